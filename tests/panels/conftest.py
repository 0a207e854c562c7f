"""A main window with a fake engine and settings of its own; or a workspace alone, with a small network in it."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor import resources
from nodeeditor.actions.table import ACTIONS
from nodeeditor.app import create_main_window
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.graph.edits import AddNode, Connect, SetData
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.settings import BundledSource, DataSettings
from nodeeditor.panels.bottom_tabs import BottomTabs
from nodeeditor.preferences.choices import AtClose
from nodeeditor.values import FrozenMap
from nodeeditor.workspace import block_library, saving
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.fake_engine import FakeEngines


class Robot:
    """Does to the window what a user does, and reads what a user reads."""

    def __init__(self, window, qtbot, engines):
        self.window, self.qtbot, self.engines = window, qtbot, engines
        self.workspace = window.workspace

    @property
    def graph(self):
        return self.workspace.graph

    def node(self, name):
        found = self.graph.node_named(name)
        assert found is not None, f"no node {name} among {[node.name for node in self.graph.nodes.values()]}"
        return found

    def config(self, name):
        return self.graph.layer_of(self.node(name)).config

    def draw(self, *layers, linked=True):
        """A chain of ``(type, name, config)``, as an opened file would give it."""
        for number, (kind, name, config) in enumerate(layers, start=1):
            layer = Layer(LayerId(f"l{number}"), kind, name, FrozenMap(config))
            node = Node(NodeId(f"n{number}"), layer.id, name, number * 220.0, 0.0)
            self.workspace.apply(AddNode(node, layer), f"Add {name}")
            if linked and number > 1:
                link = Link(NodeId(f"n{number - 1}"), "output", node.id, "inputs")
                self.workspace.apply(Connect(link), "Connect")

    def select(self, *names):
        self.workspace.select(Selection(frozenset(map(self.node, names))))
        QApplication.processEvents()  # widgets that were added to a layout show themselves then

    def type(self, widget, text, *, enter=True):
        """Replace what stands in a field."""
        widget.setFocus()
        widget.selectAll()
        QTest.keyClicks(widget, text)
        if enter:
            QTest.keyClick(widget, Qt.Key.Key_Return)

    def choose(self, combo, text):
        """Choose an entry of a combo box as a click in its list does."""
        number = combo.findText(text)
        assert number >= 0, f"no {text} in {[combo.itemText(n) for n in range(combo.count())]}"
        combo.setFocus()
        combo.setCurrentIndex(number)
        combo.activated.emit(number)

    def row(self, name):
        return self.window.inspector.row(name)

    def act(self, name):
        self.window.actions_[name].trigger()

    def until(self, condition):
        self.qtbot.waitUntil(condition, timeout=20_000)  # some wait for a process, on what may be a busy machine


@pytest.fixture(autouse=True)
def saved_at_once(monkeypatch):
    """What is saved is in its file when a command returns, however busy the machine is."""
    monkeypatch.setattr(saving, "PATIENCE", 20.0)


@pytest.fixture(scope="session")
def catalog():
    return load_snapshot()


@pytest.fixture
def engines():
    return FakeEngines()


@pytest.fixture
def wine(qtbot, catalog, engines, tmp_path, monkeypatch):
    """A workspace without a window or a running engine: an untitled network over scikit-learn's wine data."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    workspace = Workspace(catalog, open_channel=engines)
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
    yield workspace
    workspace.shut_down()
    discard(workspace)


def _node(node, name, layer_type, **config):
    layer = Layer(LayerId(f"l_{node}"), layer_type, name, FrozenMap(config))
    return AddNode(Node(NodeId(node), layer.id, name), layer)


@pytest.fixture
def actions(qapp):
    """Actions as a window has them, of no window."""
    return {entry.name: QAction(entry.text) for entry in ACTIONS.values()}


@pytest.fixture
def made_ahead():
    """Whether the panels at the bottom are made without being opened: half of what a window costs, and few look."""
    return False


@pytest.fixture
def panels_on_demand(monkeypatch, made_ahead):
    if not made_ahead:
        monkeypatch.setattr(BottomTabs, "start", lambda _tabs: None)
    # The blocks that ship are read once for all windows.
    read, shipped = block_library.read_block, resources.blocks()
    monkeypatch.setattr(
        block_library, "read_block", lambda path: _shipped_block(path) if path.parent == shipped else read(path)
    )


_shipped_block = cache(block_library.read_block)


@pytest.fixture
def robot(qtbot, tmp_path, monkeypatch, engines, panels_on_demand):
    """A shown window with an empty document and an engine that answers at once."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = create_main_window(None, settings=settings, open_channel=engines)
    window.workspace.new_document()
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.workspace.start_engine()
    yield Robot(window, qtbot, engines)
    window.workspace.undo_stack.setClean()
    window.workspace.preferences.change(at_close=AtClose.GO_ON)  # no question
    window.close()
    discard(window)  # many hidden windows make a change of the style sheet slow
