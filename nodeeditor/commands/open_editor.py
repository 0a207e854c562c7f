"""``nodeeditor [FILE ...]``: the editor's window."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from nodeeditor.commands.command import SOUND
from nodeeditor.commands.saying import say
from nodeeditor.handover.client import Outcome, hand_over
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem


def open_editor(files: Sequence[str], *, is_new: bool = False) -> int:
    """Have ``files`` opened by the editor that runs; else show a window and serve it until it is closed.

    ``is_new`` asks for an editor of its own, whatever runs.
    """
    for file in files:
        if not os.path.exists(file):
            raise ProblemError(problem("command.no_file", path=file))
    if not is_new:
        outcome = hand_over(files)
        if outcome is Outcome.TAKEN:
            return SOUND
        if outcome is Outcome.OTHER_VERSION:
            say(tr("The editor that runs is of another version, so this one opens a window of its own."))
        elif outcome is Outcome.SILENT:
            say(tr("The editor that runs does not answer, so this one opens a window of its own."))
    with windows():
        from nodeeditor.app import main
    return main(list(files))


@contextmanager
def windows() -> Iterator[None]:
    """To be round the import of what opens windows. Raises :class:`ProblemError` where that can't be done."""
    try:
        yield
    except ImportError as error:
        # A system library of Qt is missing; the text names it.
        raise ProblemError(problem("command.no_window", reason=str(error).rstrip("."))) from error
