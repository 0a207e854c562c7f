"""What dragging rows of the outline does: a link to another place of its input, nodes into a frame or out of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nodeeditor.graph.annotations import FrameId
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.panels.outline.branches import Branch, Entry


@dataclass(frozen=True, slots=True)
class Reordered:
    """A link is to be the one of number ``place`` among the links of its input."""

    link: Link
    place: int


@dataclass(frozen=True, slots=True)
class Owned:
    """Nodes are to be a frame's, or no frame's."""

    nodes: frozenset[NodeId]
    frame: FrameId | None


def dragged_of(entries: Sequence[Entry]) -> list[Entry]:
    """What of the selected rows is dragged: one link, or all nodes."""
    links = [entry for entry in entries if entry.link is not None]
    return links[:1] or [entry for entry in entries if entry.node is not None]


def dropped(
    dragged: Sequence[Entry], above: Entry | None, row: int, branch: Branch | None, *, is_level: bool
) -> Reordered | Owned | None:
    """What a drop at ``row`` below an entry does; None for nothing.

    ``branch`` is where the level of what is dragged stands; ``is_level`` tells that the drop is right below it.
    """
    link, level = dragged[0].link, dragged[0].level
    if link is not None:
        if above is None or above.node != link.target or row < 0:
            return None
        before = [one for one in level.links_into(link.target)[:row] if one.target_port == link.target_port]
        return Reordered(link, len([one for one in before if one != link]))
    if above is not None and above.frame is not None:
        if above.branch is not branch:
            return None
        frame: FrameId | None = above.frame
    elif is_level:
        frame = None
    else:
        return None
    nodes = frozenset(NodeId(str(entry.key)) for entry in dragged)
    return Owned(nodes, frame) if any(level.frame_of(node) != frame for node in nodes) else None
