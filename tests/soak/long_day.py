"""A day at the editor, over and over: open, edit, undo, train, stop or finish, export, close.

``python -m tests.soak.long_day [ROUNDS]`` prints one JSON line, and ends with 1 where anything grew. A busy user does
such a round about once a minute, so the 480 rounds that are the default are eight hours. Ctrl+C and SIGTERM end the day
with the round that is going on.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QSettings
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_desk
from nodeeditor.graph.edits import SetTraining
from nodeeditor.graph.settings import TrainingSettings
from nodeeditor.panels.documents.desk import Desk
from nodeeditor.panels.main_window import MainWindow
from nodeeditor.protocol.exports import Target
from nodeeditor.resources import examples
from nodeeditor.workspace import engine_process
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.engine_process import EngineProcess
from nodeeditor.workspace.exporting import Wish
from nodeeditor.workspace.keeping.safe import Safe
from tests.ending import Ending
from tests.faults.warm_engine import warm_place
from tests.workspace.small_graphs import adding

#: Rounds of eight hours, one a minute.
DAY = 480
#: An export imports Keras a second time, so it is done each so many rounds.
_EXPORTS = 16
_SECONDS = 900
#: An engine that is told to end is ended by force where it has not by then.
_LAST_SECONDS = 30
#: Megabytes that a hundred rounds may add. What is forgotten of one round (a page, a scene, a journal) is several
#: megabytes, 300 and more in a hundred; what the allocators of Qt and Python scatter was measured at 1 to 5.
BOUND = 6.0
_MEGA = 2**20


@dataclass(frozen=True, slots=True)
class Sample:
    """What there is after a round: megabytes of the window and of the engine, and counts."""

    window: float
    engine: float
    window_files: int
    engine_files: int
    threads: int
    processes: int
    kept_files: int
    widgets: int
    objects: int


class Day:
    """One desk with one document that stays, and another that comes and goes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for name in ("DATA", "STATE", "CACHE", "CONFIG"):
            os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
        self._own = engine_process.ARGUMENTS
        self._warm = ("-P", "-m", "tests.faults.warm_engine", warm_place(), "nodeeditor.engine.__main__")
        self.stays = Path(shutil.copy(examples() / "inception.knet", folder))
        self.goes = Path(shutil.copy(examples() / "sequential.knet", folder))
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.desk: Desk = create_desk([self.stays], settings=settings, open_channel=self._open, safe=Safe.of_user())
        self.desk.windows[0].show()
        self.desk.start_engines()

    def _open(self, role: Role, parent: QObject) -> EngineProcess:
        """The engine that is asked is a real one from its start on; those that train are forked from one."""
        engine_process.ARGUMENTS = self._warm if role is Role.TRAINING else self._own
        return EngineProcess(role, parent)

    def round(self, number: int) -> None:
        """Open, edit, undo, train, export, close."""
        self.desk.open_path(self.goes)
        page = self.desk.page_of(self.goes)
        assert page is not None
        workspace = page.workspace
        workspace.apply(SetTraining(TrainingSettings(epochs=4, batch_size=128)), "epochs")
        for name in ("one", "two", "three"):
            workspace.apply(adding(name, "Dense", units=8), "add")
        _until(lambda: workspace.inference.is_settled)
        for _ in range(3):
            page.actions_["undo"].trigger()
        for _ in range(2):
            page.actions_["redo"].trigger()
        for _ in range(2):
            page.actions_["undo"].trigger()
        _until(lambda: workspace.inference.is_settled and workspace.costs.is_settled)
        self._train(page, stops=number % 2 == 1)
        if number % _EXPORTS == 1:
            self._export(page)
        page.actions_["undo"].trigger()
        assert workspace.undo_stack.isClean()
        assert self.desk.window_of(page).close_page(page)
        shutil.rmtree(self._folder / "runs", ignore_errors=True)  # a user's own, which a user deletes

    def _train(self, page: MainWindow, *, stops: bool) -> None:
        training, ends = page.workspace.training, []
        training.done.connect(ends.append)
        training.failed.connect(ends.append)
        page.actions_["train"].trigger()
        if stops:
            _until(lambda: bool(ends) or training.at_work.epoch > 0)
            page.actions_["stop"].trigger()
        _until(lambda: bool(ends) and training.is_idle)
        assert hasattr(ends[0], "reason"), ends[0].text

    def _export(self, page: MainWindow) -> None:
        exporting, ends = page.workspace.exporting, []
        exporting.done.connect(lambda _wish, told: ends.append(told))
        exporting.failed.connect(lambda _wish, told: ends.append(told))
        exporting.start(Wish(Target.KERAS, self._folder / "out.keras"))
        _until(lambda: bool(ends))
        assert hasattr(ends[0], "proof"), ends[0].text

    def sample(self) -> Sample:
        """What there is now, once what is on its way out is gone."""
        _until(lambda: self.desk.shared.spare.is_warm)
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, 52)
            QCoreApplication.processEvents()
            gc.collect()
        window, engine = psutil.Process(), psutil.Process(self.desk.shared.engine.process_id)
        kept = sum(len(names) for _, _, names in os.walk(self._folder))
        return Sample(
            window.memory_info().rss / _MEGA,
            engine.memory_info().rss / _MEGA,
            window.num_fds(),
            engine.num_fds(),
            window.num_threads(),
            len(window.children(recursive=True)),
            kept,
            len(QApplication.allWidgets()),
            len(gc.get_objects()),
        )

    def end(self) -> None:
        """Go home."""
        self.desk.quit()


