"""What the data of the open document looks like."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from nodeeditor.problems import Problem
from nodeeditor.protocol.messages import DataDescribed


class DataDescription(QObject):
    """Asks the engine to describe the data source of the open document, whenever that is another one."""

    #: :attr:`current` or :attr:`is_pending` differs.
    changed = Signal()

    @property
    def current(self) -> DataDescribed | Problem | None:
        """The columns and first rows, or why they can't be read; None without a source or answer."""

    @property
    def is_pending(self) -> bool:
        """Whether an answer is awaited."""

    def refresh(self) -> None:
        """Ask again: the file may be another one now."""

    def propose(
        self,
        on_done: Callable[[int], None] | None = None,
        on_failed: Callable[[Problem], None] | None = None,
    ) -> None:
        """Bind columns to Inputs and Outputs as the engine proposes, in one undo step.

        ``on_done`` gets the number of nodes that were changed.
        """
