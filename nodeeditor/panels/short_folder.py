"""Folders as they are shown."""

from __future__ import annotations

import os
from pathlib import Path


def short_folder(folder: Path) -> str:
    """A folder with the user's home as a tilde."""
    home = os.path.expanduser("~")  # noqa: PTH111  # Path.home raises where there is none
    text = str(folder)
    return "~" + text[len(home) :] if text == home or text.startswith(home + os.sep) else text
