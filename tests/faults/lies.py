"""Has processes lie to the editor one after the other, and measures what that does to it."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer

from nodeeditor.graph.elements import LayerId, NodeId
from nodeeditor.graph.inference import NodeCall
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import Inferred
from nodeeditor.protocol.requests import Infer
from nodeeditor.values import EMPTY
from nodeeditor.workspace import engine_client, engine_process, heartbeat
from nodeeditor.workspace.engine_client import EngineClient
from nodeeditor.workspace.engine_process import EngineProcess
from nodeeditor.workspace.training import TrainingSession

_CALL = NodeCall(NodeId("a"), "a", LayerId("a"), "a", "Dense", EMPTY, ())
#: Milliseconds that anything of it may take on a busy machine.
_LONG = 180_000
#: For how long a window may not answer, in seconds of its own processor time, and what it may take up meanwhile.
BLOCK, BYTES = 0.5, 200 * 2**20


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one lie.

    ``code`` is that of the sentence that was told; ``block`` the longest time, in seconds of this thread's processor,
    for which the event loop did not turn; ``grown`` the bytes of memory that it took at most.
    """

    kind: str
    code: str
    block: float
    grown: int


class Watch(QObject):
    """Looks a thousand times a second how long the last turn of the event loop was, and how much memory is taken."""

    def __init__(self) -> None:
        super().__init__()
        self._process = psutil.Process()
        self._before = self._process.memory_info().rss
        self._at = time.thread_time()
        self.block = 0.0
        self.grown = 0
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        now = time.thread_time()
        self.block = max(self.block, now - self._at)
        self.grown = max(self.grown, self._process.memory_info().rss - self._before)
        self._at = time.thread_time()


def turn_until(holds: Callable[[], bool], milliseconds: int = _LONG) -> None:
    """Let the event loop turn until something holds. Raises ``TimeoutError``: something hangs."""
    until = time.monotonic() + milliseconds / 1000
    while not holds():
        if time.monotonic() > until:
            raise TimeoutError(f"nothing came of it within {milliseconds} ms")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


@contextmanager
def lying(folder: Path) -> Iterator[Callable[[str], object]]:
    """Within it, engines are processes that lie. Gives what names the lie, empty for none."""
    told = folder / "lies"
    told.mkdir()
    values = (
        (engine_process, "ARGUMENTS", ("-P", "-m", "tests.faults.lying", str(told))),
        (engine_process, "LAST_PATIENCE", 300),
        (engine_process, "PATIENCE", 1_000),
        (engine_process, "TRAINING_PATIENCE", 1_000),
        (engine_client, "BACKOFF", (1, 1)),
        (engine_client, "SOUND_LIFE", -1),
        (heartbeat, "BEAT", 60),
        (heartbeat, "STARTING_SILENT_BEATS", 1_000),
    )
    with ExitStack() as after:
        for module, name, value in values:
            after.callback(setattr, module, name, getattr(module, name))
            setattr(module, name, value)
        yield (told / "kind").write_text


def ask_liars(client: EngineClient, kinds: Iterable[str], name: Callable[[str], object]) -> list[Outcome]:
    """Ask each once, and after it a sound one, which has to answer."""
    return [_ask_liar(client, kind, name) for kind in kinds]


def _ask_liar(client: EngineClient, kind: str, name: Callable[[str], object]) -> Outcome:
    turn_until(lambda: client.is_ready)
    name(kind)
    watch = Watch()
    told: list[object] = []
    client.ask(lambda number: Infer(number, (_CALL,)), told.append, told.append)
    # One that says more than it was asked may have answered before it lies.
    turn_until(lambda: client.problem is not None)
    fault = client.problem
    assert fault is not None
    name("")
    turn_until(lambda: client.is_ready and client.problem is None)
    sound: list[object] = []
    client.ask(lambda number: Infer(number, (_CALL,)), sound.append, sound.append)
    turn_until(lambda: bool(told and sound))
    if not isinstance(sound[0], Inferred):
        raise AssertionError(f"after {kind} nobody answers: {sound[0]}")
    watch.deleteLater()
    return Outcome(kind, fault.code, watch.block, watch.grown)


def train_with_liars(
    training: TrainingSession,
    kinds: Iterable[str],
    name: Callable[[str], object],
    folder: Path,
    endless: Mapping[str, float],
) -> list[Outcome]:
    """Have each train; one that would go on for ever is stopped by force after its seconds of ``endless``."""
    return [
        _train_with_liar(training, kind, name, folder / f"{os.getpid()}-{number}", endless.get(kind, math.inf))
        for number, kind in enumerate(kinds)
    ]


def _train_with_liar(
    training: TrainingSession, kind: str, name: Callable[[str], object], run: Path, lasts: float
) -> Outcome:
    faults: list[Problem] = []
    begun: list[float] = []

    def begin(_: object) -> None:
        begun.append(time.monotonic())

    signals = (training.started, training.adapting)
    for signal in signals:
        signal.connect(begin)
    training.failed.connect(faults.append)
    name(kind)
    watch = Watch()
    training.start_text("", str(run.parent), run)
    turn_until(lambda: bool(faults) or (bool(begun) and time.monotonic() > begun[0] + lasts))
    if not faults:
        training.stop()
        training.stop()
        turn_until(lambda: bool(faults))
    turn_until(lambda: training.is_idle)
    training.failed.disconnect(faults.append)
    for signal in signals:
        signal.disconnect(begin)
    watch.deleteLater()
    return Outcome(kind, faults[0].code, watch.block, watch.grown)


def processes_left() -> list[int]:
    """Engines that still run below this process."""
    return [
        child.pid for child in psutil.Process().children(recursive=True) if "tests.faults" in " ".join(child.cmdline())
    ]


def end(engine: EngineClient) -> None:
    """Stop it, and wait for its processes."""
    engine.stop()
    for process in engine.findChildren(EngineProcess):
        process.wait(5_000)
