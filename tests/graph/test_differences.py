from __future__ import annotations

from dataclasses import replace

from nodeeditor.graph.differences import Difference, differences
from nodeeditor.graph.edits import Connect, Disconnect, Move, Place, RemoveNode, SetConfig, SetData, SetTraining
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import BundledSource
from nodeeditor.values import FrozenMap


def chain() -> Graph:
    rows = [("x", "Input", {"shape": (4,)}), ("d", "Dense", {"units": 16}), ("out", "Output", {"loss": "mse"})]
    return Graph.build(
        [Layer(LayerId(name), kind, name, FrozenMap(config)) for name, kind, config in rows],
        [Node(NodeId(name), LayerId(name), name) for name, *_ in rows],
        [
            Link(NodeId("x"), "output", NodeId("d"), "inputs"),
            Link(NodeId("d"), "output", NodeId("out"), "inputs"),
        ],
    )


def test_a_graph_does_not_differ_from_itself_wherever_its_nodes_are() -> None:
    moved = chain()
    moved.apply(Move((Place(NodeId("d"), 30.0, 40.0),)))
    assert differences(chain(), moved) == []


def test_each_thing_is_told_with_its_place() -> None:
    other = chain()
    other.apply(SetConfig(LayerId("d"), FrozenMap(units=32, activation="relu")))
    other.apply(SetTraining(replace(other.training, batch_size=8, optimizer=FrozenMap(class_name="SGD", config={}))))
    other.apply(SetData(replace(other.data, source=BundledSource("iris"))))
    found = {one.place: (one.first, one.second) for one in differences(chain(), other)}
    assert found["d, units"] == ("16", "32")
    assert found["d, activation"] == ("", "relu")
    assert found["batch_size"] == ("32", "8")
    assert found["optimizer, class_name"] == ("RMSprop", "SGD")
    assert found["source"] == ("None", "BundledSource(name='iris')")


def test_nodes_and_links_that_are_missing() -> None:
    other = chain()
    link = Link(NodeId("d"), "output", NodeId("out"), "inputs")
    other.apply(Disconnect(link))
    assert differences(chain(), other) == [Difference("links", "d.output to out.inputs 0", "")]
    other.apply(Connect(replace(link, source=NodeId("x"))))
    other.apply(Disconnect(Link(NodeId("x"), "output", NodeId("d"), "inputs")))
    other.apply(RemoveNode(NodeId("d")))
    places = [(one.place, one.first, one.second) for one in differences(other, chain())]
    assert ("d", "", "Dense") in places
    assert ("links", "x.output to out.inputs 0", "") in places
