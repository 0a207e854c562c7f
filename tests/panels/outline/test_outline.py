"""The outline: a tree of the document, in which all can be done by keys that can be done on the canvas."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.document.document import Document
from nodeeditor.graph.annotations import Annotations, Frame, FrameColor, FrameId, Note, NoteId
from nodeeditor.graph.blocks import Block
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.panels.outline.branches import unused_blocks
from nodeeditor.workspace.selection import Selection
from tests.examples import SOAK
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


@pytest.fixture
def framed(robot):
    """Two inputs and a merge; a frame that has an input, one that has the merge, and a note."""
    frames = (
        Frame(FrameId("f1"), "Entrances", FrameColor.BLUE, frozenset({NodeId("left")})),
        Frame(FrameId("f2"), "Join", nodes=frozenset({NodeId("both")})),
    )
    notes = (Note(NoteId("t1"), "## Mind the *order*\nleft first", 600, 400),)
    inside = Annotations((Frame(FrameId("f1"), "Within", nodes=frozenset({NodeId("deep")})),))
    stage = Block("stage", (), *INSIDE, annotations=inside)
    graph = Graph.build(*ROWS, blocks=(stage,), annotations=Annotations(frames, notes))
    robot.workspace.take_up(Document(graph), None)
    robot.act("go_to_outline")
    QApplication.processEvents()
    return Outline(robot)


def test_frames_have_their_nodes_below_them_and_notes_stand_by_their_first_line(framed, robot):
    assert framed.rows() == ["Entrances", "right", "Join", "use", "Mind the *order*"]
    assert framed.rows(framed.at("Entrances")) == ["left"]
    assert framed.tree.isExpanded(framed.at("Join"))
    assert framed.rows(framed.at("Join", "both")) == ["left", "right"]
    framed.go("Entrances")
    assert framed.spoken == "Frame Entrances, 1 node"
    assert robot.workspace.selection == Selection(frames=frozenset({"f1"}))
    framed.keys("Down")
    assert framed.current == "left"
    framed.keys("End")
    assert framed.spoken == "Note: ## Mind the *order* left first"
    assert robot.workspace.selection == Selection(notes=frozenset({"t1"}))
    # The other way round: what is selected on the canvas is selected here, also inside of a block.
    robot.act("next_annotation")
    QApplication.processEvents()
    assert framed.current in ("Entrances", "Join")
    framed.go("use", "Within", "deep")
    assert robot.workspace.inside == "stage"
    framed.go("use", "Within")
    assert robot.workspace.selection == Selection(frames=frozenset({"f1"}))


def test_frames_and_notes_are_renamed_closed_and_deleted_by_keys_as_on_the_canvas(framed, robot):
    framed.go("Entrances")
    framed.keys("F2")
    framed.type("Ways in")
    framed.keys("Return")
    assert framed.tree.hasFocus()
    assert framed.current == "Ways in"
    framed.keys("Ctrl+Shift+J")
    assert robot.workspace.level.frames["f1"].collapsed
    assert framed.spoken == "Frame Ways in, 1 node, collapsed"
    framed.keys("End", "F2")
    robot.until(lambda: robot.window.canvas.editors.beside.note_editor is not None)
    framed.keys("Ctrl+A")
    framed.type("Right first")
    framed.keys("Ctrl+Return")
    robot.until(framed.tree.hasFocus)
    assert framed.current == "Right first"
    framed.keys("Delete")
    assert framed.rows() == ["Ways in", "right", "Join", "use"]
    framed.go("Join")
    framed.keys("Delete")
    assert framed.rows() == ["Ways in", "right", "both", "use"]
    stack = robot.workspace.undo_stack
    steps = [stack.text(step) for step in range(stack.count())]
    assert steps == ["Title frame 'Ways in'", "Collapse frame", "Edit note", "Delete note", "Delete frame"]
    for _ in steps:
        framed.keys("Ctrl+Z")
    assert framed.rows() == ["Entrances", "right", "Join", "use", "Mind the *order*"]
    # Esc in the middle changes nothing.
    framed.go("Join")
    framed.keys("F2")
    framed.type("Never")
    framed.keys("Escape")
    assert framed.current == "Join"
    assert not stack.canUndo()


def test_nodes_go_into_frames_and_out_of_them_by_keys(framed, robot):
    framed.go("right")
    framed.keys("Alt+Shift+J")
    robot.until(lambda: QApplication.activePopupWidget() is not None)
    assert {action.text() for action in QApplication.activePopupWidget().actions()} == {
        "Entrances\t1 node",
        "Join\t1 node",
    }
    framed.keys("Escape")
    assert not robot.workspace.undo_stack.canUndo()
    framed.keys("Alt+Shift+J")
    robot.until(lambda: QApplication.activePopupWidget() is not None)
    while not QApplication.activePopupWidget().activeAction().text().startswith("Entrances"):
        framed.keys("Down")
    framed.keys("Return")
    robot.until(framed.tree.hasFocus)
    assert framed.rows(framed.at("Entrances")) == ["left", "right"]
    assert framed.current == "right"
    assert robot.workspace.undo_stack.undoText() == "Put into frame 'Entrances'"
    framed.keys("Ctrl+Alt+J")
    assert framed.rows() == ["Entrances", "right", "Join", "use", "Mind the *order*"]
    assert framed.current == "right"
    # The last one out leaves an empty frame, behind all that has a place in the order.
    framed.go("Entrances", "left")
    framed.keys("Ctrl+Alt+J")
    assert framed.rows() == ["left", "right", "Join", "use", "Entrances", "Mind the *order*"]
    framed.keys("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert framed.rows() == ["Entrances", "right", "Join", "use", "Mind the *order*"]


def test_nodes_are_dragged_into_frames_and_out_of_them(framed, robot):
    model, move = framed.model, Qt.DropAction.MoveAction
    data = model.mimeData([framed.at("right")])
    assert model.canDropMimeData(data, move, -1, 0, framed.at("Join"))
    assert not model.canDropMimeData(data, move, 0, 0, QModelIndex())  # it is in no frame already
    assert not model.canDropMimeData(data, move, 0, 0, framed.at("use", "Within"))
    assert not model.canDropMimeData(data, move, 0, 0, framed.at("use"))
    model.dropMimeData(data, move, -1, 0, framed.at("Join"))
    assert framed.rows(framed.at("Join")) == ["right", "both"]
    data = model.mimeData([framed.at("Join", "right")])
    model.dropMimeData(data, move, 0, 0, QModelIndex())
    assert robot.workspace.level.frame_of(NodeId("right")) is None
    assert robot.workspace.undo_stack.undoText() == "Take out of frame"


def test_a_frame_that_was_closed_here_stays_so_and_a_search_finds_titles_and_notes(framed, robot):
    framed.go("Entrances")
    framed.keys("Left")
    assert not framed.tree.isExpanded(framed.at("Entrances"))
    QTest.keyClicks(framed.panel.search, "entrances")
    assert framed.rows() == ["Entrances"]
    framed.panel.search.setText("mind")
    assert framed.rows() == ["Mind the *order*"]
    framed.panel.search.setText("type:input")
    assert framed.rows() == ["Entrances", "right", "use"]
    assert framed.rows(framed.at("Entrances")) == ["left"]
    framed.panel.search.clear()
    assert not framed.tree.isExpanded(framed.at("Entrances"))
    assert framed.tree.isExpanded(framed.at("Join"))
    assert not robot.workspace.level.frames["f1"].collapsed  # it is about this list alone


def test_the_model_follows_frames_through_every_edit(framed, robot):
    tester = QAbstractItemModelTester(framed.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    framed.tree.expandAll()
    robot.act("select_all")
    for command in ("leave_frame", "frame", "duplicate", "delete", "select_all", "make_block"):
        robot.act(command)
        framed.keys("Escape")
    stack = robot.workspace.undo_stack
    for _ in range(2):
        while stack.canUndo():
            stack.undo()
            QApplication.processEvents()
        assert framed.rows() == ["Entrances", "right", "Join", "use", "Mind the *order*"]
        while stack.canRedo():
            stack.redo()
            QApplication.processEvents()
    del tester


EDITS = ("frame", "leave_frame", "remove_frame", "collapse_frame", "delete", "bypass", "cut_links", "free_node")
MORE = ("duplicate", "paste", "call_again")
STEPS = (
    *EDITS,
    *MORE,
    "copy",
    "cut",
    "undo",
    "redo",
    "undo",
    "make_block",
    "unpack_block",
    "enter_block",
    "leave_block",
)


@pytest.mark.parametrize("seed", range(40 if SOAK else 1))
def test_the_rows_are_those_of_the_document_whatever_is_done(framed, robot, seed):
    tester = QAbstractItemModelTester(framed.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    framed.tree.expandAll()
    choose = Random(seed)
    workspace, editors = robot.workspace, robot.window.canvas.editors
    for _ in range(60):
        level = workspace.level
        nodes, frames = sorted(level.nodes), sorted(level.frames)
        chosen = frozenset(choose.sample(nodes, min(len(nodes), choose.randrange(4))))
        workspace.select(
            Selection(chosen, frames=frozenset(choose.sample(frames, choose.randrange(2) if frames else 0)))
        )
        command = choose.choice(STEPS)
        robot.act("undo" if command in MORE and len(nodes) > 20 else command)
        if editors.name_editor is not None:
            editors.name_editor.take()
        editors.close()
        QApplication.processEvents()
        graph = workspace.graph
        for index in (framed.model.index(row, 0) for row in range(framed.model.rowCount())):
            frame = framed.model.entry(index).frame
            if frame is not None:
                owned = graph.frames[frame].nodes
                assert sorted(framed.rows(index)) == sorted(graph.nodes[node].name for node in owned)
        assert len(framed.rows()) == (
            sum(graph.frame_of(node) is None for node in graph.nodes)
            + len(graph.frames)
            + len(graph.notes)
            + len(unused_blocks(graph))
        )
    del tester
