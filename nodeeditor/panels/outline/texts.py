"""What the rows of the outline say: to the eye, to a screen reader, under the pointer."""

from __future__ import annotations

from nodeeditor.canvas.annotations.spoken import first_line, frame_text, spoken_frame, spoken_note
from nodeeditor.canvas.spoken import spoken_link, spoken_node
from nodeeditor.graph.elements import Link
from nodeeditor.language import tr
from nodeeditor.panels.outline.branches import Entry, Framed, Noted, Unused, content_at, reports_at
from nodeeditor.workspace.workspace import Workspace


def text_of(entry: Entry, *, for_editing: bool = False) -> str:
    """What a row shows; of a frame its title alone where that is edited."""
    level = entry.level if entry.block is None else None
    match entry.key:
        case Link(source=source):
            assert level is not None
            return level.nodes[source].name
        case Framed(frame):
            assert level is not None
            return level.frames[frame].title if for_editing else frame_text(level.frames[frame])
        case Noted(note):
            assert level is not None
            return first_line(level.notes[note])
        case Unused(name):
            return name
    assert level is not None
    return level.nodes[entry.key].name


def spoken(workspace: Workspace, entry: Entry) -> str:
    """A row as a screen reader says it."""
    if entry.link is not None:
        return spoken_link(entry.level, reports_at(workspace, entry.place), entry.link)
    if entry.frame is not None:
        return spoken_frame(entry.level.frames[entry.frame])
    if entry.note is not None:
        return spoken_note(entry.level.notes[entry.note])
    content = content_at(workspace, entry)
    if content is None or entry.node is None:
        return tr("block {name}, used nowhere", name=entry.block)
    return spoken_node(entry.level, content, entry.node)


def tip_of(workspace: Workspace, entry: Entry) -> str:
    """A note in full, or what is wrong with a node; empty where there is nothing to say."""
    if entry.note is not None:
        return entry.level.notes[entry.note].text
    content = content_at(workspace, entry)
    return "\n".join(one.text for one in content.problems) if content is not None else ""
