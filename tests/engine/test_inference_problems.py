"""Mistakes in graphs: each is told once, at the place that causes it, in a sentence that helps."""

from __future__ import annotations

from typing import Any

import pytest
import tensorflow as tf

from nodeeditor.editing import repair
from nodeeditor.engine.build import build_model
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.mending import mend_all
from nodeeditor.graph.edits import Disconnect, SetConfig
from nodeeditor.graph.elements import LayerId, Link, NodeId
from nodeeditor.problems import Fix, Problem
from nodeeditor.problems.sentences.layers import LAYERS
from nodeeditor.values import FrozenMap
from tests.engine.drawing import Drawing


def check(found: Problem, code: str, node: str, port: str | None = None, parameter: str | None = None) -> Problem:
    assert (found.code, found.node, found.port, found.parameter) == (code, node, port, parameter)
    assert found.arguments["node"] == node
    assert f"'{node}'" in found.text
    return found


def fix(found: Problem) -> Fix:
    (only,) = found.fixes
    assert only.text
    assert only.arguments["node"] == found.node
    return only


def test_an_unknown_type_is_kept_and_told_once() -> None:
    drawing = Drawing().input("x", 8).add("q", "QuantumDense", "x", units=3).add("d", "Dense", "q", units=3)
    drawing.output("y", "d")
    check(drawing.problem(), "layer.unknown", "q")
    assert "QuantumDense" in drawing.problem().text
    assert drawing.shape("d") is None


@pytest.mark.parametrize("type_name", ["TFSMLayer", "TorchModuleWrapper", "Layer"])
def test_layers_that_bring_code_are_not_run(type_name: str) -> None:
    found = Drawing().input("x", 8).add("q", type_name, "x", function="print").problem()
    assert found.code in ("layer.unknown", "layer.not_placeable")
    assert found.node == "q"


def test_a_required_parameter_that_is_missing() -> None:
    found = Drawing().input("x", 8).add("d", "Dense", "x").problem()
    check(found, "layer.parameter", "d", parameter="units")
    assert found.text == "Dense 'd': units is not set; it needs a value."


@pytest.mark.parametrize(
    ("config", "parameter"),
    [
        ({"units": "many"}, "units"),
        ({"units": 0}, "units"),
        ({"units": 3.5}, "units"),
        ({"units": 3, "activation": "rellu"}, "activation"),
        ({"units": 3, "speed": 1}, "speed"),
        ({"units": 3, "kernel_regularizer": {"class_name": "L3", "config": {}}}, "kernel_regularizer"),
        ({"units": 3, "kernel_initializer": {"class_name": "Constant", "config": {"wrong": 1}}}, "kernel_initializer"),
    ],
)
def test_values_that_are_none_of_their_parameter(config: dict[str, object], parameter: str) -> None:
    found = Drawing().input("x", 8).add("d", "Dense", "x", **config).problem()
    check(found, "layer.parameter", "d", parameter=parameter)


def test_several_mistakes_on_one_node() -> None:
    problems = Drawing().add("d", "Dense", units=-1, use_bias=3).problems()
    assert [(found.code, found.parameter, found.port) for found in problems] == [
        ("layer.parameter", "units", None),
        ("layer.parameter", "use_bias", None),
        ("layer.input_open", None, "inputs"),
    ]


def test_parameters_that_keras_alone_refuses() -> None:
    drawing = Drawing().input("x", 8, 8, 4).add("c", "Conv2D", "x", filters=4, kernel_size=3, groups=3)
    found = check(drawing.problem(), "layer.bad_config", "c", parameter="filters")
    assert "evenly divisible" in found.text


def test_a_parameter_that_keras_refuses_only_when_the_layer_is_called_is_at_fault_and_no_tensor() -> None:
    drawing = Drawing().input("x", 8, 8)
    drawing.add("m", "MultiHeadAttention", {"query": "x", "value": "x"}, num_heads=3, key_dim=4, dropout=2)
    found = check(drawing.problem(), "layer.bad_config", "m", parameter="dropout")
    assert "between 0 and 1" in found.text
    assert "(None, 8, 8)" not in found.text


def test_objects_that_keras_alone_refuses() -> None:
    bad = FrozenMap(class_name="RandomUniform", config={"minval": "low"})
    drawing = Drawing().input("x", 8).add("d", "Dense", "x", units=3, kernel_initializer=bad)
    assert drawing.problem().parameter == "kernel_initializer"


