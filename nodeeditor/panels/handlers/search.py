"""Commands that search: a node of the graph, a command of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from nodeeditor.canvas.content import UNKNOWN_FAMILY
from nodeeditor.catalog.describe import subtitle, type_text
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.panels.action_set import ActionSet
from nodeeditor.panels.pick_list import Pick, PickList
from nodeeditor.theme.icons import action_icon, family_icon
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.workspace import Workspace


class SearchCommands:
    """Find shows each node that is looked at; the command palette runs what is chosen."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        themes: ThemeSwitch,
        actions: Callable[[], ActionSet],
        show_node: Callable[[NodeId], None],
    ) -> None:
        self._workspace = workspace
        self._themes = themes
        self._actions = actions
        self._show_node = show_node
        self._before = Selection()
        self.nodes = PickList(window, tr("Find a node by name or type"), self._node_picks)
        self.nodes.looked_at.connect(self._look_at)
        self.nodes.chosen.connect(self._show_node)
        self.nodes.cancelled.connect(lambda: self._workspace.select(self._before))
        self.palette = PickList(window, tr("Type a command"), self._command_picks)
        self.palette.chosen.connect(self._run)

    def find_node(self) -> None:
        """Open Find."""
        self._before = self._workspace.selection
        self.nodes.open()

    def open_palette(self) -> None:
        """Open the command palette."""
        self.palette.open()

    def _node_picks(self) -> list[Pick]:
        graph, catalog = self._workspace.level, self._workspace.catalog
        picks = []
        for node in graph.nodes.values():
            layer = graph.layer_of(node.id)
            spec = catalog.layer(layer.type)
            icon = family_icon(spec.family if spec else UNKNOWN_FAMILY, self._themes.theme, 16)
            detail = subtitle(spec, layer.config) if spec else layer.type
            picks.append(Pick(node.name, detail, node.id, words=type_text(layer.type), icon=icon))
        return picks

    def _command_picks(self) -> list[Pick]:
        picks = []
        for entry, action in self._actions().table():
            if entry.name == "palette":
                continue
            icon = action_icon(entry.icon, self._themes.theme, 16) if entry.icon else None
            keys = entry.shown_key or action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            menu = tr(entry.menu.value)
            detail = f"{menu}   {keys}" if keys else menu
            picks.append(Pick(action.iconText(), detail, action, entry.words, icon, action.isEnabled()))
        return picks

    def _look_at(self, node: object) -> None:
        if isinstance(node, str) and self.nodes.field.text().strip():
            self._show_node(NodeId(node))

    def _run(self, action: object) -> None:
        if isinstance(action, QAction):
            action.trigger()
