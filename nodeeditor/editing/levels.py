"""Edits of one level of a graph as edits of the graph."""

from __future__ import annotations

from collections.abc import Iterator

from nodeeditor.graph.edits import (
    AddBlock,
    Batch,
    Edit,
    InBlock,
    RemoveBlock,
    SetBlock,
    SetBookmark,
    SetData,
    SetTraining,
    SetWeights,
)

#: Edits of the graph as a whole, whatever level is shown.
_OF_GRAPH = AddBlock | RemoveBlock | SetBlock | InBlock | SetBookmark | SetData | SetTraining | SetWeights


def on_level(inside: str | None, edit: Edit) -> Edit:
    """``edit``, which was made for the inside of a block (for the network itself, where None), as one of the graph.

    What belongs to the graph as a whole stays that: blocks, bookmarks, data, training, the weights it begins with.
    """
    if inside is None:
        return edit
    match edit:
        case Batch(edits) if any(_is_of_graph(part) for part in edits):
            return Batch(tuple(on_level(inside, part) for part in edits))
        case _:
            return edit if _is_of_graph(edit) else InBlock(inside, edit)


def renamed_blocks(edit: Edit) -> Iterator[tuple[str, str]]:
    """The blocks that an edit names anew, each with its new name."""
    if isinstance(edit, Batch):
        for part in edit.edits:
            if isinstance(part, (Batch, SetBlock)):  # of others there may be tens of thousands
                yield from renamed_blocks(part)
    elif isinstance(edit, SetBlock) and edit.name != edit.block:
        yield edit.block, edit.name


def _is_of_graph(edit: Edit) -> bool:
    if isinstance(edit, Batch):
        return any(map(_is_of_graph, edit.edits))
    return isinstance(edit, _OF_GRAPH)
