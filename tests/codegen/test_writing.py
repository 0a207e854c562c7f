"""The generated file finds the data of its graph, wherever it is written."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.codegen.writing import write_python
from nodeeditor.graph.edits import AddNode, Connect, SetData, SetWeights
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import CsvSource, DataSettings, WeightsSource
from nodeeditor.values import FrozenMap


def network(path: str) -> Graph:
    graph = Graph()
    for name, kind, config in (
        ("x", "Input", {"shape": (1,), "columns": ("size",)}),
        ("d", "Dense", {"units": 1}),
        ("y", "Output", {"loss": "mse", "columns": ("price",)}),
    ):
        layer = Layer(LayerId(name), kind, name, FrozenMap(config))
        graph.apply(AddNode(Node(NodeId(name), layer.id, name), layer))
    for source, target in (("x", "d"), ("d", "y")):
        graph.apply(Connect(Link(NodeId(source), "output", NodeId(target), "inputs")))
    graph.apply(SetData(DataSettings(CsvSource(path), validation=0.0)))
    return graph


@pytest.mark.parametrize("is_named_in_full", [False, True])
@pytest.mark.parametrize("place", [".", "code", "../code"])
def test_the_data_is_found_from_where_the_file_is_and_moves_with_it(tmp_path, place, is_named_in_full):
    home = tmp_path / "project" / "networks"
    (home / place).mkdir(parents=True)
    table = home / "table.csv"
    table.write_text("size,price\n1,2\n3,4\n", "utf-8")
    graph = network(str(table) if is_named_in_full else "table.csv")
    before = graph.data
    write_python(graph, load_snapshot(), home / place / "net.py", home)
    assert graph.data == before
    moved = tmp_path / "moved"
    (tmp_path / "project").rename(moved)  # no path in full is left in the file
    written = Path(moved / "networks" / place / "net.py")
    spec = importlib.util.spec_from_file_location("net", written)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    inputs, targets = module.load_data()
    np.testing.assert_array_equal(inputs.reshape(-1), [1, 3])
    np.testing.assert_array_equal(targets.reshape(-1), [2, 4])


def test_what_the_weights_are_in_the_editor_is_said_and_no_path_ends_the_comment(tmp_path):
    (tmp_path / "code").mkdir()
    graph = network("table.csv")
    graph.apply(SetWeights(WeightsSource("old\nimport os.keras")))
    write_python(graph, load_snapshot(), tmp_path / "code" / "net.py", tmp_path)
    written = (tmp_path / "code" / "net.py").read_text("utf-8")
    assert "    # '../old\\nimport os.keras', as far as they fit" in written
    assert compile(written, "net.py", "exec")
    assert graph.weights == WeightsSource("old\nimport os.keras")
