"""The parts of a graph that the engine is asked about."""

from __future__ import annotations

import os
import subprocess
import sys

from nodeeditor.graph.calls import affected, calls_of_graph, tensors_into
from nodeeditor.graph.edits import AddNode, Connect, Disconnect, Edit
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph, graph_of
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.values import FrozenMap


def layer(name: str, type_name: str = "Dense", **config: object) -> Layer:
    return Layer(LayerId(f"l_{name}"), type_name, name, FrozenMap(config))


def add(name: str, of: Layer) -> AddNode:
    return AddNode(Node(NodeId(name), of.id, name), of)


def link(source: str, target: str, position: int = 0) -> Connect:
    return Connect(Link(NodeId(source), "output", NodeId(target), "inputs", position))


def shared_graph() -> Graph:
    """a -> first -> end; b -> second -> other, where first and second call one layer."""
    shared = layer("first", units=3)
    edits: list[Edit] = [
        add("other", layer("other", "Output")),
        add("second", shared),
        add("first", shared),
        add("end", layer("end", "Output")),
        add("a", layer("a", "Input", shape=(4,))),
        add("b", layer("b", "Input", shape=(4,))),
        link("a", "first"),
        link("b", "second"),
        link("first", "end"),
        link("second", "other"),
    ]
    return graph_of(edits)


def test_calls_come_after_those_that_feed_them() -> None:
    order = [call.node for call in calls_of_graph(shared_graph())]
    assert sorted(order) == ["a", "b", "end", "first", "other", "second"]
    for before, after in [("a", "first"), ("b", "second"), ("first", "end"), ("second", "other")]:
        assert order.index(NodeId(before)) < order.index(NodeId(after))


def test_a_call_says_all_of_its_node() -> None:
    (call,) = calls_of_graph(shared_graph(), {NodeId("second")})
    assert (call.name, call.layer, call.layer_name, call.type) == ("second", "l_first", "first", "Dense")
    assert call.config == FrozenMap(units=3)
    assert call.links == (Link(NodeId("b"), "output", NodeId("second"), "inputs"),)


def test_nodes_that_are_gone_are_left_out() -> None:
    assert calls_of_graph(shared_graph(), {NodeId("gone")}) == ()


def test_nodes_that_lead_to_an_output_come_first() -> None:
    graph = shared_graph()
    graph.apply(Disconnect(Link(NodeId("second"), "output", NodeId("other"), "inputs")))
    assert [call.node for call in calls_of_graph(graph)][-2:] == ["b", "second"]
    graph.apply(Disconnect(Link(NodeId("first"), "output", NodeId("end"), "inputs")))
    graph.apply(link("second", "other"))
    assert [call.node for call in calls_of_graph(graph)][-2:] == ["a", "first"]


def test_a_change_affects_what_depends_on_it_and_shared_layers() -> None:
    graph = shared_graph()
    assert affected(graph, {NodeId("a")}) == {"a", "first", "end", "second", "other"}
    assert affected(graph, {NodeId("end")}) == {"first", "end", "second", "other"}
    assert affected(graph, {NodeId("gone")}) == set()
    assert graph.sharing == ["second", "first"]
    own = graph_of([add("a", layer("a", "Input")), add("d", layer("d")), add("e", layer("e")), link("a", "d")])
    assert own.sharing == []
    assert affected(own, {NodeId("d")}) == {"d"}
    assert affected(own, {NodeId("a")}) == {"a", "d"}


def test_all_tensors_of_the_feeding_nodes_are_known() -> None:
    graph = shared_graph()
    tensor, state = TensorSpec((None, 4)), TensorSpec((None, 5))
    reports = {
        NodeId("a"): NodeReport(outputs=(("output", tensor), ("state", state))),
        NodeId("b"): NodeReport(),
        NodeId("first"): NodeReport(outputs=(("output", tensor),)),
    }
    assert tensors_into(graph, {NodeId("first"), NodeId("second")}, reports) == {
        ("a", "output"): tensor,
        ("a", "state"): state,
    }
    assert tensors_into(graph, {NodeId("a"), NodeId("first")}, reports) == {}


def test_a_part_without_shared_layers_is_put_in_order_by_itself() -> None:
    graph = shared_graph()
    for name in ("tail", "middle", "head"):
        graph.apply(add(name, layer(name)))
    for name, feed in [("tail", "middle"), ("middle", "head"), ("head", "a")]:
        graph.apply(link(feed, name))
    part = {NodeId("tail"), NodeId("head"), NodeId("middle"), NodeId("gone")}
    assert [call.node for call in calls_of_graph(graph, part)] == ["head", "middle", "tail"]


def test_of_a_part_with_a_shared_layer_the_call_that_leads_to_an_output_comes_first() -> None:
    graph = shared_graph()
    graph.apply(Disconnect(Link(NodeId("second"), "output", NodeId("other"), "inputs")))
    part = {NodeId("second"), NodeId("first")}
    assert [call.node for call in calls_of_graph(graph, part)] == ["first", "second"]


def test_a_model_is_built_in_one_order_whatever_the_process() -> None:
    """Sets of texts come in another order in each process; the weights that a seed draws must not."""
    code = (
        "from nodeeditor.document import load\n"
        "from nodeeditor.graph.calls import calls_of_model\n"
        "from nodeeditor.resources import examples\n"
        "for name in ('multi_input', 'inception', 'multi_output'):\n"
        "    print([call.name for call in calls_of_model(load(examples() / f'{name}.knet').graph)])\n"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in range(1, 5)
    }
    assert len(told) == 1