def test_a_mistake_in_a_shared_layer_is_told_once() -> None:
    drawing = Drawing().input("x", 8).add("a", "Dense", "x", units=0).share("b", "a", "x")
    check(drawing.problem(), "layer.parameter", "a", parameter="units")


def test_an_open_input() -> None:
    check(Drawing().add("d", "Dense", units=3).problem(), "layer.input_open", "d", "inputs")
    check(Drawing().add("m", "Concatenate").problem(), "layer.input_open", "m", "inputs")
    check(Drawing().add("y", "Output", loss="mse").problem(), "layer.input_open", "y", "inputs")


def test_optional_inputs_may_stay_open() -> None:
    drawing = Drawing().input("x", 4, 8)
    drawing.add("heads", "MultiHeadAttention", {"query": "x"}, num_heads=2, key_dim=4)
    check(drawing.problem(), "layer.input_open", "heads", "value")


def test_links_to_and_from_ports_that_are_gone() -> None:
    drawing = Drawing().input("x", 8).add("d", "Dense", {"inputs": "x", "second": "x"}, units=3)
    check(drawing.problem(), "layer.port_unknown", "d", "second")
    drawing = (
        Drawing().input("x", 7, 3).add("r", "LSTM", {"sequences": "x"}, units=5).add("d", "Dense", "r:state", units=2)
    )
    check(drawing.problem(), "layer.source_gone", "d", "inputs")


def test_two_links_where_one_fits() -> None:
    check(
        Drawing().input("x", 8).add("d", "Dense", ["x", "x"], units=3).problem(), "layer.input_crowded", "d", "inputs"
    )


@pytest.mark.parametrize(("count", "word"), [(1, "exactly 2"), (3, "exactly 2")])
def test_merges_that_need_a_number_of_inputs(count: int, word: str) -> None:
    found = Drawing().input("x", 8).add("s", "Subtract", ["x"] * count).problem()
    check(found, "layer.inputs_exactly", "s", "inputs")
    assert word in found.text
    assert Drawing().input("x", 8).add("s", "Dot", ["x"] * count, axes=1).problem().code == "layer.inputs_exactly"


@pytest.mark.parametrize(
    ("shape", "target"),
    [((64,), (8, 8, 1)), ((65,), (65, 1, 1)), ((28, 28), (28, 28, 1)), ((), (1, 1, 1)), ((None,), (-1, 1, 1))],
)
def test_too_few_axes(shape: tuple[int, ...], target: tuple[int, ...]) -> None:
    drawing = Drawing().input("x", *shape).add("stem", "Conv2D", "x", filters=4, kernel_size=3)
    found = check(drawing.problem(), "layer.rank_low", "stem", "inputs")
    assert "it needs (batch, height, width, channels). Insert Reshape." in found.text
    assert fix(found).arguments["type"] == "Reshape"
    assert fix(found).arguments["config"] == FrozenMap(target_shape=target)


def test_the_sentence_of_too_few_axes() -> None:
    drawing = Drawing().input("x", 64).add("stem", "Conv2D", "x", filters=4, kernel_size=3)
    assert drawing.problem().text == (
        "Conv2D 'stem' got (None, 64); it needs (batch, height, width, channels). Insert Reshape."
    )


def test_a_recurrent_layer_that_gives_its_last_step_alone() -> None:
    drawing = Drawing().input("x", 7, 3).add("a", "LSTM", {"sequences": "x"}, units=8)
    found = drawing.add("b", "LSTM", {"sequences": "a"}, units=4).problem()
    check(found, "layer.steps_low", "b", "sequences")
    assert "return_sequences" in found.text


def test_attention_of_vectors_is_told_that_it_takes_sequences() -> None:
    drawing = Drawing().input("x", 8)
    drawing.add("m", "MultiHeadAttention", {"query": "x", "value": "x"}, num_heads=3, key_dim=4)
    found = check(drawing.problem(), "layer.steps_low", "m", port="query")
    assert "got (None, 8); it needs (batch, steps, features)" in found.text


@pytest.mark.parametrize(
    ("count", "units", "code"), [(1, 3, "layer.states"), (3, 3, "layer.states"), (2, 4, "layer.state_size")]
)
def test_states_to_begin_with_that_a_layer_does_not_carry(count: int, units: int, code: str) -> None:
    drawing = Drawing().input("x", 5, 8).add("a", "LSTM", {"sequences": "x"}, units=3, return_state=True)
    states = ["a:state_1", "a:state_2", "a:state_1"][:count]
    drawing.add("l", "LSTM", {"sequences": "x", "initial_state": states}, units=units)
    found = check(drawing.problem(), code, "l", "initial_state")
    assert ("needs 2 initial states" if code == "layer.states" else "it needs size 4") in found.text


