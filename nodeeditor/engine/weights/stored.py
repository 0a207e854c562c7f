"""The weights in a file, whose values are bytes at places that are known: HDF5 itself is read inside of a fence.

What that tells is held against the file once more, so that a reader that was led astray can give wrong numbers at the
worst, and only such as are in the file.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import tensorflow as tf

from nodeeditor.fenced.asking import ask, broken
from nodeeditor.fenced.messages import ReadWeights, StoredLayer, StoredVariable, WeightsFound
from nodeeditor.importing.equivalents import KINDS
from nodeeditor.importing.errors import ModelFileError
from nodeeditor.importing.naming import usable
from nodeeditor.importing.weights import Packed, opened_weights
from nodeeditor.limits import WEIGHTS_FENCE
from nodeeditor.problems import ProblemError, problem
from nodeeditor.weights.variables import LayerWeights, Names, Variable

#: What leads to a layer in a file of weights: its models' groups and its own.
Kinds = tuple[str, ...]

#: What tells the second layer of a class from the first.
_NUMBER = re.compile(r"_\d+$")
#: Whole numbers, decimal ones and truth values, as NumPy writes their kinds.
_KIND = re.compile(r"[<>|=]?(f[248]|[iu][1248]|b1)")
_BFLOAT16, _TWO_BYTES = "bfloat16", "|V2"


@dataclass
class Weights:
    """The layers in a file that is open, and the way to their values."""

    layers: tuple[LayerWeights, ...]
    _packed: Packed
    _stored: dict[tuple[Names, str, str], StoredVariable]

    def read(self, layer: LayerWeights, variable: Variable) -> npt.NDArray[Any]:
        """The values of a variable. Raises ``ProblemError``."""
        stored = self._stored[layer.names, variable.part, variable.index]
        kind = np.dtype(stored.kind)
        count = math.prod(stored.shape) * kind.itemsize
        try:
            self._packed.file.seek(self._packed.start + stored.at)
            content = self._packed.file.read(count)
        except (OSError, ValueError) as error:
            raise _damaged(self._packed.place, str(error)) from error
        if len(content) != count:
            raise _damaged(self._packed.place, "it ends before it should")
        if kind == np.bool_:  # whose bytes may be any
            return np.not_equal(np.frombuffer(content, np.uint8).reshape(stored.shape), 0)
        values = np.frombuffer(content, kind).reshape(stored.shape)
        if stored.is_bfloat16:
            return values.view(tf.bfloat16.as_numpy_dtype)
        return values.astype(kind.newbyteorder("="), copy=False)


@contextmanager
def stored_weights(path: Path, names: Callable[[], Mapping[Kinds, str]] = dict) -> Iterator[Weights]:
    """The weights in a ``.keras`` or a ``.weights.h5`` file.

    ``names`` tells those of layers by their groups, for a file that does not. Raises ``ProblemError``.
    """
    with opened_weights(path) as packed:
        answer = ask(ReadWeights(packed.place, packed.start, packed.size), WEIGHTS_FENCE, packed.place, packed.file)
        if not isinstance(answer, WeightsFound) or not all(_is_possible(layer, packed) for layer in answer.layers):
            raise broken(packed.place)
        named = _Names(packed.place, names)
        layers, stored = [], {}
        for layer in answer.layers:
            own = named.of(layer)
            variables = tuple(_variable(variable) for variable in layer.variables)
            stored.update({(own, one.part, one.index): one for one in layer.variables})
            as_drawn = tuple(map(usable, own))  # a name that no graph can have was changed as it was imported
            also = (as_drawn,) if as_drawn != own else ()
            kind = _NUMBER.sub("", layer.kinds[-1])
            layers.append(LayerWeights(own, KINDS.get(kind, layer.kinds[-1]), variables, also=also))
        yield Weights(tuple(layers), packed, stored)


class _Names:
    """The names of layers: as the file tells them, else by the model's own list of layers, as older versions wrote."""

    def __init__(self, place: str, ask_names: Callable[[], Mapping[Kinds, str]]) -> None:
        self._place = place
        self._ask = ask_names
        self._known: Mapping[Kinds, str] | None = None

    def of(self, layer: StoredLayer) -> Names:
        last = len(layer.names) - 1
        return tuple(
            name if name is not None else self._by_kinds(layer.kinds[: level + 1], level < last or layer.variables)
            for level, name in enumerate(layer.names)
        )

    def _by_kinds(self, kinds: Kinds, has_weights: object) -> str:
        if not has_weights:
            return kinds[-1]
        if self._known is None:
            self._known = self._ask()
        if kinds not in self._known:
            raise ModelFileError(problem("weights.old", place=self._place))
        return self._known[kinds]


def _variable(stored: StoredVariable) -> Variable:
    word = _BFLOAT16 if stored.is_bfloat16 else np.dtype(stored.kind).name
    return Variable(stored.part, stored.index, stored.shape, word)


def _is_possible(layer: StoredLayer, packed: Packed) -> bool:
    """Whether what the reader tells of a layer can be."""
    if not layer.kinds or len(layer.kinds) != len(layer.names):
        return False
    for one in layer.variables:
        if one.kind != _TWO_BYTES if one.is_bfloat16 else not _KIND.fullmatch(one.kind):
            return False
        if min((one.at, *one.shape)) < 0:
            return False
        if one.at + math.prod(one.shape) * np.dtype(one.kind).itemsize > packed.size:
            return False
    return True


def _damaged(place: str, reason: str) -> ProblemError:
    return ProblemError(problem("weights.damaged", place=place, reason=reason))
