"""The window: title, commands, unsaved changes, files, theme, search, status."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QMessageBox, QToolTip

from nodeeditor.actions.action import Menu
from nodeeditor.actions.table import ACTIONS
from nodeeditor.app import create_main_window
from nodeeditor.document import Document, load, save
from nodeeditor.document.document import Camera
from nodeeditor.document.format import loads
from nodeeditor.graph.blocks import Block
from nodeeditor.graph.edits import Batch, Connect, Disconnect, RemoveNode, SetData
from nodeeditor.graph.elements import Link
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import CsvSource, DataSettings
from nodeeditor.panels import save_path as save_path_module
from nodeeditor.panels.closing import ask_at_close
from nodeeditor.panels.handlers import files as files_module
from nodeeditor.panels.handlers import training as training_module
from nodeeditor.panels.unsaved import Unsaved
from nodeeditor.preferences.choices import AtClose
from nodeeditor.preferences.model import LIGHT as LIGHT_ALWAYS
from nodeeditor.protocol.answers import TrainingPaused, TrainingStarted
from nodeeditor.resources import examples
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus
from nodeeditor.theme.menu_letters import unmarked
from nodeeditor.theme.tokens import DARK, LIGHT
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.engine_client import EngineState
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.training import TrainingState
from tests.disposal import discard
from tests.graph.test_blocks import level

CHAIN = (("Input", "image", {"shape": (4,)}), ("Dense", "dense", {"units": 2}), ("Output", "out", {"loss": "mse"}))


def answer_unsaved(monkeypatch, answer):
    asked = []
    monkeypatch.setattr(files_module, "ask_unsaved", lambda _parent, name: asked.append(name) or answer)
    return asked


def test_the_title_names_the_file_and_marks_changes(robot, tmp_path):
    window = robot.window
    assert window.windowTitle() == "Untitled.knet[*] - nodeeditor"
    assert not window.isWindowModified()
    robot.draw(*CHAIN)
    assert window.isWindowModified()
    robot.workspace.save_file(tmp_path / "first.knet")
    assert window.windowTitle() == "first.knet[*] - nodeeditor"
    assert not window.isWindowModified()
    robot.act("undo")
    assert window.isWindowModified()


def test_every_command_has_a_menu_place_and_a_handler_and_no_two_share_a_key(robot):
    entries = ACTIONS.values()
    keys = [key for entry in entries for key in entry.shortcuts]
    assert len(keys) == len(set(keys))
    menus = [action.menu() for action in robot.window.menuBar().actions()]
    assert [unmarked(menu.title()) for menu in menus] == [menu.value for menu in Menu]
    within = [inner.menu() for menu in menus for inner in menu.actions() if inner.menu() is not None]
    listed = {action.objectName() for menu in [*menus, *within] for action in menu.actions() if action.objectName()}
    assert listed == {entry.name for entry in entries}


def test_what_is_typed_is_saved_trained_and_asked_about_before_enter_is_pressed(robot, tmp_path, monkeypatch):
    robot.draw(*CHAIN)
    path = tmp_path / "net.knet"
    robot.workspace.save_file(path)
    robot.select("dense")
    line = robot.row("units").editor.line
    robot.type(line, "7", enter=False)
    robot.act("save")
    graph = load(path).graph
    assert graph.layer_of(graph.node_named("dense")).config["units"] == 7
    assert line.hasFocus()
    robot.type(line, "8", enter=False)
    QTest.mouseClick(robot.window.top_bar.train, Qt.MouseButton.LeftButton)
    assert robot.config("dense")["units"] == 8
    robot.workspace.save_file(path)
    epochs = robot.window.results.open("training").form.epochs
    robot.type(epochs, "77", enter=False)
    asked = answer_unsaved(monkeypatch, Unsaved.CANCEL)
    assert not robot.window.close()
    assert asked == ["net.knet"]
    assert robot.graph.training.epochs == 77


@pytest.mark.parametrize(
    ("answer", "closes", "left", "setting"),
    [
        ((AtClose.GO_ON, False), True, True, AtClose.ASK),
        ((AtClose.STOP, False), True, False, AtClose.ASK),
        ((AtClose.GO_ON, True), True, True, AtClose.GO_ON),
        ((AtClose.STOP, True), True, False, AtClose.STOP),
        ((AtClose.ASK, True), False, False, AtClose.ASK),
    ],
)
def test_closing_asks_what_becomes_of_a_training(robot, monkeypatch, answer, closes, left, setting):
    robot.draw(*CHAIN)
    robot.workspace.undo_stack.setClean()
    robot.act("train")
    spare = robot.engines.of(Role.TRAINING)[0]
    asked = []
    with monkeypatch.context() as patched:
        patched.setattr(training_module, "ask_at_close", lambda _parent, run, waits: asked.append(run) or answer)
        run = robot.workspace.training.run.name
        assert robot.window.close() is closes
    assert asked == [run]
    assert (spare.left, spare.closed) == (left, closes and not left)
    assert robot.workspace.preferences.now.at_close is setting
    assert robot.window.actions_[f"close_{setting.value}"].isChecked()
    robot.workspace.training.close()


def test_closing_does_not_ask_where_the_user_chose_once_and_for_all_or_nothing_trains(robot, monkeypatch):
    monkeypatch.setattr(training_module, "ask_at_close", lambda *_: pytest.fail("asked"))
    robot.act("close_stop")
    assert robot.workspace.preferences.now.at_close is AtClose.STOP
    robot.draw(*CHAIN)
    robot.workspace.undo_stack.setClean()
    robot.act("train")
    assert robot.window.close()
    assert robot.engines.of(Role.TRAINING)[0].closed
    robot.act("close_ask")
    assert robot.window.close()


@pytest.mark.parametrize(
    ("button", "choice"),
    [("Let It Go On", AtClose.GO_ON), ("Stop and Keep Weights", AtClose.STOP), ("Cancel", AtClose.ASK)],
)
def test_the_question_at_the_close_names_the_run_and_gives_three_answers(robot, monkeypatch, button, choice):
    texts = []

    def press(box):
        texts.append(box.text())
        box.checkBox().setChecked(True)
        next(found for found in box.buttons() if found.text() == button).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert ask_at_close(robot.window, "digits-1") == (choice, True)
    assert texts == ["The training digits-1 goes on after the window is closed."]


def test_a_training_that_is_paused_is_not_said_to_go_on(robot, monkeypatch):
    texts = []

    def press(box):
        texts.extend((box.windowTitle(), box.text(), [found.text() for found in box.buttons()]))
        next(found for found in box.buttons() if found.text() == "Let It Wait").click()
        return 0

    robot.draw(*CHAIN)
    robot.workspace.undo_stack.setClean()
    robot.act("train")
    engine = robot.engines.of(Role.TRAINING)[0]
    run = robot.workspace.training.run
    engine.tell(TrainingStarted(1, str(run), 5, 20, 40, 10, ("loss",)))
    engine.tell(TrainingPaused(0, 3))
    robot.until(lambda: robot.workspace.training.state is TrainingState.PAUSED)
    monkeypatch.setattr(QMessageBox, "exec", press)
    assert robot.window.close()
    assert texts[:2] == [
        "A training is paused",
        f"The training {run.name} is paused, and waits on after the window is closed.",
    ]
    assert "Let It Go On" not in texts[2]
    assert engine.left


def test_a_name_typed_on_the_canvas_is_taken_before_a_command(robot):
    robot.draw(*CHAIN)
    robot.select("dense")
    robot.window.canvas.setFocus()
    robot.act("rename")
    QTest.keyClicks(robot.window.canvas.editors.name_editor, "hidden")
    robot.act("undo")
    assert robot.graph.node_named("dense")
    assert robot.window.actions_["redo"].text() == "Redo Rename to hidden"


@pytest.mark.parametrize(("replaces", "kept"), [(True, False), (False, True)])
def test_a_name_without_its_ending_replaces_a_file_only_when_asked(robot, tmp_path, monkeypatch, replaces, kept):
    robot.draw(*CHAIN)
    path = tmp_path / "net.knet"
    save(Document(), path)
    before = path.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "net"), ""))
    asked = []
    monkeypatch.setattr(save_path_module, "may_replace", lambda _parent, file: asked.append(file.name) or replaces)
    robot.act("save_as")
    assert asked == ["net.knet"]
    assert (path.read_bytes() == before) is kept


def test_actual_size_is_a_command(robot):
    robot.act("zoom_in")
    robot.act("zoom_in")
    robot.act("zoom_actual")
    assert robot.window.canvas.camera.zoom == 1


def test_undo_and_redo_from_the_menu_name_their_step(robot):
    robot.draw(*CHAIN[:1])
    undo = robot.window.actions_["undo"]
    assert undo.text() == "Undo Add image"
    undo.trigger()
    assert not robot.graph.nodes
    assert robot.window.actions_["redo"].text() == "Redo Add image"
    robot.act("redo")
    assert robot.graph.node_named("image")


def test_the_buttons_of_the_bar_follow_their_commands(robot):
    button = robot.window.top_bar.buttons["undo"]
    assert not button.isEnabled()
    robot.draw(*CHAIN[:1])
    assert button.isEnabled()
    assert button.text() == "Undo"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not robot.graph.nodes


@pytest.mark.parametrize(
    ("answer", "closes", "saves"),
    [(Unsaved.CANCEL, False, False), (Unsaved.DISCARD, True, False), (Unsaved.SAVE, True, True)],
)
def test_closing_asks_about_changes(robot, tmp_path, monkeypatch, answer, closes, saves):
    path = tmp_path / "net.knet"
    save(Document(), path)
    robot.workspace.open_file(path)
    robot.draw(*CHAIN)
    asked = answer_unsaved(monkeypatch, answer)
    assert robot.window.close() is closes
    assert asked == ["net.knet"]
    assert bool(load(path).graph.nodes) is saves


def test_closing_without_changes_asks_nothing(robot, monkeypatch):
    asked = answer_unsaved(monkeypatch, Unsaved.CANCEL)
    assert robot.window.close()
    assert asked == []


def test_the_question_has_three_answers(robot, monkeypatch):
    robot.draw(*CHAIN)

    def press_discard(box):
        texts = [button.text() for button in box.buttons()]
        assert sorted(texts) == ["Cancel", "Discard", "Save"]
        assert box.textFormat() == Qt.TextFormat.PlainText
        next(button for button in box.buttons() if button.text() == "Discard").click()

    monkeypatch.setattr(QMessageBox, "exec", press_discard)
    robot.act("new")
    assert not robot.graph.nodes


def test_save_as_open_and_recent_files(robot, tmp_path, monkeypatch):
    robot.draw(*CHAIN)
    path = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    robot.act("save")
    assert (tmp_path / "mine.knet").exists()
    robot.act("new")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "mine.knet"), ""))
    robot.act("open")
    assert robot.graph.node_named("dense")
    menu = QMenu()
    robot.window.files.fill_recent(menu)
    assert [action.text() for action in menu.actions()] == ["1  mine.knet"]
    # One that is gone is told of once, and then forgotten.
    (tmp_path / "mine.knet").unlink()
    menu.actions()[0].trigger()
    assert "mine.knet" in robot.window.messages.text
    robot.window.files.fill_recent(menu)
    assert [action.text() for action in menu.actions()] == ["None yet"]


def test_a_file_that_can_not_be_read_is_told_in_the_strip_and_loses_nothing(robot, tmp_path):
    robot.draw(*CHAIN)
    robot.workspace.save_file(tmp_path / "good.knet")
    bad = tmp_path / "bad.knet"
    bad.write_text("{", encoding="utf-8")
    assert not robot.window.files.open_path(bad)
    assert "bad.knet" in robot.window.messages.text
    assert robot.graph.node_named("dense")
    assert robot.workspace.path == tmp_path / "good.knet"


def test_a_file_that_can_not_be_written_is_told(robot, tmp_path, monkeypatch):
    robot.draw(*CHAIN)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "such.knet"), ""))
    robot.act("save")
    assert "such.knet" in robot.window.messages.text
    assert robot.window.isWindowModified()


def test_examples_open_as_copies_without_a_file(robot):
    menu = QMenu()
    robot.window.files.fill_examples(menu)
    assert len(menu.actions()) == len(list(examples().glob("*.knet")))
    next(action for action in menu.actions() if action.text() == "Inception").trigger()
    assert robot.workspace.path is None
    assert robot.graph.nodes
    assert not robot.window.isWindowModified()


def test_the_theme_switches_live_and_is_remembered(robot):
    application = QApplication.instance()
    robot.act("theme_dark")
    assert robot.window.themes.theme is DARK
    assert DARK.panel in application.styleSheet()
    assert robot.window.canvas.theme is DARK
    robot.act("theme_light")
    assert LIGHT.panel in application.styleSheet()
    assert DARK.panel not in application.styleSheet()
    assert robot.window.canvas.theme is LIGHT
    assert robot.window.actions_["theme_light"].isChecked()
    assert robot.workspace.preferences.now.theme == LIGHT_ALWAYS
    robot.act("theme_system")
    assert robot.window.actions_["theme_system"].isChecked()
    assert not robot.window.actions_["theme_light"].isChecked()


def test_panels_hide_and_come_back(robot):
    dock = robot.window.docks["library"]
    robot.act("show_library")
    assert dock.isHidden()
    robot.act("reset_panels")
    assert not dock.isHidden()
    assert robot.window.actions_["show_library"].isChecked()


def test_a_panel_that_floats_can_be_moved_the_next_day_too(robot, qtbot, engines, tmp_path):
    robot.act("panel_titles")
    robot.window.docks["library"].setFloating(True)
    robot.window.close()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = create_main_window(None, settings=settings, open_channel=engines)
    window.show()
    qtbot.waitExposed(window)
    dock = window.docks["library"]
    assert dock.isFloating()
    assert dock.isVisible()
    assert dock.titleBarWidget() is None
    assert window.actions_["panel_titles"].isChecked()
    window.workspace.undo_stack.setClean()
    window.close()
    discard(window)


def test_find_shows_what_is_looked_at_and_escape_brings_selection_and_focus_back(robot):
    robot.draw(*CHAIN)
    robot.window.canvas.setFocus()
    robot.select("image")
    robot.act("find")
    finder = robot.window.search.nodes
    QTest.keyClicks(finder.field, "dens")
    assert [pick.text for pick in finder.shown] == ["dense"]
    assert robot.workspace.selection.nodes == {robot.node("dense")}
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert finder.isHidden()
    assert robot.workspace.selection.nodes == {robot.node("image")}
    assert robot.window.canvas.hasFocus()


def test_find_goes_near_enough_to_read_and_escape_goes_back_to_where_one_was(robot):
    robot.draw(*CHAIN)
    camera = robot.window.canvas.camera_control
    camera.look(Camera(5000, 5000, 0.1))
    robot.act("find")
    finder = robot.window.search.nodes
    QTest.keyClicks(finder.field, "dens")
    assert camera.zoom == 1.0
    node = robot.window.canvas.canvas_scene.nodes[robot.node("dense")]
    middle = node.body().center()
    assert (camera.camera.x, camera.camera.y) == pytest.approx((middle.x(), middle.y()), abs=2)
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert (camera.camera.x, camera.camera.y, camera.zoom) == pytest.approx((5000, 5000, 0.1), abs=20)


def test_find_looks_into_blocks_and_goes_there(robot):
    inside = level(("x", "Input", {}, ()), ("deep", "Dense", {"units": 2}, ("x",)), ("y", "Output", {}, ("deep",)))
    rows = level(("x", "Input", {"shape": (3,)}, ()), ("use", "block:stage", {}, ("x>x",)))
    robot.workspace.take_up(Document(Graph.build(*rows, blocks=(Block("stage", (), *inside),))), None)
    robot.act("find")
    finder = robot.window.search.nodes
    QTest.keyClicks(finder.field, "deep")
    assert [(pick.text, pick.detail) for pick in finder.shown] == [("deep", "Dense · 2 · in stage")]
    assert robot.workspace.inside == "stage"
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)
    assert robot.workspace.inside is None
    robot.act("find")
    QTest.keyClicks(finder.field, "deep")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert robot.workspace.inside == "stage"
    assert robot.workspace.selection.nodes == {"deep"}


def test_find_by_type_takes_the_chosen_one(robot):
    robot.draw(*CHAIN)
    robot.act("find")
    finder = robot.window.search.nodes
    QTest.keyClicks(finder.field, "output")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    assert robot.workspace.selection.nodes == {robot.node("out")}


def test_the_command_palette_runs_a_command(robot):
    robot.draw(*CHAIN)
    robot.act("palette")
    palette = robot.window.search.palette
    QTest.keyClicks(palette.field, "select all")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert len(robot.workspace.selection.nodes) == 3


def test_the_palette_does_not_run_what_is_off(robot):
    robot.act("palette")
    palette = robot.window.search.palette
    QTest.keyClicks(palette.field, "redo")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isHidden()
    off = palette.list.itemWidget(palette.list.item(0)).findChildren(QLabel)[1]
    assert off.text() == "Redo"
    assert off.palette().color(off.foregroundRole()).name() == robot.window.themes.theme.third.lower()


def test_the_status_bar_tells_of_keras_and_a_click_restarts_a_dead_engine(robot, engines):
    status = robot.window.status
    robot.until(lambda: status.engine_text == "● Keras 3.15.1 ready · CPU")
    engine = robot.workspace.engine
    role = engines.opened[0].role
    for _ in range(3):
        robot.until(lambda: engine.state is EngineState.READY)
        engines.of(role)[-1].die()
    assert status.engine_text == "● Keras died: restart"
    QTest.mouseClick(status._engine, Qt.MouseButton.LeftButton)
    robot.until(lambda: engine.state is EngineState.READY)


def test_counts_in_the_status_bar(robot):
    robot.draw(*CHAIN)
    robot.until(lambda: robot.window.status.counts_text == "no problems · 3 nodes · 30 parameters")


def test_enter_on_the_canvas_goes_to_the_first_parameter(robot):
    robot.draw(*CHAIN)
    robot.select("dense")
    robot.window.canvas.edit_requested.emit(robot.node("dense"))
    robot.until(robot.row("units").editor.line.hasFocus)


def test_keys_window_lists_every_shortcut(robot):
    robot.act("keys")
    keys = robot.window.guide.keys_window
    headings = [keys.list.topLevelItem(number) for number in range(keys.list.topLevelItemCount())]
    rows = {
        heading.child(n).text(0): heading.child(n).text(1) for heading in headings for n in range(heading.childCount())
    }
    assert rows["Save"] == "Ctrl+S"
    assert rows["Train"] == "Ctrl+R, F5"
    # Nothing is cut short.
    for column in range(3):
        assert keys.list.header().sectionSize(column) >= keys.list.sizeHintForColumn(column)


@pytest.mark.parametrize("made_ahead", [True])
def test_all_tabs_get_their_panels_once_the_window_is_idle(robot):
    robot.until(lambda: len(robot.window.results._panels) == 6)


def test_a_training_that_does_not_stop_can_be_ended_after_a_while(robot):
    robot.window._states._patience.setInterval(50)
    robot.draw(*CHAIN)
    stop = robot.window.top_bar.stop
    robot.act("train")
    for _ in range(2):
        QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert robot.workspace.training.state is TrainingState.STOPPING
    assert not stop.isEnabled()
    robot.until(stop.isEnabled)
    assert stop.text() == "Stop Now"
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert robot.workspace.training.is_idle
    assert stop.text() == "Stop"


def test_train_shows_the_training_tab_and_starts(robot, monkeypatch):
    robot.draw(*CHAIN)
    started = []
    monkeypatch.setattr(robot.workspace.training, "start", lambda continues=None: started.append(continues))
    robot.window.results.open("summary")
    QTest.mouseClick(robot.window.top_bar.train, Qt.MouseButton.LeftButton)
    assert started == [None]
    assert robot.window.results.currentIndex() == 0


def test_no_label_of_the_window_takes_text_for_markup(robot):
    """Names and texts of a file from a stranger are shown letter by letter."""
    for name in ("training", "runs", "data", "summary", "problems", "history"):
        robot.window.results.open(name)
    robot.draw(("Input", "x", {"shape": (4,)}), ("Dense", "y", {"units": 2}))
    robot.select("y")
    # A form's captions have buddies; they are our own words.
    labels = [label for label in robot.window.findChildren(QLabel) if label.pixmap().isNull() and not label.buddy()]
    assert len(labels) > 20
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []


def test_the_hint_tells_what_the_keys_do_with_what_is_selected(robot):
    hint = lambda: robot.window.status.hint  # noqa: E731
    robot.draw(*CHAIN)
    robot.select()
    assert "press Tab, to add" in hint()
    robot.select("dense")
    QTest.keyClick(robot.window.canvas, Qt.Key.Key_Tab)
    assert robot.workspace.selection.nodes == {robot.node("out")}
    assert "Tab goes to the next node" in hint()
    assert "add a layer after it" in hint()
    robot.select("dense", "out")
    assert "add a layer after it" not in hint()


def test_a_network_waits_while_another_trains(robot, tmp_path):
    robot.draw(*CHAIN)
    bar = robot.window.top_bar
    assert not bar.queue.isVisible()
    robot.act("train")
    assert bar.queue.isVisible()
    QTest.mouseClick(bar.queue, Qt.MouseButton.LeftButton)
    (waiting,) = robot.workspace.queue.waiting
    assert loads(waiting.graph).graph.nodes == robot.graph.nodes
    assert "number 1" in robot.window.messages.text
    for _ in range(2):  # the second time by force
        robot.workspace.training.stop()
    robot.until(lambda: robot.workspace.queue.waiting == ())
    assert not robot.workspace.training.is_idle


def test_the_graph_of_a_run_is_opened_as_a_document_of_its_own(robot, tmp_path):
    robot.draw(*CHAIN)
    data = DataSettings(CsvSource("data/table.csv"))
    robot.workspace.apply(SetData(data), "data")
    run = tmp_path / "work" / "runs" / "one"
    run.mkdir(parents=True)
    save(robot.workspace.document, run / "graph.knet")
    graph = run / "graph.knet"
    graph.write_text(graph.read_text().replace("../../data/table.csv", "data/table.csv"))
    robot.workspace.new_document()
    assert not robot.graph.nodes
    robot.window.files.open_run(RunInfo(run, RunStatus.FINISHED))
    assert robot.config("dense")["units"] == 2
    assert robot.workspace.path is None
    assert robot.graph.data.source.path == str(tmp_path / "work" / "data" / "table.csv")
    graph.write_text("{")
    robot.window.files.open_run(RunInfo(run, RunStatus.FINISHED))
    assert robot.window.messages.text.startswith("graph.knet")
    assert robot.config("dense")["units"] == 2


def test_what_belongs_together_stands_together_in_a_menu():
    for menu in Menu:
        groups = [entry.group for entry in ACTIONS.values() if entry.menu is menu]
        assert groups == sorted(groups), menu


def test_no_shortcut_is_one_that_fields_keep_for_themselves():
    # On X11 a field takes these for its line: its end, the rest of it, all of it. There, no command would be heard.
    of_fields = {"Ctrl+E", "Ctrl+K", "Ctrl+U"}
    assert not [entry.name for entry in ACTIONS.values() if of_fields & {*entry.shortcuts}]


def test_the_tool_tip_of_a_node_in_the_window_tells_what_it_is(robot):
    robot.draw(("Input", "x", {"shape": (4,)}), ("Dense", "wide", {"units": 3}))
    canvas = robot.window.canvas
    canvas.fit_all()
    robot.until(lambda: not canvas.is_busy)
    place = canvas.mapFromScene(canvas.canvas_scene.nodes[robot.node("wide")].body().center())
    event = QHelpEvent(QEvent.Type.ToolTip, place, canvas.viewport().mapToGlobal(place))
    QApplication.sendEvent(canvas.viewport(), event)
    assert "wide" in QToolTip.text()
    QToolTip.hideText()


def test_the_commands_follow_when_the_node_goes_whose_link_is_selected(robot):
    robot.draw(("Input", "a", {"shape": (4,)}), ("Input", "b", {"shape": (4,)}), ("Add", "sum", {}), linked=False)
    ends = robot.node("sum")
    links = [Link(robot.node(name), "output", ends, "inputs", number) for number, name in enumerate("ab")]
    for link in links:
        robot.workspace.apply(Connect(link), "connect")
    robot.workspace.select(Selection(links=frozenset(links[:1])))
    assert robot.window.actions_["input_down"].isEnabled()
    robot.workspace.apply(Batch((*map(Disconnect, links), RemoveNode(ends))), "remove")
    assert not robot.window.actions_["input_down"].isEnabled()
    robot.act("undo")
    assert robot.window.actions_["input_down"].isEnabled()
