"""A machine of hypothesis: every kind of edit with undo, redo, save, load, crash and recovery, in any order.

The machine keeps a book of its own: what the document was at each step of its undo stack, at which moment, and what
each file holds since it was saved. After every step the editor is held against the book.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from traceback import format_exception
from typing import ClassVar, TypeAlias
from unittest import mock

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from nodeeditor.document import Document, GraphFileError, load
from nodeeditor.document.digest import digest
from nodeeditor.document.format import dumps, loads
from nodeeditor.document.salvage import salvage
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.level import Level
from nodeeditor.graph.places import Place
from nodeeditor.panels.recovery.entry import Choice
from nodeeditor.problems import ProblemError
from nodeeditor.resources import examples
from nodeeditor.workspace.keeping.folder import Left
from nodeeditor.workspace.keeping.safe import Safe
from nodeeditor.workspace.selection import Selection
from tests.machines.clock import Clock, driven
from tests.machines.editor import Editor
from tests.machines.edits import MAKERS, made

#: A user loses at most what was drawn in so many milliseconds.
PROMISE = 2000
_NAMES = st.sampled_from(["one.knet", "two.knet"])
_EXAMPLES = st.sampled_from(["", "residual", "repeated", "shared"])
_SORTED = sorted(MAKERS)
_KINDS = st.lists(st.sampled_from(_SORTED), min_size=1, max_size=8)
#: So many changes, at least, come before a document is left.
_LIFE = 3
#: Thousandths of a file. How long one is differs by what the clock on the wall says.
_SHARES = st.integers(0, 1000)
_PAUSES = st.sampled_from([0, 40, 300, 1100, 2500])


@dataclass(frozen=True, slots=True)
class Moment:
    """What the document was from a moment on: its text, whether that differs from its file, and which one that is."""

    since: int
    text: str
    is_modified: bool
    path: Path | None

    @property
    def is_bare(self) -> bool:
        """Whether nothing of it would have to be kept."""
        return not self.is_modified and self.path is None


#: The file of a document that was left, None for one that has none, and its text, None where it is as in that file.
Waiting: TypeAlias = tuple[Path | None, str | None]


def _waiting(left: Left) -> Waiting:
    return left.kept.path, left.kept.text


def _has_lived(machine: EditorMachine) -> bool:
    """Whether something was done to the document: ends without that tell little."""
    return len(machine.moments) > _LIFE


class EditorMachine(RuleBasedStateMachine):
    """Drives an editor; see the module."""

    editor_type: ClassVar[type[Editor]] = Editor
    #: Of all machines of this process: the steps done, and the edits applied, by kind.
    steps: ClassVar[int] = 0
    done: ClassVar[Counter[str]] = Counter()
    refused: ClassVar[Counter[str]] = Counter()
    crashes: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="machine-"))
        self.clock = Clock()
        self._around = ExitStack()
        self._around.enter_context(driven(self.clock))
        # No power cut is played: what was written is there.
        self._around.enter_context(mock.patch.object(os, "fsync"))
        #: What was raised where Qt called, and nothing caught it.
        self.raised: list[str] = []
        self._around.enter_context(mock.patch.object(sys, "excepthook", self._hear))
        names = {f"XDG_{name}_HOME": str(self.folder / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        self._around.enter_context(mock.patch.dict(os.environ, names))
        self.files = self.folder / "files"
        self.files.mkdir()
        self.editor = self.editor_type(self.folder)
        #: What each file holds; other bytes in it are lost ones.
        self.held: dict[Path, bytes] = {}
        #: What waits for a decision at the next start, in files of earlier editors.
        self.waiting: list[Waiting] = []
        self.editor.start()
        self._took_up()

    def _hear(self, *error) -> None:
        self.raised.append("".join(format_exception(*error)))

    # The book

    @property
    def workspace(self):
        return self.editor.workspace

    def text(self, document: Document | None = None) -> str:
        """What is held against what: a document without the camera, its paths as from the folder of files."""
        document = document or self.workspace.document
        return dumps(Document(document.graph, None, document.unknown.without("camera")), self.files)

    def _took_up(self) -> None:
        """Another document is open."""
        now = self.text()
        self.trail = [now]
        self.as_saved = None if self.workspace.is_modified else now
        self.moments: list[Moment] = []
        self._note(now)

    def _note(self, now: str) -> None:
        self.moments.append(Moment(self.clock.now, now, self.workspace.is_modified, self.workspace.path))

    def _stepped(self) -> None:
        """The document was changed by a step on the undo stack."""
        index, now = self.workspace.undo_stack.index(), self.text()
        self.trail[index:] = [now]
        assert len(self.trail) == index + 1
        self._note(now)

    def _recent(self) -> list[Moment]:
        """What the document was in the time that may be lost."""
        first = self.clock.now - PROMISE
        ends = [moment.since for moment in self.moments[1:]]
        over = [moment for moment, end in zip(self.moments, ends, strict=False) if end >= first]
        return [*over, self.moments[-1]]

    # Rules: changes

    @initialize(example=_EXAMPLES)
    def begin(self, example: str) -> None:
        self._draw_example(example)
        self.check()

    def _draw_example(self, example: str) -> None:
        if example:
            self.editor.open_copy(load(examples() / f"{example}.knet"), example)
            self._took_up()

    @rule(kinds=_KINDS, data=st.data(), pause=_PAUSES)
    def edit(self, kinds: list[str], data: st.DataObject, pause: int) -> None:
        for kind in kinds:
            self._edit(kind, data)
            self._end()
            self.clock.pass_by(40)
        self.clock.pass_by(pause)

    @rule(kinds=_KINDS, data=st.data())
    def edit_fast(self, kinds: list[str], data: st.DataObject) -> None:
        for kind in kinds:
            self._edit(kind, data)
            self._end()

    def _edit(self, kind: str, data: st.DataObject) -> None:
        """An edit of that kind, or of another one where the document has nothing for it."""
        place = _SORTED.index(kind)
        for other in (*_SORTED[place:], *_SORTED[:place]):
            try:
                found = made(other, data.draw, self.workspace)
                if found is None:
                    continue
                self.workspace.apply(found.edit, other, gesture=found.gesture, of_graph=found.of_graph)
            except ProblemError as error:
                self._check_told(error)
                type(self).refused[other] += 1
                return
            type(self).done[other] += 1
            self._stepped()
            return

    @rule(pause=_PAUSES)
    def wait(self, pause: int) -> None:
        self.clock.pass_by(pause)
        self._end()

    @rule(data=st.data())
    def look_elsewhere(self, data: st.DataObject) -> None:
        """Select something, or go into a block or out of it."""
        level, graph = self.workspace.level, self.workspace.graph
        uses = [node for node in level.nodes if block_of(level.layer_of(node).type) in graph.blocks]
        places = [Place(), self.workspace.place.up(), *map(self.workspace.place.into, uses[:2])]
        self.workspace.go(data.draw(st.sampled_from(places)))
        nodes = list(self.workspace.level.nodes)
        if nodes:
            self.workspace.select(Selection(frozenset(data.draw(st.lists(st.sampled_from(nodes), max_size=3)))))
        self._end()

    @rule(data=st.data(), pause=_PAUSES)
    def undo_or_redo(self, data: st.DataObject, pause: int) -> None:
        last = len(self.trail) - 1
        index = data.draw(st.integers(0, last) | st.just(last))
        self.editor.step(index)
        assert self.workspace.undo_stack.index() == index
        now = self.text()
        assert now == self.trail[index]
        self._note(now)
        self.clock.pass_by(pause)
        self._end()

    @rule()
    def there_and_back(self) -> None:
        """Undo all, step by step, and redo all."""
        index, last = self.workspace.undo_stack.index(), len(self.trail) - 1
        for goal in (*range(index, -1, -1), *range(last + 1), index):
            self.editor.step(goal)
            assert self.text() == self.trail[goal]
        self._end()

    # Rules: files

    @rule(name=st.none() | _NAMES, over_changes=st.booleans())
    def save(self, name: str | None, over_changes: bool) -> None:
        own = self.workspace.path
        path = self.files / name if name else own
        if path is None:
            return self._end()
        mark, before = self.workspace.document.digest, self.held.get(path)
        is_foreign = path == own and before is not None and bool(mark) and digest(before) != mark
        try:
            self.editor.save(path if name else None, over_changes=over_changes)
        except ProblemError as error:
            self._check_told(error, "file.write_changed")
            assert is_foreign
            assert not over_changes
            return self._end()
        assert over_changes or not is_foreign
        self.held[path] = path.read_bytes()
        index = self.workspace.undo_stack.index()
        if index >= len(self.trail):  # data and weights are named from the new folder
            self._stepped()
        self.as_saved = self.text()
        self._note(self.as_saved)
        assert self.text(load(path)) == self.as_saved
        assert not self.workspace.is_modified
        kept = [version.file.read_bytes() for version in self.editor.safe.versions.of(path)]
        assert kept[0] == self.held[path]
        assert before is None or before in kept
        return self._end()

    @rule(name=_NAMES)
    def save_on_a_full_disk(self, name: str) -> None:
        """The old file stays, and the changes do."""
        was_modified = self.workspace.is_modified
        full = mock.Mock(side_effect=OSError(28, "No space left on device"))
        with mock.patch("nodeeditor.document.storage.write_atomically", full):
            try:
                self.editor.save(self.files / name)
            except ProblemError as error:
                self._check_told(error, "file.write_disk_full", "file.write_changed")
            else:
                raise AssertionError("saved on a full disk")
        assert self.workspace.is_modified == was_modified
        self._end()

    @precondition(lambda self: self.held and _has_lived(self))
    @rule(data=st.data())
    def open(self, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(sorted(self.held)))
        try:
            there = load(path)
        except GraphFileError:
            before = self.text()
            try:
                self.editor.open(path)
            except ProblemError:
                assert self.text() == before
                return self._end()
            raise AssertionError("a damaged file was opened") from None
        self.editor.open(path)
        assert self.text() == self.text(there)
        assert not self.workspace.is_modified
        self._took_up()
        return self._end()

    @precondition(_has_lived)
    @rule(example=_EXAMPLES)
    def new(self, example: str) -> None:
        self.editor.new()
        self._took_up()
        self._draw_example(example)
        self._end()

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def change_outside(self, data: st.DataObject) -> None:
        """Another program writes a file: another network, or what is none."""
        path = data.draw(st.sampled_from(sorted(self.held)))
        others = sorted(examples().glob("*.knet"))
        content = data.draw(st.sampled_from([*(other.read_bytes() for other in others[:2]), b"{}"]))
        path.write_bytes(content)
        self.held[path] = content
        self._end()

    @precondition(lambda self: self.workspace.path is not None)
    @rule(data=st.data())
    def restore_a_version(self, data: st.DataObject) -> None:
        versions = self.editor.safe.versions.of(self.workspace.path)
        if not versions:
            return self._end()
        version = data.draw(st.sampled_from(versions))
        try:
            there = load(version.file)
        except GraphFileError:  # what another program wrote is kept as it was
            return self._end()
        self.editor.restore_version(version.file)
        self._stepped()
        assert self.workspace.graph == there.graph
        return self._end()

    @precondition(lambda self: self.held and _has_lived(self))
    @rule(data=st.data(), keeps=st.booleans())
    def salvage(self, data: st.DataObject, keeps: bool) -> None:
        """A file of ours is cut, or a part of it is filled with zeros: what is whole becomes a copy without a file."""
        whole = self.held[data.draw(st.sampled_from(sorted(self.held)))]
        start, end = sorted(len(whole) * data.draw(_SHARES) // 1000 for _ in range(2))
        cut = data.draw(st.sampled_from([whole[:start], whole[:start] + bytes(end - start) + whole[end:]]))
        found = salvage(cut, "damaged.knet")
        if found is None:
            return self._end()
        text = dumps(found.document)
        assert loads(text) == found.document
        if keeps:
            self.editor.open_copy(found.document, "damaged copy")
            self._took_up()
        return self._end()

    @precondition(lambda self: self.workspace.path is not None)
    @rule()
    def open_in_a_second_editor(self) -> None:
        """Another editor learns that the file is open here."""
        other = Safe.below(self.folder / "state", self.folder / "data")
        assert not other.locks.take(self.workspace.path)
        self._end()

    # Rules: ends

    @precondition(_has_lived)
    @rule(data=st.data(), pause=_PAUSES)
    def crash(self, data: st.DataObject, pause: int) -> None:
        type(self).crashes += 1
        self.clock.pass_by(pause)
        recent = self._recent()
        path = self.workspace.path
        self.editor.die()
        self.clock.forget()
        self._come_back(data, recent, path)

    @precondition(_has_lived)
    @rule(data=st.data(), discards=st.booleans())
    def quit(self, data: st.DataObject, discards: bool) -> None:
        """End in order. Without a decision about changes nothing of them is lost."""
        modified, now = self.workspace.is_modified, self.moments[-1]
        path = self.workspace.path
        self.editor.quit(discards=discards)
        self.clock.forget()
        if modified and not discards:
            self._come_back(data, [now], path)
        else:
            self._come_back(data, [Moment(0, now.text, is_modified=False, path=None)], None)

    @precondition(lambda self: self.workspace.is_modified and _has_lived(self))
    @rule(data=st.data())
    def crash_with_a_damaged_disk(self, data: st.DataObject) -> None:
        """What was kept is damaged: it is told and set aside, not deleted, and nothing else is lost."""
        self.workspace.keeper.keep_now()
        kept = self.workspace.keeper.file
        self.editor.die()
        self.clock.forget()
        content = kept.read_bytes()
        cut = len(content) * data.draw(_SHARES) // 1001
        kept.write_bytes(content[:cut])
        left = self.editor.start()
        assert self.editor.problems == ["recovery.damaged"]
        assert [aside.read_bytes() for aside in self.folder.rglob("*.damaged")].count(content[:cut]) >= 1
        for aside in self.folder.rglob("*.damaged"):
            aside.unlink()
        assert sorted(map(str, map(_waiting, left))) == sorted(map(str, self.waiting))
        self.editor.decide([(one, Choice.LATER) for one in left])
        self._took_up()
        self._end()

    # Coming back

    def _come_back(self, data: st.DataObject, recent: list[Moment], path: Path | None) -> None:
        """Start again; what was open is there as it was in one of the ``recent`` moments, and so is what waited."""
        # Their files have names by chance.
        left = sorted(self.editor.start(), key=lambda one: (one.kept.text or "", str(one.kept.path)))
        assert not self.editor.problems
        found = [_waiting(one) for one in left]
        for one in self.waiting:
            assert one in found, "what was kept for later is gone"
            found.remove(one)
        assert len(found) <= 1
        if not found:
            assert any(moment.is_bare or self._waits_already(moment) for moment in recent), "nothing was kept"
        elif (text := found[0][1]) is not None:
            assert self.text(loads(text)) in {moment.text for moment in recent}, "more is lost than was promised"
        elif path is not None and path in self.held:
            there = self._readable(path)
            assert there is None or there in {moment.text for moment in recent} or self._is_foreign(path)
        self._decide(data, left)
        self._took_up()
        self._end()

    def _waits_already(self, moment: Moment) -> bool:
        """Whether it is as in its file, and that was kept for later: it is told once, however often it was left."""
        return not moment.is_modified and (moment.path, None) in self.waiting

    def _readable(self, path: Path) -> str | None:
        try:
            return self.text(load(path))
        except GraphFileError:
            return None

    def _is_foreign(self, path: Path) -> bool:
        """Whether another program wrote the file last."""
        return any(self.held[path] == other.read_bytes() for other in examples().glob("*.knet"))

    def _decide(self, data: st.DataObject, left: list[Left]) -> None:
        """At most one is gone on with; the others wait, or are not wanted."""
        self.waiting = []
        choices: list[tuple[Left, Choice]] = []
        goes_on = None
        for one in left:
            kept = one.kept
            saved = None if kept.path is None else self._readable(kept.path)
            possible = [Choice.LATER, Choice.DISCARD]
            if goes_on is None:
                possible += [Choice.OPEN_SAVED] * (saved is not None and kept.text is not None)
                possible += [Choice.RESTORE] * 3 * (saved is not None or kept.text is not None)
            choice = data.draw(st.sampled_from(possible))
            choices.append((one, choice))
            if choice is Choice.LATER:
                self.waiting.append(_waiting(one))
            elif choice is Choice.OPEN_SAVED:
                goes_on = saved
            elif choice is Choice.RESTORE:
                goes_on = saved if kept.text is None else self.text(loads(kept.text))
        self.editor.decide(choices)
        if goes_on is not None:
            assert self.text() == goes_on

    # What always holds

    @staticmethod
    def _check_told(error: ProblemError, *codes: str) -> None:
        """It is told in a sentence, and is one of these where some are given."""
        assert error.problem.text
        assert not codes or error.problem.code in codes

    def _end(self) -> None:
        type(self).steps += 1
        self.check()

    def check(self) -> None:
        assert not self.raised, self.raised[0]
        document, graph = self.workspace.document, self.workspace.graph
        text = dumps(document)
        again = loads(text)  # which refuses what is not sound: ids taken twice, links to nothing, circles
        assert again == document
        _check_indices(graph, again.graph)
        for name in graph.blocks:
            _check_indices(graph.blocks[name].body, again.graph.blocks[name].body)
        assert self.workspace.selection == self.workspace.selection.within(self.workspace.level)
        assert len(self.trail) == self.workspace.undo_stack.count() + 1
        now = self.text()
        assert now == self.trail[self.workspace.undo_stack.index()], "it was changed by no step"
        if not self.workspace.is_modified:
            assert now == self.as_saved
        for path, content in self.held.items():
            assert path.read_bytes() == content, "a saved file is another"
        self.editor.check()

    def teardown(self) -> None:
        try:
            if sys.exc_info()[0] is None:
                self.there_and_back()
        finally:
            self.editor.die()
            self._around.close()
            shutil.rmtree(self.folder, ignore_errors=True)


def _check_indices(live: Level, read: Level) -> None:
    """What a level looks up is what one finds that was read from its text."""
    for node in live.nodes:
        assert set(live.links_into(node)) == set(read.links_into(node))
        assert set(live.links_from(node)) == set(read.links_from(node))
        assert live.frame_of(node) == read.frame_of(node)
        assert live.node_named(live.nodes[node].name) == node
    for layer in live.layers:
        assert set(live.calls_of(layer)) == set(read.calls_of(layer))
    assert set(live.set_aside) == set(read.set_aside)
    assert live == read
