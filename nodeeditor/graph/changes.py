"""What an edit changed, so that views refresh that and no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nodeeditor.graph.annotations import FrameId, NoteId
from nodeeditor.graph.elements import Link, NodeId


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The nodes and links that an edit added, removed or changed.

    ``changed`` holds nodes whose name, layer or configuration differs, ``moved`` those at another
    place. A node added by the edit is in ``added`` only. ``blocks`` tells by name what changed inside of blocks,
    those that came or went among them; nodes that use a block whose shapes may differ are ``changed``. ``frames`` and
    ``notes`` hold those that came, went or differ, ``dotted`` links that have other dots.
    """

    added: frozenset[NodeId] = frozenset()
    removed: frozenset[NodeId] = frozenset()
    changed: frozenset[NodeId] = frozenset()
    moved: frozenset[NodeId] = frozenset()
    linked: frozenset[Link] = frozenset()
    unlinked: frozenset[Link] = frozenset()
    frames: frozenset[FrameId] = frozenset()
    notes: frozenset[NoteId] = frozenset()
    dotted: frozenset[Link] = frozenset()
    bookmarks: bool = False
    data: bool = False
    training: bool = False
    weights: bool = False
    blocks: Mapping[str, ChangeSet] = field(default_factory=dict)

    def then(self, later: ChangeSet) -> ChangeSet:
        """Both changes as one: what was added and then removed is in neither set."""
        added = (self.added - later.removed) | (later.added - self.removed)
        replaced = self.removed & later.added
        gone = self.removed | later.removed | added
        return ChangeSet(
            added=added,
            removed=(self.removed - later.added) | (later.removed - self.added),
            changed=((self.changed | later.changed) - gone) | replaced,
            moved=((self.moved | later.moved) - gone) | replaced,
            linked=(self.linked - later.unlinked) | (later.linked - self.unlinked),
            unlinked=(self.unlinked - later.linked) | (later.unlinked - self.linked),
            frames=self.frames | later.frames,
            notes=self.notes | later.notes,
            dotted=self.dotted | later.dotted,
            bookmarks=self.bookmarks or later.bookmarks,
            data=self.data or later.data,
            training=self.training or later.training,
            weights=self.weights or later.weights,
            blocks=_both(self.blocks, later.blocks) if self.blocks or later.blocks else {},
        )

    @classmethod
    def of_all(cls, changes: Sequence[ChangeSet]) -> ChangeSet:
        """Changes that came one after the other as one."""
        # Neighbours first, since putting two together costs what both hold: one by one would be quadratic.
        while len(changes) > 1:
            pairs = [first.then(second) for first, second in zip(changes[::2], changes[1::2], strict=False)]
            changes = pairs if len(changes) % 2 == 0 else [*pairs, changes[-1]]
        return changes[0] if changes else cls()

    @property
    def placed(self) -> frozenset[NodeId]:
        """The nodes that came, moved, or have other links into them."""
        return self.added | self.moved | {link.target for link in self.linked | self.unlinked}

    @property
    def touches_shapes(self) -> bool:
        """Whether a shape or a problem may differ after this change."""
        return bool(self.added or self.removed or self.changed or self.linked or self.unlinked)


def _both(first: Mapping[str, ChangeSet], second: Mapping[str, ChangeSet]) -> dict[str, ChangeSet]:
    return {
        name: first[name].then(second[name]) if name in first and name in second else first.get(name) or second[name]
        for name in {**first, **second}
    }
