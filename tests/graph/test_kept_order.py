"""A kept order is a topological one after any edits, and an edit moves no more than it must."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.graph.edits import AddNode, Batch, Connect, Disconnect, Edit, RemoveNode
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.kept_order import KeptOrder
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import EditError

IDS = st.integers(0, 9)


def adding(number: int) -> AddNode:
    layer = Layer(LayerId(f"l{number}"), "Dense", f"d{number}")
    return AddNode(Node(NodeId(f"n{number}"), layer.id, layer.name), layer)


def link(source: int, target: int) -> Link:
    return Link(NodeId(f"n{source}"), "output", NodeId(f"n{target}"), "inputs", source)


EDITS = st.one_of(
    IDS.map(adding),
    st.builds(lambda number: RemoveNode(NodeId(f"n{number}")), IDS),
    st.builds(lambda a, b: Connect(link(a, b)), IDS, IDS),
    st.builds(lambda a, b: Disconnect(link(a, b)), IDS, IDS),
)


@given(st.lists(EDITS | st.lists(EDITS, max_size=4).map(lambda edits: Batch(tuple(edits))), max_size=40))
def test_every_node_stands_behind_those_that_feed_it(edits: list[Edit]) -> None:
    level = Level()
    for number in range(5):
        level.apply(adding(number))
    order = KeptOrder(level)
    for edit in edits:
        with suppress(EditError):
            order.follow(level.apply(edit).changes)
        nodes = list(order)
        assert set(nodes) == set(level.nodes)
        assert len(nodes) == len(level.nodes)
        assert [order.row(node) for node in nodes] == list(range(len(nodes)))
        assert all(order.row(one.source) < order.row(one.target) for one in level.links)


def test_a_link_moves_only_what_lies_between_its_ends() -> None:
    level = Level()
    for number in range(8):
        level.apply(adding(number))
    order = KeptOrder(level)
    order.follow(level.apply(Connect(link(5, 2))).changes)
    assert "".join(node[1] for node in order) == "01534267"


def test_a_new_node_stands_behind_its_source() -> None:
    level = Level()
    for number in range(4):
        level.apply(adding(number))
    order = KeptOrder(level)
    order.follow(level.apply(Batch((adding(9), Connect(link(1, 9))))).changes)
    assert list(order) == ["n0", "n1", "n9", "n2", "n3"]


def test_many_changes_at_once_keep_the_order_of_what_they_leave_alone() -> None:
    level = Level()
    for number in range(300):
        level.apply(adding(number))
    order = KeptOrder(level)
    chain = Batch(tuple(Connect(link(number, number + 1)) for number in range(250)))
    order.follow(level.apply(chain).changes)
    nodes = list(order)
    assert all(nodes.index(f"n{number}") < nodes.index(f"n{number + 1}") for number in range(250))
    assert nodes[-1] == "n250"
