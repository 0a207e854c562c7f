"""The one sentence on standard error."""

from __future__ import annotations

import sys


def say(text: str) -> None:
    """Write a sentence to standard error, on one line, whatever the terminal can show."""
    line = " ".join(text.split()) + "\n"
    try:
        sys.stderr.write(line)
    except UnicodeEncodeError:
        sys.stderr.write(line.encode("ascii", "backslashreplace").decode())
