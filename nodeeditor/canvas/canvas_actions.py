"""What the window's table of actions calls on the canvas: one plain method each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.actions.keymap import KeyMap
from nodeeditor.canvas.annotations.actions import AnnotationActions
from nodeeditor.canvas.block_commands import BlockCommands
from nodeeditor.canvas.camera_control import CameraControl
from nodeeditor.canvas.commands import CanvasCommands
from nodeeditor.canvas.freeze_commands import FreezeCommands
from nodeeditor.canvas.layout_commands import LayoutCommands
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.graph.elements import NodeId
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.inline_editors import InlineEditors
    from nodeeditor.canvas.insets import Insets
    from nodeeditor.workspace.workspace import Workspace

_ZOOM_STEP = 1.25


class CanvasActions(AnnotationActions):
    """The methods of a canvas that menus, toolbar, shortcuts and scripts share."""

    workspace: Workspace
    canvas_scene: CanvasScene
    camera_control: CameraControl
    commands: CanvasCommands
    blocks: BlockCommands
    freezing: FreezeCommands
    editors: InlineEditors
    insets: Insets
    layouts: LayoutCommands
    #: Which keys give which command; the user may change it.
    keymap: KeyMap
    #: Whether what is moved snaps; the user may turn it off, and Ctrl turns it round.
    snaps: bool

    def delete_selection(self, *, heal: bool = True) -> None:
        """Delete what is selected; ``heal`` joins the links on both sides where that is sound."""
        if not self.dots.remove_chosen():
            self.commands.delete_selection(heal=heal)

    def delete_and_cut(self) -> None:
        """Delete what is selected and leave the gap open."""
        if not self.dots.remove_chosen():
            self.commands.delete_selection(heal=False)

    def copy(self) -> None:
        """Put the selected nodes on the clipboard, as text."""
        self.commands.copy()

    def cut(self) -> None:
        """Put the selected nodes on the clipboard and delete them."""
        self.commands.copy()
        self.commands.delete_selection(heal=False)

    def paste(self, at: QPointF | None = None) -> None:
        """Add what the clipboard holds, at a point of the scene or near where it came from."""
        self.commands.paste(at)

    def paste_keeping_inputs(self) -> None:
        """Add what the clipboard holds, fed by what fed it, where that is here."""
        self.commands.paste(None, keep_inputs=True)

    def duplicate(self) -> None:
        """Add copies of the selected nodes beside them."""
        self.commands.duplicate(self.workspace.selection)

    def duplicate_keeping_inputs(self) -> None:
        """Add copies of the selected nodes beside them, fed by what feeds these."""
        self.commands.duplicate(self.workspace.selection, keep_inputs=True)

    def select_all(self) -> None:
        """Select everything but the links."""
        level = self.workspace.level
        frames, notes = frozenset(level.frames), frozenset(level.notes)
        self.select(Selection(frozenset(level.nodes), frames=frames, notes=notes))

    def invert_selection(self) -> None:
        """Select the nodes that are not selected, and nothing else."""
        self.select(Selection(frozenset(self.workspace.level.nodes.keys() - self.workspace.selection.nodes)))

    def select_none(self) -> None:
        """Select nothing."""
        self.select(Selection())

    def select(self, selection: Selection) -> None:
        """Select this and nothing else."""
        self.workspace.select(selection)
        # The document may have that selection already while the picture shows a gesture's.
        self.canvas_scene.show_selection(self.workspace.selection)

    def call_again(self) -> None:
        """Call the selected layers once more: new nodes that share their weights."""
        self.commands.call_again()

    def unshare(self) -> None:
        """Give the selected nodes layers of their own."""
        self.commands.unshare()

    def toggle_frozen(self) -> None:
        """Freeze the layers of the selected nodes, or let them be trained again where all are frozen."""
        self.freezing.toggle()

    def freeze_before(self) -> None:
        """Freeze all layers that the selected nodes depend on."""
        self.freezing.all_before()

    def enter_block(self, node: NodeId | None = None) -> None:
        """Show and edit what is inside the block that a node uses, by default the selected one."""
        selected = self.workspace.selection.nodes
        if node is None and len(selected) == 1:
            node = next(iter(selected))
        if node is not None and self.uses_block(node):
            self.workspace.go(self.workspace.place.into(node))

    def show_in_place(self) -> None:
        """Show what is inside of the selected uses of blocks under them, or show it no more."""
        for node in sorted(self.workspace.selection.nodes):
            if self.uses_block(node):
                self.insets.toggle(node)

    def leave_block(self) -> None:
        """Show the level around, with the use selected by which the block was entered."""
        place = self.workspace.place
        self.workspace.go(place.up())
        if place.steps:
            self.select(Selection(frozenset({place.steps[-1].use})))

    def make_block(self) -> None:
        """Ask for a name, and put the selected nodes into a block of that name."""
        self.editors.name_block()

    def unpack_block(self) -> None:
        """Put what is inside of their blocks in the place of the selected uses."""
        self.blocks.unpack()

    def uses_block(self, node: NodeId) -> bool:
        """Whether there is something inside a node to be shown."""
        level = self.workspace.level
        return node in level.nodes and self.workspace.graph.definition_of(level.layer_of(node)) is not None

    def open_link_menu(self) -> None:
        """List what the selected node may feed."""
        node = self._one_selected()
        if node is not None:
            self.editors.link_menu(node)

    def rename(self) -> None:
        """Edit the name of the selected node in place, the title of a frame or the text of a note."""
        node = self._one_selected()
        if node is not None:
            self.editors.rename(node)
        else:
            self.edit_annotation()

    def arrange(self) -> None:
        """Lay out the selected nodes, or all where fewer than two are selected."""
        self.layouts.arrange()

    def fit_all(self) -> None:
        """Show the whole graph."""
        self.camera_control.fit(self.canvas_scene.content_rect())

    def fit_selection(self) -> None:
        """Show what is selected, or the whole graph where nothing is."""
        self.camera_control.fit(self._selected_rect())

    def show_selection(self) -> None:
        """Bring what is selected into view; of more than there is room for, as much as there is from its top left."""
        rect = self._selected_rect()
        seen = self.visible_rect().size()
        self.camera_control.show_rect(QRectF(rect.topLeft(), rect.size().boundedTo(seen)))

    def _selected_rect(self) -> QRectF:
        chosen, scene = self.workspace.selection, self.canvas_scene
        beside = scene.annotations.rect_of(chosen.frames, chosen.notes)
        if chosen.nodes or beside.isEmpty():
            beside = beside.united(scene.content_rect(chosen.nodes or None))
        return beside

    def zoom_in(self) -> None:
        """Look closer at the middle of the view."""
        self._zoom_by(_ZOOM_STEP)

    def zoom_out(self) -> None:
        """Look from further away."""
        self._zoom_by(1 / _ZOOM_STEP)

    def zoom_actual(self) -> None:
        """Look at 100 %."""
        self._zoom_by(1 / self.camera_control.zoom)

    def _zoom_by(self, factor: float) -> None:
        self.camera_control.zoom_by(factor)

    def _one_selected(self) -> NodeId | None:
        nodes = self.workspace.selection.nodes
        return next(iter(nodes)) if len(nodes) == 1 else None
