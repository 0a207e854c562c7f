"""Masks that are linked to ports of their own: what they change, in the model, its exports and its files."""

from __future__ import annotations

import contextlib
import itertools
import re
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from nodeeditor.catalog.specs import Port
from nodeeditor.codegen.source import python_source
from nodeeditor.engine.build import Built, build_model
from nodeeditor.engine.masks import Masks
from nodeeditor.engine.mending import mend_all
from nodeeditor.engine.training.compile import compile_model
from nodeeditor.engine.training.saving import save_model
from nodeeditor.engine.wording import shape_text
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import Masking, TensorSpec
from tests.engine.drawing import Drawing, Sources
from tests.engine.layer_cases import CATALOG, PLACEABLE
from tests.engine.layer_checks import as_written, same_as_built
from tests.examples import SOAK, some

pytestmark = [
    pytest.mark.usefixtures("as_in_the_engine"),
    pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:[\\s\\S]*does not support masking"),
]

_IT = NodeId("it")
_LSTM = {"class_name": "LSTM", "config": {"units": 3}}
_HEADS = {"num_heads": 2, "key_dim": 3}
_GROUPS = {"head_dim": 2, "num_query_heads": 4, "num_key_value_heads": 2}
_CONV: dict[str, Any] = {"filters": 2, "kernel_size": 2}
_PAIR: dict[str, tuple[int, ...]] = {"query": (5, 4), "value": (7, 4)}
_MASKS: dict[str, tuple[int, ...]] = {"query_mask": (5,), "value_mask": (7,)}
_KEYED: dict[str, tuple[int, ...]] = {**_MASKS, "key_mask": (7,), "attention_mask": (5, 7)}

#: (type, configuration, shapes of tensors, shapes of masks), each without the batch.
CASES: list[tuple[str, dict[str, Any], dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]] = [
    ("LSTM", {"units": 3}, {"sequences": (5, 4)}, {"mask": (5,)}),
    ("LSTM", {"units": 3, "return_sequences": True}, {"sequences": (5, 4)}, {"mask": (5,)}),
    ("GRU", {"units": 3, "return_state": True}, {"sequences": (5, 4)}, {"mask": (5,)}),
    ("SimpleRNN", {"units": 3}, {"sequences": (5, 4), "initial_state": (3,)}, {"mask": (5,)}),
    ("RNN", {"cell": {"class_name": "GRUCell", "config": {"units": 3}}}, {"sequences": (5, 4)}, {"mask": (5,)}),
    ("Bidirectional", {"layer": _LSTM}, {"sequences": (5, 4)}, {"mask": (5,)}),
    ("TimeDistributed", {"layer": _LSTM}, {"inputs": (2, 5, 4)}, {"mask": (2, 5)}),
    ("ConvLSTM1D", _CONV, {"sequences": (5, 6, 3)}, {"mask": (5,)}),
    ("ConvLSTM2D", _CONV, {"sequences": (5, 6, 6, 3)}, {"mask": (5,)}),
    ("ConvLSTM3D", _CONV, {"sequences": (3, 4, 4, 4, 3)}, {"mask": (3,)}),
    ("GlobalAveragePooling1D", {}, {"inputs": (5, 4)}, {"mask": (5,)}),
    ("Softmax", {}, {"inputs": (5, 4)}, {"mask": (5, 4)}),
    ("Softmax", {}, {"inputs": (5,)}, {"mask": (5,)}),
    ("BatchNormalization", {}, {"inputs": (5, 4)}, {"mask": (5,)}),
    *(("Attention", {}, _PAIR, {port: _MASKS[port]}) for port in _MASKS),
    ("Attention", {"use_scale": True}, {**_PAIR, "key": (7, 4)}, _MASKS),
    ("AdditiveAttention", {}, _PAIR, _MASKS),
    # Its query_mask is none of them: Keras reads that from the query alone, whatever is given.
    *(("MultiHeadAttention", _HEADS, _PAIR, {port: _KEYED[port]}) for port in list(_KEYED)[1:]),
    *(("GroupQueryAttention", _GROUPS, _PAIR, {port: _KEYED[port]}) for port in _KEYED),
]


