"""Reports from an engine process, for a process that must not import Keras itself."""

from __future__ import annotations

import itertools
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
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
from nodeeditor.protocol.requests import Infer, Ping, Request
from nodeeditor.protocol.starting import ARGUMENTS, python_path

#: Seconds without a message after which it is asked for a sign of life, and how many in a row it may leave out.
BEAT = 2.0
SILENT_BEATS = 60
_PIECE = 1 << 16


def reports_of(graph: Graph) -> dict[NodeId, NodeReport]:
    """What Keras says of every node of ``graph``. Raises :class:`ProblemError` where no engine answers."""
    with subprocess.Popen(
        [sys.executable, *ARGUMENTS],
        env={**os.environ, "PYTHONPATH": python_path(os.environ.get("PYTHONPATH", ""))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as engine:
        line = _Line(engine)
        try:
            line.send(Infer(1, calls_of_graph(graph)))
            for answer in line.answers():
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
            line.close()
    raise ProblemError(problem("command.engine_died"))


class _Line:
    """The pipe to an engine; what comes is read by a thread of its own, so that silence is noticed everywhere."""

    def __init__(self, engine: subprocess.Popen[bytes]) -> None:
        assert engine.stdin is not None
        assert engine.stdout is not None
        self._to, self._from = engine.stdin, engine.stdout
        self._talk = Conversation()
        self._over = False
        self._pieces: queue.Queue[bytes] = queue.Queue(maxsize=16)
        threading.Thread(target=_read, args=(self._from, self._pieces), daemon=True).start()

    def send(self, request: Request) -> None:
        self._to.write(framed(encode(request)))
        self._to.flush()
        self._talk.said(request)

    def answers(self) -> Iterator[Answer]:
        """What is said, until the engine ends. Raises :class:`ProblemError` for one that is silent for too long."""
        reader, missed = FrameReader(LONGEST_ANSWER), 0
        for number in itertools.count(1):
            try:
                piece = self._pieces.get(timeout=BEAT)
            except queue.Empty:
                missed += 1
                if missed > SILENT_BEATS:
                    raise ProblemError(problem("command.engine_hung", seconds=round(missed * BEAT))) from None
                self.send(Ping(number))
                continue
            if not piece:
                self._over = True
                return
            for payload in reader.feed(piece):
                missed = 0
                answer = decode_answer(payload)
                self._talk.heard(answer)
                yield answer

    def close(self) -> None:
        """Let the thread come to its end, which that of the process brings, unless that left somebody its pipe."""
        with suppress(queue.Empty):
            while not self._over and self._pieces.get(timeout=BEAT):
                pass


def _read(stream: IO[bytes], pieces: queue.Queue[bytes]) -> None:
    piece = b"-"
    while piece:
        try:
            piece = os.read(stream.fileno(), _PIECE)
        except (OSError, ValueError):  # it was closed meanwhile
            piece = b""
        pieces.put(piece)
