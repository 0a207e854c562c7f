"""What the clipboard holds: the nodes that were copied, with the links between them, as JSON text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from nodeeditor.document.blocks import blocks_text, level_sections, read_blocks
from nodeeditor.document.brought_blocks import bring, used_by
from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.fields import Fields
from nodeeditor.document.json_text import parse
from nodeeditor.document.mailed_text import without_mail
from nodeeditor.document.parts import link_to_map, read_graph, read_link
from nodeeditor.graph.annotations import FrameId, NoteId
from nodeeditor.graph.blocks import Block
from nodeeditor.graph.edits import AddBlock, Batch
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.grafting import Graft, graft, inputs_of, part_of
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.limits import CLIPBOARD_CHARACTERS
from nodeeditor.problems import ProblemError, problem
from nodeeditor.values import EMPTY

FORMAT = "nodeeditor.fragment"
VERSION = 1
_NONE: Mapping[str, Definition] = {}
MAX_CHARACTERS = CLIPBOARD_CHARACTERS


def copy(
    graph: Level,
    nodes: Iterable[NodeId],
    blocks: Mapping[str, Definition] = _NONE,
    *,
    frames: Iterable[FrameId] = (),
    notes: Iterable[NoteId] = (),
    origin: str = "",
) -> str:
    """The text of ``nodes``, the layers they call, the links between them, and those of ``blocks`` that they use.

    ``frames`` come with their nodes, and so do frames all of whose nodes come; ``notes`` come along. So does what
    fed the nodes, by its ids, which mean something in the level that ``origin`` names, and by its names.
    """
    part = part_of(graph, nodes, frames, notes)
    content: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        **{name: json.loads(text) for name, text in level_sections(part, EMPTY, 1).items()},
    }
    inputs = [
        {
            **link_to_map(link),
            "source_name": graph.nodes[link.source].name,
            "source_type": graph.layer_of(link.source).type,
        }
        for link in inputs_of(graph, part.nodes)
    ]
    if inputs:
        content.update(origin=origin, inputs=inputs)
    used = used_by(part, blocks)
    if used:
        content["blocks"] = json.loads(blocks_text(used, EMPTY))
    return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1)


def is_fragment(text: str) -> bool:
    """Whether ``text`` looks like what :func:`copy` makes, out of a mail too; :func:`paste` looks closer."""
    return "{" in text and FORMAT in text[:MAX_CHARACTERS]


@dataclass(frozen=True, slots=True)
class _Input:
    """A link into what was copied, and what its source was called and of which type it was."""

    link: Link
    source_name: str
    source_type: str


@dataclass(frozen=True, slots=True)
class _Fragment:
    """What a text holds."""

    part: Graph
    blocks: list[Block]
    inputs: list[_Input]
    origin: str


@dataclass(frozen=True, slots=True)
class KeptInputs:
    """How a paste keeps the links into what was copied: in the level ``origin``, where ``gives`` knows the outputs.

    A source is known by its id in the level that it was copied from, and else by its name.
    """

    origin: str
    gives: Callable[[NodeId, str], bool]

    def source_of(self, graph: Level, found: _Input, origin: str) -> NodeId | None:
        """The node that feeds the copy as ``found`` fed what was copied."""
        source: NodeId | None = found.link.source
        is_here = bool(origin) and origin == self.origin and found.link.source in graph.nodes
        # An id that became free may belong to another node by now.
        if not is_here or graph.layer_of(found.link.source).type != found.source_type:
            source = graph.node_named(found.source_name)
        return source if source is not None and self.gives(source, found.link.source_port) else None


def paste(
    graph: Level,
    text: str,
    x: float,
    y: float,
    blocks: Mapping[str, Definition] = _NONE,
    keep: KeptInputs | None = None,
) -> Graft:
    """The edit that adds what ``text`` holds to ``graph``, and what it adds.

    Blocks that come with them are added to ``blocks``, those of the whole graph, under a name that is free where
    another block has theirs; one that is there already, with the same inside, is used.

    The top left corner of them all comes to (``x``, ``y``). Ids and names are new, layers that were
    shared stay shared among the pasted nodes. ``keep`` has what fed the copied nodes feed them too, where it is
    here. Raises ``ProblemError`` for text that holds nothing.
    """
    found = _read(text)
    part, added = bring(found.part, found.blocks, blocks)
    corners = [(node.x, node.y) for node in part.nodes.values()]
    corners += [(note.x, note.y) for note in part.notes.values()]
    corners += [(frame.x, frame.y) for frame in part.frames.values() if not frame.nodes]
    left, top = min(left for left, _ in corners), min(top for _, top in corners)
    made = graft(graph, part, x - left, y - top)
    if keep is not None:
        inputs = {one.link: one for one in found.inputs}
        made = made.keeping(inputs, lambda link: keep.source_of(graph, inputs[link], found.origin))
    return replace(made, edit=Batch((*map(AddBlock, added), made.edit))) if added else made


def _read(text: str) -> _Fragment:
    if len(text) > MAX_CHARACTERS or not is_fragment(text):
        raise ProblemError(problem("file.fragment_foreign"))
    place = tr("clipboard")
    try:
        fields = Fields(parse(without_mail(text), place), place)
        if fields.text("format") != FORMAT or fields.whole("version") > VERSION:
            raise ProblemError(problem("file.fragment_foreign"))
        part, _unknown = read_graph(fields)
        brought, _unknown = read_blocks(fields)
        origin = fields.text("origin", "")
        inputs = [_input(Fields(content, f"{place}, inputs")) for content in fields.limited("inputs")]
    except GraphFileError as error:
        raise ProblemError(problem("file.fragment_bad", reason=str(error))) from error
    if not (part.nodes or part.annotations):
        raise ProblemError(problem("file.fragment_foreign"))
    return _Fragment(part, brought, inputs, origin)


def _input(fields: Fields) -> _Input:
    return _Input(read_link(fields), fields.text("source_name", ""), fields.text("source_type", ""))
