"""Every gesture can be called off, and ends without a trace when something else ends it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from nodeeditor.document.document import Camera, Document
from nodeeditor.editing import delete
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.workspace.selection import Selection
from tests.canvas.conftest import FakeWorkspace
from tests.robot import Robot

NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton

STAGE = {"a": ("Input", 48, 96), "b": ("Dense", 304, 96), "c": ("Dense", 560, 304), "free": ("Dropout", 60, 480)}
LINKS = {"a": "b", "b": "c"}


@dataclass(frozen=True)
class Drag:
    """A drag from one place to others: scene points, names of nodes, ``"name:out"`` or ``"name:in"`` for ports."""

    name: str
    start: QPointF | str
    way: tuple[QPointF | str, ...]
    held: Qt.KeyboardModifier = NO_KEY
    button: Qt.MouseButton = LEFT


DRAGS = [
    Drag("move", "c", (QPointF(400, 400),)),
    Drag("move freely", "c", (QPointF(400, 400),), CTRL),
    Drag("move with another", "c", (QPointF(400, 400),), SHIFT),
    Drag("insert", "free", (QPointF(270, 140), QPointF(268, 146))),
    Drag("shake", "b", tuple(QPointF(390 + way, 150) for way in (60, -60, 60, -60, 60, 0))),
    Drag("duplicate", "c", (QPointF(400, 400),), ALT),
    Drag("link from an output", "c:out", ("free:in",)),
    Drag("link from a linked input", "b:in", (QPointF(300, 400),)),
    Drag("link from an open input", "free:in", ("c:out",)),
    Drag("band", QPointF(20, 60), (QPointF(640, 420),)),
    Drag("band that adds", QPointF(20, 60), (QPointF(640, 420),), SHIFT),
    Drag("band that toggles", QPointF(20, 60), (QPointF(640, 420),), CTRL),
    Drag("knife", QPointF(270, 40), (QPointF(270, 300),), CTRL | SHIFT),
    Drag("pan", QPointF(300, 300), (QPointF(100, 100),), button=MIDDLE),
]


def place(robot: Robot, spot: QPointF | str) -> QPointF | str:
    if isinstance(spot, str) and ":" in spot:
        name, end = spot.split(":")
        return robot.output(name) if end == "out" else robot.input(name)
    return spot


def hold(robot: Robot, drag: Drag) -> None:
    """Do the drag without its end."""
    robot.press(place(robot, drag.start), drag.held, drag.button)
    for spot in drag.way:
        robot.drag_to(place(robot, spot), drag.held, drag.button)
    assert robot.canvas.tool is not None
    assert robot.canvas.tool.is_under_way


def let_go(robot: Robot, drag: Drag) -> None:
    robot.release(robot.canvas.mapToScene(robot._at), drag.held, drag.button)


def choose(robot: Robot, which: str) -> None:
    links = frozenset(link for link in robot.workspace.level.links if link.target == robot.node("c"))
    chosen = {
        "nothing": Selection(),
        "it and a link": Selection(frozenset({robot.node("b"), robot.node("c")}), links),
    }
    robot.canvas.select(chosen[which])


def begin(robot: Robot) -> None:
    """A stage without a past."""
    robot.workspace.take_up(Document(camera=Camera(400, 250, 1.0)), None)
    robot.draw(STAGE, LINKS)


def assert_picture_is_true(robot: Robot) -> None:
    """The canvas shows what the document has, and nothing of a gesture."""
    scene, workspace = robot.canvas.canvas_scene, robot.workspace
    level = workspace.level
    assert scene.items() == []
    assert scene.selection == workspace.selection
    assert {node: (item.pos().x(), item.pos().y()) for node, item in scene.nodes.items()} == {
        node.id: (node.x, node.y) for node in level.nodes.values()
    }
    assert set(scene.links) == set(level.links)
    assert not any(item.hidden or item.is_cut or item.is_drop_place for item in scene.links.values())
    assert not any(item.state.wiring or item.state.target is not None for item in scene.nodes.values())
    selected = {node for node, item in scene.nodes.items() if item.state.selected}
    assert selected == workspace.selection.nodes
    assert robot.canvas.said == ""


@pytest.mark.parametrize("which", ["nothing", "it and a link"])
@pytest.mark.parametrize("drag", DRAGS, ids=[drag.name for drag in DRAGS])
def test_escape_leaves_document_selection_undo_and_picture_as_they_were(robot: Robot, drag: Drag, which: str) -> None:
    robot.draw(STAGE, LINKS)
    choose(robot, which)
    text, selection, camera = robot.workspace.text(), robot.workspace.selection, robot.canvas.camera
    graph = robot.workspace.graph.copy()
    hold(robot, drag)
    assert robot.workspace.graph == graph, "a gesture changes nothing before its end"
    assert robot.workspace.selection == selection
    robot.keys("Escape")
    let_go(robot, drag)
    assert robot.canvas.tool is None
    assert robot.workspace.text() == text
    assert robot.workspace.selection == selection
    assert robot.workspace.undo_stack.count() == 0
    assert robot.canvas.camera == camera
    assert_picture_is_true(robot)


def test_another_document_ends_every_gesture(robot: Robot) -> None:
    for drag in DRAGS:
        begin(robot)
        hold(robot, drag)
        robot.workspace.take_up(Document(camera=Camera(400, 250, 1.0)), None)
        assert robot.canvas.tool is None
        let_go(robot, drag)
        robot.workspace.link_trial.told.emit()  # an answer to what the gesture asked
        robot.workspace.insertion_trial.told.emit()
        assert (robot.names, robot.steps) == (set(), [])
        assert_picture_is_true(robot)
        robot.draw(STAGE, LINKS)
        hold(robot, drag)
        robot.keys("Escape")
        let_go(robot, drag)
        assert_picture_is_true(robot)


def test_an_edit_that_takes_its_nodes_away_ends_every_gesture(robot: Robot) -> None:
    for drag in DRAGS:
        begin(robot)
        hold(robot, drag)
        gone = [robot.node(name) for name in ("b", "c", "free")]
        robot.workspace.apply(delete(robot.workspace.level, robot.workspace.catalog, gone), "elsewhere")
        let_go(robot, drag)
        assert (robot.names, robot.steps) == ({"a"}, ["elsewhere"])
        assert_picture_is_true(robot)


def test_a_button_whose_end_nobody_told_begins_anew(robot: Robot) -> None:
    """As when a window of the system took the pointer away: the next press is a new one."""
    for drag in DRAGS:
        begin(robot)
        text = robot.workspace.text()
        hold(robot, drag)
        robot.press(QPointF(760, 520), button=drag.button)
        robot.release(QPointF(760, 520), button=drag.button)
        assert robot.canvas.tool is None
        assert robot.workspace.text() == text
        assert robot.steps == []
        assert_picture_is_true(robot)


def test_answers_of_the_engine_and_a_lost_focus_leave_a_gesture_under_way(
    robot: Robot, workspace: FakeWorkspace
) -> None:
    for drag in DRAGS:
        begin(robot)
        hold(robot, drag)
        shown = robot.shown("c")
        report = NodeReport((("output", TensorSpec((None, 8), "float32")),), 40, 40)
        workspace.inference.tell(dict.fromkeys(workspace.level.nodes, report))
        QApplication.sendEvent(robot.canvas, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
        assert robot.canvas.tool is not None
        assert robot.shown("c") == shown
        robot.canvas.setFocus()
        robot.keys("Escape")
        let_go(robot, drag)
        assert robot.steps == []
        assert_picture_is_true(robot)


def test_a_drag_out_of_the_window_ends_where_it_was_let_go(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.press("c")
    robot.drag_to(robot.canvas.mapToScene(-300, 900))
    robot.release(robot.canvas.mapToScene(-300, 900))
    assert robot.steps == ["Move c"]
    assert_picture_is_true(robot)
