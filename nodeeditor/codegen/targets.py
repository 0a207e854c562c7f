"""The target of an Output in generated code, encoded as its loss takes it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from nodeeditor.catalog.target_kinds import TargetKind, target_kind
from nodeeditor.codegen.columns import Columns
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.values import FrozenMap

_INDEXED = (TargetKind.INDICES, TargetKind.LABELS)
#: Layers and operations that give as many numbers as they take.
_KEEPING = frozenset({"Activation", "Dropout", "Softmax", "ops.softmax", "ops.sigmoid", "ops.cast"})


@dataclass(frozen=True, slots=True)
class Target:
    """How a target is made: its columns are given to a ``function`` with ``arguments``, then ``methods`` follow.

    ``has_classes`` says that it is no number to be scaled.
    """

    function: str = ""
    arguments: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    has_classes: bool = True


def target_of(graph: Graph, node: NodeId, columns: Columns, names: tuple[str, ...]) -> Target:
    """The target of the Output ``node``, which is bound to the columns ``names``."""
    config = graph.layer_of(node).config
    kind = target_kind(config.get("loss"))
    shape = columns.sample_shape(names)
    units = _units(graph, node)
    encoding = _encoding(config, kind, names, shape)
    count = columns.class_count(names[0]) if len(names) == 1 else None
    if encoding == "one_hot":
        return _one_hot(count, units)
    if encoding == "sparse":
        methods = ('.astype("int64")',) if kind in _INDEXED else _numbers(shape)
        if count is not None:
            return Target(methods=methods)
        if kind is not TargetKind.INDICES:
            return Target("label_numbers", (), methods)
        return Target("class_indices", () if units is None else (str(units),))
    if kind is TargetKind.SEQUENCE:
        return Target(methods=('.astype("int64")',))
    is_class = kind is TargetKind.BINARY and len(names) == 1
    return Target("label_numbers" if is_class and count is None else "", (), _numbers(shape), is_class)


def _encoding(config: FrozenMap, kind: TargetKind, names: tuple[str, ...], shape: tuple[int, ...] | None) -> str:
    encoding = str(config.get("encoding", "auto"))
    if encoding in ("auto", "none") and kind in _INDEXED:
        return "sparse"
    if encoding == "auto":
        is_column = len(names) == 1 and (shape is None or math.prod(shape) == 1)
        return "one_hot" if kind is TargetKind.SHARES and is_column else "none"
    return encoding


def _numbers(shape: tuple[int, ...] | None) -> tuple[str, ...]:
    """The methods that make plain numbers of a target, in a vector a sample."""
    return ('.astype("float32")', ".reshape((-1, 1))") if shape == () else ('.astype("float32")',)


def _one_hot(count: str | None, units: int | None) -> Target:
    if count is None:
        return Target("one_hot", () if units is None else (str(units),))
    return Target("keras.utils.to_categorical", (count,) if count else (), ('.astype("float32")',))


def _units(graph: Graph, node: NodeId) -> int | None:
    """How many numbers an Output gives, where a layer before it says so."""
    while True:
        links = graph.links_into(node)
        if len(links) != 1:
            return None
        node = links[0].source
        layer = graph.layer_of(node)
        units = layer.config.get("units")
        if type(units) is int:
            return units
        if layer.type not in _KEEPING:
            return None
