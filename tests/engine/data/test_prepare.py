"""Bound columns become the arrays a training takes, or a sentence says why not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.engine.data.prepare import prepare
from nodeeditor.graph.settings import BundledSource, CsvSource, NumpySource, RandomArray, RandomSource
from nodeeditor.problems import ProblemError
from tests.engine.data.data_graphs import graph

IRIS, DIGITS, LINNERUD = BundledSource("iris"), BundledSource("digits"), BundledSource("linnerud")
CATEGORICAL, SPARSE = "categorical_crossentropy", "sparse_categorical_crossentropy"


def refused(*arguments, **more) -> str:
    with pytest.raises(ProblemError) as caught:
        prepare(*arguments, **more)
    assert caught.value.problem.text == str(caught.value)  # its sentence is complete
    return caught.value.problem.code


def targets(column: str, loss, shape, source=IRIS, folder=".", **config):
    drawn = graph(source, {"x": {"columns": _first(source)}}, {"y": {"columns": (column,), "loss": loss, **config}})
    return prepare(drawn, folder, {"y": (None, *shape)})


def _first(source) -> tuple[str, ...]:
    names = {IRIS: "features", DIGITS: "pixels", LINNERUD: "features"}
    return (names.get(source, "x"),)


def csv(tmp_path, text: str) -> CsvSource:
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    return CsvSource("t.csv")


# Inputs


def test_plain_columns_stack_in_the_given_order():
    names = ("petal width (cm)", "sepal length (cm)")
    drawn = graph(IRIS, {"x": {"shape": (2,), "columns": names}}, {"y": {"columns": ("target",), "loss": SPARSE}})
    fed = prepare(drawn, ".", {"y": (None, 3)}).train.inputs["x"]
    assert fed.dtype == np.float32
    assert np.allclose(fed[0], [0.2, 5.1])


@pytest.mark.parametrize(
    ("column", "shape"),
    [("images", (8, 8)), ("images", (8, 8, 1)), ("images", (64,)), ("pixels", (8, 8, 1)), ("images", (None, 8))],
)
def test_an_image_fits_every_shape_that_needs_no_guess(column, shape):
    drawn = graph(
        DIGITS, {"x": {"shape": shape, "columns": (column,)}}, {"y": {"columns": ("target",), "loss": SPARSE}}
    )
    fed = prepare(drawn, ".", {"y": (None, 10)}).train.inputs["x"]
    assert fed.shape == (1797, *(8 if size is None else size for size in shape))
    assert fed.reshape(1797, 8, 8)[0, 0, 3] == 13


def test_standardising_learns_from_the_training_samples_alone():
    drawn = graph(
        IRIS,
        {"x": {"columns": ("features",), "scaling": "standardize"}},
        {"y": {"columns": ("target",), "loss": SPARSE}},
        validation=0.4,
        seed=5,
    )
    ready = prepare(drawn, ".", {"y": (None, 3)})
    assert np.allclose(ready.train.inputs["x"].mean(axis=0), 0, atol=1e-5)
    assert np.allclose(ready.train.inputs["x"].std(axis=0), 1, atol=1e-5)
    assert not np.allclose(ready.validation.inputs["x"].mean(axis=0), 0, atol=1e-5)
    assert (ready.train.samples, ready.validation.samples) == (90, 60)
    again = prepare(drawn, ".", {"y": (None, 3)})
    assert np.array_equal(ready.train.inputs["x"], again.train.inputs["x"])
    # every row keeps its own target
    raw = ready.scalings["x"].invert(ready.validation.inputs["x"])
    assert (raw[ready.validation.targets["y"] == 0][:, 2] < 2).all()  # setosa's petals are short
    assert (raw[ready.validation.targets["y"] != 0][:, 2] > 2).all()


def test_inputs_take_their_own_kind(tmp_path):
    np.savez(tmp_path / "d.npz", x=np.arange(6), y=np.zeros(6))
    drawn = graph(NumpySource("d.npz"), {"x": {"columns": ("x",), "dtype": "int32"}}, {"y": {"columns": ("y",)}})
    assert prepare(drawn, tmp_path, {}).train.inputs["x"].dtype == np.int32


def test_text_feeds_an_input_of_texts(tmp_path):
    source = csv(tmp_path, "words,y\ngood day,1\nbad day,0\n")
    drawn = graph(source, {"x": {"columns": ("words",), "dtype": "string", "shape": (1,)}}, {"y": {"columns": ("y",)}})
    assert prepare(drawn, tmp_path, {"y": (None, 1)}).train.inputs["x"].tolist() == [["good day"], ["bad day"]]


def test_an_input_that_leads_nowhere_needs_no_data():
    from nodeeditor.graph.edits import AddNode
    from nodeeditor.graph.elements import Layer, LayerId, Node, NodeId

    drawn = graph(IRIS, {"x": {"columns": ("features",)}}, {"y": {"columns": ("target",), "loss": SPARSE}})
    drawn.apply(AddNode(Node(NodeId("n"), LayerId("l"), "idle"), Layer(LayerId("l"), "Input", "idle")))
    assert set(prepare(drawn, ".", {}).train.inputs) == {"x"}


@pytest.mark.parametrize(
    ("config", "code"),
    [
        ({}, "data.input_unbound"),
        ({"columns": ("petal width",)}, "data.column_unknown"),
        ({"columns": ("features",), "shape": (5,)}, "data.input_shape"),
        ({"columns": ("petal width (cm)", "sepal length (cm)"), "shape": (3,)}, "data.input_shape"),
        ({"columns": ("features",), "dtype": "int32"}, "data.not_whole"),
        ({"columns": ("features",), "scaling": "cube"}, "data.scaling_unknown"),
        ({"columns": ("target",), "scaling": "minmax", "dtype": "int32"}, "data.scaling_whole"),
    ],
)
def test_inputs_that_do_not_fit_are_refused(config, code):
    drawn = graph(IRIS, {"x": config}, {"y": {"columns": ("target",), "loss": SPARSE}})
    assert refused(drawn, ".", {"y": (None, 3)}) == code


def test_images_do_not_stand_beside_other_columns():
    drawn = graph(DIGITS, {"x": {"columns": ("images", "pixels")}}, {"y": {"columns": ("target",), "loss": SPARSE}})
    assert refused(drawn, ".", {}) == "data.columns_mixed"


def test_numbers_beyond_the_kind_are_refused(tmp_path):
    drawn = graph(
        csv(tmp_path, "a,y\n1,0\n300,1\n"), {"x": {"columns": ("a",), "dtype": "uint8"}}, {"y": {"columns": ("y",)}}
    )
    assert refused(drawn, tmp_path, {}) == "data.out_of_range"


@pytest.mark.parametrize(
    ("dtype", "value", "code"),
    [
        ("int32", "1.5", "data.not_whole"),
        ("uint8", "300", "data.out_of_range"),
        ("float16", "70000", "data.out_of_range"),
        ("float32", "1e39", "data.too_large_number"),
        ("float64", "-1e39", "data.too_large_number"),
    ],
)
def test_a_number_beyond_the_kind_is_told_of_its_own_column(tmp_path, dtype, value, code):
    drawn = graph(
        csv(tmp_path, f"a,b,y\n1,1,0\n2,{value},1\n"),
        {"x": {"columns": ("a", "b"), "dtype": dtype}},
        {"y": {"columns": ("y",)}},
    )
    with pytest.raises(ProblemError) as caught:
        prepare(drawn, tmp_path, {})
    assert caught.value.problem.code == code
    assert caught.value.problem.arguments["column"] == "b"
    assert caught.value.problem.arguments["row"] == 2


def test_targets_beyond_the_kind_are_refused(tmp_path):
    drawn = graph(csv(tmp_path, "a,y\n1,0\n2,1e39\n"), {"x": {"columns": ("a",)}}, {"y": {"columns": ("y",)}})
    assert refused(drawn, tmp_path, {}) == "data.too_large_number"


@pytest.mark.parametrize(
    ("table", "code", "words"),
    [
        ("a,y\n1,0\nx7,1\n3,0\n", "data.text_in_number", "has the text 'x7' in data row 2"),
        ("a,y\n1,0\n,1\nNaN,0\n", "data.missing", "is empty or NaN in 2 of its cells, the first in data row 2"),
        ("a,y\n1,0\n2,1\ninf,0\n", "data.infinite", "infinite in 1 of its cells, the first in data row 3"),
        ("b,y\n1,0\n", "data.column_unknown", "'x' takes column 'a', which 't.csv' does not have; it has 'b', 'y'"),
        ("a;y\n1;0\n", "data.column_delimiter", "divided by ';'"),
    ],
)
def test_bad_cells_are_refused_with_their_place(tmp_path, table, code, words):
    drawn = graph(csv(tmp_path, table), {"x": {"columns": ("a",)}}, {"y": {"columns": ("y",), "loss": "mse"}})
    with pytest.raises(ProblemError) as caught:
        prepare(drawn, tmp_path, {"y": (None, 1)})
    assert caught.value.problem.code == code
    assert words in str(caught.value)
    assert caught.value.problem.node == "n_x"
    assert caught.value.problem.parameter == "columns"


def test_an_unknown_column_names_the_nearest():
    drawn = graph(IRIS, {"x": {"columns": ("petal widht (cm)",)}}, {"y": {"columns": ("target",)}})
    with pytest.raises(ProblemError, match=r"the nearest are 'petal width \(cm\)'"):
        prepare(drawn, ".", {})


def test_numbers_written_as_texts_are_numbers(tmp_path):
    np.savez(tmp_path / "d.npz", x=np.array(["1.5", "2"]), y=np.zeros(2))
    drawn = graph(NumpySource("d.npz"), {"x": {"columns": ("x",)}}, {"y": {"columns": ("y",)}})
    assert prepare(drawn, tmp_path, {}).train.inputs["x"].tolist() == [[1.5], [2.0]]


# Targets


def test_auto_encoding_follows_the_loss():
    hot = targets("target", CATEGORICAL, (3,))
    assert hot.train.targets["y"].shape == (150, 3)
    assert hot.classes["y"] == ("setosa", "versicolor", "virginica")
    plain = targets("target", {"class_name": "SparseCategoricalCrossentropy", "config": {}}, (3,))
    assert plain.train.targets["y"].shape == (150,)
    assert np.array_equal(hot.train.targets["y"].argmax(axis=1), plain.train.targets["y"])
    assert targets("target", "mse", (1,)).train.targets["y"].shape == (150, 1)


@given(st.lists(st.text("abcß", max_size=3), min_size=2, max_size=30), st.sampled_from([CATEGORICAL, SPARSE]))
def test_text_classes_come_back_from_their_encoding(tmp_path_factory, labels, loss):
    folder = tmp_path_factory.mktemp("texts")
    np.savez(folder / "d.npz", x=np.zeros(len(labels)), y=np.array(labels))
    drawn = graph(NumpySource("d.npz"), {"x": {"columns": ("x",)}}, {"y": {"columns": ("y",), "loss": loss}})
    ready = prepare(drawn, folder, {"y": (None, len(set(labels)))})
    encoded = ready.train.targets["y"]
    indices = encoded.argmax(axis=1) if loss == CATEGORICAL else encoded
    assert [ready.classes["y"][index] for index in indices] == labels
    assert ready.classes["y"] == tuple(sorted(set(labels)))


def test_the_classes_of_random_arrays_count_though_one_may_not_occur():
    source = RandomSource((RandomArray("x", (4,)), RandomArray("y", (), "classes", 10)), samples=5)
    assert targets("y", CATEGORICAL, (10,), source).train.targets["y"].shape == (5, 10)


def test_labels_that_do_not_count_from_zero_become_indices(tmp_path):
    source = csv(tmp_path, "x,y\n1,3\n2,8\n3,3\n")
    ready = targets("y", CATEGORICAL, (2,), source, tmp_path)
    assert ready.train.targets["y"].tolist() == [[1, 0], [0, 1], [1, 0]]
    assert ready.classes["y"] == ("3", "8")
    assert targets("y", SPARSE, (2,), source, tmp_path).train.targets["y"].tolist() == [0, 1, 0]


def test_several_targets_of_one_output():
    drawn = graph(LINNERUD, {"x": {"columns": ("features",)}}, {"y": {"columns": ("Weight", "Pulse"), "loss": "mse"}})
    ready = prepare(drawn, ".", {"y": (None, 2)})
    assert ready.train.targets["y"][0].tolist() == [191, 50]


def test_scaled_targets_can_be_taken_back():
    drawn = graph(
        LINNERUD,
        {"x": {"columns": ("features",)}},
        {"y": {"columns": ("Weight", "Pulse"), "loss": "mse", "scaling": "standardize"}},
        validation=0.5,
    )
    ready = prepare(drawn, ".", {"y": (None, 2)})
    assert np.allclose(ready.train.targets["y"].mean(axis=0), 0, atol=1e-5)
    assert np.allclose(np.round(ready.scalings["y"].invert(ready.train.targets["y"])) % 1, 0)


def test_one_hot_columns_are_taken_as_they_are(tmp_path):
    np.savez(tmp_path / "d.npz", x=np.zeros(3), y=np.eye(3))
    ready = targets("y", CATEGORICAL, (3,), NumpySource("d.npz"), tmp_path)
    assert np.array_equal(ready.train.targets["y"], np.eye(3))


def test_binary_texts_become_zero_and_one(tmp_path):
    source = csv(tmp_path, "x,y\n1,yes\n2,no\n3,yes\n")
    ready = targets("y", "binary_crossentropy", (1,), source, tmp_path)
    assert ready.train.targets["y"].tolist() == [[1], [0], [1]]
    assert ready.classes["y"] == ("no", "yes")


def test_classes_of_every_step_of_a_sequence(tmp_path):
    np.savez(tmp_path / "d.npz", x=np.zeros((4, 5)), y=np.arange(20).reshape(4, 5) % 3)
    source = NumpySource("d.npz")
    assert targets("y", SPARSE, (5, 3), source, tmp_path).train.targets["y"].shape == (4, 5)
    hot = targets("y", CATEGORICAL, (5, 3), source, tmp_path, encoding="one_hot")
    assert hot.train.targets["y"].shape == (4, 5, 3)


def test_a_target_of_other_size_than_the_output_names_the_units():
    with pytest.raises(ProblemError) as caught:
        targets("target", CATEGORICAL, (10,))
    assert str(caught.value) == "Output 'y' has 10 units; column 'target' has 3 classes. Set units to 3."


@pytest.mark.parametrize(
    ("values", "loss", "shape", "config", "code"),
    [
        ("0 1 2", SPARSE, (2,), {}, "data.target_sparse_range"),
        ("0 -1 1", SPARSE, (3,), {}, "data.target_negative"),
        ("0 0.5 1", SPARSE, (3,), {}, "data.target_not_classes"),
        ("0 0.5 1", CATEGORICAL, (3,), {}, "data.target_not_classes"),
        ("a b c", SPARSE, (2,), {}, "data.target_classes"),
        ("0 1 2", "binary_crossentropy", (1,), {}, "data.target_binary"),
        ("a b c", "binary_crossentropy", (1,), {}, "data.target_binary_classes"),
        ("0 1 1", "binary_crossentropy", (2,), {}, "data.target_shape"),
        ("a b c", "mse", (1,), {}, "data.target_text"),
        ("1 2 c", "mse", (1,), {}, "data.text_in_number"),
        ("1 2 3", "mse", (3,), {}, "data.target_shape"),
        ("1 2 3", "mse", (1,), {"encoding": "binary"}, "data.encoding_unknown"),
        ("1 2 3", "mse", (1,), {"scaling": "minmax"}, "data.scaling_unknown"),
        ("0 1 2", SPARSE, (3,), {"encoding": "one_hot"}, "data.encoding_loss"),
        ("0 1 2", CATEGORICAL, (3,), {"encoding": "sparse"}, "data.encoding_loss"),
        ("1 2 3", CATEGORICAL, (1,), {"encoding": "none"}, "data.target_probabilities"),
        ("1 nan 3", "mse", (1,), {}, "data.missing"),
        ("1 nan 3", SPARSE, (4,), {}, "data.missing"),
    ],
)
def test_targets_that_do_not_fit_their_loss_are_refused(tmp_path, values, loss, shape, config, code):
    rows = "".join(f"{number},{value}\n" for number, value in enumerate(values.split()))
    with pytest.raises(ProblemError) as caught:
        targets("y", loss, shape, csv(tmp_path, "x,y\n" + rows), tmp_path, **config)
    assert caught.value.problem.code == code
    assert str(caught.value)
    assert caught.value.problem.arguments["node"] == "y"


def test_an_output_without_target_is_refused():
    drawn = graph(IRIS, {"x": {"columns": ("features",)}}, {"y": {"loss": "mse"}})
    assert refused(drawn, ".", {}) == "data.output_unbound"


def test_classes_come_from_one_column():
    drawn = graph(
        LINNERUD,
        {"x": {"columns": ("features",)}},
        {"y": {"columns": ("Weight", "Pulse"), "loss": CATEGORICAL, "encoding": "one_hot"}},
    )
    assert refused(drawn, ".", {}) == "data.target_several"


def test_no_source():
    assert refused(graph(None, {"x": {}}, {"y": {}}), ".", {}) == "data.no_source"


def test_an_output_that_learns_nothing_needs_no_target():
    drawn = graph(IRIS, {"x": {"columns": ("features",)}}, {"y": {"columns": ("target",), "loss": SPARSE}, "inner": {}})
    assert set(prepare(drawn, ".", {}).train.targets) == {"y"}
