"""What a screen reader says of a frame and of a note."""

from __future__ import annotations

from nodeeditor.graph.annotations import Frame, Note
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

#: A note is begun to be read; the rest is in its editor.
_MOST = 200


def spoken_annotation(level: Level, selection: Selection) -> str | None:
    """The one frame or note that is selected, in words; None where none is, or more is."""
    if selection.nodes or selection.links or len(selection.frames) + len(selection.notes) != 1:
        return None
    frames = [level.frames[frame] for frame in selection.frames if frame in level.frames]
    notes = [level.notes[note] for note in selection.notes if note in level.notes]
    told = [*map(_frame, frames), *map(_note, notes)]
    return told[0] if told else None


def _frame(frame: Frame) -> str:
    count = len(frame.nodes)
    parts = [
        tr("Frame {title}", title=frame.title) if frame.title else tr("Frame without a title"),
        tr("1 node") if count == 1 else tr("{count} nodes", count=count),
        tr("collapsed") if frame.collapsed else "",
    ]
    return ", ".join(part for part in parts if part)


def _note(note: Note) -> str:
    text = " ".join(note.text.split())
    return tr("Note: {text}", text=text if len(text) <= _MOST else text[:_MOST] + "…")
