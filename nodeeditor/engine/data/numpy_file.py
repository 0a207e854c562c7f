"""Arrays in ``.npy`` and ``.npz`` files. Pickled objects, which could run code, are never read."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import numpy as np

from nodeeditor.engine.data import memory
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.numpy_kinds import as_column, check_kind
from nodeeditor.engine.data.numpy_on_disk import npy_on_disk, npz_on_disk
from nodeeditor.engine.data.samples import Array, Values
from nodeeditor.problems import ProblemError, problem


def load_numpy(path: Path, place: str) -> LoadedData:
    """The arrays of a NumPy file; a lone ``.npy`` array takes the name of its file. Large ones stay on disk.

    Raises :class:`ProblemError`; file errors pass as ``OSError``.
    """
    ending = path.suffix.lower()
    if ending not in (".npy", ".npz"):
        raise ProblemError(problem("data.file_kind", place=place))
    path.stat()
    try:
        columns = _npy(path, place) if ending == ".npy" else _npz(path, place)
    except (ProblemError, OSError, MemoryError):
        raise
    except Exception as error:  # a damaged file reaches us through zip, zlib, lzma, tokenize, as errors of many kinds
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


def _npy(path: Path, place: str) -> dict[str, Values]:
    size = path.stat().st_size
    on_disk = npy_on_disk(path, place) if memory.stays_on_disk(size) else None
    if on_disk is not None:
        return {path.stem: on_disk}
    memory.require(size, place)
    with path.open("rb") as file:
        return {path.stem: _read(file, path.stem, place)}


def _npz(path: Path, place: str) -> Mapping[str, Values]:
    with zipfile.ZipFile(path) as archive:
        entries = {
            entry.filename.removesuffix(".npy"): entry
            for entry in archive.infolist()
            if entry.filename.endswith(".npy")
        }
        is_large = memory.stays_on_disk(sum(entry.file_size for entry in entries.values()))
        on_disk = npz_on_disk(path, place) if is_large else {}
        arrays: dict[str, Values] = {}
        rest = {name: entry for name, entry in entries.items() if on_disk.get(name) is None}
        memory.require(sum(entry.file_size for entry in rest.values()), place)
        for name in entries:
            values = on_disk.get(name)
            if values is None:
                with archive.open(rest[name]) as file:
                    values = _read(file, name, place)
            arrays[name] = values
    return arrays


def _read(file: IO[bytes], name: str, place: str) -> Array:
    try:
        array = np.asarray(np.lib.format.read_array(file, allow_pickle=False))
    except ValueError as error:
        if "Object arrays" in str(error):
            raise ProblemError(problem("data.numpy_objects", place=place, array=name)) from None
        raise
    check_kind(array.shape, array.dtype, name, place)
    return as_column(array)
