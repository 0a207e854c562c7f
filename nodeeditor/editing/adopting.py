"""Blocks that are offered, added to a graph with the first use of them."""

from __future__ import annotations

from dataclasses import dataclass

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.of_blocks import Offer, with_blocks
from nodeeditor.document.brought_blocks import bring
from nodeeditor.graph.blocks import block_of, block_type
from nodeeditor.graph.edits import AddBlock, Batch, Edit
from nodeeditor.graph.elements import Layer, LayerId, Node, NodeId
from nodeeditor.graph.graph import Graph


@dataclass(frozen=True, slots=True)
class Adopted:
    """What a graph is with a block that was offered: ``type`` is that of layers that use it there.

    ``graph`` is the one it was, changed by ``edits``, and ``catalog`` that one with its blocks.
    """

    type: str
    edits: tuple[AddBlock, ...]
    graph: Graph
    catalog: Catalog

    @property
    def name(self) -> str:
        """What the block is called in the graph."""
        return block_of(self.type) or ""

    def with_edit(self, edit: Edit) -> Edit:
        """``edit``, made for a level of :attr:`graph`, as one for the graph as it was."""
        return Batch((*self.edits, edit)) if self.edits else edit


def adopt(graph: Graph, installed: Catalog, offer: Offer) -> Adopted:
    """Bring an offered block, and those that it uses, into a graph.

    An equal one that is there is used; where another one has its name, it gets a name that is free.
    """
    use = Layer(LayerId("l"), block_type(offer.name), "use")
    part = Graph.build((use,), (Node(NodeId("n"), use.id, "use"),), ())
    part, added = bring(part, [one.block for one in offer.graph.blocks.values()], graph.blocks)
    after = graph.copy()
    edits = tuple(map(AddBlock, added))
    for edit in edits:
        after.apply(edit)
    return Adopted(part.layers[use.id].type, edits, after, with_blocks(installed, after))
