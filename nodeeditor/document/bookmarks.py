"""The section ``bookmarks`` of a graph file."""

from __future__ import annotations

import json
from collections.abc import Mapping

from nodeeditor.document.blocks import kept_at, listed
from nodeeditor.document.errors import refuse
from nodeeditor.document.fields import Fields
from nodeeditor.document.settings import plain_number
from nodeeditor.graph.bookmarks import Bookmark
from nodeeditor.graph.edits import SetBookmark
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.limits import EditError
from nodeeditor.language import tr
from nodeeditor.values import FrozenMap, Value, thaw

_line = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False).encode


def bookmarks_text(bookmarks: Mapping[int, Bookmark], unknown: FrozenMap) -> str:
    """The section as the text of a file has it: a bookmark a line, by number."""
    return listed((_text(number, bookmarks[number], unknown) for number in sorted(bookmarks)), 4)


def read_bookmarks(graph: Graph, fields: Fields) -> dict[str, Value]:
    """Give a graph the bookmarks of a file, and return their unknown fields. Raises ``GraphFileError``."""
    unknown: dict[str, Value] = {}
    for index, content in enumerate(fields.entries("bookmarks")):
        part = Fields(content, f"{fields.place}, bookmarks[{index}]")
        number = part.whole("number")
        if number in graph.bookmarks:
            part.refuse("number", number, tr("a number that no other bookmark has"))
        bookmark = Bookmark(
            part.number("x"),
            part.number("y"),
            part.number("zoom"),
            tuple(_step(part, step) for step in part.entries("steps")),
            part.text("of") if part.has("of") else None,
        )
        try:
            graph.apply(SetBookmark(number, bookmark))
        except EditError as error:
            refuse(part.place, "content", reason=str(error))
        if rest := part.rest():
            unknown[_place(number)] = rest
    return unknown


def _place(number: int) -> str:
    """Where a document keeps the unknown fields of a bookmark."""
    return f"bookmark:{number}"


def _text(number: int, bookmark: Bookmark, unknown: FrozenMap) -> str:
    return _line(
        {
            **thaw(kept_at(unknown, _place(number))),
            "number": number,
            "x": plain_number(bookmark.x),
            "y": plain_number(bookmark.y),
            "zoom": plain_number(bookmark.zoom),
            "steps": [list(step) for step in bookmark.steps],
            "of": bookmark.of,
        }
    )


def _step(fields: Fields, step: object) -> tuple[NodeId, int]:
    if not isinstance(step, list | tuple) or [type(part) for part in step] != [str, int]:
        fields.refuse("steps", step, tr("a list of pairs of a node's id and a whole number"))
    return NodeId(step[0]), step[1]
