"""Parameters are edited over their values on the node, by real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from nodeeditor.document.document import Camera
from tests.robot import Robot

CONV = {"filters": 16, "kernel_size": (3, 3), "activation": "relu"}
STAGE = {
    "conv": ("Conv2D", 200, 96, CONV),
    "drop": ("Dropout", 200, 300, {"rate": 0.5}),
    "rnn": ("LSTM", 500, 96, {"units": 8, "return_sequences": True}),
    "add": ("Add", 500, 300),
}


@pytest.fixture(autouse=True)
def _stage(robot: Robot) -> None:
    robot.draw(STAGE)


def value_of(robot: Robot, node: str, parameter: str) -> QPointF:
    """The middle of a parameter's value in the scene."""
    place = robot.canvas.canvas_scene.nodes[robot.node(node)].field(parameter)
    assert place is not None
    return place.center()


def config(robot: Robot, node: str) -> dict[str, object]:
    return dict(robot.workspace.graph.layer_of(robot.node(node)).config)


def editor(robot: Robot):
    found = robot.canvas.editors.field_editor
    assert found is not None
    return found


def open_field(robot: Robot, node: str, parameter: str) -> None:
    robot.click(node)
    robot.click(value_of(robot, node, parameter))


def test_a_click_on_a_value_of_a_selected_node_edits_it_in_one_step(robot: Robot) -> None:
    robot.click(value_of(robot, "conv", "filters"))
    assert robot.selected == {"conv"}
    assert robot.canvas.editors.field_editor is None
    robot.click(value_of(robot, "conv", "filters"))
    assert robot.focus is editor(robot).widget
    robot.type("24")
    robot.keys("Return")
    assert config(robot, "conv")["filters"] == 24
    assert robot.steps == ["Set filters"]
    assert not robot.canvas.editors.is_open
    robot.keys("Ctrl+Z")
    assert config(robot, "conv") == CONV


def test_the_editor_lies_over_the_value_at_every_zoom_that_shows_it(robot: Robot) -> None:
    for zoom in (0.6, 1.0, 2.5):
        robot.canvas.camera = Camera(300, 200, zoom)
        open_field(robot, "conv", "kernel_size")
        place = robot.canvas.canvas_scene.nodes[robot.node("conv")].field("kernel_size")
        shown = robot.canvas.mapFromScene(place).boundingRect()
        over = editor(robot).widget.geometry()
        assert over.contains(shown.center())
        assert abs(over.left() - shown.left()) <= 2
        robot.keys("Escape")
    robot.canvas.camera = Camera(300, 200, 0.5)
    open_field(robot, "conv", "kernel_size")
    assert robot.canvas.editors.field_editor is None


def test_the_editor_stays_over_the_value_while_the_camera_moves(robot: Robot) -> None:
    open_field(robot, "conv", "filters")
    robot.canvas.camera = Camera(350, 260, 1.5)
    place = robot.canvas.canvas_scene.nodes[robot.node("conv")].field("filters")
    assert editor(robot).widget.geometry().contains(robot.canvas.mapFromScene(place.center()))


def test_a_double_click_on_a_value_edits_it_at_once(robot: Robot) -> None:
    asked = []
    robot.canvas.edit_requested.connect(asked.append)
    robot.double_click(value_of(robot, "drop", "rate"))
    assert editor(robot).field.parameter.name == "rate"
    assert asked == []


def test_escape_leaves_everything_untouched(robot: Robot) -> None:
    open_field(robot, "conv", "kernel_size")
    assert editor(robot).widget.text() == "3, 3"
    robot.type("5x5")
    robot.keys("Escape")
    assert config(robot, "conv") == CONV
    assert robot.steps == []
    assert robot.focus is robot.canvas.viewport() or robot.focus is robot.canvas


def test_a_click_elsewhere_takes_what_was_written(robot: Robot) -> None:
    open_field(robot, "conv", "kernel_size")
    robot.type("5x5")
    robot.click(QPointF(700, 500))
    assert config(robot, "conv")["kernel_size"] == (5, 5)
    assert not robot.canvas.editors.is_open


def test_what_is_no_value_is_told_and_the_editor_stays(robot: Robot) -> None:
    open_field(robot, "conv", "filters")
    robot.type("many")
    robot.keys("Return")
    assert "filters" in robot.canvas.said
    assert "many" in robot.canvas.said
    assert robot.focus is editor(robot).widget
    robot.keys("Tab")
    assert editor(robot).field.parameter.name == "filters"
    robot.keys("Ctrl+A")
    robot.type("4")
    robot.keys("Return")
    assert config(robot, "conv")["filters"] == 4
    assert robot.canvas.said == ""


def test_what_is_no_value_is_told_when_the_focus_goes_too(robot: Robot) -> None:
    open_field(robot, "conv", "filters")
    robot.type("-3")
    robot.click(QPointF(700, 500))
    assert config(robot, "conv") == CONV
    assert "filters" in robot.canvas.said
    assert not robot.canvas.editors.is_open


