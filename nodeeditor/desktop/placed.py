"""Files that are put into folders of the system, remembered so that they, and nothing else, can be taken away."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from nodeeditor.files.atomic import write_atomically
from nodeeditor.problems import ProblemError, problem

_LONGEST = 1_000_000


@dataclass(slots=True)
class Placed:
    """What was written below ``base``: files with what they held, and the folders that were made for them.

    Names are paths from ``base``. They are kept in the file ``record``.
    """

    base: Path
    record: Path
    files: dict[str, str] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)

    @classmethod
    def known(cls, base: Path, record: Path) -> Placed:
        """What the record tells; nothing where there is none, or where it is damaged."""
        placed = cls(base, record)
        try:
            told = json.loads(record.read_text("utf-8")[:_LONGEST])
            files, folders = told["files"], told["folders"]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return placed
        if isinstance(files, dict) and isinstance(folders, list):
            placed.files = {name: str(digest) for name, digest in files.items() if _is_within(name)}
            placed.folders = [folder for folder in folders if _is_within(folder)]
        return placed

    def put(self, contents: Mapping[str, bytes]) -> None:
        """Have exactly ``contents`` there, of what is ours.

        Raises ``OSError``, and :class:`ProblemError` for a file of somebody else's; where nothing was there before,
        nothing is then.
        """
        for name, content in contents.items():
            path = self.base / name
            if name not in self.files and path.exists() and path.read_bytes() != content:
                raise ProblemError(problem("desktop.foreign", path=str(path)))
        is_new = not self.files
        gone = self.files.keys() - contents.keys()
        try:
            self._make_folder(self.record.parent)
            for name, content in contents.items():
                self._make_folder((self.base / name).parent)
                self.files[name] = _digest(content)
            # The record comes first: a file it does not know could not be taken away.
            self._write_record()
            for name, content in contents.items():
                path = self.base / name
                if not path.is_file() or path.read_bytes() != content:
                    write_atomically(path, content)
        except OSError:
            if is_new:
                with suppress(OSError):
                    self.take_away()
            raise
        self._drop(gone)
        self.files = {name: digest for name, digest in self.files.items() if name not in gone}
        self._write_record()

    def take_away(self) -> tuple[list[str], list[str]]:
        """Remove what was written: which files are gone, and which were left since they are others now.

        Raises ``OSError``, and then a later call can go on.
        """
        gone, kept = self._drop(self.files)
        self.record.unlink(missing_ok=True)
        self.files = {}
        self.drop_empty_folders()
        return gone, kept

    def drop_empty_folders(self) -> None:
        """Remove the folders that were made, but for those that hold files of others by now."""
        for name in sorted(self.folders, key=len, reverse=True):
            with suppress(OSError):
                (self.base / name).rmdir()

    def _drop(self, names: Mapping[str, str] | set[str]) -> tuple[list[str], list[str]]:
        gone, kept = [], []
        for name in names:
            path = self.base / name
            if not path.is_file():
                continue
            if _digest(path.read_bytes()) == self.files[name]:
                path.unlink()
                gone.append(name)
            else:
                kept.append(name)
        return gone, kept

    def _make_folder(self, folder: Path) -> None:
        missing = [one for one in (folder, *folder.parents) if not one.is_dir()]
        for one in reversed(missing):
            # As the specification wants it for the folders of the user's data.
            one.mkdir(mode=0o700)
            if one.is_relative_to(self.base):
                self.folders.append(one.relative_to(self.base).as_posix())

    def _write_record(self) -> None:
        told = {"files": self.files, "folders": self.folders}
        write_atomically(self.record, json.dumps(told, indent=1, sort_keys=True).encode())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _is_within(name: object) -> bool:
    """Whether a name leads to a place below the base; that of a damaged record may lead anywhere."""
    return isinstance(name, str) and bool(name) and not Path(name).is_absolute() and ".." not in Path(name).parts
