"""What a large change took away, for when it comes back: an undo of a large deletion shows it as it was."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from nodeeditor.canvas.shown import Shown
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import Link, NodeId

if TYPE_CHECKING:
    from nodeeditor.canvas.link_item import LinkItem
    from nodeeditor.canvas.node_item import NodeItem

#: Fewer are made anew in no time.
_MANY = 100


class Gone:
    """The items of the last change that took many away; those of others are not kept, so that they stay few."""

    def __init__(self) -> None:
        self.nodes: dict[NodeId, NodeItem] = {}
        self.links: dict[Link, LinkItem] = {}
        self._shown: Shown | None = None

    def take(self, nodes: Collection[NodeItem], links: Collection[LinkItem], shown: Shown) -> None:
        """These went together."""
        if len(nodes) + len(links) < _MANY:
            return
        self.clear()
        # Lines and boxes of closed frames hang on what else there is, and so do dots.
        if not any(item.closed_in for item in nodes) and not any(item.dots for item in links):
            self.nodes = {item.node: item for item in nodes}
            self.links = {item.link: item for item in links}
            self._shown = shown

    def is_back(self, changes: ChangeSet, shown: Shown) -> bool:
        """Whether these came back together, and are drawn as they were: their links were all among them."""
        known, graph = self._shown, shown.graph
        if known is None or known.graph is not graph or known.catalog is not shown.catalog:
            return False
        if changes.added != self.nodes.keys() or changes.linked != self.links.keys():
            return False
        dots = graph.dots
        if dots and any(link in dots for link in self.links):
            return False
        nodes, layers = graph.nodes, graph.layers
        items = self.nodes.values()
        return all(nodes[one.node] is one.element and layers[one.element.layer] is one.layer for one in items)

    def clear(self) -> None:
        """Nothing is kept."""
        self.nodes, self.links, self._shown = {}, {}, None
