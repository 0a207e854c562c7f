"""Taking nodes out of their links, so that what they stood between stays joined."""

from __future__ import annotations

from collections.abc import Iterable

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.deleting import healed_links
from nodeeditor.graph.edits import Batch, Connect, Disconnect, Edit
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import links_of


def links_to_others(graph: Level, nodes: Iterable[NodeId]) -> list[Link]:
    """The links between ``nodes`` and all other ones."""
    chosen = frozenset(nodes)
    return [link for link in links_of(graph, chosen) if not (link.source in chosen and link.target in chosen)]


def free(graph: Level, catalog: Catalog, nodes: Iterable[NodeId]) -> Edit:
    """Cut the links between ``nodes`` and all others, and join what they stood between where that is one thing."""
    chosen = frozenset(nodes)
    cut = links_to_others(graph, chosen)
    healed = healed_links(graph, catalog, cut, chosen)
    return Batch((*map(Disconnect, cut), *map(Connect, healed)))
