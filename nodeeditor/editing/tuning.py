"""What of layers may change while they train, wherever they stand, and the edits that change it.

A layer is named by a node that calls it; inside a block the block's name stands before (``residual/drop``), and what
is changed there is changed in all uses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.levels import on_level
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.edits import Edit, SetConfig
from nodeeditor.graph.elements import Layer
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.settings import TrainingSettings
from nodeeditor.values import FrozenMap, Value

#: Where layers keep the share of values that they drop while they train, in this order.
_SHARES = ("rate", "dropout")


@dataclass(frozen=True, slots=True)
class TunedLayer:
    """A layer of a network and where it stands: the block ``inside`` of which it is, None for the network itself."""

    name: str
    inside: str | None
    layer: Layer

    def setting(self, **parameters: Value) -> Edit:
        """The edit that gives the layer other parameters; the rest stay."""
        return on_level(self.inside, SetConfig(self.layer.id, FrozenMap({**self.layer.config, **parameters})))


def tuned_layers(graph: Graph) -> Iterator[TunedLayer]:
    """Every layer once, named by the first node that calls it; of blocks only those that the network uses."""
    for inside in (None, *_used_blocks(graph)):
        level = graph if inside is None else graph.blocks[inside].body
        seen = set()
        for node in level.nodes.values():
            if node.layer not in seen:
                seen.add(node.layer)
                name = node.name if inside is None else f"{inside}/{node.name}"
                yield TunedLayer(name, inside, level.layers[node.layer])


def tuned_layer(graph: Graph, name: str) -> TunedLayer | None:
    """The layer that any node of that name calls, None where there is none."""
    inside, _, own = name.rpartition("/")
    level = graph.blocks[inside].body if inside in graph.blocks else None if inside else graph
    node = None if level is None else level.node_named(own)
    return None if level is None or node is None else TunedLayer(name, inside or None, level.layer_of(node))


def share_parameter(layer: Layer, catalog: Catalog) -> str:
    """The parameter in which a layer keeps its share of dropped values, empty where it drops none."""
    spec = catalog.layer(layer.type)
    parameters = {parameter.name for parameter in spec.parameters} if spec is not None else ()
    return next((name for name in _SHARES if name in parameters), "")


def with_learning_rate(training: TrainingSettings, rate: Value) -> TrainingSettings:
    """Settings with another learning rate, a number or a schedule, of the same optimizer."""
    config = training.optimizer.get("config")
    config = config if isinstance(config, FrozenMap) else FrozenMap()
    optimizer = training.optimizer.with_value("config", config.with_value("learning_rate", rate))
    return replace(training, optimizer=optimizer)


def _used_blocks(graph: Graph) -> list[str]:
    """The blocks that the network uses, and those that they use."""
    found: dict[str, None] = {}
    waiting: list[Level] = [graph]
    while waiting:
        level = waiting.pop()
        for layer in level.layers.values():
            name = block_of(layer.type)
            if name in graph.blocks and name not in found:
                found[name] = None
                waiting.append(graph.blocks[name].body)
    return list(found)
