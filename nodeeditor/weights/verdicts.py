"""What a layer keeps of the weights of another one: all, the part that both have, or nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from nodeeditor.weights.variables import LayerWeights, Variable

#: Where values go to, and where they come from.
Slices: TypeAlias = tuple[tuple[slice, ...], tuple[slice, ...]]


class Fate(Enum):
    """How much a layer keeps."""

    KEPT = "kept"
    PARTLY = "partly"
    NEW = "new"


class Reason(Enum):
    """Why a layer keeps nothing."""

    NO_LAYER = "no_layer"
    OTHER_TYPE = "other_type"
    OTHER_RANK = "other_rank"
    OTHER_VARIABLES = "other_variables"
    """They are more or fewer, and there is no telling which are which."""
    QUANTIZED = "quantized"
    LEARNS = "learns"
    """It learns from the data, and what there is does not fit as a whole."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A variable that takes values of another one: those that both have, from the first on each axis.

    ``sizes`` counts them by axis, on the last one those of one gate.
    """

    variable: Variable
    source: Variable
    sizes: tuple[int, ...]

    @property
    def whole(self) -> bool:
        """Whether all values come over, and are all there were."""
        return self.variable.shape == self.source.shape

    @property
    def slices(self) -> Iterator[Slices]:
        """What is copied, gate by gate."""
        if not self.sizes:
            yield (), ()
            return
        first = tuple(slice(0, size) for size in self.sizes[:-1])
        into, out_of = (one.shape[-1] // self.variable.gates for one in (self.variable, self.source))
        for gate in range(self.variable.gates):
            yield (
                (*first, slice(gate * into, gate * into + self.sizes[-1])),
                (*first, slice(gate * out_of, gate * out_of + self.sizes[-1])),
            )


@dataclass(frozen=True, slots=True)
class Verdict:
    """What ``layer`` keeps of ``source``, None where there is none; ``reason`` says why it keeps nothing."""

    layer: LayerWeights
    fate: Fate
    source: LayerWeights | None = None
    taken: tuple[Taken, ...] = ()
    reason: Reason | None = None

    @property
    def fresh(self) -> tuple[Variable, ...]:
        """The variables that take nothing."""
        taken = {one.variable for one in self.taken}
        return tuple(one for one in self.layer.variables if one not in taken)

    @property
    def left(self) -> tuple[Variable, ...]:
        """The variables of the source that are not taken."""
        taken = {one.source for one in self.taken}
        return () if self.source is None else tuple(one for one in self.source.variables if one not in taken)


def judge(layer: LayerWeights, source: LayerWeights | None) -> Verdict:
    """What ``layer`` keeps of ``source``."""
    if source is None:
        return Verdict(layer, Fate.NEW, reason=Reason.NO_LAYER)
    if not same_kind(layer, source):
        return Verdict(layer, Fate.NEW, source, reason=Reason.OTHER_TYPE)
    pairs = [*_pairs(layer, source)]
    if any(_is_real(own.dtype) and not _is_real(other.dtype) for own, other in pairs):
        return Verdict(layer, Fate.NEW, source, reason=Reason.QUANTIZED)
    if not _same_gates(layer, source):
        return Verdict(layer, Fate.NEW, source, reason=Reason.OTHER_TYPE)
    taken = tuple(_taken(own, other) for own, other in pairs if _overlap(own, other))
    if not taken:
        counts = len(layer.variables), len(source.variables)
        reason = Reason.OTHER_RANK if counts[0] == counts[1] else Reason.OTHER_VARIABLES
        return Verdict(layer, Fate.NEW, source, reason=reason)
    whole = len(taken) == len(layer.variables) and all(one.whole for one in taken)
    if layer.learns and not whole:
        return Verdict(layer, Fate.NEW, source, reason=Reason.LEARNS)
    return Verdict(layer, Fate.KEPT if whole else Fate.PARTLY, source, taken)


def same_kind(layer: LayerWeights, source: LayerWeights) -> bool:
    """Whether both are of one class; a file puts a number behind the second layer of a class."""
    return re.fullmatch(rf"{re.escape(layer.kind)}(_\d+)?", source.kind) is not None


def _pairs(layer: LayerWeights, source: LayerWeights) -> Iterator[tuple[Variable, Variable]]:
    """Which variable of the source is which one of the layer.

    They are in one order. Where their numbers differ, as without a bias, those of a rank that both have as many of
    are told apart by it; of others, as without the scale of a normalization, it can't be told what they are.
    """
    for part in dict.fromkeys(one.part for one in layer.variables):
        own = [one for one in layer.variables if one.part == part]
        other = [one for one in source.variables if one.part == part]
        if len(own) == len(other):
            yield from zip(own, other, strict=True)
            continue
        ranks = [Counter(len(one.shape) for one in group) for group in (own, other)]
        for rank in ranks[0]:
            if ranks[0][rank] == ranks[1][rank]:
                groups = ([one for one in group if len(one.shape) == rank] for group in (own, other))
                yield from zip(*groups, strict=True)


def _same_gates(layer: LayerWeights, source: LayerWeights) -> bool:
    """Whether what is within a wrapper has as many gates: a file does not tell an LSTM from a GRU there."""
    there = {(one.part, one.index): one for one in source.variables}
    for own in layer.variables:
        if own.gates > 1 and own.name == "recurrent_kernel":
            other = there.get((own.part, own.index))
            if other is not None and len(other.shape) > 1 and other.shape[-1] != own.gates * other.shape[-2]:
                return False
    return True


def _overlap(own: Variable, other: Variable) -> bool:
    return len(own.shape) == len(other.shape) and 0 not in other.shape and 0 not in own.shape


def _taken(own: Variable, other: Variable) -> Taken:
    sizes = [*map(min, own.shape, other.shape)]
    if sizes:
        sizes[-1] = min(own.shape[-1] // own.gates, other.shape[-1] // own.gates)
    return Taken(own, other, tuple(sizes))


def _is_real(dtype: str) -> bool:
    return "float" in dtype and "float8" not in dtype
