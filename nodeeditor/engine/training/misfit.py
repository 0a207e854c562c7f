"""Which metric does not fit its Output.

Where Keras refuses one it tells of tensors, not of the Output that measures them; and some it takes, and their values
say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import keras

# Keras offers the names that it takes nowhere in public.
from keras.src.utils.naming import to_snake_case

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine.objects import make
from nodeeditor.engine.training.compile import Compiled
from nodeeditor.engine.wording import shape_text
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem, problem
from nodeeditor.values import FrozenMap, Value

#: What takes the largest of a sample's targets for its class, so that these need one a class. Names, since Keras counts
#: the objects that are made and numbers the names of later ones by that.
_OF_SHARES = frozenset(
    name
    for kind in (keras.metrics.CategoricalAccuracy, keras.metrics.TopKCategoricalAccuracy)
    for name in (kind.__name__, to_snake_case(kind.__name__))
)


def misfitting_metric(graph: Graph, compiled: Compiled, batch: Any) -> Problem | None:
    """The first metric that can't compare the targets of ``batch`` with the predictions for it, if one can't."""
    inputs, targets, *_ = batch
    try:
        predictions = compiled.model(inputs, training=False)
    except Exception:  # then no metric is to blame
        return None
    for node, name in compiled.built.outputs.items():
        several = isinstance(predictions, dict)
        target, prediction = (targets[name], predictions[name]) if several else (targets, predictions)
        for parameter, value in _metrics(graph, node):
            if not _compares(value, target, prediction):
                return _misfit(node, name, parameter, value, target.shape, prediction.shape)
    return None


def idle_metric(graph: Graph, compiled: Compiled, batch: Any) -> Problem | None:
    """The first metric that takes the place of the largest target for the class, of targets that are class numbers.

    Keras takes it, and measures how often the first class is predicted.
    """
    _, targets, *_ = batch
    shapes = compiled.output_shapes
    for node, name in compiled.built.outputs.items():
        target, prediction = (targets[name] if isinstance(targets, dict) else targets).shape, shapes[name]
        if len(target) == len(prediction) and target[-1] == prediction[-1]:
            continue
        for parameter, value in _metrics(graph, node):
            if _name(value) in _OF_SHARES:
                return _misfit(node, name, parameter, value, target, prediction)
    return None


def _metrics(graph: Graph, node: NodeId) -> Iterator[tuple[str, Value]]:
    config = graph.layer_of(node).config
    for parameter in ("metrics", "weighted_metrics"):
        for value in _named(config.get(parameter)):
            yield parameter, value


def _misfit(node: NodeId, name: str, parameter: str, value: Value, target: Any, prediction: Any) -> Problem:
    shapes = {"target": _shape(target), "got": _shape(prediction)}
    found = problem("training.metric_misfit", node=name, metric=_name(value), **shapes)
    return replace(found, node=node, parameter=parameter)


def _name(value: Value) -> str:
    return str(value["class_name"]) if isinstance(value, FrozenMap) else str(value)


def _compares(value: Value, target: Any, prediction: Any) -> bool:
    made = make(Kind.METRIC, value)
    if made in ("accuracy", "acc"):
        return True  # Keras picks the one that fits
    try:
        keras.metrics.get(made)(target, prediction)
    except Exception:  # metrics fail in as many ways as layers
        return False
    return True


def _shape(shape: Any) -> str:
    """The shape of a batch of any size."""
    return shape_text((None, *shape[1:]))


def _named(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)
