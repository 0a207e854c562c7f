"""Which metric is behind a refusal of Keras's: it tells of tensors, not of the Output that measures them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import keras

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine.objects import make
from nodeeditor.engine.training.compile import Compiled
from nodeeditor.engine.wording import shape_text
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem, problem
from nodeeditor.values import FrozenMap, Value


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
        config = graph.layer_of(node).config
        for parameter in ("metrics", "weighted_metrics"):
            for value in _named(config.get(parameter)):
                if not _compares(value, target, prediction):
                    metric = str(value["class_name"]) if isinstance(value, FrozenMap) else str(value)
                    shapes = {"target": _shape(target), "got": _shape(prediction)}
                    found = problem("training.metric_misfit", node=name, metric=metric, **shapes)
                    return replace(found, node=node, parameter=parameter)
    return None


def _compares(value: Value, target: Any, prediction: Any) -> bool:
    made = make(Kind.METRIC, value)
    if made in ("accuracy", "acc"):
        return True  # Keras picks the one that fits
    try:
        keras.metrics.get(made)(target, prediction)
    except Exception:  # metrics fail in as many ways as layers
        return False
    return True


def _shape(tensor: Any) -> str:
    """The shape of a batch of any size."""
    return shape_text((None, *tensor.shape[1:]))


def _named(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)
