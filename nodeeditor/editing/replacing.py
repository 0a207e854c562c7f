"""One graph in the place of another, as an edit that can be undone."""

from __future__ import annotations

from collections.abc import Iterator

from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.edits import (
    AddBlock,
    AddNode,
    Batch,
    Connect,
    Disconnect,
    Edit,
    RemoveBlock,
    RemoveNode,
    SetBookmark,
    SetData,
    SetFrame,
    SetNote,
    SetTraining,
    SetWeights,
)
from nodeeditor.graph.graph import Graph


def replaced(before: Graph, after: Graph) -> Edit:
    """The edit of the graph as a whole that makes ``before`` what ``after`` is."""
    return Batch((*_emptied(before), *_filled(after), *_settings(before, after)))


def _emptied(graph: Graph) -> Iterator[Edit]:
    yield from map(Disconnect, graph.links)
    yield from map(RemoveNode, graph.nodes)
    yield from (SetFrame(frame, None) for frame in graph.frames)
    yield from (SetNote(note, None) for note in graph.notes)
    yield from map(RemoveBlock, reversed(_inner_first(graph)))


def _filled(graph: Graph) -> Iterator[Edit]:
    yield from (AddBlock(graph.blocks[name].block) for name in _inner_first(graph))
    yield from (AddNode(node, graph.layers[node.layer]) for node in graph.nodes.values())
    yield from (Connect(link, graph.dots.get(link, ())) for link in graph.links)
    yield from (SetFrame(frame.id, frame) for frame in graph.frames.values())
    yield from (SetNote(note.id, note) for note in graph.notes.values())


def _settings(before: Graph, after: Graph) -> Iterator[Edit]:
    if before.data != after.data:
        yield SetData(after.data)
    if before.training != after.training:
        yield SetTraining(after.training)
    if before.weights != after.weights:
        yield SetWeights(after.weights)
    for number in before.bookmarks.keys() | after.bookmarks.keys():
        if before.bookmarks.get(number) != after.bookmarks.get(number):
            yield SetBookmark(number, after.bookmarks.get(number))


def _inner_first(graph: Graph) -> list[str]:
    """The blocks, each after those that it uses."""
    found: dict[str, None] = {}

    def visit(name: str) -> None:
        for layer in graph.blocks[name].body.layers.values():
            used = block_of(layer.type)
            if used in graph.blocks and used not in found:
                visit(used)
        found[name] = None

    for name in graph.blocks:
        if name not in found:
            visit(name)
    return list(found)
