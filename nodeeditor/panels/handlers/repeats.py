"""Commands on what repeats in a drawing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from nodeeditor.canvas.view import CanvasView
from nodeeditor.editing import Repeat, find_repeats, repeat_name
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.panels.corner import show_in_corner
from nodeeditor.panels.repeats_window import RepeatsWindow
from nodeeditor.workspace.activities import Work
from nodeeditor.workspace.apart import Apart
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.workspace import Workspace

#: Levels of so many nodes are looked through within a fraction of a second.
_AT_ONCE = 300


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
        self._apart = Apart(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        workspace.level_changed.connect(self._on_changed)
        workspace.level_replaced.connect(self._look_at_all)

    def look(self, done: Callable[[list[Repeat]], None], among: frozenset[NodeId] | None = None) -> None:
        """Look for what repeats in the level that is shown, and call ``done`` with it.

        In a large level that takes a while: it is done beside the window then, and is called off by the next edit.
        """
        level, catalog = self._workspace.level, self._workspace.catalog
        self._call_off()
        if len(level.nodes if among is None else among) <= _AT_ONCE:
            done(find_repeats(level, catalog, among))
            return
        copy = level.copy()

        def finish(found: list[Repeat]) -> None:
            self._workspace.activities.tell("repeats", None)
            done(found)

        self._workspace.activities.tell("repeats", Work(tr("Looking for what repeats"), cancel=self._cancel))
        self._apart.start(lambda check: find_repeats(copy, catalog, among, check), finish)

    def _call_off(self) -> None:
        self._apart.cancel()
        self._workspace.activities.tell("repeats", None)

    def _cancel(self) -> None:
        self._call_off()
        if self.list is not None:
            self.list.close()

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

    def _on_changed(self, *_: object) -> None:
        self._call_off()
        self._soon.start()

    def _look_at_all(self) -> None:
        self._among = frozenset()
        self._on_changed()

    def _refresh(self) -> None:
        if self.list is None or not self.list.isVisible():
            return
        self._among &= self._workspace.level.nodes.keys()
        if len(self._among or self._workspace.level.nodes) > _AT_ONCE:
            self.list.show_search()
        self.look(self._show, self._among or None)

    def _show(self, found: list[Repeat]) -> None:
        if self.list is None:
            return
        workspace, level = self._workspace, self._workspace.level
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
