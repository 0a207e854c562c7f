"""Which commands can be given at the moment."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QTimer

from nodeeditor import editing
from nodeeditor.actions.menus.bookmarks import NUMBERS, go_name
from nodeeditor.actions.table import ACTIONS
from nodeeditor.canvas.bookmark_commands import bookmark_text
from nodeeditor.canvas.input_order import ordered_link, ordered_node
from nodeeditor.graph.annotations import FrameColor
from nodeeditor.graph.bookmarks import Bookmark
from nodeeditor.graph.elements import NodeId, NodeMode
from nodeeditor.language import tr
from nodeeditor.panels.action_set import ActionSet
from nodeeditor.workspace.training import TrainingState
from nodeeditor.workspace.workspace import Workspace

_NEED_ANYTHING = ("cut", "copy", "duplicate", "fit_selection", "move_left", "move_right", "move_up", "move_down")
_NEED_FRAME = ("collapse_frame", "frame_nodes", "remove_frame", *(f"frame_{color.value}" for color in FrameColor))
_NEED_NODES = (
    "frame",
    "duplicate_keeping_inputs",
    "mute",
    "bypass",
    "call_again",
    "make_block",
    "freeze_before",
    "layout_branch",
    "straighten",
    "free_node",
    "go_source",
    "go_target",
)
_NEED_SEVERAL = (
    "align_left",
    "align_centres",
    "align_right",
    "align_top",
    "align_middles",
    "align_bottom",
    "distribute_across",
    "distribute_down",
)
_NEED_LEVEL = ("select_all", "fit", "layout", "find", "find_repeats", "invert_selection", "go_next", "go_previous")
_NEED_GRAPH = ("export", "export_figure", "copy_figure")
#: A training that was told to stop may be ended by force after so many milliseconds: not by a double click.
_PATIENCE = 3_000


class ActionStates:
    """Follows the workspace and enables what makes sense; names the step that Undo takes back."""

    def __init__(self, actions: ActionSet, workspace: Workspace) -> None:
        self._actions = actions
        self._workspace = workspace
        self._patience = QTimer(workspace, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._refresh)
        stack = workspace.undo_stack
        stack.canUndoChanged.connect(actions["undo"].setEnabled)
        stack.canRedoChanged.connect(actions["redo"].setEnabled)
        stack.undoTextChanged.connect(lambda text: self._name_step("undo", tr("Undo"), text))
        stack.redoTextChanged.connect(lambda text: self._name_step("redo", tr("Redo"), text))
        actions["undo"].setEnabled(stack.canUndo())
        actions["redo"].setEnabled(stack.canRedo())
        for signal in (workspace.changed, workspace.level_replaced, workspace.selection_changed):
            signal.connect(self._refresh)
        workspace.training.state_changed.connect(self._on_training)
        workspace.training.done.connect(self._refresh)
        workspace.trained.changed.connect(self._refresh)
        workspace.run_list.changed.connect(self._refresh)
        self._bookmarks: dict[int, Bookmark] | None = None
        self._refresh()

    def _on_training(self, state: TrainingState) -> None:
        if state is TrainingState.STOPPING:
            self._patience.start()
        else:
            self._patience.stop()
        self._refresh()

    def _refresh(self, *_: object) -> None:
        workspace = self._workspace
        chosen = workspace.selection
        nodes = chosen.nodes
        for name in _NEED_NODES:
            self._actions[name].setEnabled(bool(nodes))
        for name in _NEED_ANYTHING:
            self._actions[name].setEnabled(bool(nodes or chosen.frames or chosen.notes))
        for name in _NEED_SEVERAL:
            self._actions[name].setEnabled(len(nodes) > 1)
        self._actions["change_type"].setEnabled(len(nodes) == 1)
        self._actions["rename"].setEnabled(len(nodes) + len(chosen.frames) + len(chosen.notes) == 1)
        self._refresh_annotations()
        graph, level = workspace.graph, workspace.level
        for name in _NEED_LEVEL:
            self._actions[name].setEnabled(bool(level.nodes))
        for name in _NEED_GRAPH:
            self._actions[name].setEnabled(bool(graph.nodes))
        for name in ("delete", "delete_cut", "cut_links", "insert_on_link"):
            self._actions[name].setEnabled(bool(workspace.selection))
        for name in ("input_up", "input_down"):
            self._actions[name].setEnabled(ordered_link(level, workspace.selection) is not None)
        self._actions["order_inputs"].setEnabled(ordered_node(level, workspace.selection) is not None)
        here = nodes & level.nodes.keys()
        self._actions["unshare"].setEnabled(level.has_shared and any(map(level.is_shared, here)))
        frozen = editing.are_frozen(graph, workspace.catalog, workspace.inside, here)
        self._actions["freeze"].setEnabled(frozen is not None)
        self._name_freeze(frozen=bool(frozen))
        self._name_modes(here)
        layers = map(level.layer_of, here if graph.blocks else ())
        uses = [layer for layer in layers if graph.definition_of(layer) is not None]
        for name in ("unpack_block", "show_in_place"):
            self._actions[name].setEnabled(bool(uses))
        self._actions["save_block"].setEnabled(
            len({layer.type for layer in uses}) == 1 if nodes else workspace.inside is not None
        )
        for name in ("enter_block", "open_block_tab"):
            self._actions[name].setEnabled(len(nodes) == len(uses) == 1)
        self._actions["leave_block"].setEnabled(not workspace.place.is_network)
        state = workspace.training.state
        idle = state is TrainingState.IDLE
        self._actions["train"].setEnabled(idle and bool(graph.nodes))
        for name in ("weights_report", "fresh_weights"):
            self._actions[name].setEnabled(graph.weights is not None)
        self._actions["queue"].setEnabled(bool(graph.nodes))
        self._actions["train_on"].setEnabled(idle and workspace.training.run is not None)
        lingers = state is TrainingState.STOPPING and not self._patience.isActive()
        self._actions["resume"].setEnabled(workspace.training.resumable is not None)
        waits = state is TrainingState.PAUSED
        for name in ("pause", "one_step", "one_epoch", "tune", "stop_best"):
            self._actions[name].setEnabled(waits or state is TrainingState.RUNNING)
        self._name_pause(waits=waits)
        self._actions["show_origin"].setEnabled(workspace.trained.origin is not None)
        going = (TrainingState.STARTING, TrainingState.RUNNING, TrainingState.PAUSED)
        self._actions["stop"].setEnabled(state in going or lingers)
        self._name_stop(by_force=lingers)

    def _refresh_annotations(self) -> None:
        workspace = self._workspace
        level, chosen = workspace.level, workspace.selection
        owners = {level.frame_of(node) for node in chosen.nodes} - {None} if level.frames else set()
        for name in _NEED_FRAME:
            self._actions[name].setEnabled(bool(chosen.frames or owners))
        self._actions["leave_frame"].setEnabled(bool(owners))
        others = any(not chosen.nodes <= frame.nodes for frame in level.frames.values())
        self._actions["enter_frame"].setEnabled(bool(chosen.nodes) and others)
        for name in ("wider_note", "narrower_note"):
            self._actions[name].setEnabled(bool(chosen.notes))
        for name in ("add_dot", "next_dot", "remove_dots"):
            self._actions[name].setEnabled(len(chosen.links) == 1)
        self._actions["next_annotation"].setEnabled(bool(level.frames or level.notes))
        bookmarks = dict(workspace.graph.bookmarks)
        if bookmarks != self._bookmarks:
            self._bookmarks = bookmarks
            for number in NUMBERS:
                self._name_bookmark(number, bookmarks.get(number))

    def _name_bookmark(self, number: int, bookmark: Bookmark | None) -> None:
        shown = bookmark_text(self._workspace.graph, bookmark) if bookmark is not None else tr("not set")
        text = tr("Bookmark {number}: {shown}", number=number, shown=shown)
        self._actions.show_text(go_name(number), text)
        self._actions.show_text(f"set_bookmark_{number}", tr("Set Bookmark {number}", number=number))
        self._actions[go_name(number)].setEnabled(bookmark is not None)

    def _name_pause(self, *, waits: bool) -> None:
        tip = tr("Go on from the batch where it waits") if waits else tr(ACTIONS["pause"].tip)
        self._name("pause", tr("Go On") if waits else tr("Pause"), tip)

    def _name_freeze(self, *, frozen: bool) -> None:
        self._name("freeze", tr("Unfreeze") if frozen else tr("Freeze"), tr(ACTIONS["freeze"].tip))

    def _name_modes(self, nodes: Collection[NodeId]) -> None:
        of_mode = {NodeMode.MUTED: ("mute", tr("Unmute")), NodeMode.BYPASSED: ("bypass", tr("End Bypass"))}
        for mode, (name, off) in of_mode.items():
            is_on = editing.are_in_mode(self._workspace.level, nodes, mode)
            self._name(name, off if is_on else tr(ACTIONS[name].text), tr(ACTIONS[name].tip))

    def _name_stop(self, *, by_force: bool) -> None:
        tip = tr("End the training at once, without its latest weights") if by_force else tr(ACTIONS["stop"].tip)
        self._name("stop", tr("Stop Now") if by_force else tr("Stop"), tip)

    def _name(self, name: str, text: str, tip: str) -> None:
        self._actions.show_text(name, text)
        self._actions.show_tip(name, tip)

    def _name_step(self, name: str, verb: str, step: str) -> None:
        self._actions.show_text(name, f"{verb} {step}".strip(), verb)
