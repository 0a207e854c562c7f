"""The arrays that an ``.npz`` file lists, looked at before one of them is read: the list itself is made by anyone."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from nodeeditor.engine.data.memory import readable
from nodeeditor.importing.archive import zip_in
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem

#: Arrays of a file, and characters of a name.
MOST_ENTRIES, LONGEST_NAME = 10_000, 200
#: Bytes of the list: an entry takes about 100.
_MOST_LIST = 2_000_000
#: No byte of a deflated array gives more than 1,032. Arrays give a hundred where they are all but empty: what gives
#: more and is large as well was made to fill a disk.
_STEEPEST, _STEEP, _SMALL = 1032, 200, 2_000_000_000


@contextmanager
def opened_archive(file: IO[bytes], place: str) -> Iterator[tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo]]]:
    """The archive in ``file`` and its arrays by name.

    Raises :class:`ProblemError` for a list that can't be right, and what ``zipfile`` does for what is no archive.
    """
    size = file.seek(0, os.SEEK_END)
    with zip_in(file, _MOST_LIST) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_ENTRIES:
            _refuse(place, tr("it lists more than 10,000 arrays"))
        found: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            if not entry.filename.endswith(".npy"):
                continue
            name = entry.filename.removesuffix(".npy")
            if name in found:
                raise ProblemError(problem("data.name_twice", place=place, name=name[:LONGEST_NAME]))
            _check_entry(entry, name, size, place)
            found[name] = entry
        packed = sum(entry.compress_size for entry in found.values())
        unpacked = sum(entry.file_size for entry in found.values())
        if packed > size:
            _refuse(place, tr("its arrays lie over each other"))
        if unpacked > _SMALL and unpacked > _STEEP * packed:
            raise ProblemError(
                problem("data.numpy_bomb", place=place, needed=readable(unpacked), packed=readable(packed))
            )
        yield archive, found


def _check_entry(entry: zipfile.ZipInfo, name: str, size: int, place: str) -> None:
    if len(name) > LONGEST_NAME:
        _refuse(place, tr("the name of an array is too long"))
    if entry.flag_bits & 1:
        _refuse(place, tr("an array is encrypted"))
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        _refuse(place, tr("an array is compressed as NumPy compresses none"))
    steepest = 1 if entry.compress_type == zipfile.ZIP_STORED else _STEEPEST
    if entry.header_offset + entry.compress_size > size or entry.file_size > steepest * entry.compress_size + 64:
        _refuse(place, tr("an array says that it is larger than the file can hold"))


def _refuse(place: str, reason: str) -> None:
    raise ProblemError(problem("data.numpy_broken", place=place, reason=reason))
