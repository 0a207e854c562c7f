"""The scene: what is shown of every node and link of the graph, kept in step by change sets."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence, Set
from operator import attrgetter

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from nodeeditor.canvas.backdrop import Backdrop
from nodeeditor.canvas.closeup import paint_closeup
from nodeeditor.canvas.content import Content, blank, content_of, frame_of_node
from nodeeditor.canvas.faces import Faces
from nodeeditor.canvas.foresight import Foresight
from nodeeditor.canvas.geometry import MARGIN, around
from nodeeditor.canvas.link_item import LinkItem
from nodeeditor.canvas.node_item import NAMES, NodeItem
from nodeeditor.canvas.provisional import ProvisionalScene
from nodeeditor.canvas.shown import Shown
from nodeeditor.canvas.style import Detail, Style
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.effective import aside
from nodeeditor.graph.elements import OUTPUT, Link, NodeId
from nodeeditor.graph.queries import links_of
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.selection import Selection

#: So many nodes that look different are most of what is seen.
_MANY = 1000
#: The order of links, found faster than by comparing two at a time.
_BY_PLACE = attrgetter("source", "source_port", "target", "target_port", "position")


class CanvasScene(ProvisionalScene):
    """Shows a graph. Knows ids, never changes the graph; gestures may show it otherwise for a while.

    Nodes and links are no items of Qt's: a call for each would cost more than painting them. They are
    painted together, under the few items that gestures lay over them.
    """

    def __init__(self, theme: Theme, shown: Shown, parent: QObject | None = None) -> None:
        super().__init__(theme, shown, parent)
        self.face_queue.done.connect(self._show_faces)
        self._detail = Detail.NEAR
        self._backdrop = Backdrop()
        self._foresight = Foresight(self)

    # What is shown

    def show_graph(self, shown: Shown) -> None:
        """Show another graph, or the same one afresh."""
        self._shown = shown
        self.clear()
        self.faces = Faces(self.style_)
        self.face_queue.clear()
        self.nodes.clear()
        self.links.clear()
        self._gone.clear()
        self.index.clear()
        self.leading.clear()
        self.overview.clear()
        self._foresight.clear()
        self.selection = Selection()
        graph = shown.graph
        self.aside = aside(graph)
        self._add_nodes(graph.nodes)
        self.annotations.show_level(graph)
        self._add_links(graph.links)
        self.leading.lead(self.links.values())
        self.update()
        self._told()

    def reconcile(self, changes: ChangeSet, shown: Shown) -> None:
        """Show what an edit changed; ``shown`` is what there is to read from after it."""
        is_other_catalog, self._shown = shown.catalog is not self._shown.catalog, shown
        graph = self._shown.graph
        links = self._drop_links(changes.unlinked)
        nodes = self._drop_nodes(changes.removed & self.nodes.keys())
        self._gone.take(nodes, links, shown)
        layers = {item.layer.id for item in nodes}
        is_back = self._gone.is_back(changes, shown)
        if is_back:
            self._bring_back()
        else:
            self._add_nodes(sorted(changes.added.difference(self.nodes)))
        ends = {end for link in changes.linked for end in (link.source, link.target)}
        ends.update(end for link in changes.unlinked for end in (link.source, link.target))
        self._place(changes.moved | changes.changed)
        for node in (changes.moved | changes.changed) & self.nodes.keys():
            self.nodes[node].element, self.nodes[node].layer = graph.nodes[node], graph.layer_of(node)
        if graph.has_shared:
            layers |= {self.nodes[node].layer.id for node in changes.added}
        kin = {call for layer in layers if layer in graph.layers for call in graph.calls_of(layer)}
        self._refill((changes.changed | ends | kin) & self.nodes.keys() - changes.added)
        added = [] if is_back else self._add_links(sorted(changes.linked.difference(self.links), key=_BY_PLACE))
        elsewhere = self.annotations.reconcile(changes, graph)
        moved = (changes.moved | changes.changed | ends | elsewhere) & self.nodes.keys() - changes.added
        # A node that came has no other links than those that came.
        led = changes.dotted.union(links_of(graph, moved))
        touched = {item for item in map(self.links.get, led) if item is not None}.union(added)
        self.leading.lead(touched | self.leading.across(moved if is_back else changes.added | moved))
        self._follow_aside(changes.linked)
        if is_other_catalog:
            self.refresh_all()
        self._told()

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
        for node in known | (fed & here):
            self._outdate(self.nodes[node])
        for link in links_of(graph, known):
            self._mark_broken(link)
        self._told()

    def refresh_roles(self) -> None:
        """What a training does to each node is another thing: read them anew as they are seen, and only those."""
        for item in self.nodes.values():
            item.outdate()
        if self._detail is not Detail.FAR:
            self.update()

    def refresh_all(self) -> None:
        """Read every node afresh: the catalog is another one."""
        self._refill(self.nodes)
        self.leading.lead(self.links.values())
        self._told()

    def read_from(self, shown: Shown) -> None:
        """Read from another catalog or other reports of the same graph."""
        self._shown = shown
        self.refresh_all()

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` says."""
        self.style_ = Style(theme)
        self.faces = Faces(self.style_)
        self._gone.clear()
        for node in self.nodes.values():
            node.set_faces(self.faces)
        self._backdrop = Backdrop(has_grid=self._backdrop.has_grid)
        self.annotations.set_style(self.style_)
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

    def set_zoom(self, zoom: float) -> None:
        """The view shows the scene so large: draw as much as can be read."""
        self.annotations.zoom = zoom
        detail = Detail.at(zoom)
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
            return self.index.bounds().united(self.annotations.bounds())
        if isinstance(nodes, Set) and nodes >= self.nodes.keys():
            return self.index.bounds()
        return around(self.nodes[node].body() for node in nodes if node in self.nodes)

    def show_selection(self, selection: Selection) -> None:
        """Let these stand out as selected; a gesture may show another selection than the document's."""
        before, self.selection = self.selection, selection
        self.annotations.show_selection(before, selection)
        nodes, links = selection.nodes, selection.links
        differing = [self.nodes[node] for node in before.nodes ^ nodes if node in self.nodes]
        for item in differing:
            item.state.selected = item.node in nodes
        if len(differing) > _MANY:  # more than to be told one by one, or asked for each
            for link, line in self.links.items():
                line.selected = link.source in nodes or link.target in nodes or (bool(links) and link in links)
            self.overview.touch_all()
            self.update()
            return
        for item in differing:
            self._show_node(item)
        drawn = self._shown.graph.nodes
        around_nodes = [item.node for item in differing if item.node in drawn]
        for link in itertools.chain(links_of(self._shown.graph, around_nodes), before.links ^ selection.links):
            self._mark_selected(link)
        self._told()

    def name_of(self, node: NodeId) -> str:
        """What a node is called."""
        element = self._shown.graph.nodes.get(node)
        return element.name if element is not None else ""

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
        found = dict.fromkeys(item for area in areas for item in self.leading.index.within(area))
        return [item for item in found if item.is_seen]

    def paint_graph(self, painter: QPainter, rect: QRectF, areas: Sequence[QRectF]) -> None:
        """Paint canvas, links and nodes in ``areas``, round which ``rect`` is."""
        self._backdrop.paint(painter, self.style_, rect)
        self.annotations.paint_under(painter, areas, self._detail)
        if self._detail is Detail.NEAR:
            wanting = paint_closeup(painter, self, areas)
        else:
            wanting = self.overview.paint(painter, self.style_, areas, self._detail)
        self.annotations.paint_over(painter, areas, self._detail)
        scale, ratio = painter.worldTransform().m11(), painter.device().devicePixelRatioF()
        self.face_queue.want(wanting, self.faces, scale, ratio, self._detail)

    def foresee(self, seen: QRectF) -> None:
        """Make ready what lies round ``seen``, the part in view."""
        if not self.faces.is_sharp:
            return
        self._foresight.see(seen, self._detail)
        if self._detail is not Detail.FAR:
            self.face_queue.foresee(seen, lambda area: self.nodes_in([area]))

    # Support

    def _show_faces(self, items: Sequence[NodeItem]) -> None:
        self.update(around(item.bounds() for item in items))

    def _read(self, node: NodeId, before: Content | None) -> Content:
        shown = self._shown
        if node not in shown.graph.nodes:  # it is painted while its removal is told of
            return before or blank(self.nodes[node].frame)
        left_out = node in self.aside.left_out
        return content_of(shown.graph, shown.catalog, shown.reports, node, left_out=left_out)

    def _refill(self, nodes: Iterable[NodeId]) -> None:
        """Read the frames of ``nodes`` now and their texts when they are seen. Their links follow where ports moved."""
        shown = self._shown
        for node in list(nodes):
            item = self.nodes[node]
            self._damage.add(item.bounds())
            if item.set_frame(frame_of_node(shown.graph, shown.catalog, node)):
                self.faces.forget(item)
                self._move(item, item.pos())
                self.annotations.follow((node,), shown.graph)
                self.leading.lead(self.links[link] for link in links_of(shown.graph, [node]) if link in self.links)
            self._outdate(item)

    def _follow_aside(self, linked: Iterable[Link]) -> None:
        """Show what does not count any more, and what does again."""
        before, self.aside = self.aside, aside(self._shown.graph)
        if before is self.aside:
            return
        graph = self._shown.graph
        nodes = {node for node in before.differing(self.aside) if node in graph.nodes and node in self.nodes}
        for node in nodes:
            self._outdate(self.nodes[node])
        for link in {*links_of(graph, nodes), *linked}:
            item = self.links.get(link)
            if item is not None and item.is_idle is not self.aside.is_idle(link):
                item.is_idle = not item.is_idle
                self._show_link(item)

    def _mark_broken(self, link: Link) -> None:
        item = self.links.get(link)
        if item is not None:
            broken = self._is_broken(link)
            if broken != item.broken:
                item.broken = broken
                self._show_link(item)

    def _mark_selected(self, link: Link) -> None:
        item = self.links.get(link)
        if item is None:
            return
        selected = self._is_selected(link)
        if selected != item.selected:
            item.selected = selected
            self._show_link(item)
