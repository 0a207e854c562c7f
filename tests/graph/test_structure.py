"""What is wrong with a graph as a whole."""

from __future__ import annotations

from nodeeditor.graph.edits import AddNode, Connect, Disconnect
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.structure import check_structure, live_nodes


def graph_of_types(*types: str, links: tuple[tuple[int, int], ...] = ()) -> Graph:
    graph = Graph()
    for number, type_name in enumerate(types):
        name = f"n{number}"
        graph.apply(AddNode(Node(NodeId(name), LayerId(name), name), Layer(LayerId(name), type_name, name)))
    for source, target in links:
        graph.apply(Connect(Link(NodeId(f"n{source}"), "output", NodeId(f"n{target}"), "inputs")))
    return graph


def codes(graph: Graph) -> list[tuple[str, str | None, bool]]:
    return [(found.code, found.node, found.warning) for found in check_structure(graph)]


def test_an_empty_graph_lacks_both_ends() -> None:
    assert codes(Graph()) == [("graph.no_input", None, False), ("graph.no_output", None, False)]
    assert [found.fixes[0].text for found in check_structure(Graph())] == ["Add Input.", "Add Output."]


def test_a_graph_without_output_is_not_called_dead() -> None:
    assert codes(graph_of_types("Input", "Dense", links=((0, 1),))) == [("graph.no_output", None, False)]


def test_a_graph_without_input() -> None:
    assert codes(graph_of_types("Dense", "Output", links=((0, 1),))) == [("graph.no_input", None, False)]


def test_a_whole_network_has_no_problem() -> None:
    assert codes(graph_of_types("Input", "Dense", "Output", links=((0, 1), (1, 2)))) == []


def test_nodes_that_lead_nowhere_are_warned_of() -> None:
    graph = graph_of_types("Input", "Dense", "Output", "Dense", links=((0, 1), (1, 2), (1, 3)))
    assert codes(graph) == [("graph.leads_nowhere", "n3", True)]
    assert "'n3'" in check_structure(graph)[0].text
    assert live_nodes(graph) == {"n0", "n1", "n2"}


def test_an_output_that_is_not_linked_makes_the_rest_lead_nowhere() -> None:
    graph = graph_of_types("Input", "Dense", "Output", links=((0, 1), (1, 2)))
    graph.apply(Disconnect(Link(NodeId("n1"), "output", NodeId("n2"), "inputs")))
    assert [node for _, node, _ in codes(graph)] == ["n0", "n1"]
