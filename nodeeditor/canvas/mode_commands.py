"""Muting and bypassing what is selected on a canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nodeeditor import editing
from nodeeditor.graph.elements import NodeMode
from nodeeditor.language import tr

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class ModeCommands:
    """Sets nodes aside and lets them count again, each as one named undo step."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace

    def are(self, mode: NodeMode) -> bool:
        """Whether all that is selected is in a mode."""
        return editing.are_in_mode(self._workspace.level, self._workspace.selection.nodes, mode)

    def toggle_muted(self) -> None:
        """Mute the selected nodes, or let them count again where all are muted."""
        level, nodes = self._workspace.level, self._workspace.selection.nodes
        if not nodes:
            return
        with self._canvas.refusals_said():
            if self.are(NodeMode.MUTED):
                self._canvas.perform(editing.activate(level, nodes), tr("Unmute"))
            else:
                self._canvas.perform(editing.mute(level, nodes), tr("Mute"))

    def toggle_bypassed(self) -> None:
        """Bypass the selected nodes, or let them count again where all are bypassed."""
        workspace = self._workspace
        level, nodes = workspace.level, workspace.selection.nodes
        if not nodes:
            return
        with self._canvas.refusals_said():
            if self.are(NodeMode.BYPASSED):
                self._canvas.perform(editing.activate(level, nodes), tr("End bypass"))
            else:
                edit = editing.bypass(level, workspace.catalog, nodes, workspace.reports.report)
                self._canvas.perform(edit, tr("Bypass"))
