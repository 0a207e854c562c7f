"""Graphs become Keras models."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from nodeeditor.engine import build
from nodeeditor.engine.build import Built, build_model
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap
from tests.engine.drawing import Drawing


def reference() -> Drawing:
    drawing = Drawing().input("x", 64).add("a", "Dense", "x", units=32, activation="relu")
    drawing.add("b", "Dense", "a", units=32, activation="relu").add("c", "Dense", "b", units=10, activation="softmax")
    return drawing.output("y", "c", "categorical_crossentropy", metrics=("accuracy",))


def two_and_two() -> Drawing:
    drawing = Drawing().input("zeta", 4).input("alpha", 3)
    drawing.add("both", "Concatenate", ["zeta", "alpha"]).add("trunk", "Dense", "both", units=5, activation="relu")
    drawing.add("head", "Dense", "trunk", units=2, activation="softmax")
    return drawing.output("kind", "head", "categorical_crossentropy").output("again", "trunk", "mse")


def refused(graph: Graph) -> ProblemError:
    with pytest.raises(ProblemError) as raised:
        build_model(graph)
    assert str(raised.value)
    return raised.value


def test_the_reference_network_has_four_layers_and_3466_parameters() -> None:
    built = build_model(reference().graph)
    assert [(layer.name, type(layer).__name__, layer.count_params()) for layer in built.model.layers] == [
        ("x", "InputLayer", 0),
        ("a", "Dense", 2080),
        ("b", "Dense", 1056),
        ("c", "Dense", 330),
    ]
    assert built.model.count_params() == 3466
    assert (built.inputs, built.outputs) == ({"x": "x"}, {"y": "y"})


def test_one_output_logs_as_keras_does_for_a_plain_model() -> None:
    built = build_model(reference().graph)
    built.model.compile(
        "rmsprop",
        loss=built.by_output({"y": "categorical_crossentropy"}),
        metrics=built.by_output({"y": ["accuracy"]}),
    )
    data, targets = np.ones((4, 64), "float32"), np.eye(10, dtype="float32")[:4]
    logs = built.model.fit(built.by_input({"x": data}), built.by_output({"y": targets}), verbose=0).history
    assert sorted(logs) == ["accuracy", "loss"]
    assert built.model.predict(data, verbose=0).shape == (4, 10)


def test_several_inputs_and_outputs_go_by_the_names_of_their_nodes() -> None:
    built = build_model(two_and_two().graph)
    built.model.compile(
        "rmsprop",
        loss=built.by_output({"again": "mse", "kind": "categorical_crossentropy"}),
        loss_weights=built.by_output({"again": 0.0, "kind": 1.0}),
        metrics=built.by_output({"again": ["mae"], "kind": ["accuracy"]}),
    )
    arrays = {"alpha": np.ones((6, 3), "float32"), "zeta": np.zeros((6, 4), "float32")}
    targets = {"again": np.ones((6, 5), "float32"), "kind": np.eye(2, dtype="float32")[[0, 1, 0, 1, 0, 1]]}
    logs = built.model.fit(built.by_input(arrays), built.by_output(targets), verbose=0).history
    assert sorted(logs) == ["again_loss", "again_mae", "kind_accuracy", "kind_loss", "loss"]
    assert logs["loss"] == pytest.approx(logs["kind_loss"])


def test_the_same_numbers_as_a_model_written_by_hand() -> None:
    keras.utils.set_random_seed(3)
    built = build_model(two_and_two().graph)
    keras.utils.set_random_seed(3)
    zeta, alpha = keras.Input((4,), name="zeta"), keras.Input((3,), name="alpha")
    trunk = keras.layers.Dense(5, activation="relu")(keras.layers.Concatenate()([zeta, alpha]))
    by_hand = keras.Model([zeta, alpha], keras.layers.Dense(2, activation="softmax")(trunk))
    arrays = {"alpha": np.random.rand(6, 3), "zeta": np.random.rand(6, 4)}
    results = built.model.predict(built.by_input(arrays), verbose=0)
    np.testing.assert_array_equal(results["kind"], by_hand.predict(arrays, verbose=0))


def test_one_tensor_may_be_two_outputs_and_an_input_may_be_one() -> None:
    drawing = Drawing().input("x", 3).add("d", "Dense", "x", units=2)
    built = build_model(drawing.output("one", "d").output("two", "d").output("raw", "x").graph)
    results = built.model.predict(np.ones((2, 3)), verbose=0)
    assert {name: result.shape for name, result in results.items()} == {"one": (2, 2), "two": (2, 2), "raw": (2, 3)}
    assert [layer.name for layer in built.model.layers] == ["x", "d"]


def test_branches_merge_in_order() -> None:
    drawing = Drawing().input("x", 3).add("minus", "Rescaling", "x", scale=-1.0)
    drawing.add("sub", "Subtract", ["minus", "x"]).output("y", "sub")
    np.testing.assert_allclose(build_model(drawing.graph).model.predict(np.ones((1, 3)), verbose=0), [[-2, -2, -2]])


def test_shared_layers_are_one() -> None:
    drawing = Drawing().input("a", 4).input("b", 4).add("twin", "Dense", "a", units=3).share("other", "twin", "b")
    drawing.add("apart", "Subtract", ["twin", "other"]).output("y", "apart")
    built = build_model(drawing.graph)
    assert built.model.count_params() == 15
    assert [layer.name for layer in built.model.layers] == ["a", "b", "twin", "apart"]
    same = np.random.rand(5, 4)
    np.testing.assert_array_equal(
        built.model.predict(built.by_input({"a": same, "b": same}), verbose=0), np.zeros((5, 3))
    )


def test_states_and_several_ports() -> None:
    drawing = Drawing().input("x", 7, 3).add("enc", "LSTM", {"sequences": "x"}, units=5, return_state=True)
    ports = [port for port, _ in drawing.reports()["enc"].outputs]  # type: ignore[index]
    states = [f"enc:{port}" for port in ports[1:]]
    drawing.add("dec", "LSTM", {"sequences": "x", "initial_state": states}, units=5, return_sequences=True)
    drawing.add("look", "Attention", {"query": "dec", "value": "dec"})
    drawing.add("heads", "MultiHeadAttention", {"query": "look", "value": "dec"}, num_heads=2, key_dim=3)
    built = build_model(drawing.output("y", "heads").graph)
    assert built.model.predict(np.ones((2, 7, 3)), verbose=0).shape == (2, 7, 5)


def test_masks_go_on() -> None:
    drawing = (
        Drawing().input("x", 4, dtype="int32").add("e", "Embedding", "x", input_dim=5, output_dim=2, mask_zero=True)
    )
    drawing.add("r", "LSTM", {"sequences": "e"}, units=3).output("y", "r")
    model = build_model(drawing.graph).model
    with_tail, without = model.predict(np.array([[1, 2, 0, 0], [1, 2, 0, 0]]), verbose=0)
    np.testing.assert_array_equal(with_tail, without)
    assert not np.allclose(with_tail, model.predict(np.array([[1, 2, 3, 4]]), verbose=0))


def test_what_leads_nowhere_is_left_out() -> None:
    drawing = reference().add("dead", "Dense", "a", units=3).input("lonely", 3).add("wrong", "Dense", "a", units=-1)
    built = build_model(drawing.graph)
    assert [layer.name for layer in built.model.layers] == ["x", "a", "b", "c"]


# TensorFlow's variables know numpy 1 only; numpy 2 warns of it.
@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_a_saved_model_loads_and_gives_the_same(tmp_path: object) -> None:
    built = build_model(two_and_two().graph)
    built.model.save(f"{tmp_path}/model.keras")
    arrays = {"alpha": np.random.rand(6, 3), "zeta": np.random.rand(6, 4)}
    again = keras.saving.load_model(f"{tmp_path}/model.keras")
    for name, result in built.model.predict(arrays, verbose=0).items():
        np.testing.assert_array_equal(again.predict(arrays, verbose=0)[name], result)


def test_graphs_without_ends_are_refused() -> None:
    assert refused(Graph()).problem.code == "graph.no_input"
    assert refused(Drawing().input("x", 3).graph).problem.code == "graph.no_output"
    assert refused(Drawing().add("y", "Output", loss="mse").input("x", 3).graph).problem.code == "layer.input_open"


def test_mistakes_are_refused_before_building() -> None:
    drawing = Drawing().input("a", 3).input("b", 4).add("sum", "Add", ["a", "b"]).output("y", "sum")
    problem = refused(drawing.graph).problem
    assert (problem.code, problem.node) == ("layer.unequal", "sum")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MemoryError(), "build.no_memory"),
        (RuntimeError("OOM when allocating tensor"), "build.no_memory"),
        (RuntimeError("the graph is odd.\nAnd more."), "build.failed"),
    ],
)
def test_errors_while_weights_are_made(monkeypatch: pytest.MonkeyPatch, error: Exception, code: str) -> None:
    def fail(*_: object) -> Built:
        raise error

    monkeypatch.setattr(build, "call", fail)
    problem = refused(reference().graph).problem
    assert (problem.code, problem.node) == (code, "a")


def test_one_name_for_two_layers_of_a_file_is_told() -> None:
    layers = [
        Layer(LayerId("in"), "Input", "in", FrozenMap(shape=(3,))),
        Layer(LayerId("d"), "Dense", "x", FrozenMap(units=2)),
        Layer(LayerId("out"), "Output", "out", FrozenMap(loss="mse")),
    ]
    nodes = [Node(NodeId("x"), LayerId("in"), "x"), Node(NodeId("d"), LayerId("d"), "d")]
    nodes.append(Node(NodeId("y"), LayerId("out"), "y"))
    links = [Link(NodeId("x"), "output", NodeId("d"), "inputs"), Link(NodeId("d"), "output", NodeId("y"), "inputs")]
    raised = refused(Graph.build(layers, nodes, links))
    assert raised.problem.code == "build.no_model"
    assert '"x"' in str(raised)


def test_configured_objects_are_built_in() -> None:
    drawing = Drawing().input("x", 3)
    drawing.add("d", "Dense", "x", units=2, kernel_regularizer=FrozenMap(class_name="L2", config={"l2": 0.25}))
    (layer,) = [layer for layer in build_model(drawing.output("y", "d").graph).model.layers if layer.name == "d"]
    assert float(layer.kernel_regularizer.l2) == 0.25
