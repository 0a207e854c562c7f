"""Commands on what repeats in a drawing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from nodeeditor.canvas.view import CanvasView
from nodeeditor.editing import Repeat, find_repeats, repeat_name
from nodeeditor.graph.elements import NodeId
from nodeeditor.panels.corner import show_in_corner
from nodeeditor.panels.repeats_window import RepeatsWindow
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.workspace import Workspace


class RepeatCommands(QObject):
    """Lists what repeats in the level that is shown, and makes blocks of it."""

    def __init__(self, window: QWidget, workspace: Workspace, canvas: CanvasView) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._canvas = canvas
        #: The nodes that are looked at alone; empty for all.
        self._among: frozenset[NodeId] = frozenset()
        self.list: RepeatsWindow | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        workspace.level_changed.connect(lambda _changes: self._soon.start())
        workspace.level_replaced.connect(self._look_at_all)

    def found(self) -> list[Repeat]:
        """What repeats in the level that is shown."""
        return find_repeats(self._workspace.level, self._workspace.catalog)

    def find(self) -> None:
        """List what repeats: among the nodes that are selected, where there are several."""
        selected = self._workspace.selection.nodes
        self._among = selected if len(selected) > 1 else frozenset()
        if self.list is None:
            self.list = RepeatsWindow(self._window)
            self.list.looked_at.connect(self._look)
            self.list.wanted.connect(self._make)
            self.list.all_wanted.connect(self._look_at_all)
        show_in_corner(self.list, self._window)
        self._refresh()

    def _look_at_all(self) -> None:
        self._among = frozenset()
        self._soon.start()

    def _refresh(self) -> None:
        if self.list is None or not self.list.isVisible():
            return
        workspace = self._workspace
        level = workspace.level
        self._among &= level.nodes.keys()
        found = find_repeats(level, workspace.catalog, self._among or None)
        named: dict[str, Repeat] = {}
        for one in found:
            named[repeat_name(workspace.graph.blocks.keys() | named.keys(), level, one)] = one
        self.list.show_repeats(level, [(one, name) for name, one in named.items()], len(self._among))

    def _look(self, found: Repeat) -> None:
        self._canvas.select(Selection(found.nodes))
        self._canvas.fit_selection()

    def _make(self, found: Repeat, name: str) -> None:
        uses = self._canvas.blocks.make_repeated(found, name)
        if uses and self._among:
            self._among |= uses
