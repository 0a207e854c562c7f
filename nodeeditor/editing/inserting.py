"""Nodes of the graph taken into the middle of a link: one, or a chain with one way in and one way out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.edits import Batch, Connect, Disconnect, Edit
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import topological_order


@dataclass(frozen=True, slots=True)
class Chain:
    """Nodes in order of which the first has an input that is free and the last an output; nothing else is linked."""

    nodes: tuple[NodeId, ...]
    input_port: str
    output_port: str

    def on(self, link: Link) -> Insertion:
        """The chain in the middle of ``link``."""
        into = Link(link.source, link.source_port, self.nodes[0], self.input_port)
        return Insertion(self.nodes, link, into, replace(link, source=self.nodes[-1], source_port=self.output_port))


@dataclass(frozen=True, slots=True)
class Insertion:
    """``nodes`` in the middle of ``link``, which becomes one into the first of them and one out of the last."""

    nodes: tuple[NodeId, ...]
    link: Link
    into: Link
    out_of: Link

    @property
    def edit(self) -> Edit:
        """The edit that does it."""
        return Batch((Disconnect(self.link), Connect(self.into), Connect(self.out_of)))


def free_chain(graph: Level, catalog: Catalog, nodes: Collection[NodeId], *, freed: bool = False) -> Chain | None:
    """The chain that ``nodes`` are; None where they have several ways in or out, or links to others.

    With ``freed`` such links count as cut.
    """
    chosen = frozenset(nodes)
    heads, tails = [], []
    for node in chosen:
        before = [link.source in chosen for link in graph.links_into(node)]
        after = [link.target in chosen for link in graph.links_from(node)]
        if not freed and not (all(before) and all(after)):
            return None
        heads += [] if any(before) else [node]
        tails += [] if any(after) else [node]
        if len(heads) > 1 or len(tails) > 1:
            return None
    if not heads:
        return None
    inputs, outputs = ports_of_node(graph, catalog, heads[0]).inputs, ports_of_node(graph, catalog, tails[0]).outputs
    if not inputs or not outputs:
        return None
    return Chain(tuple(topological_order(graph, chosen)), inputs[0].name, outputs[0].name)
