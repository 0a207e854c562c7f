"""Which run a training is about: its folder, the one before it, and whether it is one of the open document."""

from __future__ import annotations

from pathlib import Path


class RunAtHand:
    """The run at work, or the last one of the document. One that did not begin leaves the one before it the last."""

    def __init__(self) -> None:
        self.path: Path | None = None
        #: Whether it began; before, nothing is in its folder.
        self.begun = False
        #: Whether another document is open than the one it trains.
        self.is_foreign = False
        self._before: Path | None = None
        #: The file of the document that it trains.
        self._file: Path | None = None

    @property
    def name(self) -> str:
        """Its folder's name, empty where there is none."""
        return self.path.name if self.path else ""

    def take(self, path: Path, file: Path | None, *, begun: bool = False) -> None:
        """Another run is at hand, of the document in ``file``."""
        self._before, self.path = self.path, path
        self._file = file
        self.begun, self.is_foreign = begun, False

    def disown(self) -> None:
        """It is none of the open document, whatever that is."""
        self.is_foreign, self._file = True, None

    def settle(self) -> None:
        """It is over: it is the last one of this document, if it began and belongs to it."""
        if not self.begun:
            self.path = self._before
        if self.is_foreign:
            self.path = None

    def see(self, file: Path | None, *, is_idle: bool) -> None:
        """The document in ``file`` is open now."""
        if is_idle:
            self.path = None
        is_back = self._file is not None and self._file == file
        self.is_foreign = not is_idle and not is_back

    def moved(self, old: Path, new: Path) -> None:
        """The folder of a run is another one."""
        if self.path == old:
            self.path = new
        if self._before == old:
            self._before = new
