"""What a folder of images seems to be, by a look that is always short: at some entries, and at heads of files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from pathlib import Path

from nodeeditor.images.heads import Head, read_head
from nodeeditor.images.listing import ENDINGS

#: Entries of a folder, folders in it, entries of each of those, and heads that are looked at.
_ENTRIES, _FOLDERS, _INNER, _HEADS = 200, 50, 8, 16


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Some images of a folder; ``classes`` says that they lie in folders of it, which may be classes."""

    classes: bool
    images: tuple[Path, ...]

    def heads(self) -> Iterator[Head]:
        """What some of the images say of themselves."""
        for image in self.images[:_HEADS]:
            try:
                head = read_head(str(image)) if image.is_file() else None
            except OSError:
                continue
            if head is not None:
                yield head


def first_look(folder: Path) -> FirstLook | None:
    """What ``folder`` seems to be; None for one that seems to have no images."""
    entries = _entries(folder, _ENTRIES)
    folders = [entry for entry in entries if entry.is_dir() and not entry.name.startswith(".")][:_FOLDERS]
    inner = [[image for image in _entries(inside, _INNER) if _is_image(image)] for inside in folders]
    if any(inner):
        turns = chain.from_iterable(zip_longest(*inner))  # some of each
        return FirstLook(True, tuple(image for image in turns if image is not None))
    images = tuple(entry for entry in entries if _is_image(entry))
    return FirstLook(False, images) if images else None


def _is_image(path: Path) -> bool:
    return path.name.lower().endswith(ENDINGS)


def _entries(folder: Path, most: int) -> list[Path]:
    try:
        return sorted(islice(folder.iterdir(), most))
    except OSError:
        return []
