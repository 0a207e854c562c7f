"""Repairs of mistakes inside of blocks: found for one use, and good in all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.editing.repairing import repair, repair_inside
from nodeeditor.engine.check import check_graph
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.mending import mend_inside, mend_use
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem
from tests.engine.test_blocks import LOSS
from tests.graph.test_blocks import level

pytestmark = pytest.mark.usefixtures("as_in_the_engine")


def network(inside: Block, *rest: object, shape: tuple[int, ...] = (8, 8, 3)) -> Graph:
    """A network that uses a block once, and further rows."""
    return Graph.build(
        *level(
            ("image", INPUT, {"shape": shape}, ()),
            ("use", f"block:{inside.name}", {}, ("image>x",)),
            ("y", OUTPUT, LOSS, ("use.y",)),
            *rest,
        ),
        blocks=(inside,),
    )


def mended(graph: Graph, node: str) -> Problem:
    """The one problem of a node, with what would help."""
    expansion, inference = expand(graph), Inference()
    reports = inference.infer(calls_of_graph(expansion.graph))
    (found,) = mend_inside(graph, expansion, reports, NodeId(node), installed_catalog(), inference)
    assert found.node == node
    return found


def effects(graph: Graph, node: str) -> list[tuple[object, ...]]:
    """What each repair does; every one is done, and leaves a graph that Keras finds sound."""
    found = mended(graph, node)
    told = []
    for fix in found.fixes:
        after, catalog = graph.copy(), with_blocks(installed_catalog(), graph)
        (block,) = graph.blocks
        own = NodeId(node.rpartition("/")[2])
        edit = repair_inside(after, catalog, block, replace(found, node=own), fix)
        assert edit is not None
        after.apply(edit)
        assert all(report.sound for report in check_graph(after).values())
        told.append((fix.code, fix.arguments.get("parameter", fix.arguments.get("type")), fix.arguments.get("value")))
    return told


def two_ways(**left: object) -> Block:
    """Two convolutions that are added; one of them is given other settings."""
    conv = {"filters": 4, "kernel_size": 3, "padding": "same"}
    return Block(
        "two_ways",
        (Argument("base", 4),),
        *level(
            ("x", INPUT, {}, ()),
            ("left", "Conv2D", {**conv, **left}, ("x",)),
            ("right", "Conv2D", conv, ("x",)),
            ("sum", "Add", {}, ("left", "right")),
            ("y", OUTPUT, {}, ("sum",)),
        ),
    )


def test_a_setting_of_the_block_is_repaired_in_all_of_its_uses() -> None:
    graph = network(two_ways(padding="valid"))
    assert ("fix.set_parameter_of", "padding", "same") in effects(graph, "use/sum")


def test_a_repair_that_would_spoil_another_use_is_not_offered() -> None:
    head = Block(
        "head",
        (),
        *level(("x", INPUT, {}, ()), ("flat", "Conv2D", {"filters": 2, "kernel_size": 3}, ("x",)),
               ("y", OUTPUT, {}, ("flat",))),
    )  # fmt: skip
    alone = network(head, shape=(8, 3))
    assert effects(alone, "use/flat")
    more = (("other", INPUT, {"shape": (8, 8, 3)}, ()), ("again", "block:head", {}, ("other>x",)),
            ("z", OUTPUT, LOSS, ("again.y",)))  # fmt: skip
    assert effects(network(head, *more, shape=(8, 3)), "use/flat") == []


def test_what_an_argument_comes_to_is_left_to_the_uses() -> None:
    graph = network(two_ways(filters={"expression": "base * 2"}))
    assert not any(
        (fix.arguments.get("parameter"), fix.arguments.get("at")) == ("filters", "left")
        for fix in mended(graph, "use/sum").fixes
    )


def test_a_use_is_given_the_argument_that_makes_its_inside_sound() -> None:
    short_cut = Block(
        "short_cut",
        (Argument("filters", 64), Argument("rate", 0.5)),
        *level(
            ("x", INPUT, {}, ()),
            ("conv", "Conv2D", {"filters": {"expression": "filters"}, "kernel_size": 3, "padding": "same"}, ("x",)),
            ("sum", "Add", {}, ("conv", "x")),
            ("y", OUTPUT, {}, ("sum",)),
        ),
    )
    graph = network(short_cut)
    expansion, inference = expand(graph), Inference()
    reports = inference.infer(calls_of_graph(expansion.graph))
    (found,) = mend_use(graph, expansion, reports, NodeId("use"), inference)
    assert found.code == "block.inside"
    (fix,) = found.fixes
    assert (fix.arguments["parameter"], fix.arguments["value"]) == ("filters", 3)
    edit = repair(graph, with_blocks(installed_catalog(), graph), found, fix)
    assert edit is not None
    graph.apply(edit)
    assert all(report.sound for report in check_graph(graph).values())
