"""How much each sample counts in the loss of an Output: by a column of the data, by its class, or by both."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from nodeeditor.catalog.target_kinds import TargetKind, target_kind
from nodeeditor.engine.data.binding import column, numbers
from nodeeditor.engine.data.folds import extremes, found
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.refusal import number_text, refusal, setting, shape_text
from nodeeditor.engine.data.rows import Rows
from nodeeditor.engine.data.samples import Array, Values, blocks, held, mapped, picked
from nodeeditor.engine.data.targets import Targets
from nodeeditor.graph.elements import Node
from nodeeditor.values import FrozenMap

BALANCED = "balanced"


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of all samples: those to train with, and those to validate with, as ``fit`` has them.

    Weights of classes count in training alone. None where all count alike.
    """

    training: Values | None = None
    validation: Values | None = None


def weigh(node: Node, config: FrozenMap, data: LoadedData, targets: Targets, units: int | None, train: Rows) -> Weights:
    """The weights of the Output ``node`` with these ``targets``; ``units`` is the last size of its shape.

    The product, where the graph weighs both samples and classes. Raises :class:`ProblemError` for weights that
    are none.
    """
    samples = _of_samples(node, config, data)
    classes = _of_classes(node, config, targets, units, train)
    if samples is None or classes is None:
        return Weights(samples if classes is None else classes, samples)
    return Weights(mapped(_product, classes, samples), samples)


def _of_samples(node: Node, config: FrozenMap, data: LoadedData) -> Values | None:
    names = config.get("sample_weights")
    if not isinstance(names, tuple) or not names:
        return None
    if len(names) > 1:
        raise refusal(node, "data.weights_several", "sample_weights", columns=len(names))
    name = str(names[0])
    values = numbers(node, name, held(column(node, name, data, "sample_weights")))
    if math.prod(values.shape[1:]) != 1:
        shape = shape_text(tuple(values.shape[1:]))
        raise refusal(node, "data.weights_shape", "sample_weights", column=name, shape=shape)
    (negative,) = found(values, lambda block: block < 0)
    if negative is not None:
        value, row = number_text(negative.value), negative.row + 1
        raise refusal(node, "data.weights_negative", "sample_weights", column=name, value=value, row=row)
    if extremes(values)[1] == 0:
        raise refusal(node, "data.weights_zero", "sample_weights", column=name)
    return mapped(lambda block: block.reshape(len(block)).astype(np.float32), values)


def _of_classes(node: Node, config: FrozenMap, targets: Targets, units: int | None, train: Rows) -> Values | None:
    given = config.get("class_weights")
    if given is None:
        return None
    fixes = setting("class_weights", None)
    count = _class_count(config, targets, units)
    if count is None:
        raise refusal(node, "data.class_weights_no_classes", "class_weights", fixes)
    indices = mapped(_indices_of_one_hot if _is_one_hot(config) else _indices, targets.values)
    weights = _balanced(picked(indices, train), count) if given == BALANCED else _given(node, given, count)
    return mapped(lambda block: weights[block], indices)


def _given(node: Node, given: object, count: int) -> Array:
    values = given if isinstance(given, tuple) else (given,)
    if len(values) != count:
        raise refusal(node, "data.class_weights", "class_weights", classes=count, got=len(values))
    for place, value in enumerate(values):
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < math.inf:
            raise refusal(node, "data.class_weight", "class_weights", place=place, value=str(value))
    return np.array(values, np.float32)


def _balanced(indices: Values, count: int) -> Array:
    """What makes the classes count alike that have samples: by scikit-learn's formula for ``"balanced"``."""
    counts = sum((np.bincount(block.reshape(-1), minlength=count) for _, block in blocks(indices)), np.zeros(count))
    there = counts > 0
    return np.where(there, counts.sum() / (there.sum() * np.where(there, counts, 1)), 1.0).astype(np.float32)


def _class_count(config: FrozenMap, targets: Targets, units: int | None) -> int | None:
    """How many classes the targets can name; None where they are no classes."""
    kind, last = target_kind(config.get("loss")), targets.values.shape[-1]
    if kind is TargetKind.INDICES:
        return units if units is not None else len(targets.classes)
    if kind is TargetKind.LABELS:
        return len(targets.classes)
    if kind is TargetKind.SHARES:
        return int(last) if targets.values.ndim > 1 else None
    is_one = math.prod(targets.values.shape[1:]) == 1
    return 2 if kind is TargetKind.BINARY and is_one else None


def _is_one_hot(config: FrozenMap) -> bool:
    return target_kind(config.get("loss")) is TargetKind.SHARES


def _indices_of_one_hot(block: Array) -> Array:
    return np.asarray(block.argmax(axis=-1))


def _indices(block: Array) -> Array:
    """Class numbers without an axis of size 1 behind them, rounded as ``fit`` does."""
    bare = block[..., 0] if block.ndim > 1 and block.shape[-1] == 1 else block
    return np.round(bare).astype(np.int64)


def _product(classes: Array, samples: Array) -> Array:
    return classes * samples.reshape(-1, *(1,) * (classes.ndim - 1))
