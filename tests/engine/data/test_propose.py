"""A first binding that trains."""

from __future__ import annotations

import numpy as np
import pytest

from nodeeditor.engine.data.prepare import prepare
from nodeeditor.engine.data.propose import propose
from nodeeditor.graph.edits import SetConfig, SetData
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.settings import BundledSource, CsvSource, DataSettings, NumpySource, RandomArray, RandomSource
from nodeeditor.values import FrozenMap
from tests.engine.data.data_graphs import graph
from tests.engine.drawing import Drawing


def proposed(source, inputs, outputs, shapes, folder="."):
    """The proposals by node name, and a check that what they make of the graph can be prepared."""
    drawn = graph(source, inputs, outputs)
    found = propose(drawn, folder, shapes)
    for node, parameters in found.items():
        layer = drawn.layer_of(node)
        drawn.apply(SetConfig(layer.id, FrozenMap({**layer.config, **parameters})))
    prepare(drawn, folder, shapes)
    assert propose(drawn, folder, shapes) == {}  # what is bound stays
    return {drawn.nodes[node].name: dict(parameters) for node, parameters in found.items()}


def test_a_table_of_classes():
    assert proposed(BundledSource("wine"), {"x": {}}, {"y": {}}, {"y": (None, 3)}) == {
        "x": {"columns": ("features",), "shape": (13,), "scaling": "standardize"},
        "y": {"columns": ("target",), "loss": "categorical_crossentropy", "metrics": ("accuracy",)},
    }


def test_two_classes_and_one_unit():
    found = proposed(BundledSource("breast_cancer"), {"x": {"shape": (30,)}}, {"y": {}}, {"y": (None, 1)})
    assert found["y"]["loss"] == "binary_crossentropy"
    assert "shape" not in found["x"]


def test_quantities():
    found = proposed(BundledSource("diabetes"), {"x": {"shape": (10,)}}, {"y": {}}, {"y": (None, 1)})
    assert found["y"] == {"columns": ("target",), "loss": "mse", "metrics": ("mae",)}


@pytest.mark.parametrize(
    ("shape", "column"), [((8, 8), "images"), ((64,), "pixels"), ((8, 8, 1), "images"), ((None, 8), "images")]
)
def test_images_by_shape(shape, column):
    found = proposed(BundledSource("digits"), {"x": {"shape": shape}}, {"y": {}}, {"y": (None, 10)})
    if None not in shape:
        assert found["x"] == {"columns": (column,), "scaling": "minmax" if column == "images" else "standardize"}


def test_an_input_without_shape_takes_the_images():
    found = proposed(BundledSource("digits"), {"x": {}}, {"y": {}}, {"y": (None, 10)})
    assert found["x"] == {"columns": ("images",), "shape": (8, 8), "scaling": "minmax"}


def test_an_output_of_three_units_learns_three_targets():
    found = proposed(BundledSource("linnerud"), {"x": {}}, {"y": {}}, {"y": (None, 3)})
    assert found["y"]["columns"] == ("Weight", "Waist", "Pulse")


def test_outputs_by_name_and_then_in_order():
    found = proposed(BundledSource("linnerud"), {"x": {}}, {"a": {}, "pulse": {}}, {"a": (None, 1), "pulse": (None, 1)})
    assert (found["a"]["columns"], found["pulse"]["columns"]) == (("Weight",), ("Pulse",))


def test_two_inputs_share_the_features_by_their_sizes():
    found = proposed(
        BundledSource("iris"), {"left": {"shape": (3,)}, "right": {"shape": (1,)}}, {"y": {}}, {"y": (None, 3)}
    )
    assert found["left"]["columns"] == ("sepal length (cm)", "sepal width (cm)", "petal length (cm)")
    assert found["right"]["columns"] == ("petal width (cm)",)


def test_two_inputs_without_shapes_share_equally():
    found = proposed(BundledSource("wine"), {"left": {}, "right": {}}, {"y": {}}, {"y": (None, 3)})
    assert (found["left"]["shape"], found["right"]["shape"]) == ((7,), (6,))


def test_a_branch_of_images_and_one_of_pixels():
    found = proposed(
        BundledSource("digits"),
        {"picture": {"shape": (8, 8, 1)}, "flat": {"shape": (64,)}},
        {"y": {}},
        {"y": (None, 10)},
    )
    assert (found["picture"]["columns"], found["flat"]["columns"]) == (("images",), ("pixels",))


