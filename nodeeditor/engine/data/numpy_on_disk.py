"""Arrays of NumPy files that stay on disk."""

from __future__ import annotations

import io
import shutil
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

from nodeeditor.engine.data import copies
from nodeeditor.engine.data.npy_header import read_header
from nodeeditor.engine.data.numpy_kinds import as_column
from nodeeditor.engine.data.plain_file import open_plain, size_of
from nodeeditor.engine.data.row_file import RowFile
from nodeeditor.engine.data.samples import Values, mapped
from nodeeditor.engine.data.stored import StoredColumn

#: What stands before the name of a member of a zip file: its length, and that of what follows.
_LOCAL_HEADER = struct.Struct("<4s22xHH")


def npy_on_disk(path: Path, place: str) -> Values | None:
    """The array of an ``.npy`` file; None for one whose samples are not each in one piece."""
    with open_plain(path, place) as file:
        return _column(file, path, path.stem, place, size_of(path, place))


def npz_on_disk(
    archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], path: Path, place: str
) -> dict[str, Values | None]:
    """The arrays of an ``.npz`` file; compressed ones from a copy in which they are not."""
    arrays: dict[str, Values | None] = dict.fromkeys(entries)
    packed = {name: entry for name, entry in entries.items() if entry.compress_type != zipfile.ZIP_STORED}
    with open_plain(path, place) as file:
        for name, entry in entries.items():
            if name not in packed:
                file.seek(entry.header_offset)
                _, name_length, extra_length = _LOCAL_HEADER.unpack(file.read(_LOCAL_HEADER.size))
                file.seek(name_length + extra_length, 1)
                arrays[name] = _column(file, path, name, place, entry.file_size)
    if packed:
        folder = _unpacked(archive, path, place, list(packed.values()))
        for number, name in enumerate(packed):
            member = folder / f"{number}.npy"
            with open_plain(member, place) as file:
                arrays[name] = _column(file, member, name, place, size_of(member, place), is_ours=True)
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


def _column(file: io.FileIO, path: Path, name: str, place: str, size: int, *, is_ours: bool = False) -> Values | None:
    """The array whose header ``file`` stands before, and which takes ``size`` bytes with it."""
    start = file.tell()
    header = read_header(file, name, place, size)
    if (header.is_fortran and len(header.shape) > 1) or header.row_bytes == 0:
        return None
    rows = RowFile(path, place, start + header.begin, header.row_bytes, header.shape[0], is_ours=is_ours)
    stored = StoredColumn(rows, header.dtype, slice(None), header.shape[1:])
    if header.dtype.kind in "biuf" and header.dtype.isnative:
        return stored
    return None if not len(stored) else mapped(as_column, stored)
