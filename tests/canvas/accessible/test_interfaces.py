"""The canvas through Qt's interfaces for screen readers: nodes as children with names, places, states and actions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from nodeeditor.document.document import Document
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.problems import problem
from tests.robot import Robot

TEXT, RELATION = QAccessible.Text, QAccessible.RelationFlag
NODES = {
    "image": ("Input", 0, 0, {"shape": (8,)}),
    "dense_3": ("Dense", 260, 0, {"units": 64}),
    "odd": ("Dense", 520, 120, {"units": 3}),
    "far": ("Dropout", 9000, 0, {"rate": 0.5}),
}


@pytest.fixture
def canvas(robot: Robot) -> QAccessibleInterface:
    robot.draw(NODES, {"image": "dense_3", "dense_3": "odd"})
    found = QAccessible.queryAccessibleInterface(robot.canvas)
    assert found is not None
    return found


def named(canvas: QAccessibleInterface, name: str) -> QAccessibleInterface:
    return next(one for one in children(canvas) if f" {name}," in one.text(TEXT.Name))


def children(canvas: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [canvas.child(number) for number in range(canvas.childCount())]


def test_nodes_are_children_in_the_order_of_the_links_and_say_what_they_are(robot, canvas):
    dense = robot.node("dense_3")
    robot.workspace.reports.tell({dense: NodeReport((("output", TensorSpec((None, 64))),), 576, 576)})
    assert canvas.role() == QAccessible.Role.List
    assert canvas.text(TEXT.Name) == "Canvas"
    names = [one.text(TEXT.Name) for one in children(canvas)]
    assert names == [
        "Input image, shape 8, no problems",
        "Dropout far, rate 0.5, no input yet, no problems",
        "Dense dense_3, 64 units, output None by 64, input from image, no problems",
        "Dense odd, 3 units, input from dense_3, no problems",
    ]
    assert [canvas.indexOfChild(one) for one in children(canvas)] == [0, 1, 2, 3]
    assert canvas.child(4) is None
    assert named(canvas, "dense_3").text(TEXT.Description) == "feeds odd"


def test_a_problem_is_part_of_the_name(robot, canvas):
    odd = robot.node("odd")
    fault = problem("graph.cycle", source="a", node="b")
    robot.workspace.reports.tell({odd: NodeReport(problems=(fault,))})
    assert named(canvas, "odd").text(TEXT.Name).endswith(f"problem: {fault.text}")


def test_places_states_and_what_is_at_a_point(robot, canvas):
    dense, far = named(canvas, "dense_3"), named(canvas, "far")
    middle = dense.rect().center()
    at = canvas.childAt(middle.x(), middle.y())
    assert at is dense
    assert canvas.childAt(middle.x(), middle.y() + 300) is None
    assert not dense.state().offscreen
    assert far.state().offscreen
    assert not dense.state().selected
    robot.click("dense_3")
    assert dense.state().selected
    assert dense.state().focused
    assert canvas.focusChild() is dense
    assert not named(canvas, "odd").state().focused
    corner = robot.canvas.viewport().mapToGlobal(QPoint(0, 0))
    assert canvas.rect().topLeft() == corner


def test_actions_do_what_keys_do(robot, canvas):
    own = QAccessibleActionInterface
    actions = named(canvas, "dense_3").actionInterface()
    assert {own.pressAction(), own.setFocusAction(), "select", "edit", "rename", "delete"} == set(actions.actionNames())
    actions.doAction("select")
    assert robot.selected == {"dense_3"}
    actions.doAction(own.pressAction())
    assert robot.canvas.editors.field_editor is not None
    robot.keys("Esc")
    actions.doAction("rename")
    robot.type("wide")
    robot.keys("Return")
    assert named(canvas, "wide") is not None
    actions.doAction("delete")
    assert "wide" not in robot.names
    assert robot.steps[-1] == "Delete wide"
    steps = robot.steps
    actions.doAction("delete")  # it is gone: nothing happens
    assert robot.steps == steps


def test_selection_is_read_and_changed(robot, canvas):
    selection = canvas.selectionInterface()
    dense, odd = named(canvas, "dense_3"), named(canvas, "odd")
    assert selection.select(dense)
    assert selection.select(odd)
    assert robot.selected == {"dense_3", "odd"}
    assert selection.selectedItems() == [dense, odd]
    assert selection.selectedItemCount() == 2
    assert selection.isSelected(odd)
    assert selection.unselect(odd)
    assert robot.selected == {"dense_3"}
    assert selection.selectAll()
    assert len(robot.selected) == 4
    assert selection.clear()
    assert robot.selected == set()


@pytest.mark.parametrize("kind", ["text", "editableText", "value", "tableCell", "attributes"])
def test_what_a_node_is_not_it_says_so_without_a_crash(canvas, kind):
    for one in (canvas, canvas.child(1)):
        assert getattr(one, f"{kind}Interface")() is None


def test_links_are_relations(robot, canvas):
    dense = named(canvas, "dense_3")
    assert dense.relations(RELATION.FlowsFrom) == [(named(canvas, "odd"), RELATION.FlowsFrom)]
    assert dense.relations(RELATION.FlowsTo) == [(named(canvas, "image"), RELATION.FlowsTo)]
    assert dense.relations(RELATION.Labelled) == []


def test_what_is_deleted_is_no_more_and_what_comes_back_is_anew(robot, canvas):
    odd = named(canvas, "odd")
    number = QAccessible.uniqueId(odd)
    robot.click("odd")
    robot.keys("Delete")
    assert QAccessible.accessibleInterface(number) is None
    assert canvas.childCount() == 3
    robot.keys("Ctrl+Z")
    again = named(canvas, "odd")
    assert again.isValid()
    robot.workspace.take_up(Document(), None)
    assert canvas.childCount() == 0


def test_only_what_is_asked_for_is_made(robot, canvas):
    assert canvas.childCount() == 4
    assert not canvas._made
    canvas.child(2)
    assert len(canvas._made) == 1


def test_a_canvas_that_is_gone_leaves_nothing_behind(qtbot, workspace):
    from nodeeditor.canvas.accessible import factory
    from nodeeditor.canvas.view import CanvasView
    from nodeeditor.theme.tokens import DARK
    from tests.disposal import discard

    before = len(factory._views)
    view = CanvasView(workspace, DARK)
    assert QAccessible.queryAccessibleInterface(view).childCount() == 0
    discard(view)
    QApplication.processEvents()
    assert len(factory._views) == before
    assert len(factory._made) <= before
