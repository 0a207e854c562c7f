"""What one can do with blocks from the canvas, each as one named undo step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from nodeeditor import editing
from nodeeditor.graph.edits import Batch
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class BlockCommands:
    """Makes blocks of nodes, and nodes of blocks; what can't be done, the canvas says beside the pointer."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace

    def can_make(self) -> str | None:
        """A name that a block of the selected nodes could have; None where there can be none, which is said."""
        graph = self._workspace.graph
        name = editing.free_block_name(graph)
        with self._canvas.refusals_said():
            editing.make_block(
                graph, self._workspace.catalog, self._workspace.inside, self._workspace.selection.nodes, name
            )
            return name
        return None

    def make(self, nodes: Iterable[NodeId], name: str) -> bool:
        """Put nodes into a new block, and select the use that takes their place; whether it could be done."""
        workspace = self._workspace
        with self._canvas.refusals_said():
            edit, use = editing.make_block(workspace.graph, workspace.catalog, workspace.inside, nodes, name)
            select = Selection(frozenset({use}))
            return self._canvas.perform(edit, tr("Make block {name}", name=name), select=select)
        return False

    def make_repeated(self, found: editing.Repeat, name: str) -> frozenset[NodeId]:
        """Put uses of a new block in the place of what repeats, and select them; none where it could not be done."""
        workspace = self._workspace
        with self._canvas.refusals_said():
            edit, uses = editing.make_repeated_block(workspace.graph, workspace.catalog, workspace.inside, found, name)
            text = tr("Make repeated block {name}", name=name)
            if self._canvas.perform(edit, text, select=Selection(uses)):
                return uses
        return frozenset()

    def unpack(self) -> None:
        """Put what is inside of their blocks in the place of the selected uses."""
        workspace = self._workspace
        after, edits, added = workspace.graph.copy(), [], set[NodeId]()
        with self._canvas.refusals_said():
            for node in [node for node in workspace.level.nodes if node in workspace.selection.nodes]:
                level = workspace.place.level(after)
                if node in level.nodes:  # else it shared its layer with one before
                    edit, fresh = editing.unpack(after, workspace.inside, node)
                    after.apply(edit)
                    edits.append(edit)
                    added |= fresh
            if edits:
                self._canvas.perform(Batch(tuple(edits)), tr("Unpack block"), select=Selection(frozenset(added)))

    def remove(self, block: str) -> None:
        """Take a block out of the document that nothing uses."""
        with self._canvas.refusals_said():
            edit = editing.remove_block(self._workspace.graph, block)
            self._canvas.perform(edit, tr("Remove block {name}", name=block))
