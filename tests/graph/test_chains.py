"""Parts in a row, each with one way in and one way out."""

from __future__ import annotations

import itertools

from hypothesis import given

from nodeeditor.graph.chains import chains
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import downstream, upstream
from tests.graph.test_blocks import level
from tests.strategies import graphs


def test_branches_are_one_part_of_their_chain_and_have_chains_of_their_own() -> None:
    graph = Graph.build(
        *level(
            ("x", "Input", {}, ()),
            ("a", "Conv2D", {}, ("x",)),
            ("b", "ReLU", {}, ("a",)),
            ("c", "Conv2D", {}, ("b",)),
            ("add", "Add", {}, ("c", "a")),
            ("d", "Dense", {}, ("add",)),
            ("y", "Output", {}, ("d",)),
        )
    )
    found = [[segment.nodes for segment in chain] for chain in chains(graph)]
    assert found == [[("a",), ("b", "c", "add"), ("d",), ("y",)], [("c",)]]


@given(graphs(plain=True, max_nodes=10))
def test_each_part_is_entered_and_left_in_one_place(graph: Graph) -> None:
    for chain in chains(graph):
        for before, after in itertools.pairwise(chain):
            assert before.exit == after.entry
        for segment in chain:
            inside = set(segment.nodes)
            assert inside == (downstream(graph, [segment.entry]) - {segment.entry}) & upstream(graph, [segment.exit])
            assert segment.nodes[-1] == segment.exit
            for node in segment.nodes:
                assert all(link.source in inside | {segment.entry} for link in graph.links_into(node))
                assert node == segment.exit or all(link.target in inside for link in graph.links_from(node))
            for number, node in enumerate(segment.nodes):
                assert all(link.source not in segment.nodes[number:] for link in graph.links_into(node))
