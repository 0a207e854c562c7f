"""One session with an engine that dies at a chosen message: what of it is told, and whether all goes on.

``python -m tests.faults.session [EVERY]`` tries each message of a session (or each EVERY-th) and prints one JSON line;
it ends with 1 where anything hung or was lost.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import psutil
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_main_window
from nodeeditor.document.format import dumps
from nodeeditor.graph.edits import SetData, SetTraining
from nodeeditor.panels.main_window import MainWindow
from nodeeditor.problems import Problem
from nodeeditor.protocol.exports import Target
from nodeeditor.protocol.steering import Change, Changes
from nodeeditor.resources import examples
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Epoch, read_journal
from nodeeditor.workspace import engine_client, engine_process
from nodeeditor.workspace.exporting import Wish
from tests.disposal import discard
from tests.ending import Ending
from tests.faults.dying import Death, Moment, Said, Way
from tests.faults.lies import turn_until
from tests.faults.warm_engine import warm_place
from tests.workspace.small_graphs import adding

_EPOCHS = 4
_MOMENTS: dict[Way, tuple[Moment, ...]] = {"gave": ("before", "midst", "after"), "took": ("before", "after")}


@dataclass(frozen=True, slots=True)
class Fate:
    """What came of a session: whether the engine died, what was told, and what was lost, in words."""

    died: bool
    told: tuple[str, ...]
    lost: tuple[str, ...]


@contextmanager
def dying_engines(folder: Path) -> Iterator[None]:
    """Within it engines are real ones, forked, that die as ``death`` in ``folder`` says."""
    before = engine_process.ARGUMENTS, engine_client.BACKOFF
    module = ("tests.faults.dying", str(folder), "nodeeditor.engine.__main__")
    engine_process.ARGUMENTS = ("-P", "-m", "tests.faults.warm_engine", warm_place(), *module)
    engine_client.BACKOFF = (1, 1)
    try:
        yield
    finally:
        engine_process.ARGUMENTS, engine_client.BACKOFF = before


class Session:
    """A window on a small network; what is done with it depends on the role of the engine that dies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        file = Path(shutil.copy(examples() / "sequential.knet", folder))
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.window: MainWindow = create_main_window(file, settings=settings)
        self.workspace = self.window.workspace
        self.told: list[str] = []
        self.lost: list[str] = []

    def run(self, role: str) -> None:
        """Do what an engine of ``role`` is needed for, and go on after its death. Raises ``TimeoutError``."""
        self.window.show()
        self.workspace.start_engine()
        self._ask()
        if role == "training":
            self._train()
        elif role == "export":
            self._export()
        self._ask()

    def _ask(self) -> None:
        """Edit, and have the shapes and the costs of it."""
        workspace = self.workspace
        name = f"more{len(workspace.graph.nodes)}"
        workspace.apply(adding(name, "Dense", units=8), "add")
        drawn = dumps(workspace.document)
        turn_until(lambda: workspace.engine.is_ready and workspace.inference.is_settled and workspace.costs.is_settled)
        if workspace.inference.report("n2").parameters != 64 * 32 + 32:
            self.lost.append("the parameters of a node")
        if dumps(workspace.document) != drawn:
            self.lost.append("the document")
        if workspace.engine.problem is not None:
            self.lost.append("the engine")

    def _train(self) -> None:
        workspace, training = self.workspace, self.workspace.training
        data = replace(workspace.graph.data, validation=0.2)
        workspace.apply(SetData(data), "validate")
        workspace.apply(SetTraining(replace(workspace.graph.training, epochs=_EPOCHS, batch_size=200)), "epochs")
        ends: list[object] = []
        epochs: set[int] = set()
        changes = Change(Changes(learning_rate=0.01))
        training.done.connect(ends.append)
        training.failed.connect(ends.append)
        training.epoch.connect(lambda told: epochs.add(told.epoch))
        training.started.connect(lambda _: training.steer(changes))
        self.window.actions_["train"].trigger()
        turn_until(lambda: bool(ends) and training.is_idle)
        if isinstance(ends[0], Problem):
            self._told(ends[0])
            self._journal_has(epochs)
            resumable = training.resumable
            self.window.actions_["train" if resumable is None else "resume"].trigger()
            turn_until(lambda: len(ends) > 1 and training.is_idle)
        if isinstance(ends[-1], Problem):
            self.lost.append(f"the training: {ends[-1].text}")
        else:
            self._journal_has(range(_EPOCHS))

    def _journal_has(self, epochs: Iterable[int]) -> None:
        run = self.workspace.training.run  # None where the engine died before there was a folder
        if run is None:
            self.lost += ["the epochs"] if epochs else []
            return
        journal = RunFolder(run).journal
        kept = (
            {event.epoch for event in read_journal(journal) if isinstance(event, Epoch)} if journal.exists() else set()
        )
        if not set(epochs) <= kept:
            self.lost.append(f"the epochs {sorted(set(epochs) - kept)}")

    def _export(self) -> None:
        exporting, ends = self.workspace.exporting, []
        exporting.done.connect(lambda _wish, told: ends.append(told))
        exporting.failed.connect(lambda _wish, told: ends.append(told))
        for _ in range(2):
            ends.clear()
            exporting.start(Wish(Target.PYTHON, self._folder / "out.py"))
            turn_until(lambda: bool(ends))
            if not isinstance(ends[0], Problem):
                break
            self._told(ends[0])
        if isinstance(ends[0], Problem) or not (self._folder / "out.py").exists():
            self.lost.append("the export")

    def _told(self, fault: Problem) -> None:
        self.told.append(fault.code)
        turn_until(lambda: bool(self.window.messages.text), 5_000)
        if "\n" in fault.text or "Traceback" in fault.text:
            self.lost.append("a sentence")

    def close(self) -> None:
        """Close the window; its processes end with it."""
        self.workspace.undo_stack.setClean()
        self.window.close()
        discard(self.window)


