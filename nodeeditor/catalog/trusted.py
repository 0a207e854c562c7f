"""The code that the user trusts: a list in the user's own configuration, and in no document.

Each entry is the very text that was trusted; its digest is computed when it is asked for, here and in each engine,
which reads the list itself: neither a file nor a message can bring trust along.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from nodeeditor.catalog.code import START, codes_of, digest_of, normal
from nodeeditor.files.atomic import write_atomically
from nodeeditor.files.plain import read_plain
from nodeeditor.graph.graph import Graph

#: A list beyond that size was not written by this program.
_LARGEST = 20_000_000
#: What the program itself wrote.
_OWN = frozenset({digest_of(START)})
#: What was named to this process alone, on the command line.
_for_now: set[str] = set()


@dataclass(frozen=True, slots=True)
class Trusted:
    """A code, and the day on which it was trusted (``2026-12-01``, empty where that is not known)."""

    text: str
    day: str = ""

    @property
    def digest(self) -> str:
        """What it is asked for by."""
        return digest_of(self.text)


def trusted_path() -> Path:
    """The file that holds the list."""
    return platformdirs.user_config_path("nodeeditor", appauthor=False) / "trusted-code.json"


def trusted_codes() -> tuple[Trusted, ...]:
    """The list, the newest last; empty where there is none, or it can't be read."""
    path = trusted_path()
    try:
        data = read_plain(path, _LARGEST)
        if len(data) > _LARGEST:
            return ()
        content = json.loads(data)
        entries = content["trusted"]
        found = [Trusted(entry["text"], str(entry.get("day", ""))[:10]) for entry in entries]
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return ()
    return tuple(one for one in found if isinstance(one.text, str))


def is_trusted(text: str) -> bool:
    """Whether this very content may run."""
    digest = digest_of(text)
    return digest in _OWN or digest in _for_now or digest in _listed()


def untrusted_in(graph: Graph) -> list[tuple[str, str]]:
    """Name and code of each layer of a graph whose code may not run."""
    return [(name, code) for name, code in codes_of(graph) if not is_trusted(code)]


def trust(text: str, day: str) -> None:
    """Let this very content run from now on. Raises ``OSError``, and then all is as it was."""
    digest = digest_of(text)
    _write([*(one for one in trusted_codes() if one.digest != digest), Trusted(normal(text), day)])


def distrust(digests: Iterable[str]) -> None:
    """Take trust back. Raises ``OSError``, and then all is as it was."""
    gone = set(digests)
    _write([one for one in trusted_codes() if one.digest not in gone])


def trust_for_now(digests: Iterable[str]) -> None:
    """Let contents of these digests run in this process."""
    _for_now.update(digest.lower() for digest in digests)


_known: tuple[tuple[Path, int, int] | None, frozenset[str]] = None, frozenset()


def _listed() -> frozenset[str]:
    """The digests of the list, read again where the file is another one."""
    global _known
    path = trusted_path()
    try:
        told = path.stat()
    except OSError:
        return frozenset()
    mark = path, told.st_mtime_ns, told.st_size
    if _known[0] != mark:
        _known = mark, frozenset(one.digest for one in trusted_codes())
    return _known[1]


def _write(entries: Iterable[Trusted]) -> None:
    path = trusted_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"trusted": [{"text": one.text, "day": one.day} for one in entries]}
    text = json.dumps(content, ensure_ascii=True, indent=1)
    write_atomically(path, f"{text}\n".encode(), permissions=0o600)
