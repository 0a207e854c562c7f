"""The files that were opened or saved of late."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

_KEY = "recent_files"
_MOST = 10


class RecentFiles(QObject):
    """The paths, the latest first, kept in the user's settings."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, whether they are still there or not."""
        stored = self._settings.value(_KEY) or []
        texts = [stored] if isinstance(stored, str) else stored  # a list of one comes back as a text
        return tuple(Path(text) for text in texts if isinstance(text, str))

    def add(self, path: Path) -> None:
        """Put ``path`` first."""
        path = path.absolute()
        self._store([path, *(other for other in self.paths if other != path)][:_MOST])

    def remove(self, path: Path) -> None:
        """Forget ``path``."""
        self._store([other for other in self.paths if other != path])

    def _store(self, paths: list[Path]) -> None:
        self._settings.setValue(_KEY, [str(path) for path in paths])
        self.changed.emit()