def test_axes_are_named_as_the_layer_has_them() -> None:
    first = Drawing().input("x", 8, 8).add("c", "Conv2D", "x", filters=4, kernel_size=3, data_format="channels_first")
    assert "(batch, channels, height, width)" in first.problem().text
    assert fix(first.problem()).arguments["config"] == FrozenMap(target_shape=(1, 8, 8))
    assert (
        "(batch, steps, features)"
        in Drawing().input("x", 8).add("r", "GRU", {"sequences": "x"}, units=4).problem().text
    )
    moving = Drawing().input("x", 8).add("c", "ConvLSTM2D", {"sequences": "x"}, filters=4, kernel_size=3)
    assert "(batch, steps, height, width, channels)" in moving.problem().text


def test_a_repair_repairs() -> None:
    drawing = Drawing().input("x", 64).add("stem", "Conv2D", "x", filters=4, kernel_size=3)
    repair = fix(drawing.problem()).arguments
    repaired = Drawing().input("x", 64).add("r", str(repair["type"]), "x", **dict(repair["config"]))
    assert repaired.add("stem", "Conv2D", "r", filters=4, kernel_size=3).problems() == []


def test_too_many_axes() -> None:
    drawing = Drawing().input("x", 8, 8, 1).add("r", "LSTM", {"sequences": "x"}, units=4)
    found = check(drawing.problem(), "layer.rank_high", "r", "sequences")
    assert fix(found).arguments["config"] == FrozenMap(target_shape=(8, 8))
    again = Drawing().input("x", 3, 3).add("r", "RepeatVector", "x", n=2).problem()
    assert fix(check(again, "layer.rank_high", "r", "inputs")).arguments["type"] == "Flatten"
    deep = Drawing().input("x", 3, 4, 5, 6).add("c", "Conv2D", "x", filters=4, kernel_size=3).problem()
    check(deep, "layer.rank_high", "c", "inputs")


def test_shapes_that_can_not_be_added() -> None:
    drawing = Drawing().input("a", 32).input("b", 64).add("add", "Add", ["a", "b"])
    found = check(drawing.problem(), "layer.unequal", "add", "inputs")
    assert found.text.startswith("Add 'add' got (None, 32) and (None, 64); it needs equal shapes.")
    arguments = fix(found).arguments
    assert arguments["type"] == "Dense"
    assert arguments["config"] == FrozenMap(units=32)
    assert (arguments["port"], arguments["index"], arguments["parameters"]) == ("inputs", 1, 65 * 32)
    assert fix(found).text == "Insert Dense with 32 units at link 2 (2,080 parameters)."


def test_the_tensor_that_differs_is_named() -> None:
    drawing = Drawing().input("a", 32).input("b", 32).input("c", 9).add("add", "Average", ["a", "b", "c"])
    assert "(None, 32) and (None, 9)" in drawing.problem().text
    assert fix(drawing.problem()).arguments["index"] == 2


def test_shapes_that_can_not_be_concatenated() -> None:
    drawing = Drawing().input("a", 3, 32).input("b", 4, 32).add("cat", "Concatenate", ["a", "b"])
    found = check(drawing.problem(), "layer.unequal_but", "cat", "inputs")
    assert "except on axis -1" in found.text
    ranks = Drawing().input("a", 32).input("b", 4, 32).add("cat", "Concatenate", ["a", "b"]).problem()
    assert (fix(ranks).arguments["type"], fix(ranks).arguments["index"]) == ("Flatten", 1)


def test_a_shared_layer_fits_its_first_call() -> None:
    drawing = Drawing().input("a", 5).input("b", 8).add("d", "Dense", "a", units=3).share("again", "d", "b")
    found = check(drawing.problem(), "layer.shared_misfit", "again", "inputs")
    assert "(None, 8)" in found.text
    assert "(None, 5)" in found.text
    assert fix(found).code == "fix.unshare"
    assert drawing.shape("d") == (None, 3)


def test_windows_larger_than_the_picture() -> None:
    drawing = Drawing().input("x", 2, 2, 1).add("p", "MaxPooling2D", "x", pool_size=3)
    found = check(drawing.problem(), "layer.too_small", "p", "inputs")
    assert fix(found).arguments["parameter"] == "padding"
    assert fix(found).arguments["value"] == "same"


