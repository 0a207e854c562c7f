"""The blocks of a graph as types of the catalog, so that uses of them have ports and parameters as layers do."""

from __future__ import annotations

import msgspec

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Kind, LayerSpec, Parameter, Port
from nodeeditor.graph.blocks import REPEAT, block_type
from nodeeditor.graph.expansion import MOST_REPETITIONS
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.language import tr

#: The family of all uses of blocks.
FAMILY = "block"


def with_blocks(catalog: Catalog, graph: Graph, known: Catalog | None = None) -> Catalog:
    """``catalog`` and, before its layers, the blocks of ``graph``; the very same where it has none.

    ``known`` is what this function made of the same ``catalog`` before, and is returned where nothing differs.
    """
    if not graph.blocks:
        return catalog
    own = tuple(_spec(definition) for definition in graph.blocks.values())
    if known is not None and tuple(spec for spec in known.layers[: len(own) + 1] if spec.family == FAMILY) == own:
        return known
    return Catalog(msgspec.structs.replace(catalog.data, layers=(*own, *catalog.layers)))


def _spec(definition: Definition) -> LayerSpec:
    repeat = Parameter(
        REPEAT,
        Kind.INTEGER,
        default=1,
        minimum=1,
        maximum=MOST_REPETITIONS,
        important=True,
        documentation=tr("How many times in a row the block stands here; expressions inside know the number as i."),
    )
    arguments = (
        Parameter(argument.name, Kind.NUMBER, default=argument.default, important=True)
        for argument in definition.arguments
    )
    return LayerSpec(
        block_type(definition.name),
        FAMILY,
        tuple(Port(port) for port in definition.inputs.values()),
        tuple(Port(port) for port in definition.outputs.values()),
        (*arguments, repeat),
        summary=tr("A block of this network, of {count} nodes.", count=len(definition.body.nodes)),
    )
