"""What Keras says of sound graphs: shapes, kinds and parameter counts."""

from __future__ import annotations

import math
import resource

import keras
import pytest
from keras.src.backend.common import global_state

from nodeeditor.catalog.defaults import start_config
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.engine import asking
from nodeeditor.engine.build import build_model
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import LayerId, Link, NodeId
from nodeeditor.graph.inference import NodeCall, NodeReport, TensorSpec
from nodeeditor.values import FrozenMap
from tests.engine.drawing import Drawing
from tests.examples import some

pytestmark = pytest.mark.usefixtures("as_in_the_engine")


def test_the_reference_network() -> None:
    drawing = Drawing().input("x", 64).add("a", "Dense", "x", units=32, activation="relu")
    drawing.add("b", "Dense", "a", units=32, activation="relu").add("c", "Dense", "b", units=10, activation="softmax")
    drawing.output("y", "c", "categorical_crossentropy", metrics=("accuracy",))
    reports = drawing.reports()
    assert [report.output("output") for report in reports.values()] == [
        TensorSpec((None, 64)),
        TensorSpec((None, 32)),
        TensorSpec((None, 32)),
        TensorSpec((None, 10)),
        TensorSpec((None, 10)),
    ]
    assert [report.parameters for report in reports.values()] == [0, 2080, 1056, 330, 0]
    assert all(not report.problems for report in reports.values())


def test_kinds_of_numbers() -> None:
    drawing = Drawing().input("x", 5, dtype="int32").add("e", "Embedding", "x", input_dim=9, output_dim=2)
    assert drawing.reports()[NodeId("x")].output("output") == TensorSpec((None, 5), "int32")
    assert drawing.reports()[NodeId("e")].output("output") == TensorSpec((None, 5, 2), "float32")


def test_merges_take_their_inputs_in_order() -> None:
    drawing = Drawing().input("a", 2, 3).input("b", 5, 3).add("ab", "Concatenate", ["a", "b"], axis=1)
    assert drawing.shape("ab") == (None, 7, 3)
    dot = Drawing().input("a", 2, 3).input("b", 3, 5).add("d", "Dot", ["a", "b"], axes=(2, 1))
    assert dot.shape("d") == (None, 2, 5)
    assert Drawing().input("a", 2, 3).input("b", 3, 5).add("d", "Dot", ["b", "a"], axes=(2, 1)).shape("d") is None


def test_attention_takes_several_ports() -> None:
    drawing = Drawing().input("q", 4, 8).input("v", 6, 8)
    drawing.add("heads", "MultiHeadAttention", {"query": "q", "value": "v"}, num_heads=2, key_dim=4)
    drawing.add("plain", "Attention", {"query": "q", "value": "v"})
    assert drawing.problems() == []
    assert drawing.shape("heads") == drawing.shape("plain") == (None, 4, 8)
    assert drawing.reports()[NodeId("heads")].parameters == 288


def test_recurrent_states_go_out_and_in() -> None:
    drawing = Drawing().input("x", 7, 3).add("enc", "LSTM", {"sequences": "x"}, units=5, return_state=True)
    outputs = drawing.reports()[NodeId("enc")].outputs
    assert [tensor.shape for _, tensor in outputs] == [(None, 5)] * 3
    states = [f"enc:{port}" for port, _ in outputs[1:]]
    drawing.add("dec", "LSTM", {"sequences": "x", "initial_state": states}, units=5, return_sequences=True)
    assert drawing.problems() == []
    assert drawing.shape("dec") == (None, 7, 5)


def test_wrapped_layers() -> None:
    inner = FrozenMap(class_name="LSTM", config={"units": 4})
    drawing = Drawing().input("x", 7, 3).add("both", "Bidirectional", {"sequences": "x"}, layer=inner)
    assert drawing.shape("both") == (None, 8)


def test_layers_that_training_does_not_change() -> None:
    drawing = (
        Drawing().input("x", 3).add("n", "BatchNormalization", "x").add("d", "Dense", "n", units=2, trainable=False)
    )
    reports = drawing.reports()
    assert (reports[NodeId("n")].parameters, reports[NodeId("n")].trainable) == (12, 6)
    assert (reports[NodeId("d")].parameters, reports[NodeId("d")].trainable) == (8, 0)


def test_a_frozen_wrapper_counts_as_its_model_does() -> None:
    inner = FrozenMap(class_name="Dense", config={"units": 2})
    drawing = Drawing().input("x", 5, 3).add("t", "TimeDistributed", "x", layer=inner, trainable=False)
    drawing.output("y", "t")
    trainable = build_model(drawing.graph).model.trainable_weights
    assert drawing.reports()[NodeId("t")].trainable == sum(math.prod(weight.shape) for weight in trainable)


