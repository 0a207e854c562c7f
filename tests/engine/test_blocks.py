"""Blocks as Keras has them: nested models that compute what the network without blocks computes."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from nodeeditor.codegen.source import python_source
from nodeeditor.editing import find_repeats, make_repeated_block
from nodeeditor.engine.build import build_model
from nodeeditor.engine.check import check_graph
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.summary import summarize
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.edits import AddNode, Connect, InBlock, SetConfig
from nodeeditor.graph.elements import INPUT, OUTPUT, LayerId, Link, Node, NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap
from tests.graph.test_blocks import level

# TensorFlow's tensors, converted by Keras, do not know NumPy 2's copy keyword yet.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

LOSS = {"loss": "mse"}
CONV = {"kernel_size": 3, "padding": "same"}
RESIDUAL = Block(
    "residual",
    (Argument("base", 4),),
    *level(
        ("x", INPUT, {}, ()),
        ("conv", "Conv2D", {**CONV, "filters": {"expression": "base * (i + 1)"}}, ("x",)),
        ("norm", "BatchNormalization", {}, ("conv",)),
        ("project", "Conv2D", {"kernel_size": 1, "filters": {"expression": "base * (i + 1)"}}, ("x",)),
        ("add", "Add", {}, ("norm", "project")),
        ("half", "ops.multiply", {"x2": 0.5}, ("add>x1",)),
        ("y", OUTPUT, {}, ("half",)),
    ),
)
SPLIT = Block(
    "split",
    (),
    *level(
        ("a", INPUT, {}, ()),
        ("b", INPUT, {}, ()),
        ("inner", "block:residual", {"base": 2}, ("a>x",)),
        ("sum", "Add", {}, ("inner.y", "b")),
        ("left", OUTPUT, {}, ("sum",)),
        ("right", OUTPUT, {}, ("b",)),
    ),
)


def network() -> Graph:
    rows = level(
        ("image", INPUT, {"shape": (8, 8, 2)}, ()),
        ("first", "block:residual", {"repeat": 2, "base": 1}, ("image>x",)),
        ("pair", "block:split", {}, ("first.y>a", "image>b")),
        ("sum", "Add", {}, ("pair.left", "pair.right")),
        ("pool", "GlobalAveragePooling2D", {}, ("sum",)),
        ("y", OUTPUT, LOSS, ("pool",)),
    )
    return Graph.build(*rows, blocks=(RESIDUAL, SPLIT))


def weights_by_place(model: keras.Model) -> list[np.ndarray]:
    return [np.asarray(weight) for weight in model.weights]


def test_a_block_is_a_nested_model_and_computes_what_the_flat_network_does() -> None:
    graph = network()
    nested, flat = build_model(graph, seed=1).model, build_model(expand(graph).graph, seed=1).model
    assert [layer.name for layer in nested.layers] == ["image", "first_0", "first_1", "pair", "sum", "pool"]
    assert isinstance(nested.get_layer("pair"), keras.Model)
    assert isinstance(nested.get_layer("pair").get_layer("inner"), keras.Model)
    assert nested.get_layer("first_1").get_layer("conv").filters == 2
    assert nested.count_params() == flat.count_params()
    flat.set_weights(nested.get_weights())
    images = keras.random.normal((3, 8, 8, 2), seed=0)
    np.testing.assert_allclose(nested(images).numpy(), flat(images).numpy(), rtol=1e-5, atol=1e-6)


def test_uses_that_share_a_layer_are_calls_of_one_model() -> None:
    graph = Graph.build(
        *level(
            ("a", INPUT, {"shape": (8, 8, 4)}, ()),
            ("b", INPUT, {"shape": (8, 8, 4)}, ()),
            ("one", "block:residual", {}, ("a>x",)),
            ("sum", "Add", {}, ("one.y",)),
            ("y", OUTPUT, LOSS, ("sum",)),
        ),
        blocks=(RESIDUAL,),
    )
    shared = graph.layer_of(NodeId("one"))
    graph.apply(AddNode(Node(NodeId("two"), shared.id, "two"), shared))
    graph.apply(Connect(Link(NodeId("b"), "output", NodeId("two"), "x")))
    graph.apply(Connect(Link(NodeId("two"), "y", NodeId("sum"), "inputs", 1)))
    model = build_model(graph).model
    assert len([layer for layer in model.layers if isinstance(layer, keras.Model)]) == 1


@pytest.mark.filterwarnings("ignore:.*does not support masking")
def test_a_mask_goes_through_a_block() -> None:
    block = Block(
        "reader",
        (),
        *level(("x", INPUT, {}, ()), ("drop", "Dropout", {"rate": 0.0}, ("x",)), ("y", OUTPUT, {}, ("drop",))),
    )
    rows = level(
        ("words", INPUT, {"shape": (5,), "dtype": "int32"}, ()),
        ("embed", "Embedding", {"input_dim": 9, "output_dim": 3, "mask_zero": True}, ("words",)),
        ("read", "block:reader", {}, ("embed>x",)),
        ("lstm", "LSTM", {"units": 4}, ("read.y>sequences",)),
        ("y", OUTPUT, LOSS, ("lstm",)),
    )
    graph = Graph.build(*rows, blocks=(block,))
    nested, flat = build_model(graph, seed=1).model, build_model(expand(graph).graph, seed=1).model
    flat.set_weights(nested.get_weights())
    words = np.array([[1, 2, 3, 0, 0], [4, 0, 0, 0, 0]])
    np.testing.assert_allclose(nested(words).numpy(), flat(words).numpy(), rtol=1e-6)
    np.testing.assert_allclose(nested.predict(words, verbose=0), flat(words).numpy(), rtol=1e-5)


def test_the_model_is_saved_and_loaded(tmp_path) -> None:
    model = build_model(network(), seed=1).model
    model.save(tmp_path / "m.keras")
    images = keras.random.normal((3, 8, 8, 2), seed=0)
    loaded = keras.saving.load_model(tmp_path / "m.keras")
    np.testing.assert_array_equal(loaded(images).numpy(), model(images).numpy())


def test_what_is_wrong_with_a_use_is_refused_at_it() -> None:
    rows = level(("x", INPUT, {"shape": (8, 8, 2)}, ()), ("u", "block:residual", {"repeat": 0}, ("x>x",)),
                 ("y", OUTPUT, {}, ("u.y",)))  # fmt: skip
    with pytest.raises(ProblemError, match="repeated 0 times"):
        build_model(Graph.build(*rows, blocks=(RESIDUAL,)))


def test_a_layer_that_learns_from_data_can_not_stand_inside() -> None:
    block = Block(
        "scaled", (), *level(("x", INPUT, {}, ()), ("norm", "Normalization", {}, ("x",)), ("y", OUTPUT, {}, ("norm",)))
    )
    rows = level(("x", INPUT, {"shape": (3,)}, ()), ("u", "block:scaled", {}, ("x>x",)), ("y", OUTPUT, LOSS, ("u.y",)))
    graph = Graph.build(*rows, blocks=(block,))
    told = "Normalization 'u.norm' learns from data"
    with pytest.raises(ProblemError, match=told):
        build_model(graph)
    with pytest.raises(ProblemError, match=told):
        python_source(graph, installed_catalog())
    assert [problem.text[: len(told)] for problem in check_graph(graph)[NodeId("u")].problems] == [told]


def test_what_is_known_inside_is_told_of_a_use() -> None:
    graph = network()
    reports = check_graph(graph)
    model = build_model(graph).model
    assert reports[NodeId("first")].parameters == sum(model.get_layer(f"first_{i}").count_params() for i in range(2))
    assert reports[NodeId("pair")].outputs[0][0] == "left"
    assert dict(reports[NodeId("pair")].outputs)["left"].shape == (None, 8, 8, 2)
    assert [(layer.name, layer.params) for layer in summarize(graph).layers][1] == (
        "first",
        reports[NodeId("first")].parameters,
    )
    bad = graph.copy()
    bad.apply(InBlock("residual", SetConfig(LayerId("l_conv"), FrozenMap(filters=0, kernel_size=3))))
    (found, *_) = check_graph(bad)[NodeId("first")].problems
    assert found.text.startswith("Inside the block: Conv2D")


def test_a_block_in_the_place_of_what_repeats_computes_the_same_with_the_same_weights() -> None:
    conv = {**CONV, "use_bias": False}
    rows = [("x", INPUT, {"shape": (6, 6, 4)}, ())]
    before = "x"
    for number, rate in enumerate((0.1, 0.2, 0.3)):
        filters, name = 4 * 2**number, f"b{number}"
        rows += [
            (f"{name}_conv", "Conv2D", {**conv, "filters": filters}, (before,)),
            (f"{name}_norm", "BatchNormalization", {}, (f"{name}_conv",)),
            (f"{name}_side", "Conv2D", {"kernel_size": 1, "filters": filters}, (before,)),
            (f"{name}_add", "Add", {}, (f"{name}_norm", f"{name}_side")),
            (name, "Dropout", {"rate": rate}, (f"{name}_add",)),
        ]
        before = name
    rows += [("pool", "GlobalAveragePooling2D", {}, (before,)), ("y", OUTPUT, LOSS, ("pool",))]
    graph = Graph.build(*level(*rows))
    plain = build_model(graph, seed=3).model
    (found,) = find_repeats(graph, installed_catalog())
    edit, _ = make_repeated_block(graph, installed_catalog(), None, found, "part")
    graph.apply(edit)
    blocked = build_model(graph, seed=4).model
    blocked.set_weights(plain.get_weights())
    given = np.random.default_rng(0).normal(size=(3, 6, 6, 4)).astype("float32")
    np.testing.assert_allclose(np.asarray(blocked(given)), np.asarray(plain(given)), rtol=1e-5, atol=1e-6)
    ours, theirs = (
        sorted(
            str(layer.get_config() | {"name": ""})
            for layer in model._flatten_layers()
            if not hasattr(layer, "layers") and not isinstance(layer, keras.layers.InputLayer)
        )
        for model in (plain, blocked)
    )
    assert ours == theirs
