"""Mouse, wheel and touch on the canvas: which gesture a press begins, and what it is told until its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from nodeeditor.canvas.annotations.pressing import open_at, tool_at
from nodeeditor.canvas.camera_control import zoom_after
from nodeeditor.canvas.dots import dot_at
from nodeeditor.canvas.hit import field_at, is_on_title, link_at, node_at, port_at
from nodeeditor.canvas.hover import Hover
from nodeeditor.canvas.tools.box_select import BoxSelectTool
from nodeeditor.canvas.tools.cut_links import CutLinksTool
from nodeeditor.canvas.tools.drag_dot import DragDotTool
from nodeeditor.canvas.tools.drag_link import DragLinkTool
from nodeeditor.canvas.tools.duplicate import DuplicateTool
from nodeeditor.canvas.tools.move_nodes import MoveNodesTool
from nodeeditor.canvas.tools.pan import PanTool
from nodeeditor.canvas.tools.tool import Pointer, Tool
from nodeeditor.canvas.wheel import wheel_asks
from nodeeditor.graph.elements import Link
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: How near to the edge, in pixels, a drag makes the view follow, and how far it goes a tick.
_EDGE = 28
_EDGE_STEP = 14.0
#: Held together over empty canvas, they make the drag a knife.
_CUTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
#: A zoom rests after so many milliseconds without a further step.
_ZOOM_RESTS = 30


class PointerInput:
    """Turns what the pointer does into gestures, one at a time."""

    def __init__(self, canvas: CanvasView, hover: Hover) -> None:
        self._canvas = canvas
        self._hover = hover
        self.tool: Tool | None = None
        #: The button that began the gesture; no other one ends it.
        self._button = Qt.MouseButton.NoButton
        self._space = False
        self._space_used = False
        self._edge_timer = QTimer(canvas)
        self._edge_timer.setInterval(16)
        self._edge_timer.timeout.connect(self._pan_at_edge)
        self._sharpen = QTimer(canvas)
        self._sharpen.setSingleShot(True)
        self._sharpen.setInterval(_ZOOM_RESTS)
        self._sharpen.timeout.connect(lambda: canvas.canvas_scene.set_sharp(True))

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        event.accept()
        self._canvas.layouts.gliding.end()
        if self.tool is None:
            # Before the focus goes: an editor that loses it may have something to say.
            self._canvas.hush()
        self._canvas.setFocus()
        if self.tool is not None and event.button() == self._button:
            self.cancel_tool()  # nobody told that its button went up
        if self.tool is not None:
            return
        self._canvas.walking.forget()
        self._canvas.editors.close()
        tool = self._tool_for(event)
        if tool is not None:
            self._hover.hide_problems()
            self.tool, self._button = tool, event.button()
            self._last = self._pointer(event)
            tool.start(self._last)

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved; with the middle button held too, the view moves and the gesture goes on."""
        self._canvas.follow_pointer(event.position(), event.modifiers())
        if self.tool is not None and not event.buttons() & self._button:
            # Its button went up elsewhere: over a window that opened meanwhile.
            self.cancel_tool()
        if self.tool is None:
            if not event.buttons():
                self._hover.follow(self._pointer(event).scene)
            return
        if event.buttons() & Qt.MouseButton.MiddleButton and not isinstance(self.tool, PanTool):
            self._canvas.camera_control.pan_by(event.position() - self._last.view)
        pointer = self._last = self._pointer(event)
        self.tool.move(pointer)
        if self.tool is None or not self.tool.is_under_way:
            return
        self._hover.leave()
        self._canvas.follow_gesture(self.tool.situation)
        if self.tool.cursor is not None:
            self._canvas.viewport().setCursor(self.tool.cursor)
        if self.tool.pans_at_edges and not edge_way(pointer.view, self._area()).isNull():
            self._edge_timer.start()

    def release(self, event: QMouseEvent) -> None:
        """A button went up."""
        tool = self.tool
        if tool is None or event.button() != self._button:
            return
        self.drop_tool()
        pointer = self._pointer(event)
        tool.end(pointer)
        if self._canvas.viewport().rect().contains(event.position().toPoint()):
            # The pointer is on what the gesture ended on: a link that does not hold offers its repairs.
            self._hover.follow(pointer.scene)
        else:
            self._hover.show_problems()

    def double_click(self, event: QMouseEvent) -> None:
        """A button went down for the second time: edit what is there, or add something."""
        if event.button() != Qt.MouseButton.LeftButton or self.tool is not None:
            return
        canvas, scene = self._canvas, self._canvas.canvas_scene
        point = canvas.to_scene(event.position())
        node = node_at(scene, point)
        if node is None and port_at(scene, point) is None and (self._open_dot(point) or open_at(canvas, point)):
            return
        if node is None or port_at(scene, point) is not None:
            canvas.open_add_popup(at=point)
            return
        canvas.select(Selection(frozenset({node})))
        if is_on_title(scene, node, point):
            canvas.editors.rename(node)
        elif (parameter := field_at(scene, node, point)) is not None:
            canvas.editors.edit_parameter(node, parameter)
        elif canvas.uses_block(node):
            canvas.enter_block(node)
        else:
            canvas.edit_requested.emit(node)

    def _open_dot(self, point: QPointF) -> bool:
        """Take away the dot that is there, or lead the link that is there through a new one; whether there is one."""
        canvas, scene = self._canvas, self._canvas.canvas_scene
        zoom = canvas.camera_control.zoom
        if scene.annotations.title_at(point) is not None:
            return False
        dot, link = dot_at(scene, point, zoom), link_at(scene, point, 6 / zoom)
        if dot is not None:
            canvas.dots.remove(dot)
        elif link is not None:
            canvas.dots.add(link, point)
        return dot is not None or link is not None

    def wheel(self, event: QWheelEvent) -> None:
        """The wheel turned, or two fingers moved: zoom at the pointer, or pan."""
        self.turn(wheel_asks(event), event.position())
        event.accept()

    def turn(self, asked: QPointF | float, at: QPointF) -> None:
        """Pan by so many pixels, or zoom by so many eighths of a degree at a point of the view."""
        camera = self._canvas.camera_control
        if isinstance(asked, QPointF):
            camera.pan_by(asked)
        else:
            self._zoom_to(zoom_after(camera.zoom, asked), at)
        self._repeat_move()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Two fingers spread; whether it was that gesture."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._zoom_to(self._canvas.camera_control.zoom * (1 + event.value()), event.position())
        self._repeat_move()
        event.accept()  # or the view around would be asked too
        return True

    def space_down(self) -> None:
        """Space is held: a drag pans."""
        self._space, self._space_used = True, self.tool is not None
        self._canvas.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def space_up(self) -> bool:
        """Space was let go; whether it was only tapped."""
        tapped = self._space and not self._space_used and self.tool is None
        if self._space:
            self._canvas.viewport().unsetCursor()
        self._space = False
        return tapped

    def cancel_tool(self) -> None:
        """Call the gesture off."""
        tool = self.tool
        self.drop_tool()
        if tool is not None:
            tool.cancel()

    def drop_tool(self) -> None:
        """The gesture is over."""
        self.tool = None
        self._canvas.follow_gesture(None)
        self._edge_timer.stop()
        self._canvas.viewport().unsetCursor()

    def _tool_for(self, event: QMouseEvent) -> Tool | None:
        canvas, scene = self._canvas, self._canvas.canvas_scene
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space):
            self._space_used = True
            return PanTool(canvas)
        if not left:
            return None
        point = canvas.to_scene(event.position())
        port = port_at(scene, point)
        if port is not None:
            return DragLinkTool(canvas, port)
        node = node_at(scene, point)
        if node is not None:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            return DuplicateTool(canvas, Selection(frozenset({node}))) if alt else MoveNodesTool(canvas, node)
        dot = dot_at(scene, point, canvas.camera_control.zoom)
        if dot is not None:
            return DragDotTool(canvas, dot)
        if event.modifiers() & _CUTS == _CUTS:
            return CutLinksTool(canvas)
        on_title = tool_at(canvas, point, event.modifiers(), notes=False)
        if on_title is not None:
            return on_title
        link = link_at(scene, point, 6 / canvas.camera_control.zoom)
        if link is not None:
            canvas.select(self._with_link(link, event.modifiers()))
            return None
        return tool_at(canvas, point, event.modifiers(), notes=True) or BoxSelectTool(canvas)

    def _with_link(self, link: Link, held: Qt.KeyboardModifier) -> Selection:
        """What a click on a link selects: it alone, with Shift it too, with Ctrl the other way round."""
        before = self._canvas.workspace.selection
        if held & Qt.KeyboardModifier.ControlModifier:
            return before ^ Selection(links=frozenset({link}))
        if held & Qt.KeyboardModifier.ShiftModifier:
            return before | Selection(links=frozenset({link}))
        return Selection(links=frozenset({link}))

    def _pointer(self, event: QMouseEvent) -> Pointer:
        position = event.position()
        return Pointer(self._canvas.to_scene(position), position, event.modifiers())

    def _zoom_to(self, zoom: float, at: QPointF) -> None:
        """One step of a zoom that goes on: nodes are stretched until it rests."""
        self._canvas.canvas_scene.set_sharp(False)
        self._sharpen.start()
        self._canvas.camera_control.zoom_to(zoom, at)

    def _repeat_move(self) -> None:
        """Let the gesture see that the scene moved under the pointer."""
        if self.tool is not None and not isinstance(self.tool, PanTool):
            last = self._last
            self._last = Pointer(self._canvas.to_scene(last.view), last.view, last.modifiers)
            self.tool.move(self._last)

    def _pan_at_edge(self) -> None:
        way = edge_way(self._last.view, self._area())
        if self.tool is None or not self.tool.pans_at_edges or way.isNull():
            self._edge_timer.stop()
            return
        self._canvas.camera_control.pan_by(-way * _EDGE_STEP)
        self._repeat_move()

    def _area(self) -> QRectF:
        return QRectF(self._canvas.viewport().rect())


def edge_way(point: QPointF, area: QRectF) -> QPointF:
    """Which way the view is to follow a pointer at ``point``: 0 inside, 1 at or beyond the edge."""
    inner = area.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    x = min(0.0, (point.x() - inner.left()) / _EDGE) + max(0.0, (point.x() - inner.right()) / _EDGE)
    y = min(0.0, (point.y() - inner.top()) / _EDGE) + max(0.0, (point.y() - inner.bottom()) / _EDGE)
    return QPointF(max(-1.0, min(1.0, x)), max(-1.0, min(1.0, y)))
