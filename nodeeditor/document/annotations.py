"""Frames, notes and dots as the maps of a file, and back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from nodeeditor.document.fields import Fields
from nodeeditor.document.settings import plain_number
from nodeeditor.graph.annotations import Dot, Frame, FrameColor, FrameId, Note, NoteId
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.values import thaw

_FRAME_FIELDS = frozenset({"id", "title", "color", "nodes", "collapsed", "x", "y", "width", "height"})
_NOTE_FIELDS = frozenset({"id", "text", "x", "y", "width"})


def frame_to_map(frame: Frame, nodes: Collection[NodeId]) -> dict[str, Any]:
    """A frame as a file says it, with its nodes in this order."""
    return {
        **thaw(frame.extra.without(*_FRAME_FIELDS)),
        "id": frame.id,
        "title": frame.title,
        "color": frame.color.value,
        "nodes": list(nodes),
        "collapsed": frame.collapsed,
        "x": plain_number(frame.x),
        "y": plain_number(frame.y),
        "width": plain_number(frame.width),
        "height": plain_number(frame.height),
    }


def note_to_map(note: Note) -> dict[str, Any]:
    """A note as a file says it."""
    return {
        **thaw(note.extra.without(*_NOTE_FIELDS)),
        "id": note.id,
        "text": note.text,
        "x": plain_number(note.x),
        "y": plain_number(note.y),
        "width": plain_number(note.width),
    }


def dots_to_list(dots: Collection[Dot]) -> list[list[Any]]:
    """The dots of a link as a file says them."""
    return [[plain_number(dot.x), plain_number(dot.y)] for dot in dots]


def read_frame(fields: Fields, there: Collection[NodeId]) -> Frame:
    """A frame of a level that has the nodes ``there``. Raises ``GraphFileError``.

    Nodes that are not there are left out: a program that does not know frames may have deleted them.
    """
    known = Frame(FrameId(""))
    color = fields.text("color", known.color.value)
    if color not in set(FrameColor):
        fields.refuse("color", color, tr("one of {names}", names=", ".join(FrameColor)))
    nodes = fields.entries("nodes")
    if not all(isinstance(node, str) for node in nodes):
        fields.refuse("nodes", nodes, tr("a list of ids of nodes"))
    return Frame(
        FrameId(fields.text("id")),
        fields.text("title", known.title),
        FrameColor(color),
        frozenset(NodeId(node) for node in nodes if node in there),
        fields.truth("collapsed", known.collapsed),
        fields.number("x", known.x),
        fields.number("y", known.y),
        fields.number("width", known.width),
        fields.number("height", known.height),
        fields.rest(),
    )


def read_note(fields: Fields) -> Note:
    """A note. Raises ``GraphFileError``."""
    known = Note(NoteId(""))
    return Note(
        NoteId(fields.text("id")),
        fields.text("text", known.text),
        fields.number("x", known.x),
        fields.number("y", known.y),
        fields.number("width", known.width),
        fields.rest(),
    )


def read_dots(fields: Fields) -> tuple[Dot, ...]:
    """The dots of a link, none where the field is missing. Raises ``GraphFileError``."""
    entries = fields.entries("dots")
    for entry in entries:
        if not isinstance(entry, list | tuple) or len(entry) != 2 or not all(map(_is_number, entry)):
            fields.refuse("dots", entry, tr("a list of pairs of numbers"))
    return tuple(Dot(float(x), float(y)) for x, y in entries)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
