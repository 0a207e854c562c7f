from __future__ import annotations

from dataclasses import replace

from nodeeditor.graph.differences import Difference, differences
from nodeeditor.graph.edits import Connect, Disconnect, Move, Place, RemoveNode, SetConfig, SetData, SetTraining
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import (
    BundledSource,
    CsvSource,
    DataSource,
    EarlyStopping,
    KeptCheckpoints,
    Mode,
    NumpySource,
    Precision,
    RandomArray,
    RandomSource,
    ReduceOnPlateau,
)
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
    assert found["source"] == ("None", "bundled iris")


def test_sources_of_data_are_told_in_words() -> None:
    def told(first: DataSource, second: DataSource) -> list[tuple[str, str, str]]:
        graphs = chain(), chain()
        for graph, source in zip(graphs, (first, second), strict=True):
            graph.apply(SetData(replace(graph.data, source=source)))
        return [(one.place, one.first, one.second) for one in differences(*graphs)]

    assert told(CsvSource("a.csv"), CsvSource("b.csv", ";")) == [
        ("source, path", "a.csv", "b.csv"),
        ("source, delimiter", ",", ";"),
    ]
    arrays = RandomArray("x", (8, 4)), RandomArray("y", (), "classes", 3)
    random = RandomSource(arrays, 50)
    assert told(NumpySource("a.npz"), random) == [
        ("source", "numpy a.npz", "random x (8, 4) normal, y () classes of 3")
    ]
    assert told(random, RandomSource(arrays[:1], 60)) == [
        ("source, arrays", "x (8, 4) normal, y () classes of 3", "x (8, 4) normal"),
        ("source, samples", "50", "60"),
    ]


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


def test_what_watches_a_training_is_told_setting_by_setting() -> None:
    one, other = chain(), chain()
    one.apply(SetTraining(replace(one.training, early_stopping=EarlyStopping(patience=3, mode=Mode.MAX))))
    changed = replace(other.training, early_stopping=EarlyStopping(patience=4), precision=Precision.MIXED_BFLOAT16)
    other.apply(SetTraining(replace(changed, checkpoints=KeptCheckpoints("loss"), reduce_on_plateau=ReduceOnPlateau())))
    found = {one.place: (one.first, one.second) for one in differences(one, other)}
    assert found["early_stopping, patience"] == ("3", "4")
    assert found["early_stopping, mode"] == ("max", "auto")
    assert found["checkpoints, monitor"] == ("", "loss")
    assert found["precision"] == ("float32", "mixed_bfloat16")
    assert found["reduce_on_plateau"][1].startswith("monitor val_loss, factor 0.1, patience 10")
