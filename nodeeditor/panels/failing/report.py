"""The text of a report: what failed, in which versions; nothing of who uses them, and no secrets."""

from __future__ import annotations

import platform
import re
import traceback
from pathlib import Path

import PySide6

from nodeeditor import __version__

#: What stands after one of these words, with or without quotes, is nobody's business.
_SECRET = re.compile(
    r"(?i)\b((?:[\w-]*(?:password|passwd|secret|token|api[_-]?key|access[_-]?key|credential)[\w-]*|authorization|bearer)"
    r"[\"']?\s*[:=]?\s*)((?:basic |bearer )?(?:\"[^\"]*\"|'[^']*'|[^\s,;)\]}]+))"
)
_IN_ADDRESS = re.compile(r"(?<=://)[^/\s:@]+:[^/\s@]+(?=@)")
#: A message of an exception may hold a whole file.
_MOST = 20_000


def report_of(error: BaseException) -> str:
    """What happened, for a log and to be sent by whoever wants to."""
    return f"{versions()}\n\n{cleaned(''.join(traceback.format_exception(error)))}"


def versions() -> str:
    """What runs here, in a line."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"nodeeditor {__version__}, Python {platform.python_version()}, PySide {PySide6.__version__}, {system}"


def cleaned(text: str) -> str:
    """``text`` without secrets, and with the user's home folder as a tilde."""
    home = str(Path.home())
    if len(home) > 1:
        text = text.replace(home, "~")
    text = _IN_ADDRESS.sub("…", text)
    text = _SECRET.sub(r"\1…", text)
    return text if len(text) <= _MOST else f"{text[: _MOST // 2]}\n…\n{text[-_MOST // 2 :]}"
