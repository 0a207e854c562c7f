"""The one sentence on standard error."""

from __future__ import annotations

import sys

from nodeeditor.commands.streams import lead_to_nothing


def say(text: str) -> None:
    """Write a sentence to standard error, on one line, whatever the terminal can show."""
    line = " ".join(text.split()) + "\n"
    try:
        sys.stderr.write(line)
    except UnicodeEncodeError:
        sys.stderr.write(line.encode("ascii", "backslashreplace").decode())
    except OSError:  # a full disk or a closed terminal: the exit code tells it alone
        lead_to_nothing(2)
