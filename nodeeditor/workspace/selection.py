"""What is selected on the canvas."""

from __future__ import annotations

from dataclasses import dataclass

from nodeeditor.graph.annotations import FrameId, NoteId
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected nodes, links, frames and notes. A frame is selected without its nodes."""

    nodes: frozenset[NodeId] = frozenset()
    links: frozenset[Link] = frozenset()
    frames: frozenset[FrameId] = frozenset()
    notes: frozenset[NoteId] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.nodes or self.links or self.frames or self.notes)

    def __or__(self, other: Selection) -> Selection:
        """What is in one or the other."""
        return Selection(
            self.nodes | other.nodes,
            self.links | other.links,
            self.frames | other.frames,
            self.notes | other.notes,
        )

    def __xor__(self, other: Selection) -> Selection:
        """What is in one but not in both."""
        return Selection(
            self.nodes ^ other.nodes,
            self.links ^ other.links,
            self.frames ^ other.frames,
            self.notes ^ other.notes,
        )

    def __sub__(self, other: Selection) -> Selection:
        """What is in this one and not in the other."""
        return Selection(
            self.nodes - other.nodes,
            self.links - other.links,
            self.frames - other.frames,
            self.notes - other.notes,
        )

    @property
    def is_one_frame(self) -> bool:
        """Whether a frame is selected and nothing else."""
        return len(self.frames) == 1 and not (self.nodes or self.links or self.notes)

    def within(self, graph: Level) -> Selection:
        """The part of the selection that ``graph`` still holds."""
        return Selection(
            self.nodes & graph.nodes.keys(),
            frozenset(link for link in self.links if graph.has_link(link)),
            frozenset(frame for frame in self.frames if frame in graph.frames),
            frozenset(note for note in self.notes if note in graph.notes),
        )

    def after(self, changes: ChangeSet, graph: Level) -> Selection:
        """The selection once ``changes`` took things away and left ``graph``."""
        return Selection(
            self.nodes - changes.removed,
            self.links - changes.unlinked,
            frozenset(frame for frame in self.frames if frame not in changes.frames or frame in graph.frames),
            frozenset(note for note in self.notes if note not in changes.notes or note in graph.notes),
        )
