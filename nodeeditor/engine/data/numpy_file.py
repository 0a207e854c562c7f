"""Arrays in ``.npy`` and ``.npz`` files. Pickled objects, which could run code, are never read."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from nodeeditor.engine.data import memory
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.npy_header import read_header, read_values
from nodeeditor.engine.data.npz_entries import opened_archive
from nodeeditor.engine.data.numpy_kinds import as_column
from nodeeditor.engine.data.numpy_on_disk import npy_on_disk, npz_on_disk
from nodeeditor.engine.data.plain_file import opened, size_of
from nodeeditor.engine.data.samples import Array, Values
from nodeeditor.problems import ProblemError, problem

#: A text takes up to so many times the memory that it takes in the file: it is read, decoded and made a text.
_AS_TEXT = 6


def load_numpy(path: Path, place: str) -> LoadedData:
    """The arrays of a NumPy file; a lone ``.npy`` array takes the name of its file. Large ones stay on disk.

    Raises :class:`ProblemError`; file errors pass as ``OSError``.
    """
    ending = path.suffix.lower()
    if ending not in (".npy", ".npz"):
        raise ProblemError(problem("data.file_kind", place=place))
    size = size_of(path, place)
    try:
        with opened(path, place) as file:
            columns = _npy(file, path, place, size) if ending == ".npy" else _npz(file, path, place)
    except (ProblemError, OSError, MemoryError):
        raise
    except Exception as error:  # a damaged file reaches us through zip, zlib, lzma, unicode, as errors of many kinds
        reason = str(error).strip().rstrip(".") or type(error).__name__
        raise ProblemError(problem("data.numpy_broken", place=place, reason=reason)) from None
    if not columns:
        raise ProblemError(problem("data.no_columns", place=place))
    first, samples = next((name, len(column)) for name, column in columns.items())
    for name, column in columns.items():
        if len(column) != samples:
            raise ProblemError(
                problem("data.numpy_lengths", place=place, array=name, got=len(column), other=first, needed=samples)
            )
    if samples == 0:
        raise ProblemError(problem("data.no_rows", place=place))
    return LoadedData(columns, place=place)


def _npy(file: IO[bytes], path: Path, place: str, size: int) -> dict[str, Values]:
    on_disk = npy_on_disk(path, place) if memory.stays_on_disk(size) else None
    if on_disk is not None:
        return {path.stem: on_disk}
    return {path.stem: _read(file, path.stem, place, size)}


def _npz(file: IO[bytes], path: Path, place: str) -> Mapping[str, Values]:
    with opened_archive(file, place) as (archive, entries):
        for name, entry in entries.items():
            with archive.open(entry) as opened_entry:  # all of them, before one is taken out
                read_header(opened_entry, name, place, entry.file_size)
        is_large = memory.stays_on_disk(sum(entry.file_size for entry in entries.values()))
        on_disk = npz_on_disk(archive, entries, path, place) if is_large else dict.fromkeys(entries)
        rest = {name: entry for name, entry in entries.items() if on_disk[name] is None}
        memory.require(sum(entry.file_size for entry in rest.values()), place)
        taken = {name: _entry(archive, entry, name, place) for name, entry in rest.items()}
        return {name: taken[name] if values is None else values for name, values in on_disk.items()}


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, place: str) -> Array:
    with archive.open(entry) as file:
        values = _read(file, name, place, entry.file_size)
        file.read(1)  # which holds the entry against its checksum
    return values


def _read(file: IO[bytes], name: str, place: str, size: int) -> Array:
    header = read_header(file, name, place, size)
    memory.require(header.size * (_AS_TEXT if header.dtype.kind in "SU" else 1), place)
    return as_column(read_values(file, header))
