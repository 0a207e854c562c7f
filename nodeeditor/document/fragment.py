"""What the clipboard holds: the nodes that were copied, with the links between them, as JSON text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from nodeeditor.document.blocks import blocks_text, level_sections, read_blocks
from nodeeditor.document.brought_blocks import bring, used_by
from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.fields import Fields
from nodeeditor.document.json_text import parse
from nodeeditor.document.parts import read_graph
from nodeeditor.graph.annotations import FrameId, NoteId
from nodeeditor.graph.blocks import Block
from nodeeditor.graph.edits import AddBlock, Batch
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.grafting import Graft, graft, part_of
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem
from nodeeditor.values import EMPTY

FORMAT = "nodeeditor.fragment"
VERSION = 1
_NONE: Mapping[str, Definition] = {}
#: A clipboard may hold anything of any size; this is beyond every graph.
MAX_CHARACTERS = 32 * 1024 * 1024


def copy(
    graph: Level,
    nodes: Iterable[NodeId],
    blocks: Mapping[str, Definition] = _NONE,
    *,
    frames: Iterable[FrameId] = (),
    notes: Iterable[NoteId] = (),
) -> str:
    """The text of ``nodes``, the layers they call, the links between them, and those of ``blocks`` that they use.

    ``frames`` come with their nodes, and so do frames all of whose nodes come; ``notes`` come along.
    """
    part = part_of(graph, nodes, frames, notes)
    content: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        **{name: json.loads(text) for name, text in level_sections(part, EMPTY, 1).items()},
    }
    used = used_by(part, blocks)
    if used:
        content["blocks"] = json.loads(blocks_text(used, EMPTY))
    return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1)


def is_fragment(text: str) -> bool:
    """Whether ``text`` looks like what :func:`copy` makes; :func:`paste` looks closer."""
    return text.lstrip()[:1] == "{" and FORMAT in text[:MAX_CHARACTERS]


def paste(graph: Level, text: str, x: float, y: float, blocks: Mapping[str, Definition] = _NONE) -> Graft:
    """The edit that adds what ``text`` holds to ``graph``, and what it adds.

    Blocks that come with them are added to ``blocks``, those of the whole graph, under a name that is free where
    another block has theirs; one that is there already, with the same inside, is used.

    The top left corner of them all comes to (``x``, ``y``). Ids and names are new, layers that were
    shared stay shared among the pasted nodes. Raises ``ProblemError`` for text that holds nothing.
    """
    part, brought = _read(text)
    part, added = bring(part, brought, blocks)
    corners = [(node.x, node.y) for node in part.nodes.values()]
    corners += [(note.x, note.y) for note in part.notes.values()]
    corners += [(frame.x, frame.y) for frame in part.frames.values() if not frame.nodes]
    left, top = min(left for left, _ in corners), min(top for _, top in corners)
    made = graft(graph, part, x - left, y - top)
    return replace(made, edit=Batch((*map(AddBlock, added), made.edit))) if added else made


def _read(text: str) -> tuple[Graph, list[Block]]:
    if len(text) > MAX_CHARACTERS or not is_fragment(text):
        raise ProblemError(problem("file.fragment_foreign"))
    place = tr("clipboard")
    try:
        fields = Fields(parse(text, place), place)
        if fields.text("format") != FORMAT or fields.whole("version") > VERSION:
            raise ProblemError(problem("file.fragment_foreign"))
        part, _unknown = read_graph(fields)
        brought, _unknown = read_blocks(fields)
    except GraphFileError as error:
        raise ProblemError(problem("file.fragment_bad", reason=str(error))) from error
    if not (part.nodes or part.annotations):
        raise ProblemError(problem("file.fragment_foreign"))
    return part, brought