def test_sizes_beyond_all_numbers() -> None:
    drawing = Drawing().input("x", 10**12).add("d", "Dense", "x", units=10**12).add("e", "Dense", "d", units=2)
    check(drawing.problem(), "layer.too_large", "d")
    flat = Drawing().input("x", 10**12, 10**12).add("f", "Flatten", "x")
    check(flat.problem(), "layer.too_large", "f")


def test_reshape_to_another_number_of_values() -> None:
    found = Drawing().input("x", 10).add("r", "Reshape", "x", target_shape=(3, 3)).problem()
    check(found, "layer.other_size", "r", "inputs", "target_shape")
    assert "10 values" in found.text
    assert "holds 9" in found.text


def test_open_sizes() -> None:
    check(Drawing().input("x", None).add("d", "Dense", "x", units=3).problem(), "layer.open_size", "d", "inputs")
    picture = Drawing().input("x", None, None, None).add("c", "Conv2D", "x", filters=3, kernel_size=3).problem()
    check(picture, "layer.open_size", "c", "inputs")
    assert Drawing().input("x", None, None, 3).add("c", "Conv2D", "x", filters=3, kernel_size=3).problems() == []


@pytest.mark.parametrize("type_name", ["BatchNormalization", "Softmax"])
def test_axes_that_are_not_there(type_name: str) -> None:
    found = Drawing().input("x", 3, 3).add("n", type_name, "x", axis=5).problem()
    check(found, "layer.no_such_axis", "n", "inputs", "axis")


WORDS = {"output_mode": "one_hot", "max_tokens": 9}


@pytest.mark.parametrize(
    ("type_name", "config", "dtype", "learns", "shape"),
    [
        ("Normalization", {}, "float32", "mean", (None, 1)),
        ("Normalization", {"mean": 0.5, "variance": 2.0}, "float32", "", (None, 1)),
        ("Discretization", {"num_bins": 4}, "float32", "bin_boundaries", (None, 1)),
        ("Discretization", {"num_bins": 4, "output_mode": "one_hot"}, "float32", "bin_boundaries", (None, 4)),
        ("StringLookup", {}, "string", "vocabulary", (None, 1)),
        ("StringLookup", {"vocabulary": ("a", "b")}, "string", "", (None, 1)),
        ("StringLookup", WORDS, "string", "vocabulary", (None, None)),
        ("StringLookup", {**WORDS, "pad_to_max_tokens": True}, "string", "vocabulary", (None, 9)),
        ("StringLookup", {**WORDS, "output_mode": "tf_idf"}, "string", "vocabulary", (None, None)),
        ("IntegerLookup", {}, "int32", "vocabulary", (None, 1)),
        ("TextVectorization", {}, "string", "vocabulary", (None, None)),
        ("TextVectorization", {"output_sequence_length": 7}, "string", "vocabulary", (None, 7)),
    ],
)
def test_layers_that_learn_from_data_first(
    type_name: str, config: dict[str, Any], dtype: str, learns: str, shape: tuple[int | None, ...]
) -> None:
    drawing = Drawing().input("x", 1, dtype=dtype).add("n", type_name, "x", **config)
    assert drawing.problems() == []
    report = drawing.reports()[NodeId("n")]
    assert (report.learns, drawing.shape("n")) == (learns, shape)


@pytest.mark.parametrize("config", [{}, {"vocabulary": ("a", "b")}])
@pytest.mark.parametrize("type_name", ["StringLookup", "TextVectorization"])
@pytest.mark.parametrize("dtype", ["float32", "int32"])
def test_layers_of_texts_that_get_numbers(type_name: str, config: dict[str, Any], dtype: str) -> None:
    drawing = Drawing().input("x", 1, dtype=dtype).add("n", type_name, "x", **config)
    check(drawing.problem(), "layer.no_texts", "n", "inputs")
    (found,) = mend_all(drawing.graph, drawing.reports())[NodeId("n")]
    assert [fix.text for fix in found.fixes] == ["Set dtype of 'x' to string."]
    edit = repair(drawing.graph, installed_catalog(), found, found.fixes[0])
    assert edit is not None
    drawing.graph.apply(edit)
    assert drawing.problems() == []
    assert drawing.graph.layer_of(NodeId("x")).config["dtype"] == "string"


def test_a_layer_of_texts_behind_a_layer_of_numbers() -> None:
    drawing = Drawing().input("x", 1).add("d", "Dense", "x", units=1).add("n", "StringLookup", "d")
    check(drawing.problem(), "layer.no_texts", "n", "inputs")
    (found,) = mend_all(drawing.graph, drawing.reports())[NodeId("n")]
    assert found.fixes == ()


