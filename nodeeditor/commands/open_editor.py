"""``nodeeditor [FILE]``: the editor's window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from nodeeditor.problems import ProblemError, problem


def open_editor(file: str | None) -> int:
    """Show the window on ``file`` and serve it until it is closed."""
    if file is not None and not os.path.exists(file):
        raise ProblemError(problem("command.no_file", path=file))
    with windows():
        from nodeeditor.app import main
    return main([] if file is None else [file])


@contextmanager
def windows() -> Iterator[None]:
    """To be round the import of what opens windows. Raises :class:`ProblemError` where that can't be done."""
    try:
        yield
    except ImportError as error:
        # A system library of Qt is missing; the text names it.
        raise ProblemError(problem("command.no_window", reason=str(error).rstrip("."))) from error
