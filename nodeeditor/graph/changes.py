"""What an edit changed, so that views refresh that and no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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

    @property
    def placed(self) -> frozenset[NodeId]:
        """The nodes that came, moved, or have other links into them."""
        return self.added | self.moved | {link.target for link in self.linked | self.unlinked}

    @property
    def touches_shapes(self) -> bool:
        """Whether a shape or a problem may differ after this change."""
        return bool(self.added or self.removed or self.changed or self.linked or self.unlinked)


class GatheredChanges:
    """Changes that come one after the other put together, each at the cost of what it holds itself.

    As :meth:`ChangeSet.then` puts two together.
    """

    def __init__(self) -> None:
        self._added: set[NodeId] = set()
        self._removed: set[NodeId] = set()
        self._changed: set[NodeId] = set()
        self._moved: set[NodeId] = set()
        self._linked: set[Link] = set()
        self._unlinked: set[Link] = set()
        self._frames: set[FrameId] = set()
        #: What needs no account of what came and went before it.
        self._others: list[ChangeSet] = []

    @property
    def changes(self) -> ChangeSet:
        """All of them as one."""
        others = self._others
        return ChangeSet(
            added=frozenset(self._added),
            removed=frozenset(self._removed),
            changed=frozenset(self._changed),
            moved=frozenset(self._moved),
            linked=frozenset(self._linked),
            unlinked=frozenset(self._unlinked),
            frames=frozenset(self._frames),
            notes=frozenset[NoteId]().union(*(other.notes for other in others)),
            dotted=frozenset[Link]().union(*(other.dotted for other in others)),
            bookmarks=any(other.bookmarks for other in others),
            data=any(other.data for other in others),
            training=any(other.training for other in others),
            weights=any(other.weights for other in others),
            blocks=_all_of(other.blocks for other in others if other.blocks),
        )

    def add(self, node: NodeId) -> None:
        """A node came."""
        if node in self._removed:
            self._removed.discard(node)
            self._changed.add(node)
            self._moved.add(node)
        else:
            self._added.add(node)

    def remove(self, node: NodeId) -> None:
        """A node went."""
        self._changed.discard(node)
        self._moved.discard(node)
        _take_away(node, self._added, self._removed)

    def link(self, link: Link) -> None:
        """A link was drawn."""
        _take_away(link, self._unlinked, self._linked)

    def unlink(self, link: Link) -> None:
        """A link was cut."""
        _take_away(link, self._linked, self._unlinked)

    def touch_frame(self, frame: FrameId) -> None:
        """A frame came, went or differs."""
        self._frames.add(frame)

    def take(self, later: ChangeSet) -> None:
        """Whatever else changed."""
        for link in later.unlinked:
            self.unlink(link)
        for link in later.linked:
            self.link(link)
        for node in later.removed:
            self.remove(node)
        for node in later.added:
            self.add(node)
        self._changed |= later.changed - self._added
        self._moved |= later.moved - self._added
        self._frames |= later.frames
        self._others.append(later)


Element = TypeVar("Element", NodeId, Link)


def _take_away(element: Element, there: set[Element], instead: set[Element]) -> None:
    """Take an element out of one set, or put it into the other where it was not there."""
    if there and element in there:  # an element is not hashed for nothing: there may be thousands
        there.discard(element)
    else:
        instead.add(element)


def _all_of(found: Iterable[Mapping[str, ChangeSet]]) -> dict[str, ChangeSet]:
    whole: dict[str, ChangeSet] = {}
    for blocks in found:
        whole = _both(whole, blocks)
    return whole


def _both(first: Mapping[str, ChangeSet], second: Mapping[str, ChangeSet]) -> dict[str, ChangeSet]:
    return {
        name: first[name].then(second[name]) if name in first and name in second else first.get(name) or second[name]
        for name in {**first, **second}
    }
