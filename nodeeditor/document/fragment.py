"""What the clipboard holds: the nodes that were copied, with the links between them, as JSON text."""

from __future__ import annotations

import json
from collections.abc import Iterable

from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.fields import Fields
from nodeeditor.document.json_text import parse
from nodeeditor.document.parts import layer_to_map, link_to_map, node_to_map, read_graph, sorted_links
from nodeeditor.graph.edits import Edit
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.grafting import graft, part_of
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem

FORMAT = "nodeeditor.fragment"
VERSION = 1
#: A clipboard may hold anything of any size; this is beyond every graph.
MAX_CHARACTERS = 32 * 1024 * 1024


def copy(graph: Level, nodes: Iterable[NodeId]) -> str:
    """The text of ``nodes``, the layers they call and the links between them."""
    part = part_of(graph, nodes)
    content = {
        "format": FORMAT,
        "version": VERSION,
        "layers": [layer_to_map(layer) for layer in part.layers.values()],
        "nodes": [node_to_map(node) for node in part.nodes.values()],
        "links": [link_to_map(link) for link in sorted_links(part)],
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1)


def is_fragment(text: str) -> bool:
    """Whether ``text`` looks like what :func:`copy` makes; :func:`paste` looks closer."""
    return text.lstrip()[:1] == "{" and FORMAT in text[:MAX_CHARACTERS]


def paste(graph: Level, text: str, x: float, y: float) -> tuple[Edit, frozenset[NodeId]]:
    """The edit that adds the nodes of ``text`` to ``graph``, and the nodes it adds.

    The top left corner of them all comes to (``x``, ``y``). Ids and names are new, layers that were
    shared stay shared among the pasted nodes. Raises ``ProblemError`` for text that holds no nodes.
    """
    part = _read(text)
    left = min(node.x for node in part.nodes.values())
    top = min(node.y for node in part.nodes.values())
    return graft(graph, part, x - left, y - top)


def _read(text: str) -> Graph:
    if len(text) > MAX_CHARACTERS or not is_fragment(text):
        raise ProblemError(problem("file.fragment_foreign"))
    place = tr("clipboard")
    try:
        fields = Fields(parse(text, place), place)
        if fields.text("format") != FORMAT or fields.whole("version") > VERSION:
            raise ProblemError(problem("file.fragment_foreign"))
        part, _unknown = read_graph(fields)
    except GraphFileError as error:
        raise ProblemError(problem("file.fragment_bad", reason=str(error))) from error
    if not part.nodes:
        raise ProblemError(problem("file.fragment_foreign"))
    return part
