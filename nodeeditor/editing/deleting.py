"""Removing nodes, so that what they stood between stays joined."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.framing import let_go
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.annotations import FrameId, NoteId
from nodeeditor.graph.edits import Batch, Connect, Disconnect, Edit, RemoveNode, SetFrame, SetNote
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import links_of


def delete(
    graph: Level,
    catalog: Catalog,
    nodes: Iterable[NodeId],
    links: Iterable[Link] = (),
    *,
    frames: Iterable[FrameId] = (),
    notes: Iterable[NoteId] = (),
    heal: bool = True,
) -> Edit:
    """Remove ``nodes`` with their links, ``frames`` without theirs, and ``notes``, and cut ``links``.

    With ``heal``, where a removed node had one link into it and one output, what fed it feeds
    its targets, at the very places its links had.
    """
    gone = {node for node in nodes if node in graph.nodes}
    cut = [link for link in dict.fromkeys(links) if graph.has_link(link)]
    severed = set(cut)
    cut += [link for link in links_of(graph, sorted(gone)) if link not in severed]
    # At once: a frame that lets go of its nodes one by one would be quadratic.
    unframed = dict.fromkeys(frame for frame in frames if frame in graph.frames).keys()
    healed = healed_links(graph, catalog, cut, gone, severed) if heal else []
    # What is last goes first, so that an undo brings all back in the order it was drawn in.
    return Batch(
        (
            *(Disconnect(link) for link in reversed(cut)),
            *(SetFrame(frame, None) for frame in unframed),
            *let_go(graph, gone, but=unframed),
            *(SetNote(note, None) for note in dict.fromkeys(notes) if note in graph.notes),
            *(RemoveNode(node) for node in reversed(graph.nodes) if node in gone),
            *map(Connect, healed),
        )
    )


def healed_links(
    graph: Level, catalog: Catalog, cut: Iterable[Link], gone: Set[NodeId], severed: Set[Link] = frozenset()
) -> list[Link]:
    """The links that take the place of those of ``cut`` whose source is ``gone``; none where a link was ``severed``."""
    healed = (_healed(graph, catalog, link, gone, severed) for link in cut if link not in severed)
    return [link for link in healed if link is not None]


def _healed(graph: Level, catalog: Catalog, link: Link, gone: Set[NodeId], severed: Set[Link]) -> Link | None:
    """The link that takes the place of one whose source goes; None where nothing single fed that."""
    if link.target in gone or link.source not in gone:
        return None
    feeder: Link = link
    while feeder.source in gone:
        before = graph.links_into(feeder.source)
        outputs = ports_of_node(graph, catalog, feeder.source).outputs
        if len(before) != 1 or len(outputs) != 1 or before[0] in severed:
            return None
        feeder = before[0]
    return replace(link, source=feeder.source, source_port=feeder.source_port)
