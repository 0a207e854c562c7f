"""Questions about a graph."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import (
    downstream,
    free_ids,
    free_name,
    free_names,
    free_position,
    inputs,
    links_of,
    outputs,
    snake_case,
    topological_order,
    upstream,
)
from tests.examples import examples
from tests.strategies import graphs


def _graph(*links: tuple[int, int]) -> Graph:
    count = max(itertools.chain(*links)) + 1
    types = ["Input", *["Dense"] * (count - 2), "Output"]
    return Graph.build(
        [Layer(LayerId(f"l{n}"), types[n], f"dense_{n}") for n in range(count)],
        [Node(NodeId(f"n{n}"), LayerId(f"l{n}"), f"dense_{n}") for n in range(count)],
        [Link(NodeId(f"n{a}"), "output", NodeId(f"n{b}"), "inputs", place) for place, (a, b) in enumerate(links)],
    )


@settings(deadline=None, max_examples=examples(60))
@given(graphs(plain=True))
def test_the_order_has_each_node_after_those_that_feed_it(graph: Graph) -> None:
    order = topological_order(graph)
    assert sorted(order) == sorted(graph.nodes)
    assert all(order.index(link.source) < order.index(link.target) for link in graph.links)


@settings(deadline=None, max_examples=examples(60))
@given(graphs(plain=True), st.data())
def test_reaching_agrees_with_what_is_downstream(graph: Graph, data: st.DataObject) -> None:
    if not graph.nodes:
        return
    start = data.draw(st.sampled_from(list(graph.nodes)))
    below = downstream(graph, [start])
    for node in graph.nodes:
        assert graph.reaches(start, node) == (node in below)
        assert (start in upstream(graph, [node])) == (node in below)


def test_ends_of_a_graph() -> None:
    graph = _graph((0, 1), (1, 2), (0, 2), (2, 3))
    assert inputs(graph) == ["n0"]
    assert outputs(graph) == ["n3"]
    assert len(links_of(graph, [NodeId("n1"), NodeId("n2")])) == 4
    assert free_position(graph, NodeId("n2"), "inputs") == 3
    assert free_position(graph, NodeId("n0"), "inputs") == 0


def test_free_names_follow_keras() -> None:
    graph = _graph((0, 1), (1, 2))
    assert free_name(graph, "dense") == "dense"
    assert free_name(graph, "dense_1") == "dense_3"
    assert free_name(graph, "a / b") == "ab"
    assert snake_case("MaxPooling2D") == "max_pooling2d"
    assert snake_case("LSTM") == "lstm"


def test_names_are_given_once_and_fast() -> None:
    take = free_names(_graph((0, 1), (1, 2)))
    assert [take(wanted) for wanted in ("dense_1", "a", "dense", "a", "dense", "a_1")] == [
        "dense_3",
        "a",
        "dense",
        "a_1",
        "dense_4",
        "a_2",
    ]
    looked_at = 0

    class Full(Graph):
        def node_named(self, name: str) -> NodeId | None:
            nonlocal looked_at
            looked_at += 1
            return NodeId("n") if int(name.removeprefix("dense_")) <= 500 else None

    take = free_names(Full())
    assert [take("dense_1") for _ in range(100)] == [f"dense_{number}" for number in range(501, 601)]
    assert looked_at < 1000


def test_free_ids_are_free_and_lowest_first() -> None:
    nodes, layers = free_ids(_graph((0, 1), (1, 2)))
    assert [next(nodes), next(nodes)] == ["n3", "n4"]
    assert next(layers) == "l3"
