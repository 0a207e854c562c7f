"""What changes to a running training mean for its graph: a graph that would have been trained so from the start."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.engine.training.schedule import check_rate
from nodeeditor.graph.edits import SetConfig, SetTraining
from nodeeditor.graph.elements import OUTPUT, Layer
from nodeeditor.graph.graph import EditError, Graph
from nodeeditor.graph.limits import LARGEST_COUNT
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.steering import Changes
from nodeeditor.values import FrozenMap, Value, freeze

#: Where layers keep the share of values that they drop while they train, in this order.
_RATES = ("rate", "dropout")


def tuned(graph: Graph, changes: Iterable[Changes], catalog: Catalog) -> Graph:
    """A copy of ``graph`` with all ``changes`` made one after the other.

    Raises ``ProblemError`` for a node, an Output or a parameter that is not there, and for a value that can't be.
    """
    copy = graph.copy()
    for change in changes:
        try:
            _tune(copy, change, catalog)
        except EditError as error:
            raise ProblemError(error.problem) from error
    return copy


def is_mere_rate(changes: Changes) -> bool:
    """Whether nothing but the learning rate is to be another number."""
    return isinstance(changes.learning_rate, float) and changes == Changes(learning_rate=changes.learning_rate)


def _tune(graph: Graph, changes: Changes, catalog: Catalog) -> None:
    if changes.learning_rate is not None:
        rate = changes.learning_rate
        if isinstance(rate, float):
            check_rate(rate)
        optimizer = graph.training.optimizer
        config = optimizer.get("config")
        config = config if isinstance(config, FrozenMap) else FrozenMap()
        with_rate = optimizer.with_value("config", config.with_value("learning_rate", freeze(rate)))
        graph.apply(SetTraining(replace(graph.training, optimizer=with_rate)))
    if changes.batch_size is not None:
        if not 1 <= changes.batch_size <= LARGEST_COUNT:
            raise ProblemError(problem("training.batch_size_bad", got=changes.batch_size))
        graph.apply(SetTraining(replace(graph.training, batch_size=changes.batch_size)))
    for name, weight in changes.loss_weights.items():
        layer = _layer(graph, name)
        if layer.type != OUTPUT:
            raise ProblemError(problem("training.no_such_output", node=name))
        if not (math.isfinite(weight) and weight >= 0):
            raise ProblemError(problem("training.loss_weight_bad", node=name, got=f"{weight:g}"))
        _set(graph, layer, "loss_weight", weight)
    for name, trainable in changes.trainable.items():
        layer = _layer(graph, name)
        _set(graph, layer, "trainable", trainable)
    for name, share in changes.rates.items():
        layer = _layer(graph, name)
        spec = catalog.layer(layer.type)
        parameters = {parameter.name for parameter in spec.parameters} if spec is not None else set()
        found = next((parameter for parameter in _RATES if parameter in parameters), None)
        if found is None:
            raise ProblemError(problem("training.drops_nothing", node=name, type=layer.type))
        if not 0 <= share < 1:
            raise ProblemError(problem("training.dropout_bad", node=name, got=f"{share:g}"))
        _set(graph, layer, found, share)


def _layer(graph: Graph, name: str) -> Layer:
    node = graph.node_named(name)
    if node is None:
        raise ProblemError(problem("training.no_such_node", node=name))
    return graph.layer_of(node)


def _set(graph: Graph, layer: Layer, parameter: str, value: Value) -> None:
    graph.apply(SetConfig(layer.id, layer.config.with_value(parameter, value)))
