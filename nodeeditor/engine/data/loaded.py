"""What reading a data source gives: named arrays of equally many samples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class LoadedData:
    """A table of named arrays; the first axis of each counts the samples.

    Numbers and truth values keep their NumPy kind. Texts stand in arrays of objects, each a ``str``
    or None for an empty cell. ``place`` names the source in sentences. ``targets`` are columns that
    the source itself means to be learnt; ``classes`` names the classes of columns of whole numbers
    where the source does; ``repeats`` are columns that repeat others
    in another form.
    """

    columns: dict[str, Array]
    place: str
    targets: tuple[str, ...] = ()
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    repeats: tuple[str, ...] = ()

    @property
    def samples(self) -> int:
        """How many samples there are."""
        return next((len(column) for column in self.columns.values()), 0)


def is_text(column: Array) -> bool:
    """Whether a column holds texts."""
    return column.dtype == object


def sample_shape(column: Array) -> tuple[int, ...]:
    """The shape of one sample of a column."""
    return tuple(column.shape[1:])
