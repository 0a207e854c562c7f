"""The configuration in a ``.keras`` file or a JSON file: within limits, and with nothing written to the disk.

A ``.keras`` file is a zip archive; its ``config.json`` alone is read. What else is in it is looked at by its
entry only: an archive that tries something is no model, and is refused as a whole.
"""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, Any

from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.json_text import parse
from nodeeditor.importing.errors import ModelFileError, a_map, refuse
from nodeeditor.importing.foreign import HEAD, check_begin, check_folder
from nodeeditor.language import tr

#: The configuration of the largest models of keras.applications has about 2 MB.
MAX_CONFIG = 32 * 1024 * 1024
#: A ``.keras`` file has three entries and the files of some preprocessing layers.
MAX_ENTRIES = 10_000

_CONFIG = "config.json"
#: The entry with the weights, a file of HDF5.
WEIGHTS = "model.weights.h5"
_ZIP = b"PK"
#: What a zip archive may be compressed by: anything else Keras would not write.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read_config(path: Path) -> dict[str, Any]:
    """The configuration in the file ``path``. Raises :class:`ModelFileError` and nothing else."""
    with opened(path) as (file, place):
        return _read(file, place, path.suffix.lower())


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], str]]:
    """The plain file ``path``, and what it is called; what the system has against it is a :class:`ModelFileError`."""
    place = path.name or str(path) or "''"
    try:
        # Without O_NONBLOCK a named pipe would wait for a writer for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if stat.S_ISDIR(mode):
                check_folder(path, place)
            if not stat.S_ISREG(mode):
                refuse(place, "special")
            yield file, place
    except FileNotFoundError:
        refuse(place, "missing")
    except IsADirectoryError:
        check_folder(path, place)
    except OSError as error:
        refuse(place, "unreadable", reason=error.strerror or type(error).__name__)
    except ValueError as error:  # a null character in the path
        refuse(place, "unreadable", reason=str(error))


def _read(file: IO[bytes], place: str, ending: str) -> dict[str, Any]:
    start = file.read(HEAD)
    file.seek(0)
    check_begin(start, place, ending)
    if start.startswith(_ZIP):
        content, place = _from_archive(file, place), tr("{entry} in {place}", entry=_CONFIG, place=place)
    elif ending == ".keras":
        refuse(place, "no_archive")
    else:
        content = _limited(file, place)
    return _parsed(content, place)


def _parsed(content: bytes, place: str) -> dict[str, Any]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        refuse(place, "not_utf8", byte=error.start)
    try:
        return a_map(parse(text, place), place)
    except GraphFileError as error:
        raise ModelFileError(error.problem) from error


def _from_archive(file: IO[bytes], place: str) -> bytes:
    with archive_in(file, place) as archive:
        found = [entry for entry in archive.infolist() if entry.filename == _CONFIG]
        if not found:
            refuse(place, "no_config")
        if len(found) > 1:
            refuse(place, "two_configs")
        _check_size(found[0].file_size, place)
        with archive.open(found[0]) as config:
            return _limited(config, place)


@contextmanager
def archive_in(file: IO[bytes], place: str) -> Iterator[zipfile.ZipFile]:
    """The archive of a ``.keras`` file, each entry looked at; what is wrong with it is a :class:`ModelFileError`."""
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_ENTRIES:
                refuse(place, "many_entries", count=len(entries), limit=MAX_ENTRIES)
            for entry in entries:
                _check_entry(entry, place)
            yield archive
    except (zipfile.BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError, OverflowError) as error:
        refuse(place, "broken_archive", reason=str(error) or type(error).__name__)


def _check_entry(entry: zipfile.ZipInfo, place: str) -> None:
    name = entry.orig_filename
    windows = PureWindowsPath(name)
    if windows.drive or windows.root or ".." in windows.parts or PurePosixPath(name).is_absolute() or "\0" in name:
        refuse(place, "path_outside", entry=name[:80].replace("\0", "\\0"))
    if stat.S_ISLNK(entry.external_attr >> 16):
        refuse(place, "symbolic_link", entry=name[:80])
    read = entry.filename in (_CONFIG, WEIGHTS)
    if read and entry.flag_bits & 0x1:
        refuse(place, "encrypted")
    if read and entry.compress_type not in _METHODS:
        refuse(place, "broken_archive", reason=tr("compression {number}", number=entry.compress_type))


def _limited(file: IO[bytes], place: str) -> bytes:
    """All of ``file``, whatever its entry says of its size."""
    content = file.read(MAX_CONFIG + 1)
    _check_size(len(content), place)
    return content


def _check_size(size: int, place: str) -> None:
    if size > MAX_CONFIG:
        refuse(place, "config_big", limit=MAX_CONFIG // 2**20)
