"""The generated Python: as a formatter writes it, safe with any name, and the very network of the graph."""

from __future__ import annotations

import ast
import inspect
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import keras
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.codegen.expressions import text
from nodeeditor.codegen.identifiers import LONGEST, Identifiers
from nodeeditor.codegen.source import python_source
from nodeeditor.document import load
from nodeeditor.graph.edits import SetData
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import (
    BundledSource,
    ColorMode,
    CsvSource,
    DataSettings,
    DataSource,
    EarlyStopping,
    Fitting,
    ImageFolderSource,
    KeptCheckpoints,
    NumpySource,
    Precision,
    RandomArray,
    RandomSource,
    ReduceOnPlateau,
    TrainingSettings,
)
from nodeeditor.problems import ProblemError
from nodeeditor.resources import examples
from nodeeditor.values import FrozenMap
from tests.engine.drawing import Drawing
from tests.test_shipped_blocks import SHIPPED, network

EXAMPLES = sorted(path.stem for path in examples().glob("*.knet"))
CATALOG = load_snapshot()


def graph_of(
    *parts: tuple[str, str, dict[str, Any], list[tuple[str, str] | str]],
    data: DataSettings | None = None,
    training: TrainingSettings | None = None,
) -> Graph:
    """A graph of (type, name, configuration, what feeds it: names, or (name of source, port of target))."""
    nodes, layers, links = [], [], []
    ids = {name: NodeId(f"n{number}") for number, (_, name, _, _) in enumerate(parts)}
    for number, (type_name, name, config, feeds) in enumerate(parts):
        layers.append(Layer(LayerId(f"l{number}"), type_name, name, FrozenMap(config)))
        nodes.append(Node(ids[name], layers[-1].id, name))
        for place, feed in enumerate(feeds):
            source, port = feed if isinstance(feed, tuple) else (feed, "inputs")
            source_name, _, source_port = source.partition(":")
            position = place if port == "inputs" else 0
            links.append(Link(ids[source_name], source_port or "output", ids[name], port, position))
    return Graph.build(layers, nodes, links, data, training)


def states() -> Graph:
    """Names and texts that would like to be code, several outputs of a layer, nested layers, all kinds of values."""
    hostile = '"); import os; os.abort() #\n\\'
    return graph_of(
        ("Input", "class", {"shape": (None, 8), "columns": (hostile, "b" * 50)}, []),
        ("LSTM", "layers", {"units": 4, "return_state": True, "return_sequences": True}, [("class", "sequences")]),
        (
            "MultiHeadAttention",
            "keras",
            {"num_heads": 2, "key_dim": 3, "dropout": 0.25},
            [("layers", "query"), ("layers", "value")],
        ),
        (
            "Bidirectional",
            "print",
            {"layer": {"class_name": "GRU", "config": {"units": 3, "name": "inner"}}},
            [("keras", "sequences")],
        ),
        ("Concatenate", "np.__import__", {}, ["print", "layers:state_1", "layers:state_2"]),
        (
            "Dense",
            "a-very.long_name" * 7,
            {
                "units": 1,
                "activation": "sigmoid",
                "kernel_regularizer": {"class_name": "L1L2", "config": {"l1": 1e-05, "l2": 0.01}},
                "bias_initializer": {"class_name": "Constant", "config": {"value": 0.5}},
            },
            ["np.__import__"],
        ),
        (
            "Output",
            "1st",
            {
                "loss": {"class_name": "BinaryCrossentropy", "config": {"label_smoothing": 0.1}},
                "loss_weight": 2.0,
                "metrics": ("accuracy", {"class_name": "AUC", "config": {}}),
                "columns": (hostile,),
            },
            ["a-very.long_name" * 7],
        ),
        data=DataSettings(CsvSource(hostile, ";"), 0.1),
        training=TrainingSettings(
            early_stopping=EarlyStopping(min_delta=0.01),
            shuffle=False,
            reduce_on_plateau=ReduceOnPlateau(hostile),
            checkpoints=KeptCheckpoints(hostile, every=3),
            csv_log=True,
            tensorboard=True,
            precision=Precision.MIXED_FLOAT16,
            jit_compile=True,
        ),
    )


