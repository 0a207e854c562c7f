"""The order of a merge's inputs, changed by command: what a drag of a link's end to another slot does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nodeeditor import editing
from nodeeditor.graph.elements import Link
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class InputOrder:
    """Moves the selected link, or that of the selected node, among the links of the input that it leads to."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas

    def up(self) -> None:
        """Make the input an earlier one."""
        self._move(-1)

    def down(self) -> None:
        """Make the input a later one."""
        self._move(1)

    def _move(self, by: int) -> None:
        workspace = self._canvas.workspace
        level, selection = workspace.level, workspace.selection
        link = ordered_link(level, selection)
        if link is None:
            self._canvas.say(tr("Select a link into a merge, or the one node that it comes from."), for_a_while=True)
            return
        siblings = level.links_into(link.target, link.target_port)
        index = siblings.index(link) + by
        if not 0 <= index < len(siblings):
            return
        moved = replace(link, position=index)
        select = Selection(links=frozenset({moved})) if link in selection.links else None
        name = level.nodes[link.target].name
        edit = editing.reorder_input(level, link, index)
        self._canvas.perform(edit, tr("Reorder inputs of {name}", name=name), select=select)


def ordered_link(level: Level, selection: Selection) -> Link | None:
    """The one link into an input of several that is selected, or that the one selected node has; else None."""
    if len(selection.links) == 1 and not selection.nodes:
        links = [link for link in selection.links if link in set(level.links_into(link.target, link.target_port))]
    elif len(selection.nodes) == 1 and not selection.links:
        links = [link for node in selection.nodes if node in level.nodes for link in level.links_from(node)]
    else:
        links = []
    links = [link for link in links if len(level.links_into(link.target, link.target_port)) > 1]
    return links[0] if len(links) == 1 else None
