"""One process that runs Keras, and the pipe to it."""

from __future__ import annotations

import sys
import time
from collections import deque

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from nodeeditor.problems import Problem, problem
from nodeeditor.problems.sentences import sentence
from nodeeditor.protocol.answers import Answer, BatchesDone
from nodeeditor.protocol.conversation import Conversation
from nodeeditor.protocol.fault import MessageError
from nodeeditor.protocol.frames import LONGEST_ANSWER, FrameError, FrameReader, framed
from nodeeditor.protocol.messages import decode_answer, encode
from nodeeditor.protocol.requests import Request, Shutdown
from nodeeditor.protocol.starting import ARGUMENTS, python_path
from nodeeditor.workspace.channel import Channel, Role

#: What a process is given to end by itself, and then to end when it is told to, in milliseconds.
PATIENCE = 5_000
LAST_PATIENCE = 2_000
#: A training keeps its weights first.
TRAINING_PATIENCE = 30_000

_LOG_BYTES = 1 << 16

#: Seconds for messages between two turns of the event loop: the window answers meanwhile.
_TURN = 0.008
#: The same where more than so many bytes wait: what comes in has to be worked off, or it would fill the memory.
_LONG_TURN = 0.05
_MUCH = 1 << 20
#: So many bytes can't wait for one message: more come than can be worked off.
_MOST = LONGEST_ANSWER + (1 << 20)


class EngineProcess(Channel):
    """A ``python -m nodeeditor.engine`` of our own."""

    def __init__(self, role: Role = Role.QUESTIONS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._frames = FrameReader(LONGEST_ANSWER)
        self._talk = Conversation()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._take)
        self._last_word: Problem | None = None
        self._log: deque[bytes] = deque()
        self._log_size = 0
        self._fault: Problem | None = None
        self._over = False
        self._process = _Process(self)
        self._process.setProgram(sys.executable)
        self._process.setArguments([*ARGUMENTS, *([] if role is Role.QUESTIONS else [f"--{role.value}"])])
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_log)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._ladder = QTimer(self)
        self._ladder.setSingleShot(True)
        self._ladder.timeout.connect(self._next_rung)
        self._rungs = [self._process.terminate, self._process.kill]

    @property
    def process_id(self) -> int:
        """The id of the process, 0 where none runs."""
        return self._process.processId()

    @property
    def log(self) -> str:
        """The last of what the engine wrote to its standard error, for a report of a fault."""
        return b"".join(self._log).decode("utf-8", "replace")

    def start(self) -> None:
        """Start the process."""
        self._process.start()

    def send(self, request: Request) -> None:
        """Send a message; it is lost where the engine is gone."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(framed(encode(request)))
            self._talk.said(request)

    def close(self) -> None:
        """Ask the engine to end, and see to it that it does. Returns at once."""
        if self._process.state() == QProcess.ProcessState.NotRunning or self._ladder.isActive():
            return
        self.send(Shutdown())
        self._process.closeWriteChannel()
        self._ladder.start(TRAINING_PATIENCE if self._role is Role.TRAINING else PATIENCE)

    def leave(self) -> None:
        """Let go of the process; it has all that it was sent, and sees the end of its pipe."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        while self._process.bytesToWrite() and self._process.waitForBytesWritten(LAST_PATIENCE):
            pass
        self._over = True
        self._ladder.stop()
        self._process.let_go()
        self.deleteLater()

    def wait(self, milliseconds: int) -> None:
        """Return when the process is gone: by force, where that takes longer."""
        if self._process.state() != QProcess.ProcessState.NotRunning and not self._process.waitForFinished(
            milliseconds
        ):
            self._process.kill()
            self._process.waitForFinished(LAST_PATIENCE)

    def abandon(self, fault: Problem) -> None:
        """End an engine that does not answer any more, by force; :attr:`ended` will tell ``fault``."""
        self._fault = self._fault or fault
        self._rungs = [self._process.kill]
        self._process.terminate()
        self._ladder.start(LAST_PATIENCE)

    def _next_rung(self) -> None:
        if self._rungs and self._process.state() != QProcess.ProcessState.NotRunning:
            self._rungs.pop(0)()
            self._ladder.start(LAST_PATIENCE)

    def _read(self) -> None:
        data = bytes(self._process.readAllStandardOutput().data())
        if self._fault is None:  # else nothing of it counts, and it is not kept
            self._frames.add(data)
            if not self._soon.isActive():
                self._take()

    def _take(self) -> None:
        """Pass on messages for a moment; what is left waits for the next turn of the event loop."""
        until = time.monotonic() + (_TURN if len(self._frames) < _MUCH else _LONG_TURN)
        batches: list[BatchesDone] = []
        try:
            while self._fault is None and (payload := self._frames.take()) is not None:
                message = decode_answer(payload)
                self._talk.heard(message)
                if batches and not _follows(batches[-1], message):
                    self._tell_batches(batches)
                if isinstance(message, BatchesDone):
                    batches.append(message)
                else:
                    self.message.emit(message)
                if time.monotonic() > until:
                    self._soon.start()
                    break
            if len(self._frames) > _MOST:
                self.abandon(problem("engine.flood"))
        except FrameError as error:
            self.abandon(problem("engine.noise", reason=str(error)))
        except MessageError as error:
            self.abandon(problem("engine.lied", reason=error.problem.reason))
        if batches:
            self._tell_batches(batches)
        if self._last_word is not None and not self._soon.isActive():
            self._end(self._last_word)

    def _tell_batches(self, batches: list[BatchesDone]) -> None:
        """Tell of batches that follow each other as of one call: a quick training makes very many small ones."""
        first = batches[0]
        if len(batches) > 1:
            logs = {name: [value for one in batches for value in one.logs[name]] for name in first.logs}
            first = BatchesDone(first.epoch, first.step, logs)
        batches.clear()
        self.message.emit(first)

    def _read_log(self) -> None:
        data = bytes(self._process.readAllStandardError().data())
        self._log.append(data)
        self._log_size += len(data)
        while self._log_size > _LOG_BYTES and len(self._log) > 1:
            self._log_size -= len(self._log.popleft())

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        crashed = status == QProcess.ExitStatus.CrashExit
        how = sentence("engine.signal" if crashed else "engine.code", {"number": code})
        self._last_word = problem("engine.died", how=how, signal=code if crashed else 0)
        self._ladder.stop()
        self._read_log()
        self._read()
        if self._fault is not None:
            self._end(self._fault)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end(problem("engine.no_start", reason=self._process.errorString(), program=sys.executable))

    def _end(self, fault: Problem) -> None:
        if not self._over:
            self._over = True
            self._ladder.stop()
            self.ended.emit(self._fault or fault)
            self.deleteLater()


def _follows(last: BatchesDone, message: Answer) -> bool:
    """Whether ``message`` tells of the batches right after ``last``, which were checked to come in order."""
    return isinstance(message, BatchesDone) and message.epoch == last.epoch and message.logs.keys() == last.logs.keys()


class _Process(QProcess):
    """A process that need not end with its object: Qt kills one that still runs then."""

    def let_go(self) -> None:
        """Leave the process to itself, by telling Qt that none runs."""
        self.blockSignals(True)
        self.setProcessState(QProcess.ProcessState.NotRunning)


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", python_path(environment.value("PYTHONPATH")))
    return environment
