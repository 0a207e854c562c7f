"""The canvas people see: a view of the scene that hands events to gestures, keys and the camera."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip, QWidget

from nodeeditor.actions.keymap import KeyMap
from nodeeditor.actions.table import ACTIONS
from nodeeditor.canvas.arranging_commands import ArrangingCommands
from nodeeditor.canvas.block_commands import BlockCommands
from nodeeditor.canvas.camera_control import CameraControl
from nodeeditor.canvas.canvas_actions import CanvasActions
from nodeeditor.canvas.commands import CanvasCommands
from nodeeditor.canvas.drops import LayerDrops
from nodeeditor.canvas.found_marks import FoundMarks
from nodeeditor.canvas.freeze_commands import FreezeCommands
from nodeeditor.canvas.hit import PortHit
from nodeeditor.canvas.hover import Hover
from nodeeditor.canvas.inline_editors import InlineEditors
from nodeeditor.canvas.input_order import InputOrder
from nodeeditor.canvas.insets import Insets
from nodeeditor.canvas.joined_adding import JoinedAdding
from nodeeditor.canvas.layout_commands import LayoutCommands
from nodeeditor.canvas.link_commands import LinkCommands
from nodeeditor.canvas.link_labels import LinkLabels
from nodeeditor.canvas.menus import open_menu, selection_spot
from nodeeditor.canvas.minimap import Minimap
from nodeeditor.canvas.mode_commands import ModeCommands
from nodeeditor.canvas.output_values import OutputValues
from nodeeditor.canvas.pointer_input import PointerInput
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.canvas.shown import Shown
from nodeeditor.canvas.step_commands import StepCommands
from nodeeditor.canvas.tools.tool import Tool
from nodeeditor.canvas.training_note import TrainingNote
from nodeeditor.canvas.walked_view import WalkedView
from nodeeditor.canvas.wired_adding import WiredAdding
from nodeeditor.document.document import Camera
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import Edit
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError
from nodeeditor.theme.tips import plain_tip
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.workspace.workspace import Workspace


class CanvasView(CanvasActions, WalkedView):
    """Shows the open graph and lets it be edited by mouse and keyboard."""

    #: A node all of whose parameters are wanted for editing, a :data:`NodeId`: Ctrl+Enter or a double click.
    edit_requested = Signal(object)
    #: A command is wanted that is none of the canvas's own: its name in the table.
    command_wanted = Signal(str)
    #: Esc was pressed with nothing under way and nothing selected.
    nothing_to_call_off = Signal()
    #: The zoom, 1 for 100 %.
    zoom_changed = Signal(float)

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.keymap = KeyMap()
        self.snaps = True
        self.workspace = workspace
        self.theme = theme
        self.canvas_scene = CanvasScene(theme, self._shown(), self)
        self.camera_control = CameraControl(self)
        self.commands = CanvasCommands(self)
        self.arranging = ArrangingCommands(self)
        self.linking = LinkCommands(self)
        self.adding = WiredAdding(self)
        self.input_order = InputOrder(self)
        self.joining = JoinedAdding(self)
        self.blocks = BlockCommands(self)
        self.freezing = FreezeCommands(self)
        self.layouts = LayoutCommands(self)
        self.steps = StepCommands(self)
        self.modes = ModeCommands(self)
        self.editors = InlineEditors(self)
        self.be_walked()
        self.insets = Insets(self)
        self._hover = Hover(self)
        self.drops = LayerDrops(self)
        self.pointer_input = PointerInput(self, self._hover)
        self.minimap = Minimap(self)
        self.found_marks = FoundMarks(self.canvas_scene)
        self.link_labels = LinkLabels(self)
        self.output_values = OutputValues(self)
        self.over_graph = (self.link_labels, self.output_values, self.found_marks)
        self.training_note = TrainingNote(self)
        self._wants_fit = False
        self._is_performing = False
        self._told_zoom = 0.0
        self._set_up()
        self._follow_workspace()
        self._on_replaced()

    # Looking

    @property
    def camera(self) -> Camera:
        """Where the user is looking."""
        return self.camera_control.camera

    @camera.setter
    def camera(self, camera: Camera) -> None:
        self.camera_control.look(camera)
        self._looked()

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` says."""
        self.theme = theme
        self.canvas_scene.set_theme(theme)
        self._note.set_theme(theme)
        self.insets.set_theme(theme)
        self.training_note.set_theme(theme)
        self.output_values.follow()
        self._hover.hide_problems()
        self._hover.show_problems()
        self.viewport().update()

    def to_scene(self, point: QPointF) -> QPointF:
        """The point of the scene under a point of the viewport."""
        return self.viewportTransform().inverted()[0].map(point)

    # Changing

    def perform(
        self,
        edit: Edit,
        text: str,
        *,
        gesture: str | None = None,
        select: Selection | None = None,
        of_graph: bool = False,
    ) -> bool:
        """Change the document by one undo step; whether it could be done. What stood in the way is said."""
        self._is_performing = True
        try:
            self.workspace.apply(edit, text, gesture=gesture, select=select, of_graph=of_graph)
        except ProblemError as error:
            self.say(error.problem.text, for_a_while=True)
            return False
        finally:
            self._is_performing = False
        return True

    def add_layer(self, type_name: str) -> None:
        """Add a layer beside the selected node, wired to it when that fits; in the middle without one."""
        selected = self.workspace.selection.nodes
        if len(selected) == 1:
            self.adding.beside(type_name, next(iter(selected)))
        else:
            self.commands.add_in_view(type_name)

    def open_add_popup(
        self,
        text: str = "",
        at: QPointF | None = None,
        link_from: PortHit | None = None,
        on_link: Link | None = None,
        beside: NodeId | None = None,
        after: Sequence[NodeId] = (),
    ) -> None:
        """Ask for a layer to add, with ``text`` typed already.

        It goes to a point of the scene, right of the node ``beside`` and wired to it, right of several nodes that it
        comes ``after``, or to the pointer.
        """
        self._hover.leave()
        self.editors.add_layer(text, at, link_from, on_link, beside, after)

    def change_type(self) -> None:
        """Ask for the type that the layer of the selected node is to have instead."""
        node = self._one_selected()
        if node is not None:
            self._hover.leave()
            self.editors.change_type(node)

    def edit_parameters(self) -> None:
        """Ask for the selected node's parameters to be edited, all of them, elsewhere."""
        node = self._one_selected()
        if node is not None:
            self.edit_requested.emit(node)

    def run(self, command: str) -> None:
        """Give a command by its name in the table of actions."""
        own: Any = self
        root, *path = ACTIONS[command].handler.split(".")
        if root not in ("canvas", "workspace"):
            self.command_wanted.emit(command)
            return
        for name in path if root == "canvas" else [root, *path]:
            own = getattr(own, name)
        own()

    # What is under way

    @property
    def is_busy(self) -> bool:
        """Whether a gesture is under way or something is being typed into."""
        return self.editors.is_open or (self.tool is not None and self.tool.is_under_way)

    def call_off(self) -> None:
        """End what is under way without a trace; with nothing under way, select nothing."""
        if self.tool is not None:
            self.pointer_input.cancel_tool()
        elif self.editors.is_open:
            self.editors.close()
        elif self.layouts.cancel():
            return
        elif self.said:
            self.hush()
        elif self.workspace.selection:
            self.select_none()
        else:
            self.nothing_to_call_off.emit()

    @property
    def tool(self) -> Tool | None:
        """The gesture that is under way."""
        return self.pointer_input.tool

    # Support

    def _set_up(self) -> None:
        self.setScene(self.canvas_scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlags(
            QGraphicsView.OptimizationFlag.DontSavePainterState
            | QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing
        )
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(tr("Canvas"))

    def _follow_workspace(self) -> None:
        workspace = self.workspace
        workspace.level_changed.connect(self._on_changed)
        workspace.retraced.connect(self._on_retraced)
        workspace.level_replaced.connect(self._on_replaced)
        workspace.selection_changed.connect(self._on_selection_changed)
        workspace.catalog_changed.connect(lambda: self.canvas_scene.read_from(self._shown()))
        workspace.reports.changed.connect(self._on_reports)
        workspace.reports.roles_changed.connect(self.canvas_scene.refresh_roles)
        self.horizontalScrollBar().valueChanged.connect(self._looked)
        self.verticalScrollBar().valueChanged.connect(self._looked)

    def _shown(self) -> Shown:
        workspace = self.workspace
        return Shown(workspace.level, workspace.catalog, workspace.reports)

    def _on_replaced(self) -> None:
        self.pointer_input.cancel_tool()
        self.editors.close()
        self._hover.forget()
        # Before anything moves the view, which would be remembered.
        camera = self.workspace.camera
        self._wants_fit = True
        self.canvas_scene.show_graph(self._shown())
        self.canvas_scene.show_selection(self.workspace.selection)
        self.camera_control.give_room(self.canvas_scene.content_rect())
        self.insets.show_level()
        self._wants_fit = camera is None
        if camera is not None:
            self.camera = camera
        elif self.isVisible():
            self._fit_first()

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.tool is not None:
            self.call_off()
        self.canvas_scene.reconcile(changes, self._shown())
        self.editors.forget_gone()
        self.camera_control.give_room(self.canvas_scene.content_rect())
        self.describe()
        if not self._is_performing:
            self._show_what_changed(changes, changes.placed)
        self._hover.renew()

    def _on_retraced(self, changes: ChangeSet) -> None:
        self._show_what_changed(changes, changes.placed or changes.changed)

    def _on_selection_changed(self, selection: Selection) -> None:
        if self.tool is None or not self.tool.is_under_way:
            self.canvas_scene.show_selection(selection)
        self.describe()
        self._hover.show_problems()

    def _on_reports(self, nodes: frozenset[NodeId]) -> None:
        self.canvas_scene.refresh(nodes)
        self._hover.show_problems()

    def _show_what_changed(self, changes: ChangeSet, nodes: frozenset[NodeId]) -> None:
        """Pan to what an undo, a redo or another part changed, when none of it is in view."""
        beside = self.canvas_scene.annotations.rect_of(changes.frames, changes.notes)
        rect = self.canvas_scene.content_rect(nodes).united(beside)
        if not rect.isEmpty() and not rect.intersects(self.visible_rect()):
            self.camera_control.show_rect(rect)

    def _fit_first(self) -> None:
        self._wants_fit = False
        self.fit_all()
        self._looked()

    def _looked(self) -> None:
        """The camera moved: draw as much as can be read, and remember it with the document."""
        zoom = self.camera_control.zoom
        self.canvas_scene.set_zoom(zoom)
        if not self._wants_fit:
            self.workspace.remember_camera(self.camera_control.camera)
        if zoom != self._told_zoom:
            self._told_zoom = zoom
            self.zoom_changed.emit(zoom)
        self.editors.follow()
        self.insets.follow()
        self._hover.show_problems()

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointer_input.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer_input.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer_input.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer_input.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointer_input.wheel(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keys.is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = self.to_scene(QPointF(event.pos()))
            text = "" if self.is_busy else self._hover.tool_tip(point)
            spot = self._hover.tip_spot(point)
            place = event.globalPos() if spot is None else self.viewport().mapToGlobal(spot)
            QToolTip.showText(place, plain_tip(text), self.viewport())
            return True
        if isinstance(event, QNativeGestureEvent) and self.pointer_input.pinch(event):
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover.leave()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.tool is None:
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            open_menu(self, selection_spot(self) if by_key else event.pos())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wants_fit:
            self._fit_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._looked()
