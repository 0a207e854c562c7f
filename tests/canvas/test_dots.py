"""Dots of links by real events: added, dragged, removed; what becomes of them when nodes move, come or are laid out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from nodeeditor.graph.annotations import Dot
from nodeeditor.graph.elements import Link
from tests.robot import Robot

STAGE = {"a": ("Input", 48, 96), "b": ("Dense", 560, 96), "c": ("Dense", 560, 400)}


@pytest.fixture
def dotted(robot: Robot) -> Robot:
    """a feeds b; a dot at (400, 127), in the middle of the straight link."""
    robot.draw(STAGE, {"a": "b"})
    robot.double_click(QPointF(400, 127))
    return robot


def the_link(robot: Robot) -> Link:
    (link,) = robot.workspace.graph.links
    return link


def dots(robot: Robot) -> tuple[Dot, ...]:
    return robot.workspace.level.dots.get(the_link(robot), ())


def height_at(robot: Robot, x: float) -> float:
    points = robot.canvas.canvas_scene.links[the_link(robot)].points
    return min(points, key=lambda point: abs(point[0] - x))[1]


def test_a_double_click_on_a_link_adds_a_dot_and_one_on_the_dot_removes_it(dotted: Robot) -> None:
    assert dots(dotted) == (Dot(400, 128),)
    assert not dotted.canvas.editors.is_open
    assert dotted.steps == ["Add dot"]
    dotted.double_click(QPointF(400, 128))
    assert dots(dotted) == ()
    assert dotted.steps == ["Add dot", "Remove dot"]
    dotted.keys("Ctrl+Z")
    assert dots(dotted) == (Dot(400, 128),)
    assert dotted.links == {"a > b"}


def test_a_drag_leads_the_link_elsewhere_and_esc_leaves_no_trace(dotted: Robot) -> None:
    at = QPointF(400, 128)
    dotted.press(at)
    dotted.drag_to(QPointF(400, 300))
    assert height_at(dotted, 400) == pytest.approx(300, abs=8)
    dotted.keys("Escape")
    assert height_at(dotted, 400) == pytest.approx(128, abs=1)
    dotted.release(at)
    assert dotted.steps == ["Add dot"]
    dotted.drag(at, QPointF(400, 300))
    assert dots(dotted) == (Dot(400, 304),)
    assert dotted.steps == ["Add dot", "Move dot"]
    dotted.drag(QPointF(400, 304), QPointF(400, 130))  # near to where the link is straight
    assert dots(dotted)[0].y == 127
    dotted.drag(QPointF(400, 127), QPointF(401, 133), held=Qt.KeyboardModifier.ControlModifier)
    assert dots(dotted)[0] == Dot(401, 133)


def test_keys_choose_move_and_remove_a_dot_before_the_link(dotted: Robot) -> None:
    dotted.click(QPointF(20, 600))
    dotted.click(QPointF(470, 127))  # the link, beside the dot
    assert dotted.workspace.selection.links == {the_link(dotted)}
    dotted.canvas.run("next_dot")
    dotted.keys("Alt+Down")
    dotted.keys("Alt+Down")
    assert dots(dotted) == (Dot(400, 144),)
    assert dotted.steps == ["Add dot", "Move dot"]
    dotted.keys("Delete")
    assert dots(dotted) == ()
    assert dotted.links == {"a > b"}
    dotted.canvas.run("add_dot")
    dotted.click(QPointF(20, 600))
    dotted.click(QPointF(470, 127))
    dotted.keys("Delete")
    assert dotted.links == set()
    dotted.keys("Ctrl+Z")
    assert len(dots(dotted)) == 1


def test_dots_stand_in_the_order_of_the_line(dotted: Robot) -> None:
    dotted.double_click(QPointF(480, 128))
    dotted.double_click(QPointF(300, 128))
    assert [dot.x for dot in dots(dotted)] == [304, 400, 480]
    dotted.canvas.run("remove_dots")
    assert dots(dotted) == ()


def test_dots_move_with_both_ends_and_stay_with_one(dotted: Robot) -> None:
    dotted.select("b")
    dotted.keys("Alt+Down")
    assert dots(dotted) == (Dot(400, 128),)
    dotted.keys("Ctrl+Z")
    dotted.select("a", "b")
    dotted.drag("a", dotted.canvas.mapToScene(dotted.point("a")) + QPointF(0, 96))
    shift = dotted.place("a")[1] - 96
    assert shift > 0
    assert dots(dotted) == (Dot(400, 128 + shift),)
    dotted.keys("Ctrl+Z")
    assert dots(dotted) == (Dot(400, 128),)
    dotted.press("a")
    dotted.drag_to(QPointF(300, 400))
    dotted.keys("Escape")
    dotted.release("a")
    assert dots(dotted) == (Dot(400, 128),)
    assert height_at(dotted, 400) == pytest.approx(128, abs=1)


def test_typing_with_a_link_selected_goes_into_the_link_and_shares_its_dots(dotted: Robot) -> None:
    dotted.double_click(QPointF(480, 128))
    dotted.click(QPointF(20, 600))
    dotted.click(QPointF(440, 127))
    dotted.type("dropout")
    dotted.keys("Return")
    graph = dotted.workspace.graph
    assert dotted.links == {"a > dropout", "dropout > b"}
    assert sum(map(len, graph.dots.values())) == 2
    assert all(graph.has_link(link) for link in graph.dots)


def test_a_layout_drops_the_dots_of_links_that_it_lays_out(dotted: Robot) -> None:
    dotted.canvas.arrange()
    assert dots(dotted) == ()
    dotted.keys("Ctrl+Z")
    assert dots(dotted) == (Dot(400, 128),)
