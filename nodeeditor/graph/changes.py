"""What an edit changed, so that views refresh that and no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

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
        """Changes that came one after the other as one, as :meth:`then` puts two together."""
        if len(changes) == 1:
            return changes[0]
        whole = _Whole()
        for change in changes:
            whole.take(change)
        return cls(
            added=frozenset(whole.added),
            removed=frozenset(whole.removed),
            changed=frozenset(whole.changed),
            moved=frozenset(whole.moved),
            linked=frozenset(whole.linked),
            unlinked=frozenset(whole.unlinked),
            frames=frozenset[FrameId]().union(*(change.frames for change in changes)),
            notes=frozenset[NoteId]().union(*(change.notes for change in changes)),
            dotted=frozenset[Link]().union(*(change.dotted for change in changes)),
            bookmarks=any(change.bookmarks for change in changes),
            data=any(change.data for change in changes),
            training=any(change.training for change in changes),
            weights=any(change.weights for change in changes),
            blocks=whole.blocks,
        )

    @property
    def placed(self) -> frozenset[NodeId]:
        """The nodes that came, moved, or have other links into them."""
        return self.added | self.moved | {link.target for link in self.linked | self.unlinked}

    @property
    def touches_shapes(self) -> bool:
        """Whether a shape or a problem may differ after this change."""
        return bool(self.added or self.removed or self.changed or self.linked or self.unlinked)


class _Whole:
    """Many changes put together one by one, each at the cost of what it holds itself."""

    def __init__(self) -> None:
        self.added: set[NodeId] = set()
        self.removed: set[NodeId] = set()
        self.changed: set[NodeId] = set()
        self.moved: set[NodeId] = set()
        self.linked: set[Link] = set()
        self.unlinked: set[Link] = set()
        self.blocks: dict[str, ChangeSet] = {}

    def take(self, later: ChangeSet) -> None:
        """Let one more change follow."""
        if later.linked or later.unlinked:
            _follow(self.linked, self.unlinked, later.linked, later.unlinked)
        if later.changed or later.moved:
            self.changed |= later.changed
            self.moved |= later.moved
        if later.added or later.removed:
            replaced = _follow(self.added, self.removed, later.added, later.removed)
            if later.removed:
                self.changed -= later.removed
                self.moved -= later.removed
            self.changed.update(replaced)
            self.moved.update(replaced)
        if later.changed or later.moved:
            self.changed -= self.added & later.changed
            self.moved -= self.added & later.moved
        if later.blocks:
            self.blocks = _both(self.blocks, later.blocks)


Element = TypeVar("Element", NodeId, Link)


def _follow(
    came: set[Element], went: set[Element], coming: frozenset[Element], going: frozenset[Element]
) -> list[Element]:
    """Note what came and went besides; what came back that had gone."""
    back = [element for element in coming if element in went] if went else []
    came.update(coming.difference(back) if back else coming)
    for element in going:
        if element in came:
            came.discard(element)
        else:
            went.add(element)
    went.difference_update(back)
    return back


def _both(first: Mapping[str, ChangeSet], second: Mapping[str, ChangeSet]) -> dict[str, ChangeSet]:
    return {
        name: first[name].then(second[name]) if name in first and name in second else first.get(name) or second[name]
        for name in {**first, **second}
    }
