"""A workspace with a fake engine, and a small network in it."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.graph.edits import AddNode, Connect, SetData
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.settings import BundledSource, DataSettings
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.workspace import Workspace
from tests.fake_engine import FakeEngines


@pytest.fixture(scope="session")
def catalog():
    return load_snapshot()


@pytest.fixture
def engines():
    return FakeEngines()


@pytest.fixture
def workspace(qtbot, catalog, engines, tmp_path, monkeypatch):
    """An empty untitled document; its engine is not started."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    workspace = Workspace(catalog, open_channel=engines)
    yield workspace
    workspace.shut_down()


@pytest.fixture
def wine(workspace):
    """The same, with an Input, a Dense layer and an Output on scikit-learn's wine data."""
    edits = (
        _node("n1", "x", "Input", shape=(13,)),
        _node("n2", "dense", "Dense", units=3, activation="softmax"),
        _node("n3", "kind", "Output", loss="categorical_crossentropy"),
        Connect(Link(NodeId("n1"), "output", NodeId("n2"), "inputs")),
        Connect(Link(NodeId("n2"), "output", NodeId("n3"), "inputs")),
        SetData(DataSettings(BundledSource("wine"))),
    )
    for edit in edits:
        workspace.apply(edit, "build")
    workspace.undo_stack.clear()
    return workspace


def _node(node: str, name: str, layer_type: str, **config: object) -> AddNode:
    layer = Layer(LayerId(f"l_{node}"), layer_type, name, FrozenMap(config))
    return AddNode(Node(NodeId(node), layer.id, name), layer)