def test_tab_goes_through_the_values_of_the_node(robot: Robot) -> None:
    robot.click("conv")
    robot.keys("Return")
    names = []
    for _ in range(4):
        names.append(editor(robot).field.parameter.name)
        robot.keys("Tab")
    assert names == ["filters", "kernel_size", "activation", "filters"]
    robot.keys("Shift+Tab")
    robot.type("8")
    robot.keys("Tab")
    robot.type("1")
    robot.keys("Return")
    assert config(robot, "conv") == {**CONV, "filters": 8, "kernel_size": 1}
    assert robot.steps == ["Set filters", "Set kernel_size"]


def test_an_activation_is_chosen_from_a_list_that_typing_narrows(robot: Robot) -> None:
    open_field(robot, "conv", "activation")
    choices = editor(robot).choices
    assert choices.isVisible()
    assert choices.current == "relu"
    robot.type("sigm")
    assert choices.current == "sigmoid"
    robot.keys("Return")
    assert config(robot, "conv")["activation"] == "sigmoid"


def test_arrows_and_clicks_choose_in_the_list(robot: Robot) -> None:
    open_field(robot, "conv", "activation")
    robot.keys("Down")
    below = editor(robot).choices.current
    assert below != "relu"
    assert editor(robot).widget.text() == below
    robot.keys("Return")
    assert config(robot, "conv")["activation"] == below
    open_field(robot, "conv", "activation")
    choices = editor(robot).choices
    robot.type("tanh")
    (item,) = choices.findItems("tanh", Qt.MatchFlag.MatchExactly)
    QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, pos=choices.visualItemRect(item).center())
    assert config(robot, "conv")["activation"] == "tanh"
    assert len(robot.steps) == 2


def test_a_press_in_the_list_does_not_close_the_editor(robot: Robot) -> None:
    open_field(robot, "conv", "activation")
    choices = editor(robot).choices
    QTest.mousePress(choices.viewport(), Qt.MouseButton.LeftButton, pos=choices.viewport().rect().center())
    assert robot.canvas.editors.field_editor is not None
    assert choices.isVisible()


def test_a_truth_value_is_ticked(robot: Robot) -> None:
    open_field(robot, "rnn", "return_sequences")
    assert isinstance(editor(robot).widget, QCheckBox)
    robot.keys("Space")
    robot.keys("Return")
    assert "return_sequences" not in config(robot, "rnn")
    assert robot.steps == ["Set return_sequences"]


def test_nothing_entered_is_no_step(robot: Robot) -> None:
    for parameter in ("filters", "activation"):
        open_field(robot, "conv", parameter)
        robot.keys("Return")
    open_field(robot, "conv", "filters")
    robot.type("16")
    robot.keys("Return")
    assert robot.steps == []


def test_one_edit_changes_every_node_that_shares_the_layer(robot: Robot) -> None:
    robot.click("conv")
    robot.canvas.call_again()
    (again,) = robot.selected
    open_field(robot, "conv", "filters")
    robot.type("3")
    robot.keys("Return")
    assert config(robot, again)["filters"] == 3
    assert "· 3 ·" in robot.canvas.canvas_scene.nodes[robot.node(again)].content.subtitle


def test_a_node_that_shows_no_parameter_asks_for_the_inspector_and_so_does_ctrl_enter(robot: Robot) -> None:
    asked = []
    robot.canvas.edit_requested.connect(asked.append)
    robot.click("add")
    robot.keys("Return")
    robot.click("conv")
    robot.keys("Ctrl+Return")
    assert asked == [robot.node("add"), robot.node("conv")]


def test_the_pointer_tells_what_can_be_edited(robot: Robot) -> None:
    state = robot.canvas.canvas_scene.nodes[robot.node("conv")].state
    port = robot.canvas.viewport()
    robot.hover(value_of(robot, "conv", "kernel_size"))
    assert port.cursor().shape() == Qt.CursorShape.IBeamCursor
    assert state.parameter == "kernel_size"
    robot.hover("conv")
    assert port.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert state.parameter is None


def test_a_value_that_is_dragged_moves_the_node(robot: Robot) -> None:
    robot.click("conv")
    robot.drag(value_of(robot, "conv", "filters"), QPointF(500, 500))
    assert robot.canvas.editors.field_editor is None
    assert robot.place("conv") != (200, 96)


def test_a_node_that_goes_takes_its_editor_along(robot: Robot) -> None:
    open_field(robot, "drop", "rate")
    robot.type("0.1")
    robot.canvas.delete_selection()
    robot.keys("Return")
    assert "drop" not in robot.names
    assert not robot.canvas.editors.is_open


def test_a_subtitle_that_is_cut_short_keeps_a_place_for_every_value(robot: Robot) -> None:
    open_field(robot, "conv", "activation")
    robot.type("leaky_relu")
    robot.keys("Return")
    item = robot.canvas.canvas_scene.nodes[robot.node("conv")]
    body = item.body()
    for name, _ in item.content.fields:
        assert body.contains(item.field(name))
    open_field(robot, "conv", "activation")
    assert isinstance(editor(robot).widget, QLineEdit)
    assert editor(robot).widget.text() == "leaky_relu"
