"""Layers typed with their parameters in the popup: told in the row, there in one undo step."""

from __future__ import annotations

from nodeeditor.canvas.add_rows import AddRow, Section
from nodeeditor.graph.inference import Fitting, TensorSpec
from nodeeditor.problems import problem
from nodeeditor.values import FrozenMap
from tests.robot import Robot


def config(robot: Robot, name: str) -> dict:
    return dict(robot.canvas.workspace.level.layer_of(robot.node(name)).config)


def current(robot: Robot) -> AddRow:
    row = robot.canvas.editors.popup.current
    assert row is not None
    return row


def test_a_layer_comes_with_what_was_typed_after_its_name(robot: Robot) -> None:
    robot.draw({"first": ("Dense", 0, 0)}, {})
    robot.select("first")
    robot.type("conv2d 48 3 relu same")
    assert current(robot).text == "Conv2D · 48 · 3 · relu · same"
    robot.keys("Return")
    assert config(robot, "conv2d") == {"filters": 48, "kernel_size": 3, "padding": "same", "activation": "relu"}
    assert len(robot.steps) == 1
    robot.keys("Ctrl+Z")
    assert robot.names == {"first"}


def test_a_word_that_no_parameter_takes_is_told_and_nothing_is_added(robot: Robot) -> None:
    robot.draw({"first": ("Dense", 0, 0)}, {})
    robot.select("first")
    robot.type("dense 10 plaid")
    assert "plaid" in current(robot).told
    robot.keys("Return")
    assert robot.names == {"first"}
    assert robot.canvas.editors.is_open
    robot.keys("Escape")
    assert not robot.canvas.editors.is_open


def test_another_type_takes_what_was_typed_before_what_it_keeps(robot: Robot) -> None:
    robot.draw({"first": ("Dense", 0, 0)}, {})
    robot.select("first")
    robot.canvas.change_type()
    robot.type("embedding 500 7")
    robot.keys("Return")
    (name,) = robot.names
    assert config(robot, name) == {"input_dim": 500, "output_dim": 7}


def test_the_row_tells_the_shape_that_comes_of_what_was_typed(robot: Robot) -> None:
    robot.draw({"first": ("Dense", 0, 0)}, {})
    robot.select("first")
    robot.type("dense 48")
    fitting = robot.workspace.fitting
    config = FrozenMap(units=48)
    assert "Dense" in fitting.wanted
    assert fitting.configs["Dense"] == config
    assert current(robot).told == ""  # not that of a Dense with other units, and not its family
    fitting.tell({"Dense": Fitting((("output", TensorSpec((None, 64), "float32")),))})
    assert current(robot).told == ""
    fitting.configured[("Dense", config)] = Fitting((("output", TensorSpec((None, 48), "float32")),))
    fitting.told.emit()
    assert (current(robot).text, current(robot).told) == ("Dense · 48", "None×48")
    # Without the number it is what any Dense gives.
    for _ in range(3):
        robot.keys("Backspace")
    assert current(robot).told == "None×64"


def test_what_keras_says_against_typed_values_is_told(robot: Robot) -> None:
    robot.draw({"first": ("Dense", 0, 0)}, {})
    robot.select("first")
    robot.type("conv2d 8 9")
    config = FrozenMap(filters=8, kernel_size=9)
    refused = Fitting(
        problem=problem("layer.refused", node="conv2d", type="Conv2D", got="(None, 64)", reason="too small"),
        searched=True,
    )
    robot.workspace.fitting.configured[("Conv2D", config)] = refused
    robot.workspace.fitting.told.emit()
    (row,) = [one for one in robot.canvas.editors.popup.model.rows if one.spec and one.spec.type == "Conv2D"]
    assert row.section is Section.MISFIT
    assert row.text == "Conv2D · 8 · 9"
