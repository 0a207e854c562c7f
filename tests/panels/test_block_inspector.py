"""The inspector inside a block: the block itself, its ports, its arguments, and expressions of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nodeeditor.canvas.repair_buttons import RepairButtons
from nodeeditor.document.document import Document
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.places import Place
from nodeeditor.panels.dataset.bindings import BindingRow
from nodeeditor.problems import Fix, Problem
from nodeeditor.theme.tokens import LIGHT
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.selection import Selection
from tests.graph.test_blocks import level

MLP = Block(
    "mlp",
    (Argument("base", 8),),
    *level(
        ("x", "Input", {}, ()),
        ("dense", "Dense", {"units": {"expression": "base * 2**i"}}, ("x",)),
        ("y", "Output", {}, ("dense",)),
    ),
)
USE = NodeId("stage")


@pytest.fixture
def inside(robot):
    """Inside of the last repetition of a use that sets the argument."""
    rows = level(
        ("image", "Input", {"shape": (4,)}, ()),
        ("stage", "block:mlp", {"repeat": 3, "base": 5}, ("image>x",)),
        ("label", "Output", {}, ("stage.y",)),
    )
    robot.workspace.take_up(Document(Graph.build(*rows, blocks=(MLP,))), None)
    robot.workspace.go(Place().into(USE, 2))
    return robot


def choose(robot, name):
    robot.workspace.select(Selection(frozenset({NodeId(name)})))


def block(robot, name="mlp"):
    return robot.graph.blocks[name]


def test_the_block_is_shown_while_nothing_is_selected_and_renamed_in_one_step(inside):
    form = inside.window.inspector.block
    assert not form.isHidden()
    assert inside.window.inspector.overview.isHidden()
    assert form.header.name.text() == "mlp"
    inside.type(form.header.name, "tower")
    assert set(inside.graph.blocks) == {"tower"}
    assert inside.workspace.inside == "tower"
    assert form.header.name.text() == "tower"
    inside.workspace.undo_stack.undo()
    assert form.header.name.text() == "mlp"
    inside.workspace.go(Place())
    assert form.isHidden()
    assert not inside.window.inspector.overview.isHidden()


def test_arguments_are_added_renamed_set_and_removed_each_in_one_step(inside):
    form = inside.window.inspector.block
    QTest.mouseClick(form.add_button, Qt.MouseButton.LeftButton)
    assert [argument.name for argument in block(inside).arguments] == ["base", "size"]
    inside.type(form.rows[1][0], "kernel")
    inside.type(form.rows[1][1], "3")
    assert block(inside).arguments == (Argument("base", 8), Argument("kernel", 3))
    inside.type(form.rows[0][0], "width")
    assert dict(block(inside).body.layer_of(NodeId("dense")).config["units"]) == {"expression": "width * 2**i"}
    QTest.mouseClick(form.rows[1][2], Qt.MouseButton.LeftButton)
    assert block(inside).arguments == (Argument("width", 8),)
    assert len(form.rows) == 1
    assert inside.workspace.undo_stack.count() == 5


def test_what_can_be_no_argument_is_told_in_a_sentence(inside):
    form = inside.window.inspector.block
    inside.type(form.rows[0][0], "repeat")
    assert "has a meaning in the block" in form.error.text()
    inside.type(form.rows[0][1], "many")
    assert "number" in form.error.text()
    assert block(inside).arguments == (Argument("base", 8),)


def test_an_expression_is_typed_and_the_number_it_comes_to_here_stands_below(inside):
    choose(inside, "dense")
    row = inside.window.inspector.row("units")
    assert row.editor.line.text() == "base * 2**i"
    assert row.number.text() == "comes to 20 here"
    inside.type(row.editor.line, "base + i")
    assert row.number.text() == "comes to 7 here"
    inside.type(row.editor.line, "base +")
    assert "ends too early" in row.error.text()
    inside.type(row.editor.line, "64")
    assert row.number.isHidden()
    assert block(inside).body.layer_of(NodeId("dense")).config["units"] == 64


def test_ports_have_no_parameters_of_data(inside):
    for name in ("x", "y"):
        choose(inside, name)
        assert inside.window.inspector.form.rows == {}
    inside.workspace.go(Place())
    inside.select("label")
    assert "loss" in inside.window.inspector.form.rows


def test_a_use_has_its_arguments_and_how_often_it_is_repeated(inside):
    inside.workspace.go(Place())
    inside.select("stage")
    assert set(inside.window.inspector.form.rows) == {"base", "repeat"}
    inside.type(inside.window.inspector.row("repeat").editor.line, "2")
    assert inside.config("stage")["repeat"] == 2


def row_of(robot, text):
    model = robot.window.library.model
    return next(model.index(row) for row in range(model.rowCount()) if model.index(row).data() == text)


def is_listed(robot, text):
    model = robot.window.library.model
    return any(model.index(row).data() == text for row in range(model.rowCount()))


def test_the_library_lists_the_blocks_and_adds_a_use_with_weights_of_its_own(inside):
    inside.workspace.go(Place())
    library = inside.window.library
    library.list.doubleClicked.emit(row_of(inside, "mlp"))
    uses = [layer for layer in inside.graph.layers.values() if layer.type == "block:mlp"]
    assert [layer.name for layer in uses] == ["stage", "mlp"]


def test_a_block_is_removed_from_the_library_once_nothing_uses_it(inside):
    inside.workspace.go(Place())
    library = inside.window.library
    library.list.setCurrentIndex(row_of(inside, "mlp"))
    QTest.keyClick(library.list, Qt.Key.Key_Delete)
    assert "is used by 'stage'" in inside.window.canvas.said
    assert set(inside.graph.blocks) == {"mlp"}
    inside.select("stage")
    inside.window.canvas.delete_selection()
    menu = library.block_menu(row_of(inside, "mlp"))
    menu.actions()[-1].trigger()
    assert not inside.graph.blocks
    assert not is_listed(inside, "mlp")
    assert library.block_menu(row_of(inside, "Dense")) is None
    inside.workspace.undo_stack.undo()
    assert is_listed(inside, "mlp")


def test_data_is_bound_and_repairs_are_done_outside_while_a_block_is_shown(inside, qtbot):
    row = BindingRow(inside.workspace, NodeId("image"))
    qtbot.addWidget(row.preparation)
    qtbot.addWidget(row.columns)
    row.preparation.setCurrentIndex(row.preparation.findData("standardize"))
    row.preparation.activated.emit(row.preparation.currentIndex())
    assert inside.config("image")["scaling"] == "standardize"
    fix = Fix("fix.set_parameter", FrozenMap(parameter="dtype", value="int32"))
    problem = Problem("layer.input_open", FrozenMap(type="Input", node="image", port="inputs"), "image", fixes=(fix,))
    repairs = RepairButtons(inside.workspace, problem, LIGHT)
    qtbot.addWidget(repairs)
    inside.until(repairs.isEnabled)  # it waits for Keras to look at the new scaling
    repairs.buttons[0].click()
    assert inside.config("image")["dtype"] == "int32"
    assert inside.workspace.inside == "mlp"
