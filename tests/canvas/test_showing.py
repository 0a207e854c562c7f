"""What nodes and links show: shapes and problems as they arrive, placeholders."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel

from nodeeditor.canvas.content import content_of
from nodeeditor.canvas.popover import ProblemPopover
from nodeeditor.canvas.prepared import fitted
from nodeeditor.canvas.routing import route
from nodeeditor.canvas.style import Style
from nodeeditor.graph.edits import RemoveNode
from nodeeditor.graph.elements import Link
from nodeeditor.graph.inference import Masking, NodeReport, TensorSpec
from nodeeditor.problems import Fix, Problem
from nodeeditor.theme.icons import family_drawing
from nodeeditor.theme.tokens import DARK, LIGHT
from nodeeditor.values import FrozenMap
from tests.robot import Robot

STAGE = {"a": ("Input", 48, 96, {"shape": (8,)}), "b": ("Dense", 304, 96, {"units": 16}), "out": ("Output", 560, 96)}
WIRES = {"a": "b", "b": "out"}


def report(*shape: int | None, count: int = 0, problems: tuple[Problem, ...] = ()) -> NodeReport:
    return NodeReport((("output", TensorSpec(shape)),), count, count, problems)


def content(robot: Robot, name: str):
    return robot.canvas.canvas_scene.nodes[robot.node(name)].content


def trouble(robot: Robot, name: str) -> Problem:
    fix = Fix("graph.node_unknown", FrozenMap(node="helper"))
    arguments = FrozenMap(source="a", node="<b>bold</b>")
    return Problem("graph.cycle", arguments, robot.node(name), "inputs", fixes=(fix,))


def test_shapes_arrive_age_and_arrive_again(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    assert content(robot, "b").shape == ""
    inference = robot.workspace.inference
    inference.tell({robot.node("b"): report(None, 16, count=144), robot.node("out"): NodeReport()})
    assert (content(robot, "b").shape, content(robot, "b").count) == ("None × 16", 144)
    assert content(robot, "out").shape == "None × 16"
    inference.age(robot.node("b"))
    assert content(robot, "b").stale
    assert content(robot, "b").shape == "None × 16"
    inference.tell({robot.node("b"): report(None, 32)})
    assert not content(robot, "b").stale
    assert content(robot, "out").shape == "None × 32"


def test_a_layer_that_refuses_its_input_does_not_show_its_shape_as_its_own(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    refused = NodeReport(problems=(trouble(robot, "b"),))
    robot.workspace.inference.tell({robot.node("a"): report(None, 8), robot.node("b"): refused})
    assert content(robot, "b").shape == ""


def test_a_note_is_as_high_as_its_sentence(robot: Robot) -> None:
    note = robot.canvas._note
    for sentence, lines in (("Too short.", 1), ("It goes on. " * 12, 3), ("units got 0; it needs at least 1.", 1)):
        robot.canvas.say(sentence, QPointF(20, 20))
        assert note.height() < (lines + 1) * note.fontMetrics().height() + 14


def test_a_problem_marks_node_and_link_and_is_told_under_the_node(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    problem = trouble(robot, "b")
    robot.workspace.inference.tell({robot.node("b"): NodeReport(problems=(problem,))})
    assert content(robot, "b").has_error
    link = Link(robot.node("a"), "output", robot.node("b"), "inputs")
    assert robot.canvas.canvas_scene.links[link].broken
    assert not robot.canvas.findChildren(ProblemPopover)
    robot.click("b")
    (popover,) = robot.canvas.findChildren(ProblemPopover)
    texts = [label.text() for label in popover.findChildren(QLabel) if label.text()]
    assert texts == [problem.text, problem.fixes[0].text]
    assert popover.geometry().top() > robot.canvas.mapFromScene(0, 158).y()
    robot.workspace.inference.tell({robot.node("b"): report(None, 16)})
    assert not popover.isVisible()
    assert not robot.canvas.canvas_scene.links[link].broken


def test_a_warning_is_no_error(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    warning = Problem("graph.node_unknown", FrozenMap(node="b"), robot.node("b"), warning=True)
    robot.workspace.inference.tell({robot.node("b"): NodeReport(problems=(warning,))})
    assert content(robot, "b").problems
    assert not content(robot, "b").has_error
    assert not any(link.broken for link in robot.canvas.canvas_scene.links.values())


def test_a_type_that_is_not_in_the_catalog_is_a_placeholder_with_the_ports_its_links_name(robot: Robot) -> None:
    robot.draw(
        {"a": ("Input", 48, 96), "odd": ("Hologram", 304, 96), "b": ("Dense", 560, 96)}, {"a": "odd", "odd": "b"}
    )
    shown = content(robot, "odd")
    assert not shown.type_known
    assert [port.name for port in shown.frame.inputs + shown.frame.outputs] == ["inputs", "output"]
    assert not robot.canvas.grab().isNull()


def test_a_merge_has_a_slot_for_every_link(robot: Robot) -> None:
    robot.draw({"a": ("Input", 0, 0), "b": ("Input", 0, 100), "m": ("Add", 300, 50)}, {"a": "m", "b": "m"})
    (port,) = content(robot, "m").frame.inputs
    assert [slot.position for slot in port.slots] == [0, 1]
    robot.canvas.commands.cut_links([robot.workspace.graph.links[0]])
    (port,) = content(robot, "m").frame.inputs
    assert [slot.position for slot in port.slots] == [1]


def test_a_link_goes_round_a_node_in_its_way(robot: Robot) -> None:
    stage = {"a": ("Input", 0, 100), "wall": ("Dense", 300, 100), "b": ("Dense", 600, 100)}
    robot.draw(stage, {"a": "b"})
    scene = robot.canvas.canvas_scene
    (link,) = scene.links.values()
    wall = scene.nodes[robot.node("wall")].body()
    assert not any(wall.contains(x, y) for x, y in link.points)
    robot.drag("wall", QPointF(388, 500))
    assert len(link.way.pieces) == 1


def test_a_free_way_is_direct() -> None:
    assert len(route((0, 0), (400, 100)).pieces) == 1


def test_undo_and_redo_bring_the_picture_back(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    robot.keys("Ctrl+A")
    robot.keys("Delete")
    assert not robot.canvas.canvas_scene.nodes
    robot.keys("Ctrl+Z")
    scene, graph = robot.canvas.canvas_scene, robot.workspace.graph
    assert scene.nodes.keys() == graph.nodes.keys()
    assert set(scene.links) == set(graph.links)


def test_the_line_of_shape_and_count_is_shortened_to_fit(qapp) -> None:
    metrics = Style(DARK).mono_metrics
    assert fitted("None × 8", 1168, metrics, 150) == ("None × 8", "1,168")
    shape, count = fitted("None × 128 × 128 × 256", 1_590_080, metrics, 150)
    assert metrics.horizontalAdvance(shape + count) <= 150
    assert count == "1.6M"


def test_both_themes_are_taken_up(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    corner = robot.canvas.grab().toImage().pixelColor(3, 690).name().upper()
    assert corner == DARK.canvas
    robot.canvas.set_theme(LIGHT)
    assert robot.canvas.grab().toImage().pixelColor(3, 690).name().upper() == LIGHT.canvas


def test_file_texts_are_never_rich_text(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    robot.workspace.inference.tell({robot.node("b"): NodeReport(problems=(trouble(robot, "b"),))})
    robot.click("b")
    (popover,) = robot.canvas.findChildren(ProblemPopover)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in popover.findChildren(QLabel) if label.text())


def test_every_family_of_the_catalog_has_an_icon_and_a_colour(catalog) -> None:
    for family in catalog.families:
        assert family_drawing(family) != "families/unknown"
        assert family in DARK.families
        assert family in LIGHT.families


def test_content_is_read_without_a_canvas(robot: Robot, catalog) -> None:
    robot.draw(STAGE, WIRES)
    workspace = robot.workspace
    assert content_of(workspace.graph, catalog, workspace.inference, robot.node("b")).subtitle.startswith("Dense")


def test_reports_that_come_while_a_removal_is_told_of_are_no_trouble(robot: Robot) -> None:
    robot.draw({"a": ("Input", 48, 96), "b": ("Dense", 304, 96)})
    gone = robot.node("b")
    robot.workspace.graph.apply(RemoveNode(gone))
    robot.workspace.inference.tell({gone: report(None, 1), robot.node("a"): report(None, 8)})
    assert content(robot, "a").shape == "None × 8"


def test_a_mask_is_seen_at_the_ports_it_goes_along_with_and_told(robot: Robot) -> None:
    robot.draw(STAGE, WIRES)
    plain = robot.canvas.grab().toImage()
    masked = NodeReport((("output", TensorSpec((None, 8), "int32", (None,))),), 0, 0, masking=Masking.MAKES)
    robot.workspace.inference.tell({robot.node("a"): NodeReport((("output", TensorSpec((None, 8), "int32")),), 0, 0)})
    without = robot.canvas.grab().toImage()
    robot.workspace.inference.tell({robot.node("a"): masked})
    robot.workspace.inference.tell({robot.node("b"): replace(report(None, 16), masking=Masking.DROPS)})
    assert content(robot, "a").masked_out == {"output"}
    assert content(robot, "b").masked_in == {"inputs"}
    assert content(robot, "b").masked_out == content(robot, "out").masked_in == frozenset()
    hover = robot.canvas._hover
    assert hover.tool_tip(robot.output("a")) == "output: None × 8  int32  masked"
    assert hover.tool_tip(robot.input("b")) == "inputs: None × 8  int32  masked"
    assert "ends here, unused" in hover.tool_tip(robot.output("b") - QPointF(60, 0))
    shown = robot.canvas.grab().toImage()
    port = robot.canvas.mapFromScene(robot.output("a"))
    ratio = shown.devicePixelRatio()
    below = (round(port.x() * ratio), round((port.y() + 2) * ratio))
    assert plain.pixelColor(*below) == without.pixelColor(*below) != shown.pixelColor(*below)
