"""A link that is held over a port it does not fit offers what would help, to be taken without letting go first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from nodeeditor import editing
from nodeeditor.canvas.tools import held_repairs
from nodeeditor.graph.elements import INPUT_PORT, OUTPUT_PORT, Link
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.link_repairs import MendedLink
from tests.robot import Robot

STAGE = {"a": ("Dense", 48, 96), "b": ("Dense", 48, 220), "add": ("Add", 400, 96), "far": ("Dense", 400, 300)}
ARGUMENTS = FrozenMap(type="Add", node="add", first="(None, 8)", other="(None, 3)")


def fix(units: int) -> Fix:
    """A Dense before the second input of ``add``."""
    layers = (FrozenMap(type="Dense", config=FrozenMap(units=units)),)
    told = {"what": f"Dense({units})", "other": "b", "parameters": 4 * units}
    return Fix("fix.insert_layers", FrozenMap(layers=layers, port=INPUT_PORT, index=1, **told))


#: As long as a test waits for a rest, in milliseconds.
REST = 40


@pytest.fixture
def held(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> Robot:
    """A link from ``b`` held over ``add``, which it does not fit; two repairs are known."""
    monkeypatch.setattr(held_repairs, "DWELL", REST)
    robot.draw(STAGE, {"a": "add"})
    workspace, a, b = robot.workspace, robot.node("add"), robot.node("b")
    found = Problem("layer.unequal", ARGUMENTS, a, INPUT_PORT, fixes=(fix(8), fix(64)))
    workspace.link_trial.problems[b, a] = found
    edit = editing.connect(workspace.level, workspace.catalog, b, OUTPUT_PORT, a, INPUT_PORT)
    after = workspace.graph.copy()
    after.apply(edit)
    workspace.link_repairs.mends[b, a] = MendedLink(edit, after, (found,))
    robot.press(robot.output("b"))
    robot.drag_to(robot.input("add"))
    return robot


def menu(robot: Robot):
    return robot.canvas.tool._held.menu if robot.canvas.tool is not None else None


def rest(robot: Robot) -> None:
    for _ in range(100):
        QTest.qWait(20)
        if menu(robot) is not None:
            return
    pytest.fail("no menu opened")


def row(robot: Robot, number: int) -> QPointF:
    """The middle of a row, as a point of the scene."""
    shown = menu(robot)
    spot = shown.mapTo(robot.canvas, shown.row_rect(number).center())
    return robot.canvas.mapToScene(robot.canvas.viewport().mapFrom(robot.canvas, spot))


def test_it_opens_after_a_rest_and_not_for_one_who_goes_past(held: Robot) -> None:
    repairs = held.workspace.link_repairs
    repairs.told.emit(repairs.asked[-1])
    assert menu(held) is None  # known already, and not rested yet
    assert held.canvas.said.splitlines()[1] == "Hold it here to see what helps."
    held.drag_to(QPointF(200, 400))
    QTest.qWait(REST + 30)
    assert menu(held) is None
    held.drag_to(held.input("add"))
    rest(held)
    assert held.canvas.said == ""  # the menu says it
    assert [offer.fix.cost for offer in menu(held).offers] == [32, 256]
    assert "(None, 8)" in menu(held).accessibleName()
    assert "+32 parameters" in menu(held).accessibleDescription()
    held.keys("Escape")
    assert held.canvas.tool is None
    assert held.steps == []


def test_in_a_large_graph_it_is_asked_only_after_the_rest(held: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held_repairs, "AT_ONCE", 2)
    held.drag_to(QPointF(200, 400))
    asked = held.workspace.link_repairs.asked
    asked.clear()
    held.workspace.link_repairs.mends.clear()
    held.drag_to(held.input("add"))
    assert asked == []
    for _ in range(100):
        QTest.qWait(20)
        if asked:
            break
    assert asked
    held.keys("Escape")


def test_letting_go_on_a_row_draws_the_link_with_that_repair_in_one_step(held: Robot) -> None:
    rest(held)
    held.drag_to(row(held, 1))
    assert menu(held).current == 1
    held.release(row(held, 1))
    assert held.links == {"a > add", "b > dense", "dense > add"}
    assert held.workspace.graph.layer_of(held.node("dense")).config["units"] == 64
    assert held.steps == ["Connect add: Insert Dense(64) after 'b'"]
    held.workspace.undo_stack.undo()
    assert held.links == {"a > add"}
    assert held.names == set(STAGE)


@pytest.mark.parametrize(("key", "units"), [("1", 8), ("2", 64), ("Return", 8)])
def test_a_key_takes_one_while_the_button_is_held(held: Robot, key: str, units: int) -> None:
    rest(held)
    held.keys(key)
    assert held.canvas.tool is None
    assert held.workspace.graph.layer_of(held.node("dense")).config["units"] == units
    assert len(held.steps) == 1
    held.drag_to(QPointF(300, 400))  # the button is still down, and means nothing any more
    held.release(QPointF(300, 400))
    assert len(held.steps) == 1
    assert held.canvas.editors.popup is None


def test_arrows_choose_and_enter_takes_what_is_chosen(held: Robot) -> None:
    rest(held)
    held.keys("Down")
    held.keys("Down")
    assert menu(held).current == 1
    held.keys("3")  # there is no such row
    assert menu(held) is not None
    held.keys("Return")
    assert held.workspace.graph.layer_of(held.node("dense")).config["units"] == 64


def test_letting_go_on_the_port_draws_the_link_as_it_is(held: Robot) -> None:
    rest(held)
    held.release(held.input("add"))
    assert held.links == {"a > add", "b > add"}
    assert held.steps == ["Connect add"]


def test_going_elsewhere_closes_it_and_the_gesture_goes_on(held: Robot) -> None:
    rest(held)
    held.drag_to(held.shown("far") + QPointF(20, 30))
    assert menu(held) is None
    held.release(held.shown("far") + QPointF(20, 30))
    assert held.links == {"a > add", "b > far"}


def test_what_is_known_late_opens_it_then(robot: Robot, held: Robot) -> None:
    repairs, key = held.workspace.link_repairs, (held.node("b"), held.node("add"))
    known = repairs.mends.pop(key)
    held.drag_to(QPointF(200, 400))
    held.drag_to(held.input("add"))
    QTest.qWait(REST + 30)
    assert menu(held) is None
    repairs.mends[key] = known
    repairs.told.emit(repairs.asked[-1])
    assert menu(held) is not None
    held.keys("Escape")


def test_where_nothing_helps_only_the_reason_is_said(held: Robot) -> None:
    held.workspace.link_repairs.mends[held.node("b"), held.node("add")] = None
    held.drag_to(QPointF(200, 400))
    held.drag_to(held.input("add"))
    QTest.qWait(REST + 30)
    assert menu(held) is None
    assert len(held.canvas.said.splitlines()) == 1
    held.keys("Escape")


def test_it_is_clear_of_the_pointer_and_inside_of_the_canvas_wherever_the_node_is(held: Robot) -> None:
    for dy in (0, 260):
        held.keys("Escape")
        held.release(QPointF(0, 500))
        camera = held.canvas.camera
        held.canvas.camera = type(camera)(camera.x, camera.y - dy, camera.zoom)
        held.press(held.output("b"))
        held.drag_to(held.input("add"))
        rest(held)
        spot = held.canvas.viewport().mapTo(held.canvas, held.point(held.input("add")))
        assert not menu(held).geometry().contains(spot)
        assert held.canvas.rect().contains(menu(held).geometry())
    held.keys("Escape")


def test_ports_say_by_ring_and_cross_and_the_end_by_tick_and_cross(held: Robot) -> None:
    image = held.canvas.grab().toImage()
    held.workspace.link_trial.problems.clear()
    held.workspace.link_trial.told.emit()
    fits = held.canvas.grab().toImage()
    assert fits != image
    scene = held.canvas.canvas_scene
    assert scene.nodes[held.node("add")].state.fits == {(INPUT_PORT, True): True}
    held.keys("Escape")
    assert all(not item.state.wiring for item in scene.nodes.values())


def test_the_link_that_is_taken_along_counts_as_cut(held: Robot) -> None:
    held.keys("Escape")
    held.release(QPointF(0, 500))
    held.press(held.input("add"))
    held.drag_to(held.input("far"))
    (link,) = held.workspace.graph.links
    assert held.workspace.link_repairs.without == link
    assert isinstance(link, Link)
    held.keys("Escape")


def test_a_held_modifier_is_no_key(held: Robot) -> None:
    rest(held)
    QTest.keyClick(held.canvas, Qt.Key.Key_Shift)
    assert menu(held) is not None
    held.keys("Escape")
