"""The scene: an item for every node and link of the graph, kept in step by change sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from nodeeditor.canvas.backdrop import Backdrop
from nodeeditor.canvas.content import Reports, content_of, is_broken
from nodeeditor.canvas.faces import Faces
from nodeeditor.canvas.geometry import around
from nodeeditor.canvas.index import PlaceIndex
from nodeeditor.canvas.link_item import LinkItem
from nodeeditor.canvas.node_item import NodeItem
from nodeeditor.canvas.overview import Overview
from nodeeditor.canvas.style import Detail, Style
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import OUTPUT, Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import links_of
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.selection import Selection

#: Links shorter than this have no room for a node in between.
_LONG = 120.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What a scene reads from; it changes nothing of it."""

    graph: Graph
    catalog: Catalog
    reports: Reports


class _Layer(QGraphicsItem):
    """A parent without a look of its own: hides all its items by one switch."""

    def boundingRect(self) -> QRectF:
        return QRectF()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        pass


class CanvasScene(QGraphicsScene):
    """Shows a graph. Knows ids, never changes the graph; gestures may show it otherwise for a while."""

    def __init__(self, theme: Theme, shown: Shown, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Items come and go with every gesture; the tree of places would be rebuilt for each.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self.style_ = Style(theme)
        self.faces = Faces(self.style_)
        self.nodes: dict[NodeId, NodeItem] = {}
        self.links: dict[Link, LinkItem] = {}
        self.index = PlaceIndex()
        self.selection = Selection()
        self._shown = shown
        self._order = 0
        self._detail = Detail.NEAR
        self._backdrop = Backdrop()
        self._overview = Overview(self)
        self._link_layer = _Layer()
        self._node_layer = _Layer()
        self._add_layers()

    # What is shown

    def show_graph(self, shown: Shown) -> None:
        """Show another graph, or the same one afresh."""
        self._shown = shown
        self.clear()
        self.faces = Faces(self.style_)
        self.nodes.clear()
        self.links.clear()
        self.index.clear()
        self.selection = Selection()
        self._add_layers()
        graph = shown.graph
        for node in graph.nodes:
            self._add_node(node)
        for link in graph.links:
            self._add_link(link)
        self._lead(self.links.values())
        self._changed()

    def reconcile(self, changes: ChangeSet) -> None:
        """Show what an edit changed."""
        graph = self._shown.graph
        for link in changes.unlinked:
            self._drop(self.links.pop(link, None))
        layers = {self.nodes[node].layer for node in changes.removed & self.nodes.keys()}
        for node in changes.removed & self.nodes.keys():
            self.faces.forget(self.nodes[node])
            self._drop(self.nodes.pop(node))
            self.index.remove(node)
        for node in sorted(changes.added - self.nodes.keys()):
            self._add_node(node)
        ends = {link.target for link in changes.linked | changes.unlinked}
        ends |= {link.source for link in changes.linked | changes.unlinked}
        self._place(changes.moved | changes.changed)
        for node in changes.changed & self.nodes.keys():
            self.nodes[node].layer = graph.nodes[node].layer
        layers |= {self.nodes[node].layer for node in changes.added}
        kin = {call for layer in layers if layer in graph.layers for call in graph.calls_of(layer)}
        self._refill((changes.changed | ends | kin) & self.nodes.keys())
        for link in sorted(changes.linked - self.links.keys()):
            self._add_link(link)
        moved = (changes.added | changes.moved | changes.changed | ends) & self.nodes.keys()
        touched = set(links_of(graph, moved)) | self._links_across(moved)
        self._lead(self.links[link] for link in touched if link in self.links)
        self._changed()

    def refresh(self, nodes: Iterable[NodeId]) -> None:
        """Show the reports of ``nodes`` as they are now."""
        graph = self._shown.graph
        # Reports may come while an edit is told of, before this scene heard of it.
        here = self.nodes.keys() & graph.nodes.keys()
        known = here & set(nodes)
        fed = {
            link.target
            for node in known
            for link in graph.links_from(node)
            if graph.layer_of(link.target).type == OUTPUT
        }
        if self._refill(known | (fed & here)):
            self._changed()
        for link in links_of(graph, known):
            self._mark_broken(link)

    def refresh_all(self) -> None:
        """Read every node afresh: the catalog is another one."""
        self._refill(self.nodes)
        self._lead(self.links.values())
        self._changed()

    def read_from(self, shown: Shown) -> None:
        """Read from another catalog or other reports of the same graph."""
        self._shown = shown
        self.refresh_all()

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` says."""
        self.style_ = Style(theme)
        self.faces = Faces(self.style_)
        for node in self.nodes.values():
            node.set_faces(self.faces)
        for link in self.links.values():
            link.set_style(self.style_)
        self._backdrop = Backdrop()
        self._changed()
        self.update()

    # How it is looked at

    @property
    def detail(self) -> Detail:
        """How much of a node is drawn."""
        return self._detail

    def set_detail(self, detail: Detail) -> None:
        """Draw more or less: items near by, one batch for all from further away."""
        if detail is self._detail:
            return
        near = detail is Detail.NEAR
        self._detail = detail
        self._link_layer.setVisible(near)
        self._node_layer.setVisible(near)

    def set_sharp(self, is_sharp: bool) -> None:
        """Whether nodes are painted anew for every zoom, or stretched until it rests."""
        if is_sharp != self.faces.is_sharp:
            self.faces.is_sharp = is_sharp
            if is_sharp:
                self.update()

    def content_rect(self, nodes: Iterable[NodeId] | None = None) -> QRectF:
        """The rectangle round all nodes, or round some."""
        if nodes is None:
            return self.index.bounds()
        return around(self.nodes[node].body() for node in nodes if node in self.nodes)

    def show_selection(self, selection: Selection) -> None:
        """Let these stand out as selected; a gesture may show another selection than the document's."""
        before, self.selection = self.selection, selection
        for node in before.nodes ^ selection.nodes:
            if node in self.nodes:
                self.nodes[node].state.selected = node in selection.nodes
                self.nodes[node].update()
        graph = self._shown.graph
        around_nodes = [node for node in before.nodes ^ selection.nodes if node in graph.nodes]
        for link in {*links_of(graph, around_nodes), *(before.links ^ selection.links)}:
            self._mark_selected(link)
        self._changed()

    # What a gesture shows before it is done

    def show_places(self, places: Mapping[NodeId, QPointF]) -> None:
        """Show nodes elsewhere than they are, until :meth:`show_true_places`."""
        for node, place in places.items():
            self.nodes[node].setPos(place)
            self.index.put(node, self.nodes[node].body())
        for link in links_of(self._shown.graph, places):
            self._lead_straight(self.links[link])
        self._changed()

    def show_true_places(self, nodes: Iterable[NodeId]) -> None:
        """Show nodes where the graph has them."""
        nodes = frozenset(node for node in nodes if node in self.nodes)
        self._place(nodes)
        touched = set(links_of(self._shown.graph, nodes)) | self._links_across(nodes)
        self._lead(self.links[link] for link in touched)
        self._changed()

    def repaint_node(self, item: NodeItem) -> None:
        """The state of ``item`` changed."""
        item.update()
        self._changed(batch=False)

    def repaint_link(self, item: LinkItem) -> None:
        """The state of ``item`` changed."""
        item.update()
        self._changed()

    # Support

    def _add_layers(self) -> None:
        self._link_layer, self._node_layer = _Layer(), _Layer()
        for layer in (self._link_layer, self._node_layer):
            layer.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
            layer.setVisible(self._detail is Detail.NEAR)
            self.addItem(layer)

    def _add_node(self, node: NodeId) -> None:
        shown = self._shown
        element = shown.graph.nodes[node]
        content = content_of(shown.graph, shown.catalog, shown.reports, node)
        item = NodeItem(node, element.layer, content, self.faces, self._node_layer)
        item.setPos(element.x, element.y)
        item.order = self._order = self._order + 1
        self.nodes[node] = item
        self.index.put(node, item.body())

    def _add_link(self, link: Link) -> None:
        self.links[link] = LinkItem(link, self.style_, self._link_layer)
        self._mark_broken(link)
        self._mark_selected(link)

    def _drop(self, item: QGraphicsItem | None) -> None:
        if item is not None:
            self.removeItem(item)

    def _place(self, nodes: Iterable[NodeId]) -> None:
        for node in nodes:
            item = self.nodes.get(node)
            if item is not None:
                element = self._shown.graph.nodes[node]
                item.setPos(element.x, element.y)
                self.index.put(node, item.body())

    def _refill(self, nodes: Iterable[NodeId]) -> bool:
        """Read the contents of ``nodes``; whether any differs. Their links follow where ports moved."""
        shown = self._shown
        differs = False
        for node in list(nodes):
            item = self.nodes[node]
            frame = item.content.frame
            if item.show_content(content_of(shown.graph, shown.catalog, shown.reports, node)):
                differs = True
                if item.content.frame != frame:
                    self.index.put(node, item.body())
                    self._lead(self.links[link] for link in links_of(shown.graph, [node]) if link in self.links)
        return differs

    def _lead(self, items: Iterable[LinkItem]) -> None:
        """Find the ways of links, round the nodes they do not belong to."""
        for item in items:
            link = item.link
            start = self.nodes[link.source].anchor(link.source_port, is_input=False)
            end = self.nodes[link.target].anchor(link.target_port, is_input=True, position=link.position)
            item.avoids = frozenset()
            if end.x() - start.x() < _LONG:
                item.lead(start, end)
                continue
            corridor = QRectF(start, end).normalized().adjusted(0, -1, 0, 1)
            near = self.index.within(corridor.adjusted(0, -200, 0, 200))
            others = [node for node in near if node not in (link.source, link.target)]
            item.lead(start, end, [self.index.rect(node) for node in others])
            if item.way is not None and item.way.pieces[1:]:
                item.avoids = frozenset(others)

    def _lead_straight(self, item: LinkItem) -> None:
        link = item.link
        item.lead(
            self.nodes[link.source].anchor(link.source_port, is_input=False),
            self.nodes[link.target].anchor(link.target_port, is_input=True, position=link.position),
        )

    def _links_across(self, nodes: Iterable[NodeId]) -> set[Link]:
        """The long links that may pass one of ``nodes`` and so want another way."""
        moved = frozenset(nodes)
        if not moved:
            return set()
        whole = around(self.index.rect(node) for node in moved)
        return {
            link
            for link, item in self.links.items()
            if item.avoids & moved or (item.boundingRect().width() > _LONG and item.boundingRect().intersects(whole))
        }

    def _mark_broken(self, link: Link) -> None:
        item = self.links.get(link)
        if item is not None:
            broken = is_broken(link, self._shown.reports)
            if broken != item.broken:
                item.broken = broken
                item.update()

    def _mark_selected(self, link: Link) -> None:
        item = self.links.get(link)
        if item is None:
            return
        nodes = self.selection.nodes
        selected = link in self.selection.links or link.source in nodes or link.target in nodes
        if selected != item.selected:
            item.selected = selected
            item.setZValue(1 if selected else 0)
            item.update()

    def _changed(self, *, batch: bool = True) -> None:
        """Paint the batch again where it stands in for the items, which update themselves."""
        if batch:
            self._overview.forget()
        if self._detail is not Detail.NEAR:
            self.update()

    # Qt overrides

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        area = QRectF(rect)  # type: ignore[call-overload]
        self._backdrop.paint(painter, self.style_, area)
        if self._detail is not Detail.NEAR:
            self._overview.paint(painter, self.style_, area, self._detail)
