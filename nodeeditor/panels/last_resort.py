"""What happens to an error that nothing else caught: a log file and one sentence, never a traceback."""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from nodeeditor import __version__
from nodeeditor.language import tr

#: A log that grew beyond this is begun anew.
_MOST_BYTES = 1_000_000


def log_path() -> Path:
    """The file that errors are written to."""
    return platformdirs.user_log_path("nodeeditor", appauthor=False) / "errors.log"


class LastResort(QObject):
    """Takes over ``sys.excepthook``. The window stays open, so that the work can be saved."""

    def __init__(self, parent: QObject | None = None, log: Path | None = None) -> None:
        super().__init__(parent)
        self.box: QMessageBox | None = None
        self._log = log or log_path()

    def install(self) -> None:
        """Be called for every error from now on."""
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error and tell of it, once at a time."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        written = self._write("".join(traceback.format_exception(kind, error, trace)))
        if self.box is not None and self.box.isVisible():
            return
        text = tr("Something went wrong in nodeeditor. Your work is still open: save it under another name to be safe.")
        if written:
            text += "\n\n" + tr("What happened is written to {path}.", path=self._log)
        self.box = QMessageBox(QMessageBox.Icon.Warning, "nodeeditor", text, parent=QApplication.activeWindow())
        self.box.setTextFormat(Qt.TextFormat.PlainText)
        self.box.setModal(False)
        self.box.show()

    def _write(self, report: str) -> bool:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            fresh = not self._log.exists() or self._log.stat().st_size > _MOST_BYTES
            with self._log.open("w" if fresh else "a", encoding="utf-8") as file:
                file.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')} nodeeditor {__version__}\n{report}\n")
        except OSError:
            return False
        return True
