"""What opens over the canvas to be typed into: the add popup, the editor of a name, the list of link targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from nodeeditor.canvas.add_popup import AddPopup
from nodeeditor.canvas.geometry import HEIGHT, WIDTH
from nodeeditor.canvas.hit import PortHit
from nodeeditor.canvas.name_editor import NameEditor
from nodeeditor.canvas.prepared import LEFT
from nodeeditor.canvas.wiring import Wiring
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: A dropped link is made straight when it misses that by no more than this.
_NEARLY_STRAIGHT = 48.0
_MOST_TARGETS = 30


class InlineEditors:
    """Opens one editor at a time over a canvas."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self.popup: AddPopup | None = None
        self.name_editor: NameEditor | None = None

    @property
    def is_open(self) -> bool:
        """Whether something is open."""
        return self.popup is not None or self.name_editor is not None

    def add_layer(self, text: str, at: QPointF | None, link_from: PortHit | None, on_link: Link | None) -> None:
        """Ask for a layer to add: at a point of the scene, or at the pointer."""
        canvas = self._canvas
        self.close()
        point = self._pointer() if at is None else canvas.mapFromScene(at)
        place = canvas.mapToScene(point)

        def accepts(spec: LayerSpec) -> bool:
            if on_link is not None:
                return bool(spec.inputs and spec.outputs)
            return link_from is None or bool(spec.outputs if link_from.is_input else spec.inputs)

        popup = AddPopup(canvas.workspace.catalog, canvas.theme, accepts, canvas)

        def add(type_name: str) -> None:
            if on_link is not None:
                corner = QPointF(place.x() - WIDTH / 2, place.y() - HEIGHT / 2)
                canvas.commands.insert_on_link(type_name, corner, on_link)
            else:
                canvas.commands.add_layer(type_name, self._corner(place, link_from), link_from)
            canvas.setFocus()

        popup.chosen.connect(add)
        popup.closed.connect(self._popup_closed)
        self.popup = popup
        popup.open_at(canvas.viewport().mapTo(canvas, point), text)

    def rename(self, node: NodeId) -> None:
        """Edit the name of ``node`` over the node."""
        canvas = self._canvas
        self.close()
        item = canvas.canvas_scene.nodes[node]
        canvas.camera_control.show_rect(item.body())
        top = item.pos().y() + item.prepared.top + 4
        line = QRectF(item.pos().x() + LEFT - 5, top, WIDTH - LEFT - 4, 22)
        editor = NameEditor(node, item.content.title, canvas.theme, canvas.camera_control.zoom, canvas.viewport())
        editor.renamed.connect(canvas.commands.rename)
        editor.destroyed.connect(self._name_closed)
        self.name_editor = editor
        editor.open_over(QRectF(canvas.mapFromScene(line).boundingRect()))

    def link_menu(self, node: NodeId) -> None:
        """List the inputs that the first output of ``node`` may feed."""
        canvas, scene = self._canvas, self._canvas.canvas_scene
        outputs = scene.nodes[node].content.frame.outputs
        if not outputs:
            canvas.say(tr("This node has no output to link from."), for_a_while=True)
            return
        source = PortHit(node, outputs[0].name, False, 0)
        workspace = canvas.workspace
        wiring = Wiring(scene, workspace.graph, workspace.catalog, source, None)
        here = scene.nodes[node].body().center()
        near = sorted(scene.nodes.values(), key=lambda item: (item.body().center() - here).manhattanLength())
        menu = QMenu(canvas)
        for item in near:
            port = wiring.best_port(item.node) if item.node != node else None
            if port is None or wiring.verdict(item.node, port) is not None:
                continue
            target = PortHit(item.node, port, True, 0)
            menu.addAction(item.content.title).triggered.connect(
                lambda _checked=False, target=target: canvas.commands.connect(source, target)
            )
            if len(menu.actions()) == _MOST_TARGETS:
                break
        if menu.isEmpty():
            canvas.say(tr("No other node takes this output."), for_a_while=True)
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(canvas.viewport().mapToGlobal(canvas.mapFromScene(scene.nodes[node].body().topRight())))

    def close(self) -> None:
        """Close whatever is open and take nothing from it."""
        if self.popup is not None:
            self.popup.close_popup()
        if self.name_editor is not None:
            self.name_editor.leave()
            self.name_editor = None

    def _popup_closed(self) -> None:
        if self.popup is not None:
            self.popup.deleteLater()
            self.popup = None
            self._canvas.setFocus()

    def _name_closed(self) -> None:
        self.name_editor = None

    def _pointer(self) -> QPoint:
        """Where the pointer is in the viewport, its middle when that is elsewhere."""
        port = self._canvas.viewport()
        point = port.mapFromGlobal(QCursor.pos())
        return point if port.rect().contains(point) else port.rect().center()

    def _corner(self, place: QPointF, link_from: PortHit | None) -> QPointF:
        """The top left corner of a new node: a link that was dropped there gets straight."""
        if link_from is None:
            return QPointF(place.x(), place.y() - HEIGHT / 2)
        held = self._canvas.canvas_scene.nodes[link_from.node].anchor(
            link_from.port, link_from.is_input, link_from.position
        )
        y = held.y() if abs(held.y() - place.y()) <= _NEARLY_STRAIGHT else place.y()
        return QPointF(place.x() - (WIDTH if link_from.is_input else 0), y - HEIGHT / 2)
