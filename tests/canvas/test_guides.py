"""What moved nodes snap to, what is drawn of it, and the commands that bring nodes in order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt

from nodeeditor.canvas.guides import GuideKind, Guides
from nodeeditor.document.document import Camera
from tests.robot import Robot

CTRL = Qt.KeyboardModifier.ControlModifier


def drag_by(robot: Robot, name: str, x: float, y: float, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    """Hold a node so far from where it was, without letting go."""
    robot.press(name)
    robot.drag_to(robot.canvas.mapToScene(robot.point(name)) + QPointF(x, y), held)


def kinds(robot: Robot) -> set[GuideKind]:
    return {
        guide.kind for item in robot.canvas.canvas_scene.items() if isinstance(item, Guides) for guide in item.guides
    }


def test_edges_snap_within_six_pixels_and_not_beyond(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 50, 101), "b": ("Dense", 301, 333)})
    drag_by(robot, "b", -251 + 6, 120)
    assert robot.shown("b").x() == 50
    assert kinds(robot) == {GuideKind.EDGE}
    robot.keys("Escape")
    robot.release("b")
    drag_by(robot, "b", -251 + 10, 120)
    assert robot.shown("b").x() != 50
    assert kinds(robot) == set()
    robot.keys("Escape")
    robot.release("b")


def test_six_pixels_are_those_of_the_screen(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 50, 101), "b": ("Dense", 301, 333)})
    robot.canvas.camera = Camera(250, 250, 0.5)
    drag_by(robot, "b", -251 + 10, 150)
    assert robot.shown("b").x() == 50
    robot.keys("Escape")


def test_centres_snap_where_heights_differ(robot: Robot) -> None:
    robot.draw({"a": ("MultiHeadAttention", 50, 101), "b": ("Dense", 301, 403)})
    tall = robot.canvas.canvas_scene.nodes[robot.node("a")].body()
    drag_by(robot, "b", 29, tall.center().y() - 31 - 403 + 2)
    body = robot.canvas.canvas_scene.nodes[robot.node("b")].body()
    assert body.center().y() == tall.center().y()
    assert GuideKind.CENTRE in kinds(robot)
    robot.keys("Escape")


def test_a_straight_link_wins_over_a_nearer_edge(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "edge": ("Dense", 300, 104), "b": ("Dense", 560, 303)}, {"a": "b"})
    drag_by(robot, "b", 37, -303 + 104)
    assert robot.shown("b").y() == 100
    assert GuideKind.STRAIGHT in kinds(robot)
    robot.keys("Escape")


def test_several_nodes_snap_by_any_link_to_what_stays(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 300, 250), "c": ("Dense", 560, 303)}, {"a": "b", "b": "c"})
    robot.select("b", "c")
    drag_by(robot, "c", 37, -146)
    assert robot.shown("b").y() == 100
    assert robot.shown("c").y() == 153
    assert kinds(robot) == {GuideKind.STRAIGHT}
    robot.release(robot.canvas.mapToScene(robot._at))
    assert robot.steps == ["Move nodes"]
    assert kinds(robot) == set()


def test_a_link_that_would_run_backwards_holds_nothing(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 560, 303)}, {"a": "b"})
    drag_by(robot, "b", -900, -201)
    assert GuideKind.STRAIGHT not in kinds(robot)
    robot.keys("Escape")


def test_equal_gaps_hold_where_nothing_else_does(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 0, 100), "b": ("Dense", 230, 100), "c": ("Dense", 600, 330)})
    drag_by(robot, "c", -140 + 3, -211)
    assert robot.shown("c").x() == 460
    assert GuideKind.GAP in kinds(robot)
    robot.keys("Escape")


def test_control_suspends_snapping(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 560, 303)}, {"a": "b"})
    drag_by(robot, "b", 37, -200, CTRL)
    assert robot.shown("b") == QPointF(597, 103)
    assert kinds(robot) == set()
    robot.keys("Escape")


def test_a_straight_link_looks_other_than_an_edge(robot: Robot) -> None:
    """Not by its colour: it is whole and has a sign, an edge is dashed."""
    pens = Guides(robot.canvas.canvas_scene.style_)._pens
    assert pens[GuideKind.EDGE].style() is Qt.PenStyle.DashLine
    assert pens[GuideKind.STRAIGHT].style() is Qt.PenStyle.SolidLine
    assert len({(pen.style(), pen.widthF()) for pen in pens.values()}) == len(pens)


def test_q_straightens_the_selection_in_one_step(robot: Robot, qtbot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 300, 150), "c": ("Dense", 560, 303)}, {"a": "b", "b": "c"})
    robot.select("a", "b", "c")
    robot.type("q")
    qtbot.waitUntil(lambda: robot.steps == ["Straighten links"], timeout=2000)
    assert [robot.place(name)[1] for name in "abc"] == [150, 150, 150]
    robot.keys("Ctrl+Z")
    assert [robot.place(name)[1] for name in "abc"] == [100, 150, 303]


def test_straightening_what_is_straight_says_so_and_is_no_step(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 300, 100)}, {"a": "b"})
    robot.select("a", "b")
    robot.canvas.arranging.straighten()
    assert robot.steps == []
    assert "straight already" in robot.canvas.said


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("align_left", {"a": (40, 100), "b": (40, 300)}),
        ("align_bottom", {"a": (40, 300), "b": (300, 300)}),
        ("align_middles", {"a": (40, 200), "b": (300, 200)}),
    ],
)
def test_alignment_is_one_step(robot: Robot, act: str, expected: dict[str, tuple[float, float]]) -> None:
    robot.draw({"a": ("Dense", 40, 100), "b": ("Dense", 300, 300)})
    robot.select("a", "b")
    getattr(robot.canvas.arranging, act)()
    assert {name: robot.place(name) for name in "ab"} == expected
    assert robot.steps == ["Align nodes"]


def test_distribution_is_one_step(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 0, 100), "b": ("Dense", 200, 150), "c": ("Dense", 600, 200)})
    robot.select("a", "b", "c")
    robot.canvas.arranging.distribute_across()
    assert robot.place("b") == (300, 150)
    assert robot.steps == ["Distribute nodes"]
