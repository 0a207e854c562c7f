"""The weights in a file of HDF5 as Keras writes it: each group and variable is looked at before any value is read.

HDF5 can link to other files, keep values in them, and declare more than there is. Nothing of that is in weights that
Keras wrote, so a file that has it is refused as a whole. Names of layers are read as texts, and lead nowhere.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import IO, Any, NoReturn

import h5py
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from nodeeditor.importing.equivalents import KINDS
from nodeeditor.importing.naming import usable
from nodeeditor.problems import ProblemError, problem
from nodeeditor.weights.variables import LayerWeights, Names, Variable

#: Groups and variables together; EfficientNetB7 has about 5,000.
MOST = 200_000
#: Models in models, and layers in layers.
DEEPEST = 64

#: What the layers of a model are under, today and in the first versions of Keras 3.
_LAYERS = ("layers", "_layer_checkpoint_dependencies")
_VARIABLES, _NAME = "vars", "name"
_BFLOAT16 = "bfloat16"
#: What tells the second layer of a class from the first.
_NUMBER = re.compile(r"_\d+$")


@dataclass
class Weights:
    """The layers in a file that is open, and the way to their values."""

    layers: tuple[LayerWeights, ...]
    _place: str
    _datasets: dict[tuple[Names, str, str], Any] = field(default_factory=dict)

    def read(self, layer: LayerWeights, variable: Variable) -> npt.NDArray[Any]:
        """The values of a variable."""
        try:
            values = np.asarray(self._datasets[layer.names, variable.part, variable.index][()])
        except (OSError, RuntimeError, ValueError) as error:
            raise _damaged(self._place, error) from error
        return values.view(tf.bfloat16.as_numpy_dtype) if variable.dtype == _BFLOAT16 else values


@contextmanager
def opened_hdf5(
    file: IO[bytes], size: int, place: str, names: Callable[[], Mapping[tuple[str, ...], str]] = dict
) -> Iterator[Weights]:
    """The weights in ``file`` of ``size`` bytes, called ``place``.

    ``names`` tells those of layers by their groups, for a file that does not.

    Raises ``ProblemError``.
    """
    try:
        root = h5py.File(file, "r")
        weights = _Reader(size, place, names).read(root)
    except (OSError, RuntimeError, KeyError, ValueError, TypeError, AttributeError) as error:  # all that h5py raises
        raise _damaged(place, error) from error
    with root:
        yield weights


@dataclass(frozen=True)
class _Group:
    """A group that was looked at, and what is in it, so that HDF5 is asked once."""

    own: Any
    groups: dict[str, _Group]
    datasets: dict[str, Any]


class _Reader:
    def __init__(self, size: int, place: str, names: Callable[[], Mapping[tuple[str, ...], str]]) -> None:
        self._size = size
        self._ask_names = names
        self._place = place
        self._count = 0
        self._bytes = 0
        self._seen: set[Any] = set()
        self._datasets: dict[tuple[Names, str, str], Any] = {}
        self._layers: list[LayerWeights] = []

    def read(self, file: Any) -> Weights:
        self._seen.add(h5py.h5o.get_info(file.id).addr)
        root = self._checked(file, 0)
        if (layers := _layers_in(root)) is not None:
            self._read_model(layers, (), ())
        elif root.datasets or root.groups.keys() - {_VARIABLES, "optimizer"}:
            self._refuse("old")
        return Weights(tuple(self._layers), self._place, self._datasets)

    def _checked(self, group: Any, depth: int) -> _Group:
        """A group with all that is in it, looked at. What two names lead to is refused, so no circle is walked."""
        found = _Group(group, {}, {})
        for name in group:
            self._count += 1
            if self._count > MOST:
                self._refuse("many", limit=MOST)
            if depth > DEEPEST:
                self._refuse("deep", name=_shown(name))
            is_own = isinstance(group.get(name, getlink=True), h5py.HardLink)
            inner = group[name] if is_own else None
            address = h5py.h5o.get_info(inner.id).addr if inner is not None else None
            if inner is None or address in self._seen:
                self._refuse("link", name=_shown(name))
            self._seen.add(address)
            if isinstance(inner, h5py.Group):
                found.groups[name] = self._checked(inner, depth + 1)
            elif isinstance(inner, h5py.Dataset):
                self._check_values(inner, name)
                found.datasets[name] = inner
            else:
                self._refuse("dtype", name=_shown(name), dtype=type(inner).__name__)
        return found

    def _check_values(self, found: Any, name: str) -> None:
        shape, dtype = found.shape, found.dtype
        if found.is_virtual or found.external:
            self._refuse("external", name=_shown(name))
        if shape is None or not (dtype.kind in "fiub" or _is_bfloat16(found)):
            self._refuse("dtype", name=_shown(name), dtype=str(dtype)[:40])
        size = math.prod(shape) * dtype.itemsize
        self._bytes += size
        if self._bytes > self._size:
            self._refuse("shape", name=_shown(name), shape=str(shape)[:80])
        plan = found.id.get_create_plist()
        if plan.get_nfilters() or found.id.get_storage_size() < size:
            self._refuse("packed", name=_shown(name))

    @cached_property
    def _names(self) -> Mapping[tuple[str, ...], str]:
        return self._ask_names()

    def _read_model(self, layers: _Group, around: Names, kinds_around: tuple[str, ...]) -> None:
        """The layers of a model; one that has layers itself is a model within it."""
        for kind, group in layers.groups.items():
            kinds = (*kinds_around, kind)
            names = (*around, self._name(group, kinds))
            if (inner := _layers_in(group)) is not None:
                self._read_model(inner, names, kinds)
            else:
                self._read_layer(group, kind, names)

    def _name(self, group: _Group, kinds: tuple[str, ...]) -> str:
        """The name of a layer: an attribute, since the group is named after the layer's class.

        Older versions of Keras did not write it; the model's own list of layers tells it then.
        """
        own = group.groups.get(_VARIABLES)
        name = own.own.attrs.get(_NAME) if own is not None else None
        if isinstance(name, str):
            return name
        has_weights = _layers_in(group) is not None or any(True for _ in self._variables(group, ""))
        if has_weights and kinds not in self._names:
            self._refuse("old")
        return self._names[kinds] if has_weights else kinds[-1]

    def _read_layer(self, group: _Group, kind: str, names: Names) -> None:
        variables = []
        for variable, dataset in self._variables(group, ""):
            variables.append(variable)
            self._datasets[names, variable.part, variable.index] = dataset
        as_drawn = tuple(map(usable, names))  # a name that no graph can have was changed as it was imported
        also = (as_drawn,) if as_drawn != names else ()
        kind = KINDS.get(_NUMBER.sub("", kind), kind)
        self._layers.append(LayerWeights(names, kind, tuple(variables), also=also))

    def _variables(self, group: _Group, part: str) -> Iterator[tuple[Variable, Any]]:
        own = group.groups.get(_VARIABLES)
        datasets = own.datasets if own is not None else {}
        for index in sorted(datasets, key=_number):
            found = datasets[index]
            shape, dtype = tuple(found.shape), found.dtype
            if not (dtype == np.uint32 and shape == (2,)):  # the state of a random generator
                word = _BFLOAT16 if dtype.kind == "V" else str(dtype)
                yield Variable(part, index, shape, word), found
        for name, inner in group.groups.items():
            if name != _VARIABLES:
                yield from self._variables(inner, f"{part}/{name}" if part else name)

    def _refuse(self, code: str, **arguments: object) -> NoReturn:
        raise ProblemError(problem(f"weights.{code}", place=self._place, **arguments))


def _layers_in(group: _Group) -> _Group | None:
    """The layers of a model, None for what is no model."""
    return next((group.groups[name] for name in _LAYERS if name in group.groups), None)


def _damaged(place: str, error: Exception) -> ProblemError:
    reason = " ".join(str(error).split())[:200] or type(error).__name__
    return ProblemError(problem("weights.damaged", place=place, reason=reason))


def _is_bfloat16(found: Any) -> bool:
    return bool(found.dtype == np.dtype("V2")) and bool(found.attrs.get("dtype") == _BFLOAT16)


def _number(index: str) -> tuple[int, str]:
    return (int(index), "") if index.isdecimal() and len(index) < 10 else (0, index)


def _shown(name: str) -> str:
    return name[:80].encode("ascii", "backslashreplace").decode("ascii")
