"""How the rows of an outline follow a change set: what goes, what changes places, what comes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.panels.outline.branches import Branch, inside_of, unused_blocks

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
        if own is not None and len(own.added) + len(own.removed) + len(own.linked) + len(own.unlinked) > _MANY:
            return True
    for branch in branches:
        above = branch.parent
        if branch.owner is None or above is None or above.level is None or branch.owner in above.unused:
            continue
        node = NodeId(branch.owner)
        if node in above.level.nodes and inside_of(graph, above.level, node) != branch.block:
            return True
    return False


def follow_nodes(model: OutlineModel, branch: Branch, changes: ChangeSet) -> None:
    """Let a branch have the nodes that its level has, in their order."""
    order = branch.order
    assert order is not None
    order.follow(changes)
    gone = [row for row, node in enumerate(branch.nodes) if node in changes.removed] if changes.removed else []
    for start, count in reversed(_runs(gone)):
        model.drop_below(branch, branch.nodes[start : start + count])
        model.remove(branch, len(branch.links) + start, count)
        del branch.nodes[start : start + count]
        model.removed(branch)
    after = list(order)
    added = changes.added
    stayed = [node for node in after if node not in added] if added else after
    if stayed != branch.nodes:
        model.put_in_order(branch, stayed)
    came = [row for row, node in enumerate(after) if node in added] if added else []
    for start, count in _runs(came):
        model.insert(branch, len(branch.links) + start, count)
        branch.nodes[start:start] = after[start : start + count]
        model.inserted(branch)
    ends = {end for link in changes.linked | changes.unlinked for end in (link.source, link.target)}
    model.tell(branch, sorted((changes.changed | ends) - added))


def follow_links(model: OutlineModel, branch: Branch, changes: ChangeSet) -> None:
    """Let what is below nodes of a branch have the links that the nodes have."""
    level = branch.level
    assert level is not None
    targets = {link.target for link in changes.linked | changes.unlinked}
    for node in sorted(targets - changes.added):
        if node not in level.nodes:
            continue
        links = level.links_into(node)
        before = sorted({*links} - changes.linked | {link for link in changes.unlinked if link.target == node})
        below = model.links_below(branch, node, before)
        if below.links == links:
            continue
        if below.links:
            model.remove(below, 0, len(below.links))
            below.links = []
            model.removed(below)
        if links:
            model.insert(below, 0, len(links))
            below.links = links
            model.inserted(below)


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Rows that follow each other as the first of them and how many there are."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][0] + runs[-1][1] == row:
            runs[-1] = runs[-1][0], runs[-1][1] + 1
        else:
            runs.append((row, 1))
    return runs
