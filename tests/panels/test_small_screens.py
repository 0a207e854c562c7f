"""At 800 by 600, and with text twice as large, nothing is off the screen or cut, and dialogs fit, in both languages."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListWidget, QPushButton, QScrollArea, QWidget

from nodeeditor import panels
from nodeeditor.catalog.trusted import Trusted
from nodeeditor.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.document.recovery import Kept
from nodeeditor.document.salvage import Salvaged
from nodeeditor.document.versions import Version
from nodeeditor.graph.edits import AddNode
from nodeeditor.graph.elements import Layer, LayerId, Node, NodeId
from nodeeditor.language import tr
from nodeeditor.panels.block_name_dialog import BlockNameDialog
from nodeeditor.panels.compare_dialog import CompareDialog
from nodeeditor.panels.comparing.side import Side
from nodeeditor.panels.comparing.window import ComparisonWindow
from nodeeditor.panels.failing.report_window import ReportWindow
from nodeeditor.panels.import_window import ImportWindow
from nodeeditor.panels.recovery.dialog import RecoveryDialog
from nodeeditor.panels.recovery.entry import Entry
from nodeeditor.panels.run_again import RunAgainDialog
from nodeeditor.panels.screens import FRAME, roomy
from nodeeditor.panels.trusted_dialog import TrustedDialog
from nodeeditor.panels.tuning_dialog import TuningDialog
from nodeeditor.panels.versions.dialog import VersionsDialog
from nodeeditor.panels.weights_report import WeightsReport
from nodeeditor.preferences.choices import Language
from nodeeditor.problems import problem
from nodeeditor.theme import faces
from nodeeditor.theme.type_sizes import scaled
from nodeeditor.translators import use_language
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.keeping.folder import Left
from nodeeditor.workspace.selection import Selection
from tests.examples import SOAK
from tests.panels.test_main_window import CHAIN
from tests.translations.test_window import is_english, of_source, said

ROOM = QSize(800, 600) - FRAME
#: Commands that open a dialog at once.
COMMANDS = ("export", "export_figure", "preferences", "change_keys", "packages", "find_repeats", "keys", "about")
TABS = ("training", "runs", "data", "summary", "problems", "history")


@pytest.fixture(params=[Language.ENGLISH, Language.CHINESE], ids=["English", "Chinese"])
def language(request, qapp, tmp_path):
    """What the window speaks that is made after this."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("look/language", request.param.value)
    settings.sync()
    font = qapp.font()
    yield request.param
    use_language(Language.ENGLISH)
    qapp.setFont(font)
    faces._chinese = ()


def inside(widget, whole):
    corner = widget.mapTo(whole, QPoint(0, 0))
    return whole.rect().contains(corner) and corner.x() + widget.width() <= whole.width()


def test_at_800_by_600_all_is_there_with_text_twice_as_large_too(language, robot):
    assert robot.window.actions_["undo"].text() == ("Undo" if language is Language.ENGLISH else "撤销")
    robot.draw(*CHAIN)
    for name in ("training", "data"):  # the widest ones
        robot.window.results.open(name)
    try:
        # At the usual size Chinese texts, which are shorter, fit where English ones do.
        for size in (100, 200) if SOAK or language is Language.ENGLISH else (200,):
            robot.workspace.preferences.change(text_size=size)
            QApplication.processEvents()  # widgets learn how large they are now
            robot.window.resize(ROOM)
            robot.window.place_docks()
            QApplication.processEvents()
            check_window(robot.window)
            check_letters(robot.window, size)
            if size == 100:
                check_tabs(robot.window)
        check_buttons_of_a_training(robot.window)
        check_dialogs(robot, language)
    finally:
        robot.workspace.preferences.change(text_size=100)


def check_window(window):
    assert window.size() == ROOM
    assert window.minimumSizeHint().width() <= ROOM.width()
    assert window.minimumSizeHint().height() <= ROOM.height()
    bar = window.top_bar
    shown = [button for button in (*bar.buttons.values(), bar.queue, bar.train, bar.stop) if button.isVisible()]
    assert bar.train in shown
    for button in shown:
        assert inside(button, window)
        assert button.width() >= button.minimumSizeHint().width()
        assert button.height() >= button.minimumSizeHint().height()
        assert button.y() + button.height() <= bar.height()
    status = window.status
    for part in (
        status._engine,
        status._problems,
        status.zoom,
        *([status.memory] if status.memory.isVisible() else []),
    ):
        assert inside(part, window)
        assert part.width() >= part.minimumSizeHint().width()
    assert window.canvas.width() >= ROOM.width() // 3
    assert window.canvas.height() >= 100


def check_letters(window, size):
    """The plot draws its own."""
    assert window.results.panel("training").plot.losses.getAxis("left").style["tickFont"].pixelSize() == 11 * size / 100


def check_buttons_of_a_training(window):
    """They are more, and have longer words: what is used less makes room."""
    window.actions_["train"].setEnabled(False)
    window.actions_["queue"].setEnabled(True)
    window.actions_["stop"].setText(tr("Stop Now"))
    QTest.qWait(50)  # one layout follows the other
    assert window.top_bar.queue.isVisible()
    check_window(window)


def check_tabs(window):
    """No panel needs to be moved to and fro to be read."""
    for name in TABS:
        panel = window.results.open(name)
        QApplication.processEvents()
        if panel.layout() is not None:
            assert panel.layout().minimumSize().width() <= panel.width(), name
        page = window.results.currentWidget()
        assert isinstance(page, QScrollArea)
        assert page.horizontalScrollBar().maximum() == 0, name


