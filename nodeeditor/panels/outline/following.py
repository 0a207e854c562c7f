"""How the rows of an outline follow a change set: what goes, what changes places, what comes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.graph import Graph
from nodeeditor.panels.outline.branches import Branch, Framed, Key, Noted, inside_of, unused_blocks

if TYPE_CHECKING:
    from nodeeditor.panels.outline.model import OutlineModel

#: More changes than this in one step are read afresh, which costs less than to tell of each.
_MANY = 200


def wants_reset(branches: Iterable[Branch], graph: Graph, changes: ChangeSet) -> bool:
    """Whether the tree has to be read afresh: blocks came, went or took others' places, or very much changed."""
    for branch in branches:
        if branch.parent is None and (branch.unused or graph.blocks) and branch.unused != unused_blocks(graph):
            return True
        if branch.level is None:
            continue
        if branch.block is not None and (
            branch.block not in graph.blocks or graph.blocks[branch.block].body is not branch.level
        ):
            return True
        own = changes if branch.block is None else changes.blocks.get(branch.block)
        if own is not None and _size(own, branch) > _MANY:
            return True
    for branch in branches:
        above, owner = branch.parent, branch.owner
        if above is None or above.level is None or not isinstance(owner, str):
            continue
        if owner in above.level.nodes and inside_of(graph, above.level, owner) != branch.block:
            return True
    return False


def follow_level(model: OutlineModel, branch: Branch, changes: ChangeSet) -> None:
    """Let the branch of a level, and those of its frames, have what the level has, in its order."""
    assert branch.order is not None
    branch.order.follow(changes)
    if _moves_rows(changes):
        rows, framed = model.read(branch)
        inner = [(below, framed.get(frame, [])) for frame, below in model.frames_below(branch)]
        both = [*inner, (branch, rows)]
        # What goes from one frame into another one is never in two places.
        for one, wanted in both:
            _drop(model, one, wanted)
        for one, wanted in both:
            _put_in_order(model, one, wanted)
        model.have_frames(branch, framed)
        for one, wanted in reversed(both):
            _bring(model, one, wanted)
    ends = {end for link in changes.linked | changes.unlinked for end in (link.source, link.target)}
    model.tell_nodes(branch, sorted((changes.changed | ends) - changes.added))
    model.tell(branch, [*map(Framed, changes.frames), *map(Noted, changes.notes)])


def follow_links(model: OutlineModel, branch: Branch, changes: ChangeSet) -> None:
    """Let what is below nodes of a level have the links that the nodes have."""
    level = branch.level
    assert level is not None
    targets = {link.target for link in changes.linked | changes.unlinked}
    for node in sorted(targets - changes.added):
        if node not in level.nodes:
            continue
        links = level.links_into(node)
        before = sorted({*links} - changes.linked | {link for link in changes.unlinked if link.target == node})
        below = model.links_below(model.holder(branch, node), node, before)
        known = below.links
        if known == links:
            continue
        rest = below.rows[len(known) :]
        # All at once: links that change places differ by what they are, and are others.
        _drop(model, below, rest)
        _bring(model, below, [*links, *rest])


def _size(changes: ChangeSet, branch: Branch) -> int:
    """How much of the rows of a level differs."""
    count = len(changes.added) + len(changes.removed) + len(changes.linked) + len(changes.unlinked)
    if isinstance(branch.owner, Framed) and branch.owner.id in changes.frames and branch.level is not None:
        frame = branch.level.frames.get(branch.owner.id)
        after = frame.nodes if frame is not None else frozenset()
        count += len(after.symmetric_difference(key for key in branch.rows if isinstance(key, str)))
    elif branch.level is not None:
        new = [branch.level.frames[frame] for frame in changes.frames if frame in branch.level.frames]
        count += sum(len(frame.nodes) for frame in new if branch.row(Framed(frame.id)) is None)
    return count + len(changes.notes)


def _moves_rows(changes: ChangeSet) -> bool:
    return bool(
        changes.added or changes.removed or changes.linked or changes.unlinked or changes.frames or changes.notes
    )


def _drop(model: OutlineModel, branch: Branch, wanted: list[Key]) -> None:
    if branch.rows == wanted:
        return
    stays = set(wanted)
    gone = [row for row, key in enumerate(branch.rows) if key not in stays]
    for start, count in reversed(_runs(gone)):
        model.remove(branch, start, count)
        # Not before: whoever hears of it looks at what is below once more, which would be read anew.
        model.drop_below(branch, branch.rows[start : start + count])
        del branch.rows[start : start + count]
        model.removed(branch)


def _put_in_order(model: OutlineModel, branch: Branch, wanted: list[Key]) -> None:
    if branch.rows == wanted:
        return
    known = set(branch.rows)
    stayed = [key for key in wanted if key in known]
    if stayed != branch.rows:
        model.put_in_order(branch, stayed)


def _bring(model: OutlineModel, branch: Branch, wanted: list[Key]) -> None:
    if branch.rows == wanted:
        return
    known = set(branch.rows)
    came = [row for row, key in enumerate(wanted) if key not in known]
    for start, count in _runs(came):
        model.insert(branch, start, count)
        branch.rows[start:start] = wanted[start : start + count]
        model.inserted(branch)


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Rows that follow each other as the first of them and how many there are."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][0] + runs[-1][1] == row:
            runs[-1] = runs[-1][0], runs[-1][1] + 1
        else:
            runs.append((row, 1))
    return runs
