"""Which code may run, as the editor asks and lets it: the user's list, and who hears that it differs."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QDate, QObject, Qt, Signal

from nodeeditor.catalog import trusted


class CodeTrust(QObject):
    """The list of :mod:`nodeeditor.catalog.trusted`, which engines read themselves: nothing here runs code."""

    #: A code may run that might not, or the other way round.
    changed = Signal()
    #: Trust was taken back.
    taken_back = Signal()

    @property
    def codes(self) -> tuple[trusted.Trusted, ...]:
        """What the user trusts, the newest last."""
        return trusted.trusted_codes()

    def holds(self, text: str) -> bool:
        """Whether this very content may run."""
        return trusted.is_trusted(text)

    def trust(self, text: str) -> None:
        """Let this very content run. Raises ``OSError``."""
        trusted.trust(text, QDate.currentDate().toString(Qt.DateFormat.ISODate))
        self.changed.emit()

    def take_back(self, digests: Iterable[str]) -> None:
        """Let contents of these digests run no more. Raises ``OSError``."""
        trusted.distrust(digests)
        self.taken_back.emit()
        self.changed.emit()
