"""Notes by real events: written, moved, widened, copied, deleted; and that they read nothing but their text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.annotations.markdown import MarkdownText
from nodeeditor.canvas.annotations.note_item import NoteItem
from nodeeditor.canvas.style import Style
from nodeeditor.graph.annotations import Note, NoteId
from nodeeditor.graph.edits import SetNote
from nodeeditor.theme.tokens import DARK
from tests.robot import Robot

STAGE = {"a": ("Input", 48, 96), "b": ("Dense", 304, 96)}
NOTE = Note(NoteId("t1"), "# Why\n\nBecause of *this*.", 96, 240, 240)


def the_note(robot: Robot) -> Note:
    (note,) = robot.workspace.level.notes.values()
    return note


def shown(robot: Robot) -> NoteItem:
    (item,) = robot.canvas.canvas_scene.annotations.notes.values()
    return item


@pytest.fixture
def noted(robot: Robot, qtbot) -> Robot:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    robot.draw(STAGE)
    robot.workspace.apply(SetNote(NOTE.id, NOTE), "stage")
    robot.workspace.undo_stack.clear()
    return robot


def test_a_note_comes_to_be_once_something_is_written(robot: Robot) -> None:
    robot.draw(STAGE)
    robot.canvas.add_note(QPointF(100, 300))
    robot.type("Some *words*")
    robot.keys("Ctrl+Return")
    note = the_note(robot)
    assert (note.text, note.x) == ("Some *words*", 96)
    assert robot.steps == ["Add note"]
    assert robot.workspace.selection.notes == {note.id}
    robot.keys("Ctrl+Z")
    assert not robot.workspace.level.notes
    for last in ("Ctrl+Return", "Escape"):
        robot.canvas.add_note(QPointF(100, 300))
        robot.keys(last)
    assert not robot.workspace.level.notes
    assert robot.canvas.editors.beside.note_editor is None or not robot.canvas.editors.beside.note_editor.isVisible()


def test_a_double_click_edits_and_esc_leaves_it_as_it_was(noted: Robot) -> None:
    noted.double_click(QPointF(150, 270))
    noted.type("more")
    noted.keys("Escape")
    assert the_note(noted) == NOTE
    noted.keys("Return")
    noted.type("!")
    noted.click(QPointF(20, 600))  # a click elsewhere takes it
    assert the_note(noted).text == NOTE.text + "!"
    noted.click(QPointF(150, 270))
    noted.keys("F2")
    noted.keys("Ctrl+A")
    noted.keys("Delete")
    noted.keys("Ctrl+Return")
    assert not noted.workspace.level.notes
    assert noted.steps == ["Edit note", "Delete note"]


def test_a_note_is_moved_with_the_selection_and_by_keys(noted: Robot) -> None:
    noted.press(QPointF(150, 270))
    noted.drag_to(QPointF(250, 400))
    assert shown(noted).rect.top() > 300
    noted.keys("Escape")
    assert shown(noted).rect.top() == 240
    noted.release(QPointF(250, 400))
    assert noted.steps == []
    noted.drag(QPointF(150, 270), QPointF(250, 400))
    assert the_note(noted).y == 368
    assert noted.steps == ["Move note"]
    noted.click("b", Qt.KeyboardModifier.ShiftModifier)
    noted.drag("b", noted.canvas.mapToScene(noted.point("b")) + QPointF(48, 96))
    assert the_note(noted).y > 368
    noted.keys("Alt+Left")
    noted.keys("Ctrl+Z")
    noted.keys("Ctrl+Z")
    assert the_note(noted).y == 368
    assert noted.place("b") == (304, 96)


def test_the_right_edge_makes_it_wider(noted: Robot) -> None:
    edge = QPointF(shown(noted).rect.right() - 1, 255)
    noted.hover(edge)
    assert noted.canvas.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    noted.press(edge)
    noted.drag_to(edge + QPointF(100, 0))
    assert shown(noted).width == pytest.approx(336, abs=8)
    noted.keys("Escape")
    assert shown(noted).width == 240
    noted.release(edge)
    noted.drag(edge, edge + QPointF(-500, 0))
    assert the_note(noted).width == 96
    assert noted.steps == ["Resize note"]


def test_a_note_is_copied_and_deleted(noted: Robot) -> None:
    noted.click(QPointF(150, 270))
    noted.keys("Ctrl+C")
    noted.keys("Ctrl+V")
    assert len(noted.workspace.level.notes) == 2
    noted.keys("Delete")
    assert the_note(noted) == NOTE
    noted.drag(QPointF(150, 270), QPointF(350, 470), held=Qt.KeyboardModifier.AltModifier)
    assert len(noted.workspace.level.notes) == 2
    assert noted.steps[-2:] == ["Delete note", "Duplicate"]


def test_a_picture_is_made_after_painting_and_the_height_follows_the_text(noted: Robot, qtbot) -> None:
    noted.canvas.grab()
    guessed = shown(noted).rect.height()
    pictures = noted.canvas.canvas_scene.annotations.pictures
    qtbot.waitUntil(lambda: shown(noted) in pictures._made)
    true = shown(noted).rect.height()
    long = SetNote(NOTE.id, Note(NOTE.id, NOTE.text + "\n\nword" * 20, 96, 240, 240))
    noted.workspace.apply(long, "longer")
    noted.canvas.grab()
    qtbot.waitUntil(lambda: shown(noted).rect.height() > true + 200)
    assert guessed > 0
    assert noted.canvas.canvas_scene.annotations.note_at(QPointF(150, 240 + true + 150)) == NOTE.id


def test_nothing_outside_of_the_text_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp) -> None:
    image = tmp_path / "secret.png"
    picture = QImage(40, 400, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(image))
    read: list[QUrl] = []
    plain = QTextDocument.loadResource
    monkeypatch.setattr(
        QTextDocument, "loadResource", lambda self, kind, name: read.append(name) or plain(self, kind, name)
    )
    text = f"![secret]({image}) ![far](https://example.org/x.png)\n\n<img src='{image}'><script>alert(1)</script>"
    made = MarkdownText(text, 200, Style(DARK))
    assert "[image: secret]" in made.plain
    assert "[image: far]" in made.plain
    assert "<script>" in made.plain
    assert made.height < 200  # the picture would be higher
    assert read == []


def test_a_text_that_is_too_long_stays_to_be_shortened(noted: Robot) -> None:
    noted.double_click(QPointF(150, 270))
    editor = noted.canvas.editors.beside.note_editor
    editor.setPlainText("x" * 20_001)
    noted.keys("Ctrl+Return")
    assert editor.isVisible()
    assert "20,001" in noted.canvas.said
    assert the_note(noted) == NOTE
    editor.setPlainText("x" * 20_000)
    noted.keys("Ctrl+Return")
    assert len(the_note(noted).text) == 20_000
