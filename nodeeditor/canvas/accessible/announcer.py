"""Tells a screen reader what happens on a canvas: steps, undo, problems and their end, where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nodeeditor.canvas.accessible.voice import is_heard, say_aloud, tell_focus
from nodeeditor.canvas.spoken import spoken_link
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: More problems than this are counted.
_TOLD = 3


class Announcer(QObject):
    """Follows the document of a canvas; each slot ends at once where nobody listens."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._workspace = workspace = canvas.workspace
        self._index = workspace.undo_stack.index()
        self._is_retracing = False
        self._problems: dict[NodeId, tuple[str, ...]] = {}
        workspace.undo_stack.indexChanged.connect(self._on_step)
        workspace.retraced.connect(self._on_retraced)
        workspace.selection_changed.connect(self._on_selection)
        workspace.level_replaced.connect(self._on_level)
        workspace.reports.changed.connect(self._on_reports)
        canvas.walking.moved.connect(self._on_walked)
        canvas.told.connect(lambda text: say_aloud(canvas, text, urgent=True))

    def _on_retraced(self, _changes: object) -> None:
        self._is_retracing = True

    def _on_step(self, index: int) -> None:
        before, self._index = self._index, index
        was_retraced, self._is_retracing = self._is_retracing, False
        stack = self._workspace.undo_stack
        if not is_heard() or stack.count() == 0 or index == before:
            return
        if index < before:
            text = tr("Undone: {step}", step=stack.text(index))
        elif was_retraced:
            text = tr("Done again: {step}", step=stack.text(index - 1))
        else:
            text = stack.text(index - 1)
        say_aloud(self._canvas, text)

    def _on_selection(self, selection: Selection) -> None:
        if not is_heard():
            return
        count = len(selection.nodes)
        if count == 1 and not selection.links:
            self._on_walked(next(iter(selection.nodes)))
        elif len(selection.links) == 1 and not count:
            workspace = self._workspace
            say_aloud(self._canvas, spoken_link(workspace.level, workspace.reports, next(iter(selection.links))))
        elif count > 1:
            say_aloud(self._canvas, tr("{count} nodes selected", count=count))

    def _on_walked(self, node: NodeId) -> None:
        if is_heard() and self._canvas.hasFocus() and node in self._workspace.level.nodes:
            tell_focus(self._canvas, self._canvas.node_order.nodes.row(node))

    def _on_level(self) -> None:
        """Other nodes are shown: what is wrong with them is no news."""
        self._problems.clear()
        if is_heard():
            self._problems = {node: found for node in self._workspace.level.nodes if (found := self._errors(node))}

    def _on_reports(self, nodes: frozenset[NodeId]) -> None:
        if not is_heard():
            return
        workspace = self._workspace
        new: list[str] = []
        mended: list[str] = []
        for node in nodes:
            if node not in workspace.level.nodes or workspace.reports.is_stale(node):
                continue
            before, now = self._problems.get(node, ()), self._errors(node)
            self._problems[node] = now
            new += [text for text in now if text not in before]
            if before and not now:
                mended.append(workspace.level.nodes[node].name)
        if len(new) > _TOLD:
            say_aloud(self._canvas, tr("{count} problems", count=len(new)), urgent=True)
        else:
            for text in new:
                say_aloud(self._canvas, tr("problem: {sentence}", sentence=text), urgent=True)
        if mended:
            say_aloud(self._canvas, tr("no problems any more at {names}", names=", ".join(sorted(mended)[:_TOLD])))

    def _errors(self, node: NodeId) -> tuple[str, ...]:
        report = self._workspace.reports.report(node)
        return tuple(one.text for one in report.problems if not one.warning) if report is not None else ()
