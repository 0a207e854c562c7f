"""Where a SavedModel may be put, which is a folder: over an older one, and over nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.atomic import replacing_folder

#: What makes a folder a SavedModel.
_MARK = "saved_model.pb"


@contextmanager
def replacing_saved_model(path: Path) -> Iterator[Path]:
    """A folder beside ``path`` to write to, which takes its place when the block ends well.

    Only an older SavedModel or an empty folder is replaced: raises ``ProblemError`` for anything else that is there.
    Raises ``OSError``, and then what was there is whole.
    """
    check_replaceable(path)
    with replacing_folder(path) as beside:
        yield beside
        check_replaceable(path)  # it took a while


def check_replaceable(path: Path) -> None:
    """Raise ``ProblemError`` where ``path`` is something that a SavedModel must not replace."""
    if not os.path.lexists(path):
        return
    if path.is_dir() and not path.is_symlink():
        inside = os.listdir(path)  # noqa: PTH208  # names alone
        if not inside or _MARK in inside:
            return
    raise ProblemError(problem("export.folder_taken", folder=path.name))
