"""What an array of a NumPy file says of itself, held against the bytes that are there before any of them is read."""

from __future__ import annotations

import ast
import math
import re
from dataclasses import dataclass
from typing import IO, Any

import numpy as np

from nodeeditor.engine.data.samples import Array
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem

_MAGIC = b"\x93NUMPY"
#: A header of plain numbers has some hundred characters; NumPy itself reads no longer ones unasked.
_LONGEST = 10_000
#: NumPy has no arrays of more axes, and counts no further.
_MOST_AXES, _LARGEST = 32, 2**62
#: Kinds of numbers, truth values and texts, with the bytes or characters of one.
_KIND = re.compile(r"[<>|=]?(?:\?|b1|[iu][1248]|f(?:2|4|8|12|16)|[SU]\d{1,9})")


@dataclass(frozen=True, slots=True)
class NpyHeader:
    """The form of an array, and the bytes that stand before its values, and that these take."""

    shape: tuple[int, ...]
    is_fortran: bool
    dtype: np.dtype[Any]
    begin: int
    size: int

    @property
    def row_bytes(self) -> int:
        """The bytes of a sample."""
        return math.prod(self.shape[1:]) * self.dtype.itemsize


def read_header(file: IO[bytes], name: str, place: str, size: int) -> NpyHeader:
    """The header at which ``file`` stands, of an array that takes ``size`` bytes with it.

    Raises :class:`ProblemError` for what can't be data, and ``ValueError`` for what is no array or not all of one.
    """
    begin, words = _words(file)
    shape, is_fortran = words["shape"], words["fortran_order"]
    if not isinstance(shape, tuple) or not isinstance(is_fortran, bool) or len(shape) > _MOST_AXES:
        raise ValueError(tr("its header is no header of an array"))
    if not all(type(length) is int and 0 <= length < _LARGEST for length in shape):
        raise ValueError(tr("its shape is no shape of an array"))
    dtype = _kind(words["descr"], name, place)
    if not shape:
        raise ProblemError(problem("data.numpy_scalar", place=place, array=name))
    taken = math.prod(shape) * dtype.itemsize
    if begin + taken > size:
        raise ValueError(tr("it ends before the last sample"))
    if shape[0] and not taken:
        raise ProblemError(problem("data.numpy_hollow", place=place, array=name, shape=str(shape)))
    return NpyHeader(shape, is_fortran, dtype, begin, taken)


def read_values(file: IO[bytes], header: NpyHeader) -> Array:
    """The array whose header was just read. Raises ``ValueError`` where the file has fewer bytes than it says."""
    content = np.empty(header.size, np.uint8)
    into, done = content.data, 0
    while done < header.size:
        got = file.readinto(into[done:])  # type: ignore[attr-defined]
        if not got:
            raise ValueError(tr("it ends before the last sample"))
        done += got
    values = content.view(header.dtype)
    return values.reshape(header.shape, order="F" if header.is_fortran else "C")


def _words(file: IO[bytes]) -> tuple[int, dict[str, Any]]:
    """Where the header ends, and what it says."""
    start = file.read(8)
    if len(start) < 8 or start[:6] != _MAGIC:
        raise ValueError(tr("it does not begin as an array does"))
    if start[6:] not in (b"\1\0", b"\2\0", b"\3\0"):
        raise ValueError(tr("its format has an unknown version"))
    places = 2 if start[6] == 1 else 4
    length = int.from_bytes(file.read(places), "little")
    if not 0 < length <= _LONGEST:
        raise ValueError(tr("its header is too long, or empty"))
    text = file.read(length)
    if len(text) < length:
        raise ValueError(tr("it ends within its header"))
    try:
        words = ast.literal_eval(text.decode("latin-1").strip())
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        words = None
    if not isinstance(words, dict) or set(words) != {"descr", "fortran_order", "shape"}:
        raise ValueError(tr("its header is no header of an array"))
    return 8 + places + length, words


def _kind(told: Any, name: str, place: str) -> np.dtype[Any]:
    if isinstance(told, str) and _KIND.fullmatch(told):
        try:
            return np.dtype(told)
        except TypeError:  # a kind that this machine has not
            pass
    words = told if isinstance(told, str) else repr(told)
    if re.search(r"(?:^|['\"|<>=\d)])O", words):
        raise ProblemError(problem("data.numpy_objects", place=place, array=name))
    raise ProblemError(problem("data.numpy_kind", place=place, array=name, dtype=words[:40]))
