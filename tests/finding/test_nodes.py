"""Nodes found by terms: names, types, parameters, shapes, counts, problems, states."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.finding.nodes import EXAMPLES, STATES, Looked, Search
from nodeeditor.finding.shapes import pattern_of
from nodeeditor.graph.elements import Layer, LayerId, Node, NodeId, NodeMode
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.graph.level import Level
from nodeeditor.problems import Problem
from nodeeditor.values import FrozenMap

LAYERS = {
    "image": ("Input", {"shape": (32, 32, 3)}, (None, 32, 32, 3), 0),
    "stem": ("Conv2D", {"filters": 64, "kernel_size": (3, 3), "activation": "relu"}, (None, 32, 32, 64), 1792),
    "pool": ("MaxPooling2D", {}, (None, 16, 16, 64), 0),
    "dense": ("Dense", {"units": 512, "activation": "leaky_relu", "trainable": False}, (None, 512), 2_000_000),
    "drop": ("Dropout", {"rate": 0.5}, (None, 512), 0),
    "stage": ("block:stage", {}, (None, 8), 100),
    "odd": ("Odd", {"colour": "red"}, None, None),
}
PROBLEMS = {
    "odd": Problem("graph.node_unknown", FrozenMap(node="odd")),
    "drop": Problem("graph.port_unknown", FrozenMap(node="drop", direction="in", port="a", ports="b"), warning=True),
}


def looked() -> Looked:
    layers = [Layer(LayerId(name), kind, name, FrozenMap(config)) for name, (kind, config, *_) in LAYERS.items()]
    nodes = [Node(NodeId(name), LayerId(name), name) for name in LAYERS]
    nodes.append(Node(NodeId("again"), LayerId("stem"), "again", mode=NodeMode.MUTED))

    def report(node: NodeId) -> NodeReport | None:
        if node not in LAYERS:
            return None
        _, _, shape, count = LAYERS[node]
        problems = (PROBLEMS[node],) if node in PROBLEMS else ()
        outputs = (("output", TensorSpec(shape)),) if shape else ()
        return NodeReport(outputs, count, count, problems)

    return Looked(Level.of(layers, nodes, []), load_snapshot(), report)


FOUND = {
    "": "image stem pool dense drop stage odd again",
    "conv": "stem again",
    "de": "dense",
    "units>256": "dense",
    "filters=64": "stem again",
    "filters<=64 -again": "stem",
    "activation=relu": "stem again",
    "activation:relu": "stem dense again",
    "activation!=relu": "dense",
    "rate<=0.5": "drop",
    "kernel_size=3,3": "stem again",
    "kernel_size=3×3": "stem again",
    "kernel_size:(3, 3)": "stem again",
    "kernel_size>2": "stem again",
    "padding:same": "",
    "padding=valid": "stem pool again",
    "colour=red": "odd",
    "rank:4": "image stem pool",
    "rank<4": "dense drop stage",
    "shape:None,32,32,*": "image stem",
    "shape:None×512": "dense drop",
    "shape:*,16,...": "pool",
    "channels>=64": "stem pool dense drop",
    "params>1e6": "dense",
    "params>1k": "stem dense",
    "params=0": "image pool drop",
    "problem": "drop odd",
    "error": "odd",
    "is:warning": "drop",
    "problem:drop": "drop",
    "shared": "stem again",
    "frozen": "dense",
    "block": "stage",
    "muted": "again",
    "conv -muted": "stem",
    "conv relu": "stem again",
    "type:pool": "pool",
    "type=dense": "dense",
    "name=drop": "drop",
    "family:conv": "stem again",
    "conv or dense": "stem dense again",
    "rank:4 -(conv or pool)": "image",
    "dtype=float32 units>1": "dense",
}


@pytest.mark.parametrize("text", FOUND)
def test_nodes_are_found_by_what_is_known_of_them(text: str) -> None:
    found, fault = Search.of(text).found(looked())
    assert " ".join(found) == FOUND[text]
    assert fault is None


FAULTS = {
    "units>many": "find.not_number",
    "shape:a,b": "find.bad_shape",
    "colur=red": "find.unknown_key",
    "is:green": "find.unknown_state",
    "units>": "find.no_value",
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_term_that_can_not_hold_is_explained_in_a_sentence(text: str) -> None:
    _, fault = Search.of(text).found(looked())
    assert fault is not None
    assert fault.code == FAULTS[text]
    assert fault.text.endswith(".")


def test_the_examples_and_states_are_understood() -> None:
    for text in (*EXAMPLES, *(f"is:{state}" for state in STATES)):
        assert Search.of(text).found(looked())[1] is None, text


def test_shapes_are_written_in_more_than_one_way() -> None:
    one = pattern_of("None,32,*")
    assert one is not None
    assert {pattern_of(text) for text in ("(None, 32, *)", "None × 32 × ?", "nonex32x*")} == {one}
    assert pattern_of("") is None
    assert pattern_of(",") is None
