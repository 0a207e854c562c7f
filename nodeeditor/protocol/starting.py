"""How an engine process is started: by the editor and by a command alike."""

from __future__ import annotations

import os
from pathlib import Path

import nodeeditor

#: What Python is given. -P keeps the folder we were started in out of the import path: a file random.py may lie there.
ARGUMENTS = ("-P", "-m", "nodeeditor.engine")


def python_path(others: str) -> str:
    """The PYTHONPATH of an engine, ``others`` being ours: it is to be of the same nodeeditor, installed or not."""
    home = str(Path(nodeeditor.__file__).resolve().parent.parent)
    return os.pathsep.join(filter(None, [home, others]))
