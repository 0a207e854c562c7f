"""What one can do to the links of nodes from the canvas: take nodes into one, out of theirs, or cut them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from nodeeditor import editing
from nodeeditor.canvas.content import node_sizes
from nodeeditor.editing import Insertion
from nodeeditor.graph.edits import Batch, Disconnect, Edit, Move, Place
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.queries import links_of
from nodeeditor.language import tr
from nodeeditor.layout import room
from nodeeditor.layout.sizes import GAP_ACROSS

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class LinkCommands:
    """Changes the links of a canvas's document, each time by one undo step."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace

    def insert(self, insertion: Insertion, places: Mapping[NodeId, QPointF], freed: Edit | None = None) -> None:
        """Take nodes into a link where they were dropped, after ``freed``; what they would lie on moves on."""
        level, nodes = self._workspace.level, insertion.nodes
        corner = min(place.x() for place in places.values()), min(place.y() for place in places.values())
        sizes = node_sizes(level, self._workspace.catalog)
        shift, moved = room.for_dropped(level, nodes, corner, insertion.link.source, sizes)
        moves = Move((*(Place(node, places[node].x() + shift, places[node].y()) for node in nodes), *moved))
        name = level.nodes[nodes[0]].name
        text = tr("Insert {name}", name=name) if len(nodes) == 1 else tr("Insert nodes")
        with self._canvas.refusals_said():
            before = () if freed is None else (freed,)
            left = places[nodes[0]].x() + shift
            dots = editing.shared_dots(level, insertion.link, insertion.into, insertion.out_of, left)
            self._canvas.perform(Batch((*before, moves, insertion.edit, *dots)), text)

    def insert_selection(self) -> None:
        """Take the selected nodes, which are free or are freed for it, into the selected link."""
        level, selection = self._workspace.level, self._workspace.selection
        link = next(iter(selection.links), None)
        if not selection.nodes or link is None or len(selection.links) > 1:
            self._say(tr("Select nodes and, with Shift held, the link that they are to go into."))
            return
        chain = editing.free_chain(level, self._workspace.catalog, selection.nodes, freed=True)
        if chain is None or {link.source, link.target} & selection.nodes:
            self._say(
                tr(
                    "Only a node, or a chain with one way in and one way out, goes into a link that is not its own;"
                    " select such nodes."
                )
            )
            return
        cut = editing.links_to_others(level, selection.nodes)
        freed = editing.free(level, self._workspace.catalog, selection.nodes) if cut else None
        self.insert(chain.on(link), self._in_line(chain.nodes, link), freed)

    def cut_selection(self) -> None:
        """Cut the selected links and all that the selected nodes have."""
        selection = self._workspace.selection
        self.cut({*links_of(self._workspace.level, selection.nodes), *selection.links})

    def cut(self, links: Iterable[Link]) -> None:
        """Cut links."""
        edits = tuple(Disconnect(link) for link in sorted(links))
        if edits:
            self._canvas.perform(Batch(edits), tr("Cut links"))

    def free_selection(self) -> None:
        """Take the selected nodes out of their links, which close over the gap where that is sound."""
        level, nodes = self._workspace.level, self._workspace.selection.nodes
        if editing.links_to_others(level, nodes):
            with self._canvas.refusals_said():
                edit = editing.free(level, self._workspace.catalog, nodes)
                self._canvas.perform(edit, self.freeing_text(nodes))
        elif nodes:
            self._say(tr("What is selected has no links to other nodes."))

    def freeing_text(self, nodes: Iterable[NodeId]) -> str:
        """What the step is called that frees ``nodes``."""
        names = [self._workspace.level.nodes[node].name for node in nodes]
        return tr("Free {name}", name=names[0]) if len(names) == 1 else tr("Free nodes")

    def _in_line(self, nodes: Iterable[NodeId], link: Link) -> dict[NodeId, QPointF]:
        """Places of nodes right of the source of a link, at the height of its target."""
        scene = self._canvas.canvas_scene
        rect = scene.content_rect(nodes)
        source, target = scene.nodes[link.source].body(), scene.nodes[link.target].body()
        corner = QPointF(source.right() + GAP_ACROSS, target.center().y() - rect.height() / 2)
        return {node: scene.nodes[node].pos() + corner - rect.topLeft() for node in nodes}

    def _say(self, text: str) -> None:
        self._canvas.say(text, for_a_while=True)