def test_huge_layers_take_no_memory() -> None:
    drawing = Drawing().input("x", 20000).add("d", "Dense", "x", units=20000)
    drawing.reports()  # all code is loaded by now
    asking.ask.cache_clear()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert drawing.reports()[NodeId("d")].parameters == 400_020_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # KB; the weights would be 1.6 GB


def test_keras_keeps_nothing_of_what_it_was_asked() -> None:
    asking.ask.cache_clear()
    before = len(global_state.get_global_attribute("uninitialized_variables") or ())
    Drawing().input("x", 8).add("d", "Dense", "x", units=3).add(
        "bad", "Conv2D", "d", filters=2, kernel_size=3
    ).reports()
    assert len(global_state.get_global_attribute("uninitialized_variables") or ()) == before
    assert keras.layers.Dense(2)(keras.ops.ones((1, 4))).shape == (1, 2)  # weights are made again afterwards


def test_answers_are_remembered_but_1_is_not_true() -> None:
    asking.ask.cache_clear()
    drawing = Drawing().input("x", 8).add("a", "Dense", "x", units=1).add("b", "Dense", "x", units=1)
    drawing.reports()
    assert asking.ask.cache_info().hits == 1
    assert Drawing().input("x", 8).add("a", "Dense", "x", units=True).problem().parameter == "units"
    assert asking.question("Dense", FrozenMap(units=1)) != asking.question("Dense", FrozenMap(units=True))


def test_known_tensors_stand_for_what_is_not_asked() -> None:
    drawing = Drawing().input("x", 8).add("a", "Dense", "x", units=3)
    calls = calls_of_graph(drawing.graph, {NodeId("a")})
    assert Inference().infer(calls) == {"a": NodeReport()}
    reports = Inference().infer(calls, {(NodeId("x"), "output"): TensorSpec((None, 2, 6))})
    assert reports[NodeId("a")].output("output") == TensorSpec((None, 2, 3))


def test_shared_layers_count_their_weights_at_each_node() -> None:
    drawing = Drawing().input("x", 8).input("z", 4, 8).add("a", "Dense", "x", units=3).share("b", "a", "z")
    reports = drawing.reports()
    assert [reports[NodeId(name)].parameters for name in "ab"] == [27, 27]
    assert drawing.shape("b") == (None, 4, 3)


SHAPES = [(8,), (6, 8), (6, 6, 3), (6, 6, 6, 3), (6, 6, 6, 6, 3), (64,), ()]
KINDS = ("float32", "int64", "string")
PLACEABLE = [spec for spec in installed_catalog().layers if spec.placeable and spec.inputs and spec.type != "Output"]

#: What a fresh layer of these lacks, so that it is sound on no input.
NEED_MORE = {
    "CategoryEncoding",  # tokens
    "Discretization",
    "EinsumDense",  # an equation for the input at hand
    "Equalization",  # a Pipeline around it
    "GroupNormalization",  # its 32 groups need 32 channels
    "IntegerLookup",
    "Normalization",
    "STFTSpectrogram",  # longer sequences
    "StringLookup",
    "TextVectorization",
}


@pytest.mark.parametrize("spec", some(PLACEABLE, 3), ids=lambda spec: spec.type)
def test_every_layer_answers_on_any_input(spec: LayerSpec) -> None:
    """A fresh layer of each type is sound on some input, and where it is not a sentence tells why."""
    config = start_config(spec)
    sound = False
    for shape, kind in [(shape, kind) for shape in SHAPES for kind in KINDS]:
        if sound:
            return
        links: list[Link] = []
        for port in spec.inputs:
            count = 0 if port.optional else 2 if port.variadic else 1
            links += [Link(NodeId("x"), "output", NodeId("n"), port.name, position) for position in range(count)]
        call = NodeCall(NodeId("n"), "n", LayerId("l"), "n", spec.type, config, tuple(links))
        report = Inference().infer([call], {(NodeId("x"), "output"): TensorSpec((None, *shape), kind)})[NodeId("n")]
        assert bool(report.outputs) != any(not found.warning for found in report.problems)
        assert all(len(found.text) > 20 for found in report.problems)
        assert all(fix.text for found in report.problems for fix in found.fixes)
        sound = bool(report.outputs)
    assert sound or spec.type in NEED_MORE or spec.is_operation  # which have tests of their own
