"""The weights in a file of HDF5 as Keras writes it: each group and variable is looked at, and no value is read.

HDF5 can link to other files, keep values in them, have them unpacked by libraries that it looks for, and declare more
than there is. Nothing of that is in weights that Keras wrote, so a file that has it is refused as a whole. Values of
Keras lie in one piece, so it is told where each begins: whoever wants them reads bytes, and needs no HDF5 for it.
Names of layers are read as texts, and lead nowhere.
"""

from __future__ import annotations

import io
import math
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any, NoReturn, cast

import h5py
import numpy as np

from nodeeditor.fenced.messages import ReadWeights, StoredLayer, StoredVariable, WeightsFound
from nodeeditor.limits import DEEPEST_WEIGHTS, LONGEST_NAME, MOST_WEIGHTS
from nodeeditor.problems import ProblemError, problem

#: What the layers of a model are under, today and in the first versions of Keras 3.
_LAYERS = ("layers", "_layer_checkpoint_dependencies")
_VARIABLES, _NAME = "vars", "name"
_BFLOAT16 = "bfloat16"
#: HDF5 reads a few bytes here and there.
_BUFFER = 1 << 16


def read_weights(file: IO[bytes], errand: ReadWeights) -> WeightsFound:
    """The layers in ``file``. Raises ``ProblemError``."""
    try:
        # A file that is open already, and no name: HDF5 then has no driver by which it would open others.
        part = io.BufferedReader(_Part(file, errand.start, errand.size), _BUFFER)
        with h5py.File(part, "r") as root:
            return WeightsFound(_Reader(errand.size, errand.place).read(root))
    except (OSError, RuntimeError, KeyError, ValueError, TypeError, AttributeError) as error:  # all that h5py raises
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise ProblemError(problem("weights.damaged", place=errand.place, reason=_shown(reason, 200))) from error


@dataclass(frozen=True)
class _Group:
    """A group that was looked at, and what is in it, so that HDF5 is asked once."""

    own: Any
    groups: dict[str, _Group]
    datasets: dict[str, StoredVariable]


