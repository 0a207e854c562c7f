"""The way into a block above the canvas: where one is, and a click to each level."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from nodeeditor.document.document import Document
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.places import Place
from tests.graph.test_blocks import level

INNER = Block(
    "inner",
    (),
    *level(("a", "Input", {}, ()), ("dense", "Dense", {"units": 4}, ("a",)), ("b", "Output", {}, ("dense",))),
)
OUTER = Block(
    "outer",
    (Argument("base", 8),),
    *level(("x", "Input", {}, ()), ("core", "block:inner", {}, ("x>a",)), ("y", "Output", {}, ("core.b",))),
)
USE, CORE = NodeId("stage"), NodeId("core")


@pytest.fixture
def nested(robot):
    rows = level(
        ("image", "Input", {"shape": (4,)}, ()),
        ("stage", "block:outer", {"repeat": 3}, ("image>x",)),
        ("label", "Output", {}, ("stage.y",)),
    )
    robot.workspace.take_up(Document(Graph.build(*rows, blocks=(INNER, OUTER))), None)
    return robot


def button(robot, text, kind=QPushButton):
    QApplication.processEvents()  # widgets that were added to a layout show themselves then
    return next(one for one in robot.window.way_in.findChildren(kind) if one.text() == text and not one.isHidden())


def test_the_way_is_told_inside_only_and_each_level_is_a_click_away(nested):
    way, workspace = nested.window.way_in, nested.workspace
    assert way.isHidden()
    workspace.go(Place().into(USE).into(CORE))
    assert not way.isHidden()
    assert way.texts == ["network", "stage", "1 of 3 ▾", "core"]
    QTest.mouseClick(button(nested, "stage"), Qt.MouseButton.LeftButton)
    assert workspace.place == Place().into(USE)
    QTest.mouseClick(button(nested, "network"), Qt.MouseButton.LeftButton)
    assert workspace.place == Place()
    assert way.isHidden()


def test_another_repetition_is_chosen_and_the_selection_stays(nested):
    workspace = nested.workspace
    workspace.go(Place().into(USE))
    workspace.select(type(workspace.selection)(frozenset({CORE})))
    menu = button(nested, "1 of 3 ▾", QToolButton).menu()
    menu.actions()[2].trigger()
    assert workspace.place == Place().into(USE, 2)
    assert workspace.selection.nodes == {CORE}
    assert nested.window.way_in.texts == ["network", "stage", "3 of 3 ▾"]


def test_what_keras_says_of_a_node_inside_is_shown_there(nested):
    nested.window.show_node_of_network(NodeId("stage/1/core/dense"))
    assert nested.workspace.place == Place().into(USE, 1).into(CORE)
    assert nested.workspace.selection.nodes == {NodeId("dense")}


def test_commands_of_blocks_can_be_given_where_they_mean_something(nested):
    workspace, actions = nested.workspace, nested.window.actions_
    nested.select("image")
    assert not actions["enter_block"].isEnabled()
    nested.select("stage")
    assert actions["enter_block"].isEnabled()
    assert not actions["leave_block"].isEnabled()
    actions["enter_block"].trigger()
    assert workspace.inside == "outer"
    assert actions["leave_block"].isEnabled()
    actions["leave_block"].trigger()
    assert workspace.inside is None
