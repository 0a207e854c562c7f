"""Folders of images: decoded once, and kept as rows of equally many bytes until the folder changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from nodeeditor.engine.data import copies, memory
from nodeeditor.engine.data.decoding import decoded
from nodeeditor.engine.data.image_rows import IMAGES, ImageRows
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.row_file import RowFile
from nodeeditor.engine.data.samples import Array, Values
from nodeeditor.engine.data.stored import StoredColumn
from nodeeditor.graph.settings import ColorMode, ImageFolderSource
from nodeeditor.images.heads import Head, read_head
from nodeeditor.images.listing import Listing, list_images
from nodeeditor.problems import Problem, ProblemError, problem

#: What the columns are called.
IMAGE, LABEL = "image", "label"

#: More pixels are taken for an attack on the memory. TensorFlow decodes as many in three colours from a PNG.
MOST_PIXELS = 2**29 // 3

#: So many names of images stand in a sentence.
_NAMED = 3

#: The share of the work that is done when all files were asked for their size.
_ASKED = 0.1

#: Bytes of files, and images, that are decoded while someone waits; of more, some are looked at.
_SOON_BYTES, _SOON_IMAGES = 16_000_000, 2000
_LOOKED_AT = 400
_FIRST = 100

#: Is told how much is done, from 0 to 1.
Told: TypeAlias = Callable[[float], None]


def load_image_folder(source: ImageFolderSource, folder: Path, place: str, told: Told) -> LoadedData:
    """The images of ``folder`` and, with classes, their labels, from a copy that is made where there is none.

    What can't be decoded is left out, and told. Raises :class:`ProblemError`; file errors pass as ``OSError``.
    """
    return _Folder(source, folder, place).load(told)


def some_images(source: ImageFolderSource, folder: Path, place: str) -> LoadedData | None:
    """Some images of a folder that would take long to decode; None where that is soon done, or done already.

    Raises as :func:`load_image_folder` does.
    """
    return _Folder(source, folder, place).glimpse()


class _Folder:
    def __init__(self, source: ImageFolderSource, folder: Path, place: str) -> None:
        self._source = source
        self._folder = folder
        self._place = place
        self._listing = self._listed()
        if source.classes and not self._listing.classes:
            raise ProblemError(problem("data.images_no_classes", place=place))
        if not self._listing.paths:
            raise ProblemError(problem("data.images_none", place=place))

    def load(self, told: Told) -> LoadedData:
        copy = self._existing()
        if copy is not None:
            return self._read(*copy)
        places, heads = self._usable(range(len(self._listing.paths)), lambda share: told(share * _ASKED))
        is_as_large = all((head.height, head.width) == self._size for head in heads)
        needed = len(places) * self._row_bytes * (1 if is_as_large else 4)

        def blocks() -> Iterator[tuple[Array, Array]]:
            for rows, images in self._decoded(places):
                told(_ASKED + (1 - _ASKED) * (int(rows[-1]) + 1) / len(self._listing.paths))
                yield rows, images

        try:
            return self._read(*self._make(needed, blocks))
        except OSError:
            if memory.stays_on_disk(needed):
                raise
        except ProblemError as error:
            if error.problem.code != "data.no_disk" or memory.stays_on_disk(needed):
                raise
        found = [*zip(*blocks(), strict=True)]  # the disk has no room for what the memory has
        return self._loaded(np.concatenate(found[1]), np.concatenate(found[0]))

    def glimpse(self) -> LoadedData | None:
        listing = self._listing
        count, size = len(listing.paths), sum(listing.sizes)
        if (count <= _SOON_IMAGES and size <= _SOON_BYTES) or self._existing() is not None:
            return None
        most = min(count, _LOOKED_AT, max(32, _SOON_BYTES // max(self._row_bytes * 4, size // count)))
        first = min(_FIRST, most // 2)
        rows = np.unique(np.concatenate([np.arange(first), np.linspace(first, count - 1, most - first).astype(int)]))
        places, _ = self._usable(rows.tolist())
        found = [*zip(*self._decoded(places), strict=True)]
        if not found:
            raise self._none_decoded(places)
        return self._loaded(np.concatenate(found[1]), np.concatenate(found[0]), rows)

    # The files

    def _listed(self) -> Listing:
        return list_images(self._folder, self._place, classes=self._source.classes)

    def _usable(self, rows: Sequence[int], told: Told = lambda _: None) -> tuple[list[int], list[Head]]:
        """Those of ``rows`` that may be decoded, and what they say of themselves.

        Raises :class:`ProblemError` for an image of more than :data:`MOST_PIXELS`.
        """
        places: list[int] = []
        heads: list[Head] = []
        for number, row in enumerate(rows):
            head = read_head(self._path(row)) if self._listing.sizes[row] > 0 else None
            if head is None:
                continue
            if head.pixels > MOST_PIXELS:
                raise ProblemError(
                    problem(
                        "data.image_pixels",
                        place=self._place,
                        name=self._listing.paths[row],
                        pixels=head.pixels,
                        most=MOST_PIXELS,
                    )
                )
            places.append(row)
            heads.append(head)
            if number % 256 == 0:
                told(number / len(rows))
        if not places:
            raise self._none_decoded(rows)
        # As many images are unpacked at once as there are cores, each with what it is made smaller from.
        largest = max(head.pixels for head in heads) * max(3, self._source.channels)
        memory.require(largest * (os.cpu_count() or 1), self._place)
        return places, heads

    def _path(self, row: int) -> str:
        return str(self._folder / self._listing.paths[row])

    def _decoded(self, places: Sequence[int]) -> Iterator[tuple[Array, Array]]:
        rows = np.array(places, np.int64)
        for found, images in decoded([os.fsencode(self._path(row)) for row in places], self._source):
            yield rows[found], images

    # The copy

    @property
    def _size(self) -> tuple[int, int]:
        return self._source.height, self._source.width

    @property
    def _row_bytes(self) -> int:
        """Of an image whose values are bytes."""
        return self._source.height * self._source.width * self._source.channels

    @property
    def _kind(self) -> str:
        import tensorflow as tf

        source = self._source
        return f"images {source.height} {source.width} {source.colors.value} {source.fitting.value} {tf.__version__}"

    def _existing(self) -> tuple[Path, Any] | None:
        return copies.existing(self._folder, self._kind, lambda _: [self._listing.state])

    def _make(self, needed: int, blocks: Callable[[], Iterator[tuple[Array, Array]]]) -> tuple[Path, Any]:
        is_written = False

        def state(_: Path) -> list[Any]:
            return [self._listed().state if is_written else self._listing.state]

        def write(folder: Path) -> Any:
            nonlocal is_written
            with ImageRows(folder) as rows:
                for places, images in blocks():
                    rows.add(places, images)
                if not rows.count:
                    raise self._none_decoded(range(len(self._listing.paths)))
                is_written = True
                return rows.contents(len(self._listing.paths))

        return copies.make(self._folder, self._kind, self._place, needed, write, state)

    def _read(self, folder: Path, contents: Any) -> LoadedData:
        dtype, count = np.dtype(contents["dtype"]), contents["rows"]
        shape = (*self._size, self._source.channels)
        size = self._row_bytes * dtype.itemsize
        images: Values
        if memory.stays_on_disk(count * size):
            file = RowFile(folder / IMAGES, self._place, 0, size, count, is_ours=True)
            images = StoredColumn(file, dtype, slice(None), shape)
        else:
            images = np.fromfile(folder / IMAGES, dtype).reshape(count, *shape)
        gone = np.array(contents["left_out"], np.int64)
        rows = np.delete(np.arange(count + len(gone)), gone)
        return self._loaded(images, rows)

    # What comes of it

    def _loaded(self, images: Values, rows: Array, of: Array | None = None) -> LoadedData:
        """The columns for the images of ``rows`` of the listing; of all, or of those that were looked at."""
        listing = self._listing
        asked = np.arange(len(listing.paths)) if of is None else of
        gone = np.setdiff1d(asked, rows)
        notes = []
        if listing.beside:
            notes.append(problem("data.images_beside", place=self._place, count=listing.beside))
        if len(gone):
            notes.append(self._left_out(gone.tolist(), len(asked)))
        columns: dict[str, Values] = {IMAGE: images}
        counts: dict[str, tuple[int, ...]] = {}
        if self._source.classes:
            labels = np.array(listing.labels, np.int32)
            columns[LABEL] = labels[rows]
            counted = labels if of is not None else columns[LABEL]
            counts[LABEL] = tuple(np.bincount(counted, minlength=len(listing.classes)).tolist())
        return LoadedData(
            columns,
            place=self._place,
            targets=(LABEL,) if counts else (),
            classes={LABEL: listing.classes} if counts else {},
            images={IMAGE: 255.0},
            counts=counts,
            notes=tuple(notes),
            of=None if of is None else len(listing.paths),
            is_estimate=of is not None and bool(len(gone)),
            fits_memory=of is not None and not memory.stays_on_disk(len(listing.paths) * images.nbytes // len(images)),
        )

    def _left_out(self, rows: Sequence[int], of: int) -> Problem:
        return problem(
            "data.images_left_out",
            place=self._place,
            count=len(rows),
            all=of,
            colors=self._colors,
            names=self._names(rows),
        )

    def _none_decoded(self, rows: Sequence[int]) -> ProblemError:
        colors = self._colors
        return ProblemError(
            problem(
                "data.images_unreadable", place=self._place, count=len(rows), colors=colors, names=self._names(rows)
            )
        )

    @property
    def _colors(self) -> str:
        colors = self._source.colors
        return colors.value if colors is ColorMode.GRAYSCALE else colors.name

    def _names(self, rows: Sequence[int]) -> str:
        names = ", ".join(f"'{self._listing.paths[row]}'" for row in rows[:_NAMED])
        return f"{names} …" if len(rows) > _NAMED else names