def _until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + _SECONDS
    while not holds():
        assert time.monotonic() < until, "it hangs"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def slope(values: Sequence[float]) -> float:
    """What a value of a row is more than the one before, as the median of all pairs has it: outliers do not count."""
    pairs = [(later - values[first]) / step for first in range(len(values)) for step, later in _after(values, first)]
    return statistics.median(pairs) if pairs else 0.0


def _after(values: Sequence[float], first: int) -> Sequence[tuple[int, float]]:
    return [(number - first, values[number]) for number in range(first + 1, len(values))]


def grown(samples: Sequence[Sample]) -> dict[str, float]:
    """What grew, and by how much: memory a hundred rounds, counts from the third that is warm to the last."""
    found = {name: 100 * slope([getattr(one, name) for one in samples]) for name in ("window", "engine")}
    third = max(1, len(samples) // 3)
    for name in Sample.__slots__[2:]:
        values = [getattr(one, name) for one in samples]
        found[name] = max(values[-third:]) - max(values[:third])
    return found


def leaks_of(figures: dict[str, float]) -> list[str]:
    """What of :func:`grown` is a leak. Objects of Python are counted to tell where memory goes, and are none."""
    memory = [name for name in ("window", "engine") if figures[name] > BOUND]
    return memory + [name for name in Sample.__slots__[2:-1] if figures[name] > 0]


def main(rounds: int = DAY) -> int:
    """Print the figures; 1 where anything grew."""
    application = QApplication.instance() or QApplication([])
    ending = Ending()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        day = Day(Path(folder))
        samples = []
        for number in range(rounds):
            day.round(number)
            samples.append(day.sample())
            print(f"{number + 1} of {rounds}, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
            if os.environ.get("NODEEDITOR_SOAK_TOLD"):
                print(samples[-1], file=sys.stderr, flush=True)
            if ending:
                break
        # What others are forked from ends with this process.
        children = [one for one in psutil.Process().children(recursive=True) if "--keep" not in one.cmdline()]
        day.end()
        _, left = psutil.wait_procs(children, timeout=_LAST_SECONDS)
    warm = samples[len(samples) // 4 :]
    figures = grown(warm)
    leaks = leaks_of(figures)
    told = {
        "figure": "long_day",
        "rounds": len(samples),
        "hours": round(len(samples) / 60, 1),
        "seconds": round(time.monotonic() - began),
        "first": asdict(warm[0]),
        "last": asdict(warm[-1]),
        "grown": {name: round(value, 2) for name, value in figures.items()},
        "processes_left": len(left),
        "leaks": leaks,
    }
    print(json.dumps(told), flush=True)
    del application
    return 1 if leaks or left else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else DAY))
