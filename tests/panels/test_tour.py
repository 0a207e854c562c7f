"""The tour of five steps, done as a new user does it: typing, choosing, pressing; and undone, left, ended."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_main_window
from nodeeditor.graph.edits import SetConfig
from nodeeditor.panels.tour.steps import STEPS
from nodeeditor.preferences.choices import AtClose
from nodeeditor.protocol.answers import DataDescribed, TrainingDone
from nodeeditor.resources import examples
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.selection import Selection
from tests.disposal import discard
from tests.fake_engine import FakeEngines


@pytest.fixture(scope="module")
def shared_window(qapp, tmp_path_factory):
    settings = QSettings(str(tmp_path_factory.mktemp("settings") / "settings.ini"), QSettings.Format.IniFormat)
    window = create_main_window(None, settings=settings, open_channel=FakeEngines())
    window.resize(1400, 900)
    window.show()
    window.workspace.start_engine()
    yield window
    window.workspace.undo_stack.setClean()
    window.workspace.preferences.change(at_close=AtClose.GO_ON)
    window.close()
    discard(window)


@pytest.fixture
def window(shared_window, qtbot):
    """The window with a tour that has just begun, by the button of the welcome page."""
    shared_window.workspace.undo_stack.setClean()
    shared_window.workspace.new_document()
    shared_window.welcome.tour_end()
    shared_window.welcome.show()
    shared_window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shared_window.welcome.page)
    QTest.mouseClick(shared_window.welcome.page.tour_button, Qt.MouseButton.LeftButton)
    return shared_window


@pytest.fixture
def bubble(window):
    return window.welcome.tour.bubble


def add(name):
    """Type a layer's name over the canvas, and Enter."""
    for letter in name:
        QTest.keyClicks(QApplication.focusWidget(), letter)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def describe_data(window, monkeypatch):
    """Have the data known, as the engine's answer makes it known."""
    described = DataDescribed(0, 178, (), ())
    monkeypatch.setattr(type(window.workspace.data), "current", property(lambda _data: described))


def choose(combo, value):
    number = combo.findData(value)
    assert number >= 0
    combo.setCurrentIndex(number)
    combo.activated.emit(number)
    QApplication.processEvents()


def bind(window):
    """What *Bind automatically* comes to."""
    graph = window.workspace.graph
    for layer in list(graph.layers.values()):
        if layer.type in ("Input", "Output"):
            config = FrozenMap({**layer.config, "columns": ("features",)})
            window.workspace.apply(SetConfig(layer.id, config), "Bind")
    QApplication.processEvents()


def test_the_whole_way(window, bubble, qtbot, monkeypatch):
    assert not window.welcome.is_shown
    assert window.welcome.hint.isHidden()
    assert window.canvas.hasFocus()
    assert (bubble.count, bubble.title) == ("1 of 5", "Add an Input")
    assert bubble.isVisible()
    add("input")
    assert (bubble.count, bubble.title) == ("2 of 5", "Add a Dense layer")
    add("dense")
    assert bubble.count == "3 of 5"
    add("output")
    assert bubble.count == "4 of 5"
    assert window.results.panel("data").isVisible()
    panel = window.results.panel("data")
    ring = window.welcome.tour.ring
    assert ring.geometry().contains(panel.source.kind.mapTo(window, QPoint(4, 4)))
    window.actions_["tour_go"].trigger()
    assert panel.source.kind.hasFocus()
    choose(panel.source.kind, "wine")
    assert "Bind automatically" in bubble.text
    assert ring.geometry().contains(panel.propose.mapTo(window, QPoint(4, 4)))
    describe_data(window, monkeypatch)
    bind(window)
    qtbot.waitUntil(lambda: bubble.count == "5 of 5")
    assert ring.geometry().contains(window.top_bar.train.mapTo(window, QPoint(4, 4)))
    window.workspace.training.done.emit(TrainingDone("", "finished", 1, {}, 0.0, 0.0))
    assert "trained" in bubble.title
    assert bubble.end_button.text() == "Close"
    click(bubble.end_button)
    assert window.welcome.tour is None
    assert len(window.workspace.graph.nodes) == 3


