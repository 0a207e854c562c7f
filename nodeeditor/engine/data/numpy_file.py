"""Arrays in ``.npy`` and ``.npz`` files. Pickled objects, which could run code, are never read."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import IO

import numpy as np

from nodeeditor.engine.data import memory
from nodeeditor.engine.data.loaded import Array, LoadedData
from nodeeditor.problems import ProblemError, problem


def load_numpy(path: Path, place: str) -> LoadedData:
    """The arrays of a NumPy file; a lone ``.npy`` array takes the name of its file.

    Raises :class:`ProblemError`; file errors pass as ``OSError``.
    """
    ending = path.suffix.lower()
    if ending not in (".npy", ".npz"):
        raise ProblemError(problem("data.file_kind", place=place))
    path.stat()
    try:
        arrays = {path.stem: _read_npy(path, place)} if ending == ".npy" else _read_npz(path, place)
        columns = {name: _column(array, name, place) for name, array in arrays.items()}
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


def _read_npy(path: Path, place: str) -> Array:
    memory.require(path.stat().st_size, place)
    with path.open("rb") as file:
        return _read(file, path.stem, place)


def _read_npz(path: Path, place: str) -> dict[str, Array]:
    arrays: dict[str, Array] = {}
    with zipfile.ZipFile(path) as archive:
        entries = [entry for entry in archive.infolist() if entry.filename.endswith(".npy")]
        memory.require(sum(entry.file_size for entry in entries), place)
        for entry in entries:
            name = entry.filename.removesuffix(".npy")
            with archive.open(entry) as file:
                arrays[name] = _read(file, name, place)
    return arrays


def _read(file: IO[bytes], name: str, place: str) -> Array:
    try:
        return np.asarray(np.lib.format.read_array(file, allow_pickle=False))
    except ValueError as error:
        if "Object arrays" in str(error):
            raise ProblemError(problem("data.numpy_objects", place=place, array=name)) from None
        raise


def _column(array: Array, name: str, place: str) -> Array:
    """An array as the rest of the program takes it: numbers, truth values, or texts as ``str``."""
    if array.ndim == 0:
        raise ProblemError(problem("data.numpy_scalar", place=place, array=name))
    if array.dtype.kind == "S":
        array = np.char.decode(array, "utf-8")
    if array.dtype.kind == "U":
        return array.astype(object)
    if array.dtype.kind not in "biuf":
        raise ProblemError(problem("data.numpy_kind", place=place, array=name, dtype=str(array.dtype)))
    return array.astype(array.dtype.newbyteorder("="), copy=False)
