"""The columns a node is bound to, looked up, checked and joined to one array."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

import numpy as np

from nodeeditor.engine.data.folds import Test, found
from nodeeditor.engine.data.loaded import LoadedData, is_text, sample_shape
from nodeeditor.engine.data.refusal import names_text, number_text, refusal, shape_text
from nodeeditor.engine.data.samples import Array, Samples, Values, blocks, mapped
from nodeeditor.engine.data.stored import side_by_side
from nodeeditor.graph.elements import Node
from nodeeditor.problems import problem
from nodeeditor.values import FrozenMap

_DELIMITERS = {";": "';'", "\t": "tab", ",": "','", "|": "'|'"}


def columns_of(config: FrozenMap) -> tuple[str, ...]:
    """The columns that a node's configuration binds it to."""
    columns = config.get("columns")
    if isinstance(columns, str):
        return (columns,)
    return tuple(str(column) for column in columns) if isinstance(columns, tuple) else ()


def column(node: Node, name: str, data: LoadedData, parameter: str = "columns") -> Values:
    """The column of that name, which ``parameter`` of the node asks for.

    Raises :class:`ProblemError` that suggests the nearest names.
    """
    known = data.columns.get(name)
    if known is not None:
        return known
    names = tuple(data.columns)
    if len(names) == 1:
        sign = next((sign for sign in _DELIMITERS if sign in names[0]), None)
        if sign is not None:
            raise refusal(
                node,
                "data.column_delimiter",
                parameter,
                column=name,
                place=data.place,
                only=names[0],
                delimiter=_DELIMITERS[sign],
            )
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.6)
    text = (
        problem("phrase.columns_near", columns=names_text(tuple(near)))
        if near
        else problem("phrase.columns_there", columns=names_text(names))
    )
    raise refusal(node, "data.column_unknown", parameter, column=name, place=data.place, near=text.reason)


#: Keras trains with numbers of this kind, whatever the file holds.
_LARGEST = float(np.finfo(np.float32).max)


def numbers(node: Node, name: str, values: Values) -> Values:
    """``values`` as finite numbers that training can hold.

    Raises :class:`ProblemError` naming the first row where there is none.
    """
    if is_text(values):
        values = _parsed(node, name, values)
    if values.dtype.kind == "f":
        missing, infinite, beyond = found(values, *_NOT_PLAIN)
        for code, bad in (("data.missing", missing), ("data.infinite", infinite)):
            if bad is not None:
                raise refusal(node, code, column=name, count=bad.count, row=bad.row + 1)
        if beyond is not None:
            value = number_text(beyond.value)
            raise refusal(node, "data.too_large_number", column=name, value=value, row=beyond.row + 1)
    return values


def all_numbers(node: Node, names: tuple[str, ...], columns: list[Values]) -> list[Values]:
    """Each of ``columns`` by :func:`numbers`; those on disk are looked at together, not file after file."""
    is_stored = any(isinstance(values, Samples) for values in columns)
    if len(columns) > 1 and is_stored and not any(is_text(values) or values.ndim > 2 for values in columns):
        together = side_by_side(columns)
        if not any(found(together, *_NOT_PLAIN)):
            return columns
    return [numbers(node, name, values) for name, values in zip(names, columns, strict=True)]


def _is_beyond(block: Array) -> Array:
    return np.abs(block) > _LARGEST if block.dtype.itemsize > 4 else np.zeros(1, np.bool_)


def _unless_plain(test: Test) -> Test:
    """``test``, spared for a block whose extremes show that all its numbers are plain; NaN would be among them."""

    def sparing(block: Array) -> Array:
        if block.size and block.min() >= -_LARGEST and block.max() <= _LARGEST:
            return np.zeros(1, np.bool_)
        return test(block)

    return sparing


#: What training can't hold.
_NOT_PLAIN = (_unless_plain(np.isnan), _unless_plain(np.isinf), _unless_plain(_is_beyond))


def texts(node: Node, name: str, values: Values) -> Values:
    """``values`` as an array of ``str``. Raises :class:`ProblemError` for empty cells."""
    if not is_text(values):
        return mapped(lambda block: block.astype(str).astype(object), numbers(node, name, values))
    (bad,) = found(values, missing_texts)
    if bad is not None:
        raise refusal(node, "data.missing", column=name, count=bad.count, row=bad.row + 1)
    return values


@dataclass(frozen=True, slots=True)
class Joined:
    """Columns joined to one array, and their names for sentences."""

    values: Values
    names: tuple[str, ...]

    @property
    def text(self) -> str:
        """The names in a sentence."""
        return names_text(self.names)

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of one sample."""
        return sample_shape(self.values)


def join(node: Node, names: tuple[str, ...], arrays: list[Values]) -> Joined:
    """One array of several: alone as it is, else plain columns and vectors side by side in this order."""
    if len(arrays) == 1:
        return Joined(arrays[0], names)
    for name, array in zip(names, arrays, strict=True):
        if array.ndim > 2:
            raise refusal(node, "data.columns_mixed", column=name, shape=shape_text(sample_shape(array)))
    return Joined(side_by_side(arrays), names)


def missing_texts(values: Array) -> Array:
    """Where an array of texts has no text."""
    return np.array([text is None for text in values.reshape(-1)], dtype=bool).reshape(values.shape)


def _parsed(node: Node, name: str, values: Values) -> Values:
    if isinstance(values, Samples):
        for start, block in blocks(values):
            _parsed_block(node, name, block, start)
        return mapped(lambda block: _parsed_block(node, name, block), values)
    return _parsed_block(node, name, values)


def _parsed_block(node: Node, name: str, values: Array, start: int = 0) -> Array:
    parsed = np.full(values.size, np.nan)
    for index, text in enumerate(values.reshape(-1)):
        if text is None:
            continue
        try:
            parsed[index] = float(text)
        except ValueError:
            row = start + index // max(values.size // len(values), 1) + 1
            raise refusal(node, "data.text_in_number", column=name, text=str(text)[:80], row=row) from None
    return parsed.reshape(values.shape)
