"""The columns a node is bound to, looked up, checked and joined to one array."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

import numpy as np

from nodeeditor.engine.data.loaded import Array, LoadedData, is_text, sample_shape
from nodeeditor.engine.data.refusal import names_text, number_text, refusal, shape_text
from nodeeditor.graph.elements import Node
from nodeeditor.language import tr
from nodeeditor.values import FrozenMap

_DELIMITERS = {";": "';'", "\t": "tab", ",": "','", "|": "'|'"}


def columns_of(config: FrozenMap) -> tuple[str, ...]:
    """The columns that a node's configuration binds it to."""
    columns = config.get("columns")
    if isinstance(columns, str):
        return (columns,)
    return tuple(str(column) for column in columns) if isinstance(columns, tuple) else ()


def column(node: Node, name: str, data: LoadedData) -> Array:
    """The column of that name. Raises :class:`ProblemError` that suggests the nearest names."""
    found = data.columns.get(name)
    if found is not None:
        return found
    names = tuple(data.columns)
    if len(names) == 1:
        sign = next((sign for sign in _DELIMITERS if sign in names[0]), None)
        if sign is not None:
            raise refusal(
                node,
                "data.column_delimiter",
                column=name,
                place=data.place,
                only=names[0],
                delimiter=_DELIMITERS[sign],
            )
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.6)
    text = (
        tr("the nearest are {columns}", columns=names_text(tuple(near)))
        if near
        else tr("it has {columns}", columns=names_text(names))
    )
    raise refusal(node, "data.column_unknown", column=name, place=data.place, near=text)


#: Keras trains with numbers of this kind, whatever the file holds.
_LARGEST = float(np.finfo(np.float32).max)


def numbers(node: Node, name: str, values: Array) -> Array:
    """``values`` as finite numbers that training can hold.

    Raises :class:`ProblemError` naming the first row where there is none.
    """
    if is_text(values):
        values = _parsed(node, name, values)
    if values.dtype.kind == "f":
        for code, bad in (("data.missing", np.isnan(values)), ("data.infinite", np.isinf(values))):
            count = int(bad.sum())
            if count:
                raise refusal(node, code, column=name, count=count, row=first_row(bad) + 1)
        if values.dtype.itemsize > 4:
            beyond = np.abs(values) > _LARGEST
            if beyond.any():
                value, row = first_where(beyond, values)
                raise refusal(node, "data.too_large_number", column=name, value=value, row=row)
    return values


def texts(node: Node, name: str, values: Array) -> Array:
    """``values`` as an array of ``str``. Raises :class:`ProblemError` for empty cells."""
    if not is_text(values):
        values = numbers(node, name, values)
        return values.astype(str).astype(object)
    bad = missing_texts(values)
    if bad.any():
        raise refusal(node, "data.missing", column=name, count=int(bad.sum()), row=first_row(bad) + 1)
    return values


@dataclass(frozen=True, slots=True)
class Joined:
    """Columns joined to one array, and their names for sentences."""

    values: Array
    names: tuple[str, ...]

    @property
    def text(self) -> str:
        """The names in a sentence."""
        return names_text(self.names)

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of one sample."""
        return sample_shape(self.values)


def join(node: Node, names: tuple[str, ...], arrays: list[Array]) -> Joined:
    """One array of several: alone as it is, else plain columns and vectors side by side in this order."""
    if len(arrays) == 1:
        return Joined(arrays[0], names)
    for name, array in zip(names, arrays, strict=True):
        if array.ndim > 2:
            raise refusal(node, "data.columns_mixed", column=name, shape=shape_text(sample_shape(array)))
    return Joined(np.concatenate([array.reshape(len(array), -1) for array in arrays], axis=1), names)


def first_row(bad: Array) -> int:
    """The number of the first sample, from 0, in which anything is true."""
    return int(np.argmax(bad.reshape(len(bad), -1).any(axis=1)))


def first_where(bad: Array, values: Array) -> tuple[str, int]:
    """The first value for which ``bad`` is true, as text, and its data row counted from 1."""
    index = int(np.argmax(bad))
    return number_text(values.reshape(-1)[index]), first_row(bad) + 1


def missing_texts(values: Array) -> Array:
    """Where an array of texts has no text."""
    return np.array([text is None for text in values.reshape(-1)], dtype=bool).reshape(values.shape)


def _parsed(node: Node, name: str, values: Array) -> Array:
    parsed = np.full(values.size, np.nan)
    for index, text in enumerate(values.reshape(-1)):
        if text is None:
            continue
        try:
            parsed[index] = float(text)
        except ValueError:
            row = index // max(values.size // len(values), 1) + 1
            raise refusal(node, "data.text_in_number", column=name, text=str(text)[:80], row=row) from None
    return parsed.reshape(values.shape)
