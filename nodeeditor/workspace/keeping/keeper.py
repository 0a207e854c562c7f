"""Keeps one open document against a crash: a second after a change what it holds is on the disk."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.document.format import dumps
from nodeeditor.document.recovery import Kept, keep
from nodeeditor.problems import Problem, problem
from nodeeditor.workspace.keeping.folder import RecoveryFolder
from nodeeditor.workspace.open_document import OpenDocument

#: Milliseconds from a change until it is written, at most; while writing takes long it is done less often.
SOON, _LATEST = 1000, 10_000
#: Of the time, so much may go into writing.
_SHARE = 0.2


class DocumentKeeper(QObject):
    """Writes the recovery file of an open document while it differs from its own file.

    The document is copied on the window's thread and written on another one. The file goes when the document is
    closed; what was open and unchanged is noted, too, as long as it is open.
    """

    #: A :class:`~nodeeditor.problems.Problem`, told once until writing works again: the document can't be kept.
    trouble = Signal(object)
    _written = Signal(object)

    def __init__(self, document: OpenDocument, folder: RecoveryFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder
        self._file: Path | None = None
        self._crashes = 0
        self._adopted: tuple[Path | None, int] = None, 0
        #: What the file holds is of the document as it is now.
        self._is_kept = True
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="recovery")
        self._writing: Future[float] | None = None
        self._is_told = False
        self._is_closed = False
        self._ends = False
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self._write)
        self._written.connect(self._on_written)
        document.changed.connect(self._on_changed)
        document.modified_changed.connect(self._on_modified)
        document.written.connect(self._on_changed)
        document.path_changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)

    @property
    def file(self) -> Path | None:
        """The recovery file, None while there is none."""
        return self._file

    def adopt(self, file: Path, crashes: int) -> None:
        """The document that is taken up next was kept in this recovery file, and is from now on.

        ``crashes`` is how often in a row an editor ended abruptly while it was open.
        """
        self._adopted = file, crashes

    def keep_now(self) -> None:
        """Have the document on the disk when this returns, as far as the disk allows."""
        self._timer.stop()
        if self._is_closed or (self._is_kept and self._writing is None):
            return
        self._finish()
        try:
            self._job()()
            self._is_kept = True
        except OSError as error:
            self._tell(error)

    def close(self, *, discards: bool) -> None:
        """The document is closed. Its recovery file stays for the next start unless it ``discards`` or is saved."""
        if self._is_closed:
            return
        if self._document.is_modified and not discards:
            self._is_kept, self._ends = False, True
            self.keep_now()
        self._is_closed = True
        self._timer.stop()
        self._finish()
        self._writer.shutdown()
        if discards or not self._document.is_modified:
            self._remove()

    # What changes

    def _on_changed(self) -> None:
        self._is_kept = False
        if not self._timer.isActive() and not self._is_closed:
            self._timer.start()

    def _on_modified(self, is_modified: bool) -> None:
        if not is_modified:  # it was saved, or is as it was when it was
            self._crashes = 0
        self._on_changed()

    def _on_replaced(self) -> None:
        """Another document is open; what becomes of the one before was decided."""
        if self._is_closed:
            return
        self._finish()
        self._remove()
        self._file, self._crashes = self._adopted
        self._adopted = None, 0
        self._is_kept = False
        if self._document.path is not None or self._document.is_modified:
            self.keep_now()  # before it is painted for the first time: it may be what editors crash by

    # Writing

    def _write(self) -> None:
        if self._writing is not None:
            self._timer.start()
            return
        try:
            job = self._job()
        except OSError as error:
            self._tell(error)
            return
        self._is_kept = True
        self._writing = self._writer.submit(_timed, job)
        self._writing.add_done_callback(self._written.emit)

    def _job(self) -> Callable[[], None]:
        """What is to be written of the document as it is now. Raises ``OSError`` where there is no place for it."""
        document = self._document
        is_changed = document.is_modified
        if not is_changed and document.path is None:
            return self._remove
        if self._file is None:
            self._file = self._folder.new_file()
        file = self._file
        kept = Kept(
            name=document.name,
            path=document.path,
            base=document.document.digest,
            crashes=self._crashes,
            ended=self._ends,
            time=time.time(),
        )
        whole = replace(document.document, graph=document.graph.copy()) if is_changed else None
        return lambda: keep(file, kept if whole is None else replace(kept, text=dumps(whole)))

    def _on_written(self, done: Future[float]) -> None:
        if done is not self._writing:
            return
        self._writing = None
        error = done.exception()
        if isinstance(error, OSError):
            self._is_kept = False
            self._tell(error)
            return
        if error is not None:
            raise error
        self._is_told = False
        self._timer.setInterval(max(SOON, min(_LATEST, round(done.result() / _SHARE * 1000))))
        if not self._is_kept and not self._timer.isActive():
            self._timer.start()

    def _finish(self) -> None:
        """Wait for what is being written."""
        writing, self._writing = self._writing, None
        if writing is not None:
            with suppress(OSError):
                writing.result()

    def _remove(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def _tell(self, error: OSError) -> None:
        if not self._is_told:
            self._is_told = True
            told: Problem = problem(
                "recovery.not_kept", place=str(self._folder.base), reason=error.strerror or str(error)
            )
            self.trouble.emit(told)


def _timed(job: Callable[[], None]) -> float:
    """Do it, and give the seconds it took."""
    start = time.perf_counter()
    job()
    return time.perf_counter() - start
