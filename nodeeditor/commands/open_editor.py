"""``nodeeditor [FILE]``: the editor's window."""

from __future__ import annotations

import os

from nodeeditor.problems import ProblemError, problem


def open_editor(file: str | None) -> int:
    """Show the window on ``file`` and serve it until it is closed."""
    if file is not None and not os.path.exists(file):
        raise ProblemError(problem("command.no_file", path=file))
    try:
        from nodeeditor.app import main
    except ImportError as error:
        # A system library of Qt is missing; the text names it.
        raise ProblemError(problem("command.no_window", reason=str(error).rstrip("."))) from error
    return main([] if file is None else [file])
