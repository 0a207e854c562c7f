"""A window to play with: a network that is open, an engine that answers at once, folders that go afterwards."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_main_window
from nodeeditor.panels.main_window import MainWindow
from nodeeditor.resources import examples
from tests.disposal import discard
from tests.fake_engine import FakeEngines


@contextmanager
def staged(example: str = "inception") -> Iterator[MainWindow]:
    """The window, shown."""
    with tempfile.TemporaryDirectory() as folder:
        before = {name: os.environ.get(name) for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
        os.environ.update({name: str(Path(folder) / name.lower()) for name in before})
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        file = Path(shutil.copy(examples() / f"{example}.knet", folder))  # the monkey saves, too
        window = create_main_window(file, settings=settings, open_channel=FakeEngines())
        window.resize(1200, 800)
        window.show()
        window.workspace.start_engine()
        QApplication.processEvents()
        try:
            yield window
        finally:
            window.workspace.undo_stack.setClean()
            window.workspace.training.close(stops=True)  # else it is asked about
            window.close()
            discard(window)
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
