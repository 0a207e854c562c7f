"""The last saves of each graph file, kept in the data folder under the file's full path."""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from nodeeditor.document.digest import digest
from nodeeditor.files.atomic import write_atomically

#: Of one file: so many versions at most, and so many bytes of them all, the newest first; the newest always.
MOST = 100
MOST_BYTES = 200 * 1024 * 1024

_NAME = re.compile(r"(\d{8}T\d{6}\.\d{6}Z)-([0-9a-f]{16})\.knet")
_STAMP = "%Y%m%dT%H%M%S.%fZ"
#: Tells which file a folder is of, for whoever looks into it.
_WHOSE = "path.txt"


@dataclass(frozen=True, slots=True)
class Version:
    """What a file held: where that is kept, since when (seconds since 1970), its bytes, a part of their digest."""

    file: Path
    time: float
    size: int
    digest: str


class Versions:
    """Keeps what files held, below ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, path: Path) -> Sequence[Version]:
        """The versions of a file, the newest first; none where they can't be read."""
        folder = self._folder_of(path)
        found = []
        with suppress(OSError):
            for entry in os.scandir(folder):
                match = _NAME.fullmatch(entry.name)
                if match is None or not entry.is_file(follow_symlinks=False):
                    continue
                with suppress(ValueError):
                    when = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
                    found.append(Version(Path(entry.path), when.timestamp(), entry.stat().st_size, match[2]))
        return sorted(found, key=lambda one: (one.time, one.digest), reverse=True)

    def keep(self, path: Path, content: bytes, when: float | None = None) -> None:
        """Keep what a file holds, unless it is what was kept last, and forget the oldest. Raises ``OSError``."""
        mark = digest(content)[:16]
        before = self.of(path)
        if before and before[0].digest == mark:
            return
        folder = self._folder_of(path)
        if not folder.is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            write_atomically(folder / _WHOSE, f"{_full(path)}\n".encode("utf-8", "surrogateescape"))
        moment = max(time.time() if when is None else when, before[0].time + 1e-6 if before else 0.0)
        stamp = datetime.fromtimestamp(moment, tz=UTC).strftime(_STAMP)
        write_atomically(folder / f"{stamp}-{mark}.knet", content)
        self._forget(self.of(path))

    def _forget(self, kept: Sequence[Version]) -> None:
        total = 0
        for place, version in enumerate(kept):
            total += version.size
            if place >= MOST or (place > 0 and total > MOST_BYTES):
                with suppress(OSError):
                    version.file.unlink()

    def _folder_of(self, path: Path) -> Path:
        name = hashlib.sha256(_full(path).encode("utf-8", "surrogateescape")).hexdigest()[:32]
        return self._folder / name


def _full(path: Path) -> str:
    return os.path.realpath(path)