def sources() -> dict[str, str]:
    found = {name: python_source(load(examples() / f"{name}.knet").graph, CATALOG) for name in EXAMPLES}
    drawn = {"hostile": states(), "many outputs": _of_many_outputs(), "operations": _of_operations()}
    drawn |= {f"block {name}": network(name) for name in SHIPPED}
    found |= {
        f"{name}_alone": python_source(load(examples() / f"{name}.knet").graph, CATALOG, trains=False)
        for name in EXAMPLES
    }
    return {**found, **{name.replace(" ", "_"): python_source(graph, CATALOG) for name, graph in drawn.items()}}


def _of_many_outputs() -> Graph:
    """Names of a call's results that do not fit a line."""
    config = {"units": 3, "return_sequences": True, "return_state": True}
    drawing = Drawing().input("x", 5, 4)
    drawing.add("bidirectional", "Bidirectional", {"sequences": "x"}, layer={"class_name": "LSTM", "config": config})
    states = [f"bidirectional:{way}_state_{number}" for way in ("forward", "backward") for number in (1, 2)]
    return drawing.add("all", "Concatenate", states).output("y", "all").output("z", "bidirectional").graph


def _of_operations() -> Graph:
    """Operators, slices, arrays of constants, and parts of a tensor whose names do not fit a line."""
    drawing = Drawing().input("x", 8)
    drawing.add("rest", "ops.subtract", {"x2": "x"}, x1=-1.0)
    drawing.add("scaled", "ops.multiply", {"x1": "rest"}, x2=tuple(number / 7 for number in range(8)))
    drawing.add("a_name_of_some_length", "ops.split", {"x": "scaled"}, indices_or_sections=4, axis=-1)
    parts = ["a_name_of_some_length", *(f"a_name_of_some_length:output_{number}" for number in (2, 3, 4))]
    drawing.add("again", "ops.concatenate", {"xs": parts}, axis=-1)
    return drawing.add("first", "ops.get_item", {"x": "again"}, key=":, :2").output("y", "first").graph


def test_it_is_written_as_a_formatter_would_and_uses_all_it_imports(tmp_path: Path) -> None:
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent)) or shutil.which("ruff")
    if ruff is None:
        pytest.skip("ruff is not installed")
    for name, source in sources().items():
        (tmp_path / f"{name}.py").write_text(source, "utf-8")
    for command in (["format", "--isolated", "--diff"], ["check", "--isolated", "--select=E4,E7,E9,F,I,B,UP"]):
        done = subprocess.run([ruff, *command, "--no-cache", tmp_path], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", [*EXAMPLES, "hostile"])
def test_it_does_nothing_when_imported(name: str) -> None:
    module = ast.parse(sources()[name])
    allowed = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef)
    *body, last = module.body[1:]
    assert all(isinstance(statement, allowed) for statement in body)
    assert isinstance(last, ast.If)
    assert "build_model" in {statement.name for statement in body if isinstance(statement, ast.FunctionDef)}


@given(st.text())
def test_texts_come_back_from_their_literals(value: str) -> None:
    assert ast.literal_eval(text(value)) == value


@given(st.lists(st.text(max_size=50), max_size=8))
def test_any_names_become_different_identifiers(names: list[str]) -> None:
    identifiers = Identifiers()
    taken = [identifiers.take(name) for name in names]
    assert len(set(taken)) == len(taken)
    for name in taken:
        assert name.isidentifier()
        assert name.isascii()
        assert len(name) <= LONGEST + 4


def test_the_model_alone_is_a_function_and_what_that_needs() -> None:
    source = sources()["digits_alone"]
    assert source.startswith(
        '"""A Keras network, drawn with nodeeditor."""\n\nimport keras\nfrom keras import layers\n'
    )
    (function,) = [part for part in ast.parse(source).body if isinstance(part, ast.FunctionDef)]
    assert function.name == "build_model"
    assert "__main__" not in source


def test_one_number_stands_for_all_axes_where_keras_takes_it() -> None:
    drawing = Drawing().input("x", 8, 8, 3)
    drawing.add("pad", "ZeroPadding2D", "x", padding=((1, 1), (1, 1)))
    drawing.add("conv", "Conv2D", "pad", filters=4, kernel_size=(3, 3), strides=(2, 2))
    drawing.add("crop", "Cropping2D", "conv", cropping=((0, 1), (0, 1)))
    drawing.add("odd", "Conv2D", "crop", filters=4, kernel_size=(3, 1))
    source = python_source(drawing.output("y", "odd").graph, CATALOG)
    assert 'ZeroPadding2D(padding=1, name="pad")' in source
    assert 'Conv2D(4, 3, strides=2, name="conv")' in source
    assert 'Cropping2D(cropping=((0, 1), (0, 1)), name="crop")' in source
    assert 'Conv2D(4, (3, 1), name="odd")' in source
    model = module_of(source)["build_model"]()
    assert model.get_layer("pad").padding == ((1, 1), (1, 1))
    assert (model.get_layer("conv").kernel_size, model.get_layer("conv").strides) == ((3, 3), (2, 2))


