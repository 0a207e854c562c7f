"""What a gesture shows before it is done, and what it lights up; the graph knows nothing of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF

from nodeeditor.canvas.link_item import LinkItem
from nodeeditor.canvas.node_item import NodeItem
from nodeeditor.canvas.scene_items import SceneItems
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.queries import links_of


class ProvisionalScene(SceneItems):
    """The part of a scene that gestures change for a while."""

    def show_places(self, places: Mapping[NodeId, QPointF]) -> None:
        """Show nodes elsewhere than they are, until :meth:`show_true_places`."""
        for node, place in places.items():
            self._move(self.nodes[node], place)
        self.annotations.follow(places, self._shown.graph)
        for link in links_of(self._shown.graph, places):
            self.leading.lead_straight(self.links[link])
        self._told()

    def show_true_places(self, nodes: Iterable[NodeId]) -> None:
        """Show nodes where the graph has them."""
        graph = self._shown.graph
        nodes = frozenset(node for node in nodes if node in self.nodes and node in graph.nodes)
        self._place(nodes)
        self.annotations.follow(nodes, graph)
        touched = {self.links[link] for link in links_of(graph, nodes) if link in self.links}
        self.leading.lead(touched | self.leading.across(nodes))
        self._told()

    def lead_again(self, item: LinkItem) -> None:
        """A link has other dots for a while."""
        self.leading.lead([item])
        self._told()

    def show_link(self, link: Link, *, is_shown: bool) -> None:
        """Show a link, or leave it out while it is dragged elsewhere."""
        self.links[link].hidden = not is_shown
        self.repaint_link(self.links[link])

    def repaint_node(self, item: NodeItem) -> None:
        """The state of ``item`` changed."""
        self._show_node(item)
        self._told()

    def repaint_link(self, item: LinkItem) -> None:
        """The state of ``item`` changed."""
        self._show_link(item)
        self._told()