def drawn(
    type_name: str, config: dict[str, Any], tensors: dict[str, tuple[int, ...]], masks: dict[str, tuple[int, ...]]
) -> Drawing:
    """The layer with an Input at each port, named after it, and an Output for all that it gives.

    A mask that goes on ends before the Output, whose loss could leave out whole steps only.
    """
    drawing, feeds = Drawing(), dict[str, Sources]()
    for port, shape in (*tensors.items(), *masks.items()):
        drawing.input(f"x_{port}", *shape, dtype="bool" if port in masks else "float32")
        feeds[port] = f"x_{port}"
    drawing.add("it", type_name, feeds, **config)
    for port, tensor in drawing.reports()[_IT].outputs:
        if tensor.mask is not None:
            drawing.add(f"flat_{port}", "Flatten", f"it:{port}")
        drawing.output(f"y_{port}", f"it:{port}" if tensor.mask is None else f"flat_{port}")
    return drawing


def values(built: Built, *, all_true: bool = False) -> Any:
    """The same numbers each time; of masks the first value of each axis is true, the others by chance."""
    chance = np.random.default_rng(5)
    found: dict[str, Any] = {}
    for name in built.inputs.values():
        tensor = built.model.get_layer(name).output
        drawn_values = chance.random((4, *tensor.shape[1:]))
        if tensor.dtype == "bool":
            drawn_values = drawn_values > (-1 if all_true else 0.5)
            drawn_values[(slice(None), *(0,) * (drawn_values.ndim - 1))] = True
        found[name] = tf.constant(drawn_values, tensor.dtype)
    return built.by_input(found)


def outputs(model: Any, given: Any, **how: Any) -> list[Any]:
    return [np.asarray(tensor) for tensor in keras.tree.flatten(model(given, **how))]


def same(left: list[Any], right: list[Any]) -> bool:
    return all(np.allclose(one, other, atol=1e-6) for one, other in zip(left, right, strict=True))


def test_each_layer_with_a_port_for_a_mask_is_tried_here() -> None:
    with_masks = {spec.type for spec in PLACEABLE if any(port.mask for port in spec.inputs)}
    assert with_masks == {type_name for type_name, *_ in CASES}
    for spec in PLACEABLE:
        tried = {port for type_name, _, _, masks in CASES if type_name == spec.type for port in masks}
        assert {port.name for port in spec.inputs if port.mask} == tried
        assert all(port.optional for port in spec.inputs if port.mask)


