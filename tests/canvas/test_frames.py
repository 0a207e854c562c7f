"""Frames by real events: making, moving, owning, closing, copying, deleting; Esc leaves no trace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from nodeeditor import editing
from nodeeditor.canvas.annotations.frame_item import FrameItem
from nodeeditor.canvas.hit import node_at
from nodeeditor.canvas.style import Detail
from nodeeditor.document.document import Camera
from nodeeditor.graph.annotations import Frame, FrameColor, FrameId, Note, NoteId
from nodeeditor.graph.edits import SetFrame, SetNote
from nodeeditor.layout.framing import BELOW
from nodeeditor.theme.menu_letters import unmarked
from nodeeditor.workspace.selection import Selection
from tests.robot import Robot

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
STAGE = {
    "a": ("Input", 48, 96),
    "b": ("Dense", 304, 96),
    "c": ("Dense", 304, 208),
    "d": ("Dense", 640, 96),
    "e": ("Dense", 640, 400),
}
LINKS = {"a": "b c", "b": "d"}


@pytest.fixture
def framed(robot: Robot, qtbot) -> Robot:
    """b and c in a frame, made by keys."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    robot.draw(STAGE, LINKS)
    robot.select("b", "c")
    robot.keys("Ctrl+J")
    robot.type("Branches")
    robot.keys("Return")
    return robot


def the_frame(robot: Robot) -> Frame:
    (frame,) = robot.workspace.level.frames.values()
    return frame


def shown(robot: Robot) -> FrameItem:
    (item,) = robot.canvas.canvas_scene.annotations.frames.values()
    return item


def title(robot: Robot) -> QPointF:
    """A point of the title, where a frame is taken hold of."""
    return shown(robot).title_rect(robot.canvas.camera_control.zoom).center()


def owned(robot: Robot) -> set[str]:
    return {robot.workspace.level.nodes[node].name for node in the_frame(robot).nodes}


def test_framing_asks_for_a_title_and_is_one_step(framed: Robot) -> None:
    assert the_frame(framed).title == "Branches"
    assert owned(framed) == {"b", "c"}
    assert framed.steps == ["Frame selection"]
    assert framed.workspace.selection.frames == {the_frame(framed).id}
    bodies = [framed.canvas.canvas_scene.nodes[framed.node(name)].body() for name in "bc"]
    assert all(shown(framed).reach.contains(body) for body in bodies)
    framed.keys("Ctrl+Z")
    assert not framed.workspace.level.frames
    assert framed.selected == {"b", "c"}
    assert not framed.canvas.canvas_scene.annotations.frames


