"""The arrays that an ``.npz`` file lists, looked at before one of them is read: the list itself is made by anyone."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from nodeeditor.engine.data.memory import readable
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem

#: Arrays of a file, and characters of a name.
MOST_ENTRIES, LONGEST_NAME = 10_000, 200
#: Bytes of the list: an entry takes about 100.
_MOST_LIST = 2_000_000
#: The end of a zip file has 22 bytes and a comment of 65,535 at most; before it may stand what points to a large one.
_TAIL = 22 + 65_535 + 20 + 56
_END, _LARGE_END = b"PK\5\6", b"PK\6\6"
#: No byte of a deflated array gives more than 1,032. Arrays give a hundred where they are all but empty: what gives
#: more and is large as well was made to fill a disk.
_STEEPEST, _STEEP, _SMALL = 1032, 200, 2_000_000_000


@contextmanager
def opened_archive(file: IO[bytes], place: str) -> Iterator[tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo]]]:
    """The archive in ``file`` and its arrays by name.

    Raises :class:`ProblemError` for a list that can't be right, and what ``zipfile`` does for what is no archive.
    """
    size = file.seek(0, os.SEEK_END)
    _check_list(file, size, place)
    with zipfile.ZipFile(file) as archive:
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


def _check_list(file: IO[bytes], size: int, place: str) -> None:
    """Refuse a list that is long before it is read: ``zipfile`` makes an object of each of its entries."""
    file.seek(max(0, size - _TAIL))
    tail = file.read(_TAIL)
    end = tail.rfind(_END)
    long = int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0
    large = tail.rfind(_LARGE_END, 0, max(end, 0))
    if large >= 0:
        long = max(long % 0xFFFFFFFF, int.from_bytes(tail[large + 40 : large + 48], "little"))
    if long > _MOST_LIST:
        _refuse(place, tr("the list of its arrays is too long"))
    file.seek(0)


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
