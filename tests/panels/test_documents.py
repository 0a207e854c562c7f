"""Several documents: tabs and windows that share an engine, each with its own undo, panels and training."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_desk
from nodeeditor.document import Document, save
from nodeeditor.panels.handlers import files as files_module
from nodeeditor.panels.unsaved import Unsaved
from nodeeditor.preferences.choices import AtStart
from nodeeditor.preferences.model import SETTINGS
from nodeeditor.protocol.requests import Train
from nodeeditor.resources import examples
from nodeeditor.workspace.channel import Role
from tests.disposal import discard
from tests.panels.dropping.test_drops import Drag
from tests.workspace.small_graphs import chain


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch, engines, panels_on_demand):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue(SETTINGS["at_start"].key, AtStart.EXAMPLE.value)
    made = create_desk(settings=settings, open_channel=engines)
    made.windows[0].show()
    qtbot.waitExposed(made.windows[0])
    made.start_engines()
    qtbot.waitUntil(lambda: made.current.workspace.engine.is_ready)
    yield made
    for page in made.pages:
        page.workspace.undo_stack.setClean()
        page.workspace.training.close(stops=True)
    made.quit()
    QApplication.sendPostedEvents(None, 52)
    discard(made)


@pytest.fixture
def window(desk):
    return desk.windows[0]


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "net.knet"
    save(Document(), file)
    return file


def act(desk, name):
    desk.current.actions_[name].trigger()


def names(window):
    return [window.tabs.tabText(at) for at in range(window.tabs.count())]


def click_tab(window, index, button=Qt.MouseButton.LeftButton):
    QTest.mouseClick(window.tabs, button, pos=window.tabs.tabRect(index).center())


def test_a_new_document_has_a_tab_and_a_single_one_shows_none(desk, window):
    assert not window.tabs.isVisible()
    act(desk, "new")
    assert window.tabs.isVisible()
    assert names(window) == ["digits.knet", "Untitled.knet"]
    assert window.windowTitle() == "Untitled.knet[*] - nodeeditor"
    assert not window.current.workspace.graph.nodes
    click_tab(window, 0)
    assert window.current.workspace.name == "digits"
    assert window.windowTitle() == "digits.knet[*] - nodeeditor"
    act(desk, "close")
    assert not window.tabs.isVisible()
    assert names(window) == ["Untitled.knet"]


def test_a_file_takes_the_place_of_what_was_only_shown_and_a_tab_else(desk, window, path, tmp_path):
    desk.current.files.open_path(path)
    assert names(window) == ["net.knet"]
    other = tmp_path / "other.knet"
    save(Document(), other)
    desk.current.files.open_path(other)
    assert names(window) == ["net.knet", "other.knet"]
    desk.current.files.open_path(path)
    assert window.tabs.currentIndex() == 0
    assert names(window) == ["net.knet", "other.knet"]
    desk.current.files.open_example(examples() / "residual.knet")
    assert names(window) == ["net.knet", "other.knet", "residual.knet"]


def test_a_file_that_cannot_be_read_opens_no_tab_and_is_told_where_one_is(desk, window, path, tmp_path):
    desk.current.files.open_path(path)
    bad = tmp_path / "bad.knet"
    bad.write_text("{", "utf-8")
    assert not desk.current.files.open_path(bad)
    assert names(window) == ["net.knet"]
    assert "bad.knet" in desk.current.messages.text


def test_each_document_has_its_own_changes_and_undo(desk, window):
    first = desk.current
    act(desk, "new")
    second = desk.current
    second.workspace.apply(chain("a", "b"), "draw")
    assert names(window) == ["digits.knet", "Untitled.knet •"]
    assert window.isWindowModified()
    click_tab(window, 0)
    assert not window.isWindowModified()
    assert not first.actions_["undo"].isEnabled()
    click_tab(window, 1)
    QTest.keyClick(second.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not second.workspace.graph.nodes
    assert first.workspace.graph.nodes


def test_keys_of_a_tab_behind_are_not_heard(desk, window, qtbot):
    act(desk, "new")
    page = desk.current
    window.activateWindow()
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.tabs.currentIndex() == 0)
    QTest.keyClick(desk.current.canvas, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.tabs.currentIndex() == 1)


def test_all_share_one_engine_that_goes_on_when_a_tab_is_closed(desk, window, engines, qtbot):
    act(desk, "new")
    act(desk, "new")
    assert len(engines.of(Role.QUESTIONS)) == 1
    page = desk.current
    workspace = page.workspace
    act(desk, "close")
    QApplication.sendPostedEvents(None, 52)
    assert not shiboken6.isValid(page)
    assert not shiboken6.isValid(workspace)
    kept = desk.current
    kept.workspace.apply(chain("a", "b"), "draw")
    qtbot.waitUntil(lambda: kept.workspace.inference.knows_all)
    assert kept.workspace.engine.is_ready


def test_one_document_trains_while_another_is_edited(desk, window, engines, qtbot):
    first = desk.current
    act(desk, "train")
    (train,) = engines.of(Role.TRAINING)[0].of(Train)
    assert '"digit"' in train.graph
    act(desk, "new")
    second = desk.current
    assert second.workspace.training.is_idle
    assert not first.workspace.training.is_idle
    second.workspace.apply(chain("a", "b"), "draw")
    assert second.actions_["train"].isEnabled()
    assert not first.actions_["train"].isEnabled()


def test_closing_asks_about_what_is_not_saved_and_may_be_called_off(desk, window, monkeypatch):
    act(desk, "new")
    desk.current.workspace.apply(chain("a", "b"), "draw")
    answers = [Unsaved.CANCEL]
    asked = []
    monkeypatch.setattr(files_module, "ask_unsaved", lambda _, name: asked.append(name) or answers[0])
    act(desk, "close")
    assert (len(window.pages), asked) == (2, ["Untitled.knet"])
    assert not window.close()
    # What had nothing to lose and came before is closed; what was called off is still there.
    assert names(window) == ["Untitled.knet •"]
    answers[0] = Unsaved.DISCARD
    assert window.close()
    assert desk.windows == []


def test_a_tab_closes_by_its_button_the_middle_button_and_the_menu(desk, window):
    for _ in range(3):
        act(desk, "new")
    button = window.tabs.tabButton(1, window.tabs.ButtonPosition.RightSide)
    assert button.accessibleName() == "Close Untitled.knet"
    assert names(window)[1:] == ["Untitled.knet", "Untitled 2.knet", "Untitled 3.knet"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(window.pages) == 3
    click_tab(window, 1, Qt.MouseButton.MiddleButton)
    assert names(window) == ["digits.knet", "Untitled 3.knet"]
    act(desk, "new")
    assert names(window) == ["digits.knet", "Untitled 3.knet", "Untitled.knet"]
    window.tabs.close_others_wanted.emit(0)
    assert names(window) == ["digits.knet"]


def test_tabs_are_put_in_order_by_drag_and_their_pages_follow(desk, window):
    act(desk, "new")
    page = desk.current
    tabs = window.tabs
    start = tabs.tabRect(1).center()
    QTest.mousePress(tabs, Qt.MouseButton.LeftButton, pos=start)
    for x in range(start.x(), 0, -20):
        QTest.mouseMove(tabs, QPoint(x, start.y()))
    QTest.mouseRelease(tabs, Qt.MouseButton.LeftButton, pos=QPoint(2, start.y()))
    assert names(window) == ["Untitled.knet", "digits.knet"]
    assert window.pages[0] is page
    assert window.current is page


def test_a_tab_dragged_out_is_a_window_and_dragged_back_a_tab(desk, window, qtbot):
    act(desk, "new")
    page = desk.current
    act(desk, "new")
    click_tab(window, 1)
    tabs = window.tabs
    start = tabs.tabRect(1).center()
    QTest.mousePress(tabs, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(tabs, start + QPoint(0, 100))
    QTest.mouseRelease(tabs, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 300))
    assert len(desk.windows) == 2
    second = desk.windows[1]
    assert second.pages == [page]
    assert page not in window.pages
    assert page.canvas.isVisible()
    desk.move_out(page, window.mapToGlobal(QPoint(40, 10)))
    assert window.pages[-1] is page
    assert desk.windows == [window]
    act(desk, "detach")
    assert len(desk.windows) == 2


def test_panels_stay_where_they_are_from_tab_to_tab(desk, window):
    act(desk, "new")
    desk.current.docks["inspector"].hide()
    click_tab(window, 0)
    assert desk.current.docks["inspector"].isHidden()
    assert not desk.current.actions_["show_inspector"].isChecked()
    desk.current.actions_["show_inspector"].trigger()
    click_tab(window, 1)
    assert not desk.current.docks["inspector"].isHidden()


def test_a_floating_panel_of_a_new_page_belongs_to_the_window_that_shows_it(desk, window, qtbot):
    """A page that had a panel float before it came to its window stayed a window within it, on all systems."""
    act(desk, "panel_titles")
    desk.current.docks["library"].setFloating(True)
    act(desk, "new_window")
    window.close()  # the next window has the panels as this one had them
    act(desk, "new_window")
    (kept, made) = desk.windows
    qtbot.waitExposed(made)
    dock = made.current.docks["library"]
    assert dock.isFloating()
    assert dock.isVisible()
    assert made.current.actions_["panel_titles"].isChecked()
    assert made.current.windowHandle() is None
    assert dock.windowHandle().transientParent() is made.windowHandle()
    page = made.current
    kept.current.docks["library"].setFloating(True)
    desk.move_out(page, kept.tabs.mapToGlobal(kept.tabs.rect().center()))
    assert page in kept.pages
    assert page.windowHandle() is None
    assert dock.windowHandle().transientParent() is kept.windowHandle()


def test_a_page_that_never_came_to_a_window_says_nothing_about_panels(desk, window):
    desk.current.docks["outline"].hide()
    act(desk, "new_window")
    window.close()
    unused = desk.make_page()
    unused.close()
    desk.discard(unused)
    act(desk, "new_window")
    assert desk.current.docks["outline"].isHidden()
    assert not desk.current.actions_["show_outline"].isChecked()


def test_a_file_that_is_open_in_another_tab_is_not_written_over(desk, window, path, monkeypatch):
    desk.current.files.open_path(path)
    act(desk, "new")
    monkeypatch.setattr(files_module, "ask_save_path", lambda *_, **__: path)
    assert not desk.current.files.save_as()
    assert "another tab" in desk.current.messages.text


def test_several_files_open_in_tabs_and_quitting_closes_all_windows(desk, window, path):
    act(desk, "new_window")
    assert len(desk.windows) == 2
    desk.open_path(path)
    assert desk.page_of(path) is not None
    act(desk, "quit")
    assert desk.windows == []


def test_a_window_that_is_closed_is_deleted_with_its_documents_at_once(desk, window):
    act(desk, "new_window")
    closed = desk.windows[1]
    pages = closed.pages
    closed.close()
    QApplication.sendPostedEvents(None, 52)
    assert desk.windows == [window]
    assert not any(map(shiboken6.isValid, [closed, *pages]))


def broken(*_arguments, **_named):
    int("x")


@pytest.fixture
def told(monkeypatch):
    """The errors that end where those end that nothing caught."""
    made = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: made.append(error))
    return made


def test_a_page_that_fails_to_ask_stays_open_and_tells_of_it(desk, window, monkeypatch, told):
    page = window.current
    with monkeypatch.context() as patched:
        patched.setattr(page.files, "may_leave", broken)
        assert not window.close()
    assert [type(error) for error in told] == [ValueError]
    assert window.isVisible()
    assert page.workspace.engine.is_ready
    assert window.close()


@pytest.mark.parametrize(
    "part",
    [
        lambda page: (page.canvas.layouts, "cancel"),
        lambda page: (page.workspace.queue, "close"),
        lambda page: (page.window()._state, "remember_place"),
    ],
    ids=["the page's end", "the document's end", "the window's end"],
)
def test_a_window_whose_user_agreed_closes_whatever_fails(desk, window, monkeypatch, told, engines, part):
    act(desk, "new")
    first, second = window.pages
    monkeypatch.setattr(*part(first), broken)
    assert window.close()
    assert [type(error) for error in told] == [ValueError]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(shiboken6.isValid(gone) for gone in (window, first, second))
    assert desk.windows == []
    assert all(engine.closed for engine in engines.opened)


def test_full_screen_and_focus_mode_are_those_of_the_window(desk, window):
    act(desk, "new")
    act(desk, "full_screen")
    assert window.isFullScreen()
    assert all(page.actions_["full_screen"].isChecked() for page in window.pages)
    act(desk, "full_screen")
    assert not window.isFullScreen()
    act(desk, "focus_mode")
    assert not window.tabs.isVisible()
    window.step(1)
    assert desk.current.focus.is_on
    assert desk.current.docks["library"].isHidden()
    act(desk, "focus_mode")
    assert window.tabs.isVisible()
    assert not desk.current.docks["library"].isHidden()
    window.step(1)
    assert not desk.current.focus.is_on


def test_files_that_are_dropped_open_in_tabs_and_data_goes_to_the_page_that_is_seen(desk, window, path, tmp_path):
    others = [tmp_path / "more.knet", tmp_path / "table.csv"]
    save(Document(), others[0])
    others[1].write_text("a\n1\n")
    drag = Drag(SimpleNamespace(window=desk.current), path, others[0])
    assert drag.over(desk.current.canvas) == ["Open net.knet", "Open more.knet"]
    drag.drop()
    assert names(window) == ["net.knet", "more.knet"]
    first, second = window.pages
    drag = Drag(SimpleNamespace(window=second), others[1])
    drag.over(second.canvas)
    assert first.drops.overlay.lines == []
    drag.drop()
    assert first.workspace.graph.data.source is None
    assert second.workspace.graph.data.source.path == "table.csv"
