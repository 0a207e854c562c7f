"""The scene: what is shown of every node and link of the graph, kept in step by change sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene

from nodeeditor.canvas.backdrop import Backdrop
from nodeeditor.canvas.closeup import paint_closeup
from nodeeditor.canvas.content import Reports, content_of, is_broken
from nodeeditor.canvas.face_queue import FaceQueue
from nodeeditor.canvas.faces import Faces
from nodeeditor.canvas.geometry import MARGIN, around
from nodeeditor.canvas.index import PlaceIndex
from nodeeditor.canvas.link_item import LinkItem
from nodeeditor.canvas.node_item import NAMES, NodeItem
from nodeeditor.canvas.overview import Overview
from nodeeditor.canvas.routing import BACK
from nodeeditor.canvas.style import Detail, Style
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import OUTPUT, Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import links_of
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.selection import Selection

#: Links shorter than this have no room for a node in between.
_LONG = 120.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What a scene reads from; it changes nothing of it."""

    graph: Level
    catalog: Catalog
    reports: Reports


class CanvasScene(QGraphicsScene):
    """Shows a graph. Knows ids, never changes the graph; gestures may show it otherwise for a while.

    Nodes and links are no items of Qt's: a call for each would cost more than painting them. They are
    painted together, under the few items that gestures lay over them.
    """

    def __init__(self, theme: Theme, shown: Shown, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The few items come and go with every gesture; a tree of places would be rebuilt for each.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.style_ = Style(theme)
        self.faces = Faces(self.style_)
        self.face_queue = FaceQueue(self)
        self.face_queue.done.connect(self._show_faces)
        self.nodes: dict[NodeId, NodeItem] = {}
        self.links: dict[Link, LinkItem] = {}
        self.index: PlaceIndex[NodeId] = PlaceIndex()
        self._link_index: PlaceIndex[LinkItem] = PlaceIndex()
        self.selection = Selection()
        self._shown = shown
        self._order = 0
        self._detail = Detail.NEAR
        self._backdrop = Backdrop()
        self._overview = Overview(self)

    # What is shown

    def show_graph(self, shown: Shown) -> None:
        """Show another graph, or the same one afresh."""
        self._shown = shown
        self.clear()
        self.faces = Faces(self.style_)
        self.face_queue.clear()
        self.nodes.clear()
        self.links.clear()
        self.index.clear()
        self._link_index.clear()
        self.selection = Selection()
        graph = shown.graph
        for node in graph.nodes:
            self._add_node(node)
        for link in graph.links:
            self._add_link(link)
        self._lead(self.links.values())
        self._changed()
        self.update()

    def reconcile(self, changes: ChangeSet, shown: Shown) -> None:
        """Show what an edit changed; ``shown`` is what there is to read from after it."""
        is_other_catalog, self._shown = shown.catalog is not self._shown.catalog, shown
        graph = self._shown.graph
        for link in changes.unlinked:
            self._drop_link(link)
        layers = {self.nodes[node].layer for node in changes.removed & self.nodes.keys()}
        for node in changes.removed & self.nodes.keys():
            item = self.nodes.pop(node)
            self.faces.forget(item)
            self.face_queue.forget(item)
            self.update(item.bounds())
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
        if is_other_catalog:
            self.refresh_all()
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
        self._backdrop = Backdrop(has_grid=self._backdrop.has_grid)
        self._changed()
        self.update()

    def show_grid(self, shown: bool) -> None:
        """Paint the dots of the grid, or leave them out."""
        self._backdrop.has_grid = shown
        self.update()

    # How it is looked at

    @property
    def detail(self) -> Detail:
        """How much of a node is drawn."""
        return self._detail

    def set_detail(self, detail: Detail) -> None:
        """Draw more or less."""
        if detail is not self._detail:
            self._detail = detail
            self.update()

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
                self.update(self.nodes[node].bounds())
        graph = self._shown.graph
        around_nodes = [node for node in before.nodes ^ selection.nodes if node in graph.nodes]
        for link in {*links_of(graph, around_nodes), *(before.links ^ selection.links)}:
            self._mark_selected(link)
        self._changed()

    # What a gesture shows before it is done

    def show_places(self, places: Mapping[NodeId, QPointF]) -> None:
        """Show nodes elsewhere than they are, until :meth:`show_true_places`."""
        for node, place in places.items():
            self._move(self.nodes[node], place)
        for link in links_of(self._shown.graph, places):
            self._lead_straight(self.links[link])
        self._changed()

    def show_true_places(self, nodes: Iterable[NodeId]) -> None:
        """Show nodes where the graph has them."""
        graph = self._shown.graph
        nodes = frozenset(node for node in nodes if node in self.nodes and node in graph.nodes)
        self._place(nodes)
        touched = set(links_of(graph, nodes)) | self._links_across(nodes)
        self._lead(self.links[link] for link in touched if link in self.links)
        self._changed()

    def show_link(self, link: Link, *, is_shown: bool) -> None:
        """Show a link, or leave it out while it is dragged elsewhere."""
        self.links[link].hidden = not is_shown
        self.repaint_link(self.links[link])

    def repaint_node(self, item: NodeItem) -> None:
        """The state of ``item`` changed."""
        self.update(item.bounds())
        self._changed(batch=False)

    def repaint_link(self, item: LinkItem) -> None:
        """The state of ``item`` changed."""
        self.update(item.bounds)
        self._changed()

    # Painting

    def nodes_in(self, areas: Sequence[QRectF]) -> list[NodeItem]:
        """The nodes of which something may be seen in ``areas``, the topmost last: what is selected lies above."""
        found = {node for area in areas for node in self.index.within(area.adjusted(-NAMES, -MARGIN, NAMES, MARGIN))}
        items = sorted([self.nodes[node] for node in found], key=lambda item: item.order)
        if self.selection.nodes:
            items.sort(key=lambda item: item.state.selected)
        return items

    def links_in(self, areas: Sequence[QRectF]) -> list[LinkItem]:
        """The links of which something may be seen in ``areas``."""
        found = dict.fromkeys(item for area in areas for item in self._link_index.within(area))
        return [item for item in found if not item.hidden]

    def paint_graph(self, painter: QPainter, rect: QRectF, areas: Sequence[QRectF]) -> None:
        """Paint canvas, links and nodes in ``areas``, round which ``rect`` is."""
        self._backdrop.paint(painter, self.style_, rect)
        if self._detail is Detail.NEAR:
            wanting = paint_closeup(painter, self, areas)
        else:
            wanting = self._overview.paint(painter, self.style_, areas, self._detail)
        scale, ratio = painter.worldTransform().m11(), painter.device().devicePixelRatioF()
        self.face_queue.want(wanting, self.faces, scale, ratio, self._detail)

    def foresee(self, seen: QRectF) -> None:
        """Make ready what lies round ``seen``, the part in view."""
        if self.faces.is_sharp and self._detail is not Detail.FAR:
            self.face_queue.foresee(seen, lambda area: self.nodes_in([area]))

    # Support

    def _show_faces(self, items: Sequence[NodeItem]) -> None:
        self.update(around(item.bounds() for item in items))

    def _add_node(self, node: NodeId) -> None:
        shown = self._shown
        element = shown.graph.nodes[node]
        content = content_of(shown.graph, shown.catalog, shown.reports, node)
        item = NodeItem(node, element.layer, content, self.faces, QPointF(element.x, element.y))
        item.order = self._order = self._order + 1
        self.nodes[node] = item
        self.index.put(node, item.body())
        self.update(item.bounds())

    def _add_link(self, link: Link) -> None:
        self.links[link] = LinkItem(link)
        self._mark_broken(link)
        self._mark_selected(link)

    def _drop_link(self, link: Link) -> None:
        item = self.links.pop(link, None)
        if item is not None:
            self._link_index.remove(item)
            self.update(item.bounds)

    def _move(self, item: NodeItem, place: QPointF) -> None:
        self.update(item.bounds())
        item.move_to(place)
        self.update(item.bounds())
        self.index.put(item.node, item.body())

    def _place(self, nodes: Iterable[NodeId]) -> None:
        for node in nodes:
            item = self.nodes.get(node)
            if item is not None:
                element = self._shown.graph.nodes[node]
                self._move(item, QPointF(element.x, element.y))

    def _refill(self, nodes: Iterable[NodeId]) -> bool:
        """Read the contents of ``nodes``; whether any differs. Their links follow where ports moved."""
        shown = self._shown
        differs = False
        for node in list(nodes):
            item = self.nodes[node]
            frame, bounds = item.content.frame, item.bounds()
            if item.show_content(content_of(shown.graph, shown.catalog, shown.reports, node)):
                differs = True
                self.update(bounds.united(item.bounds()))
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
            if -BACK < end.x() - start.x() < _LONG:
                self._lead_between(item, start, end)
                continue
            corridor = QRectF(start, end).normalized().adjusted(0, -1, 0, 1)
            near = self.index.within(corridor.adjusted(0, -200, 0, 200))
            others = [node for node in near if node not in (link.source, link.target)]
            self._lead_between(item, start, end, [self.index.rect(node) for node in others])
            if item.way is not None and item.way.pieces[1:]:
                item.avoids = frozenset(others)

    def _lead_straight(self, item: LinkItem) -> None:
        link = item.link
        start = self.nodes[link.source].anchor(link.source_port, is_input=False)
        self._lead_between(
            item, start, self.nodes[link.target].anchor(link.target_port, is_input=True, position=link.position)
        )

    def _lead_between(self, item: LinkItem, start: QPointF, end: QPointF, obstacles: Sequence[QRectF] = ()) -> None:
        before = item.bounds
        if item.lead(start, end, obstacles):
            self._link_index.put(item, item.bounds)
            self.update(before)
            self.update(item.bounds)

    def _links_across(self, nodes: Iterable[NodeId]) -> set[Link]:
        """The long links that may pass one of ``nodes`` and so want another way."""
        moved = frozenset(nodes)
        if not moved:
            return set()
        whole = around(self.index.rect(node) for node in moved)
        return {
            link
            for link, item in self.links.items()
            if item.avoids & moved or (item.bounds.width() > _LONG and item.bounds.intersects(whole))
        }

    def _mark_broken(self, link: Link) -> None:
        item = self.links.get(link)
        if item is not None:
            broken = is_broken(link, self._shown.reports)
            if broken != item.broken:
                item.broken = broken
                self.update(item.bounds)

    def _mark_selected(self, link: Link) -> None:
        item = self.links.get(link)
        if item is None:
            return
        nodes = self.selection.nodes
        selected = link in self.selection.links or link.source in nodes or link.target in nodes
        if selected != item.selected:
            item.selected = selected
            self.update(item.bounds)

    def _changed(self, *, batch: bool = True) -> None:
        """Something moved or looks different: gather the overview anew, whose lines are wider than what they mark."""
        if batch:
            self._overview.forget()
        if self._detail is not Detail.NEAR:
            self.update()