def live(role: str, death: Death | None) -> tuple[Fate, list[Said]]:
    """A session whose engine of ``role`` dies, or does not; with what was said in it. Raises ``TimeoutError``."""
    with tempfile.TemporaryDirectory() as name, dying_engines(Path(name)):
        folder = Path(name)
        for home in ("DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{home}_HOME"] = str(folder / home.lower())
        if death is not None:
            (folder / "death").write_bytes(msgspec.json.encode(death))
        session = Session(folder)
        try:
            session.run(role)
        finally:
            session.close()
        left = [one.pid for one in psutil.Process().children() if "--keep" not in one.cmdline()]
        lost = (*session.lost, *(["processes"] if left else []))
        said = [msgspec.json.decode(line, type=Said) for line in (folder / "said").read_bytes().splitlines()]
        return Fate((folder / "died").exists(), tuple(session.told), lost), said


def deaths(roles: Iterable[str] = ("questions", "training", "export")) -> Iterator[Death]:
    """Every message of a session and every moment of it, as a session in which nobody dies tells them."""
    for role in roles:
        _, said = live(role, None)
        for way, moments in _MOMENTS.items():
            last = max((one.number for one in said if (one.role, one.way) == (role, way)), default=-1)
            for number in range(last + 1):
                for moment in moments:
                    yield Death(role, way, number, moment)


def main(every: int = 1) -> int:
    """Try them, and print the figures; Ctrl+C and SIGTERM end it with the session that is going on."""
    application = QApplication.instance() or QApplication([])
    ending = Ending()
    began = time.monotonic()
    tried = hung = 0
    lost: list[str] = []
    told: Counter[str] = Counter()
    for number, death in enumerate(deaths()):
        if ending:
            break
        if number % every:
            continue
        name = f"{death.role} {death.way} {death.number} {death.moment}"
        print(f"{name}, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        try:
            fate, _ = live(death.role, death)
        except TimeoutError as error:
            hung += 1
            lost.append(f"{name}: {error}")
        else:
            tried += fate.died  # a session may have fewer messages than another
            told.update(fate.told)
            lost += [f"{name}: {what}" for what in fate.lost]
    figures = {"figure": "deaths", "faults": tried + hung, "hung": hung, "lost": len(lost) - hung, "told": dict(told)}
    print(json.dumps({**figures, "what": lost, "seconds": round(time.monotonic() - began)}), flush=True)
    del application
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
