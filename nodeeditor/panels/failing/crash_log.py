"""Has Python write where it was when the process crashes: an error in C++, of which Python never hears."""

from __future__ import annotations

import faulthandler
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from nodeeditor.panels.failing.report import versions


class CrashLog:
    """Is written only in a crash; a file that has more than its first line tells of one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: TextIO | None = None

    def open(self) -> None:
        """Be ready from now on. Raises ``OSError``."""
        file = self._path.open("w", encoding="utf-8")
        file.write(f"{versions()}\n")
        file.flush()
        faulthandler.enable(file)
        self._file = file

    def close(self) -> None:
        """The editor ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with suppress(OSError):
                self._path.unlink()
