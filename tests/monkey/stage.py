"""A desk to play at: a network that is open, an engine that answers at once, folders that go afterwards."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_desk
from nodeeditor.panels.documents.desk import Desk
from nodeeditor.resources import examples
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.keeping.safe import Safe
from tests.disposal import discard, empty_clipboard
from tests.fake_engine import FakeEngine, FakeEngines

_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


class _Forgetful(FakeEngines):
    """Engines that do not remember what they were asked, however long the play."""

    def __call__(self, role: Role, parent: QObject) -> FakeEngine:
        engine: Any = super().__call__(role, parent)
        engine.sent = deque(maxlen=10)
        self.opened.clear()
        made: FakeEngine = engine
        return made


@contextmanager
def staged(example: str = "inception") -> Iterator[Desk]:
    """A desk with one window, shown, whose documents are kept as those of a user."""
    with tempfile.TemporaryDirectory() as folder:
        before = {name: os.environ.get(name) for name in _FOLDERS}
        os.environ.update({name: str(Path(folder) / name.lower()) for name in before})
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        file = Path(shutil.copy(examples() / f"{example}.knet", folder))  # the monkey saves, too
        safe = Safe.below(Path(folder) / "state", Path(folder) / "data")
        desk = create_desk([file], settings=settings, open_channel=_Forgetful(), safe=safe)
        (window,) = desk.windows
        window.resize(1200, 800)
        window.show()
        desk.start_engines()
        QApplication.processEvents()
        try:
            yield desk
        finally:
            for page in desk.pages:
                page.workspace.undo_stack.setClean()
                page.workspace.training.close(stops=True)  # else it is asked about
            desk.quit()
            QApplication.processEvents()
            discard(desk)
            empty_clipboard()
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
