"""The real editor as a process of its own: opens a file, trains it, and closes when a file says so."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_main_window
from nodeeditor.preferences.choices import AtClose


def main() -> None:
    """``editor_at_hand.py FILE SETTINGS CLOSE``: the training is told by a line on standard output."""
    path, settings, close = map(Path, sys.argv[1:])
    window = create_main_window(path, settings=QSettings(str(settings), QSettings.Format.IniFormat))
    window.workspace.preferences.change(at_close=AtClose.GO_ON)
    window.show()
    window.actions_["train"].trigger()
    training = window.workspace.training
    told = []

    def tell() -> None:
        if not told:
            told.append(training.process_id)
            print(training.process_id, training.run, flush=True)

    def look() -> None:
        if close.exists():
            window.close()

    training.epoch.connect(tell)
    training.failed.connect(lambda problem: print("failed", problem.text, flush=True))
    timer = QTimer(window, interval=50)
    timer.timeout.connect(look)
    timer.start()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.exec()


if __name__ == "__main__":
    main()
