"""What would come of the files that are dragged over the window, told before they are dropped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl

from nodeeditor.images.first_look import first_look
from nodeeditor.importing import GRAPH_ENDING, ModelFileError
from nodeeditor.importing.foreign import HEAD, check_begin, check_folder
from nodeeditor.problems import Problem, problem
from nodeeditor.runs.folder import RunFolder
from nodeeditor.workspace.data_files import is_data

_WEIGHTS = ".weights.h5"
_MODELS = (".keras", ".json")


@dataclass(frozen=True, slots=True)
class DropPlan:
    """What is opened, what becomes the data, which weights begin; and what can't be used, with why.

    ``opens`` are graph files, models and folders of runs; ``data`` is a file, or a folder of images.
    """

    opens: tuple[Path, ...] = ()
    data: Path | None = None
    weights: Path | None = None
    refused: tuple[Problem, ...] = ()


def plan_of(urls: Iterable[QUrl], *, several: bool) -> DropPlan:
    """What would come of these files together: of each kind the first is taken, and of what is opened all if
    ``several`` documents can be open.
    """
    opens: list[Path] = []
    found: dict[str, Path] = {}
    refused: list[Problem] = []
    for url in urls:
        if not url.isLocalFile():
            refused.append(problem("drop.elsewhere", place=url.toDisplayString()))
            continue
        path = Path(url.toLocalFile())
        try:
            kind = _kind(path)
        except ModelFileError as error:
            refused.append(error.problem)
            continue
        if kind == "opens" and several:
            opens.append(path)
        elif kind in found:
            refused.append(problem(f"drop.second_{kind}", place=path.name, first=found[kind].name))
        else:
            found[kind] = path
    opens += [found["opens"]] if "opens" in found else []
    return DropPlan(tuple(opens), found.get("data"), found.get("weights"), tuple(refused))


def _kind(path: Path) -> str:
    """What a file is, by its name and its first bytes. Raises ``ModelFileError`` for one that is of no use."""
    name = path.name.lower()
    if path.is_dir():
        if RunFolder(path).record.is_file():
            return "opens"
        return "data" if first_look(path) is not None else check_folder(path, path.name)
    if name.endswith(_WEIGHTS):
        return "weights"
    if is_data(path):
        return "data"
    if not name.endswith((GRAPH_ENDING, *_MODELS)):
        check_begin(_head(path), path.name, path.suffix.lower())
    return "opens"  # what it is no one knows before it is read


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError:
        return b""  # told when it is opened
