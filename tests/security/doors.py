"""The doors by which a model from elsewhere comes in, and what became of each file that was brought to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.engine.weights.stored import stored_weights
from nodeeditor.fenced.opening import names_of_layers, open_any
from nodeeditor.importing.weights import has_weights
from nodeeditor.problems import ProblemError
from tests.security.models import MODELS, Hostile
from tests.security.weights import WEIGHTS_FAMILIES

FAMILIES = {**MODELS, **WEIGHTS_FAMILIES}


@dataclass(frozen=True)
class Outcome:
    """What became of a file: refused by the problem of that code, in those words; read as data where both are empty."""

    file: Hostile
    code: str
    words: str

    @property
    def is_expected(self) -> bool:
        """Whether the file was refused for what it is, in a sentence, or read where it is to be."""
        return self.file.code in ("*", self.code) and bool(self.code) == bool(self.words) and "\n" not in self.words


@cache
def files_of(family: str, lures: Path) -> tuple[Hostile, ...]:
    """All files of a family; some take a while to make."""
    return tuple(FAMILIES[family](lures))


def brought(family: str, lures: Path, folder: Path) -> Iterator[Outcome]:
    """All files of a family, each brought to the doors of the program."""
    for one in files_of(family, lures):
        path = folder / one.name
        path.write_bytes(one.content)
        try:
            enter(path)
        except ProblemError as error:
            yield Outcome(one, error.problem.code, str(error))
        else:
            yield Outcome(one, "", "")
        path.unlink()


def enter(path: Path) -> None:
    """Open a file as the editor does, and read all its weights as a training does. Raises ``ProblemError``."""
    is_weights = path.name.endswith(".weights.h5")
    if not is_weights:
        open_any(path, load_snapshot())
    if is_weights or has_weights(path):
        with stored_weights(path, _names_of(path)) as weights:
            for layer in weights.layers:
                for variable in layer.variables:
                    assert weights.read(layer, variable).shape == variable.shape


def _names_of(path: Path) -> Callable[[], Any]:
    return lambda: names_of_layers(path)
