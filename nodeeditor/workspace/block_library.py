"""The blocks that are offered beside those of the document: the user's own library, and those that ship."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import platformdirs
from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from nodeeditor import resources
from nodeeditor.catalog.of_blocks import READY, YOURS, Offer
from nodeeditor.document.block_files import ENDING, read_block, renamed, write_block
from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.storage import save_problem
from nodeeditor.graph.blocks import offer_of
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.limits import check_name
from nodeeditor.problems import ProblemError, problem

#: Several files change at once, and each in several steps: one look after so many milliseconds is enough.
_SETTLING = 100


class BlockLibrary(QObject):
    """Reads blocks when they are first asked for, and again when the user's folder changes, whoever changed it."""

    #: Other blocks are offered.
    changed = Signal()
    #: A sentence about a file of the user's folder that can't be read; it is passed over.
    trouble = Signal(str)

    def __init__(self, parent: QObject | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or platformdirs.user_data_path("nodeeditor", appauthor=False) / "blocks"
        self._offers: tuple[Offer, ...] | None = None
        self._ready: tuple[Offer, ...] | None = None
        #: Of each file of the user's what it was when it was read, and what it gave.
        self._read: dict[Path, tuple[tuple[int, int], Offer | None]] = {}
        self._watcher: QFileSystemWatcher | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLING)
        self._soon.timeout.connect(self.refresh)

    @property
    def folder(self) -> Path:
        """Where the user's blocks are, one a file."""
        return self._folder

    @property
    def is_read(self) -> bool:
        """Whether anybody asked for blocks yet."""
        return self._offers is not None

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The user's blocks by name, then those that ship."""
        if self._offers is None:
            self._offers = ()
            self.refresh()
        return self._offers

    def offer(self, type_name: str) -> Offer | None:
        """The block that a type stands for, None for any other type."""
        if offer_of(type_name) is None:
            return None
        return next((offer for offer in self.offers if offer.type == type_name), None)

    def refresh(self) -> None:
        """Look again which blocks there are."""
        self._watch()
        if self._ready is None:
            ready = (read_block(path) for path in sorted(resources.blocks().glob(f"*{ENDING}")))
            self._ready = tuple(Offer(READY, name, graph) for name, graph in ready)
        offers = (*self._yours(), *self._ready)
        if offers != self._offers:
            self._offers = offers
            self.changed.emit()

    def has(self, name: str) -> bool:
        """Whether the user's library has a block of that name."""
        return self._path(name).exists()

    def save(self, graph: Graph, block: str, name: str) -> None:
        """Put a block of a graph into the user's library under ``name``, in the place of one that has it there.

        Raises :class:`ProblemError` for a name that no block can have, and for a folder that can't be written.
        """
        check_name(name, "block", {})
        self._write(renamed(graph, block, name), name)
        self.refresh()

    def rename(self, name: str, new: str) -> None:
        """Give a block of the user's library another name. Raises :class:`ProblemError`."""
        check_name(
            new, "block", dict.fromkeys(one.name for one in self.offers if one.origin == YOURS and one.name != name)
        )
        path, offer = self._yours_named(name)
        self._write(renamed(offer.graph, offer.name, new), new)
        if path != self._path(new):
            self._unlink(path)
        self.refresh()

    def remove(self, name: str) -> None:
        """Take a block out of the user's library. Raises :class:`ProblemError`."""
        path, _ = self._yours_named(name)
        self._unlink(path)
        self.refresh()

    def _yours_named(self, name: str) -> tuple[Path, Offer]:
        return next((path, offer) for path, (_, offer) in self._read.items() if offer and offer.name == name)

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{ENDING}"

    def _write(self, graph: Graph, name: str) -> None:
        path = self._path(name)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_block(graph, name, path)
        except OSError as error:
            raise ProblemError(save_problem(error, path)) from error

    @staticmethod
    def _unlink(path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise ProblemError(save_problem(error, path)) from error

    def _yours(self) -> Iterator[Offer]:
        """The user's blocks; a file that has not changed is not read again, nor told of."""
        found: dict[Path, tuple[tuple[int, int], Offer | None]] = {}
        troubles: list[str] = []
        names: set[str] = set()
        for path in self._files():
            try:
                state = path.stat()
            except OSError:
                continue  # gone meanwhile
            mark = (state.st_mtime_ns, state.st_size)
            known = self._read.get(path)
            if known is None or known[0] != mark:
                try:
                    known = mark, Offer(YOURS, *read_block(path))
                except GraphFileError as error:
                    troubles.append(str(error))
                    known = mark, None
                if known[1] is not None and known[1].name in names:
                    troubles.append(problem("file.block_twice", place=path.name, name=known[1].name).text)
                    known = mark, None
            found[path] = known
            names |= {known[1].name} if known[1] is not None else set()
        self._read = found
        for text in troubles:
            self.trouble.emit(text)
        yield from sorted((offer for _, offer in found.values() if offer), key=lambda offer: offer.name.lower())

    def _files(self) -> list[Path]:
        try:
            return sorted(path for path in self._folder.iterdir() if path.suffix == ENDING and path.name[0] != ".")
        except OSError:
            return []

    def _watch(self) -> None:
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(lambda _path: self._soon.start())
        if not self._watcher.directories() and self._folder.is_dir():
            self._watcher.addPath(str(self._folder))
