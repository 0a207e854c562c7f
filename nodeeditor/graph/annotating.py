"""The frames, notes and dots of one level, kept sound while it changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from nodeeditor.graph.annotations import Annotations, Dot, Frame, FrameId, Note, NoteId
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import Edit, SetDots, SetFrame, SetNote
from nodeeditor.graph.elements import Link, Node, NodeId
from nodeeditor.graph.limits import EditError, check_dots, check_frame, check_note
from nodeeditor.graph.soundness import StructureError
from nodeeditor.problems import problem
from nodeeditor.values import identical

#: An edit that undoes another one, and what that one changed.
Done = tuple[Edit, ChangeSet]


class Annotated:
    """What is on a level beside the network. A frame owns only nodes that are there, and no node has two owners."""

    def __init__(self) -> None:
        self._frames: dict[FrameId, Frame] = {}
        self._notes: dict[NoteId, Note] = {}
        self._dots: dict[Link, tuple[Dot, ...]] = {}
        self._owners: dict[NodeId, FrameId] = {}

    @classmethod
    def of(cls, annotations: Annotations, nodes: Mapping[NodeId, Node], links: Iterable[Link]) -> Annotated:
        """These annotations at once. Raises :class:`StructureError`, which tells the part at fault."""
        made = cls()
        there = {link: index for index, link in enumerate(links)} if annotations.dots else {}
        for index, frame in enumerate(annotations.frames):
            made._take("frames", index, frame.id in made._frames, frame.id, SetFrame(frame.id, frame), nodes, there)
        for index, note in enumerate(annotations.notes):
            made._take("notes", index, note.id in made._notes, note.id, SetNote(note.id, note), nodes, there)
        for link, dots in annotations.dots:
            made._take("links", there.get(link, 0), link in made._dots, link.target, SetDots(link, dots), nodes, there)
        return made

    # Reading

    @property
    def frames(self) -> Mapping[FrameId, Frame]:
        """All frames by id, in the order they were added."""
        return MappingProxyType(self._frames)

    @property
    def notes(self) -> Mapping[NoteId, Note]:
        """All notes by id, in the order they were added."""
        return MappingProxyType(self._notes)

    @property
    def dots(self) -> Mapping[Link, tuple[Dot, ...]]:
        """The dots of the links that have some, from the source on."""
        return MappingProxyType(self._dots)

    def owner_of(self, node: NodeId) -> FrameId | None:
        """The frame that owns a node."""
        return self._owners.get(node)

    @property
    def values(self) -> Annotations:
        """All of them as a value."""
        return Annotations(tuple(self._frames.values()), tuple(self._notes.values()), tuple(self._dots.items()))

    def copy(self) -> Annotated:
        """Others that are the same; the two change apart."""
        other = type(self)()
        other._frames = dict(self._frames)
        other._notes = dict(self._notes)
        other._dots = dict(self._dots)
        other._owners = dict(self._owners)
        return other

    def __eq__(self, other: object) -> bool:
        """Equal content; the order in which it was drawn does not count."""
        if not isinstance(other, Annotated):
            return NotImplemented
        return (
            self._frames == other._frames
            and self._notes == other._notes
            and self._dots == other._dots
            and all(identical(frame.extra, other._frames[key].extra) for key, frame in self._frames.items())
            and all(identical(note.extra, other._notes[key].extra) for key, note in self._notes.items())
        )

    __hash__ = None  # type: ignore[assignment]  # they change

    # Changing

    def set_frame(self, edit: SetFrame, nodes: Mapping[NodeId, Node]) -> Done:
        """Add, change or remove a frame of a level that has ``nodes``."""
        before, after = self._frames.get(edit.id), edit.frame
        if before is None and after is None:
            raise EditError(problem("graph.frame_unknown", frame=edit.id))
        if after is not None:
            check_frame(edit.id, after)
            for node in sorted(after.nodes - (before.nodes if before is not None else frozenset())):
                if node not in nodes:
                    raise EditError(problem("graph.node_unknown", node=node))
                owner = self._owners.get(node, edit.id)
                if owner != edit.id:
                    names = {"node": nodes[node].name, "frame": self._frames[owner].title or owner}
                    raise EditError(problem("graph.node_framed", **names))
        for node in before.nodes if before is not None else ():
            del self._owners[node]
        if after is None:
            del self._frames[edit.id]
        else:
            self._frames[edit.id] = after
            self._owners.update(dict.fromkeys(after.nodes, edit.id))
        return SetFrame(edit.id, before), ChangeSet(frames=frozenset({edit.id}))

    def set_note(self, edit: SetNote) -> Done:
        """Add, change or remove a note."""
        before = self._notes.get(edit.id)
        if edit.note is not None:
            check_note(edit.id, edit.note)
            self._notes[edit.id] = edit.note
        elif before is None:
            raise EditError(problem("graph.note_unknown", note=edit.id))
        else:
            del self._notes[edit.id]
        return SetNote(edit.id, before), ChangeSet(notes=frozenset({edit.id}))

    def set_dots(self, edit: SetDots, target: str) -> Done:
        """Lead a link that is there through other dots; ``target`` is the name of the node it goes to."""
        check_dots(target, edit.dots)
        before = self._dots.pop(edit.link, ())
        if edit.dots:
            self._dots[edit.link] = edit.dots
        return SetDots(edit.link, before), ChangeSet(dotted=frozenset({edit.link}))

    def own(self, node: NodeId, frame: FrameId) -> None:
        """Let a frame that is there own a node that is new."""
        owner = self._frames[frame]
        self._frames[frame] = replace(owner, nodes=owner.nodes | {node})
        self._owners[node] = frame

    def disown(self, node: NodeId) -> FrameId | None:
        """Let no frame own a node that goes; the frame that did."""
        frame = self._owners.pop(node, None)
        if frame is not None:
            owner = self._frames[frame]
            self._frames[frame] = replace(owner, nodes=owner.nodes - {node})
        return frame

    def lead(self, link: Link, dots: tuple[Dot, ...], target: str) -> None:
        """Lead a link that is new through dots. Raises :class:`EditError`."""
        check_dots(target, dots)
        self._dots[link] = dots

    def cut(self, link: Link) -> tuple[Dot, ...]:
        """Forget the dots of a link that goes, and tell them."""
        return self._dots.pop(link, ()) if self._dots else ()

    # Support

    def _take(
        self,
        part: str,
        index: int,
        taken: bool,
        identifier: str,
        edit: SetFrame | SetNote | SetDots,
        nodes: Mapping[NodeId, Node],
        links: Collection[Link],
    ) -> None:
        try:
            if taken:
                raise EditError(problem("graph.id_taken", id=identifier))
            match edit:
                case SetFrame():
                    self.set_frame(edit, nodes)
                case SetNote():
                    self.set_note(edit)
                case SetDots(link=link) if link in links:
                    self.set_dots(edit, nodes[link.target].name)
                case SetDots(link=link):
                    raise EditError(problem("graph.link_unknown", source=link.source, node=link.target))
        except EditError as error:
            raise StructureError(error.problem, part, index) from error


class WithAnnotations:
    """What is read of a level's annotations."""

    _annotated: Annotated

    @property
    def frames(self) -> Mapping[FrameId, Frame]:
        """All frames by id, in the order they were added."""
        return self._annotated.frames

    @property
    def notes(self) -> Mapping[NoteId, Note]:
        """All notes by id, in the order they were added."""
        return self._annotated.notes

    @property
    def dots(self) -> Mapping[Link, tuple[Dot, ...]]:
        """The dots of the links that have some, from the source on."""
        return self._annotated.dots

    @property
    def annotations(self) -> Annotations:
        """Frames, notes and dots as a value."""
        return self._annotated.values

    def frame_of(self, node: NodeId) -> FrameId | None:
        """The frame that owns ``node``."""
        return self._annotated.owner_of(node)
