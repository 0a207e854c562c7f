"""The engine's life: it greets, imports Keras, answers requests, and ends when the editor is gone."""

from __future__ import annotations

import os
import queue
import threading
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from nodeeditor.engine.mailbox import Mailbox
from nodeeditor.engine.pipe import Pipe
from nodeeditor.engine.process_log import ProcessLog
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.problems.secrets import cleaned, without_secrets
from nodeeditor.protocol.answers import Answer, Failed, Pong, Ready, Started, TrainingStarted
from nodeeditor.protocol.fault import MessageError
from nodeeditor.protocol.frames import FrameError
from nodeeditor.protocol.message import VERSION
from nodeeditor.protocol.messages import decode_request
from nodeeditor.protocol.requests import Ping, Request, Shutdown, Steer, Train
from nodeeditor.protocol.steering import Stop
from nodeeditor.runs.folder import RunFolder

#: Answers one kind of request; a training reports its end by itself and returns None. May raise
#: anything; a ``ProblemError`` is told as it is.
Handler: TypeAlias = Callable[[Any], Answer | None]

#: Does a small piece of work ahead, within a millisecond or so; tells whether there was any. May not raise.
Rest: TypeAlias = Callable[[], bool]

_FINE, _NOISE = 0, 3


class Server:
    """Answers the requests of one editor, one after the other, on the thread that calls :meth:`serve`.

    A thread of its own reads the pipe, so that pings are answered and a stop is heard while Keras
    works, and the process ends with the editor even in the middle of work. A training is the
    exception: it stops after the step at hand and keeps its weights first, or where it was asked to
    outlive the editor, goes on to its end.
    """

    def __init__(self, pipe: Pipe) -> None:
        self._pipe = pipe
        self._waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._busy = "Starting"
        #: Where commands to the training at work wait.
        self.commands = Mailbox()
        self._ending = threading.RLock()  # a signal may come while the main thread holds it
        self._training = False
        self._outlives = False
        #: Trainings that were asked for and are not over.
        self._trainings = 0
        self._begun = False
        self._over = False
        self._log: ProcessLog | None = None

    def is_wanted(self) -> bool:
        """Whether a request waits for the one at work."""
        return not self._waiting.empty()

    def report(self, answer: Answer) -> None:
        """Send a message of the course of a training."""
        if isinstance(answer, TrainingStarted):
            self._begun = True
            self._keep_log(Path(answer.run))
        if self._log is not None:
            self._log.bound()
        self._pipe.send(answer)

    def stop(self) -> None:
        """End the process, be the editor there or not; a training stops and keeps its weights first."""
        self._end(_FINE)

    def serve(self, wake: Callable[[], Ready], handlers: Mapping[type, Handler], rest: Rest = lambda: False) -> None:
        """Greet, ``wake`` Keras, then answer until the editor is gone; never returns.

        While nobody asks, ``rest`` is called as long as it finds something to do.
        """
        self._pipe.send(Started(VERSION, os.getpid()))
        threading.Thread(target=self._read, name="requests", daemon=True).start()
        try:
            ready = wake()
        except Exception as error:
            self._pipe.send(Failed(0, _problem_of(error, "engine.no_keras")))
            _leave(_FINE)
        self._busy = ""
        self._pipe.send(ready)
        while True:
            while self._waiting.empty() and rest():
                pass
            request = self._waiting.get()
            self._busy = type(request).__name__
            if isinstance(request, Train):
                self._train(request, handlers[Train])
            else:
                self._answer(request, handlers[type(request)])

    def _answer(self, request: Any, handler: Handler) -> None:
        work = self._busy
        try:
            answer = handler(request)
            self._busy = ""
            if answer is not None:
                self._pipe.send(answer)
        except Exception as error:
            self._busy = ""
            self._pipe.send(Failed(request.request, _problem_of(error, "engine.request_failed", request=work)))

    def _train(self, request: Train, handler: Handler) -> None:
        with self._ending:
            self._training = True
        self._answer(request, handler)
        if self._begun:
            _leave(_FINE)
        with self._ending:  # nothing was trained: the next one may be, once what stood in the way is mended
            if self._over:
                _leave(_FINE)
            self._training = False
            self._trainings -= 1

    def _read(self) -> None:
        try:
            for payload in self._pipe.payloads():
                self._take(payload)
        except FrameError as error:
            _log(f"The editor's pipe carries noise: {error}")
            self._end(_NOISE)
        except OSError as error:
            _log(f"The editor's pipe broke: {error}")
        self._on_gone()

    def _take(self, payload: bytes) -> None:
        try:
            request: Request = decode_request(payload)
        except MessageError as error:
            reason = error.problem.arguments["reason"]
            _log(f"A message that can't be read: {reason}")
            self._pipe.send(Failed(_number_in(payload), problem("engine.message_bad", reason=reason)))
            return
        match request:
            case Ping(number):
                self._pipe.send(Pong(number, self._busy))
            case Steer(command):
                self.commands.put(command)
            case Shutdown():
                self._end(_FINE)
            case Train():
                self.commands()  # what came too late for the training before is not meant for this one
                with self._ending:
                    self._outlives = request.outlives
                    self._trainings += 1
                self._waiting.put(request)
            case _:
                self._waiting.put(request)

    def _on_gone(self) -> None:
        """The editor is gone: it closed the pipe, or was killed."""
        with self._ending:
            self._over = True
            if self._trainings and self._outlives:  # also one that waits for Keras to be imported
                return
        self._end(_FINE)

    def _keep_log(self, run: Path) -> None:
        try:
            self._log = ProcessLog(RunFolder(run).process_log)
        except OSError as error:
            _log(f"There is no log in the run's folder: {error}")

    def _end(self, code: int) -> None:
        """End the process, or where a training is at work, see that it ends and keeps its weights."""
        with self._ending:
            self._over = True
            self.commands.put(Stop())
            if not self._training:
                _leave(code)


def _number_in(payload: bytes) -> int:
    """The number of a request that can't be read otherwise, so that nobody waits for its answer; else 0."""
    try:
        number = msgspec.msgpack.decode(payload).get("request", 0)
    except (ValueError, AttributeError, RecursionError):
        return 0
    return number if isinstance(number, int) else 0


def _problem_of(error: Exception, code: str, **arguments: object) -> Problem:
    """The problem an error tells; for an error of ours, or of Keras's, its traceback goes to the log."""
    if isinstance(error, ProblemError):
        return error.problem
    _log(cleaned("".join(traceback.format_exception(error))))
    text = without_secrets(" ".join(str(error).split()))
    return problem(code, reason=text[:300] or type(error).__name__, **arguments)


def _log(text: str) -> None:
    os.write(2, text.rstrip().encode("utf-8", "replace") + b"\n")


def _leave(code: int) -> None:
    """End at once, without TensorFlow's clean-up, which takes its time and at times crashes."""
    os._exit(code)
