"""Generated code lets layers learn from the very rows that a training in the editor lets them learn from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.codegen.source import python_source
from nodeeditor.graph.edits import Connect, SetData, SetTraining
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import DataSettings
from nodeeditor.problems import ProblemError
from tests.engine.training.learning_graphs import GRAPHS, SHARED, write_table
from tests.engine.training.training_graphs import Course, Row, network
from tests.examples import SOAK

CATALOG = load_snapshot()

# TensorFlow's tensors, converted by Keras's fit(), do not know NumPy 2's copy keyword yet.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


def run_script(graph: Graph, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The model that the script of ``graph`` leaves."""
    module = ModuleType("generated")
    module.__dict__["__file__"] = str(folder / "generated.py")
    exec(compile(python_source(graph, CATALOG), "generated.py", "exec"), module.__dict__)
    monkeypatch.chdir(folder)
    module.main()
    return keras.saving.load_model(folder / "model.keras")


def assert_same(graph: Graph, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph.apply(SetTraining(replace(graph.training, shuffle=False)))
    Course(folder).train(graph)
    ours = keras.saving.load_model(folder / "run" / "model.keras")
    scripts = run_script(graph, folder, monkeypatch)
    for mine, theirs in zip(ours.get_weights(), scripts.get_weights(), strict=True):
        np.testing.assert_allclose(mine, theirs, rtol=1e-4, atol=1e-5)
    for mine, theirs in zip(ours.layers, scripts.layers, strict=True):
        if hasattr(mine, "get_vocabulary"):
            assert mine.get_vocabulary() == theirs.get_vocabulary()


@pytest.mark.parametrize("share", [0.0, 0.25] if SOAK else [0.25])
@pytest.mark.parametrize(
    "name", ["text", "behind one that learns", *(["normalization", "bins", "behind another"] if SOAK else [])]
)
def test_the_script_trains_the_same_network(
    name: str, share: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_table(tmp_path)
    graph = GRAPHS[name]()
    graph.apply(SetData(replace(graph.data, validation=share)))
    assert_same(graph, tmp_path, monkeypatch)


@pytest.mark.parametrize("name", SHARED if SOAK else ["sizes"])
def test_the_script_lets_a_shared_layer_learn_from_all_of_its_calls(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_table(tmp_path)
    assert_same(SHARED[name](), tmp_path, monkeypatch)


def test_the_script_tells_which_call_teaches_nothing() -> None:
    assert '# What reaches "even_2" hangs on what this layer learns' in python_source(
        SHARED["behind itself"](), CATALOG
    )


def several_inputs() -> Graph:
    rows: list[Row] = [
        ("a", "Input", {"shape": [1], "dtype": "string", "columns": ["town"]}, ()),
        ("b", "Input", {"shape": [1], "columns": ["wide"]}, ()),
        ("town", "StringLookup", {"vocabulary": ["Oslo"]}, ("a",)),
        ("twice", "Rescaling", {"scale": 2.0}, ("b",)),
        ("even", "Normalization", {}, ("twice",)),
        ("hot", "CategoryEncoding", {"num_tokens": 2}, ("town",)),
        ("all", "Concatenate", {}, ("hot", "even")),
        ("last", "Dense", {"units": 1}, ("all",)),
        ("y", "Output", {"columns": ["liked"], "loss": "mse"}, ("last",)),
    ]
    return network(rows, DataSettings(GRAPHS["text"]().data.source, 0.2), epochs=2)


def test_several_inputs_and_a_vocabulary_that_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_table(tmp_path)
    assert '.get_layer("town")' not in python_source(several_inputs(), CATALOG)
    assert_same(several_inputs(), tmp_path, monkeypatch)


def test_what_code_can_not_name_is_told() -> None:
    rows: list[Row] = [
        ("a", "Input", {"shape": [3, 1], "columns": ["wide"]}, ()),
        ("steps", "LSTM", {"units": 2, "return_state": True}, ()),
        ("again@steps", "LSTM", {"units": 2, "return_state": True}, ()),
        ("even", "Normalization", {}, ("steps",)),
        ("all", "Concatenate", {}, ("even", "again")),
        ("y", "Output", {"columns": ["liked"], "loss": "mse"}, ("all",)),
    ]
    graph = network(rows, DataSettings(GRAPHS["text"]().data.source))
    for node in ("steps", "again"):
        graph.apply(Connect(Link(NodeId("a"), "output", NodeId(node), "sequences")))
    with pytest.raises(ProblemError, match="Give 'steps' a layer of its own"):
        python_source(graph, CATALOG)
