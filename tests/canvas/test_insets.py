"""Blocks shown in place: under their node, with what is inside as it is now, and a click away from it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.menus import node_menu
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.edits import InBlock, Move, Place, Rename
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from tests.canvas.test_blocks import MLP
from tests.graph.test_blocks import level


@pytest.fixture
def staged(robot):
    rows = level(
        ("image", "Input", {"shape": (4,)}, ()),
        ("stage", "block:mlp", {}, ("image>x",)),
        ("label", "Output", {}, ("stage.y",)),
    )
    graph = Graph.build(*rows, blocks=(MLP,))
    for part in (graph, graph.blocks["mlp"].body):
        part.apply(Move(tuple(Place(node, 220.0 * count, 0.0) for count, node in enumerate(part.nodes))))
    robot.workspace.take_up(Document(graph, camera=Camera(200, 50, 1.0)), None)
    return robot


def open_inset(robot):
    robot.canvas.select(type(robot.workspace.selection)(frozenset({NodeId("stage")})))
    robot.canvas.show_in_place()
    QApplication.processEvents()
    return robot.canvas.insets.shown[NodeId("stage")]


def titles(inset) -> set[str]:
    return {item.content.title for item in inset.view.canvas_scene.nodes.values()}


def test_it_shows_what_is_inside_under_the_node_and_follows_the_camera(staged):
    inset = open_inset(staged)
    assert titles(inset) == {"x", "dense", "y"}
    assert inset.isVisible()
    body = staged.canvas.canvas_scene.nodes[NodeId("stage")].body()
    assert inset.y() > staged.canvas.mapFromScene(body).boundingRect().bottom()
    before = inset.pos()
    staged.canvas.camera_control.pan_by(QPointF(30, 20))
    assert (inset.pos() - before).x() == 30
    assert staged.steps == []


def test_it_is_in_step_with_the_block_and_goes_with_its_use(staged):
    inset = open_inset(staged)
    staged.workspace.apply(InBlock("mlp", Rename(NodeId("dense"), "wide")), "Rename")
    QApplication.processEvents()
    assert titles(inset) == {"x", "wide", "y"}
    staged.canvas.delete_selection()
    QApplication.processEvents()
    assert staged.canvas.insets.shown == {}
    staged.keys("Ctrl+Z")
    QApplication.processEvents()
    assert set(staged.canvas.insets.shown) == {NodeId("stage")}


def test_a_click_on_a_node_enters_there_and_it_is_still_shown_on_the_way_back(staged):
    inset = open_inset(staged)
    view = inset.view
    place = view.mapFromScene(view.canvas_scene.nodes[NodeId("dense")].body().center())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert staged.workspace.inside == "mlp"
    assert set(staged.workspace.selection.nodes) == {NodeId("dense")}
    assert staged.canvas.insets.shown == {}
    staged.canvas.leave_block()
    QApplication.processEvents()
    assert set(staged.canvas.insets.shown) == {NodeId("stage")}


def test_the_menu_and_its_button_close_it(staged):
    inset = open_inset(staged)
    texts = [action.text() for action in node_menu(staged.canvas, NodeId("stage")).actions()]
    assert "Show in Place No More\tCtrl+I" in texts
    inset.close_button.click()
    assert staged.canvas.insets.shown == {}
    staged.workspace.take_up(Document(), None)
    assert not staged.canvas.insets._open
