"""Models of Keras are read beside the window, which goes on; each is taken up when it is there."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from nodeeditor.language import tr
from nodeeditor.panels.arrivals import PAUSE, is_answer_awaited
from nodeeditor.panels.passing_note import PassingNote
from nodeeditor.workspace.activities import Activities, Work
from nodeeditor.workspace.apart import Apart, CalledOff, Check
from nodeeditor.workspace.collecting import uncollected
from nodeeditor.workspace.file_read import FileRead, read_file
from nodeeditor.workspace.workspace import Workspace

#: What came of a file, or why it can't be read: a ``ProblemError``, unless something is wrong with us.
Outcome: TypeAlias = FileRead | Exception
#: Hears whether a file was opened.
Heard: TypeAlias = Callable[[bool], object]

_ACTIVITY = "opening"


@dataclass(frozen=True)
class _Wanted:
    """A file as the user named it, and who hears of it."""

    path: Path
    heard: list[Heard]


class OpeningBeside(QObject):
    """Reads the files that a page was asked to open one after the other, each an activity that can be cancelled.

    What was read waits until no dialog and no menu is open: it may take the place of what that is about.
    """

    def __init__(
        self, page: QWidget, host: QWidget, workspace: Workspace, take: Callable[[Path, Outcome], bool]
    ) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._take = take
        #: In the order in which they were wanted, each file once; the first one is being read.
        self._wanted: dict[Path, _Wanted] = {}
        self._outcome: Outcome | None = None
        self._apart = Apart(self)
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._hand_over)
        #: Tells that one was called off.
        self.note = PassingNote(host)

    @property
    def is_at_work(self) -> bool:
        """Whether a file is being read, or waits for it."""
        return bool(self._wanted)

    def is_opening(self, path: Path) -> bool:
        """Whether it is this one, among others."""
        return _key(path) in self._wanted

    def begin(self, path: Path, heard: Heard) -> None:
        """Have a file read and taken up; one that is being read already is not read twice."""
        self._wanted.setdefault(_key(path), _Wanted(path, [])).heard.append(heard)
        self._go_on()

    def cancel(self) -> None:
        """End the reading that is under way; the next begins."""
        if not self._wanted:
            return
        self.note.tell(tr("Opening {name} was cancelled.", name=self._first.name))
        self._end(is_open=False)

    def close(self) -> None:
        """The page is closed: nothing is read any more, and nobody hears of it."""
        self._wanted.clear()
        self._forget()

    @property
    def _activities(self) -> Activities:
        return self._workspace.activities

    @property
    def _first(self) -> Path:
        return next(iter(self._wanted.values())).path

    def _go_on(self) -> None:
        if self._apart.is_at_work or self._outcome is not None or not self._wanted:
            return
        path, catalog = self._first, self._workspace.installed

        def work(check: Check) -> Outcome:
            try:
                with uncollected():
                    return read_file(path, catalog, check)
            except CalledOff:
                raise
            except Exception as error:
                return error

        self._activities.tell(_ACTIVITY, Work(tr("Opening {name}", name=path.name), cancel=self.cancel))
        self._apart.start(work, self._on_read)

    def _on_read(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._hand_over()

    def _hand_over(self) -> None:
        outcome = self._outcome
        if outcome is None:
            return
        if is_answer_awaited():
            self._later.start()
            return
        self._activities.tell(_ACTIVITY, None)
        is_open = False
        try:
            is_open = self._take(self._first, outcome)  # may ask: the file counts as being opened until it is answered
        finally:
            self._end(is_open=is_open)

    def _end(self, *, is_open: bool) -> None:
        self._forget()
        if not self._wanted:  # the page was closed while it was asked
            return
        for heard in self._wanted.pop(next(iter(self._wanted))).heard:
            heard(is_open)
        self._go_on()

    def _forget(self) -> None:
        self._apart.cancel()
        self._later.stop()
        self._outcome = None
        self._activities.tell(_ACTIVITY, None)


def _key(path: Path) -> Path:
    """One path for each file."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return path.absolute()
