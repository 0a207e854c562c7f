"""A part of one graph added to another: with ids and names that are free there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from nodeeditor.graph.annotations import Annotations, Dot, FrameId, NoteId
from nodeeditor.graph.edits import AddNode, Batch, Connect, Edit, SetFrame, SetNote
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import free_frame_ids, free_ids, free_names, free_note_ids


@dataclass(frozen=True, slots=True)
class Graft:
    """The edit that adds a part to a level, and what it adds; ``copies`` has each new node by the id in the part."""

    edit: Edit
    nodes: frozenset[NodeId] = frozenset()
    frames: frozenset[FrameId] = frozenset()
    notes: frozenset[NoteId] = frozenset()
    copies: Mapping[NodeId, NodeId] = field(default_factory=dict)

    def keeping(self, inputs: Iterable[Link], source_of: Callable[[Link], NodeId | None]) -> Graft:
        """With links into the part, from the nodes that ``source_of`` finds for them; without one they stay cut."""
        found = [(link, source_of(link)) for link in inputs if link.target in self.copies]
        kept = [
            Connect(replace(link, source=source, target=self.copies[link.target]))
            for link, source in found
            if source is not None
        ]
        return replace(self, edit=Batch((self.edit, *kept))) if kept else self


def inputs_of(graph: Level, nodes: Iterable[NodeId]) -> list[Link]:
    """The links into ``nodes`` from other ones."""
    chosen = frozenset(nodes)
    return [
        link for node in graph.nodes if node in chosen for link in graph.links_into(node) if link.source not in chosen
    ]


def part_of(
    graph: Level, nodes: Iterable[NodeId], frames: Iterable[FrameId] = (), notes: Iterable[NoteId] = ()
) -> Graph:
    """A graph of ``nodes``, their layers and the links between them; nodes that are not there are left out.

    ``frames`` come with their nodes, and so do frames all of whose nodes come; ``notes`` come along.
    """
    chosen = set(frames)
    wanted = set(nodes).union(*(graph.frames[frame].nodes for frame in chosen if frame in graph.frames))
    kept = [node for node in graph.nodes.values() if node.id in wanted]
    layers = {node.layer: graph.layers[node.layer] for node in kept}
    links = [link for node in kept for link in graph.links_into(node.id) if link.source in wanted]
    whole = Annotations(
        tuple(one for one in graph.frames.values() if one.id in chosen or (one.nodes and one.nodes <= wanted)),
        tuple(graph.notes[note] for note in dict.fromkeys(notes) if note in graph.notes),
        tuple((link, graph.dots[link]) for link in links if link in graph.dots),
    )
    return Graph.build(layers.values(), kept, links, annotations=whole)


def graft(graph: Level, part: Graph, dx: float, dy: float) -> Graft:
    """The edit that adds ``part`` to ``graph``, moved by ``dx`` and ``dy``.

    Nodes that share a layer in ``part`` share one in ``graph``, too, but never one that was there.
    """
    node_ids, layer_ids = free_ids(graph)
    fresh = free_names(graph)
    layers: dict[LayerId, Layer] = {}
    nodes: dict[NodeId, Node] = {}
    edits: list[Edit] = []
    for node in part.nodes.values():
        before = part.layers[node.layer]
        if before.id not in layers:
            layers[before.id] = replace(before, id=next(layer_ids), name=fresh(before.name))
        layer = layers[before.id]
        name = layer.name if node.name == before.name else fresh(node.name)
        nodes[node.id] = replace(node, id=next(node_ids), layer=layer.id, name=name, x=node.x + dx, y=node.y + dy)
        edits.append(AddNode(nodes[node.id], layer))
    ids = {node: new.id for node, new in nodes.items()}
    for link in part.links:
        dots = moved_dots(part.dots.get(link, ()), dx, dy)
        edits.append(Connect(replace(link, source=ids[link.source], target=ids[link.target]), dots))
    frames, notes = _annotations(graph, part, dx, dy, ids)
    edits += [*frames, *notes]
    return Graft(
        Batch(tuple(edits)),
        frozenset(ids.values()),
        frozenset(frame.id for frame in frames),
        frozenset(note.id for note in notes),
        ids,
    )


def moved_dots(dots: tuple[Dot, ...], dx: float, dy: float) -> tuple[Dot, ...]:
    """Dots elsewhere."""
    return tuple(Dot(dot.x + dx, dot.y + dy) for dot in dots)


def _annotations(
    graph: Level, part: Graph, dx: float, dy: float, ids: dict[NodeId, NodeId]
) -> tuple[list[SetFrame], list[SetNote]]:
    """The frames and notes of ``part``, under ids that are free in ``graph``; ``ids`` has those of the new nodes."""
    frames = []
    for frame_id, frame in zip(free_frame_ids(graph), part.frames.values(), strict=False):
        owned = frozenset(ids[node] for node in frame.nodes)
        frames.append(SetFrame(frame_id, replace(frame, id=frame_id, nodes=owned, x=frame.x + dx, y=frame.y + dy)))
    notes = [
        SetNote(note_id, replace(note, id=note_id, x=note.x + dx, y=note.y + dy))
        for note_id, note in zip(free_note_ids(graph), part.notes.values(), strict=False)
    ]
    return frames, notes
