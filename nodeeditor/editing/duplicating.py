"""Making copies of nodes, frames and notes."""

from __future__ import annotations

from collections.abc import Iterable

from nodeeditor.graph.annotations import FrameId, NoteId
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.grafting import Graft, graft, inputs_of, part_of
from nodeeditor.graph.level import Level


def duplicate(
    graph: Level,
    nodes: Iterable[NodeId],
    dx: float = 32.0,
    dy: float = 32.0,
    *,
    frames: Iterable[FrameId] = (),
    notes: Iterable[NoteId] = (),
    keep_inputs: bool = False,
) -> Graft:
    """Copy ``nodes`` with the links between them, ``frames`` with their nodes, and ``notes``, to a place beside.

    The copies have layers, and so weights, of their own. With ``keep_inputs`` what feeds the nodes feeds them too.
    """
    part = part_of(graph, nodes, frames, notes)
    made = graft(graph, part, dx, dy)
    return made.keeping(inputs_of(graph, part.nodes), lambda link: link.source) if keep_inputs else made