def test_a_shared_layer_is_made_once_and_a_merge_takes_a_list() -> None:
    source = sources()["shared"]
    assert source.count('layers.Dense(16, activation="relu", name="encoder")') == 1
    assert "encoder = encoder_layer(mean_cells)" in source
    assert "encoder_1 = encoder_layer(worst_cells)" in source
    assert "([encoder, encoder_1])" in source


@pytest.mark.parametrize(
    ("graph", "words"),
    [
        (Graph(), "Input"),
        (graph_of(("Input", "a", {"shape": (2,)}, []), ("Output", "b", {}, [])), "'b' has no link"),
        (graph_of(("Input", "a", {"shape": (2,)}, []), ("Odd", "c", {}, ["a"]), ("Output", "b", {}, ["c"])), "'Odd'"),
        (
            graph_of(
                ("Input", "a", {"shape": (2,)}, []), ("Dense", "c", {"x=1, y": 2}, ["a"]), ("Output", "b", {}, ["c"])
            ),
            "'x=1, y'",
        ),
        (
            graph_of(
                ("Input", "a", {"shape": (2, 2)}, []),
                ("Bidirectional", "both", {"layer": {"class_name": "MegaLSTM", "config": {}}}, ["a"]),
                ("Output", "b", {}, ["both"]),
            ),
            "Bidirectional 'both': There is no layer type 'MegaLSTM'",
        ),
        (graph_of(("Input", "a", {"shape": (2,)}, []), ("Output", "b", {}, ["a:odd"])), "'a' has no output 'odd'"),
        (
            graph_of(("Input", "a", {"shape": (2,)}, []), ("Output", "b", {}, ["a"]), ("Output", "c", {}, ["b"])),
            "'b' has no output 'output'",
        ),
    ],
)
def test_what_makes_no_model_is_refused_with_a_sentence(graph: Graph, words: str) -> None:
    with pytest.raises(ProblemError) as refused:
        python_source(graph, CATALOG)
    assert words in str(refused.value)


def test_an_array_that_random_data_lacks_is_told() -> None:
    graph = graph_of(
        ("Input", "a", {"shape": (2,), "columns": ("x",)}, []),
        ("Dense", "b", {"units": 1}, ["a"]),
        ("Output", "c", {"loss": "mse", "columns": ("y",)}, ["b"]),
        data=DataSettings(RandomSource((RandomArray("x", (2,)),))),
    )
    with pytest.raises(ProblemError, match=r"'y'.*it has 'x'"):
        python_source(graph, CATALOG)


def test_without_data_the_network_alone_is_shown() -> None:
    graph = graph_of(
        ("Input", "a", {"shape": (2,)}, []), ("Dense", "b", {"units": 1}, ["a"]), ("Output", "c", {}, ["b"])
    )
    source = python_source(graph, CATALOG)
    assert "build_model().summary()" in source
    assert "load_data" not in source


# Against real Keras


