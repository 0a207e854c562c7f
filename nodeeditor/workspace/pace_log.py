"""The epochs that this machine has trained, kept in the user's cache."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec
import platformdirs

from nodeeditor.files.atomic import write_atomically
from nodeeditor.workspace.pace import Measured

#: Older ones are forgotten: machines and programs change.
_MOST = 60


class PaceLog:
    """What was measured on one device, the latest last. A file that can't be read or written is no error."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or platformdirs.user_cache_path("nodeeditor", appauthor=False) / "epochs.json"

    def measured(self, device: str) -> list[Measured]:
        """The epochs trained on ``device``."""
        return self._read().get(device, [])

    def add(self, device: str, measured: Measured) -> None:
        """Keep one more; one like an earlier one takes its place."""
        kept = self._read()
        others = [found for found in kept.get(device, []) if not found.epoch.is_like(measured.epoch)]
        kept[device] = [*others, measured][-_MOST:]
        self._write(kept)

    def keep(self, device: str, measured: list[Measured]) -> None:
        """Keep these of ``device`` and no others."""
        self._write({**self._read(), device: measured})

    def _write(self, kept: dict[str, list[Measured]]) -> None:
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, msgspec.json.encode(kept))

    def _read(self) -> dict[str, list[Measured]]:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, list[Measured]])
        except (OSError, ValueError, RecursionError):
            return {}
