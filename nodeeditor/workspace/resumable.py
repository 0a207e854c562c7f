"""Which run of the open document can go on exactly where it was stopped or cut short."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.own_runs import is_run_of
from nodeeditor.workspace.runs import RunList

#: A run that failed goes on once what stood in its way is mended: its data is back, its disk has room.
_ENDED_EARLY = (RunStatus.STOPPED, RunStatus.INTERRUPTED, RunStatus.FAILED)


class Resumable:
    """Looks for it once, since files are read, until the document or the runs are other ones."""

    def __init__(self, document: OpenDocument, runs: RunList) -> None:
        self._document = document
        self._runs = runs
        self._found: RunInfo | None = None
        self._is_known = False
        for signal in (document.replaced, document.path_changed, runs.changed):
            signal.connect(self.forget)

    def forget(self, *_: object) -> None:
        """Look again when it is asked for next."""
        self._is_known = False

    def find(self, last: Path | None) -> RunInfo | None:
        """The newest run of the document, of which ``last`` is the folder where that is known, if it can go on."""
        if not self._is_known:
            self._is_known = True
            self._found = self._newest(last)
        return self._found

    def _newest(self, last: Path | None) -> RunInfo | None:
        for run in self._runs.runs:
            ended_early = run.status in _ENDED_EARLY
            # A graph is read, to see whose run it is, of those alone that could be resumed.
            if run.path == last or (last is None and is_run_of(self._document, run, by_graph=ended_early)):
                return run if ended_early and run.continuable else None
        return None
