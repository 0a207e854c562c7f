"""The targets of an Output, encoded as its loss takes them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from nodeeditor.catalog.target_kinds import TargetKind, loss_name, target_kind
from nodeeditor.engine.data.binding import Joined, column, columns_of, join, numbers, texts
from nodeeditor.engine.data.folds import Found, distinct, extremes, found
from nodeeditor.engine.data.loaded import LoadedData, is_text
from nodeeditor.engine.data.refusal import number_text, refusal, setting, shape_text
from nodeeditor.engine.data.reshaping import fitted
from nodeeditor.engine.data.samples import Array, Values, blocks, held, mapped
from nodeeditor.graph.elements import Node
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap

AUTO, ONE_HOT, SPARSE, NONE = "auto", "one_hot", "sparse", "none"
ENCODINGS = (AUTO, ONE_HOT, SPARSE, NONE)

#: The shape of one prediction, None for an open size; None as a whole where it is not known.
OutputShape = tuple[int | None, ...] | None

_INDEXED = (TargetKind.INDICES, TargetKind.LABELS)
_CONTRADICTIONS = {(ONE_HOT, TargetKind.INDICES), (ONE_HOT, TargetKind.LABELS), (SPARSE, TargetKind.SHARES)}


@dataclass(frozen=True, slots=True)
class Targets:
    """What an Output learns; ``classes`` names the class of each index where there are classes."""

    values: Values
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bound:
    """An Output, its columns and its loss: what every refusal names."""

    node: Node
    config: FrozenMap
    data: LoadedData
    shape: OutputShape

    @property
    def names(self) -> tuple[str, ...]:
        return columns_of(self.config)

    @property
    def loss(self) -> str:
        return loss_name(self.config.get("loss"))

    @property
    def kind(self) -> TargetKind:
        return target_kind(self.config.get("loss"))

    @property
    def units(self) -> int | None:
        return self.shape[-1] if self.shape else None

    def arrays(self) -> list[Values]:
        return [held(column(self.node, name, self.data)) for name in self.names]


def encode(node: Node, config: FrozenMap, data: LoadedData, shape: OutputShape) -> Targets:
    """The targets of the Output ``node``. Raises :class:`ProblemError` where they do not fit its loss or shape.

    Encoding ``"auto"`` follows the loss: class indices for ``sparse_`` losses, one-hot for
    categorical ones, else the numbers as they are.
    """
    bound = _Bound(node, config, data, shape)
    encoding = config.get("encoding", AUTO)
    if encoding not in ENCODINGS:
        raise refusal(
            node,
            "data.encoding_unknown",
            "encoding",
            setting("encoding", AUTO),
            got=str(encoding),
            known=", ".join(ENCODINGS),
        )
    if encoding == AUTO:
        encoding = _automatic(bound)
    elif (encoding, bound.kind) in _CONTRADICTIONS:
        raise refusal(
            node, "data.encoding_loss", "encoding", setting("encoding", AUTO), got=str(encoding), loss=bound.loss
        )
    elif encoding == NONE and bound.kind in _INDEXED:
        encoding = SPARSE  # whole numbers are class indices as they are
    if encoding == ONE_HOT:
        return _one_hot(bound)
    if encoding == SPARSE:
        return _sparse(bound)
    return _plain(bound)


def _automatic(bound: _Bound) -> str:
    match bound.kind:
        case TargetKind.INDICES | TargetKind.LABELS:
            return SPARSE
        case TargetKind.SHARES:
            arrays = bound.arrays()
            # Several columns, or a vector, hold a number for each class already.
            return ONE_HOT if len(arrays) == 1 and (arrays[0].size == len(arrays[0]) or is_text(arrays[0])) else NONE
        case _:
            return NONE


def _class_column(bound: _Bound) -> tuple[str, Values]:
    arrays = bound.arrays()
    if len(arrays) != 1:
        raise refusal(bound.node, "data.target_several", columns=Joined(arrays[0], bound.names).text)
    return bound.names[0], arrays[0]


def _indices(bound: _Bound, name: str, values: Values) -> tuple[Values, tuple[str, ...], Values]:
    """Class indices, the names of the classes, and the labels as they were (numbers, or texts)."""
    if is_text(values):
        labels = texts(bound.node, name, values)
        classes = distinct(labels)
        return mapped(lambda block: _places(classes, block.astype(str)), labels), _named(classes), labels
    labels = numbers(bound.node, name, values)
    (fraction,) = found(labels, lambda block: block != np.floor(block))
    if fraction is not None:
        raise _refused_value(bound, "data.target_not_classes", name, fraction)
    labels = mapped(lambda block: block.astype(np.int64), labels)
    known = distinct(labels)
    return mapped(lambda block: _places(known, block), labels), _named(known), labels


def _places(classes: Array, labels: Array) -> Array:
    return np.asarray(np.searchsorted(classes, labels))


def _named(classes: Array) -> tuple[str, ...]:
    return tuple(map(str, classes))


def _refused_value(bound: _Bound, code: str, name: str, bad: Found) -> ProblemError:
    value = number_text(bad.value)
    return refusal(bound.node, code, column=name, value=value, row=bad.row + 1, loss=bound.loss)


def _one_hot(bound: _Bound) -> Targets:
    name, values = _class_column(bound)
    indices, classes, labels = _indices(bound, name, values)
    declared = bound.data.classes.get(name, ())
    if not is_text(values):
        lowest, highest = map(int, extremes(labels))
        # Numbers that count from 0 stand for themselves, also where a class has no sample.
        counted = max(highest + 1, len(declared))
        if lowest >= 0 and counted in (len(declared), len(classes), bound.units):
            indices = labels
            classes = declared if counted == len(declared) else tuple(map(str, range(counted)))
    if bound.units is not None and bound.units != len(classes):
        raise _wrong_units(bound, name, bound.units, len(classes))
    count = len(classes)
    return Targets(_shaped(bound, Joined(mapped(lambda block: _hot(block, count), indices), bound.names)), classes)


def _hot(indices: Array, classes: int) -> Array:
    hot = np.zeros((*indices.shape, classes), np.float32)
    np.put_along_axis(hot, indices[..., np.newaxis], 1.0, axis=-1)
    return hot


def _wrong_units(bound: _Bound, column: str, units: int, classes: int) -> ProblemError:
    return refusal(bound.node, "data.target_classes", None, units=units, column=column, classes=classes, wanted=classes)


def _sparse(bound: _Bound) -> Targets:
    name, values = _class_column(bound)
    indices, classes, labels = _indices(bound, name, values)
    units = bound.units if bound.kind is TargetKind.INDICES else None
    if is_text(values):
        if units is not None and len(classes) > units:
            raise _wrong_units(bound, name, units, len(classes))
    else:
        lowest, highest = map(int, extremes(labels))
        if lowest < 0:
            (negative,) = found(labels, lambda block: block < 0)
            assert negative is not None
            raise _refused_value(bound, "data.target_negative", name, negative)
        if units is None or highest < units:
            declared = bound.data.classes.get(name, ())
            indices = labels
            classes = declared if len(declared) > highest else tuple(map(str, range(highest + 1)))
        elif len(classes) != units:  # as many labels as units (1, 2, 3) count as classes in their order
            raise _out_of_range(bound, name, labels, units, highest)
    if bound.kind in _INDEXED:
        return Targets(_shaped_indices(bound, mapped(lambda block: block.astype(np.int64), indices)), classes)
    _check_shares(bound, name, indices)
    return Targets(_shaped(bound, Joined(indices, bound.names)), classes)


def _out_of_range(bound: _Bound, name: str, labels: Values, units: int, highest: int) -> ProblemError:
    (outside,) = found(labels, lambda block: block >= units)
    assert outside is not None
    return refusal(
        bound.node,
        "data.target_sparse_range",
        None,
        units=units,
        last=units - 1,
        column=name,
        value=number_text(outside.value),
        row=outside.row + 1,
        loss=bound.loss,
        wanted=highest + 1,
    )


def _plain(bound: _Bound) -> Targets:
    arrays = bound.arrays()
    classes: tuple[str, ...] = ()
    ready: list[Values] = []
    for name, values in zip(bound.names, arrays, strict=True):
        if is_text(values) and bound.kind is TargetKind.BINARY:
            indices, classes, _labels = _indices(bound, name, values)
            if len(classes) > 2:
                raise refusal(
                    bound.node,
                    "data.target_binary_classes",
                    fixes=setting("loss", "categorical_crossentropy"),
                    column=name,
                    classes=len(classes),
                    loss=bound.loss,
                )
            ready.append(indices)
        else:
            ready.append(_numbers(bound, name, values))
        _check_shares(bound, name, ready[-1])
    joined = join(bound.node, bound.names, ready)
    if bound.kind is TargetKind.SEQUENCE:
        return Targets(mapped(lambda block: block.astype(np.int64), joined.values))
    if len(arrays) == 1 and not classes and bound.kind is TargetKind.BINARY:
        classes = bound.data.classes.get(bound.names[0], ())
    return Targets(_shaped(bound, joined), classes)


def _numbers(bound: _Bound, name: str, values: Values) -> Values:
    """Numbers of a column, refusing texts with a word on the loss."""
    if is_text(values):
        row, text = _first_word(values)
        if text is not None and (row == 0 or not _is_mostly_numbers(values)):
            raise refusal(bound.node, "data.target_text", column=name, text=text[:80], row=row + 1, loss=bound.loss)
    return numbers(bound.node, name, values)


def _first_word(values: Values) -> tuple[int, str | None]:
    """The first text that is no number among the first values of the samples, and its row."""
    for start, block in blocks(values):
        for row, text in enumerate(block.reshape(len(block), -1)[:, 0], start):
            if text is not None and not _is_number(text):
                return row, text
    return 0, None


def _is_mostly_numbers(values: Values) -> bool:
    """Whether the texts that are no numbers are the mistake, not the column."""
    count = sum(sum(map(_is_number, filter(None, block.reshape(-1)))) for _, block in blocks(values))
    return count * 2 > values.size


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _check_shares(bound: _Bound, name: str, values: Values) -> None:
    codes = {TargetKind.BINARY: "data.target_binary", TargetKind.SHARES: "data.target_probabilities"}
    code = codes.get(bound.kind)
    if code is None:
        return
    (outside,) = found(values, lambda block: (block < 0) | (block > 1))
    if outside is not None:
        raise _refused_value(bound, code, name, outside)


def _shaped(bound: _Bound, joined: Joined) -> Values:
    values = mapped(lambda block: block.astype(np.float32), joined.values)
    if bound.shape is None:
        return values if values.ndim > 1 else _reshaped(values, (1,))
    shape = fitted(joined.shape, bound.shape)
    if shape is None:
        wanted = joined.shape[0] if len(joined.shape) == len(bound.shape) == 1 else None
        raise refusal(
            bound.node,
            "data.target_shape",
            wanted=wanted,
            columns=joined.text,
            got=_numbers_text(joined.shape),
            needed=_numbers_text(bound.shape),
        )
    return _reshaped(values, shape)


def _shaped_indices(bound: _Bound, indices: Values) -> Values:
    """Indices without the axis of the units, as sparse losses take them."""
    got = tuple(indices.shape[1:])
    if bound.shape is None or bound.kind is not TargetKind.INDICES:
        return _reshaped(indices, ()) if math.prod(got) == 1 else indices
    shape = fitted(got, bound.shape[:-1])
    if shape is None:
        raise refusal(
            bound.node,
            "data.target_shape",
            columns=Joined(indices, bound.names).text,
            got=_numbers_text(got),
            needed=_numbers_text(bound.shape[:-1]),
        )
    return _reshaped(indices, shape)


def _reshaped(values: Values, shape: tuple[int, ...]) -> Values:
    return mapped(lambda block: block.reshape(len(block), *shape), values)


def _numbers_text(shape: tuple[int | None, ...]) -> str:
    """A shape in a sentence; of a lone axis the count is enough."""
    if len(shape) == 0:
        return "1"
    if len(shape) == 1 and shape[0] is not None:
        return number_text(shape[0])
    return shape_text(shape)
