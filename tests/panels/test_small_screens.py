"""At 800 by 600, and with text twice as large, nothing is off the screen or cut, and dialogs fit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from nodeeditor.panels.screens import FRAME, roomy
from nodeeditor.theme.type_sizes import scaled
from tests.panels.test_main_window import CHAIN

ROOM = QSize(800, 600) - FRAME
DIALOGS = ("export", "export_figure", "preferences", "change_keys", "packages", "find_repeats", "keys", "about")


def inside(widget, whole):
    corner = widget.mapTo(whole, QPoint(0, 0))
    return whole.rect().contains(corner) and corner.x() + widget.width() <= whole.width()


def test_at_800_by_600_all_is_there_with_text_twice_as_large_too(robot):
    robot.draw(*CHAIN)
    for name in ("training", "data"):  # the widest ones
        robot.window.results.open(name)
    try:
        for size in (100, 200):
            robot.workspace.preferences.change(text_size=size)
            QApplication.processEvents()  # widgets learn how large they are now
            robot.window.resize(ROOM)
            robot.window.place_docks()
            QApplication.processEvents()
            check_window(robot.window)
        check_dialogs(robot)
    finally:
        robot.workspace.preferences.change(text_size=100)


def check_window(window):
    assert window.size() == ROOM
    assert window.minimumSizeHint().width() <= ROOM.width()
    assert window.minimumSizeHint().height() <= ROOM.height()
    bar = window.top_bar
    shown = [button for button in (*bar.buttons.values(), bar.train, bar.stop) if button.isVisible()]
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


def check_dialogs(robot):
    seen = []
    for name in DIALOGS:
        robot.act(name)
        QTest.qWait(1)
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible() and dialog.parent() is robot.window:
                seen.append(name)
                least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
                assert least.width() <= ROOM.width(), name
                assert least.height() <= ROOM.height(), name
                assert dialog.width() <= robot.window.screen().availableSize().width(), name
                buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
                cut = [button.text() for button in buttons if button.width() < button.minimumSizeHint().width()]
                assert cut == [], name
                dialog.close()
    assert set(seen) == set(DIALOGS)


def test_a_window_has_the_size_it_was_made_for_but_never_more_than_the_screen(qapp):
    label = QLabel()
    assert roomy(label, 200, 100) == QSize(scaled(200), scaled(100))
    assert roomy(label, 9000, 100).width() == label.screen().availableSize().width() - FRAME.width()
