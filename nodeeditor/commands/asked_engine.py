"""Reports from an engine process, for a process that must not import Keras itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import IO

from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.answers import Answer, Failed, Inferred
from nodeeditor.protocol.conversation import Conversation
from nodeeditor.protocol.fault import MessageError
from nodeeditor.protocol.frames import LONGEST_ANSWER, FrameError, FrameReader, framed
from nodeeditor.protocol.messages import decode_answer, encode
from nodeeditor.protocol.requests import Infer
from nodeeditor.protocol.starting import ARGUMENTS, python_path


def reports_of(graph: Graph) -> dict[NodeId, NodeReport]:
    """What Keras says of every node of ``graph``. Raises :class:`ProblemError` where no engine answers."""
    with subprocess.Popen(
        [sys.executable, *ARGUMENTS],
        env={**os.environ, "PYTHONPATH": python_path(os.environ.get("PYTHONPATH", ""))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as engine:
        assert engine.stdin is not None
        assert engine.stdout is not None
        try:
            request, talk = Infer(1, calls_of_graph(graph)), Conversation()
            engine.stdin.write(framed(encode(request)))
            engine.stdin.flush()
            talk.said(request)
            for answer in _answers(engine.stdout, talk):
                if isinstance(answer, Inferred):
                    return answer.reports
                if isinstance(answer, Failed):
                    raise ProblemError(answer.problem)
        except MessageError as error:
            raise ProblemError(problem("command.engine_lied", reason=error.problem.reason)) from error
        except FrameError as error:
            raise ProblemError(problem("command.engine_lied", reason=str(error))) from error
        except (OSError, ValueError):
            pass  # it ended early, which the next line says
        finally:
            engine.kill()
    raise ProblemError(problem("command.engine_died"))


def _answers(stream: IO[bytes], talk: Conversation) -> Iterator[Answer]:
    reader = FrameReader(LONGEST_ANSWER)
    while data := os.read(stream.fileno(), 1 << 16):
        for payload in reader.feed(data):
            answer = decode_answer(payload)
            talk.heard(answer)
            yield answer
