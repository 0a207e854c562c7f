"""What happens to an error that nothing else caught: what is open is kept, and the user is told, with a report."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from nodeeditor.language import tr
from nodeeditor.panels.failing.report import report_of
from nodeeditor.panels.failing.report_window import ReportWindow

#: A log that grew beyond this is begun anew.
_MOST_BYTES = 1_000_000


def log_path() -> Path:
    """The file that errors are written to."""
    return platformdirs.user_log_path("nodeeditor", appauthor=False) / "errors.log"


class LastResort(QObject):
    """Takes over ``sys.excepthook``. The window stays open, and what is drawn is kept at once."""

    def __init__(self, parent: QObject | None = None, log: Path | None = None) -> None:
        super().__init__(parent)
        #: The window that told of the last error.
        self.window: ReportWindow | None = None
        #: Keeps what is open against what may come next; whether it was kept.
        self.keep: Callable[[], bool] = lambda: False
        self._log = log or log_path()

    def install(self) -> None:
        """Be called for every error from now on."""
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Keep what is open, log the error and tell of it, once at a time."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        kept = self._kept()
        report = report_of(error.with_traceback(trace))
        written = self._write(report)
        if self.window is not None and self.window.isVisible():
            return
        told = [tr("Something went wrong in nodeeditor. Your work is still open.")]
        told += [tr("It is kept for the next start, too, should the editor end now.")] if kept else []
        told += [tr("What happened is written to {path}.", path=self._log)] if written else []
        self.window = ReportWindow(" ".join(told), report, QApplication.activeWindow())
        self.window.show()

    def _kept(self) -> bool:
        try:
            return self.keep()
        except Exception:  # what failed may well be in the document itself; the report must come out nevertheless
            return False

    def _write(self, report: str) -> bool:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            fresh = not self._log.exists() or self._log.stat().st_size > _MOST_BYTES
            with self._log.open("w" if fresh else "a", encoding="utf-8") as file:
                file.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {report}\n")
        except OSError:
            return False
        return True