class _Reader:
    def __init__(self, size: int, place: str) -> None:
        self._size = size
        self._place = place
        self._count = 0
        self._bytes = 0
        self._seen: set[Any] = set()

    def read(self, file: Any) -> tuple[StoredLayer, ...]:
        self._seen.add(h5py.h5o.get_info(file.id).addr)
        root = self._checked(file, 0)
        if (layers := _layers_in(root)) is not None:
            return tuple(self._layers(layers, (), ()))
        if root.datasets or root.groups.keys() - {_VARIABLES, "optimizer"}:
            self._refuse("old")
        return ()

    def _checked(self, group: Any, depth: int) -> _Group:
        """A group with all that is in it, looked at. What two names lead to is refused, so no circle is walked."""
        found = _Group(group, {}, {})
        for name in group:
            self._count += 1
            if self._count > MOST_WEIGHTS:
                self._refuse("many", limit=MOST_WEIGHTS)
            if depth > DEEPEST_WEIGHTS:
                self._refuse("deep", name=_shown(name))
            self._check_name(name)
            is_own = isinstance(group.get(name, getlink=True), h5py.HardLink)
            inner = group[name] if is_own else None
            address = h5py.h5o.get_info(inner.id).addr if inner is not None else None
            if inner is None or address in self._seen:
                self._refuse("link", name=_shown(name))
            self._seen.add(address)
            if isinstance(inner, h5py.Group):
                found.groups[name] = self._checked(inner, depth + 1)
            elif isinstance(inner, h5py.Dataset):
                found.datasets[name] = self._stored(inner, name)
            else:
                self._refuse("dtype", name=_shown(name), dtype=type(inner).__name__)
        return found

    def _check_name(self, name: str) -> None:
        if len(name) > LONGEST_NAME or name.encode("utf-8", "replace").decode() != name:
            self._refuse("name", name=_shown(name), limit=LONGEST_NAME)

    def _stored(self, found: Any, name: str) -> StoredVariable:
        """A variable and where its values are. How they are kept comes first: HDF5 may ask other files of a shape."""
        plan = found.id.get_create_plist()
        layout = plan.get_layout()
        if layout == h5py.h5d.VIRTUAL or plan.get_external_count():
            self._refuse("external", name=_shown(name))
        shape, dtype = found.shape, found.dtype
        is_bfloat16 = bool(dtype == np.dtype("V2")) and self._text(found, "dtype") == _BFLOAT16
        is_number = (
            dtype.kind in "fiub" and dtype.itemsize <= 8 and h5py.h5t.py_create(dtype).equal(found.id.get_type())
        )
        if shape is None or not (is_number or is_bfloat16):
            self._refuse("dtype", name=_shown(name), dtype=_shown(str(dtype), 40))
        size = math.prod(shape) * dtype.itemsize
        self._bytes += size
        if self._bytes > self._size:
            self._refuse("shape", name=_shown(name), shape=str(shape)[:80])
        at = found.id.get_offset() if size else 0
        if layout != h5py.h5d.CONTIGUOUS or plan.get_nfilters() or at is None:
            self._refuse("packed", name=_shown(name))
        if at + size > self._size:
            self._refuse("shape", name=_shown(name), shape=str(shape)[:80])
        return StoredVariable("", name, tuple(map(int, shape)), dtype.str, int(at), is_bfloat16)

    def _text(self, found: Any, attribute: str) -> str | None:
        """A text that an attribute is, None where there is none; what is large is not read."""
        word = attribute.encode()
        if not h5py.h5a.exists(found.id, word):
            return None
        kept = h5py.h5a.open(found.id, word)
        if kept.shape != () or kept.get_type().get_class() != h5py.h5t.STRING or kept.get_storage_size() > LONGEST_NAME:
            return None
        text = found.attrs[attribute]
        if not isinstance(text, str):
            return None
        self._check_name(text)
        return text

    def _layers(self, layers: _Group, kinds: tuple[str, ...], names: tuple[str | None, ...]) -> Iterator[StoredLayer]:
        """The layers of a model; one that has layers itself is a model within it."""
        for kind, group in layers.groups.items():
            own = group.groups.get(_VARIABLES)
            name = self._text(own.own, _NAME) if own is not None else None
            if (inner := _layers_in(group)) is not None:
                yield from self._layers(inner, (*kinds, kind), (*names, name))
            else:
                yield StoredLayer((*kinds, kind), (*names, name), tuple(_variables(group, "")))

    def _refuse(self, code: str, **arguments: object) -> NoReturn:
        raise ProblemError(problem(f"weights.{code}", place=self._place, **arguments))


def _variables(group: _Group, part: str) -> Iterator[StoredVariable]:
    own = group.groups.get(_VARIABLES)
    datasets = own.datasets if own is not None else {}
    for index in sorted(datasets, key=_number):
        found = datasets[index]
        if not (found.kind[1:] == "u4" and found.shape == (2,)):  # the state of a random generator
            yield StoredVariable(part, index, found.shape, found.kind, found.at, found.is_bfloat16)
    for name, inner in group.groups.items():
        if name != _VARIABLES:
            yield from _variables(inner, f"{part}/{name}" if part else name)


def _layers_in(group: _Group) -> _Group | None:
    """The layers of a model, None for what is no model."""
    return next((group.groups[name] for name in _LAYERS if name in group.groups), None)


def _number(index: str) -> tuple[int, str]:
    return (int(index), "") if index.isdecimal() and len(index) < 10 else (0, index)


def _shown(name: str, longest: int = 80) -> str:
    return name[:longest].encode("ascii", "backslashreplace").decode("ascii")


class _Part(io.RawIOBase):
    """A part of an open file as a file of its own."""

    def __init__(self, file: IO[bytes], start: int, size: int) -> None:
        self._file, self._start, self._size, self._at = file, start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer)).cast("B")
        self._file.seek(self._start + self._at)
        content = self._file.read(max(0, min(len(view), self._size - self._at)))
        view[: len(content)] = content
        self._at += len(content)
        return len(content)
