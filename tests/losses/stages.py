"""What an editor writes, each as a stage: the old content, then the new one; and what a reader makes of the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from nodeeditor.document import load, save
from nodeeditor.document.recovery import Kept, keep, read
from nodeeditor.document.versions import Versions
from nodeeditor.runs.checkpoints import Position, new_checkpoint, newest_sound
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.labels import Labels, read_labels, write_labels
from nodeeditor.runs.record import RunRecord
from tests.workspace.small_graphs import drawing

OLD, NEW = drawing("a", "b"), drawing("a", "new", "b")


@dataclass(frozen=True, slots=True)
class Stage:
    """``write`` writes into a folder what is old (False) or new (True), and may raise ``OSError``.

    ``read`` tells which of the two is there, and raises for anything else.
    """

    write: Callable[[Path, bool], object]
    read: Callable[[Path], bool]


def _save(folder: Path, is_new: bool) -> None:
    save(NEW if is_new else OLD, folder / "net.knet", versions=Versions(folder / "versions"))


def _saved(folder: Path) -> bool:
    for version in Versions(folder / "versions").of(folder / "net.knet"):
        _known(load(version.file).graph in (OLD.graph, NEW.graph))
    found = load(folder / "net.knet").graph
    return _known(found in (OLD.graph, NEW.graph)) and found == NEW.graph


def _keep(folder: Path, is_new: bool) -> None:
    keep(folder / "one.recovery", Kept(name="net", text="new" if is_new else "old", time=1.0))


def _kept(folder: Path) -> bool:
    text = read(folder / "one.recovery").text
    return _known(text in ("old", "new")) and text == "new"


def _record(folder: Path, is_new: bool) -> None:
    RunFolder(folder).write_record(RunRecord(name="new" if is_new else "old", started="2026"))


def _recorded(folder: Path) -> bool:
    name = RunFolder(folder).read_record().name
    return _known(name in ("old", "new")) and name == "new"


def _label(folder: Path, is_new: bool) -> None:
    write_labels(folder / "labels.json", Labels(name="new" if is_new else "old"))


def _labelled(folder: Path) -> bool:
    name = read_labels(folder / "labels.json").name
    return _known(name in ("old", "new")) and name == "new"


def _checkpoint(folder: Path, is_new: bool) -> None:
    with new_checkpoint(folder / "checkpoints", Position(2 if is_new else 1)) as making:
        (making / "state.npz").write_bytes(b"weights" * 3000)


def _checkpointed(folder: Path) -> bool:
    found = newest_sound(folder / "checkpoints")
    return _known(found is not None) and found is not None and found.position == Position(2)


def _set(folder: Path, is_new: bool) -> None:
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("theme", "new" * 2000 if is_new else "old")
    settings.sync()
    if settings.status() is not QSettings.Status.NoError:
        raise OSError(settings.status())


def _is_set(folder: Path) -> bool:
    theme = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat).value("theme")
    return _known(theme in ("old", "new" * 2000)) and theme != "old"


def _known(is_so: bool) -> bool:
    """Anything but the old content or the new one is torn."""
    assert is_so
    return is_so


STAGES: Mapping[str, Stage] = {
    "a graph file and its versions": Stage(_save, _saved),
    "a recovery file": Stage(_keep, _kept),
    "the record of a run": Stage(_record, _recorded),
    "the labels of a run": Stage(_label, _labelled),
    "a checkpoint of a run": Stage(_checkpoint, _checkpointed),
}
#: Written by Qt, past Python's calls: tried on disks that are full.
SETTINGS = Stage(_set, _is_set)


def begun(stage: Stage, folder: Path) -> Path:
    """A fresh folder in which the old content is."""
    folder.mkdir(parents=True)
    for name in ("checkpoints", "versions"):
        (folder / name).mkdir()
    stage.write(folder, False)
    return folder


@dataclass(slots=True)
class Figures:
    """How often something was tried, how often what was read was neither old nor new, and how often new was lost.

    New content is lost where writing it told of no error and it is not there.
    """

    tried: int = 0
    torn: int = 0
    lost: int = 0

    def try_new(self, stage: Stage, folder: Path) -> None:
        """Write what is new, and note what is there afterwards."""
        try:
            stage.write(folder, True)
            is_told = False
        except OSError:
            is_told = True
        self.look(stage, folder, needs_new=not is_told)

    def look(self, stage: Stage, folder: Path, *, needs_new: bool = False) -> None:
        """Note what is there."""
        self.tried += 1
        try:
            self.lost += needs_new and not stage.read(folder)
            stage.read(folder)
        except Exception:
            self.torn += 1
