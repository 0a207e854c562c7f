"""What the second start and the editor that runs say to each other: lines of JSON.

The second start asks, the editor says that it is ready, the second start says go. Without that last word
nothing is opened: an editor that answers too late finds nobody who still wants it, since that one opened the
files itself by then.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from nodeeditor import __version__

#: A longer line is not one of ours.
LONGEST_LINE = 256 * 1024
_MOST_FILES = 1000

GO = b'{"go":true}\n'
READY, OTHER_VERSION, UNREADABLE = "ready", "version", "unreadable"


@dataclass(frozen=True, slots=True)
class Wish:
    """Files to open, by full paths; none for the editor as it is. ``token`` is the system's leave to come forward."""

    paths: tuple[str, ...] = ()
    token: str = ""
    version: str = __version__

    def line(self) -> bytes:
        """The wish as it is sent."""
        told = {"nodeeditor": self.version, "open": self.paths, "token": self.token}
        return json.dumps(told).encode("ascii") + b"\n"

    @classmethod
    def of(cls, line: bytes) -> Wish | None:
        """The wish that was sent; None for anything else."""
        told = _object(line)
        if told is None:
            return None
        version, paths, token = told.get("nodeeditor"), told.get("open"), told.get("token")
        if not isinstance(version, str) or not isinstance(token, str) or not isinstance(paths, list):
            return None
        if len(paths) > _MOST_FILES or not all(_is_full_path(path) for path in paths):
            return None
        return cls(tuple(paths), token if "\0" not in token else "", version)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the editor says to a wish, and which version it is."""

    word: str
    version: str = __version__

    def line(self) -> bytes:
        """The reply as it is sent."""
        return json.dumps({"reply": self.word, "nodeeditor": self.version}).encode("ascii") + b"\n"

    @classmethod
    def of(cls, line: bytes) -> Reply | None:
        """The reply that was sent; None for anything else."""
        told = _object(line)
        word, version = (told or {}).get("reply"), (told or {}).get("nodeeditor")
        return cls(word, version) if isinstance(word, str) and isinstance(version, str) else None


def _object(line: bytes) -> dict[str, object] | None:
    if len(line) > LONGEST_LINE:
        return None
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _is_full_path(path: object) -> bool:
    return isinstance(path, str) and "\0" not in path and Path(path).is_absolute()
