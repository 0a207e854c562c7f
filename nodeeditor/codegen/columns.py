"""Reading a data source in generated code: what to write first, and the expression of a column."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from nodeeditor.codegen.expressions import (
    INDENT,
    Bracketed,
    Expression,
    Item,
    Labelled,
    call,
    listed,
    statement,
    text,
    tupled,
)
from nodeeditor.codegen.identifiers import LONGEST, Identifiers
from nodeeditor.graph.settings import (
    BUNDLED_SETS,
    BundledSource,
    ColorMode,
    CsvSource,
    DataSource,
    Fitting,
    ImageFolderSource,
    NumpySource,
    RandomArray,
    RandomSource,
)
from nodeeditor.problems import ProblemError, problem

#: Arrays of the bundled sets that are no columns of their table, and where they are.
_BUNDLED_ARRAYS = {"features": "data.data", "pixels": "data.data", "images": "data.images"}
_MANY_TARGETS = "linnerud"

#: The columns of a folder of images, the second with classes alone.
_IMAGE_COLUMNS = ("image", "label")


class Columns(Protocol):
    """A source as generated code reads it."""

    def opening(self) -> list[str]:
        """The lines that read the source."""

    def preparing(self, names: Sequence[str], /) -> list[str]:
        """The lines that come before :meth:`array`."""

    def array(self, names: Sequence[str], /) -> str:
        """The array of these columns, side by side; one column alone is as the source has it."""

    def sample_shape(self, names: Sequence[str], /) -> tuple[int, ...] | None:
        """The shape of one sample of :meth:`array`, where that is known before the data is read."""

    def class_count(self, name: str, /) -> str | None:
        """How many classes a column of whole numbers from 0 has, as an expression; empty where the greatest tells,
        None where it may hold anything else.
        """


@dataclass(frozen=True, slots=True)
class _Bundled:
    source: BundledSource
    needed: frozenset[str]

    def opening(self) -> list[str]:
        loader = f"datasets.load_{self.source.name}"
        return statement("data = ", call(loader, as_frame="True") if self._as_frame else call(loader), INDENT)

    def array(self, names: Sequence[str]) -> str:
        if len(names) == 1:
            (name,) = names
            whole = "data.target" if self._is_target(name) else _BUNDLED_ARRAYS.get(name)
            if whole is None:
                return f"data.frame[{_key(name)}].to_numpy()"
            return f"{whole}.to_numpy()" if self._as_frame and whole != "data.images" else whole
        return "np.column_stack(columns)" if self._is_mixed(names) else "data.frame[columns].to_numpy()"

    def sample_shape(self, names: Sequence[str]) -> tuple[int, ...] | None:
        if len(names) == 1 and names[0] in _BUNDLED_ARRAYS:
            return (8, 8) if names[0] == "images" else None
        return () if len(names) == 1 else None if self._is_mixed(names) else (len(names),)

    def class_count(self, name: str) -> str | None:
        return "" if self._is_target(name) and self.source.name != "diabetes" else None

    def preparing(self, names: Sequence[str]) -> list[str]:
        if self._is_mixed(names):
            return statement("columns = ", listed(self.array([name]) for name in names), INDENT)
        return [] if len(names) == 1 and names[0] in (*_BUNDLED_ARRAYS, "target") else _named(names)

    def _is_mixed(self, names: Sequence[str]) -> bool:
        return len(names) > 1 and any(name in _BUNDLED_ARRAYS for name in names)

    @property
    def _as_frame(self) -> bool:
        return any(not self._is_target(name) and name not in _BUNDLED_ARRAYS for name in self.needed)

    def _is_target(self, name: str) -> bool:
        return name == "target" and self.source.name != _MANY_TARGETS


class _Random:
    """Random arrays: all are drawn, in their order, so that each gets the same numbers."""

    def __init__(self, source: RandomSource, names: Identifiers) -> None:
        self._source = source
        self._names = {array.name: names.take(array.name) for array in source.arrays}
        self._arrays = {array.name: array for array in source.arrays}

    def opening(self) -> list[str]:
        lines = statement("rng = ", call("np.random.default_rng", str(self._source.seed)), INDENT)
        for array in self._source.arrays:
            lines += statement(f"{self._names[array.name]} = ", self._drawn(array), INDENT)
        return lines

    def array(self, names: Sequence[str]) -> str:
        known = [self._names[name] for name in names]
        return known[0] if len(known) == 1 else "np.column_stack(columns)"

    def preparing(self, names: Sequence[str]) -> list[str]:
        known = [self._names[name] for name in names]
        return [] if len(known) == 1 else statement("columns = ", listed(known), INDENT)

    def sample_shape(self, names: Sequence[str]) -> tuple[int, ...] | None:
        return self._arrays[names[0]].shape if len(names) == 1 else None

    def class_count(self, name: str) -> str | None:
        array = self._arrays[name]
        return str(array.classes or "") if array.kind == "classes" and math.prod(array.shape) == 1 else None

    def _drawn(self, array: RandomArray) -> Expression:
        shape = tupled(str(size) for size in (self._source.samples, *array.shape))
        if array.kind == "classes":
            return call("rng.integers", "0", str(array.classes), shape)
        drawn = "rng.random" if array.kind == "uniform" else "rng.standard_normal"
        return call(drawn, shape, dtype=text("float32"))


@dataclass(frozen=True, slots=True)
class _Csv:
    source: CsvSource

    def opening(self) -> list[str]:
        items: list[Item] = [_beside(self.source.path)]
        if self.source.delimiter != ",":
            items.append(Labelled("sep=", text(self.source.delimiter)))
        items.append(Labelled("encoding=", text("utf-8-sig")))
        return statement("data = ", Bracketed("pd.read_csv(", tuple(items), ")"), INDENT)

    def array(self, names: Sequence[str]) -> str:
        return f"data[{_key(names[0]) if len(names) == 1 else 'columns'}].to_numpy()"

    def preparing(self, names: Sequence[str]) -> list[str]:
        return _named(names)

    def sample_shape(self, names: Sequence[str]) -> tuple[int, ...] | None:
        return () if len(names) == 1 else (len(names),)

    def class_count(self, _name: str) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class _Numpy:
    source: NumpySource

    def opening(self) -> list[str]:
        return statement("data = ", call("np.load", _beside(self.source.path)), INDENT)

    def array(self, names: Sequence[str]) -> str:
        if not self._has_names:
            return "data"
        return f"data[{_key(names[0])}]" if len(names) == 1 else "np.column_stack([data[name] for name in columns])"

    def preparing(self, names: Sequence[str]) -> list[str]:
        return _named(names) if self._has_names else []

    @property
    def _has_names(self) -> bool:
        return self.source.path.lower().endswith(".npz")

    def sample_shape(self, _names: Sequence[str]) -> tuple[int, ...] | None:
        return None

    def class_count(self, _name: str) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class _ImageFolder:
    source: ImageFolderSource

    def opening(self) -> list[str]:
        source = self.source
        items: list[Item] = [_beside(source.path)]
        if not source.classes:
            items.append("labels=None")
        if source.colors is not ColorMode.RGB:
            items.append(Labelled("color_mode=", text(source.colors.value)))
        items.append(Labelled("image_size=", tupled((str(source.height), str(source.width)))))
        if source.fitting is not Fitting.STRETCH:
            items.append(f"{source.fitting.value}=True")
        items += ["batch_size=None", "shuffle=False"]
        folder = Bracketed("keras.utils.image_dataset_from_directory(", tuple(items), ")")
        return [*statement("data = ", folder, INDENT), *statement("arrays = ", call("arrays_of", "data"), INDENT)]

    def array(self, names: Sequence[str]) -> str:
        if len(names) > 1:
            return "np.column_stack(columns)"
        return f"arrays[{_IMAGE_COLUMNS.index(names[0])}]"

    def preparing(self, names: Sequence[str]) -> list[str]:
        if len(names) == 1:
            return []
        return statement("columns = ", listed(self.array([name]) for name in names), INDENT)

    def sample_shape(self, names: Sequence[str]) -> tuple[int, ...] | None:
        source = self.source
        if len(names) > 1:
            return None
        return () if names[0] == _IMAGE_COLUMNS[1] else (source.height, source.width, source.channels)

    def class_count(self, name: str) -> str | None:
        return "len(data.class_names)" if name == _IMAGE_COLUMNS[1] else None


def columns_of_source(source: DataSource, needed: frozenset[str], names: Identifiers) -> Columns:
    """How generated code reads ``source``, of which it needs some columns.

    Raises ``ProblemError`` for columns that random arrays or a folder of images lack, and for a bundled set that does
    not exist; files are not looked into.
    """
    match source:
        case BundledSource():
            if source.name not in BUNDLED_SETS:
                known = ", ".join(BUNDLED_SETS)
                raise ProblemError(problem("data.bundled_unknown", name=source.name, known=known))
            return _Bundled(source, needed)
        case RandomSource():
            _check_known(needed, [array.name for array in source.arrays])
            return _Random(source, names)
        case ImageFolderSource():
            _check_known(needed, _IMAGE_COLUMNS if source.classes else _IMAGE_COLUMNS[:1])
            return _ImageFolder(source)
        case CsvSource():
            return _Csv(source)
        case NumpySource():
            return _Numpy(source)


def _check_known(needed: frozenset[str], arrays: Sequence[str]) -> None:
    if unknown := needed.difference(arrays):
        known = ", ".join(f"'{name}'" for name in arrays) or "-"
        raise ProblemError(problem("codegen.array_unknown", array=min(unknown), arrays=known))


def _key(name: str) -> str:
    """What stands in the brackets for a column: its name, or the variable of :func:`_named` for a long one."""
    return text(name) if len(name) <= LONGEST else "column"


def _named(names: Sequence[str]) -> list[str]:
    """The names of several columns, or of one with a long name, in a variable of their own."""
    if len(names) > 1:
        return statement("columns = ", listed(text(name) for name in names), INDENT)
    return [] if len(names[0]) <= LONGEST else statement("column = ", text(names[0]), INDENT)


def _beside(path: str) -> str:
    """A path that starts at the folder of the generated file."""
    return f"Path(__file__).parent / {text(path)}"
