"""Freezing layers: a training leaves their weights as they are."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Kind, is_operation
from nodeeditor.editing.levels import on_level
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.edits import Batch, Edit, SetConfig
from nodeeditor.graph.elements import INPUT, OUTPUT, Layer, LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.values import FrozenMap

#: The parameter of every layer that says whether a training changes its weights.
TRAINABLE = "trainable"


def set_frozen(
    graph: Graph, catalog: Catalog, inside: str | None, nodes: Iterable[NodeId], *, frozen: bool
) -> Edit | None:
    """Freeze the layers that ``nodes`` of the level of the block ``inside`` call, or let them be trained again.

    Of a use of a block these are all layers inside of it, so those of its other uses too. The edit is one of the
    graph; it is None where nothing changes.
    """
    edits: list[Edit] = [
        on_level(block, SetConfig(layer.id, _config(layer, frozen=frozen)))
        for block, layer in freezable(graph, catalog, inside, nodes)
        if is_frozen(layer) is not frozen
    ]
    return Batch(tuple(edits)) if edits else None


def are_frozen(graph: Graph, catalog: Catalog, inside: str | None, nodes: Iterable[NodeId]) -> bool | None:
    """Whether all weights of ``nodes`` are frozen; None where they have none."""
    found = None
    for _, layer in freezable(graph, catalog, inside, nodes):
        if not is_frozen(layer):
            return False  # at once: this is asked at each change of a selection, which may be large
        found = True
    return found


def freezable(
    graph: Graph, catalog: Catalog, inside: str | None, nodes: Iterable[NodeId]
) -> Iterator[tuple[str | None, Layer]]:
    """The layers with weights that nodes call, and those inside of blocks that they use, each once with its block."""
    level: Level = graph if inside is None else graph.blocks[inside].body
    seen: set[LayerId] = set()
    entered: set[str] = set()
    for node in nodes:  # no further than whoever asks goes: it may be content with the first
        called = level.nodes[node].layer
        waiting = deque([(inside, level.layers[called])] if called not in seen else ())
        seen.add(called)
        while waiting:
            block, layer = waiting.popleft()
            definition = graph.definition_of(layer)
            if definition is None:
                if may_have_weights(layer, catalog):
                    yield block, layer
            elif definition.name not in entered:
                entered.add(definition.name)
                waiting += [(definition.name, inner) for inner in definition.body.layers.values()]


def is_frozen(layer: Layer) -> bool:
    """Whether a training leaves the layer as it is."""
    return layer.config.get(TRAINABLE) is False


def may_have_weights(layer: Layer, catalog: Catalog) -> bool:
    """Whether a layer has parameters about weights, which Keras calls initializers, or holds a layer that may.

    A layer that Keras does not have itself may have weights of any name.
    """
    if layer.type in (INPUT, OUTPUT) or is_operation(layer.type) or block_of(layer.type) is not None:
        return False
    spec = catalog.layer(layer.type)
    if spec is None or spec.source or TRAINABLE in layer.config:
        return True
    return any(one.name.endswith("_initializer") or one.kind is Kind.LAYER for one in spec.parameters)


def _config(layer: Layer, *, frozen: bool) -> FrozenMap:
    return layer.config.with_value(TRAINABLE, False) if frozen else layer.config.without(TRAINABLE)
