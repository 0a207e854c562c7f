"""A training on the canvas: stripes of nodes, values of Outputs, how it goes, and where its numbers broke."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from nodeeditor.canvas.geometry import BAR
from nodeeditor.canvas.node_painter import paint_node, paint_small_node
from nodeeditor.canvas.prepared import FOOT, Prepared, PreparedSmall
from nodeeditor.canvas.spoken import spoken_node
from nodeeditor.canvas.style import Detail, Style
from nodeeditor.document.document import Camera
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import LayerAdapts, NonFiniteFound
from nodeeditor.protocol.non_finite import NonFinite, Part
from nodeeditor.theme.tokens import LIGHT, PRINT
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.training_phase import Phase, Role
from tests.robot import Robot

ROLES = (None, *Role)


@pytest.fixture
def shown(robot: Robot) -> Robot:
    """Two Dense layers and an Output."""
    robot.draw(
        {"dense": ("Dense", 0, 0), "last": ("Dense", 240, 0), "y": ("Output", 480, 0)},
        {"dense": "last", "last": "y"},
    )
    return robot


def seen(robot: Robot) -> QImage:
    return robot.canvas.viewport().grab().toImage()


def drawn(robot: Robot, role: Role | None, *, small: bool) -> QImage:
    style, item = Style(PRINT), robot.canvas.canvas_scene.nodes[robot.node("dense")]
    robot.canvas.workspace.reports.roles = {} if role is None else {robot.node("dense"): role}
    robot.canvas.workspace.reports.roles_changed.emit()
    image = QImage(280, 140, QImage.Format.Format_ARGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.translate(40, 30)
    if small:
        paint_small_node(painter, style, item.content, PreparedSmall(item.content, style))
    else:
        paint_node(painter, style, item.content, Prepared(item.content, style))
    painter.end()
    return image


@pytest.mark.parametrize("small", [False, True])
def test_what_a_training_does_to_a_node_is_seen_without_colours(shown: Robot, small: bool) -> None:
    pictures = [drawn(shown, role, small=small) for role in ROLES]
    for one, other in itertools.combinations(pictures, 2):
        assert one != other


def test_the_stripe_comes_with_the_training_and_goes_with_it(shown: Robot) -> None:
    canvas, node = shown.canvas, shown.node("dense")
    body = canvas.canvas_scene.nodes[node].body()
    spot = canvas.mapFromScene(QPointF(body.left() + BAR + 60, body.bottom() - FOOT / 2))
    before = seen(shown).pixelColor(spot)
    canvas.workspace.reports.roles = {node: Role.TRAINS}
    canvas.workspace.reports.roles_changed.emit()
    assert seen(shown).pixelColor(spot).name() == canvas.theme.accent.lower()
    canvas.workspace.reports.roles = {}
    canvas.workspace.reports.roles_changed.emit()
    assert seen(shown).pixelColor(spot) == before


@pytest.mark.parametrize(
    ("role", "tip", "said"),
    [
        (Role.TRAINS, "Is being trained", "in training"),
        (Role.FROZEN, "The training leaves its weights as they are", ""),
        (Role.DIFFERS, "what is trained is as it was before", "edited since the training began"),
    ],
)
def test_it_is_told_in_words(shown: Robot, role: Role, tip: str, said: str) -> None:
    canvas, node = shown.canvas, shown.node("dense")
    canvas.workspace.reports.roles = {node: role}
    canvas.workspace.reports.roles_changed.emit()
    assert tip in canvas._hover.tool_tip(canvas.canvas_scene.nodes[node].body().center())
    assert said in spoken_node(canvas.workspace.level, canvas.canvas_scene.nodes[node].content, node)


def area_of(robot: Robot) -> QRectF:
    area = robot.canvas.output_values._area(robot.node("y"))
    assert not area.isEmpty()
    return area


def test_values_stand_beside_the_output_and_only_they_are_painted_anew(shown: Robot, monkeypatch) -> None:
    canvas, trained, node = shown.canvas, shown.canvas.workspace.trained, shown.node("y")
    before = seen(shown)
    trained.tell(Phase.RUNNING, rows={node: [("loss", 0.5, 0.75), ("accuracy", 1.0, None)]})
    assert canvas.output_values.texts == {node: "loss 0.5 val 0.75\naccuracy 1"}
    canvas.training_note.hide()
    assert seen(shown) != before
    area, painted = area_of(shown), []
    monkeypatch.setattr(canvas.canvas_scene, "update", lambda *rects: painted.append(rects))
    trained.tell(Phase.RUNNING, rows={node: [("loss", 0.25, 0.75), ("accuracy", 1.0, None)]})
    assert canvas.output_values.texts == {node: "loss 0.25 val 0.75\naccuracy 1"}
    assert all(rects and rects[0].width() <= 1.5 * area.width() for rects in painted)
    assert len(painted) == 2  # where they stood, and where they stand
    assert not any(item.is_outdated for item in canvas.canvas_scene.nodes.values() if item.node != node)
    painted.clear()
    trained.progressed.emit()
    trained.tell(Phase.NONE, rows={})
    assert canvas.output_values.texts == {}


@pytest.mark.parametrize("near", [{}, {"below": 80}, {"below": 80, "above": -80}])
def test_values_go_where_no_node_is_and_along_with_theirs(robot: Robot, near: dict[str, int]) -> None:
    robot.draw({"y": ("Output", 0, 0), **{name: ("Dense", 0, y) for name, y in near.items()}})
    canvas, node = robot.canvas, robot.node("y")
    canvas.workspace.trained.tell(Phase.RUNNING, rows={node: [("loss", 0.5, None)]})
    body, area = canvas.canvas_scene.nodes[node].body(), area_of(robot)
    is_there = (area.top() > body.bottom(), area.bottom() < body.top(), area.left() > body.right())
    assert is_there.index(True) == len(near)
    robot.drag("y", QPointF(400, 400))
    assert area_of(robot).top() > canvas.canvas_scene.nodes[node].body().bottom() > 300


def test_values_are_larger_from_further_away_and_gone_from_far_away(shown: Robot) -> None:
    canvas, node = shown.canvas, shown.node("y")
    canvas.workspace.trained.tell(Phase.RUNNING, rows={node: [("loss", 0.5, None)]})
    near = area_of(shown)
    canvas.camera = Camera(400, 100, 0.4)
    assert area_of(shown).height() > near.height()
    canvas.camera = Camera(400, 100, 0.1)
    image = QImage(200, 200, QImage.Format.Format_ARGB32)
    image.fill("white")
    blank = image.copy()
    painter = QPainter(image)
    canvas.output_values.paint(painter, [QRectF(-5000, -5000, 10000, 10000)], Detail.FAR)
    painter.end()
    assert image == blank


def test_a_note_tells_how_it_goes(shown: Robot) -> None:
    note, trained = shown.canvas.training_note, shown.canvas.workspace.trained
    assert not note.isVisible()
    trained.tell(Phase.PREPARING, preparing=LayerAdapts("norm", "Normalization"))
    assert note.isVisible()
    assert note.detail.text() == "Adapting Normalization 'norm' to the training data"
    trained.tell(Phase.COMPILING)
    assert note.title.text() == "Compiling the first steps"
    trained.tell(Phase.RUNNING, place=(2, 5, 3, 8), share=0.3)
    assert (note.title.text(), note.detail.text()) == ("Training, epoch 2 of 5", "batch 3 of 8")
    assert not note.older.isVisible()
    trained.tell(Phase.RUNNING, is_older=True)
    assert "earlier version" in note.older.text()
    assert "earlier version" in note.accessibleName()
    trained.tell(Phase.PAUSED)
    assert note.title.text() == "Paused in epoch 2 of 5"
    trained.tell(Phase.FINISHED, is_older=False)
    assert note.title.text() == "Training finished"
    QTest.mouseClick(note.close_button, Qt.MouseButton.LeftButton)
    assert not note.isVisible()
    trained.progressed.emit()
    assert not note.isVisible()
    trained.tell(Phase.RUNNING)
    assert note.isVisible()
    trained.tell(Phase.NONE)
    assert not note.isVisible()


def test_how_it_ended_well_goes_by_itself(qtbot, shown: Robot) -> None:
    note, trained = shown.canvas.training_note, shown.canvas.workspace.trained
    note._later.setInterval(1)
    trained.tell(Phase.FAILED)
    qtbot.wait(20)
    assert note.isVisible()
    trained.tell(Phase.FINISHED)
    qtbot.waitUntil(lambda: not note.isVisible())


def test_it_has_its_corner_on_small_canvases_and_in_each_theme(qtbot, shown: Robot) -> None:
    canvas, note = shown.canvas, shown.canvas.training_note
    canvas.workspace.trained.tell(Phase.RUNNING, place=(2, 5, 3, 8), is_older=True)
    canvas.resize(260, 300)
    qtbot.waitUntil(lambda: note.width() <= canvas.viewport().width() - 24)
    assert note.pos() - canvas.viewport().geometry().topLeft() == QPoint(12, 12)
    before = note.grab().toImage()
    canvas.set_theme(LIGHT)
    assert note.grab().toImage() != before


def test_a_click_asks_for_the_training_tab(shown: Robot) -> None:
    canvas, wanted = shown.canvas, []
    canvas.command_wanted.connect(wanted.append)
    canvas.workspace.trained.tell(Phase.RUNNING, place=(2, 5, 3, 8))
    QTest.mouseClick(canvas.training_note, Qt.MouseButton.LeftButton)
    assert wanted == ["training_tab"]
    assert not canvas.workspace.selection


def told(node: str) -> Problem:
    why = problem("why.log_zero", least="0")
    arguments = {"node": "dense", "type": "Dense", "count": 3, "size": 9, "others": "", "why": why.reason}
    return Problem("non_finite.output", FrozenMap(arguments), node=node, warning=True)


def test_where_the_numbers_broke_is_marked_and_a_button_leads_there(shown: Robot) -> None:
    canvas, node, wanted = shown.canvas, shown.node("dense"), []
    canvas.command_wanted.connect(wanted.append)
    broken = told(node)
    before = seen(shown)
    canvas.workspace.reports.tell({node: NodeReport(problems=(broken,))})
    assert seen(shown) != before
    content = canvas.canvas_scene.nodes[node].content
    assert content.broke
    assert Prepared(content, Style(LIGHT)).badges[0] == "non-finite"
    assert PreparedSmall(content, Style(LIGHT)).badges == ("non-finite",)
    shown.hover("dense")
    assert "There is no logarithm of 0" in broken.text
    assert canvas._hover._popover is not None
    assert "no logarithm of 0" in spoken_node(canvas.workspace.level, content, node)
    canvas.workspace.trained.tell(Phase.BROKEN, origin=NonFiniteFound(0, 0, NonFinite(Part.OUTPUT, node), broken))
    note = canvas.training_note
    assert "it began in 'dense'" in note.detail.text()
    QTest.mouseClick(note.show_button, Qt.MouseButton.LeftButton)
    assert wanted == ["show_origin"]
    canvas.workspace.trained.tell(Phase.BROKEN, origin=None)
    assert not note.show_button.isVisible()


def test_inside_of_a_block_its_use_is_marked(shown: Robot) -> None:
    node = shown.node("dense")
    inside = Problem("block.inside", FrozenMap(reason=told("x").reason), node=node, warning=True)
    shown.canvas.workspace.reports.tell({node: NodeReport(problems=(inside,))})
    assert shown.canvas.canvas_scene.nodes[node].content.broke
