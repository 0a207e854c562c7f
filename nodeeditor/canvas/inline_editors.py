"""What opens over the canvas to be typed into or chosen from: the add popup, a name, a parameter, links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QCursor

from nodeeditor.canvas.add_popup import AddPopup
from nodeeditor.canvas.annotations.editors import AnnotationEditors
from nodeeditor.canvas.closing_editor import is_seen
from nodeeditor.canvas.field_editor import Field, FieldEditor
from nodeeditor.canvas.geometry import HEIGHT, WIDTH
from nodeeditor.canvas.hit import PortHit
from nodeeditor.canvas.link_list import LinkList
from nodeeditor.canvas.name_editor import NameEditor
from nodeeditor.canvas.order_editor import Input, OrderEditor
from nodeeditor.canvas.prepared import LEFT
from nodeeditor.canvas.style import Detail
from nodeeditor.catalog.search import Frequency, find
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.editing.arguments import names_inside
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr
from nodeeditor.problems import Fix
from nodeeditor.values import FrozenMap, Value
from nodeeditor.workspace.fitting import After, Before
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: Of so many types it is asked ahead whether they fit: those that an empty field lists on top.
_EXPECTED = 24
#: How far right of a node the popup opens that adds the next one.
_BESIDE = 24.0


class InlineEditors:
    """Opens one editor at a time over a canvas."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self.popup: AddPopup | None = None
        self.name_editor: NameEditor | None = None
        self.field_editor: FieldEditor | None = None
        self.order_editor: OrderEditor | None = None
        #: Those of frames and notes.
        self.beside = AnnotationEditors(canvas)
        #: The nodes and links that what is open is about.
        self._about = Selection()
        self._names: list[str] = []
        self._last_place = QRect()

    @property
    def is_open(self) -> bool:
        """Whether something is open."""
        field = self.field_editor.widget if self.field_editor is not None else None
        own = (self.popup, self.name_editor, field, self.order_editor)
        return self.beside.is_open or any(map(is_seen, own))

    def add_layer(
        self,
        text: str,
        at: QPointF | None = None,
        link_from: PortHit | None = None,
        on_link: Link | None = None,
        beside: NodeId | None = None,
        after: Sequence[NodeId] = (),
    ) -> None:
        """Ask for a layer to add: at a point of the scene, right of nodes and fed by them, or at the pointer."""
        canvas = self._canvas
        self.close()
        held = (beside,) if beside is not None else (link_from.node,) if link_from is not None else ()
        if at is None and beside is None and link_from is None and on_link is None:
            on_link, at = self._selected_link()
        after = canvas.joining.order(after)
        if after:
            right = canvas.canvas_scene.content_rect(after)
            at = QPointF(right.right() + _BESIDE, right.top())
        elif beside is not None:
            body = canvas.canvas_scene.nodes[beside].body()
            at = QPointF(body.right() + _BESIDE, body.top())
        point = self._pointer() if at is None else self._in_view(canvas.mapFromScene(at))
        place = canvas.mapToScene(point)

        def accepts(spec: LayerSpec) -> bool:
            if on_link is not None:
                return bool(spec.inputs and spec.outputs)
            if after:
                return bool(spec.inputs)
            return link_from is None or bool(spec.outputs if link_from.is_input else spec.inputs)

        fitting = canvas.workspace.fitting
        self._about = Selection(frozenset((*held, *after)), frozenset() if on_link is None else frozenset((on_link,)))
        first = after[0] if after else beside
        fitting.open(self._place_of_new(link_from, on_link, first))
        often = self._frequency(link_from, on_link, first)
        popup = AddPopup(canvas.workspace.offered, canvas.theme, accepts, canvas, fitting, often)

        def add(type_name: str, adapter: Fix | None, config: FrozenMap) -> None:
            if on_link is not None:
                canvas.adding.between(type_name, on_link, place, adapter, config)
            elif after:
                canvas.joining.after(type_name, after, adapter, config)
            elif beside is not None:
                canvas.adding.beside(type_name, beside, adapter, config)
            elif link_from is not None:
                canvas.adding.at_end(type_name, link_from, place, adapter, config)
            else:
                canvas.commands.add_layer(type_name, QPointF(place.x(), place.y() - HEIGHT / 2), config)
            canvas.setFocus()

        popup.chosen.connect(add)
        popup.closed.connect(self._popup_closed)
        popup.closed.connect(fitting.close)
        self.popup = popup
        popup.open_at(canvas.viewport().mapTo(canvas, point), text)

    def expect_layer(self, link_from: PortHit) -> None:
        """Ask what fits at the end of a link already while it is dragged: it may be dropped on empty canvas."""
        workspace = self._canvas.workspace
        workspace.fitting.open(self._place_of_new(link_from, None, None))
        found = find(workspace.offered, "", self._frequency(link_from, None, None))
        workspace.fitting.want([one.spec.type for one in found[:_EXPECTED]])

    def _frequency(self, link_from: PortHit | None, on_link: Link | None, beside: NodeId | None) -> Frequency:
        """How often the user linked a type to what it would be linked to there."""
        level, pairs = self._canvas.workspace.level, self._canvas.workspace.pairs
        hit = link_from.node if link_from is not None else None
        node = on_link.source if on_link is not None else beside if beside is not None else hit
        if node is None:
            return lambda _: 0
        there = level.layer_of(node).type
        if link_from is not None and link_from.is_input:
            return lambda type_name: pairs.often(type_name, there)
        return lambda type_name: pairs.often(there, type_name)

    def _place_of_new(
        self, link_from: PortHit | None, on_link: Link | None, beside: NodeId | None
    ) -> After | Before | None:
        """What a new layer is to fit there; None where it fits anywhere, or nothing is known."""
        fitting = self._canvas.workspace.fitting
        if on_link is not None:
            return fitting.between(on_link)
        if beside is not None:
            outputs = self._canvas.canvas_scene.nodes[beside].content.frame.outputs
            return fitting.after(beside, outputs[0].name) if outputs else None
        if link_from is None:
            return None
        if link_from.is_input:
            return fitting.before(link_from.node, link_from.port)
        return fitting.after(link_from.node, link_from.port)

    def _selected_link(self) -> tuple[Link | None, QPointF | None]:
        """The link that alone is selected, and the middle of its line: what is typed goes into it."""
        chosen, scene = self._canvas.workspace.selection, self._canvas.canvas_scene
        if chosen.nodes or len(chosen.links) != 1:
            return None, None
        link = next(iter(chosen.links))
        points = scene.links[link].points
        return link, QPointF(*points[len(points) // 2])

    def change_type(self, node: NodeId) -> None:
        """Ask for the type that the layer of ``node`` is to have instead, under the node."""
        canvas = self._canvas
        self.close()
        self._about = Selection(frozenset((node,)))
        popup = AddPopup(canvas.workspace.catalog, canvas.theme, lambda _spec: True, canvas)
        popup.field.setPlaceholderText(tr("Another type: type its name"))

        def change(type_name: str, _adapter: object, config: FrozenMap) -> None:
            canvas.commands.set_type(node, type_name, config)
            canvas.setFocus()

        popup.chosen.connect(change)
        popup.closed.connect(self._popup_closed)
        self.popup = popup
        corner = canvas.mapFromScene(canvas.canvas_scene.nodes[node].body().bottomLeft())
        popup.open_at(canvas.viewport().mapTo(canvas, self._in_view(corner)), "")

    def rename(self, node: NodeId) -> None:
        """Edit the name of ``node`` over the node."""
        canvas = self._canvas
        self.close()
        self._about = Selection(frozenset((node,)))
        item = canvas.canvas_scene.nodes[node]
        canvas.camera_control.show_rect(item.body())
        title, zoom = item.content.title, canvas.camera_control.zoom

        def accepts(name: str) -> bool:
            return canvas.commands.rename(node, name)

        editor = NameEditor(node, title, accepts, canvas.theme, zoom, canvas.viewport())
        editor.destroyed.connect(self._name_closed)
        self.name_editor = editor
        editor.open_over(self._place_of_name(node))

    def name_block(self) -> None:
        """Ask for the name of a block of the selected nodes, over the first of them; a free one stands there."""
        canvas = self._canvas
        self.close()
        nodes = canvas.workspace.selection.nodes
        name = canvas.blocks.can_make()
        if name is None:
            return
        self._about = Selection(nodes)
        items = [canvas.canvas_scene.nodes[node] for node in nodes]
        first = min(items, key=lambda item: (item.pos().x(), item.pos().y()))
        canvas.camera_control.show_rect(first.body())

        def accepts(name: str) -> bool:
            canvas.hush()
            return canvas.blocks.make(nodes, name)

        zoom = canvas.camera_control.zoom
        editor = NameEditor(first.node, "", accepts, canvas.theme, zoom, canvas.viewport())
        editor.setText(name)
        editor.setAccessibleName(tr("Name of the block"))
        editor.destroyed.connect(self._name_closed)
        self.name_editor = editor
        editor.open_over(self._place_of_name(first.node))
        asked = tr("Name of the new block; Enter makes it, Esc leaves everything as it is")
        corner = QPointF(editor.geometry().bottomLeft())
        canvas.say(asked, corner - QPointF(16, 12))
        editor.destroyed.connect(lambda: canvas.hush() if canvas.said == asked else None)

    def edit_first(self, node: NodeId) -> bool:
        """Edit the first parameter that ``node`` shows; whether there is one that can be read at this zoom."""
        fields = self._canvas.canvas_scene.nodes[node].content.fields
        return bool(fields) and self.edit_parameter(node, fields[0][0])

    def edit_parameter(self, node: NodeId, name: str) -> bool:
        """Edit a parameter over its value on the node; whether the node shows it at this zoom."""
        canvas = self._canvas
        self.close()
        field = self._field(node, name)
        if field is None or canvas.canvas_scene.detail is not Detail.NEAR:
            return False
        self._about = Selection(frozenset((node,)))
        canvas.hush()
        canvas.camera_control.show_rect(canvas.canvas_scene.nodes[node].body())
        zoom = canvas.camera_control.zoom
        workspace = canvas.workspace
        names = names_inside(workspace.graph, workspace.inside)
        editor = FieldEditor(field, workspace.catalog, canvas.theme, zoom, canvas.viewport(), names)
        editor.taken.connect(self._take_field)
        editor.refused.connect(lambda text, closes: self._say_refused(editor, text, closes=closes))
        editor.stepped.connect(lambda by: self._next_field(node, name, by))
        editor.closed.connect(lambda: self._field_closed(editor))
        self.field_editor = editor
        self._names = [field_name for field_name, _ in canvas.canvas_scene.nodes[node].content.fields]
        editor.open_over(self._place_of(field))
        return True

    def follow(self) -> None:
        """Stay over the name or the value while the camera moves or the node does."""
        self.beside.follow()
        name_editor = self.name_editor
        if name_editor is not None and name_editor.node in self._canvas.canvas_scene.nodes:
            name_editor.place(self._place_of_name(NodeId(name_editor.node)))
        editor = self.field_editor
        if editor is not None:
            editor.place(self._place_of(editor.field))
        if self.order_editor is not None and self.order_editor.node in self._canvas.canvas_scene.nodes:
            self.order_editor.place(self._body(self.order_editor.node))

    def order(self, node: NodeId, inputs: Sequence[Input], take: Callable[[list[Link]], object]) -> None:
        """List the inputs of ``node`` beside it, for their order to be changed."""
        canvas = self._canvas
        self.close()
        self._about = Selection(frozenset((node,)))
        canvas.hush()
        canvas.camera_control.show_rect(canvas.canvas_scene.nodes[node].body())
        editor = OrderEditor(node, inputs, take, canvas.theme, canvas.viewport())
        editor.destroyed.connect(self._order_closed)
        self.order_editor = editor
        editor.open_at(self._body(node))

    def link_menu(self, node: NodeId) -> None:
        """List the inputs that the first output of ``node`` may feed."""
        canvas, scene = self._canvas, self._canvas.canvas_scene
        outputs = scene.nodes[node].frame.outputs
        if not outputs:
            canvas.say(tr("This node has no output to link from."), for_a_while=True)
            return
        menu = LinkList(canvas, PortHit(node, outputs[0].name, False, 0))
        if menu.isEmpty():
            menu.discard()
            canvas.say(tr("No other node takes this output."), for_a_while=True)
            return
        menu.popup(canvas.viewport().mapToGlobal(canvas.mapFromScene(scene.nodes[node].body().topRight())))

    def forget_gone(self) -> None:
        """Close what is about a node or a link that is there no more."""
        scene = self._canvas.canvas_scene
        if not (self._about.nodes <= scene.nodes.keys() and self._about.links <= scene.links.keys()):
            self.close()

    def close(self) -> None:
        """Close whatever is open and take nothing from it."""
        self._about = Selection()
        self.beside.close()
        if self.popup is not None:
            self.popup.close_popup()
        if self.name_editor is not None:
            self.name_editor.leave()
            self.name_editor = None
        if self.field_editor is not None:
            self.field_editor.leave()
        if self.order_editor is not None:
            self.order_editor.leave()
            self.order_editor = None

    def _popup_closed(self) -> None:
        if self.popup is not None:
            self.popup.deleteLater()
            self.popup = None
            self._canvas.setFocus()

    def _name_closed(self) -> None:
        self.name_editor = None

    def _order_closed(self) -> None:
        self.order_editor = None

    def _body(self, node: NodeId) -> QRect:
        return self._canvas.mapFromScene(self._canvas.canvas_scene.nodes[node].body()).boundingRect()

    def _in_view(self, point: QPoint) -> QPoint:
        """The point of the viewport nearest to ``point``."""
        port = self._canvas.viewport().rect()
        return QPoint(max(0, min(point.x(), port.right())), max(0, min(point.y(), port.bottom())))

    def _field(self, node: NodeId, name: str) -> Field | None:
        workspace = self._canvas.workspace
        layer = workspace.level.layer_of(node)
        spec = workspace.catalog.layer(layer.type)
        parameter = spec.parameter(name) if spec is not None else None
        if parameter is None or self._canvas.canvas_scene.nodes[node].field(name) is None:
            return None
        value: Value = layer.config.get(name, parameter.default)
        return Field(node, workspace.level.nodes[node].name, parameter, value)

    def _place_of_name(self, node: NodeId) -> QRectF:
        item = self._canvas.canvas_scene.nodes[node]
        line = QRectF(item.pos().x() + LEFT - 5, item.pos().y() + item.prepared.top + 4, WIDTH - LEFT - 4, 22)
        return QRectF(self._canvas.mapFromScene(line).boundingRect())

    def _place_of(self, field: Field) -> QRect:
        """Where the viewport shows a parameter; the last place where its node does not show it any more."""
        item = self._canvas.canvas_scene.nodes.get(field.node)
        place = item.field(field.parameter.name) if item is not None else None
        if place is not None:
            self._last_place = self._canvas.mapFromScene(place).boundingRect()
        return self._last_place

    def _take_field(self, field: Field, value: Value) -> None:
        self._canvas.commands.set_parameter(field.node, field.parameter.name, value)

    def _say_refused(self, editor: FieldEditor, text: str, *, closes: bool) -> None:
        corner = QPointF(editor.widget.geometry().bottomLeft())
        self._canvas.say(text, corner - QPointF(16, 12), for_a_while=closes)

    def _next_field(self, node: NodeId, name: str, by: int) -> None:
        """Go on to the next parameter that the node shows, round and round; the last edit may have hidden some."""
        here = self._names.index(name)
        others = [self._names[(here + by * step) % len(self._names)] for step in range(1, len(self._names) + 1)]
        if node in self._canvas.canvas_scene.nodes:
            any(self.edit_parameter(node, other) for other in others)

    def _field_closed(self, editor: FieldEditor) -> None:
        if self.field_editor is editor:
            self.field_editor = None
            self._canvas.hush()

    def _pointer(self) -> QPoint:
        """Where the pointer is in the viewport, its middle when that is elsewhere."""
        port = self._canvas.viewport()
        point = port.mapFromGlobal(QCursor.pos())
        return point if port.rect().contains(point) else port.rect().center()