def test_esc_at_the_title_leaves_the_frame_without_one(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.keys("Ctrl+J")
    assert "Select the nodes" in robot.canvas.said
    robot.select("b")
    robot.keys("Ctrl+J")
    robot.type("never")
    robot.keys("Escape")
    assert the_frame(robot).title == ""
    assert robot.steps == ["Frame selection"]


def test_a_drag_of_the_title_moves_all_its_nodes_and_esc_leaves_no_trace(framed: Robot) -> None:
    framed.click(QPointF(20, 600))
    start = title(framed)
    framed.press(start)
    framed.drag_to(start + QPointF(90, 170))
    assert framed.shown("b") != QPointF(304, 96)
    framed.keys("Escape")
    assert framed.shown("b") == QPointF(304, 96)
    assert framed.workspace.selection == Selection()
    framed.release(start)
    assert framed.steps == ["Frame selection"]
    framed.drag(start, start + QPointF(90, 170))
    before, after = STAGE["b"][1:], framed.place("b")
    moved = after[0] - before[0], after[1] - before[1]
    assert moved != (0, 0)
    assert framed.place("c") == (304 + moved[0], 208 + moved[1])
    assert framed.place("d") == (640, 96)
    assert framed.steps[-1] == "Move frame"
    assert owned(framed) == {"b", "c"}


def test_a_node_dragged_into_a_frame_is_its_own_and_the_frame_lights_up(framed: Robot) -> None:
    framed.press("e")
    framed.drag_to(QPointF(400, 180))
    assert shown(framed).lit
    framed.release(QPointF(400, 180))
    assert not shown(framed).lit
    assert owned(framed) == {"b", "c", "e"}
    assert framed.steps[-1] == "Move e"
    framed.keys("Ctrl+Z")
    assert owned(framed) == {"b", "c"}
    assert framed.place("e") == (640, 400)


def test_a_node_dragged_well_out_leaves_and_alt_keeps_it(framed: Robot) -> None:
    wide = shown(framed).reach.width()
    framed.press("c")
    framed.drag_to(QPointF(420, 250))
    assert shown(framed).reach.width() > wide  # near by, the frame grows with it
    framed.drag_to(QPointF(500, 520))
    narrow = QRectF(shown(framed).reach)
    assert narrow.bottom() < 300
    framed.keys("Escape")
    assert owned(framed) == {"b", "c"}
    assert shown(framed).reach.width() == wide
    framed.release(QPointF(500, 520))
    framed.drag("c", QPointF(500, 520), held=ALT)  # a copy, by the rule for Alt at the press
    framed.keys("Ctrl+Z")
    framed.press("c")
    framed.drag_to(QPointF(500, 520), held=ALT)
    framed.release(QPointF(500, 520), held=ALT)
    assert owned(framed) == {"b", "c"}
    framed.keys("Ctrl+Z")
    framed.drag("c", QPointF(500, 520))
    assert owned(framed) == {"b"}
    assert shown(framed).reach == narrow


def test_all_nodes_of_a_frame_take_it_along(framed: Robot) -> None:
    framed.select("b", "c")
    framed.drag("b", QPointF(420, 560))
    assert owned(framed) == {"b", "c"}
    assert shown(framed).reach.contains(QRectF(*framed.place("c"), 10, 10))


def test_delete_takes_the_frame_and_with_nodes_selected_both(framed: Robot) -> None:
    framed.click(title(framed))
    assert framed.selected == set()
    framed.keys("Delete")
    assert not framed.workspace.level.frames
    assert framed.names == set("abcde")
    assert framed.steps[-1] == "Delete frame"
    framed.keys("Ctrl+Z")
    framed.click(title(framed))
    framed.click("b", SHIFT)
    framed.keys("Delete")
    assert not framed.workspace.level.frames
    assert framed.names == set("acde")


def test_a_copied_frame_takes_its_nodes_along(framed: Robot) -> None:
    framed.click(title(framed))
    framed.keys("Ctrl+D")
    first, second = framed.workspace.level.frames.values()
    assert second.title == "Branches"
    assert len(second.nodes) == 2
    assert not first.nodes & second.nodes
    framed.keys("Ctrl+Z")
    framed.drag(title(framed), QPointF(500, 500), held=ALT)
    assert len(framed.workspace.level.frames) == 2
    framed.keys("Ctrl+Z")
    framed.click(title(framed))
    framed.keys("Ctrl+C")
    framed.keys("Ctrl+V")
    assert len(framed.workspace.level.frames) == 2
    assert len(framed.workspace.level.nodes) == 7


def test_a_closed_frame_is_a_box_at_which_links_end(framed: Robot) -> None:
    graph = framed.workspace.graph
    before = graph.links
    framed.click(title(framed))
    framed.keys("Ctrl+Shift+J")
    assert the_frame(framed).collapsed
    assert framed.steps[-1] == "Collapse frame"
    scene, item = framed.canvas.canvas_scene, shown(framed)
    assert node_at(scene, framed.shown("b") + QPointF(5, 5)) is None
    into, out_of = item.edge(is_input=True), item.edge(is_input=False)
    for link in graph.links_into(framed.node("b")):
        assert scene.links[link].points[-1] == (into.x(), into.y())
    for link in graph.links_into(framed.node("d")):
        assert scene.links[link].points[0] == (out_of.x(), out_of.y())
    assert graph.links == before
    framed.drag(item.box.center(), item.box.center() + QPointF(0, 300))
    assert framed.place("b")[1] > 300
    assert scene.links[graph.links_into(framed.node("b"))[0]].points[-1][1] > 300
    framed.double_click(shown(framed).box.center())
    assert not the_frame(framed).collapsed
    assert node_at(scene, framed.shown("b") + QPointF(5, 5)) == framed.node("b")
    for _ in range(3):
        framed.keys("Ctrl+Z")
    assert not shown(framed).is_closed
    assert framed.place("b") == (304, 96)
    assert scene.links[graph.links_into(framed.node("b"))[0]].points[-1][0] == 304


def test_a_link_within_a_closed_frame_is_folded_away(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    robot.select("b", "d")
    robot.keys("Ctrl+J")
    robot.keys("Return")
    robot.keys("Ctrl+Shift+J")
    (link,) = robot.workspace.graph.links_into(robot.node("d"))
    scene = robot.canvas.canvas_scene
    assert not scene.links[link].is_seen
    assert scene.links[link] not in scene.links_in([scene.content_rect()])
    robot.keys("Ctrl+Shift+J")
    assert scene.links[link].is_seen


def test_titles_are_edited_by_double_click_f2_and_enter(framed: Robot) -> None:
    framed.double_click(title(framed))
    framed.type("One")
    framed.keys("Return")
    assert the_frame(framed).title == "One"
    framed.keys("F2")
    framed.type("Two")
    framed.keys("Return")
    framed.keys("Return")
    framed.type("Three")
    framed.keys("Return")
    assert the_frame(framed).title == "Three"
    assert framed.steps[1:] == ["Title frame 'One'", "Title frame 'Two'", "Title frame 'Three'"]


def test_the_band_selects_a_frame_that_it_holds(framed: Robot) -> None:
    framed.drag(QPointF(270, 40), QPointF(560, 130))
    assert framed.workspace.selection.frames == frozenset()
    framed.drag(QPointF(260, 20), QPointF(560, 330))
    assert framed.workspace.selection.frames == {the_frame(framed).id}
    framed.keys("Ctrl+A")
    assert len(framed.selected) == 5
    assert framed.workspace.selection.frames == {the_frame(framed).id}


def test_keys_reach_frames_and_move_them(framed: Robot) -> None:
    framed.click(QPointF(20, 600))
    framed.keys("Alt+J")
    assert framed.workspace.selection.frames == {the_frame(framed).id}
    framed.keys("Alt+Down")
    framed.keys("Alt+Down")
    assert framed.place("b") == (304, 112)
    assert framed.place("d") == (640, 96)
    assert framed.steps[1:] == ["Move selection"]


def test_the_menu_of_a_title_colours_and_removes(framed: Robot, qtbot) -> None:
    spot = framed.canvas.mapFromScene(title(framed))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, framed.canvas.viewport().mapToGlobal(spot))
    QApplication.sendEvent(framed.canvas.viewport(), event)
    menu = next(one for one in framed.canvas.findChildren(QMenu) if one.isVisible())
    colors = next(one for one in menu.findChildren(QMenu) if unmarked(one.title()) == "Colour")
    next(one for one in colors.actions() if unmarked(one.text()) == "Green").trigger()
    menu.close()
    assert the_frame(framed).color is FrameColor.GREEN
    assert framed.steps[-1] == "Colour frame green"


def test_a_frame_grows_with_a_node_that_another_edit_moves(framed: Robot) -> None:
    framed.select("c")
    framed.keys("Alt+Down")
    assert shown(framed).reach.bottom() == 208 + 8 + 62 + BELOW


def test_a_title_keeps_its_size_on_the_screen_from_far_away(framed: Robot) -> None:
    canvas = framed.canvas
    for zoom in (1.0, 0.4, 0.12):
        canvas.camera_control.zoom_to(zoom, QPointF(300, 200))
        canvas.grab()
        QApplication.processEvents()
        canvas.grab()
        made = shown(framed).title
        assert made is not None
        assert made.size >= 11
        assert not shown(framed).wants_title(zoom)
    assert canvas.canvas_scene.detail is Detail.FAR
    over = shown(framed).title_rect(0.12)
    assert over.center().y() == pytest.approx(shown(framed).reach.top())
    assert over.height() * 0.12 >= 11


def test_a_frame_may_be_shown_and_taken_away_while_the_scene_is_there(robot: Robot) -> None:
    robot.draw(STAGE)
    frame = Frame(FrameId("f1"), "Empty", x=0, y=400)
    robot.workspace.apply(SetFrame(frame.id, frame), "stage")
    at = title(robot)
    robot.drag(at, at + QPointF(48, 48))
    assert the_frame(robot).x == 48
    robot.drag("e", QPointF(140, 500))
    assert owned(robot) == {"e"}
    robot.keys("Delete")
    assert the_frame(robot).nodes == frozenset()
    assert robot.canvas.mapFromScene(shown(robot).reach.topLeft()) != QPoint()


def test_a_node_that_is_added_in_a_frame_or_between_its_nodes_is_its_own(robot: Robot) -> None:
    robot.draw(STAGE, LINKS)
    edit, _frame = editing.frame_nodes(robot.workspace.level, map(robot.node, "abe"), "Wide")
    robot.workspace.apply(edit, "stage")
    robot.canvas.commands.add_layer("Dropout", QPointF(340, 320))
    assert owned(robot) == {"a", "b", "e", "dropout"}
    robot.keys("Ctrl+Z")
    robot.canvas.commands.add_layer("Dropout", QPointF(900, 500))
    assert owned(robot) == {"a", "b", "e"}
    (link,) = robot.workspace.graph.links_into(robot.node("b"))
    robot.canvas.open_add_popup("batch", at=QPointF(264, 127), on_link=link)
    robot.keys("Return")
    assert owned(robot) == {"a", "b", "e", "batch_normalization"}


def test_a_screen_reader_hears_of_the_frame_or_note_that_is_selected(framed: Robot) -> None:
    framed.click(title(framed))
    assert framed.canvas.accessibleDescription() == "Frame Branches, 2 nodes"
    framed.keys("Ctrl+Shift+J")
    assert framed.canvas.accessibleDescription() == "Frame Branches, 2 nodes, collapsed"
    note = Note(NoteId("t1"), "Some *words*\n\nand more", 0, 500)
    framed.workspace.apply(SetNote(note.id, note), "note", select=Selection(notes=frozenset({note.id})))
    assert framed.canvas.accessibleDescription() == "Note: Some *words* and more"


def test_the_box_of_a_closed_frame_tells_of_a_selected_node_and_the_pointer_of_its_title(framed: Robot) -> None:
    framed.click(title(framed))
    framed.hover(title(framed))
    assert shown(framed).hovered
    framed.hover(QPointF(20, 600))
    assert not shown(framed).hovered
    framed.keys("Ctrl+Shift+J")
    framed.canvas.select(Selection(frozenset({framed.node("b")})))
    assert shown(framed).holds_selected
    framed.canvas.select(Selection(frozenset({framed.node("d")})))
    assert not shown(framed).holds_selected


def test_an_undo_pans_to_the_note_that_it_brings_back(framed: Robot) -> None:
    note = Note(NoteId("t1"), "far away", 9000, 9000)
    framed.workspace.apply(SetNote(note.id, note), "note")
    framed.canvas.fit_selection()
    framed.workspace.apply(SetNote(note.id, None), "gone")
    framed.canvas.camera = Camera(300, 200, 1.0)
    framed.keys("Ctrl+Z")
    assert framed.canvas.visible_rect().intersects(QRectF(9000, 9000, 200, 40))