def test_random_arrays_by_shape_and_kind():
    source = RandomSource(
        (RandomArray("b", (3,)), RandomArray("a", (64,)), RandomArray("label", (), "classes", 10)), samples=100
    )
    found = proposed(source, {"x": {"shape": (64,)}, "z": {"shape": (3,)}}, {"y": {}}, {"y": (None, 10)})
    assert found["x"] == {"columns": ("a",)}  # of about 1 already: nothing to scale
    assert found["z"] == {"columns": ("b",)}
    assert found["y"]["columns"] == ("label",)


def test_a_table_without_a_column_called_target_learns_the_last(tmp_path):
    rows = "".join(f"{n},{n * 2},{'ab'[n % 2]}\n" for n in range(20))
    (tmp_path / "t.csv").write_text("u,v,kind\n" + rows)
    found = proposed(CsvSource("t.csv"), {"x": {}}, {"out": {}}, {"out": (None, 2)}, tmp_path)
    assert found["out"]["columns"] == ("kind",)
    assert found["x"]["columns"] == ("u", "v")


def test_arrays_of_a_file_by_the_names_of_the_nodes(tmp_path):
    np.savez(tmp_path / "d.npz", second=np.zeros((9, 2)), first=np.ones((9, 2)), y=np.arange(9) * 0.5)
    found = proposed(
        NumpySource("d.npz"), {"first": {"shape": (2,)}, "second": {"shape": (2,)}}, {"out": {}}, {"out": (None, 1)},
        tmp_path,
    )  # fmt: skip
    assert {name: parameters["columns"] for name, parameters in found.items()} == {
        "first": ("first",),
        "second": ("second",),
        "out": ("y",),
    }


def test_what_the_user_set_is_kept():
    drawn = graph(
        BundledSource("iris"),
        {"x": {"scaling": "minmax", "shape": (2,), "columns": ("petal width (cm)", "petal length (cm)")}},
        {"y": {"loss": "sparse_categorical_crossentropy"}},
    )
    assert propose(drawn, ".", {"y": (None, 3)}) == {NodeId("n_y"): FrozenMap(columns=("target",))}


def test_a_fresh_output_that_is_to_learn_classes_gets_a_loss_for_them():
    found = proposed(
        BundledSource("wine"), {"x": {"shape": (64,)}}, {"y": {"loss": "mean_squared_error"}}, {"y": (None, 3)}
    )
    assert found["y"]["loss"] == "categorical_crossentropy"
    assert found["x"]["shape"] == (13,)
    found = proposed(BundledSource("diabetes"), {"x": {}}, {"y": {"loss": "mean_absolute_error"}}, {"y": (None, 1)})
    assert found["y"] == {"columns": ("target",)}


_NEEDED = {"Dense": {"units": 3}, "Rescaling": {"scale": 0.1}}


@pytest.mark.parametrize(
    ("kind", "scaling"),
    [("Normalization", None), ("Discretization", None), ("Rescaling", None), ("Dense", "standardize")],
)
def test_no_scaling_before_a_layer_that_learns_from_the_values(kind, scaling):
    drawing = Drawing().input("x").add("first", kind, "x", **_NEEDED.get(kind, {}))
    drawing.add("last", "Dense", "first", units=3).output("y", "last")
    drawing.graph.apply(SetData(DataSettings(BundledSource("wine"))))
    assert propose(drawing.graph, ".", {"y": (None, 3)})[NodeId("x")].get("scaling") == scaling


def test_a_column_of_texts_goes_to_an_input_of_texts(tmp_path):
    (tmp_path / "t.csv").write_text("price,text,verdict\n1,a b,1\n2,b c,0\n")
    drawing = Drawing().input("words", 1, dtype="string").input("size", 1)
    drawing.add("hash", "Hashing", "words", num_bins=4).add("all", "Concatenate", ["hash", "size"])
    drawing.add("last", "Dense", "all", units=1).output("verdict", "last")
    drawing.graph.apply(SetData(DataSettings(CsvSource("t.csv"))))
    found = propose(drawing.graph, tmp_path, {"verdict": (None, 1)})
    assert found[NodeId("words")]["columns"] == ("text",)
    assert found[NodeId("size")]["columns"] == ("price",)
