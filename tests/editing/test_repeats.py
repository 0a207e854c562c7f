"""What repeats in a drawing is found, and a block in its place comes to the same network."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing import Repeat, find_repeats, make_repeated_block, repeat_name
from nodeeditor.graph.edits import Move, Place
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from tests.editing.test_grouping import nature
from tests.examples import examples
from tests.graph.test_blocks import level
from tests.strategies import graphs

CATALOG = load_snapshot()
Rows = list[tuple[str, str, dict[str, object], tuple[str, ...]]]


def residual(name: str, filters: int, before: str) -> Rows:
    """A residual block; its last node has its name."""
    conv = {"filters": filters, "kernel_size": 3, "padding": "same"}
    return [
        (f"{name}_conv", "Conv2D", conv, (before,)),
        (f"{name}_norm", "BatchNormalization", {}, (f"{name}_conv",)),
        (f"{name}_again", "Conv2D", {**conv, "filters": 2 * filters}, (f"{name}_norm",)),
        (f"{name}_add", "Add", {}, (f"{name}_again", before)),
        (name, "ReLU", {}, (f"{name}_add",)),
    ]


def network(rows: Rows) -> Graph:
    first = ("x", "Input", {"shape": (8, 8, 4)}, ())
    end = ("y", "Output", {"loss": "mse"}, (rows[-1][0],))
    return Graph.build(*level(first, *rows, end))


def put(graph: Graph, found: Repeat) -> Graph:
    """``graph`` with a block in the place of what repeats; undone it is what it was."""
    after = graph.copy()
    edit, uses = make_repeated_block(
        after, with_blocks(CATALOG, after), None, found, repeat_name(after.blocks, after, found)
    )
    inverse = after.apply(edit).inverse
    assert uses <= after.nodes.keys()
    back = after.copy()
    back.apply(inverse)
    assert back == graph
    return after


def test_a_row_becomes_one_use_with_an_expression_of_the_repetition() -> None:
    rows = residual("a", 8, "x") + residual("b", 16, "a") + residual("c", 32, "b")
    graph = network(rows)
    (found,) = find_repeats(graph, CATALOG)
    assert (found.size, [len(row.parts) for row in found.rows], found.saved) == (5, [3], 9)
    after = put(graph, found)
    (use,) = [layer for layer in after.layers.values() if layer.type == "block:residual"]
    assert dict(use.config) == {"repeat": 3}
    body = after.blocks["residual"].body
    told = {layer.name: layer.config["filters"] for layer in body.layers.values() if "filters" in layer.config}
    assert {name: value["expression"] for name, value in told.items()} == {
        "a_conv": "8 * 2**i",
        "a_again": "16 * 2**i",
    }
    assert nature(expand(after).graph) == nature(graph)


def test_several_rows_are_uses_of_one_block_with_an_argument() -> None:
    rows = residual("a", 8, "x") + residual("b", 8, "a")
    rows.append(("pool", "MaxPooling2D", {}, ("b",)))
    rows += residual("c", 12, "pool") + residual("d", 12, "c") + residual("e", 12, "d")
    rows.append(("drop", "Dropout", {"rate": 0.5}, ("e",)))
    rows += residual("f", 20, "drop")
    graph = network(rows)
    (found,) = find_repeats(graph, CATALOG)
    after = put(graph, found)
    uses = [dict(layer.config) for layer in after.layers.values() if layer.type == "block:residual"]
    assert uses == [{"repeat": 2}, {"filters": 12, "repeat": 3}, {"filters": 20}]
    (argument,) = after.blocks["residual"].arguments
    assert (argument.name, argument.default) == ("filters", 8)
    told = {layer.config.get("filters") for layer in after.blocks["residual"].body.layers.values()} - {None}
    assert {value["expression"] for value in told} == {"filters", "2 * filters"}
    assert nature(expand(after).graph) == nature(graph)


def test_a_block_begins_at_a_layer_and_a_short_one_is_left_in_peace() -> None:
    conv: Rows = [("c0", "Conv2D", {"filters": 4, "kernel_size": 1}, ("x",)), ("r0", "ReLU", {}, ("c0",))]
    for number, filters in enumerate((8, 16, 32), start=1):
        conv.append((f"c{number}", "Conv2D", {"filters": filters, "kernel_size": 3}, (f"r{number - 1}",)))
        conv.append((f"n{number}", "BatchNormalization", {}, (f"c{number}",)))
        conv.append((f"r{number}", "ReLU", {}, (f"n{number}",)))
    (found,) = find_repeats(network(conv), CATALOG)
    assert found.rows[0].parts[0].nodes == ("c1", "n1", "r1")
    assert [len(row.parts) for row in found.rows] == [3]
    two = [("a", "Dense", {"units": 4}, ("x",)), ("b", "Dense", {"units": 4}, ("a",))]
    assert find_repeats(network(two), CATALOG) == []


@pytest.mark.parametrize("change", ["kind", "share", "expression", "wire"])
def test_what_differs_in_more_than_numbers_is_not_taken_for_a_repeat(change: str) -> None:
    rows = residual("a", 8, "x") + residual("b", 8, "a")
    graph = network(rows)
    layers, nodes, links = list(graph.layers.values()), list(graph.nodes.values()), graph.links
    if change == "kind":
        rows[1] = ("a_norm", "LayerNormalization", {}, ("a_conv",))
    elif change == "expression":
        rows[0] = ("a_conv", "Conv2D", {**rows[0][2], "filters": {"expression": "4 + 4"}}, ("x",))
    elif change == "wire":
        rows[3] = ("a_add", "Add", {}, ("a_again", "a_norm"))
    else:  # both call one layer, so they share its weights
        nodes = [
            type(node)(node.id, layers[1].id if node.name == "b_conv" else node.layer, node.name) for node in nodes
        ]
        layers = [layer for layer in layers if layer.name != "b_conv"]
        assert find_repeats(Graph.build(layers, nodes, links), CATALOG) == []
        return
    assert find_repeats(network(rows), CATALOG) == []


def test_a_region_is_looked_at_alone() -> None:
    rows = residual("a", 8, "x") + residual("b", 8, "a") + residual("c", 8, "b")
    graph = network(rows)
    some = [node for node in graph.nodes if node[0] in "bc"]
    (found,) = find_repeats(graph, CATALOG, some)
    assert found.nodes == frozenset(some)
    assert find_repeats(graph, CATALOG, [node for node in some if node[0] == "b"]) == []


@st.composite
def repeating(draw: st.DrawFn) -> Graph:
    """A row of parts of a few kinds, with numbers that follow rules or do not, between other layers."""
    kinds = [
        residual,
        lambda name, size, before: [
            (f"{name}_d", "Dense", {"units": size}, (before,)),
            (f"{name}_o", "Dropout", {"rate": size / 64}, (f"{name}_d",)),
            (name, "LayerNormalization", {"axis": (1, -1), "epsilon": 0.01 * size}, (f"{name}_o",)),
        ],
    ]
    rows: Rows = []
    before = "x"
    for number in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from(kinds))
        sizes = draw(
            st.sampled_from([[8], [8, 8], [4, 8, 16], [9, 7, 5], [2, 4, 6, 8], [3, 50, 7], [16, 16, 32], [1, 1, 1, 1]])
        )
        for place, size in enumerate(sizes):
            rows += kind(f"p{number}_{place}", size, before)
            before = rows[-1][0]
        if draw(st.booleans()):
            rows.append((f"s{number}", "Activation", {"activation": "gelu"}, (before,)))
            before = f"s{number}"
    return network(rows)


@settings(max_examples=examples(12))
@given(repeating() | graphs(plain=True, max_nodes=9))
def test_whatever_is_found_comes_to_the_same_network(graph: Graph) -> None:
    meant = nature(graph)
    after = graph
    for _ in range(20):
        found = find_repeats(after, with_blocks(CATALOG, after))
        if not found:
            break
        event("a block with arguments" if found[0].unified.arguments else "a block")
        together = [node for one in found for node in one.nodes]
        assert len(together) == len(set(together))
        after = put(after, found[0])
        assert len(after.nodes) < len(graph.nodes)
        expansion = expand(after)
        assert not expansion.problems
        assert nature(expansion.graph) == meant


def test_the_gap_is_closed_in_each_line_of_a_network_that_is_laid_out_so() -> None:
    rows = [("a0", "Dense", {"units": 4}, ("x",)), ("b0", "ReLU", {}, ("a0",))]
    rows += [(f"c{n}", "Dense", {"units": 9 + n * n}, ("b0" if not n else f"c{n - 1}",)) for n in range(30)]
    graph = network([*rows, *residual("p", 8, "c29"), *residual("q", 8, "p"), ("d", "Flatten", {}, ("q",))])
    for count, node in enumerate(graph.nodes):
        graph.apply(Move((Place(node, count % 15 * 216.0, count // 15 * 200.0),)))
    (found,) = find_repeats(graph, CATALOG)
    after = put(graph, found)
    lines: dict[float, list[float]] = {}
    for node in after.nodes.values():
        lines.setdefault(node.y, []).append(node.x)
    for places in lines.values():
        places.sort()
        assert {after - before for before, after in itertools.pairwise(places)} <= {216.0}
    assert all(after.nodes[node].y == graph.nodes[node].y for node in after.nodes.keys() & graph.nodes.keys())
