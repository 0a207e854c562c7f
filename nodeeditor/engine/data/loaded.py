"""What reading a data source gives: named columns of equally many samples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nodeeditor.engine.data.samples import Values
from nodeeditor.problems import Problem


@dataclass(frozen=True, slots=True)
class LoadedData:
    """A table of named arrays, or of samples on disk; the first axis of each counts the samples.

    Numbers and truth values keep their NumPy kind. Texts stand in arrays of objects, each a ``str``
    or None for an empty cell. ``place`` names the source in sentences. ``targets`` are columns that
    the source itself means to be learnt; ``classes`` names the classes of columns of whole numbers
    where the source does; ``repeats`` are columns that repeat others in another form. ``images`` names columns of
    images, each with its value of white; ``counts`` tells how many samples each class of a column has; ``notes`` are
    what the user must know of the data. Where this is a glimpse of a large source, ``of`` is how many samples that has,
    which ``is_estimate`` says is about right; the first samples are its first ones, ``counts`` are those of the whole,
    and ``fits_memory`` says that a training has it there.
    """

    columns: Mapping[str, Values]
    place: str
    targets: tuple[str, ...] = ()
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    repeats: tuple[str, ...] = ()
    images: Mapping[str, float] = field(default_factory=dict)
    counts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()
    of: int | None = None
    is_estimate: bool = False
    fits_memory: bool = False

    @property
    def samples(self) -> int:
        """How many samples there are."""
        return next((len(column) for column in self.columns.values()), 0)


def is_text(column: Values) -> bool:
    """Whether a column holds texts."""
    return column.dtype == object


def sample_shape(column: Values) -> tuple[int, ...]:
    """The shape of one sample of a column."""
    return tuple(column.shape[1:])
