"""What keeps large graphs fast: texts read when seen, ways found in turns, squares gathered anew one by one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from nodeeditor.canvas import content, leading, overview, scene
from nodeeditor.canvas.damage import Damage
from nodeeditor.canvas.routing import Route
from nodeeditor.canvas.style import Detail
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.edits import AddNode, Batch, Connect
from nodeeditor.graph.elements import Link
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.selection import Selection
from tests.benchmarks.large_graphs import large_graph
from tests.robot import Robot

COUNT = 300


@pytest.fixture(scope="module")
def drawing() -> Graph:
    return large_graph(COUNT)


@pytest.fixture
def network(drawing: Graph) -> Document:
    return Document(drawing.copy())


def ways(robot: Robot) -> dict[Link, Route | None]:
    return {link: item.way for link, item in robot.canvas.canvas_scene.links.items()}


def test_ways_found_in_turns_are_those_found_at_once(robot: Robot, network: Document, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(leading, "_AT_ONCE", 60.0)
    robot.workspace.take_up(network, None)
    assert robot.canvas.canvas_scene.leading.is_done
    at_once = ways(robot)
    monkeypatch.setattr(leading, "_AT_ONCE", 0.0)
    robot.workspace.take_up(network, None)
    shown = robot.canvas.canvas_scene
    assert not shown.leading.is_done
    assert all(ways(robot).values()), "a link that waits runs straight meanwhile"
    assert ways(robot) != at_once
    qtbot.waitUntil(lambda: shown.leading.is_done)
    assert ways(robot) == at_once


def test_texts_of_nodes_out_of_view_are_not_read(robot: Robot, network: Document, qtbot, monkeypatch) -> None:
    read = []

    def counted(*args: object, **told: object) -> content.Content:
        read.append(args[-1])
        return content.content_of(*args, **told)

    monkeypatch.setattr(scene, "content_of", counted)
    robot.workspace.take_up(network, None)
    first = robot.canvas.canvas_scene.nodes["n0"]
    robot.canvas.camera = Camera(first.body().center().x(), first.body().center().y(), 1.0)
    robot.canvas.grab()
    qtbot.waitUntil(lambda: robot.canvas.canvas_scene.face_queue.is_empty)
    assert "n0" in read
    assert len(set(read)) < COUNT / 3


def test_a_report_is_read_when_its_node_is_seen(robot: Robot, network: Document) -> None:
    robot.workspace.take_up(network, None)
    item = robot.canvas.canvas_scene.nodes["n250"]
    assert item.content.shape == ""
    robot.workspace.inference.tell({item.node: NodeReport((("output", TensorSpec((None, 7))),), 1, 1)})
    assert item.is_outdated
    assert item.content.shape == "None × 7"
    assert not item.is_outdated


def test_a_drag_from_far_away_gathers_only_the_squares_of_the_node_and_its_links(
    robot: Robot, network: Document, monkeypatch
) -> None:
    monkeypatch.setattr(overview, "_SIDE", 512.0)
    robot.workspace.take_up(network, None)
    robot.canvas.fit_all()
    robot.canvas.grab()
    shown = robot.canvas.canvas_scene
    assert shown.detail is Detail.FAR
    batches = shown.overview._batches
    assert len(batches) > 3
    shown.show_places({"n0": shown.nodes["n0"].pos() + QPointF(8, 0)})
    outdated = [batch for batch in batches.values() if batch.detail is None]
    assert 0 < len(outdated) < len(batches) / 2


@pytest.mark.parametrize("zoom", [0.1, 0.45])
def test_a_drag_paints_the_same_as_a_canvas_that_is_shown_afresh(
    robot: Robot, network: Document, qtbot, zoom: float, monkeypatch
) -> None:
    monkeypatch.setattr(leading, "_AT_ONCE", 60.0)
    robot.canvas.minimap.switch(False)
    robot.workspace.take_up(network, None)
    canvas, item = robot.canvas, robot.canvas.canvas_scene.nodes["n120"]
    canvas.camera = Camera(item.body().center().x(), item.body().center().y(), zoom)
    canvas.grab()
    middle = item.body().center()
    robot.drag(middle, middle + QPointF(90, 70) / zoom)
    assert robot.steps == [f"Move {robot.workspace.graph.nodes['n120'].name}"]
    canvas._hover.leave()
    qtbot.waitUntil(lambda: canvas.canvas_scene.face_queue.is_empty)
    dragged = canvas.grab().toImage()
    canvas.canvas_scene.show_graph(canvas._shown())
    canvas.canvas_scene.show_selection(robot.workspace.selection)
    canvas.grab()
    qtbot.waitUntil(lambda: canvas.canvas_scene.face_queue.is_empty)
    shades = [np.frombuffer(one.constBits(), np.uint8).astype(int) for one in (dragged, canvas.grab().toImage())]
    assert abs(shades[0] - shades[1]).max() <= 4, "but for how smooth edges are rounded"


def test_a_few_places_are_painted_anew_by_themselves_and_many_as_everything() -> None:
    told: list[QRectF | None] = []
    damage = Damage(told.append)
    damage.add(QRectF(0, 0, 10, 10))
    damage.tell(2.0)
    assert told == [QRectF(-2, -2, 14, 14)]
    for number in range(1000):
        damage.add(QRectF(number, 0, 1, 1))
    damage.tell(2.0)
    assert told[1:] == [None]
    damage.tell(2.0)
    assert len(told) == 2, "what was told is not told again"


def test_a_large_selection_is_shown_as_a_small_one_is(robot: Robot, network: Document, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(leading, "_AT_ONCE", 60.0)
    robot.canvas.minimap.switch(False)
    robot.workspace.take_up(network, None)
    robot.canvas.fit_all()

    def seen() -> tuple[object, list[bool], list[bool]]:
        shown = robot.canvas.canvas_scene
        robot.canvas.grab()
        qtbot.waitUntil(lambda: shown.overview.labels.is_done)
        picture = robot.canvas.grab().toImage()
        return (
            picture,
            [item.state.selected for item in shown.nodes.values()],
            [item.selected for item in shown.links.values()],
        )

    plain = seen()
    robot.canvas.select_all()
    one_by_one = seen()
    robot.canvas.select_none()
    assert seen() == plain != one_by_one
    monkeypatch.setattr(scene, "_MANY", 10)
    robot.canvas.select_all()
    assert seen() == one_by_one
    robot.canvas.select_none()
    assert seen() == plain


def test_what_lies_round_the_view_is_made_ready_at_rest(robot: Robot, network: Document, qtbot) -> None:
    robot.workspace.take_up(network, None)
    shown, canvas = robot.canvas.canvas_scene, robot.canvas
    middle = shown.content_rect().center()
    for zoom in (0.2, 0.4, 1.0):
        canvas.camera = Camera(middle.x(), middle.y(), zoom)
        canvas.grab()
        qtbot.waitUntil(lambda: shown._foresight.is_done)
        seen = canvas.visible_rect()
        beyond = seen.adjusted(-seen.width() / 5, -seen.height() / 5, seen.width() / 5, seen.height() / 5)
        if shown.detail is not Detail.NEAR:
            assert shown.overview.to_gather([beyond], shown.detail) == []
        if shown.detail is not Detail.FAR:
            curved = [item for item in shown.links_in([beyond]) if item.level is None]
            assert curved
            assert all(item._stretches is not None for item in curved)


def drawn(robot: Robot, qtbot) -> tuple[object, ...]:
    """All that the canvas shows, and finds by place."""
    canvas, shown = robot.canvas, robot.canvas.canvas_scene
    qtbot.waitUntil(lambda: shown.leading.is_done)
    canvas.grab()
    qtbot.waitUntil(lambda: shown.overview.labels.is_done and shown.face_queue.is_empty)
    everywhere = shown.content_rect().adjusted(-500, -500, 500, 500)
    return (
        everywhere,
        ways(robot),
        {node: (item.body(), item.content, replace(item.state)) for node, item in shown.nodes.items()},
        {link: (item.selected, item.hovered) for link, item in shown.links.items()},
        sorted(shown.index.within(everywhere)),
        sorted(item.link for item in shown.leading.index.within(everywhere)),
    )


def pixels(robot: Robot) -> np.ndarray:
    image = robot.canvas.grab().toImage()
    return np.array(image.constBits()).reshape(image.height(), image.width(), 4)


@pytest.mark.parametrize("zoom", [0.1, 0.45, 1.0])
def test_what_a_large_deletion_took_comes_back_as_it_was(robot: Robot, network: Document, qtbot, zoom: float) -> None:
    robot.canvas.minimap.switch(False)
    robot.workspace.take_up(network, None)
    shown = robot.canvas.canvas_scene
    middle = shown.nodes["n120"].body().center()
    robot.canvas.camera = Camera(middle.x(), middle.y(), zoom)
    some = frozenset(sorted(shown.nodes)[: COUNT // 2])
    robot.workspace.select(Selection(some))
    before, items = drawn(robot, qtbot), dict(shown.nodes)
    picture = pixels(robot)
    robot.canvas.delete_selection()
    assert not some & {*shown.nodes, *shown.index.within(before[0])}
    robot.workspace.undo_stack.undo()
    assert all(shown.nodes[node] is items[node] for node in some)
    assert drawn(robot, qtbot) == before
    # Where lines cross, the one that is painted later may be another.
    assert np.any(pixels(robot) != picture, axis=2).sum() < 50
    shown.nodes["n120"].state.hovered = True
    for item in shown.links.values():
        item.hovered = "n120" in (item.link.source, item.link.target)
    robot.workspace.undo_stack.redo()
    robot.workspace.undo_stack.undo()
    assert drawn(robot, qtbot) == before, "the pointer was on a node as it went"


def test_what_comes_back_otherwise_than_it_went_is_shown_as_it_is(robot: Robot, network: Document, qtbot) -> None:
    robot.canvas.minimap.switch(False)
    robot.workspace.take_up(network, None)
    robot.canvas.fit_all()
    graph = robot.workspace.graph
    nodes, layers, links = list(graph.nodes.values()), dict(graph.layers), graph.links
    robot.canvas.select_all()
    robot.canvas.delete_selection()
    added = [
        AddNode(replace(node, y=node.y + 300), replace(layers[node.layer], type="Dense", config=FrozenMap(units=3)))
        for node in nodes
    ]
    robot.workspace.apply(Batch((*added, *map(Connect, links))), "Draw")
    apart = drawn(robot, qtbot)
    robot.canvas.canvas_scene.show_graph(robot.canvas._shown())
    assert drawn(robot, qtbot) == apart
    assert {item.content.type for item in robot.canvas.canvas_scene.nodes.values()} == {"Dense"}