def check_dialogs(robot, language):
    """At twice the size of text."""
    seen, kinds = set(), set()
    for name in COMMANDS:
        robot.act(name)
        QTest.qWait(1)
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible() and dialog.parent() is robot.window:
                seen.add(name)
                check_dialog(dialog, language)
                kinds.add(type(dialog))
                dialog.close()
    assert seen == set(COMMANDS)
    for dialog in others(robot):
        dialog.show()
        QApplication.processEvents()
        check_dialog(dialog, language)
        kinds.add(type(dialog))
        dialog.close()
    assert kinds >= dialogs_there_are()


def check_dialog(dialog, language):
    name = type(dialog).__name__
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert least.width() <= ROOM.width(), name
    assert least.height() <= ROOM.height(), name
    assert dialog.width() <= dialog.screen().availableSize().width(), name
    dialog.resize(ROOM)
    QApplication.processEvents()
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in buttons if button.width() < button.minimumSizeHint().width()] == [], name
    lists = dialog.findChildren(QListWidget)
    assert [one.accessibleName() for one in lists if one.isVisible() and one.horizontalScrollBar().maximum()] == [], (
        name
    )
    if language is Language.CHINESE:
        texts = {text for widget in (dialog, *dialog.findChildren(QWidget)) for text in said(widget)}
        assert {text for text in texts if is_english(text, of_source())} == set(), name


def others(robot):
    """Dialogs that only open when there are runs, files or differences."""
    window, workspace = robot.window, robot.workspace
    theme, graph = window.themes.theme, workspace.graph.copy()
    told = [problem("import.code", node="a_layer_with_a_long_name_of_its_own", type="Lambda")]
    yield BlockNameDialog(
        window, tr("Make Block"), "my_block", tr("Make Block"), lambda _name: None, lambda _name: True
    )
    yield CompareDialog([], workspace.catalog, theme, window)
    sides = tuple(Side(name, name, Document(graph), workspace.catalog) for name in "ab")
    yield ComparisonWindow(sides, theme, window)
    yield ImportWindow(window, "model.keras", told, theme)
    yield RunAgainDialog(Document(graph), workspace.catalog, "digits-20260101-000000", window)
    yield TuningDialog(workspace, window.themes, window)
    yield WeightsReport(workspace.beginning, theme, window)
    left = Kept(name="net", path=Path("/nowhere/net.knet"), text=dumps(Document(graph)), crashes=3, time=1.0)
    entry = Entry(Left(Path("/nowhere/one.recovery"), left, crashes=4))
    yield RecoveryDialog([entry] * 5, workspace.catalog, theme, window)
    yield ReportWindow(tr("Something went wrong in nodeeditor. Your work is still open."), "Traceback", window)
    rest = Salvaged(Document(graph), (tr("The section {section} is damaged.", section="training"),))
    versions = [Version(Path(f"/nowhere/{number}.knet"), 1e9 * number, 5000, "ab") for number in range(1, 9)]
    damage = problem("file.cut", place="net.knet").text
    trusted = TrustedDialog(window)
    trusted.show_codes((Trusted("lambda x: " + "x + " * 60 + "x", "2026-12-01"), Trusted("def f(x):\n    return x")))
    yield trusted
    yield VersionsDialog(damage, versions, workspace.catalog, theme, window, rest)


def dialogs_there_are():
    for module in pkgutil.walk_packages(panels.__path__, "nodeeditor.panels."):
        importlib.import_module(module.name)
    return {kind for kind in QDialog.__subclasses__() if kind.__module__.startswith("nodeeditor.panels.")}


def test_a_window_has_the_size_it_was_made_for_but_never_more_than_the_screen(qapp):
    label = QLabel()
    assert roomy(label, 200, 100) == QSize(scaled(200), scaled(100))
    assert roomy(label, 9000, 100).width() == label.screen().availableSize().width() - FRAME.width()


def test_no_field_of_the_inspector_is_cut_where_the_window_is_narrow(robot):
    """For one layer of each kind of field, all of them shown."""
    robot.window.resize(ROOM)
    robot.window.place_docks()
    inspector = robot.window.inspector
    kinds = ("Input", "Dense", "Conv2D", "LSTM", "MultiHeadAttention", "ContrastLimitedAdaptiveHistogramEqualization")
    for number, kind in enumerate(kinds):
        layer = Layer(LayerId(f"l{number}"), kind, f"name{number}", FrozenMap({}))
        robot.workspace.apply(AddNode(Node(NodeId(f"n{number}"), layer.id, layer.name, 0.0, 0.0), layer), "Add")
        robot.workspace.select(Selection(frozenset({NodeId(f"n{number}")})))
        inspector.form.more.setChecked(True)
        QApplication.processEvents()
        assert inspector.widget().width() <= inspector.viewport().width(), kind


def test_a_message_with_two_buttons_leaves_the_panels_their_room(robot):
    window = robot.window
    window.resize(ROOM)
    window.place_docks()
    QApplication.processEvents()
    before = window.docks["library"].width()
    strip, told = window.messages, "a model is open as a new graph of 23 nodes. 2 things are not as in the model."
    strip.show_note(told, "Show What Changed", lambda: None, ("Find Repeats (12)", lambda: None))
    QTest.qWait(50)
    assert window.docks["library"].width() == before
    for button in (strip._button, strip._other):
        assert inside(button, strip)
        assert button.width() >= button.minimumSizeHint().width()
    assert strip._button.y() > strip._other.y()
    strip.show_note(told)
    QTest.qWait(50)
    assert not strip._buttons.isVisible()
