"""What a screen reader says of a frame and of a note."""

from __future__ import annotations

import re

from nodeeditor.graph.annotations import Frame, Note
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

#: A note is begun to be read; the rest is in its editor.
_MOST = 200
#: What makes a line of Markdown a heading, a point of a list, a quote or a rule.
_SIGNS = re.compile(r"^\s*(?:(?:#{1,6}|[-*+>]|\d+[.)])(?:\s+|$))*(?:[-*_]{3,}\s*$)?")


def spoken_annotation(level: Level, selection: Selection) -> str | None:
    """The one frame or note that is selected, in words; None where none is, or more is."""
    if selection.nodes or selection.links or len(selection.frames) + len(selection.notes) != 1:
        return None
    frames = [level.frames[frame] for frame in selection.frames if frame in level.frames]
    notes = [level.notes[note] for note in selection.notes if note in level.notes]
    told = [*map(spoken_frame, frames), *map(spoken_note, notes)]
    return told[0] if told else None


def spoken_frame(frame: Frame) -> str:
    """A frame in words: title, how many nodes it owns, whether it is closed."""
    title = tr("Frame {title}", title=frame.title) if frame.title else frame_text(frame)
    return ", ".join(part for part in (title, count_text(frame), tr("collapsed") if frame.collapsed else "") if part)


def spoken_note(note: Note) -> str:
    """A note in words: how it begins."""
    text = " ".join(note.text.split())
    return tr("Note: {text}", text=text if len(text) <= _MOST else text[:_MOST] + "…")


def frame_text(frame: Frame) -> str:
    """What a frame is called in a list."""
    return frame.title or tr("Frame without a title")


def count_text(frame: Frame) -> str:
    """How many nodes a frame owns."""
    count = len(frame.nodes)
    return tr("1 node") if count == 1 else tr("{count} nodes", count=count)


def first_line(note: Note) -> str:
    """The first line of a note that says something, without the signs of headings, lists and quotes."""
    lines = (_SIGNS.sub("", line).strip() for line in note.text.splitlines())
    return next((line for line in lines if line), tr("Empty note"))
