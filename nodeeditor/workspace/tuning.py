"""What of a training can be changed while it runs, and what a change is the difference between."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.editing.freezing import is_frozen, may_have_weights
from nodeeditor.editing.tuning import share_parameter, tuned_layer, tuned_layers, with_learning_rate
from nodeeditor.graph.blocks import expression_of
from nodeeditor.graph.edits import Batch, Edit, SetTraining
from nodeeditor.graph.elements import OUTPUT
from nodeeditor.graph.graph import Graph
from nodeeditor.protocol.steering import Changes
from nodeeditor.values import FrozenMap, freeze, thaw

_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Tuning:
    """The settings as they are now, those of layers and Outputs by the name of a node.

    ``learning_rate`` is a number or a schedule, None of an optimizer that is not known.
    """

    learning_rate: float | FrozenMap | None
    batch_size: int
    rates: Mapping[str, float] = field(default_factory=dict)
    loss_weights: Mapping[str, float] = field(default_factory=dict)
    trainable: Mapping[str, bool] = field(default_factory=dict)

    def after(self, *several: Changes) -> Tuning:
        """The settings once all these changes were made, one after the other."""
        tuning = self
        for changes in several:
            tuning = tuning._after(changes)
        return tuning

    def _after(self, changes: Changes) -> Tuning:
        return replace(
            self,
            learning_rate=self.learning_rate if changes.learning_rate is None else rate_of(changes.learning_rate),
            batch_size=self.batch_size if changes.batch_size is None else changes.batch_size,
            rates={**self.rates, **changes.rates},
            loss_weights={**self.loss_weights, **changes.loss_weights},
            trainable={**self.trainable, **changes.trainable},
        )

    def changes_to(self, wanted: Tuning) -> Changes:
        """What has to be changed for the ``wanted`` settings; equal to ``Changes()`` where nothing has."""
        return Changes(
            learning_rate=None if wanted.learning_rate == self.learning_rate else thaw(wanted.learning_rate),
            loss_weights=_differing(self.loss_weights, wanted.loss_weights),
            trainable=_differing(self.trainable, wanted.trainable),
            rates=_differing(self.rates, wanted.rates),
            batch_size=None if wanted.batch_size == self.batch_size else wanted.batch_size,
        )


def tuning_of(graph: Graph, catalog: Catalog) -> Tuning:
    """The settings that ``graph`` gives to a training of it, those of layers inside of blocks under ``block/node``.

    A layer that several nodes call is named by the first. What an expression comes to is no setting.
    """
    rates: dict[str, float] = {}
    weights: dict[str, float] = {}
    trainable: dict[str, bool] = {}
    for found in tuned_layers(graph):
        layer, config = found.layer, found.layer.config
        if layer.type == OUTPUT and found.inside is None:
            weights[found.name] = _number(config.get("loss_weight", 1.0), 1.0)
            continue
        spec = catalog.layer(layer.type)
        parameters = {parameter.name: parameter for parameter in spec.parameters} if spec is not None else {}
        name = share_parameter(layer, catalog)
        if name and expression_of(config.get(name)) is None:
            rates[found.name] = _number(config.get(name, parameters[name].default), 0.0)
        if may_have_weights(layer, catalog):
            trainable[found.name] = not is_frozen(layer)
    training = graph.training
    return Tuning(_rate(training.optimizer, catalog), training.batch_size, rates, weights, trainable)


def edit_to(graph: Graph, catalog: Catalog, changes: Changes) -> Edit | None:
    """What gives ``graph`` the settings of ``changes``, None where it has them all.

    What it has no node for any more, or no parameter, is left out.
    """
    now = tuning_of(graph, catalog)
    made = now.changes_to(now.after(changes))
    training = graph.training
    if made.batch_size is not None:
        training = replace(training, batch_size=made.batch_size)
    if made.learning_rate is not None:
        training = with_learning_rate(training, freeze(made.learning_rate))
    edits: list[Edit] = [SetTraining(training)] if training != graph.training else []
    after = graph.copy()
    for known, wanted, parameter in (
        (now.loss_weights, made.loss_weights, "loss_weight"),
        (now.trainable, made.trainable, "trainable"),
        (now.rates, made.rates, ""),
    ):
        for name in wanted.keys() & known.keys():
            found = tuned_layer(after, name)
            assert found is not None
            setting = found.setting(**{parameter or share_parameter(found.layer, catalog): freeze(wanted[name])})
            after.apply(setting)
            edits.append(setting)
    return Batch(tuple(edits)) if edits else None


def rate_parameter(optimizer: FrozenMap, catalog: Catalog) -> Parameter | None:
    """The parameter that the learning rate of ``optimizer`` is, None where the catalog does not know it."""
    spec = catalog.object(Kind.OPTIMIZER, str(optimizer.get("class_name")))
    return spec.parameter("learning_rate") if spec is not None else None


def rate_of(rate: object) -> float | FrozenMap | None:
    """A learning rate as it is in a graph or a change: a number or a schedule, None for anything else."""
    if isinstance(rate, dict | FrozenMap):
        frozen = freeze(rate)
        return frozen if isinstance(frozen, FrozenMap) else None
    return float(rate) if isinstance(rate, int | float) and not isinstance(rate, bool) else None


def _rate(optimizer: FrozenMap, catalog: Catalog) -> float | FrozenMap | None:
    config = optimizer.get("config")
    rate = config.get("learning_rate") if isinstance(config, FrozenMap) else None
    if rate is None:
        parameter = rate_parameter(optimizer, catalog)
        rate = parameter.default if parameter is not None else None
    return rate_of(rate)


def _number(value: object, otherwise: float) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else otherwise


def _differing(now: Mapping[str, _V], wanted: Mapping[str, _V]) -> dict[str, _V]:
    return {name: value for name, value in wanted.items() if value != now.get(name)}
