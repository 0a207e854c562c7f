"""A document that was open when the editor ended abruptly, as it is told, and what may become of it."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from nodeeditor.document import Document, load
from nodeeditor.document.comparing import compare_documents
from nodeeditor.document.format import loads
from nodeeditor.language import marked, tr
from nodeeditor.panels.counts import contents_text, nodes_text
from nodeeditor.panels.short_folder import short_folder
from nodeeditor.panels.told_time import told_time
from nodeeditor.problems import Problem, ProblemError
from nodeeditor.workspace.keeping.folder import SUSPECT, Left


class Choice(Enum):
    """What becomes of a document."""

    RESTORE = marked("Restore")
    OPEN_SAVED = marked("Open Saved")
    LATER = marked("Keep for Later")
    DISCARD = marked("Discard")


class Entry:
    """One document that was left, held against its file."""

    def __init__(self, left: Left) -> None:
        self.left = left
        #: How often in a row the editor ended while it was open, this time included.
        self.crashes = left.crashes
        self.problem: Problem | None = None

    @property
    def name(self) -> str:
        """What the document is called."""
        path = self.left.kept.path
        return path.name if path is not None else self.left.kept.name or tr("Untitled")

    @property
    def folder(self) -> str:
        """Where its file is; empty where it has none."""
        path = self.left.kept.path
        return short_folder(path.parent) if path is not None else ""

    @cached_property
    def document(self) -> Document | None:
        """The document as it was kept; None where it was as in its file, or can't be read."""
        text = self.left.kept.text
        if text is None:
            return None
        try:
            return loads(text, self.name)
        except ProblemError as error:
            self.problem = error.problem
            return None

    @cached_property
    def saved(self) -> Document | None:
        """The document as its file has it now; None where there is none that can be read."""
        if self.left.kept.path is None:
            return None
        try:
            return load(self.left.kept.path)
        except ProblemError:
            return None

    @property
    def pictures(self) -> tuple[tuple[str, Document], ...]:
        """What can be shown of it, each with what it is: as it was kept, and as in its file."""
        kept, saved = self.document, self.saved
        if kept is None:
            return ((tr("In its file"), saved),) if saved is not None and self.problem is None else ()
        return ((tr("Restored"), kept), *([(tr("Saved"), saved)] if saved is not None else []))

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What may become of it, what is proposed first."""
        found = [Choice.RESTORE]
        if self.left.kept.text is not None and self.document is None:
            found = []
        if self.left.kept.text is not None and self.saved is not None:
            found.append(Choice.OPEN_SAVED)
        found.append(Choice.LATER)
        if self.crashes >= SUSPECT or found[0] is Choice.OPEN_SAVED:
            found.sort(key=lambda one: one is not Choice.LATER)
        return (*found, Choice.DISCARD)

    @property
    def difference(self) -> str:
        """What restoring it brings, in a sentence."""
        document, saved = self.document, self.saved
        if self.problem is not None:
            return self.problem.text
        if document is None:
            return tr("As in its file.")
        nodes = nodes_text(len(document.graph.nodes))
        if self.left.kept.path is None:
            return tr("Never saved: {nodes}.", nodes=nodes)
        if saved is None:
            return tr("Its file can't be read now: {nodes}.", nodes=nodes)
        return tr(
            "Held against its file: {differences}.", differences=contents_text(compare_documents(saved, document))
        )

    @property
    def when(self) -> str:
        """When it was kept last."""
        return told_time(self.left.kept.time)

    @property
    def warning(self) -> str:
        """Why it may be better not to open it; empty where there is no reason."""
        if self.crashes < SUSPECT:
            return ""
        return tr(
            "nodeeditor ended abruptly {count} times in a row while this was open. Start without it, or restore it to "
            "try again.",
            count=self.crashes,
        )
