"""The welcome page by mouse and keyboard: what it offers, when it goes away."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, QSize, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_main_window
from nodeeditor.canvas.mime import layer_mime
from nodeeditor.document import Document, load, save
from nodeeditor.panels.told_time import told_time
from nodeeditor.panels.welcome.examples import EXAMPLES
from nodeeditor.panels.welcome.thumbnails import picture_of
from nodeeditor.preferences.choices import AtClose, AtStart
from nodeeditor.preferences.model import DARK, LIGHT
from nodeeditor.resources import examples
from nodeeditor.theme.tokens import DARK as DARK_THEME
from nodeeditor.theme.tokens import LIGHT as LIGHT_THEME
from tests.disposal import discard
from tests.fake_engine import FakeEngines


@pytest.fixture(scope="module")
def shared_window(qapp, tmp_path_factory):
    settings = QSettings(str(tmp_path_factory.mktemp("settings") / "settings.ini"), QSettings.Format.IniFormat)
    window = create_main_window(None, settings=settings, open_channel=FakeEngines())
    window.resize(1600, 1000)
    window.show()
    yield window
    window.workspace.undo_stack.setClean()
    window.workspace.preferences.change(at_close=AtClose.GO_ON, theme="system", at_start=AtStart.WELCOME)
    window.close()
    discard(window)


@pytest.fixture
def window(shared_window, qtbot):
    """The window with the welcome page over an empty document, and no file of late."""
    for path in shared_window.workspace.recent.paths:
        shared_window.workspace.recent.remove(path)
    shared_window.workspace.new_document()
    shared_window.welcome.show()
    shared_window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shared_window.welcome.page)
    return shared_window


@pytest.fixture
def page(window):
    return window.welcome.page


def key(name, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), name, held)


def colors(card):
    """Which colours the picture of a card has."""
    image = card.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }


def test_every_example_has_a_card_a_sentence_and_a_picture(page, qtbot):
    assert {path.stem for path in page.cards} == {path.stem for path in examples().glob("*.knet")}
    assert all(card.accessibleName() and card.accessibleDescription().endswith(".") for card in page.cards.values())
    qtbot.waitUntil(lambda: all(card.has_picture for card in page.cards.values()), timeout=10_000)


def test_pictures_follow_the_theme(window, page, qtbot):
    (digits, *_) = page.cards.values()
    qtbot.waitUntil(lambda: page.is_painted and digits.has_picture, timeout=10_000)
    was_dark = window.themes.theme is DARK_THEME
    other = LIGHT_THEME if was_dark else DARK_THEME
    window.workspace.preferences.change(theme=LIGHT if was_dark else DARK)
    qtbot.waitUntil(lambda: page.is_painted, timeout=10_000)
    assert {other.canvas, other.family("convolution")} <= colors(digits)


def test_cards_grow_with_the_size_of_texts(window, page):
    (digits, *_) = page.cards.values()
    before = digits.height()
    window.workspace.preferences.change(text_size=150)
    after = digits.height()
    window.workspace.preferences.change(text_size=100)
    assert after > before == digits.height()


def test_an_example_among_the_files_of_late_has_pictures_of_both_sizes(window, page, qtbot):
    path = examples() / "digits.knet"
    card = page.cards[path]
    qtbot.waitUntil(lambda: page.is_painted and card.has_picture, timeout=10_000)
    before = card.grab().toImage()
    window.workspace.recent.add(path)
    qtbot.waitUntil(lambda: page.is_painted, timeout=10_000)
    assert card.grab().toImage() == before
    assert page.rows[0].face.has_picture


def test_a_picture_shows_the_graph_itself(catalog):
    graphs = [load(example.path).graph for example in EXAMPLES[:2]]
    first, second = (picture_of(graph, catalog, DARK_THEME, QSize(200, 100)).toImage() for graph in graphs)
    assert first.size() == QSize(200, 100)
    assert first != second
    empty = picture_of(Document().graph, catalog, DARK_THEME, QSize(20, 10)).toImage()
    assert empty.pixelColor(5, 5).name().upper() == DARK_THEME.canvas


def test_an_example_is_opened_by_the_mouse(window, page):
    card = page.cards[examples() / "shared.knet"]
    page.ensureWidgetVisible(card)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert not window.welcome.is_shown
    assert window.workspace.path is None
    assert window.workspace.graph == load(examples() / "shared.knet").graph


def test_an_example_is_opened_by_the_keyboard(window, page):
    key(Qt.Key.Key_Down)
    assert page.new_button.hasFocus()
    key(Qt.Key.Key_Right)
    assert page.open_button.hasFocus()
    key(Qt.Key.Key_Down)
    cards = list(page.cards.values())
    assert cards[0].hasFocus()
    key(Qt.Key.Key_Right)
    assert cards[1].hasFocus()
    key(Qt.Key.Key_Left)
    key(Qt.Key.Key_Left)
    assert cards[0].hasFocus()
    key(Qt.Key.Key_Return)
    assert not window.welcome.is_shown
    assert window.workspace.name == "digits"
    assert window.canvas.hasFocus()


def test_a_letter_begins_a_layer_on_the_canvas(window, page):
    QTest.keyClicks(QApplication.focusWidget(), "den")
    assert not window.welcome.is_shown
    assert window.canvas.editors.is_open
    key(Qt.Key.Key_S)
    key(Qt.Key.Key_E)
    key(Qt.Key.Key_Return)
    assert [node.name for node in window.workspace.graph.nodes.values()] == ["dense"]


def test_escape_and_new_lead_to_the_empty_canvas_with_a_line_of_help(window, page):
    hint = window.welcome.hint
    assert hint.isHidden()
    key(Qt.Key.Key_Escape)
    assert not window.welcome.is_shown
    assert window.canvas.hasFocus()
    assert hint.isVisible()
    window.welcome.show()
    QTest.mouseClick(page.new_button, Qt.MouseButton.LeftButton)
    assert hint.isVisible()
    window.canvas.add_layer("Dense")
    assert hint.isHidden()
    window.workspace.undo_stack.undo()
    assert hint.isVisible()


def test_what_another_part_adds_takes_the_page_away(window, page):
    window.canvas.add_layer("Dense")
    assert not window.welcome.is_shown


def test_over_a_document_the_page_leaves_it_alone(window, page):
    window.files.open_example(examples() / "shared.knet")
    before = window.workspace.graph.copy()
    window.actions_["welcome"].trigger()
    assert window.welcome.is_shown
    assert window.welcome.hint.isHidden()
    QTest.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
    assert not window.welcome.is_shown
    assert window.workspace.graph == before
    assert not window.workspace.is_modified


def test_a_layer_that_is_dragged_in_finds_the_canvas(window, page):
    data = layer_mime("Dense")
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page.viewport(), event)
    assert not window.welcome.is_shown


def test_files_of_late_are_opened_and_those_gone_removed(window, page, tmp_path, qtbot):
    recent = window.workspace.recent
    there, gone = tmp_path / "there.knet", tmp_path / "gone.knet"
    save(load(examples() / "shared.knet"), there)
    recent.add(gone)
    recent.add(there)
    first, second = page.rows
    assert (first.path, first.is_gone) == (there, False)
    assert (second.path, second.is_gone) == (gone, True)
    assert str(tmp_path) in first.face.accessibleDescription()
    assert "no longer there" in second.face.accessibleDescription()
    assert not second.face.isEnabled()
    qtbot.waitUntil(lambda: page.is_painted, timeout=10_000)
    QTest.mouseClick(second.remove, Qt.MouseButton.LeftButton)
    assert recent.paths == (there,)
    QTest.mouseClick(page.rows[0].face, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))
    assert window.workspace.path == there
    assert not window.welcome.is_shown


def test_what_is_shown_at_start_is_chosen_on_the_page(window, page):
    number = page.at_start.findData(AtStart.EMPTY)
    page.at_start.setFocus()
    page.at_start.setCurrentIndex(number)
    page.at_start.activated.emit(number)
    assert window.workspace.preferences.now.at_start is AtStart.EMPTY
    window.workspace.preferences.change(at_start=AtStart.EXAMPLE)
    assert page.at_start.currentData() is AtStart.EXAMPLE


@pytest.mark.parametrize("size", [QSize(800, 600), QSize(1600, 1000)])
def test_everything_can_be_reached_in_any_window(window, page, size, qtbot):
    window.resize(size)
    qtbot.waitUntil(lambda: page.size() == window.canvas.size())
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())
    assert all(card.geometry().right() <= page.widget().width() for card in page.cards.values())
    key(Qt.Key.Key_Down)
    for _ in range(12):
        key(Qt.Key.Key_Down)
    reached = QApplication.focusWidget()
    spot = reached.mapTo(page.viewport(), reached.rect().center())
    assert page.viewport().rect().contains(spot)
    assert reached is page.at_start


def test_when_a_file_was_changed_is_told_as_people_say_it():
    now = time.mktime((2026, 3, 10, 12, 0, 0, 0, 0, -1))
    assert told_time(now - 3600, now).startswith("today, ")
    assert told_time(now - 24 * 3600, now).startswith("yesterday, ")
    assert "2026" in told_time(now - 9 * 24 * 3600, now) or "26" in told_time(now - 9 * 24 * 3600, now)


def test_the_hint_lets_the_mouse_through(window, page, qtbot):
    key(Qt.Key.Key_Escape)
    hint = window.welcome.hint
    middle = QPointF(hint.geometry().center())
    assert window.canvas.childAt(middle.toPoint()) is not hint
    assert hint.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