def test_what_is_undone_is_asked_for_again(window, bubble):
    add("input")
    add("dense")
    assert bubble.count == "3 of 5"
    window.workspace.undo_stack.undo()
    QApplication.processEvents()
    assert bubble.count == "2 of 5"
    window.workspace.select(Selection(frozenset(window.workspace.graph.nodes)))
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_Delete)
    QApplication.processEvents()
    assert not window.workspace.graph.nodes
    assert bubble.count == "1 of 5"


def test_a_layer_that_nothing_feeds_is_told_where_it_is(window, bubble):
    add("input")
    window.workspace.select(Selection())
    QApplication.processEvents()
    assert "Click the Input" in bubble.text
    window.canvas.commands.add_in_view("Dense")
    QApplication.processEvents()
    assert bubble.count == "2 of 5"
    assert "Drag from the dot" in bubble.text
    dense = next(node for node in window.workspace.graph.nodes.values() if node.name == "dense")
    spot = window.canvas.mapFromScene(dense.x + 40, dense.y + 20)
    assert not bubble.geometry().contains(window.canvas.viewport().mapTo(window, spot))


def test_steps_can_be_skipped_and_gone_back_to(window, bubble):
    assert bubble.back_button.isHidden()
    click(bubble.next_button)
    assert bubble.count == "2 of 5"
    click(bubble.back_button)
    assert bubble.count == "1 of 5"
    add("input")
    assert bubble.count == "2 of 5"
    click(bubble.back_button)
    assert bubble.next_button.text() == "Next"
    assert "done" in bubble.text
    click(bubble.next_button)
    for name in ("tour_on", "tour_on", "tour_on"):
        window.actions_[name].trigger()
        QApplication.processEvents()
    assert bubble.count == "5 of 5"
    window.actions_["tour_back"].trigger()
    QApplication.processEvents()
    assert bubble.count == "4 of 5"


def test_escape_does_not_end_it(window, bubble):
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert bubble.isVisible()
    bubble.next_button.setFocus()
    QTest.keyClick(bubble.next_button, Qt.Key.Key_Escape)
    assert bubble.isVisible()
    assert window.canvas.hasFocus()
    assert bubble.count == "1 of 5"


def test_the_welcome_page_puts_it_aside(window, bubble):
    window.actions_["welcome"].trigger()
    QApplication.processEvents()
    assert not bubble.isVisible()
    QTest.keyClick(window.welcome.page, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert bubble.isVisible()
    assert bubble.count == "1 of 5"


def test_it_ends_by_its_button_and_by_another_document(window, bubble):
    assert window.actions_["tour_end"].isEnabled()
    click(bubble.end_button)
    assert window.welcome.tour is None
    assert not window.actions_["tour_end"].isEnabled()
    assert window.welcome.hint.isVisible()
    window.actions_["tour"].trigger()
    assert window.welcome.tour is not None
    window.files.open_example(examples() / "shared.knet")
    assert window.welcome.tour is None


def test_a_users_network_is_left_alone(window, monkeypatch):
    click(window.welcome.tour.bubble.end_button)
    window.canvas.add_layer("Dense")
    asked = []
    monkeypatch.setattr(window.files, "may_leave", lambda: bool(asked.append(1)))
    window.actions_["tour"].trigger()
    assert asked
    assert window.welcome.tour is None
    assert len(window.workspace.graph.nodes) == 1


@pytest.mark.parametrize("size", [(800, 600), (1400, 900)])
def test_the_bubble_is_within_the_window_and_takes_no_gesture(window, bubble, size):
    window.resize(*size)
    QApplication.processEvents()
    QApplication.processEvents()
    for _ in STEPS:
        assert window.rect().contains(bubble.geometry())
        assert window.canvas.hasFocus()
        window.actions_["tour_on"].trigger()
        QApplication.processEvents()
        if "trained" in bubble.title:
            break
        window.canvas.setFocus()
    window.resize(1400, 900)


def test_every_step_says_what_to_do():
    assert len(STEPS) == 5
    assert len({step.title for step in STEPS}) == 5