def test_a_layer_that_learns_is_checked_all_the_same() -> None:
    several = Drawing().input("x", 3, dtype="string").add("n", "TextVectorization", "x").problem()
    assert "last shape dimension must be 1" in check(several, "layer.refused", "n").text
    check(
        Drawing().input("x", 3, dtype="string").add("n", "Normalization", "x").problem(), "layer.texts", "n", "inputs"
    )


def test_values_of_another_kind() -> None:
    found = Drawing().input("x", 4, 3, dtype="int32").add("c", "Conv1D", "x", filters=2, kernel_size=2).problem()
    assert "int32" in check(found, "layer.wrong_kind", "c", "inputs").text


@pytest.mark.parametrize(
    ("type_name", "config"),
    [
        ("Conv1D", {"filters": 2, "kernel_size": 2}),
        ("Dense", {"units": 2}),
        ("Embedding", {"input_dim": 9, "output_dim": 2}),
        ("Rescaling", {"scale": 0.5}),
        ("IntegerLookup", {"vocabulary": (1, 2)}),
    ],
)
def test_texts_where_numbers_are_needed(type_name: str, config: dict[str, object]) -> None:
    found = Drawing().input("x", 4, 3, dtype="string").add("c", type_name, "x", **config).problem()
    check(found, "layer.texts", "c", "inputs")


def test_texts_where_they_are_taken() -> None:
    drawing = Drawing().input("x", 1, dtype="string")
    drawing.add("a", "StringLookup", "x", vocabulary=("a", "b")).add("b", "Hashing", "x", num_bins=3)
    drawing.add("c", "TextVectorization", "x", vocabulary=("a", "b"), output_mode="multi_hot")
    drawing.add("d", "Concatenate", ["x", "x"]).add("e", "Reshape", "x", target_shape=(1, 1))
    # Keras promises an axis that does not come.
    assert [(found.code, found.warning, found.node) for found in drawing.problems()] == [
        ("layer.other_form", True, "c")
    ]
    assert "put a Reshape to (3,) after it" in drawing.problem().text
    drawing.add("f", "Reshape", "c", target_shape=(3,)).add("g", "Dense", "f", units=2).output("y", "g")
    assert build_model(drawing.graph).model(tf.constant([["a b"]])).shape == (1, 2)


def test_numbers_where_texts_are_needed() -> None:
    for type_name in ("StringLookup", "TextVectorization"):
        drawing = Drawing().input("x", 1).add("n", type_name, "x", vocabulary=("a", "b"))
        check(drawing.problem(), "layer.no_texts", "n", port="inputs")
        assert not drawing.reports()[NodeId("n")].outputs


def test_a_shape_that_keras_tells_and_does_not_compute() -> None:
    drawing = Drawing().input("x", 8, 4).add("n", "AdaptiveAveragePooling3D", "x", output_size=2)
    check(drawing.problem(), "layer.other_shape", "n")
    deep = Drawing().input("x", 8, 8, 3).add("n", "CategoryEncoding", "x", num_tokens=5)
    check(deep.problem(), "layer.other_shape", "n")
    assert "(None, 8, 3, 5)" in deep.problem().text
    steps = (
        Drawing()
        .input("x", 8, 8, 3)
        .add("n", "RNN", {"sequences": "x"}, cell=FrozenMap(class_name="GRUCell", config={"units": 2}))
    )
    assert steps.problem().node == "n"


def test_what_keras_says_otherwise() -> None:
    found = Drawing().input("x", 3, 3).add("g", "GroupNormalization", "x", groups=32).problem()
    check(found, "layer.refused", "g")
    assert "Number of groups (32)" in found.text
    attention = (
        Drawing().input("q", 3, 4).input("v", 5, 6).add("a", "Attention", {"query": "q", "value": "v"}).problem()
    )
    check(attention, "layer.refused", "a")


def test_a_layer_that_hands_its_input_on_makes_no_model() -> None:
    drawing = Drawing().input("x", 8, 8, 3).add("e", "Equalization", {"data": "x"})
    check(drawing.problem(), "layer.gives_input", "e")
    inner = FrozenMap(class_name="Equalization", config={})
    piped = Drawing().input("x", 8, 8, 3).add("p", "Pipeline", "x", layers=(inner,)).output("y", "p")
    assert build_model(piped.graph).model.output_shape == (None, 8, 8, 3)


