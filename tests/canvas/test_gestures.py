"""Moving, selecting, looking; and that Esc calls off every gesture without a trace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from nodeeditor.canvas.geometry import HEIGHT
from nodeeditor.canvas.hit import node_at
from nodeeditor.canvas.style import Detail
from nodeeditor.document.document import Camera
from nodeeditor.editing import connect
from nodeeditor.graph.edits import Batch, SetConfig
from nodeeditor.theme.menu_letters import unmarked
from nodeeditor.values import FrozenMap
from tests.robot import Robot

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton

STAGE = {"a": ("Input", 48, 96), "b": ("Dense", 304, 96), "c": ("Dense", 560, 304)}


def test_a_drag_moves_in_one_undo_step(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.drag("c", QPointF(700, 500))
    assert robot.place("c") != (560, 304)
    assert robot.steps == ["Move c"]
    robot.keys("Ctrl+Z")
    assert robot.place("c") == (560, 304)
    assert (robot.shown("c").x(), robot.shown("c").y()) == (560, 304)


def test_what_is_dragged_lies_above_what_it_passes_over(robot: Robot) -> None:
    robot.draw({"under": ("Dense", 48, 96), "over": ("Dense", 304, 96)})
    robot.drag("under", QPointF(390, 146))
    scene = robot.canvas.canvas_scene
    middle = scene.nodes[robot.node("under")].body().center()
    assert scene.nodes[robot.node("over")].body().contains(middle)
    assert scene.nodes_in([scene.content_rect()])[-1].node == robot.node("under")
    assert node_at(scene, middle) == robot.node("under")
    robot.click(QPointF(400, 500))
    assert node_at(scene, middle) == robot.node("over")


def test_what_is_selected_moves_together(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.click("a")
    robot.click("b", SHIFT)
    robot.drag("a", QPointF(200, 400))
    moved = robot.place("a")
    assert robot.place("b") == (moved[0] + 256, moved[1])
    assert robot.place("c") == (560, 304)


def test_a_moved_node_snaps_so_that_its_link_is_straight(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "c"})
    robot.press("c")
    robot.drag_to(robot.canvas.mapToScene(robot.point("c")) + QPointF(60, -204))
    assert robot.output("a").y() == robot.input("c").y()


def test_the_band_selects_shift_adds_ctrl_toggles(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.drag(QPointF(20, 60), QPointF(330, 120))
    assert robot.selected == {"a", "b"}
    robot.drag(QPointF(540, 290), QPointF(600, 330), held=SHIFT)
    assert robot.selected == {"a", "b", "c"}
    robot.drag(QPointF(20, 60), QPointF(100, 120), held=CTRL)
    assert robot.selected == {"b", "c"}
    robot.click(QPointF(400, 500))
    assert robot.selected == set()
    assert robot.steps == []


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, ALT])
def test_escape_calls_off_a_move_and_a_copy(robot: Robot, held: Qt.KeyboardModifier) -> None:
    robot.draw(STAGE)
    robot.click("b")
    robot.press("a", held)
    robot.drag_to(QPointF(400, 500), held)
    robot.keys("Escape")
    robot.release(QPointF(400, 500), held)
    assert (robot.place("a"), robot.selected, robot.steps) == ((48, 96), {"b"}, [])
    assert robot.shown("a") == QPointF(48, 96)
    assert robot.canvas.canvas_scene.selection == robot.workspace.selection
    assert len(robot.names) == 3


def test_escape_calls_off_a_band(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.click("c")
    robot.press(QPointF(20, 60))
    robot.drag_to(QPointF(330, 120))
    robot.keys("Escape")
    robot.release(QPointF(330, 120))
    assert robot.selected == {"c"}
    assert robot.canvas.canvas_scene.selection == robot.workspace.selection


def test_escape_calls_off_a_link(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "b"})
    for start in (robot.output("a"), robot.input("b")):
        robot.press(start)
        robot.drag_to(robot.input("c"))
        robot.keys("Escape")
        robot.release(robot.input("c"))
    (link,) = robot.canvas.canvas_scene.links.values()
    assert not link.hidden
    assert (robot.links, robot.steps, robot.selected) == ({"a > b"}, [], set())
    assert robot.canvas.canvas_scene.items() == []


def test_escape_calls_off_a_pan(robot: Robot) -> None:
    before = robot.canvas.camera
    robot.press(QPointF(300, 300), button=MIDDLE)
    robot.drag_to(QPointF(100, 100), button=MIDDLE)
    assert robot.canvas.camera != before
    robot.keys("Escape")
    robot.release(QPointF(100, 100), button=MIDDLE)
    assert robot.canvas.camera == before


def test_only_the_button_that_began_a_gesture_ends_it_and_the_middle_one_pans_meanwhile(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.press("c")
    robot.drag_to(QPointF(500, 200))
    held, camera = robot.shown("c"), robot.canvas.camera
    robot.press(QPointF(500, 200), button=MIDDLE)
    robot.drag_to(QPointF(560, 260), button=LEFT | MIDDLE)
    assert (robot.canvas.camera.x, robot.canvas.camera.y) == (camera.x - 60, camera.y - 60)
    assert robot.shown("c") == held
    robot.release(QPointF(500, 200), button=MIDDLE)
    assert robot.steps == []
    robot.drag_to(QPointF(600, 400))
    robot.release(QPointF(600, 400))
    assert robot.steps == ["Move c"]
    assert robot.place("c")[1] > held.y()


def test_a_drag_whose_button_went_up_elsewhere_is_called_off(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.click("b")
    robot.press("a")
    robot.drag_to(QPointF(300, 500))
    robot.hover(QPointF(320, 500))
    assert robot.canvas.tool is None
    assert (robot.shown("a"), robot.selected, robot.steps) == (QPointF(48, 96), {"b"}, [])


def test_no_shortcut_acts_during_a_drag(robot: Robot) -> None:
    robot.draw(STAGE)
    pressed = []
    action = QAction(robot.canvas, shortcut="Ctrl+O")
    action.triggered.connect(lambda: pressed.append("Ctrl+O"))
    robot.canvas.addAction(action)
    robot.press("a")
    robot.drag_to(QPointF(300, 500))
    robot.keys("Ctrl+O")
    assert pressed == []
    robot.release(QPointF(300, 500))
    assert robot.steps == ["Move a"]
    robot.keys("Ctrl+O")
    assert pressed == ["Ctrl+O"]


def test_an_undo_during_a_drag_ends_the_drag(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.drag("c", QPointF(700, 500))
    robot.press("a")
    robot.drag_to(QPointF(300, 500))
    robot.workspace.undo_stack.undo()
    robot.release(QPointF(300, 500))
    assert robot.place("a") == (48, 96)
    assert robot.shown("a") == QPointF(48, 96)


def test_the_wheel_zooms_at_the_pointer(robot: Robot) -> None:
    robot.draw(STAGE)
    place = QPointF(600, 350)
    before = robot.point(place)
    robot.wheel(place, 3)
    assert robot.canvas.camera.zoom == pytest.approx(1.2**3)
    after = robot.point(place)
    assert (after - before).manhattanLength() <= 2


def test_the_wheel_never_zooms_on_nothing_and_stays_within_bounds(robot: Robot) -> None:
    robot.wheel(QPointF(400, 250), 0)
    assert robot.canvas.camera.zoom == 1.0
    for notches, bound in ((40, 4.0), (-80, 0.05)):
        robot.wheel(QPointF(400, 250), notches)
        assert robot.canvas.camera.zoom == pytest.approx(bound)


def test_middle_drag_and_space_drag_pan(robot: Robot) -> None:
    robot.drag(QPointF(300, 300), QPointF(200, 250), button=MIDDLE)
    assert (robot.canvas.camera.x, robot.canvas.camera.y) == (500, 300)


def test_the_selection_stays_put_while_zooming_during_a_move(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.press("c")
    robot.drag_to(QPointF(500, 200))
    robot.wheel(QPointF(500, 200), -2)
    robot.release(QPointF(500, 200))
    assert robot.steps == ["Move c"]


def test_detail_falls_with_the_zoom(robot: Robot) -> None:
    robot.draw(STAGE)
    scene = robot.canvas.canvas_scene
    for zoom, detail in ((1.0, Detail.NEAR), (0.45, Detail.MIDDLE), (0.1, Detail.FAR), (0.6, Detail.NEAR)):
        robot.canvas.camera = Camera(400, 250, zoom)
        assert scene.detail is detail
        assert not robot.canvas.grab().isNull()


def test_nodes_can_be_moved_from_far_away_too(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.canvas.camera = Camera(400, 250, 0.2)
    robot.drag("a", QPointF(300, 500))
    assert robot.steps == ["Move a"]


def test_arrows_walk_ctrl_along_links_alt_moves(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "c"})
    robot.click("a")
    robot.keys("Right")
    assert robot.selected == {"b"}
    robot.keys("Left")
    robot.keys("Ctrl+Right")
    assert robot.selected == {"c"}
    robot.keys("Alt+Down")
    robot.keys("Alt+Down")
    assert robot.place("c") == (560, 320)
    assert len(robot.steps) == 1
    robot.keys("Tab")
    assert robot.selected != {"c"}


def test_f_fits_the_selection_but_a_word_that_begins_with_f_is_typed(robot: Robot, qtbot) -> None:
    robot.draw(STAGE)
    robot.click("c")
    robot.type("flat")
    assert robot.canvas.editors.popup.field.text() == "flat"
    robot.keys("Escape")
    robot.type("f")
    qtbot.waitUntil(lambda: robot.canvas.camera.x == pytest.approx(648, abs=3), timeout=2000)


def test_home_shows_all_and_the_camera_is_kept_with_the_document(robot: Robot) -> None:
    robot.draw({"a": ("Input", -3000, 0), "b": ("Dense", 3000, 0)})
    robot.keys("Home")
    seen = robot.canvas.visible_rect()
    assert seen.contains(robot.canvas.canvas_scene.content_rect())
    assert robot.workspace.document.camera == robot.canvas.camera


def test_enter_asks_for_the_parameters(robot: Robot, qtbot) -> None:
    robot.draw(STAGE)
    robot.click("b")
    with qtbot.waitSignal(robot.canvas.edit_requested) as asked:
        robot.keys("Return")
    assert asked.args == [robot.node("b")]


def test_space_and_drag_pan_and_open_no_popup(robot: Robot) -> None:
    QTest.keyPress(robot.canvas, Qt.Key.Key_Space)
    robot.drag(QPointF(300, 300), QPointF(200, 250))
    QTest.keyRelease(robot.canvas, Qt.Key.Key_Space)
    assert (robot.canvas.camera.x, robot.canvas.camera.y) == (500, 300)
    assert not robot.canvas.editors.is_open


def test_the_view_follows_a_drag_at_its_edge(robot: Robot, qtbot) -> None:
    robot.draw(STAGE)
    before = robot.canvas.camera.x
    robot.press("c")
    robot.drag_to(robot.canvas.mapToScene(995, 400))
    qtbot.waitUntil(lambda: robot.canvas.camera.x > before + 50, timeout=2000)
    robot.keys("Escape")
    assert robot.place("c") == (560, 304)


def test_a_hidden_part_comes_into_view_on_undo(robot: Robot) -> None:
    robot.draw({"a": ("Input", 48, 96)})
    robot.click("a")
    robot.keys("Delete")
    robot.canvas.camera = Camera(9000, 9000, 1.0)
    robot.keys("Ctrl+Z")
    assert robot.canvas.visible_rect().intersects(robot.canvas.canvas_scene.content_rect())


def test_a_hidden_node_comes_into_view_when_its_parameter_is_undone(robot: Robot) -> None:
    robot.draw({"a": ("Input", 48, 96), "b": ("Dense", 264, 96, {"units": 3})})
    layer = robot.workspace.graph.layer_of(robot.node("b")).id
    robot.workspace.apply(SetConfig(layer, FrozenMap(units=4)), "Set units")
    robot.canvas.camera = Camera(9000, 9000, 1.0)
    robot.keys("Ctrl+Z")
    assert robot.canvas.visible_rect().intersects(robot.canvas.canvas_scene.content_rect({robot.node("b")}))


def test_arrange_lays_out_in_one_step(robot: Robot) -> None:
    robot.draw({"a": ("Input", 300, 300), "b": ("Dense", 0, 0)}, {"a": "b"})
    robot.canvas.arrange()
    assert robot.place("a")[0] < robot.place("b")[0]
    assert robot.steps == ["Layout"]


def test_arrange_keeps_tall_nodes_apart(robot: Robot) -> None:
    tall = {f"t{n}": ("MultiHeadAttention", 0, 0) for n in range(3)}
    robot.draw({"a": ("Input", 0, 0), **tall})
    catalog, graph = robot.workspace.catalog, robot.workspace.graph
    wires = [connect(graph, catalog, robot.node("a"), "output", robot.node(name), "query") for name in tall]
    robot.workspace.apply(Batch(tuple(wires)), "stage")
    robot.canvas.arrange()
    items = robot.canvas.canvas_scene.nodes
    bodies = [items[robot.node(name)].body() for name in tall]
    assert bodies[0].height() > HEIGHT
    assert not any(one.intersects(other) for one in bodies for other in bodies if one is not other)


def test_l_lists_what_the_selected_node_may_feed(robot: Robot, qtbot) -> None:
    robot.draw(STAGE, {"a": "b"})
    robot.click("b")
    robot.type("l")
    qtbot.waitUntil(lambda: bool(robot.canvas.findChildren(QMenu)), timeout=2000)
    (menu,) = robot.canvas.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["c\tDense"]
    menu.actions()[0].trigger()
    menu.close()
    assert robot.links == {"a > b", "b > c"}


def test_the_context_menus_belong_to_what_is_under_the_pointer(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "b"})
    middle = (robot.output("a") + robot.input("b")) / 2
    for place, expected in (("c", "Rename\tF2"), (middle, "Cut Link\tDel"), (QPointF(300, 500), "Paste\tCtrl+V")):
        point = robot.point(place)
        port = robot.canvas.viewport()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, port.mapToGlobal(point))
        QApplication.sendEvent(port, event)
        menu = robot.canvas.findChildren(QMenu)[-1]
        assert expected in [unmarked(action.text()) for action in menu.actions()]
        menu.close()


def test_the_menu_key_opens_the_menu_of_the_selected_node(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.click("c")
    robot.canvas.camera = Camera(-3000, 0, 1.0)
    middle = robot.canvas.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, robot.canvas.mapToGlobal(middle))
    QApplication.sendEvent(robot.canvas, event)
    menu = robot.canvas.findChildren(QMenu)[-1]
    assert "Rename\tF2" in [unmarked(action.text()) for action in menu.actions()]
    assert robot.selected == {"c"}
    menu.close()


def test_the_menu_of_several_nodes_offers_nothing_that_is_for_one_alone(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.click("b")
    robot.click("c", SHIFT)
    point = robot.point("c")
    port = robot.canvas.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, port.mapToGlobal(point))
    QApplication.sendEvent(port, event)
    menu = robot.canvas.findChildren(QMenu)[-1]
    texts = {unmarked(action.text()).partition("\t")[0] for action in menu.actions() if action.text()}
    assert texts.isdisjoint({"Edit parameters", "Rename", "Link to…"})
    assert "Duplicate" in texts
    menu.close()


def test_the_zoom_is_told_when_it_changes_and_only_then(robot: Robot) -> None:
    told = []
    robot.canvas.zoom_changed.connect(told.append)
    robot.drag(QPointF(300, 300), QPointF(200, 250), button=MIDDLE)
    robot.canvas.zoom_in()
    assert told == [1.25]


def test_nodes_are_stretched_while_the_wheel_turns_and_sharp_after(robot: Robot, qtbot) -> None:
    robot.draw(STAGE)
    robot.canvas.grab()
    robot.wheel(QPointF(400, 250), 1)
    assert not robot.canvas.canvas_scene.faces.is_sharp
    assert not robot.canvas.grab().isNull()
    qtbot.waitUntil(lambda: robot.canvas.canvas_scene.faces.is_sharp, timeout=2000)
