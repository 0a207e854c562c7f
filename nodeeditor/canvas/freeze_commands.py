"""Freezing layers from the canvas: their weights stay as they are while others are trained."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from nodeeditor import editing
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.queries import upstream
from nodeeditor.language import tr

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class FreezeCommands:
    """Freezes layers and lets them be trained again, each as one named undo step."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace

    def is_frozen(self) -> bool | None:
        """Whether all weights of what is selected are frozen; None where there are none."""
        return self._are(self._workspace.selection.nodes)

    def toggle(self) -> None:
        """Freeze the layers of the selected nodes; let them be trained again where all are frozen."""
        frozen = not self.is_frozen()
        text = tr("Freeze layers") if frozen else tr("Unfreeze layers")
        self._set(self._workspace.selection.nodes, text, frozen=frozen)

    def all_before(self) -> None:
        """Freeze all that the selected nodes depend on."""
        selected = self._workspace.selection.nodes
        before = upstream(self._workspace.level, selected) - selected
        self._set(before, tr("Freeze everything before"), frozen=True)

    def _set(self, nodes: Iterable[NodeId], text: str, *, frozen: bool) -> None:
        workspace, nodes = self._workspace, frozenset(nodes)
        if self._are(nodes) is None:
            self._canvas.say(tr("There are no weights here that could be frozen."), for_a_while=True)
            return
        edit = editing.set_frozen(workspace.graph, workspace.catalog, workspace.inside, nodes, frozen=frozen)
        if edit is None:
            self._canvas.say(tr("All of it is frozen already."), for_a_while=True)
            return
        with self._canvas.refusals_said():
            workspace.apply(edit, text, of_graph=True)
            used = [layer.type for _, level in workspace.graph.levels() for layer in level.layers.values()]
            types = {workspace.level.layer_of(node).type for node in nodes}
            blocks = [block for one in types if (block := block_of(one)) is not None and used.count(one) > 1]
            if blocks:
                said = tr("What is inside of {blocks} changed in all its uses.", blocks=", ".join(sorted(blocks)))
                self._canvas.say(said, for_a_while=True)

    def _are(self, nodes: Iterable[NodeId]) -> bool | None:
        workspace = self._workspace
        return editing.are_frozen(workspace.graph, workspace.catalog, workspace.inside, nodes)