#: Of layers that go step by step, which take seconds each, one is tried always, and one that holds another.
_SLOW = ("GRU", "SimpleRNN", "RNN", "TimeDistributed", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D")
TRIED = some([case for case in CASES if SOAK or case[0] not in _SLOW], 2)


@pytest.mark.filterwarnings("ignore:The model does not have any trainable weights")
@pytest.mark.parametrize(
    ("type_name", "config", "tensors", "masks"),
    TRIED,
    ids=[f"{case[0]}-{'+'.join(case[3])}-{number}" for number, case in enumerate(TRIED)],
)
def test_a_mask_changes_the_result_alike_in_the_model_its_python_and_its_file(
    type_name: str,
    config: dict[str, Any],
    tensors: dict[str, tuple[int, ...]],
    masks: dict[str, tuple[int, ...]],
    tmp_path: Path,
) -> None:
    drawing = drawn(type_name, config, tensors, masks)
    assert drawing.problems() == []
    report = drawing.reports()[_IT]
    assert report.masking is Masking.USES
    built = build_model(drawing.graph, seed=1)
    same_as_built(report, built)
    # Keras normalises by the batch in a training only.
    how = {"training": True} if type_name == "BatchNormalization" else {}
    given = values(built)
    came = outputs(built.model, given, **how)
    assert not same(came, outputs(built.model, values(built, all_true=True), **how))

    exported = as_written(drawing.graph)
    exported.set_weights(built.model.get_weights())
    assert same(outputs(exported, given, **how), came)

    save_model(built.model, tmp_path / "it.keras")
    loaded = keras.saving.load_model(tmp_path / "it.keras")
    assert same(outputs(loaded, given, **how), came)

    compiled = compile_model(drawing.graph, built)
    by_name = given if isinstance(given, dict) else dict.fromkeys(compiled.inputs, given)
    targets = [tf.zeros((4, *compiled.output_shapes[name][1:])) for name in compiled.targets]
    step = tf.function(built.model.train_step)
    logs = step(compiled.pack([*(by_name[name] for name in compiled.inputs), *targets]))
    assert np.isfinite(float(logs["loss"]))


def test_a_mask_leaves_the_padding_out() -> None:
    drawing = drawn("LSTM", {"units": 3}, {"sequences": (6, 4)}, {"mask": (6,)})
    built = build_model(drawing.graph)
    padded = np.random.default_rng(2).random((2, 6, 4)).astype("float32")
    told = built.model(built.by_input({"x_sequences": padded, "x_mask": np.array([[True] * 4 + [False] * 2] * 2)}))
    np.testing.assert_allclose(told, built.model.get_layer("it")(padded[:, :4]), atol=1e-6)


def test_python_names_the_masks_as_keras_does() -> None:
    def source(*case: Any) -> str:
        return python_source(drawn(*case).graph, CATALOG)

    assert "(x_sequences, mask=x_mask)" in source("LSTM", {"units": 3}, {"sequences": (5, 4)}, {"mask": (5,)})
    for ports, written in (
        (["query_mask", "value_mask"], "mask=[x_query_mask, x_value_mask]"),
        (["query_mask"], "mask=[x_query_mask, None]"),
        (["value_mask"], "mask=[None, x_value_mask]"),
    ):
        text = " ".join(source("Attention", {}, _PAIR, {port: _MASKS[port] for port in ports}).split())
        assert re.search(rf"\( ?\[x_query, x_value\], {re.escape(written)},? ?\)", text)
    assert "mask=" not in source("Attention", {}, _PAIR, {})


def words(*, mask_zero: bool) -> Drawing:
    drawing = Drawing().input("x", 6, dtype="int32").input("mask", 6, dtype="bool")
    return drawing.add("embed", "Embedding", "x", input_dim=9, output_dim=4, mask_zero=mask_zero)


def test_keras_fills_an_open_port_and_takes_the_linked_mask_before_the_one_that_travels() -> None:
    results = []
    chance = np.random.default_rng(4)
    x = chance.integers(0, 3, (4, 6))
    mask = chance.random((4, 6)) > 0.4
    mask[:, 0] = True
    for mask_zero, linked in itertools.product((True, False), repeat=2):
        drawing = words(mask_zero=mask_zero)
        drawing.add("it", "GRU", {"sequences": "embed", **({"mask": "mask"} if linked else {})}, units=3)
        drawing.output("y", "it")
        assert drawing.reports()[_IT].masking is (Masking.USES if mask_zero or linked else None)
        built = build_model(drawing.graph, seed=3)
        given = {"x": x, "mask": mask} if linked else {"x": x}
        results.append(outputs(built.model, built.by_input(given)))
    filled, explicit, plain, explicit_alone = results[1], results[0], results[3], results[2]
    assert same(explicit, explicit_alone)
    assert not same(filled, plain)
    assert not same(filled, explicit)


def test_a_mask_that_keras_leaves_out_beside_another_is_told() -> None:
    drawing = words(mask_zero=True).input("query", 5, 4).input("query_mask", 5, dtype="bool")
    drawing.add("it", "Attention", {"query": "query", "value": "embed", "query_mask": "query_mask"})
    drawing.output("y", "it")
    found = drawing.problem()
    assert (found.code, found.port, found.warning) == ("layer.mask_unread", "value_mask", True)
    built = build_model(drawing.graph)
    x, query = np.array([[1, 2, 0, 0, 0, 0]]), np.random.default_rng(1).random((1, 5, 4))
    given = built.by_input({"x": x, "query": query, "query_mask": np.ones((1, 5), bool)})
    plain = built.model.get_layer("it")([query.astype("float32"), built.model.get_layer("embed")(x) + 0.0])
    np.testing.assert_allclose(built.model(given), plain, atol=1e-6)


def test_a_mask_that_travels_is_not_used_beside_a_state() -> None:
    drawing = words(mask_zero=True).input("state", 3)
    drawing.add("it", "GRU", {"sequences": "embed", "initial_state": ["state"]}, units=3).output("y", "it")
    assert drawing.reports()[_IT].masking is Masking.DROPS
    built = build_model(drawing.graph)
    x, state = np.array([[1, 2, 0, 0, 0, 0]]), np.zeros((1, 3), "float32")
    came = built.model(built.by_input({"x": x, "state": state}))
    layer, embedded = built.model.get_layer("it"), np.asarray(built.model.get_layer("embed")(x))
    np.testing.assert_allclose(came, layer(embedded), atol=1e-6)
    assert not np.allclose(came, layer(embedded, mask=x != 0))


MISTAKES: list[tuple[str, str, dict[str, tuple[int, ...]], dict[str, tuple[int, ...]], str, str]] = [
    # Sizes of which Keras says nothing before it trains.
    ("LSTM", "mask", {"sequences": (5, 4)}, {"mask": (4,)}, "(None, 4)", "(None, 5)"),
    ("BatchNormalization", "mask", {"inputs": (5, 4)}, {"mask": (6,)}, "(None, 6)", "(None, 5)"),
    ("BatchNormalization", "mask", {"inputs": (6, 5, 3)}, {"mask": (6,)}, "(None, 6)", "(None, 6, 5)"),
    ("LSTM", "mask", {"sequences": (5, 4)}, {"mask": ()}, "(None,)", "(None, 5)"),
    ("Softmax", "mask", {"inputs": (5, 4)}, {"mask": (4,)}, "(None, 4)", "(None, 5, 4)"),
    # What Keras refuses, in words about the insides of the layer.
    ("LSTM", "mask", {"sequences": (5, 4)}, {"mask": (5, 6)}, "(None, 5, 6)", "(None, 5)"),
    ("GlobalAveragePooling1D", "mask", {"inputs": (5, 4)}, {"mask": (5, 4)}, "(None, 5, 4)", "(None, 5)"),
    ("Attention", "value_mask", _PAIR, {"query_mask": (5,), "value_mask": (5,)}, "(None, 5)", "(None, 7)"),
    ("Attention", "value_mask", _PAIR, {"query_mask": (7,), "value_mask": (5,)}, "(None, 5)", "(None, 7)"),
    ("MultiHeadAttention", "key_mask", {**_PAIR, "key": (7, 4)}, {"key_mask": (6,)}, "(None, 6)", "(None, 7)"),
    ("MultiHeadAttention", "attention_mask", _PAIR, {"attention_mask": (7, 5)}, "(None, 7, 5)", "(None, 5, 7)"),
]


@pytest.mark.parametrize(("type_name", "port", "tensors", "masks", "got", "needed"), MISTAKES)
def test_a_mask_of_another_shape_is_told_at_its_port(
    type_name: str,
    port: str,
    tensors: dict[str, tuple[int, ...]],
    masks: dict[str, tuple[int, ...]],
    got: str,
    needed: str,
) -> None:
    config = {"LSTM": {"units": 3}, "MultiHeadAttention": _HEADS}.get(type_name, {})
    found = drawn(type_name, config, tensors, masks).problem()
    assert (found.code, found.port, found.warning) == ("layer.mask_misfit", port, False)
    assert (found.arguments["got"], found.arguments["needed"]) == (got, needed)


def test_texts_are_no_mask_and_numbers_are_one() -> None:
    drawing = Drawing().input("x", 5, 4).input("mask", 5, dtype="string")
    drawing.add("it", "BatchNormalization", {"inputs": "x", "mask": "mask"})
    found = drawing.problem()
    assert (found.code, found.port) == ("layer.mask_texts", "mask")
    ((mended,),) = mend_all(drawing.graph, drawing.reports()).values()
    assert [fix.text for fix in mended.fixes] == ["Set dtype of 'mask' to bool."]
    drawing = Drawing().input("x", 5, 4).input("mask", 5)
    drawing.add("it", "LSTM", {"sequences": "x", "mask": "mask"}, units=3)
    assert drawing.problems() == []


@pytest.mark.parametrize(
    ("type_name", "shape", "fixes"),
    [
        ("Softmax", (5,), ["Insert Reshape((5, 1)) after 'mask'."]),
        ("GlobalAveragePooling1D", (5, 1), ["Insert Flatten after 'mask'."]),
        ("GlobalAveragePooling1D", (4,), []),
        ("GlobalAveragePooling1D", (1,), []),
    ],
)
def test_repairs_of_a_mask_keep_what_it_tells(type_name: str, shape: tuple[int, ...], fixes: list[str]) -> None:
    drawing = Drawing().input("x", 5, 4).input("mask", *shape, dtype="bool")
    drawing.add("it", type_name, {"inputs": "x", "mask": "mask"})
    ((mended,),) = mend_all(drawing.graph, drawing.reports()).values()
    assert [fix.text for fix in mended.fixes] == fixes


@pytest.mark.parametrize(
    ("type_name", "shape", "mask", "told"),
    [
        ("Softmax", (5, 4), (5, 4), True),
        ("Softmax", (4,), (4,), True),
        ("BatchNormalization", (5, 4), (5,), False),
        ("LSTM", (5, 4), (5,), False),
    ],
)
@pytest.mark.parametrize("loss", ["mse", {"class_name": "Huber", "config": {}}])
def test_a_mask_that_the_loss_can_not_use_is_told_at_the_output(
    type_name: str, shape: tuple[int, ...], mask: tuple[int, ...], told: bool, loss: Any
) -> None:
    drawing = Drawing().input("x", *shape).input("mask", *mask, dtype="bool")
    port = "sequences" if type_name == "LSTM" else "inputs"
    config = {"units": 4, "return_sequences": True} if type_name == "LSTM" else {}
    drawing.add("it", type_name, {port: "x", "mask": "mask"}, **config).output("y", "it", loss=loss)
    codes = [found.code for found in drawing.problems()]
    assert codes == (["output.mask_misfit"] if told else [])
    sizes = shape_text(shape)
    mended = [fix.text for found in mend_all(drawing.graph, drawing.reports()).values() for fix in found[0].fixes]
    assert mended == ([f"Insert Reshape to {sizes}."] if told else [])
    layer = getattr(keras.layers, type_name)(**config)
    x, m = keras.Input(shape), keras.Input(mask, dtype="bool")
    model = keras.Model([x, m], layer(x, mask=m))
    model.compile(loss="mse" if loss == "mse" else keras.losses.Huber(), optimizer="sgd")
    with pytest.raises(Exception, match=r"shape|imension") if told else contextlib.nullcontext():
        model.train_on_batch([np.ones((2, *shape)), np.ones((2, *mask), bool)], np.ones((2, *shape)))


def test_what_is_only_called_a_mask_is_a_tensor_like_others() -> None:
    arguments = (("query", TensorSpec((None, 5, 2, 4))), ("mask", TensorSpec((None,), "bool")))
    assert Masks(arguments, ()).linked == ()
    masks = Masks(arguments, (Port("mask", optional=True, mask=True),))
    assert masks.linked == arguments[1:]
    assert masks.masked == arguments[:1]


def test_a_mistake_of_the_tensors_is_not_put_down_to_the_mask() -> None:
    drawing = Drawing().input("x", 5).input("mask", 5, dtype="bool")
    drawing.add("it", "LSTM", {"sequences": "x", "mask": "mask"}, units=3)
    assert (drawing.problem().code, drawing.problem().port) == ("layer.steps_low", "sequences")
