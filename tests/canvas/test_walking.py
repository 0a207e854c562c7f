"""The keyboard on the canvas: to neighbours, along links, over links, with a ring of its own."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.geometry import HEIGHT, WIDTH
from nodeeditor.canvas.index import PlaceIndex
from nodeeditor.canvas.neighbours import neighbour
from nodeeditor.canvas.walking import DOWN, LEFT, RIGHT, UP
from nodeeditor.graph.elements import NodeId
from tests.robot import Robot

NODES = {
    "image": ("Input", 0, 0),
    "left": ("Dense", 260, -80),
    "right": ("Dense", 260, 80),
    "both": ("Add", 520, 0),
}
PLACES = st.lists(st.tuples(st.integers(-2500, 2500), st.integers(-2500, 2500)), min_size=1, max_size=30)


@pytest.fixture
def drawn(robot: Robot) -> Robot:
    robot.draw(NODES, {"image": "left right", "left": "both", "right": "both"})
    robot.click("image")
    return robot


def ringed(robot: Robot) -> set[str]:
    level = robot.workspace.level
    return {level.nodes[node].name for node, item in robot.canvas.canvas_scene.nodes.items() if item.state.focused}


@given(PLACES, st.sampled_from([LEFT, RIGHT, UP, DOWN]))
@example([(0, 0), (500, 450), (600, 0)], RIGHT)  # the nearest lies beyond what is looked at first
def test_the_index_finds_the_neighbour_that_all_nodes_would_give(places, way):
    index: PlaceIndex[NodeId] = PlaceIndex()
    for number, (x, y) in enumerate(places):
        index.put(NodeId(f"n{number:02}"), QRectF(x, y, WIDTH, HEIGHT))
    start = QPointF(*places[0])
    costs = {}
    for number, (x, y) in enumerate(places):
        step = QPointF(x, y) - start
        ahead = QPointF.dotProduct(step, way)
        aside = abs(step.x() * way.y()) + abs(step.y() * way.x())
        if number and ahead >= 1 and aside <= ahead * (1.2 if way.y() == 0 else 4.0):
            costs[NodeId(f"n{number:02}")] = ahead + 2 * aside
    found = neighbour(index, NodeId("n00"), way)
    assert (found is None) == (not costs)
    if found is not None:
        assert costs[found] == min(costs.values())


def test_shift_and_arrows_extend_the_selection(drawn):
    drawn.keys("Right")
    first = drawn.selected
    drawn.keys("Shift+Right")
    assert drawn.selected == first | {"both"}
    assert ringed(drawn) == {"both"}


def test_the_ring_walks_alone_and_ctrl_space_selects_what_it_is_round(drawn):
    drawn.keys("Ctrl+Shift+Right")
    assert drawn.selected == {"image"}
    there = ringed(drawn)
    assert len(there) == 1
    assert there != {"image"}
    drawn.keys("Ctrl+Space")
    assert drawn.selected == {"image"} | there
    drawn.keys("Ctrl+Space")
    assert drawn.selected == {"image"}
    drawn.keys("Right")
    assert drawn.selected == {"both"}


def test_the_ring_is_seen_and_goes_with_the_focus_and_with_the_mouse(drawn):
    drawn.keys("Tab")
    scene = drawn.canvas.canvas_scene
    QApplication.processEvents()
    with_ring = drawn.canvas.grab().toImage()
    assert len(ringed(drawn)) == 1
    drawn.canvas.clearFocus()
    QApplication.processEvents()
    assert ringed(drawn) == set()
    assert drawn.canvas.grab().toImage() != with_ring
    drawn.canvas.setFocus()
    assert len(ringed(drawn)) == 1
    drawn.click("both")
    assert ringed(drawn) == set()
    assert scene.selection.nodes == {drawn.node("both")}


def test_links_are_gone_through_and_cut_by_keys(drawn):
    drawn.click("both")
    drawn.keys("Ctrl+Alt+L")
    (first,) = drawn.workspace.selection.links
    assert (first.source, first.target) == (drawn.node("left"), drawn.node("both"))
    drawn.keys("Down")
    (second,) = drawn.workspace.selection.links
    assert second.source == drawn.node("right")
    drawn.keys("Left")
    assert drawn.selected == {"right"}
    drawn.click("both")
    drawn.keys("Ctrl+Alt+L")
    drawn.keys("Delete")
    assert "left > both" not in drawn.links
    assert drawn.steps == ["Cut link"]


def test_the_menu_key_opens_the_menu_of_the_node_that_has_the_keyboard(drawn, monkeypatch):
    opened = []
    monkeypatch.setattr("nodeeditor.canvas.menus.node_menu", lambda canvas, node: opened.append(node) or _Menu())
    drawn.keys("Ctrl+Shift+Right")
    (there,) = ringed(drawn)
    at = drawn.point("image")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, drawn.canvas.viewport().mapToGlobal(at))
    QApplication.sendEvent(drawn.canvas.viewport(), event)
    assert opened == [drawn.node(there)]


class _Menu:
    def setAttribute(self, *_):
        pass

    def popup(self, *_):
        pass


def test_after_a_layer_was_added_the_keyboard_goes_on_from_that(robot):
    robot.draw({"first": ("Dense", 0, 0)}, {})
    robot.select("first")
    for name in ("dense", "dropout", "add"):
        robot.type(name)
        robot.keys("Return")
        assert robot.selected == {name}
        robot.keys("Ctrl+Left")
        assert robot.selected == {"first"}
    assert robot.links == {"first > dense", "first > dropout", "first > add"}
