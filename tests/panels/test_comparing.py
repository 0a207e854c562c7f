"""Two graphs side by side: one camera, marks, the list that leads from difference to difference."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.document import save
from nodeeditor.graph.edits import InBlock, Move, Place, Rename, SetConfig
from nodeeditor.graph.elements import NodeId
from nodeeditor.panels.comparing import files as files_module
from nodeeditor.panels.handlers import comparing as comparing_module
from nodeeditor.theme.tokens import DARK
from nodeeditor.values import FrozenMap


@pytest.fixture
def saved(robot, tmp_path):
    """A network of five in a file, open and changed since: a Dense has more units, the second is renamed."""
    robot.draw(
        ("Input", "x", {"shape": (4,)}),
        ("Dense", "first", {"units": 3}),
        ("Dense", "second", {"units": 4}),
        ("Dense", "third", {"units": 5}),
        ("Output", "out", {}),
    )
    robot.workspace.save_file(tmp_path / "net.knet")
    change(robot, SetConfig(robot.graph.layer_of(robot.node("first")).id, FrozenMap(units=30)))
    change(robot, Rename(robot.node("second"), "middle", "middle"))
    return robot


def change(robot, edit):
    robot.workspace.apply(edit, "change")


def opened(robot):
    robot.act("compare_saved")
    dialog = robot.window.comparing.dialog
    robot.until(dialog.isVisible)
    dialog.activateWindow()
    robot.until(dialog.isActiveWindow)
    return dialog


def rows(dialog):
    return [text for text in dialog.list.texts if ": " in text]


def looks_alike(first, second):
    """Whether both views look at one place, to the pixel."""
    one, other = first.camera_control.camera, second.camera_control.camera
    return one.zoom == other.zoom and max(abs(one.x - other.x), abs(one.y - other.y)) * one.zoom < 1.5


def middle_in_view(view, node):
    return view.mapFromScene(view.middle_of(NodeId(node)))


def test_the_open_network_beside_its_saved_state(saved):
    dialog = opened(saved)
    assert [side.name for side in dialog.sides] == ["net.knet, as saved", "net.knet, open"]
    assert rows(dialog) == ["first: units 3 → 30", "second: renamed to middle"]
    assert dialog.told.text() == "2 differences"
    assert {mark.words for mark in dialog.views[0].marks.nodes.values()} == {"changed", "renamed"}
    dialog.close()


def test_what_is_changed_meanwhile_is_seen(saved):
    dialog = opened(saved)
    x = saved.node("x")
    change(saved, Move((Place(x, -50.0, 9.0),)))
    change(saved, Rename(saved.node("third"), "late", "late"))
    saved.until(lambda: dialog.told.text() == "3 differences, 1 moved")
    saved.workspace.undo_stack.undo()
    saved.until(lambda: dialog.told.text() == "2 differences, 1 moved")
    dialog.close()


def test_without_a_file_there_is_nothing_to_compare_with(robot):
    robot.act("compare_saved")
    assert robot.window.comparing.dialog is None
    assert "not saved yet" in robot.window.messages.text


def test_both_canvases_are_moved_together(saved):
    dialog = opened(saved)
    first, second = dialog.views
    view = second.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    QTest.mouseMove(view, QPoint(90, 80))
    QTest.mouseMove(view, QPoint(120, 100))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(120, 100))
    assert looks_alike(*dialog.views)
    before = first.camera_control.zoom
    at, none = QPointF(50, 50), Qt.MouseButton.NoButton
    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(first.viewport(), wheel)
    assert first.camera_control.zoom > before
    assert looks_alike(*dialog.views)
    dialog.close()


def test_from_difference_to_difference_by_key(saved):
    third = saved.node("third")
    change(saved, Move((Place(third, 5000.0, 3000.0),)))
    dialog = opened(saved)
    told = []
    dialog.list.wanted.connect(lambda one: told.append(one.name))
    for _ in range(3):
        QTest.keyClick(dialog, Qt.Key.Key_F8)
    QTest.keyClick(dialog, Qt.Key.Key_F8)
    QTest.keyClick(dialog, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert told == ["first", "middle", "third", "first", "third"]
    for view in dialog.views:  # each side shows it where it stands there
        assert view.current == third
        away = middle_in_view(view, third) - view.viewport().rect().center()
        assert away.manhattanLength() < 6
    dialog.close()


def test_a_click_on_a_node_finds_its_difference(saved):
    dialog = opened(saved)
    view = dialog.views[1]
    node = saved.node("middle")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_in_view(view, node))
    assert dialog.list.current.name == "middle"
    dialog.close()


def test_blocks_are_entered(saved):
    saved.select("first", "middle")
    saved.window.canvas.blocks.make(frozenset(saved.workspace.selection.nodes), "pair")
    saved.workspace.save_file()
    (name,) = saved.graph.blocks
    body = saved.graph.blocks[name].body
    inner = next(layer for layer in body.layers.values() if layer.type == "Dense")
    saved.workspace.apply(InBlock(name, SetConfig(inner.id, FrozenMap(units=99))), "change", of_graph=True)
    dialog = opened(saved)
    assert [dialog.levels.itemText(number) for number in range(dialog.levels.count())] == [
        "Network", f"Block {name}  (1)"
    ]  # fmt: skip
    use = next(node for node in saved.graph.nodes if saved.graph.layer_of(node).type == f"block:{name}")
    assert dialog.views[0].marks.nodes[use].words == "changed inside"
    QTest.mouseDClick(dialog.views[0].viewport(), Qt.MouseButton.LeftButton, pos=middle_in_view(dialog.views[0], use))
    assert dialog.levels.currentIndex() == 1
    assert inner.name in {item.content.title for item in dialog.views[1].canvas_scene.nodes.values()}
    QTest.keyClick(dialog, Qt.Key.Key_PageUp)
    assert dialog.levels.currentIndex() == 0
    dialog.list.step(1)  # the difference is inside: there it leads
    assert dialog.levels.currentIndex() == 1
    dialog.close()


def test_any_two_files(saved, tmp_path, monkeypatch):
    other = tmp_path / "other.knet"
    save(saved.workspace.document, other)
    (tmp_path / "bad.knet").write_text("{oops")
    monkeypatch.setattr(comparing_module, "ask_file", lambda *_: other)
    saved.act("compare_file")
    dialog = saved.window.comparing.dialog
    assert dialog.told.text() == "No difference"
    monkeypatch.setattr(files_module, "ask_file", lambda *_: tmp_path / "bad.knet")
    dialog.canvases.names[0].click()
    assert "bad.knet" in dialog.error.text()
    monkeypatch.setattr(files_module, "ask_file", lambda *_: tmp_path / "net.knet")
    dialog.canvases.names[1].click()
    assert [side.name for side in dialog.sides] == ["other.knet", "net.knet"]
    assert rows(dialog) == ["first: units 30 → 3", "middle: renamed to second"]
    assert dialog.error.text() == ""
    dialog.close()


def test_in_the_other_theme_and_after_it_was_closed(saved, qapp):
    opened(saved).close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    saved.window.themes.changed.emit(DARK)  # nothing is left that could be dressed
    dialog = opened(saved)
    dialog.set_theme(DARK)
    assert dialog.views[0].canvas_scene.style_.theme is DARK
    assert rows(dialog) == ["first: units 3 → 30", "second: renamed to middle"]
    dialog.grab()
    dialog.close()


def test_both_sides_show_shapes(saved):
    dialog = opened(saved)
    node = saved.node("first")

    def shapes():
        return [view.canvas_scene.nodes[node].content.shape for view in dialog.views]

    saved.until(lambda: shapes() == ["None × 4", "None × 4"])
    change(saved, SetConfig(saved.graph.layer_of(node).id, FrozenMap(units=7)))
    saved.until(lambda: "first: units 3 → 7" in rows(dialog) and shapes() == ["None × 4", "None × 4"])
    dialog.close()
