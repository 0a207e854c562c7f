"""The weights in a ``.keras`` file: the bytes of an entry of it, within limits, which are not looked into here."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from nodeeditor.files.atomic import sync_folder
from nodeeditor.importing.archive import WEIGHTS, archive_in, opened
from nodeeditor.importing.errors import refuse

HDF5 = b"\x89HDF\r\n\x1a\n"
_ZIP = b"PK"

#: The length of the header of an entry, without its name and its extra field, whose lengths stand at its end.
_HEADER = 30
_SIGNATURE = b"PK\x03\x04"
_CHUNK = 1 << 20
#: How HDF5 writes down that a group has an attribute of that name.
_NAME = b"name\0"


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of HDF5, as a part of an open file of the system: where it begins, its size, and what to call it."""

    file: IO[bytes]
    start: int
    size: int
    place: str


@contextmanager
def opened_weights(path: Path) -> Iterator[Packed]:
    """The weights in a ``.keras`` or a ``.weights.h5`` file.

    Nothing is written to a place that has a name. Raises :class:`~nodeeditor.importing.errors.ModelFileError`.
    """
    with opened(path) as (file, place):
        start = file.read(len(HDF5))
        file.seek(0)
        if start == HDF5:
            yield Packed(file, 0, os.fstat(file.fileno()).st_size, place)
        elif not start.startswith(_ZIP):
            refuse(place, "no_weights_file")
        else:
            with archive_in(file, place) as archive:
                entry = _entry(archive, place)
                if entry.compress_type == zipfile.ZIP_STORED:
                    yield Packed(file, _beginning(file, entry), entry.file_size, place)
                else:
                    with tempfile.TemporaryFile() as whole, archive.open(entry) as packed:
                        whole.writelines(_limited(packed, entry.file_size))
                        whole.flush()
                        yield Packed(whole, 0, entry.file_size, place)


def weights_chunks(path: Path) -> Iterator[bytes]:
    """The bytes of the weights in a ``.keras`` or a ``.weights.h5`` file, whose sum an archive tells.

    Raises ``ModelFileError`` where they are not what they were.
    """
    with opened(path) as (file, place):
        is_archive = file.read(2) == _ZIP
        file.seek(0)
        if not is_archive:
            while chunk := file.read(_CHUNK):
                yield chunk
            return
        with archive_in(file, place) as archive:
            entry = _entry(archive, place)
            with archive.open(entry) as packed:
                yield from _limited(packed, entry.file_size)


def has_weights(path: Path) -> bool:
    """Whether there is an entry with weights in the archive ``path``. Raises ``ModelFileError``."""
    with opened(path) as (file, place):
        if file.read(2) != _ZIP:
            return False
        file.seek(0)
        with archive_in(file, place) as archive:
            return any(entry.filename == WEIGHTS for entry in archive.infolist())


def tell_names(model: Path) -> bool:
    """Whether the weights in ``model`` tell the names of layers, as far as a look at their bytes can say.

    Those that the first versions of Keras 3 saved do not: only beside the model's own list of layers they are of use.
    """
    end = b""
    for chunk in weights_chunks(model):
        if _NAME in end + chunk:
            return True
        end = chunk[-len(_NAME) :]
    return False


def keep_beside(model: Path, graph: Path) -> Path:
    """Write the weights in ``model`` to a file beside the graph file ``graph``, named like it, and return its path.

    A file of that name that holds other weights stays: the new ones get a number. Raises as :func:`copy_weights`.
    """
    number, ending = 1, ".weights.h5"
    while True:
        target = graph.with_name(graph.stem + ("" if number == 1 else f"-{number}") + ending)
        if not os.path.lexists(target):
            copy_weights(model, target)
            return target
        if _is_same(model, target):
            return target
        number += 1


def _is_same(model: Path, target: Path) -> bool:
    if not target.is_file():
        return False
    with target.open("rb") as there:
        same = all(there.read(len(chunk)) == chunk for chunk in weights_chunks(model))
        return same and not there.read(1)


def copy_weights(path: Path, target: Path) -> None:
    """Write the weights in the model ``path`` to the file ``target``, as a whole or not at all.

    Raises ``ModelFileError`` for a model without any, and ``OSError``.
    """
    chunks = weights_chunks(path)
    first = next(chunks, b"")  # before anything is written
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(first)
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    sync_folder(target.parent)


def _entry(archive: zipfile.ZipFile, place: str) -> zipfile.ZipInfo:
    found = [entry for entry in archive.infolist() if entry.filename == WEIGHTS]
    if not found:
        refuse(place, "no_weights")
    if len(found) > 1:
        refuse(place, "two_weights")
    return found[0]


def _limited(source: IO[bytes], size: int) -> Iterator[bytes]:
    """No more than the entry says that it holds."""
    while size > 0 and (chunk := source.read(min(_CHUNK, size))):
        size -= len(chunk)
        yield chunk
    if size > 0:
        raise zipfile.BadZipFile("the weights end before they should")
    source.read(1)  # the sum is looked at where the end is found


def _beginning(file: IO[bytes], entry: zipfile.ZipInfo) -> int:
    """Where the bytes of an entry begin that is not compressed."""
    file.seek(entry.header_offset)
    header = file.read(_HEADER)
    if len(header) < _HEADER or header[:4] != _SIGNATURE:
        raise zipfile.BadZipFile("the weights are not where they should be")
    name, extra = int.from_bytes(header[26:28], "little"), int.from_bytes(header[28:30], "little")
    return entry.header_offset + _HEADER + name + extra
