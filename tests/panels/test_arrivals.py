"""Files that a second start hands over: opened one after another, and not behind a dialog's back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from nodeeditor.panels.arrivals import Arrivals


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_minimized_window_comes_back_with_its_size(window):
    window.showMaximized()
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
    Arrivals(window, lambda: window, pytest.fail).open_path(None)
    assert not window.isMinimized()
    assert window.isMaximized()


def test_files_wait_for_a_dialog_and_come_in_order(window, qtbot):
    opened = []
    arrivals = Arrivals(window, lambda: window, opened.append)
    dialog = QDialog(window)
    dialog.open()
    arrivals.open_path(Path("a"))
    arrivals.open_path(Path("b"))
    qtbot.wait(250)
    assert not opened
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: opened == [Path("a"), Path("b")], timeout=5000)


def test_a_question_asked_while_one_opens_holds_the_next_back(window, qtbot):
    opened, seen = [], []
    dialog = QDialog(window)

    def look_and_answer():
        arrivals.open_path(Path("c"))
        QTimer.singleShot(400, lambda: (seen.extend(opened), dialog.reject()))

    def open_asking(path):
        opened.append(path)
        if len(opened) == 1:
            QTimer.singleShot(0, look_and_answer)
            dialog.exec()

    arrivals = Arrivals(window, lambda: window, open_asking)
    arrivals.open_path(Path("a"))
    arrivals.open_path(Path("b"))
    qtbot.waitUntil(lambda: opened == [Path("a"), Path("b"), Path("c")], timeout=5000)
    assert seen == [Path("a")]
