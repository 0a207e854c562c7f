"""The configuration in a ``.keras`` file or a JSON file: within limits, and with nothing written to the disk.

A ``.keras`` file is a zip archive; its ``config.json`` alone is read. What else is in it is looked at by its
entry only: an archive that tries something is no model, and is refused as a whole.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, Any, cast

from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.json_text import parse
from nodeeditor.files.plain import NotPlainError, open_plain
from nodeeditor.importing.errors import ModelFileError, a_map, refuse
from nodeeditor.importing.foreign import HEAD, check_begin, check_folder
from nodeeditor.language import tr
from nodeeditor.limits import (
    FREE_BYTES,
    LARGEST_CONFIG,
    LARGEST_LIST,
    LONGEST_TEXT,
    MOST_ENTRIES,
    MOST_LAYERS,
    MOST_TIMES,
    MOST_VALUES,
)

_CONFIG = "config.json"
#: The entry with the weights, a file of HDF5.
WEIGHTS = "model.weights.h5"
_ZIP = b"PK"
#: All that Python's reader of archives raises for one that is damaged, locked or lies.
ZIP_ERRORS = (zipfile.BadZipFile, EOFError, zlib.error, NotImplementedError, RuntimeError, OverflowError)
#: The length of the header of an entry, without its name and its extra field.
_HEADER = 30
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
        with io.BufferedReader(open_plain(path)) as file:
            yield file, place
    except NotPlainError:
        refuse(place, "special")
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
        config = a_map(parse(text, place), place)
    except GraphFileError as error:
        raise ModelFileError(error.problem) from error
    _check_values(config, place)
    return config


def _check_values(config: dict[str, Any], place: str) -> None:
    """Refuse what is far longer than a model is, before anything is made of it."""
    count = layers = 0
    left: list[Any] = [config]
    while left:
        value = left.pop()
        if isinstance(value, dict):
            inner = value.get("layers")
            layers += len(inner) if isinstance(inner, list) else 0
            left.extend(value)
            left.extend(value.values())
        elif isinstance(value, list):
            left.extend(value)
        elif isinstance(value, str) and len(value) > LONGEST_TEXT:
            refuse(place, "long_text", text=value[:40], count=len(value), limit=LONGEST_TEXT)
        count += 1
        if count + len(left) > MOST_VALUES:
            refuse(place, "many_values", limit=MOST_VALUES)
        if layers > MOST_LAYERS:
            refuse(place, "many_layers", limit=MOST_LAYERS)


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
        with zip_in(file) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ENTRIES:
                refuse(place, "many_entries", count=len(entries), limit=MOST_ENTRIES)
            for entry in entries:
                _check_entry(entry, place)
            _check_together(entries, place)
            yield archive
    except ZIP_ERRORS as error:
        refuse(place, "broken_archive", reason=str(error) or type(error).__name__)


@contextmanager
def zip_in(file: IO[bytes], largest_list: int = LARGEST_LIST) -> Iterator[zipfile.ZipFile]:
    """The zip archive ``file`` as Python reads it, unless its list of entries has more bytes than ``largest_list``.

    What is wrong with it is one of :data:`ZIP_ERRORS`, as what is read of it may be.
    """
    bounded = _Bounded(file, largest_list)
    with zipfile.ZipFile(cast(IO[bytes], bounded)) as archive:
        bounded.most = -1
        yield archive


class _Bounded:
    """A file of which no more than ``most`` bytes are read at once: Python reads a list of entries as a whole."""

    def __init__(self, file: IO[bytes], most: int) -> None:
        self.most = most
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable
        self._read = file.read

    def read(self, size: int = -1) -> bytes:
        if 0 <= self.most < size:
            raise zipfile.BadZipFile(tr("a list of entries of {size} MB", size=size // 2**20))
        return self._read(size)


def _check_entry(entry: zipfile.ZipInfo, place: str) -> None:
    name = entry.orig_filename
    windows = PureWindowsPath(name)
    if windows.drive or windows.root or ".." in windows.parts or PurePosixPath(name).is_absolute() or "\0" in name:
        refuse(place, "path_outside", entry=_shown(name))
    if stat.S_ISLNK(entry.external_attr >> 16):
        refuse(place, "symbolic_link", entry=_shown(name))
    if entry.file_size > max(FREE_BYTES, MOST_TIMES * entry.compress_size):
        size, packed = entry.file_size // 2**20, entry.compress_size // 2**10
        refuse(place, "entry_bomb", entry=_shown(name), size=size, packed=packed)
    read = entry.filename in (_CONFIG, WEIGHTS)
    if read and entry.flag_bits & 0x1:
        refuse(place, "encrypted")
    if read and entry.compress_type not in _METHODS:
        refuse(place, "broken_archive", reason=tr("compression {number}", number=entry.compress_type))


def _check_together(entries: list[zipfile.ZipInfo], place: str) -> None:
    """Refuse entries that share a name or bytes: each reader would take such an archive for another one."""
    seen: set[str] = set()
    for entry in entries:
        if entry.filename in seen and entry.filename not in (_CONFIG, WEIGHTS):  # which have words of their own
            refuse(place, "entry_twice", entry=_shown(entry.filename))
        seen.add(entry.filename)
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            refuse(place, "overlapping", entry=_shown(entry.filename))
        end = entry.header_offset + _HEADER + len(entry.orig_filename) + entry.compress_size


def _shown(name: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in name[:80])


def _limited(file: IO[bytes], place: str) -> bytes:
    """All of ``file``, whatever its entry says of its size."""
    content = file.read(LARGEST_CONFIG + 1)
    _check_size(len(content), place)
    return content


def _check_size(size: int, place: str) -> None:
    if size > LARGEST_CONFIG:
        refuse(place, "config_big", limit=LARGEST_CONFIG // 2**20)
