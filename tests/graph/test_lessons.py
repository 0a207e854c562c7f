"""Which calls teach which layer, and in which order."""

from __future__ import annotations

from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.lessons import Lesson, lessons
from nodeeditor.values import EMPTY


def taught(*rows: tuple[str, str]) -> list[tuple[str, str, str]]:
    """The lessons of a graph of rows ``node@layer``, sources; layers in capitals learn, and z is the Output."""
    nodes, layers, links = [], {}, []
    for name, sources in rows:
        node, _, layer = name.partition("@")
        kind = "Output" if node == "z" else "Any" if sources else "Input"
        layers.setdefault(layer or node, Layer(LayerId(layer or node), kind, layer or node, EMPTY))
        nodes.append(Node(NodeId(node), LayerId(layer or node), node))
        links += [Link(NodeId(source), "output", NodeId(node), "inputs", at) for at, source in enumerate(sources)]
    graph = Graph.build(layers.values(), nodes, links)

    def told(lesson: Lesson) -> tuple[str, str, str]:
        return lesson.layer, "".join(lesson.calls), "".join(lesson.left_out)

    return [told(lesson) for lesson in lessons(graph, lambda layer: layer.name.isupper())]


def test_each_learns_after_those_before_it() -> None:
    assert taught(("a", ""), ("b@B", "a"), ("c", "b"), ("d@D", "c"), ("z", "d")) == [("B", "b", ""), ("D", "d", "")]


def test_a_shared_layer_learns_from_all_of_its_calls_after_what_any_of_them_hangs_on() -> None:
    rows = ("a", ""), ("b", ""), ("c@C", "a"), ("d@D", "b"), ("e@C", "d"), ("z", "ce")
    assert taught(*rows) == [("D", "d", ""), ("C", "ce", "")]


def test_calls_on_one_tensor_teach_once() -> None:
    assert taught(("a", ""), ("b@B", "a"), ("c@B", "a"), ("z", "bc")) == [("B", "b", "")]


def test_a_call_behind_another_of_its_layer_teaches_nothing() -> None:
    assert taught(("a", ""), ("b@B", "a"), ("c@B", "b"), ("d@D", "c"), ("z", "d")) == [("B", "b", "c"), ("D", "d", "")]


def test_of_two_that_wait_for_each_other_the_first_leaves_out_what_waits() -> None:
    rows = ("a", ""), ("b", ""), ("c@C", "a"), ("d@D", "b"), ("e@D", "c"), ("f@C", "d"), ("z", "ef")
    assert taught(*rows) == [("C", "c", "f"), ("D", "de", "")]


def test_what_leads_to_no_output_teaches_nothing() -> None:
    assert taught(("a", ""), ("b", ""), ("c@C", "a"), ("d@C", "b"), ("z", "c")) == [("C", "c", "")]
