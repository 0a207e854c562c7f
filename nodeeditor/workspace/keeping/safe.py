"""The places where an editor keeps what must not be lost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from nodeeditor.document.versions import Versions
from nodeeditor.workspace.keeping.file_locks import FileLocks
from nodeeditor.workspace.keeping.folder import RecoveryFolder


@dataclass(frozen=True, slots=True)
class Safe:
    """What is open, what was saved, and which files are this editor's to write."""

    recovery: RecoveryFolder
    versions: Versions
    locks: FileLocks

    @staticmethod
    def below(state: Path, data: Path) -> Safe:
        """One with what is open now in the folder ``state``, what was saved in ``data``."""
        return Safe(RecoveryFolder(state / "recovery"), Versions(data / "versions"), FileLocks(state / "locks"))

    @staticmethod
    def of_user() -> Safe:
        """The one of whoever runs the editor."""
        name = "nodeeditor"
        return Safe.below(
            platformdirs.user_state_path(name, appauthor=False), platformdirs.user_data_path(name, appauthor=False)
        )

    def close(self) -> None:
        """The editor ends."""
        self.recovery.close()
        self.locks.close()
