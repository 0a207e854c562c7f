"""Networks with operations in them: built, trained, kept, written as Python; and what can be wrong with one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.codegen.source import python_source
from nodeeditor.engine.build import build_model
from nodeeditor.engine.objects import is_known
from nodeeditor.engine.training.compile import compile_model
from nodeeditor.engine.weightless import weightless
from nodeeditor.graph.elements import NodeId
from tests.engine.drawing import Drawing
from tests.engine.layer_checks import as_written

CATALOG: Catalog = load_snapshot()

# TensorFlow's variables know numpy 1 only; numpy 2 warns of it.
pytestmark = [
    pytest.mark.usefixtures("as_in_the_engine"),
    pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning"),
]


def gated() -> Drawing:
    """A gate of operators, a slice, a constant, and a layer with the name Keras has for an operation."""
    drawing = Drawing().input("x", 6)
    drawing.add("hidden", "Dense", "x", units=4, activation="sigmoid")
    drawing.add("rest", "ops.subtract", {"x2": "hidden"}, x1=1.0)
    drawing.add("part", "ops.get_item", {"x": "x"}, key=":, :4")
    drawing.add("kept", "ops.multiply", {"x1": "rest", "x2": "part"})
    drawing.add("opened", "ops.multiply", {"x1": "hidden", "x2": "part"})
    drawing.add("mixed", "ops.add", {"x1": "kept", "x2": "opened"})
    drawing.add("add", "Add", ["mixed", "hidden"])
    drawing.add("weighed", "ops.multiply", {"x1": "add"}, x2=(1.0, 2.0, 3.0, 4.0))
    return drawing.add("end", "Dense", "weighed", units=1).output("y", "end")


def test_it_is_written_as_one_writes_it_by_hand() -> None:
    lines = [line.strip() for line in python_source(gated().graph, CATALOG).splitlines()]
    for line in (
        "from keras import layers, ops",
        "import numpy as np",
        "rest = 1.0 - hidden",
        "part = x_2[:, :4]",
        "kept = rest * part",
        "mixed = kept + opened",
        'add = layers.Add(name="add_layer")([mixed, hidden])',
        'weighed = ops.multiply(add, np.array([1.0, 2.0, 3.0, 4.0], "float32"))',
    ):
        assert line in lines


def test_the_python_computes_what_the_model_does() -> None:
    graph = gated().graph
    for _ in range(2):  # the names that Keras gives count on: a second model has others
        written = as_written(graph)
    model = build_model(graph).model
    written.set_weights(model.get_weights())
    inputs = np.random.default_rng(1).random((5, 6)).astype("float32")
    np.testing.assert_allclose(model(inputs), written(inputs), rtol=1e-6)


def test_the_operations_have_the_names_of_their_nodes(tmp_path: Path) -> None:
    model = build_model(gated().graph).model
    names = {"rest", "part", "kept", "opened", "mixed", "add", "weighed"}
    assert names <= {operation.name for operation in model.operations}
    model.save(tmp_path / "model.keras")
    kept = keras.models.load_model(tmp_path / "model.keras")
    assert names <= {operation.name for operation in kept.operations}


def test_it_trains() -> None:
    graph = gated().graph
    compiled = compile_model(graph, build_model(graph))
    chance = np.random.default_rng(1)
    batch = compiled.pack([tf.constant(chance.random((8, 6)), "float32"), tf.zeros((8, 1))])
    step = tf.function(compiled.model.train_step)
    losses = [float(step(batch)["loss"]) for _ in range(30)]
    assert losses[-1] < losses[0]


def test_the_parts_of_a_split_are_outputs() -> None:
    drawing = Drawing().input("x", 4, 6)
    drawing.add("parts", "ops.split", {"x": "x"}, indices_or_sections=(1, 3), axis=-1)
    drawing.output("a", "parts").output("b", "parts:output_2").output("c", "parts:output_3")
    assert [drawing.shape("parts", port) for port in ("output", "output_2", "output_3")] == [
        (None, 4, 1),
        (None, 4, 2),
        (None, 4, 3),
    ]
    assert "parts, parts_output_2, parts_output_3 = ops.split(x_2, (1, 3), axis=-1)" in python_source(
        drawing.graph, CATALOG
    )
    shapes = {name: tuple(tensor.shape) for name, tensor in as_written(drawing.graph).output.items()}
    assert shapes == {"a": (None, 4, 1), "b": (None, 4, 2), "c": (None, 4, 3)}


def test_one_part_alone_is_taken_out_of_its_list() -> None:
    drawing = Drawing().input("x", 4)
    drawing.add("part", "ops.split", {"x": "x"}, indices_or_sections=1, axis=-1).output("y", "part")
    assert tuple(as_written(drawing.graph).output.shape) == (None, 4)


@pytest.mark.parametrize(
    ("type_name", "feeds", "config", "line"),
    [
        ("ops.power", {"x2": "x"}, {"x1": -2.0}, "it = (-2.0) ** x_2"),
        ("ops.negative", {"x": "x"}, {}, "it = -x_2"),
        ("ops.greater", {"x2": "x"}, {"x1": 0.5}, "it = ops.greater(0.5, x_2)"),
        ("ops.greater", {"x1": "x"}, {"x2": 0.5}, "it = x_2 > 0.5"),
        ("ops.matmul", {"x1": "x", "x2": "x"}, {}, "it = x_2 @ x_2"),
        ("ops.where", {"condition": "x", "x1": "x"}, {"x2": 0.0}, "it = ops.where(x_2, x_2, 0.0)"),
        ("ops.mean", {"x": "x"}, {"axis": (1, 2), "keepdims": True}, "it = ops.mean(x_2, axis=(1, 2), keepdims=True)"),
        ("ops.concatenate", {"xs": ["x", "x"]}, {"axis": -1}, "it = ops.concatenate([x_2, x_2], axis=-1)"),
        (
            "ops.einsum",
            {"operands": ["x", "x"]},
            {"subscripts": "bij,bkj->bik"},
            'it = ops.einsum("bij,bkj->bik", x_2, x_2)',
        ),
        ("ops.reshape", {"x": "x"}, {"newshape": (-1, 16)}, "it = ops.reshape(x_2, (-1, 16))"),
    ],
)
def test_lines_of_python(type_name: str, feeds: Any, config: dict[str, Any], line: str) -> None:
    drawing = Drawing().input("x", 4, 4).add("it", type_name, feeds, **config)
    drawing.add("numbers", "ops.cast", {"x": "it"}, dtype="float32").output("y", "numbers")
    assert line in [line.strip() for line in python_source(drawing.graph, CATALOG).splitlines()]
    written, built = as_written(drawing.graph), build_model(drawing.graph).model
    inputs = np.random.default_rng(1).random((3, 4, 4)).astype("float32")
    np.testing.assert_allclose(written(inputs), built(inputs), rtol=1e-6)


# What can be wrong


def test_constants_alone_are_no_tensor() -> None:
    drawing = Drawing().add("it", "ops.add", x1=1.0, x2=2.0)
    assert drawing.problem().code == "layer.input_open"


def test_an_open_input_without_a_constant_is_told() -> None:
    drawing = Drawing().input("x", 4).add("it", "ops.add", {"x1": "x"})
    assert (drawing.problem().code, drawing.problem().port) == ("layer.operand_open", "x2")


def test_a_link_goes_before_a_constant_and_says_so() -> None:
    drawing = Drawing().input("x", 4).add("it", "ops.add", {"x1": "x", "x2": "x"}, x2=7.0).output("y", "it")
    found = drawing.problem()
    assert (found.code, found.parameter, found.warning) == ("layer.operand_unused", "x2", True)
    assert drawing.shape("it") == (None, 4)
    inputs = np.ones((2, 4), "float32")
    np.testing.assert_array_equal(build_model(drawing.graph).model(inputs), 2 * inputs)
    np.testing.assert_array_equal(as_written(drawing.graph)(inputs), 2 * inputs)


def test_sizes_that_do_not_go_together_are_told_at_the_port() -> None:
    drawing = Drawing().input("a", 4).input("b", 5).add("it", "ops.add", {"x1": "a", "x2": "b"})
    found = drawing.problem()
    assert found.node == NodeId("it")
    assert "(None, 4)" in found.text
    assert "(None, 5)" in found.text


def test_an_axis_that_is_not_there_is_told_at_the_parameter() -> None:
    found = Drawing().input("x", 4).add("it", "ops.sum", {"x": "x"}, axis=3).problem()
    assert (found.code, found.parameter) == ("layer.no_such_axis", "axis")


def test_a_text_that_names_no_parts_is_told_at_the_parameter() -> None:
    found = Drawing().input("x", 4).add("it", "ops.get_item", {"x": "x"}, key="x[0]").problem()
    assert found.parameter == "key"
    assert ":, 0, 1:5" in found.text


@pytest.mark.parametrize(
    "name", ["ops.nothing", "ops.", "ops.__loader__", "ops.numpy.os.system", "ops.cond", "ops.map"]
)
def test_what_keras_lacks_or_what_takes_code_is_refused(name: str) -> None:
    drawing = Drawing().input("x", 4).add("it", name, {"x": "x"}, f="print").output("y", "it")
    codes = {found.code for found in drawing.problems()}
    assert codes <= {"layer.unknown", "layer.not_placeable"}
    assert codes


def test_only_functions_of_keras_are_found() -> None:
    assert is_known("ops.image.resize")
    assert not any(map(is_known, ("ops.image", "ops.image.backend", "ops.image.resize.__globals__", "ops.keras")))


def test_asking_leaves_no_random_state_that_has_no_values() -> None:
    """A function that draws from Keras's own state must not make that where variables get no values."""
    keras.backend.clear_session()
    with weightless():
        keras.random.uniform((2,))
    assert keras.random.uniform((2,)).shape == (2,)
