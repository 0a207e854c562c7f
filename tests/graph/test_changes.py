"""Change sets put together."""

from __future__ import annotations

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.graph.changes import ChangeSet, GatheredChanges
from nodeeditor.graph.elements import Link, NodeId

NODES = [NodeId(name) for name in "abcdef"]
LINKS = [Link(NodeId("a"), "output", node, "inputs", 0) for node in NODES[1:]]
some_nodes, some_links = st.frozensets(st.sampled_from(NODES)), st.frozensets(st.sampled_from(LINKS))


@st.composite
def histories(draw: st.DrawFn) -> list[ChangeSet]:
    """Changes that may follow each other: only what is there goes, only what is not there comes."""
    nodes, links = set(draw(some_nodes)), set(draw(some_links))
    found = []
    for _ in range(draw(st.integers(0, 7))):
        coming, going = draw(some_nodes) - nodes, draw(some_nodes) & nodes
        linked, unlinked = draw(some_links) - links, draw(some_links) & links
        left = frozenset(nodes - going)
        found.append(ChangeSet(coming, going, draw(some_nodes) & left, draw(some_nodes) & left, linked, unlinked))
        nodes, links = (nodes | coming) - going, (links | linked) - unlinked
    return found


@given(histories())
def test_many_changes_are_one_as_if_put_together_two_by_two(changes: list[ChangeSet]) -> None:
    gathered = GatheredChanges()
    for one in changes:
        gathered.take(one)
    assert gathered.changes == reduce(ChangeSet.then, changes, ChangeSet())
