"""Frames: which nodes they own, and what becomes of them when nodes go."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from nodeeditor.graph.annotations import Frame, FrameColor, FrameId
from nodeeditor.graph.edits import Batch, Edit, SetFrame
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import free_frame_ids
from nodeeditor.layout.framing import Box, around_nodes
from nodeeditor.layout.sizes import SizeOf, usual_size


def reach_of(level: Level, frame: Frame, size_of: SizeOf = usual_size) -> Box:
    """How far a frame reaches: round its nodes, or over its own place while it has none."""
    if not frame.nodes:
        return frame.x, frame.y, frame.x + frame.width, frame.y + frame.height
    nodes = (level.nodes[node] for node in frame.nodes)
    sized = ((node, size_of(node.id)) for node in nodes)
    return around_nodes((node.x, node.y, node.x + width, node.y + height) for node, (width, height) in sized)


def frame_nodes(
    level: Level, nodes: Iterable[NodeId], title: str = "", size_of: SizeOf = usual_size
) -> tuple[Edit, FrameId]:
    """Put a new frame round nodes, which other frames own no more; tells its id.

    A frame that has no other nodes goes, and the new one has its colour.
    """
    chosen = frozenset(node for node in nodes if node in level.nodes)
    within = [frame for frame in level.frames.values() if frame.nodes and frame.nodes <= chosen]
    color = within[0].color if len(within) == 1 else FrameColor.PLAIN
    identifier = next(free_frame_ids(level))
    frame = Frame(identifier, title, color, chosen)
    return Batch((*removed_frames(level, chosen, size_of), SetFrame(identifier, frame))), identifier


def own(level: Level, frame: FrameId, nodes: Iterable[NodeId], size_of: SizeOf = usual_size) -> Edit:
    """Let a frame own nodes too, which others own no more."""
    owner = level.frames[frame]
    new = frozenset(node for node in nodes if node in level.nodes and node not in owner.nodes)
    return Batch((*let_go(level, new, size_of), SetFrame(frame, replace(owner, nodes=owner.nodes | new))))


def let_go(
    level: Level, nodes: Set[NodeId], size_of: SizeOf = usual_size, but: Set[FrameId] = frozenset()
) -> list[Edit]:
    """Let no frame own ``nodes``; one that has no others stays where it was. Frames ``but`` these."""
    owners = dict.fromkeys(level.frame_of(node) for node in level.nodes if node in nodes)
    edits: list[Edit] = []
    for owner in owners:
        if owner is None or owner in but:
            continue
        frame = level.frames[owner]
        left = replace(frame, nodes=frame.nodes - nodes)
        edits.append(SetFrame(owner, left if left.nodes else _emptied(level, frame, size_of)))
    return edits


def removed_frames(level: Level, nodes: Set[NodeId], size_of: SizeOf = usual_size) -> list[Edit]:
    """Take away the frames that own nothing but ``nodes``, which go too; others let go of them."""
    within = frozenset(frame.id for frame in level.frames.values() if frame.nodes and frame.nodes <= nodes)
    return [*(SetFrame(frame, None) for frame in sorted(within)), *let_go(level, nodes, size_of, but=within)]


def common_frame(level: Level, nodes: Iterable[NodeId]) -> FrameId | None:
    """The frame that owns all of ``nodes``; None where no one frame does."""
    owners = {level.frame_of(node) for node in nodes}
    return next(iter(owners)) if len(owners) == 1 else None


def _emptied(level: Level, frame: Frame, size_of: SizeOf) -> Frame:
    left, top, right, bottom = reach_of(level, frame, size_of)
    size = {"width": right - left, "height": bottom - top}
    return replace(frame, nodes=frozenset(), collapsed=False, x=left, y=top, **size)
