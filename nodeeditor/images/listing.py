"""The images of a folder in the order of ``keras.utils.image_dataset_from_directory``, and their classes.

That is the order of ``keras.src.utils.dataset_utils.index_directory``: classes by name, and in each the folders by
their whole path, then files by name. Hidden folders are no classes; hidden files, and those in folders further
inside, are taken. Nothing is opened here.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from nodeeditor.problems import ProblemError, problem

#: What files are called that Keras takes, in small letters.
ENDINGS = (".bmp", ".gif", ".jpeg", ".jpg", ".png")

#: More images, and more entries of folders, are refused.
MOST_IMAGES, MOST_ENTRIES = 1_000_000, 4_000_000

_Entry: TypeAlias = "os.DirEntry[str]"


@dataclass(frozen=True, slots=True)
class Listing:
    """The images of a folder: their paths in it, and the number of each one's class, none without classes.

    ``sizes`` are those of the files in bytes, -1 for what is no file. ``beside`` counts images that belong to no class.
    ``folders`` are all that were looked into, and ``state`` tells one state of the folder from all others.
    """

    folder: Path
    paths: tuple[str, ...]
    sizes: tuple[int, ...]
    labels: tuple[int, ...]
    classes: tuple[str, ...]
    beside: int
    folders: tuple[str, ...]
    state: str

    @property
    def counts(self) -> tuple[int, ...]:
        """How many images each class has."""
        counts = [0] * len(self.classes)
        for label in self.labels:
            counts[label] += 1
        return tuple(counts)


class _Walk:
    """Goes through folders within limits."""

    def __init__(self, folder: Path, place: str) -> None:
        self._place = place
        self._real = os.path.realpath(folder)
        self._entries = 0
        self._images = 0
        self.folders: list[str] = []

    def entries(self, folder: str) -> list[_Entry]:
        """What is in a folder."""
        self.folders.append(folder)
        found = []
        with os.scandir(folder) as entries:
            for entry in entries:
                found.append(entry)
                self._entries += 1
                if self._entries > MOST_ENTRIES:
                    raise ProblemError(problem("data.images_entries", place=self._place, most=MOST_ENTRIES))
        return found

    def images(self, folder: str) -> list[_Entry]:
        """The images in a folder and in those inside, in Keras's order."""
        found: list[list[_Entry]] = []
        for _, entries in sorted(self._folders(folder), key=lambda one: one[0]):
            named = [entry for entry in entries if entry.name.lower().endswith(ENDINGS) and not entry.is_dir()]
            found.append(sorted(named, key=_name))
            self._images += len(named)
            if self._images > MOST_IMAGES:
                raise ProblemError(problem("data.images_many", place=self._place, most=MOST_IMAGES))
        return [one for some in found for one in some]

    def _folders(self, folder: str) -> Iterator[tuple[str, list[_Entry]]]:
        waiting = [folder]
        while waiting:
            inner = waiting.pop()
            entries = self.entries(inner)
            yield inner, entries
            waiting += [entry.path for entry in entries if entry.is_dir() and not entry.is_symlink()]

    def check_link(self, entry: _Entry) -> None:
        """Raises :class:`ProblemError` for a link that leads out of the folder."""
        if entry.is_symlink():
            target = os.path.realpath(entry.path)
            if os.path.commonpath([target, self._real]) != self._real:
                path = os.path.relpath(entry.path, self._real)
                raise ProblemError(problem("data.images_link", place=self._place, name=path, target=target))


def list_images(folder: Path, place: str, *, classes: bool) -> Listing:
    """The images of ``folder``; with ``classes``, of the folders in it, each a class.

    ``place`` names the folder in sentences. Raises :class:`ProblemError` for more than the limits and for links that
    lead out of the folder; file errors pass as ``OSError``.
    """
    walk, root = _Walk(folder, place), str(folder)
    names: tuple[str, ...] = ()
    labels: list[int] = []
    beside = 0
    if classes:
        top = walk.entries(root)
        inside = sorted((one for one in top if one.is_dir() and not one.name.startswith(".")), key=_name)
        names = tuple(entry.name for entry in inside)
        beside = sum(one.name.lower().endswith(ENDINGS) and not one.is_dir() for one in top)
        found: list[_Entry] = []
        for label, entry in enumerate(inside):
            walk.check_link(entry)
            own = walk.images(entry.path)
            found += own
            labels += [label] * len(own)
    else:
        found = walk.images(root)
    paths, sizes, prefix = [], [], root.rstrip(os.sep) + os.sep
    digest = hashlib.blake2b(repr((classes, names)).encode("utf-8", "surrogatepass"), digest_size=16)
    for one in found:
        walk.check_link(one)
        paths.append(one.path[len(prefix) :])
        size, changed = _status(one)
        sizes.append(size)
        digest.update(repr((paths[-1], size, changed)).encode("utf-8", "surrogatepass"))
    return Listing(
        folder, tuple(paths), tuple(sizes), tuple(labels), names, beside, tuple(walk.folders), digest.hexdigest()
    )


def _name(entry: _Entry) -> str:
    return entry.name


def _status(entry: _Entry) -> tuple[int, int]:
    """The size of a file and when it was changed; -1 for what is none."""
    try:
        status = entry.stat()
    except FileNotFoundError:  # a link that leads nowhere
        return -1, 0
    return (status.st_size if stat.S_ISREG(status.st_mode) else -1), status.st_mtime_ns
