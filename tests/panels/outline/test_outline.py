"""The outline: a tree of the document, in which all can be done by keys that can be done on the canvas."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.document.document import Document
from nodeeditor.graph.blocks import Block
from nodeeditor.graph.graph import Graph
from nodeeditor.workspace.selection import Selection
from tests.graph.test_blocks import level

INSIDE = level(("x", "Input", {}, ()), ("deep", "Dense", {"units": 2}, ("x",)), ("y", "Output", {}, ("deep",)))
ROWS = level(
    ("left", "Input", {"shape": (3,)}, ()),
    ("right", "Input", {"shape": (4,)}, ()),
    ("both", "Concatenate", {}, ("left", "right")),
    ("use", "block:stage", {}, ("both>x",)),
)


class Outline:
    """The outline of a window, and the user before it who has a keyboard alone."""

    def __init__(self, robot) -> None:
        self.robot, self.panel = robot, robot.window.outline
        self.tree, self.model = self.panel.tree, self.panel.model

    def rows(self, above: QModelIndex | None = None) -> list[str]:
        above = above or QModelIndex()
        return [self.model.index(row, 0, above).data() for row in range(self.model.rowCount(above))]

    def at(self, *names: str) -> QModelIndex:
        index = QModelIndex()
        for name in names:
            index = self.model.index(self.rows(index).index(name), 0, index)
        return index

    def go(self, *names: str) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.tree.selectionModel().setCurrentIndex(self.at(*names), flags)

    @property
    def focus(self):
        return QApplication.activePopupWidget() or QApplication.focusWidget()

    def keys(self, *sequences: str) -> None:
        for sequence in sequences:
            combination = QKeySequence(sequence)[0]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.focus, letter)

    @property
    def current(self) -> str:
        return str(self.tree.currentIndex().data())

    @property
    def spoken(self) -> str:
        return str(self.tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.fixture
def outline(robot):
    robot.act("go_to_outline")
    QApplication.processEvents()
    return Outline(robot)


@pytest.fixture
def branched(robot):
    robot.workspace.take_up(Document(Graph.build(*ROWS, blocks=(Block("stage", (), *INSIDE),))), None)
    robot.act("go_to_outline")
    QApplication.processEvents()
    return Outline(robot)


def test_a_network_with_two_inputs_is_built_and_changed_by_keys_alone(outline, robot):
    for name in ("input", "dense"):
        outline.type(name)
        outline.keys("Return")
        assert outline.tree.hasFocus()
    outline.keys("Esc")
    assert not robot.workspace.selection
    for name in ("input", "dense", "concatenate"):
        outline.type(name)
        outline.keys("Return")
    assert outline.rows() == ["input", "dense", "input_1", "dense_1", "concatenate"]
    assert outline.current == "concatenate"
    # A second input, by walking to the other branch and linking from there.
    outline.keys("Up", "Up", "Up")
    assert outline.current == "dense"
    outline.type("l")
    robot.until(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    for _ in menu.actions():
        if menu.activeAction().text().startswith("concatenate\t"):
            break
        outline.keys("Down")
    outline.keys("Return")
    assert outline.tree.hasFocus()
    outline.keys("End")
    assert outline.spoken.startswith("Concatenate concatenate")
    assert "2 inputs from dense_1 and dense" in outline.spoken
    # What feeds it is below it; the order of a merge is changed by Alt and arrows.
    outline.keys("Right", "Down")
    assert outline.spoken.startswith("link from dense_1 to concatenate")
    assert "input 1 of 2" in outline.spoken
    outline.keys("Alt+Down")
    assert "input 2 of 2" in outline.spoken
    assert robot.workspace.undo_stack.undoText() == "Reorder inputs"
    outline.keys("Return")
    assert outline.current == "dense_1"
    outline.keys("F2")
    outline.type("other")
    outline.keys("Return")
    assert outline.current == "other"
    outline.go("concatenate")
    outline.type("output")
    outline.keys("Return")
    graph = robot.graph
    names = {node.name for node in graph.nodes.values()}
    assert names == {"input", "dense", "input_1", "other", "concatenate", "output"}
    assert [graph.nodes[link.source].name for link in graph.links_into(robot.node("concatenate"))] == ["dense", "other"]
    outline.keys("Delete")
    assert "output" not in outline.rows()
    outline.keys("Ctrl+Z")
    assert outline.rows()[-1] == "output"
    assert outline.current == "output"


def test_selection_goes_both_ways_and_into_blocks(branched, robot):
    robot.select("both")
    assert branched.current == "both"
    branched.go("use", "deep")
    assert robot.workspace.inside == "stage"
    assert robot.workspace.selection == Selection(frozenset({"deep"}))
    branched.go("left")
    assert robot.workspace.inside is None
    branched.keys("Shift+Down")
    assert {robot.graph.nodes[node].name for node in robot.workspace.selection.nodes} == {"left", "right"}
    robot.act("select_all")
    QApplication.processEvents()
    assert len(branched.tree.selectedIndexes()) == 4


def test_the_keys_of_the_canvas_act_on_what_is_selected(branched, robot):
    branched.go("left")
    branched.keys("Ctrl+D")
    assert branched.current == "left_1"
    branched.keys("Ctrl+C", "Ctrl+V")
    assert len(branched.rows()) == 6
    branched.go("both", "right")
    assert len(robot.workspace.selection.links) == 1
    branched.keys("Delete")
    assert branched.rows(branched.at("both")) == ["left"]
    branched.keys("Ctrl+Z")
    assert branched.rows(branched.at("both")) == ["left", "right"]
    branched.go("use")
    place = robot.graph.nodes[robot.node("use")].y
    branched.keys("Alt+Down")
    assert robot.graph.nodes[robot.node("use")].y > place
    branched.keys("Ctrl+Return")
    assert robot.window.inspector.isAncestorOf(QApplication.focusWidget())


def test_a_search_leaves_what_it_finds_and_the_way_there(branched, robot):
    QTest.keyClicks(branched.panel.search, "deep")
    assert branched.rows() == ["use"]
    use = branched.at("use")
    assert branched.tree.isExpanded(use)
    assert branched.rows(use) == ["both", "deep"]
    branched.panel.search.setText("units>")
    assert branched.panel._told.text().startswith("After 'units>' the value is missing")
    branched.panel.search.setText("rank:9")
    assert branched.panel._told.text() == "Nothing found"
    QTest.keyClick(branched.panel.search, Qt.Key.Key_Escape)
    assert branched.rows() == ["left", "right", "both", "use"]


def test_rows_have_the_menu_of_the_canvas_and_a_dragged_link_takes_another_place_of_its_input(branched, robot):
    branched.go("both")
    names = [action.objectName() for action in branched.panel.menu().actions()]
    assert {"rename", "delete", "link_to", "freeze_before"} <= set(names)
    branched.go("both", "left")
    assert {"add_layer", "delete"} <= {action.objectName() for action in branched.panel.menu().actions()}
    model = branched.model
    data = model.mimeData([branched.at("both", "right")])
    both = branched.at("both")
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, branched.at("use"))
    model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, both)
    assert branched.rows(branched.at("both")) == ["right", "left"]
    assert branched.current == "right"


def test_what_is_hidden_holds_nothing_and_is_read_when_it_is_shown(outline, robot):
    robot.window.docks["library"].raise_()
    QApplication.processEvents()
    assert not outline.model.awake
    robot.draw(("Input", "image", {}), ("Dense", "dense", {"units": 3}))
    assert outline.rows() == []
    robot.act("go_to_outline")
    QApplication.processEvents()
    assert outline.rows() == ["image", "dense"]


def test_the_model_follows_every_edit_undo_and_redo(branched, robot):
    tester = QAbstractItemModelTester(branched.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    branched.tree.expandAll()
    robot.select("both")
    for command in ("duplicate", "call_again", "delete", "select_all", "make_block"):
        robot.act(command)
    branched.keys("Return")
    stack = robot.workspace.undo_stack
    while stack.canUndo():
        stack.undo()
    assert branched.rows() == ["left", "right", "both", "use"]
    while stack.canRedo():
        stack.redo()
    shown = {str(name) for name in branched.rows()}
    assert shown >= {node.name for node in robot.graph.nodes.values()}
    del tester