def module_of(source: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {"__name__": "generated", "__file__": "generated.py"}
    exec(compile(source, "generated.py", "exec"), namespace)
    return namespace


@pytest.mark.parametrize("name", [*EXAMPLES, "hostile"])
def test_it_builds_the_network_of_the_graph(name: str) -> None:
    from nodeeditor.engine.build import build_model
    from nodeeditor.engine.precision import computing_in

    graph = states() if name == "hostile" else load(examples() / f"{name}.knet").graph
    with computing_in(Precision.FLOAT32):  # the generated code sets another precision for all
        generated = module_of(sources()[name])["build_model"]()
    built = build_model(graph).model
    assert generated.get_config()["layers"] == built.get_config()["layers"]
    assert generated.count_params() == built.count_params()
    assert _shapes(generated.output) == _shapes(built.output)


def _shapes(output: Any) -> Any:
    return {name: tensor.shape for name, tensor in output.items()} if isinstance(output, dict) else output.shape


def _table(folder: Path) -> DataSource:
    rows = ["\ufeffwidth;height;kind;\"a 'long' column name that would fill a whole line alone\""]
    rows += [f"{n % 7};{n * 0.5};{'abc'[n % 3]};{n % 2}" for n in range(60)]
    (folder / "table.csv").write_text("\n".join(rows), "utf-8")
    return CsvSource("table.csv", ";")


def _archive(folder: Path) -> DataSource:
    import numpy as np

    rng = np.random.default_rng(0)
    np.savez(folder / "arrays.npz", image=rng.random((50, 16)), label=rng.integers(0, 4, (50, 1)), more=rng.random(50))
    return NumpySource("arrays.npz")


def _of_table(folder: Path) -> Graph:
    return graph_of(
        ("Input", "size", {"shape": (2,), "columns": ("width", "height"), "scaling": "standardize"}, []),
        ("Input", "width", {"shape": (1,), "columns": ("width",), "scaling": "minmax"}, []),
        ("Concatenate", "both", {}, ["size", "width"]),
        ("Dense", "scores", {"units": 3, "activation": "softmax"}, ["both"]),
        ("Dense", "chance", {"units": 1, "activation": "sigmoid"}, ["both"]),
        ("Dense", "value", {"units": 1}, ["both"]),
        ("Output", "kind", {"loss": "categorical_crossentropy", "columns": ("kind",)}, ["scores"]),
        (
            "Output",
            "odd",
            {
                "loss": "binary_crossentropy",
                "columns": ("a 'long' column name that would fill a whole line alone",),
                "metrics": ("accuracy",),
            },
            ["chance"],
        ),
        (
            "Output",
            "high",
            {"loss": "mse", "loss_weight": 0.5, "columns": ("height",), "scaling": "standardize"},
            ["value"],
        ),
        data=DataSettings(_table(folder), 0.25, 3),
    )


def _of_archive(folder: Path) -> Graph:
    return graph_of(
        ("Input", "image", {"shape": (4, 4, 1), "columns": ("image",), "scaling": "minmax"}, []),
        ("Flatten", "flat", {}, ["image"]),
        ("Dense", "scores", {"units": 4, "activation": "softmax"}, ["flat"]),
        ("Output", "label", {"loss": "sparse_categorical_crossentropy", "columns": ("label",)}, ["scores"]),
        data=DataSettings(_archive(folder), 0.0),
    )


def _photos(folder: Path) -> None:
    """Images of two classes and sizes, one of them damaged; a third class has none."""
    import numpy as np
    import tensorflow as tf

    rng = np.random.default_rng(5)
    for number in range(24):
        inside = folder / "photos" / ("ant", "bee")[number % 2]
        inside.mkdir(parents=True, exist_ok=True)
        size = (6, 8) if number % 3 else (9, 7)
        image = rng.integers(0, 256, (*size, 3)).astype(np.uint8)
        (inside / f"{number}.png").write_bytes(tf.io.encode_png(image).numpy())
    (folder / "photos" / "bee" / "13.png").write_bytes(b"damaged")
    (folder / "photos" / "cat").mkdir()


def _of_photos(folder: Path) -> Graph:
    _photos(folder)
    source = ImageFolderSource("photos", 6, 8, ColorMode.GRAYSCALE, Fitting.CROP)
    return graph_of(
        ("Input", "photo", {"shape": (6, 8, 1), "columns": ("image",), "scaling": "standardize"}, []),
        ("Flatten", "flat", {}, ["photo"]),
        ("Dense", "scores", {"units": 3, "activation": "softmax"}, ["flat"]),
        ("Output", "kind", {"loss": "categorical_crossentropy", "columns": ("label",)}, ["scores"]),
        data=DataSettings(source, 0.25),
    )


def _of_photos_alone(folder: Path) -> Graph:
    _photos(folder)
    return graph_of(
        ("Input", "photo", {"shape": (6, 8, 3), "columns": ("image",), "scaling": "minmax"}, []),
        ("Dense", "again", {"units": 3}, ["photo"]),
        ("Output", "copy", {"loss": "mse", "columns": ("image",)}, ["again"]),
        data=DataSettings(ImageFolderSource("photos", 6, 8, classes=False), 0.0),
    )


def _of_classes_as_numbers(_folder: Path) -> Graph:
    return graph_of(
        ("Input", "width", {"shape": (1,), "columns": ("petal width (cm)",)}, []),
        ("Dense", "kind", {"units": 1}, ["width"]),
        ("Output", "species", {"loss": "mse", "columns": ("target",), "scaling": "standardize"}, ["kind"]),
        data=DataSettings(BundledSource("iris"), 0.2),
    )


def _of_texts(folder: Path, inputs: int = 1) -> Graph:
    width = ("Input", "width", {"shape": (1,), "columns": ("width",)}, [])
    return graph_of(
        ("Input", "word", {"shape": (1,), "dtype": "string", "columns": ("kind",), "scaling": "minmax"}, []),
        *([width] if inputs > 1 else []),
        ("Hashing", "number", {"num_bins": 9, "output_mode": "one_hot"}, ["word"]),
        ("Concatenate", "all", {}, ["number", "width"] if inputs > 1 else ["number", "number"]),
        ("Dense", "value", {"units": 1}, ["all"]),
        ("Output", "high", {"loss": "mse", "columns": ("height",)}, ["value"]),
        data=DataSettings(_table(folder), 0.2),
    )


def _of_classes(folder: Path) -> Graph:
    """Classes that count from 1, of a layer that does not say how many it gives; and ones in a vector of one."""
    import numpy as np

    kinds = np.arange(40) % 3
    np.savez(folder / "kinds.npz", size=kinds * 0.5, kind=kinds + 1, groups=np.stack([kinds, kinds * 2], axis=1))
    return graph_of(
        ("Input", "size", {"shape": (1,), "columns": ("size",)}, []),
        ("Dense", "dense", {"units": 3}, ["size"]),
        ("Dense", "two", {"units": 2}, ["size"]),
        ("BatchNormalization", "normal", {}, ["dense"]),
        ("Output", "hot", {"loss": "categorical_crossentropy", "columns": ("kind",)}, ["normal"]),
        ("Output", "sparse", {"loss": "sparse_categorical_crossentropy", "columns": ("kind",)}, ["normal"]),
        ("Output", "groups", {"loss": "mse", "encoding": "sparse", "columns": ("groups",)}, ["two"]),
        data=DataSettings(NumpySource("kinds.npz"), 0.25),
    )


def _of_random_vectors(_folder: Path) -> Graph:
    arrays = (RandomArray("point", (4,)), RandomArray("kind", (1,), "classes", 3))
    return graph_of(
        ("Input", "x", {"shape": (4,), "columns": ("point",)}, []),
        ("Dense", "scores", {"units": 3}, ["x"]),
        ("Output", "y", {"loss": "categorical_crossentropy", "columns": ("kind",)}, ["scores"]),
        data=DataSettings(RandomSource(arrays, samples=40), 0.25),
    )


_WEIGHED = {
    "hot": (3, "softmax", {"loss": "categorical_crossentropy", "class_weights": "balanced"}),
    "sparse": (3, "softmax", {"loss": "sparse_categorical_crossentropy", "class_weights": (1, 0.5, 2)}),
    "two": (1, "sigmoid", {"loss": "binary_crossentropy", "class_weights": "balanced", "sample_weights": ("weight",)}),
    "plain": (1, "linear", {"loss": "mse", "weighted_metrics": ("mae",), "sample_weights": ("weight",)}),
    "alike": (1, "linear", {"loss": "mse"}),
}


def _of_weights(folder: Path, names: tuple[str, ...] = tuple(_WEIGHED), share: float = 0.25) -> Graph:
    """Weights of samples, and of classes: given, balanced, and of two classes."""
    import numpy as np

    random = np.random.default_rng(0)
    kinds, weights = random.integers(0, 3, 40), random.random((40, 1))
    np.savez(folder / "d.npz", x=random.normal(size=(40, 4)), kind=kinds, two=kinds > 1, weight=weights)
    parts: list[Any] = [("Input", "x", {"shape": (4,), "columns": ("x",)}, [])]
    for name in names:
        units, activation, config = _WEIGHED[name]
        columns = ("two",) if name == "two" else ("kind",)
        parts.append(("Dense", f"d_{name}", {"units": units, "activation": activation}, ["x"]))
        parts.append(("Output", name, {**config, "columns": columns}, [f"d_{name}"]))
    return graph_of(*parts, data=DataSettings(NumpySource("d.npz"), share), training=TrainingSettings(epochs=1))


def _of_balanced(folder: Path) -> Graph:
    return _of_weights(folder, ("hot",))


def _of_weighed_samples(folder: Path) -> Graph:
    return _of_weights(folder, ("two",))


def _of_weights_alone(folder: Path) -> Graph:
    return _of_weights(folder, ("plain",), 0.0)


_MADE = {
    "classes": _of_classes,
    "random vectors": _of_random_vectors,
    "table": _of_table,
    "archive": _of_archive,
    "classes as numbers": _of_classes_as_numbers,
    "texts": _of_texts,
    "photos": _of_photos,
    "photos alone": _of_photos_alone,
    "weights": _of_weights,
    "balanced": _of_balanced,
    "weighed samples": _of_weighed_samples,
    "weights without validation": _of_weights_alone,
}


@pytest.mark.parametrize("name", [*EXAMPLES, *_MADE])
def test_it_loads_the_data_that_a_training_in_the_editor_takes(name: str, tmp_path: Path) -> None:
    import numpy as np

    from nodeeditor.engine.data.prepare import Arrays, prepare

    graph = _MADE[name](tmp_path) if name in _MADE else load(examples() / f"{name}.knet").graph
    namespace = module_of(python_source(graph, CATALOG))
    namespace["__file__"] = str(tmp_path / "generated.py")
    loaded = namespace["load_data"]()
    prepared = prepare(graph, tmp_path)
    pairs = [(loaded, prepared.train)]
    if prepared.validation is not None:
        pairs = [(loaded[0], prepared.train), (loaded[1], prepared.validation)]

    def same(got: Any, expected: dict[str, Any]) -> None:
        arrays = got if isinstance(got, dict) else {next(iter(expected)): got}
        assert arrays.keys() == expected.keys()
        for key, values in expected.items():
            if values.dtype == object:  # Keras takes them as tensors
                assert [[text.decode() for text in row] for row in arrays[key].numpy()] == values.tolist()
                continue
            assert arrays[key].dtype == values.dtype, key
            np.testing.assert_allclose(
                arrays[key].reshape(-1), np.asarray(values).reshape(-1), rtol=1e-6, atol=1e-7, err_msg=key
            )

    for (x, y, *weights), expected in pairs:
        assert isinstance(expected, Arrays)
        same(x, expected.inputs)
        same(y, expected.targets)
        assert len(weights) == bool(expected.weights)
        if weights:
            ones = {name: np.ones(expected.samples, np.float32) for name in expected.targets}
            same(weights[0], {**ones, **expected.weights})


# TensorFlow's tensors, converted by Keras's fit(), do not know NumPy 2's copy keyword yet.
@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("name", ["multi_output", "sequential", "photos", *list(_MADE)[-4:]])
def test_it_runs_as_a_script(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = python_source(_MADE[name](tmp_path), CATALOG) if name in _MADE else sources()[name]
    source = made.replace("epochs=60", "epochs=1").replace("epochs=10", "epochs=1")
    monkeypatch.chdir(tmp_path)
    namespace = module_of(source)
    namespace["main"]()
    assert (tmp_path / "model.keras").is_file()


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("share", [0.0, 0.25])
@pytest.mark.parametrize("inputs", [1, 2])
def test_texts_are_trained_on(share: float, inputs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = _of_texts(tmp_path, inputs)
    graph.apply(SetData(DataSettings(graph.data.source, share)))
    namespace = module_of(python_source(graph, CATALOG).replace("epochs=10", "epochs=1"))
    namespace["__file__"] = str(tmp_path / "generated.py")
    monkeypatch.chdir(tmp_path)
    namespace["main"]()
    assert (tmp_path / "model.keras").is_file()


@pytest.mark.parametrize("return_state", [False, True])
@pytest.mark.parametrize(
    "cell",
    [
        {"class_name": "LSTMCell", "config": {"units": 3, "name": "one"}},
        {
            "class_name": "StackedRNNCells",
            "config": {
                "cells": (
                    {"class_name": "GRUCell", "config": {"units": 3, "name": "one"}},
                    {"class_name": "LSTMCell", "config": {"units": 2, "name": "two"}},
                ),
                "name": "both",
            },
        },
    ],
)
def test_cells_stand_within_a_recurrent_layer(cell: dict[str, Any], return_state: bool) -> None:
    from nodeeditor.engine.build import build_model

    graph = graph_of(
        ("Input", "x", {"shape": (5, 4)}, []),
        ("RNN", "steps", {"cell": cell, "return_state": return_state}, [("x", "sequences")]),
        ("Output", "y", {"loss": "mse"}, ["steps:state_1" if return_state else "steps"]),
    )
    generated = module_of(python_source(graph, CATALOG))["build_model"]()
    built = build_model(graph).model
    assert generated.get_config()["layers"] == built.get_config()["layers"]
    assert generated.output.shape == built.output.shape


def test_a_cell_alone_is_no_layer_of_a_network() -> None:
    graph = graph_of(
        ("Input", "x", {"shape": (4,)}, []), ("LSTMCell", "c", {"units": 3}, ["x"]), ("Output", "y", {}, ["c"])
    )
    with pytest.raises(ProblemError):
        python_source(graph, CATALOG)


@pytest.mark.parametrize(
    ("metric", "log", "mode"),
    [
        ("accuracy", "accuracy", '"max"'),
        ("mae", "mae", '"min"'),
        (FrozenMap(class_name="MeanIoU", config={"num_classes": 2}), "mean_io_u", '"max"'),
        (FrozenMap(class_name="SensitivityAtSpecificity", config={"specificity": 0.5}), None, '"max"'),
        (FrozenMap(class_name="PearsonCorrelation", config={}), "pearson_correlation", '"max"'),
        (FrozenMap(class_name="FalsePositives", config={}), "false_positives", '"min"'),
        ("mae", "loss", '"min"'),
    ],
)
def test_early_stopping_knows_which_way_is_better(metric: Any, log: str | None, mode: str) -> None:
    log = log or "sensitivity_at_specificity"
    graph = graph_of(
        ("Input", "x", {"shape": (4,), "columns": ("features",)}, []),
        ("Dense", "d", {"units": 1}, ["x"]),
        ("Output", "a", {"loss": "mse", "columns": ("target",)}, ["d"]),
        ("Output", "b", {"loss": "mse", "columns": ("target",), "metrics": (metric,)}, ["d"]),
        data=DataSettings(BundledSource("iris")),
        training=TrainingSettings(early_stopping=EarlyStopping(f"val_b_{log}")),
    )
    source = python_source(graph, CATALOG)
    assert f"mode={mode}" in source


def test_early_stopping_on_a_count_of_the_only_output_says_which_way_is_better() -> None:
    graph = graph_of(
        ("Input", "x", {"shape": (4,), "columns": ("features",)}, []),
        ("Dense", "d", {"units": 1}, ["x"]),
        ("Output", "a", {"loss": "mse", "columns": ("target",), "metrics": ("FalsePositives",)}, ["d"]),
        data=DataSettings(BundledSource("iris")),
        training=TrainingSettings(early_stopping=EarlyStopping("val_FalsePositives")),
    )
    source = " ".join(python_source(graph, CATALOG).split())
    assert 'monitor="val_FalsePositives", patience=5, mode="min"' in source


def test_objects_are_written_as_keras_takes_them() -> None:
    metric = FrozenMap(class_name="Precision", config={"thresholds": (0.2, 0.5)})
    graph = graph_of(
        ("Input", "x", {"shape": (4,), "columns": ("features",)}, []),
        ("Dense", "d", {"units": 3}, ["x"]),
        (
            "Output",
            "a",
            {"loss": "CategoricalGeneralizedCrossEntropy", "columns": ("target",), "metrics": (metric,)},
            ["d"],
        ),
        data=DataSettings(BundledSource("iris")),
    )
    source = python_source(graph, CATALOG)
    for made in ("keras.losses.CategoricalGeneralizedCrossEntropy()", "keras.metrics.Precision(thresholds=[0.2, 0.5])"):
        assert made in source
        eval(made, {"keras": keras})


def test_leading_parameters_stand_where_keras_wants_them() -> None:
    from nodeeditor.engine.objects import layer_class

    for spec in CATALOG.layers:
        if not spec.placeable or spec.family == "io" or layer_class(spec.type) is None:
            continue
        leading = []
        for parameter in spec.parameters:
            if not parameter.required:
                break
            leading.append(parameter.name)
        named = [name for name in inspect.signature(layer_class(spec.type).__init__).parameters if name != "self"]
        assert named[: len(leading)] == leading, spec.type
