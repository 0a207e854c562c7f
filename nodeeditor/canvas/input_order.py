"""The order of a merge's inputs: one moved by command, as a drag of its end to another slot does, or all in a list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from nodeeditor import editing
from nodeeditor.canvas.content import link_tensor, shape_text
from nodeeditor.canvas.order_editor import Input
from nodeeditor.graph.edits import Batch
from nodeeditor.graph.elements import Link, NodeId
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

    def edit(self) -> None:
        """List the inputs of the selected node, for their order to be changed."""
        canvas, level = self._canvas, self._canvas.workspace.level
        node = ordered_node(level, canvas.workspace.selection)
        if node is None:
            canvas.say(tr("Select a node with several links into one input."), for_a_while=True)
            return
        links = [link for port in ordered_ports(level, node) for link in level.links_into(node, port)]
        tensors = {link: link_tensor(link, canvas.workspace.reports) for link in links}
        inputs = [
            Input(link, level.nodes[link.source].name, shape_text(tensor.shape) if tensor is not None else "")
            for link, tensor in tensors.items()
        ]
        canvas.editors.order(node, inputs, lambda after: self._take(node, after))

    def _take(self, node: NodeId, after: list[Link]) -> None:
        level = self._canvas.workspace.level
        if not all(map(level.has_link, after)):
            return
        parts = [[link for link in after if link.target_port == port] for port in ordered_ports(level, node)]
        edit = Batch(tuple(editing.order_inputs(level, part) for part in parts))
        self._canvas.perform(edit, tr("Reorder inputs of {name}", name=level.nodes[node].name))

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
        links = [
            link
            for link in selection.links
            if link.target in level.nodes and link in level.links_into(link.target, link.target_port)
        ]
    elif len(selection.nodes) == 1 and not selection.links:
        links = [link for node in selection.nodes if node in level.nodes for link in level.links_from(node)]
    else:
        links = []
    links = [link for link in links if len(level.links_into(link.target, link.target_port)) > 1]
    return links[0] if len(links) == 1 else None


def ordered_ports(level: Level, node: NodeId) -> list[str]:
    """The inputs of a node that have several links."""
    ports = [link.target_port for link in level.links_into(node)]
    return [port for port in dict.fromkeys(ports) if ports.count(port) > 1]


def ordered_node(level: Level, selection: Selection) -> NodeId | None:
    """The one node that is selected, if one of its inputs has several links."""
    node = next(iter(selection.nodes), None)
    if len(selection.nodes) != 1 or node is None or node not in level.nodes:
        return None
    return node if ordered_ports(level, node) else None