@pytest.mark.parametrize(
    ("type_name", "config", "code"),
    [
        ("AdaptiveAveragePooling1D", {"output_size": 2}, "layer.unsupported"),
        ("AdaptiveMaxPooling3D", {"output_size": 2}, "layer.unsupported"),
        ("RandomBrightness", {"factor": 0.2}, "layer.refused"),
        ("Resizing", {"height": 2, "width": 2}, "layer.refused"),
    ],
)
def test_layers_whose_formula_for_shapes_takes_anything(type_name: str, config: dict[str, object], code: str) -> None:
    sizes = (8, 8, 8, 3) if code == "layer.refused" else (8, 8, 3)
    port = installed_catalog().layer(type_name).inputs[0].name  # type: ignore[union-attr]
    found = Drawing().input("x", *sizes).add("n", type_name, {port: "x"}, **config).problem()
    check(found, code, "n")
    assert "unpack" not in found.text


@pytest.mark.parametrize(
    ("config", "parameter"),
    [
        ({"shape": (-3,)}, "shape"),
        ({"shape": 5}, "shape"),
        ({}, "shape"),
        ({"shape": (3,), "dtype": "float31"}, "dtype"),
    ],
)
def test_inputs_that_can_not_be(config: dict[str, object], parameter: str) -> None:
    found = Drawing().add("x", "Input", **config).problem()
    assert (found.node, found.parameter) == ("x", parameter)
    assert "'x'" in found.text


def test_losses_that_do_not_fit() -> None:
    found = (
        Drawing().input("x", 3).add("d", "Dense", "x", units=1).output("y", "d", "categorical_crossentropy").problem()
    )
    check(found, "output.one_class", "y", parameter="loss")
    assert fix(found).arguments["value"] == "binary_crossentropy"
    scalar = Drawing().input("x").output("y", "x", "sparse_categorical_crossentropy").problem()
    check(scalar, "output.loss_misfit", "y", parameter="loss")


@pytest.mark.parametrize(
    ("loss", "encoding", "sound"),
    [
        ("categorical_crossentropy", "auto", True),
        ("categorical_crossentropy", "one_hot", True),
        ("categorical_crossentropy", "sparse", False),
        ("sparse_categorical_crossentropy", "sparse", True),
        ("sparse_categorical_crossentropy", "one_hot", False),
        (FrozenMap(class_name="CategoricalCrossentropy", config={"from_logits": True}), "auto", True),
        ("mse", "none", True),
    ],
)
def test_losses_and_encodings(loss: object, encoding: str, sound: bool) -> None:
    drawing = Drawing().input("x", 3).output("y", "x", loss, encoding=encoding)
    assert drawing.reports()[NodeId("y")].sound is sound


def test_losses_and_metrics_that_keras_does_not_have() -> None:
    assert Drawing().input("x", 3).output("y", "x", "mean_squared_eror").problem().parameter == "loss"
    assert Drawing().input("x", 3).output("y", "x", metrics=("accuracyy",)).problem().parameter == "metrics"


def test_a_metric_that_lacks_a_parameter_leaves_the_tensor_sound() -> None:
    drawing = Drawing().input("x", 3).output("y", "x", metrics=("MeanIoU",))
    assert "num_classes" in drawing.problem().text
    tensor = drawing.reports()[NodeId("y")].output("output")
    assert tensor is not None
    assert tensor.shape == (None, 3)


def test_a_loss_that_keras_does_not_find_by_its_text_is_as_good_as_another() -> None:
    assert Drawing().input("x", 3).output("y", "x", "CategoricalGeneralizedCrossEntropy").problems() == []


def test_one_cause_is_one_problem() -> None:
    drawing = Drawing().input("x", 8)
    for number in range(10):
        drawing.add(f"d{number}", "Dense", f"d{number - 1}" if number else "x", units=4)
    drawing.output("y", "d9")
    assert drawing.problems() == []
    drawing.graph.apply(SetConfig(LayerId("d0"), FrozenMap(units=-4)))
    assert drawing.problem().node == "d0"
    drawing.graph.apply(SetConfig(LayerId("d0"), FrozenMap(units=4)))
    drawing.graph.apply(Disconnect(Link(NodeId("d0"), "output", NodeId("d1"), "inputs")))
    assert drawing.problem().node == "d1"


def test_every_sentence_on_layers_ends_as_a_sentence() -> None:
    assert all(text.endswith((".", "{reason}")) for text in LAYERS.values())
