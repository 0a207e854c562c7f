"""Blocks that are offered come into a graph once, with what they use, and under a name that is free there."""

from __future__ import annotations

from dataclasses import replace

from nodeeditor.catalog.of_blocks import READY, Offer
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing import adopt
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.edits import AddBlock
from nodeeditor.graph.graph import Graph
from tests.graph.test_blocks import level

INNER = Block("inner", (), *level(("x", "Input", {}, ()), ("relu", "ReLU", {}, ("x",)), ("y", "Output", {}, ("relu",))))
OUTER = Block(
    "outer",
    (Argument("units", 4),),
    *level(("x", "Input", {}, ()), ("use", "block:inner", {}, ("x>x",)), ("y", "Output", {}, ("use.y",))),
)


def offer(*blocks: Block) -> Offer:
    return Offer(READY, "outer", Graph.build((), (), (), blocks=blocks))


def test_it_comes_with_what_it_uses_and_once() -> None:
    graph = Graph()
    adopted = adopt(graph, load_snapshot(), offer(INNER, OUTER))
    assert [edit.block.name for edit in adopted.edits] == ["inner", "outer"]
    assert adopted.type == "block:outer"
    assert not graph.blocks
    spec = adopted.catalog.layer("block:outer")
    assert spec is not None
    assert spec.parameter("units") is not None
    again = adopt(adopted.graph, load_snapshot(), offer(INNER, OUTER))
    assert (again.edits, again.type) == ((), "block:outer")


def test_another_one_of_its_name_stays_and_what_came_under_a_new_name_is_found_again() -> None:
    graph = Graph()
    graph.apply(AddBlock(replace(INNER, arguments=(Argument("mine", 1),))))
    adopted = adopt(graph, load_snapshot(), offer(INNER, OUTER))
    assert {edit.block.name for edit in adopted.edits} == {"inner_1", "outer"}
    body = adopted.graph.blocks["outer"].body
    assert "block:inner_1" in {layer.type for layer in body.layers.values()}
    assert adopted.graph.blocks["inner"].arguments == (Argument("mine", 1),)
    other = Graph()
    for block in (INNER, replace(OUTER, arguments=())):
        other.apply(AddBlock(block))
    first = adopt(other, load_snapshot(), offer(INNER, OUTER))
    assert (first.name, len(first.edits)) == ("outer_1", 1)
    second = adopt(first.graph, load_snapshot(), offer(INNER, OUTER))
    assert (second.name, second.edits) == ("outer_1", ())
