"""Fields that tell of no change while the program fills them in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from PySide6.QtCore import QObject, QSignalBlocker


@contextmanager
def quiet(*fields: QObject) -> Iterator[None]:
    """Let no signal of ``fields`` out meanwhile.

    A list of blockers would live on in the traceback of an error, and Qt crashes when one of them ends after its field.
    """
    with ExitStack() as blocked:
        for field in fields:
            blocked.enter_context(QSignalBlocker(field))
        yield
