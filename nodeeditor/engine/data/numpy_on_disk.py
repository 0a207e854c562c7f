"""Arrays of NumPy files that stay on disk."""

from __future__ import annotations

import math
import shutil
import struct
import zipfile
from pathlib import Path
from typing import IO, Any

import numpy as np

from nodeeditor.engine.data import copies
from nodeeditor.engine.data.numpy_kinds import as_column, check_kind
from nodeeditor.engine.data.row_file import RowFile
from nodeeditor.engine.data.samples import Values, mapped
from nodeeditor.engine.data.stored import StoredColumn

#: What stands before the name of a member of a zip file: its length, and that of what follows.
_LOCAL_HEADER = struct.Struct("<4s22xHH")


def npy_on_disk(path: Path, place: str) -> Values | None:
    """The array of an ``.npy`` file; None for one whose samples are not each in one piece."""
    with path.open("rb") as file:
        return _column(file, path, path.stem, place, path.stat().st_size)


def npz_on_disk(path: Path, place: str) -> dict[str, Values | None]:
    """The arrays of an ``.npz`` file; compressed ones from a copy in which they are not."""
    arrays: dict[str, Values | None] = {}
    packed: list[zipfile.ZipInfo] = []
    with zipfile.ZipFile(path) as archive, path.open("rb") as file:
        for entry in archive.infolist():
            if not entry.filename.endswith(".npy"):
                continue
            name = entry.filename.removesuffix(".npy")
            arrays[name] = None
            if entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1:
                packed.append(entry)
                continue
            file.seek(entry.header_offset)
            _, name_length, extra_length = _LOCAL_HEADER.unpack(file.read(_LOCAL_HEADER.size))
            file.seek(name_length + extra_length, 1)
            arrays[name] = _column(file, path, name, place, file.tell() + entry.file_size)
        if packed:
            folder = _unpacked(archive, path, place, packed)
            for number, entry in enumerate(packed):
                member = folder / f"{number}.npy"
                name = entry.filename.removesuffix(".npy")
                with member.open("rb") as opened:
                    arrays[name] = _column(opened, member, name, place, member.stat().st_size, is_ours=True)
    return arrays


def _unpacked(archive: zipfile.ZipFile, path: Path, place: str, packed: list[zipfile.ZipInfo]) -> Path:
    def write(folder: Path) -> None:
        for number, entry in enumerate(packed):
            with archive.open(entry) as source, (folder / f"{number}.npy").open("wb") as target:
                shutil.copyfileobj(source, target, 1_000_000)

    found = copies.existing(path, "npz")
    if found is None:
        found = copies.make(path, "npz", place, sum(entry.file_size for entry in packed), write)
    return found[0]


def _column(file: IO[bytes], path: Path, name: str, place: str, end: int, *, is_ours: bool = False) -> Values | None:
    """The array whose header ``file`` stands before, and whose data reach to ``end`` at most."""
    shape, is_fortran, dtype = _header(file)
    check_kind(shape, dtype, name, place)
    row_bytes = math.prod(shape[1:]) * dtype.itemsize
    if (is_fortran and len(shape) > 1) or row_bytes == 0:
        return None
    offset = file.tell()
    if offset + shape[0] * row_bytes > end:
        raise ValueError("it ends before the last sample")
    rows = RowFile(path, place, offset, row_bytes, shape[0], is_ours=is_ours)
    stored = StoredColumn(rows, dtype, slice(None), shape[1:])
    if dtype.kind in "biuf" and dtype.isnative:
        return stored
    return None if not len(stored) else mapped(as_column, stored)


def _header(file: IO[bytes]) -> tuple[tuple[int, ...], bool, np.dtype[Any]]:
    readers = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}
    version = np.lib.format.read_magic(file)
    if version not in readers:
        raise ValueError(f"its format has the version {version}")
    return readers[version](file)
