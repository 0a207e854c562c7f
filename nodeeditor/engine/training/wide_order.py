"""A shuffled order of very many samples that takes no memory: each place is computed when it is asked for."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

_ROUNDS = 8

#: Places that are computed together.
_AHEAD = 16_384

#: The multipliers of the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
_MIX = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)

_Words = npt.NDArray[np.uint64]


class WideOrder:
    """A permutation of the numbers below ``samples``, by a Feistel network that ``entropy`` keys.

    A network permutes the numbers of an even count of bits; one that leads beyond the samples is permuted again
    until it does not (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002).
    """

    def __init__(self, samples: int, entropy: tuple[int, ...]) -> None:
        self._samples = samples
        self._known: tuple[int, npt.NDArray[np.int64]] = (0, np.empty(0, np.int64))
        self._half = np.uint64(max(1, -(-max(samples - 1, 1).bit_length() // 2)))
        self._mask = np.uint64((1 << int(self._half)) - 1)
        # NumPy promises that a seed sequence gives the same words for all time.
        self._keys = np.random.SeedSequence(entropy).generate_state(_ROUNDS, np.uint64)

    def __len__(self) -> int:
        return self._samples

    def __getitem__(self, places: slice | npt.NDArray[Any]) -> npt.NDArray[np.int64]:
        """The samples' numbers at these places."""
        if not isinstance(places, slice):
            return self._at(np.asarray(places))
        start, stop, step = places.indices(self._samples)
        known = self._known
        if step == 1 and known[0] <= start < stop <= known[0] + len(known[1]):
            return known[1][start - known[0] : stop - known[0]]
        if step != 1 or stop - start > _AHEAD:
            return self._at(np.arange(start, stop, step))
        # One batch follows another, and many places at once take little longer than a few.
        self._known = known = start, self._at(np.arange(start, min(start + _AHEAD, self._samples)))
        return known[1][: max(stop - start, 0)]

    def _at(self, chosen: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
        found = self._permuted(chosen.astype(np.uint64))
        while (beyond := np.flatnonzero(found >= self._samples)).size:
            found[beyond] = self._permuted(found[beyond])
        return found.astype(np.int64)

    def _permuted(self, numbers: _Words) -> _Words:
        left, right = numbers >> self._half, numbers & self._mask
        for key in self._keys:
            left, right = right, left ^ (_mixed(right ^ key) & self._mask)
        return (left << self._half) | right


def _mixed(words: _Words) -> _Words:
    words = (words ^ (words >> np.uint64(30))) * _MIX[0]
    words = (words ^ (words >> np.uint64(27))) * _MIX[1]
    return words ^ (words >> np.uint64(31))
