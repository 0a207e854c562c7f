"""The text of a report: what failed, in which versions; nothing of who uses them, and no secrets."""

from __future__ import annotations

import platform
import traceback

import PySide6

from nodeeditor import __version__
from nodeeditor.problems.secrets import cleaned


def report_of(error: BaseException) -> str:
    """What happened, for a log and to be sent by whoever wants to."""
    return f"{versions()}\n\n{cleaned(''.join(traceback.format_exception(error)))}"


def versions() -> str:
    """What runs here, in a line."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"nodeeditor {__version__}, Python {platform.python_version()}, PySide {PySide6.__version__}, {system}"
