"""Which uses of blocks are shown in place: as long as the document is open, and no step of it.

A picture covers what lies under it, so it is a glance like the camera's, and not a part of the drawing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from nodeeditor.canvas.inset import Inset
from nodeeditor.graph.elements import NodeId
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class Insets(QObject):
    """Opens and closes what is shown in place on a canvas, and keeps it in step."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.shown: dict[NodeId, Inset] = {}
        #: The uses that were shown on each level, to be shown again when it is.
        self._open: dict[str | None, set[NodeId]] = defaultdict(set)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        workspace = canvas.workspace
        workspace.level_changed.connect(lambda _changes: self._soon.start())
        workspace.inference.changed.connect(lambda _nodes: self._soon.start())
        workspace.reports.roles_changed.connect(self._soon.start)
        workspace.replaced.connect(self._open.clear)

    def toggle(self, use: NodeId) -> None:
        """Show what is inside of a use under it, or show it no more."""
        opened = self._open[self._canvas.workspace.inside]
        opened ^= {use}
        self._refresh()

    def show_level(self) -> None:
        """Another level is shown: what was shown in place there is so again."""
        for inset in self.shown.values():
            inset.hide()
            inset.deleteLater()
        self.shown.clear()
        self._soon.start()

    def follow(self) -> None:
        """The camera moved, or nodes did."""
        for inset in self.shown.values():
            inset.follow()

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` says."""
        for inset in self.shown.values():
            inset.set_theme(theme)

    def _refresh(self) -> None:
        canvas = self._canvas
        opened = {use for use in self._open[canvas.workspace.inside] if canvas.uses_block(use)}
        for use in self.shown.keys() - opened:
            inset = self.shown.pop(use)
            inset.hide()
            inset.deleteLater()
        for use in sorted(opened):
            if use not in self.shown:
                self._add(use)
            inset = self.shown[use]
            inset.refresh()
            inset.follow()
            inset.show()

    def _add(self, use: NodeId) -> None:
        inset = self.shown[use] = Inset(self._canvas, use)
        inset.closed.connect(lambda: self.toggle(use))
        inset.wanted.connect(lambda node: self._enter(inset, NodeId(node)))

    def _enter(self, inset: Inset, node: NodeId) -> None:
        """Show the inside of the block as this use has it, with a node selected and in view."""
        canvas = self._canvas
        canvas.workspace.go(canvas.workspace.place.into(inset.use, inset.repetition))
        canvas.select(Selection(frozenset({node})))
        canvas.camera_control.show_rect(canvas.canvas_scene.content_rect([node]))
        canvas.setFocus()
