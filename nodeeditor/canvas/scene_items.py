"""The nodes and links of a scene: coming, going, coming back, and found by place."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from nodeeditor.canvas.annotations.layer import AnnotationLayer
from nodeeditor.canvas.content import UNKNOWN_FAMILY, Content, frame_of_node, is_broken
from nodeeditor.canvas.damage import Damage
from nodeeditor.canvas.face_queue import FaceQueue
from nodeeditor.canvas.faces import Faces
from nodeeditor.canvas.gone import Gone
from nodeeditor.canvas.index import PlaceIndex
from nodeeditor.canvas.leading import Leading
from nodeeditor.canvas.link_item import LinkItem
from nodeeditor.canvas.node_item import NodeItem
from nodeeditor.canvas.node_painter import NodeState
from nodeeditor.canvas.overview import Overview
from nodeeditor.canvas.shown import Shown
from nodeeditor.canvas.style import Detail, Style
from nodeeditor.graph.effective import Aside
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.scene import CanvasScene

#: Painted from further away, lines and marks are wider than what they stand for: how far beyond, in the scene.
_BEYOND = {Detail.NEAR: 0.0, Detail.MIDDLE: 8.0, Detail.FAR: 64.0}


class SceneItems(QGraphicsScene):
    """The part of a scene that has an item for each node and link."""

    #: What is painted of the graph looks different: a :class:`QRectF` of the scene, None for everything.
    outdated = Signal(object)

    _detail: Detail

    def __init__(self, theme: Theme, shown: Shown, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The few items come and go with every gesture; a tree of places would be rebuilt for each.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.style_ = Style(theme)
        self.faces = Faces(self.style_)
        self.face_queue = FaceQueue(self)
        self.nodes: dict[NodeId, NodeItem] = {}
        self.links: dict[Link, LinkItem] = {}
        self.index: PlaceIndex[NodeId] = PlaceIndex()
        self._gone = Gone()
        self._damage = Damage(self.update)
        self.leading = Leading(self.nodes, self.index, self._on_led, self)
        self.leading.led_more.connect(self._told)
        self.selection = Selection()
        #: What of the graph does not count.
        self.aside = Aside()
        self._shown = shown
        self._order = 0
        whole = cast("CanvasScene", self)
        self.overview = Overview(whole)
        self.annotations = AnnotationLayer(whole)

    def _read(self, node: NodeId, before: Content | None) -> Content:
        raise NotImplementedError

    def _add_nodes(self, nodes: Iterable[NodeId]) -> None:
        graph, catalog = self._shown.graph, self._shown.catalog
        elements, layers, items = graph.nodes, graph.layers, []
        for node in nodes:
            element, frame = elements[node], frame_of_node(graph, catalog, node)
            item = NodeItem(element, layers[element.layer], frame, self._read, self.faces)
            item.order = self._order = self._order + 1
            self.nodes[node] = item
            self.index.put(node, item.body())
            self._look_at(item)
            items.append(item)
        self.overview.put_nodes(items)
        self._damage.add_all(item.bounds() for item in items)

    def _drop_nodes(self, nodes: Set[NodeId]) -> list[NodeItem]:
        items = [self.nodes.pop(node) for node in nodes]
        for item in items:
            self.faces.forget(item)
            self.face_queue.forget(item)
        self.overview.drop_nodes(items)
        self.index.remove_all(nodes)
        self._damage.add_all(item.bounds() for item in items)
        return items

    def _add_links(self, links: Iterable[Link]) -> list[LinkItem]:
        dots, items = self._shown.graph.dots, []
        for link in links:
            item = self.links[link] = LinkItem(link)
            item.dots = dots.get(link, ()) if dots else ()
            item.is_idle = self.aside.is_idle(link)
            item.broken = self._is_broken(link)
            item.selected = self._is_selected(link)
            items.append(item)
        return items

    def _drop_links(self, links: Iterable[Link]) -> list[LinkItem]:
        items = [item for item in (self.links.pop(link, None) for link in links) if item is not None]
        self.leading.forget(items)
        self.overview.drop_links(items)
        self._damage.add_all(item.bounds for item in items)
        return items

    def _bring_back(self) -> None:
        """Show again what went together, as it was."""
        nodes, links = self._gone.nodes, self._gone.links
        self._gone.clear()
        self.nodes.update(nodes)
        self.links.update(links)
        for item in nodes.values():
            item.state = NodeState()
            self._look_at(item)
        for line in links.values():
            line.be_plain()
            line.broken, line.selected = self._is_broken(line.link), self._is_selected(line.link)
        self.index.put_all({node: item.body() for node, item in nodes.items()})
        self.leading.bring_back(links.values())
        self.overview.put_nodes(nodes.values())
        self.overview.put_links(links.values())
        self._damage.add_all(item.bounds() for item in nodes.values())

    def _on_led(self, item: LinkItem, before: QRectF) -> None:
        """A link runs elsewhere."""
        self._damage.add_all((before, item.bounds))
        self.overview.put_links((item,))

    def _move(self, item: NodeItem, place: QPointF) -> None:
        self._damage.add(item.bounds())
        item.move_to(*place.toTuple())
        if item.closed_in is None:
            self.index.put(item.node, item.body())
        self.overview.put_nodes([item])
        self._damage.add(item.bounds())

    def _place(self, nodes: Iterable[NodeId]) -> None:
        for node in nodes:
            item = self.nodes.get(node)
            if item is not None:
                element = self._shown.graph.nodes[node]
                self._move(item, QPointF(element.x, element.y))

    def _outdate(self, item: NodeItem) -> None:
        """What is told of a node may differ."""
        self._look_at(item)
        self._show_node(item)

    def _look_at(self, item: NodeItem) -> None:
        """Read now what is seen of a node from far away, the rest once it is seen."""
        shown = self._shown
        spec = shown.catalog.layer(shown.graph.layer_of(item.node).type)
        item.family = spec.family if spec is not None else UNKNOWN_FAMILY
        report = shown.reports.report(item.node)
        item.has_error = report is not None and any(not problem.warning for problem in report.problems)
        item.is_aside = item.node in self.aside.left_out or item.node in self.aside.passed
        item.outdate()

    def _show_node(self, item: NodeItem) -> None:
        if not self._damage.is_everything:
            self._damage.add(item.bounds())
        self.overview.touch_node(item)

    def _show_link(self, item: LinkItem) -> None:
        if item.ends is not None:
            self._damage.add(item.bounds)
            self.overview.touch_link(item)

    def _is_broken(self, link: Link) -> bool:
        return self.nodes[link.target].has_error and is_broken(link, self._shown.reports)

    def _is_selected(self, link: Link) -> bool:
        nodes, links = self.selection.nodes, self.selection.links
        return link.source in nodes or link.target in nodes or (bool(links) and link in links)

    def _told(self) -> None:
        """All of a change is known: have it painted."""
        self._damage.tell(_BEYOND[self._detail])

    # Qt overrides

    def update(self, area: QRectF | None = None) -> None:
        """Have the graph painted anew, in a part of the scene or everywhere; items of Qt's care for themselves."""
        self.outdated.emit(area)
        super().update(area if area is not None else QRectF())
