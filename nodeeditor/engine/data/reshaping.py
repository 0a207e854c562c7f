"""Whether an array of one sample shape can stand for another, without guessing."""

from __future__ import annotations

import math

Sizes = tuple[int, ...]


def fitted(got: Sizes, needed: tuple[int | None, ...]) -> Sizes | None:
    """The shape that a sample of shape ``got`` takes to stand for ``needed``; None where it does not fit.

    Axes of size 1 come and go, and an array may be rolled out to a vector or rolled up from one, in
    row order. Anything else of equal size, such as (4, 16) for (8, 8), would be a guess. An open
    size (None) takes what is left for it.
    """
    if len(got) == len(needed) and all(want in (None, have) for have, want in zip(got, needed, strict=True)):
        return got
    target = _filled(math.prod(got), needed)
    if target is None or math.prod(target) != math.prod(got):
        return None
    have, want = _bare(got), _bare(target)
    if have == want or len(have) <= 1 or len(want) <= 1:
        return target
    return None


def _filled(size: int, needed: tuple[int | None, ...]) -> Sizes | None:
    known = math.prod(axis for axis in needed if axis is not None)
    if needed.count(None) > 1 or (None in needed and (known == 0 or size % known)):
        return None
    return tuple(size // known if axis is None else axis for axis in needed)


def _bare(shape: Sizes) -> Sizes:
    return tuple(size for size in shape if size != 1)
