"""What changes to a running training mean for its graph: a graph that would have been trained so from the start."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.tuning import TunedLayer, share_parameter, tuned_layer, with_learning_rate
from nodeeditor.engine.training.schedule import check_rate
from nodeeditor.graph.edits import SetTraining
from nodeeditor.graph.elements import OUTPUT
from nodeeditor.graph.graph import EditError, Graph
from nodeeditor.graph.limits import LARGEST_COUNT
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.steering import Changes
from nodeeditor.values import freeze


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
        graph.apply(SetTraining(with_learning_rate(graph.training, freeze(rate))))
    if changes.batch_size is not None:
        if not 1 <= changes.batch_size <= LARGEST_COUNT:
            raise ProblemError(problem("training.batch_size_bad", got=changes.batch_size))
        graph.apply(SetTraining(replace(graph.training, batch_size=changes.batch_size)))
    for name, weight in changes.loss_weights.items():
        found = _layer(graph, name)
        if found.layer.type != OUTPUT or found.inside is not None:
            raise ProblemError(problem("training.no_such_output", node=name))
        if not (math.isfinite(weight) and weight >= 0):
            raise ProblemError(problem("training.loss_weight_bad", node=name, got=f"{weight:g}"))
        graph.apply(found.setting(loss_weight=weight))
    for name, trainable in changes.trainable.items():
        graph.apply(_layer(graph, name).setting(trainable=trainable))
    for name, share in changes.rates.items():
        found = _layer(graph, name)
        parameter = share_parameter(found.layer, catalog)
        if not parameter:
            raise ProblemError(problem("training.drops_nothing", node=name, type=found.layer.type))
        if not 0 <= share < 1:
            raise ProblemError(problem("training.dropout_bad", node=name, got=f"{share:g}"))
        graph.apply(found.setting(**{parameter: share}))


def _layer(graph: Graph, name: str) -> TunedLayer:
    found = tuned_layer(graph, name)
    if found is None:
        raise ProblemError(problem("training.no_such_node", node=name))
    return found
