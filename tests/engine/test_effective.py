"""Muted and bypassed nodes: what counts is what would be left if they were really taken out."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import keras
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nodeeditor.codegen.source import python_source
from nodeeditor.editing.levels import on_level
from nodeeditor.engine.build import build_model
from nodeeditor.engine.check import check_graph
from nodeeditor.graph.edits import Batch, Connect, Disconnect, Edit, RemoveNode, SetMode
from nodeeditor.graph.effective import aside, effective
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId, NodeMode
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import links_of, topological_order
from nodeeditor.problems import ProblemError
from tests.engine.drawing import Drawing
from tests.examples import examples
from tests.random_networks import CATALOG, networks, networks_with_blocks
from tests.round_trip import differences, structure


@st.composite
def set_aside(draw: st.DrawFn, source: st.SearchStrategy[Graph]) -> Graph:
    """A network some of whose nodes, also inside of blocks, are muted or bypassed."""
    graph = draw(source)
    inner = [
        (name, node)
        for name, level in graph.levels()
        for node in level.nodes
        if level.layer_of(node).type not in (INPUT, OUTPUT)
    ]
    for name, node in draw(st.lists(st.sampled_from(inner), min_size=1, max_size=3, unique=True)):
        level = graph if name is None else graph.blocks[name].body
        mode = draw(st.sampled_from([NodeMode.BYPASSED, NodeMode.BYPASSED, NodeMode.MUTED]))
        passes = level.links_into(node)[0].target_port if mode is NodeMode.BYPASSED else ""
        graph.apply(on_level(name, SetMode(node, mode, passes)))
    if draw(st.booleans()):
        inputs = [node for node in graph.nodes if graph.layer_of(node).type == INPUT]
        graph.apply(SetMode(draw(st.sampled_from(inputs)), NodeMode.MUTED))
    return graph


def really_without(graph: Graph) -> Graph:
    """The graph after a user took those nodes out, one by one, and what was left without any input with them."""
    graph = graph.copy()
    for name in [name for name, _ in graph.levels()]:
        level = graph if name is None else graph.blocks[name].body
        for node in topological_order(level):
            element = level.nodes[node]
            on = next((link for link in level.links_into(node) if link.target_port == element.passes), None)
            if element.mode is NodeMode.BYPASSED and on is not None:
                past = [
                    edit
                    for link in level.links_from(node)
                    for edit in (
                        Disconnect(link),
                        Connect(type(link)(on.source, on.source_port, link.target, link.target_port, link.position)),
                    )
                ]
                graph.apply(on_level(name, Batch((*past, *_gone(level, node, past=True)))))
            elif element.mode is not NodeMode.ACTIVE:
                _remove_with_dependents(graph, name, level, node)
                if any(one.mode is not NodeMode.ACTIVE for one in level.nodes.values()):
                    return really_without(graph)
                break
    return graph


def _remove_with_dependents(graph: Graph, name: str | None, level: Level, node: NodeId) -> None:
    targets = {link.target for link in level.links_from(node)}
    graph.apply(on_level(name, Batch(_gone(level, node))))
    for target in sorted(targets):
        if target in level.nodes and not level.links_into(target) and level.layer_of(target).type != OUTPUT:
            _remove_with_dependents(graph, name, level, target)


def _gone(level: Level, node: NodeId, *, past: bool = False) -> tuple[Edit, ...]:
    links = level.links_into(node) if past else links_of(level, [node])
    return (*map(Disconnect, links), RemoveNode(node))


def plain(graph: Graph) -> tuple[Any, ...]:
    """What is told of a graph by its parts, in any order."""
    return tuple((name, {*level.nodes.values()}, {*level.layers}, {*level.links}) for name, level in graph.levels())


@settings(deadline=None, max_examples=examples(15))
@given(set_aside(networks_with_blocks()))
def test_what_counts_is_what_is_left_when_they_are_taken_out(graph: Graph) -> None:
    assert plain(effective(graph)) == plain(really_without(graph))
    assert not any(level.set_aside for _, level in effective(graph).levels())


@settings(deadline=None, max_examples=examples(4))
@given(set_aside(networks()))
def test_the_model_and_the_code_are_those_of_what_is_left(graph: Graph) -> None:
    left = really_without(graph)
    try:
        keras.backend.clear_session(free_memory=False)
        expected = build_model(left, CATALOG, seed=3).model
    except ProblemError:
        with pytest.raises(ProblemError):
            build_model(graph, CATALOG, seed=3)
        assume(False)
    keras.backend.clear_session(free_memory=False)
    built = build_model(graph, CATALOG, seed=3).model
    assert list(differences(structure(built), structure(expected))) == []
    for one, other in zip(built.get_weights(), expected.get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)
    module = ModuleType("generated")
    exec(compile(python_source(graph, CATALOG), "generated.py", "exec"), module.__dict__)
    generated = module.build_model()
    generated.set_weights(built.get_weights())
    arrays = [np.random.default_rng(3).normal(size=(4, *tensor.shape[1:])) for tensor in built.inputs]
    inputs = arrays[0] if len(arrays) == 1 else arrays
    for one, other in zip(keras.tree.flatten(built(inputs)), keras.tree.flatten(generated(inputs)), strict=True):
        np.testing.assert_array_equal(np.asarray(one), np.asarray(other))


@pytest.fixture
def branches() -> Graph:
    """Two branches into a Concatenate, one of which has an Output of its own."""
    drawing = Drawing().input("x", 4).add("left", "Dense", "x", units=4).add("right", "Dense", "x", units=3)
    drawing.add("deep", "Dense", "right", units=2)
    drawing.add("both", "Concatenate", ["left", "deep"]).output("out", "both")
    return drawing.graph


def test_a_merge_has_one_input_less_and_what_depends_on_the_muted_alone_goes_too(branches: Graph) -> None:
    branches.apply(SetMode(NodeId("right"), NodeMode.MUTED))
    assert aside(branches).left_out == {"right", "deep"}
    assert build_model(branches).model.output_shape == (None, 4)
    assert check_graph(branches)[NodeId("both")].output("output").shape == (None, 4)


def test_an_output_without_a_value_is_a_problem_that_says_what_is_muted(branches: Graph) -> None:
    branches.apply(Batch((SetMode(NodeId("left"), NodeMode.MUTED), SetMode(NodeId("right"), NodeMode.MUTED))))
    (told,) = check_graph(branches)[NodeId("out")].problems
    assert told.code == "graph.output_muted"
    assert "'out'" in told.text
    with pytest.raises(ProblemError) as refused:
        build_model(branches)
    assert refused.value.problem.code == "graph.output_muted"


def test_what_a_bypassed_node_hands_on_is_told_of_it(branches: Graph) -> None:
    branches.apply(SetMode(NodeId("left"), NodeMode.BYPASSED, "inputs"))
    assert check_graph(branches)[NodeId("left")].output("output").shape == (None, 4)
    assert [layer.name for layer in build_model(branches).model.layers] == ["x", "right", "deep", "both"]


def test_the_code_says_what_it_leaves_out(branches: Graph) -> None:
    branches.apply(SetMode(NodeId("left"), NodeMode.BYPASSED, "inputs"))
    branches.apply(SetMode(NodeId("deep"), NodeMode.MUTED))
    source = python_source(branches, CATALOG)
    assert "Muted: deep." in source
    assert "Bypassed: left." in source
    assert "left = " not in source
