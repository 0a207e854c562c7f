"""Repairs of sizes that differ: projection of the features, and cutting, filling, scaling or turning the rest."""

from __future__ import annotations

from collections.abc import Iterator

from nodeeditor.engine.mending.case import Case
from nodeeditor.engine.mending.inserting import Step, insert, places
from nodeeditor.graph.inference import Shape
from nodeeditor.problems import Fix
from nodeeditor.values import Value


def size_repairs(case: Case) -> Iterator[Fix]:
    """Each input brought to each shape that is wanted, in one step or two."""
    for at in places(case):
        for wanted in case.wanted:
            if wanted == at.shape or len(wanted) != len(at.shape) or len(wanted) < 2:
                continue
            for steps in ways(at.shape, wanted, case.channels_first):
                yield insert(case, at, *steps)


def ways(got: Shape, wanted: Shape, channels_first: bool) -> Iterator[tuple[Step, ...]]:
    """Layers that would bring ``got`` to ``wanted``, of the same rank.

    Of the space alone, too: where a merge leaves the channels free, they need not agree.
    """
    rank = len(got)
    channel = 1 if channels_first and rank > 2 else rank - 1
    space = [axis for axis in range(1, rank) if axis != channel]
    projected = list(_projections(wanted[channel], rank, channels_first)) if got[channel] != wanted[channel] else []
    resized = list(_resizing([(got[axis], wanted[axis]) for axis in space], channels_first))
    yield from ((step,) for step in projected)
    yield from ((step,) for step in resized)
    yield from ((one, other) for one in resized for other in projected[:1])
    if got != wanted and sorted(got[1:], key=str) == sorted(wanted[1:], key=str):
        yield (("Permute", {"dims": tuple(_order(got[1:], wanted[1:]))}),)


def _projections(size: int | None, rank: int, channels_first: bool) -> Iterator[Step]:
    if size is None:
        return
    if 3 <= rank <= 5:
        config = {"filters": size, "kernel_size": 1}
        yield f"Conv{rank - 2}D", config | ({"data_format": "channels_first"} if channels_first else {})
    if rank == 2 or (rank == 3 and not channels_first):
        yield "Dense", {"units": size}


def _resizing(pairs: list[tuple[int | None, int | None]], channels_first: bool) -> Iterator[Step]:
    """Layers that give the axes in space other sizes: ``pairs`` of what is and what is wanted."""
    sizes = [(got, wanted) for got, wanted in pairs if got is not None and wanted is not None]
    count = len(pairs)
    if len(sizes) < count or not 1 <= count <= 3 or all(got == wanted for got, wanted in sizes):
        return
    form = {"data_format": "channels_first"} if channels_first else {}
    if all(wanted % got == 0 for got, wanted in sizes):
        factors = tuple(wanted // got for got, wanted in sizes)
        yield f"UpSampling{count}D", {"size": _shortest(factors), **form}
    if all(got % wanted == 0 for got, wanted in sizes):
        factors = tuple(got // wanted for got, wanted in sizes)
        yield f"AveragePooling{count}D", {"pool_size": _shortest(factors), **form}
    if all(wanted >= got for got, wanted in sizes):
        yield f"ZeroPadding{count}D", {"padding": _around([wanted - got for got, wanted in sizes]), **form}
    if all(wanted <= got for got, wanted in sizes):
        yield f"Cropping{count}D", {"cropping": _around([got - wanted for got, wanted in sizes]), **form}


def _shortest(factors: tuple[int, ...]) -> Value:
    return factors[0] if len(set(factors)) == 1 else factors


def _around(sizes: list[int]) -> Value:
    """How much before and after each axis adds up to ``sizes``, in the shortest form that Keras takes."""
    halves = tuple((size // 2, size - size // 2) for size in sizes)
    if len(set(sizes)) == 1 and sizes[0] % 2 == 0:
        return sizes[0] // 2
    return halves if len(halves) > 1 else halves[0]


def _order(got: Shape, wanted: Shape) -> Iterator[int]:
    """Which axis of ``got``, from 1, becomes each of ``wanted``."""
    left = list(enumerate(got, 1))
    for size in wanted:
        found = next(pair for pair in left if pair[1] == size)
        left.remove(found)
        yield found[0]
