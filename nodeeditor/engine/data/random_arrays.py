"""Arrays of random numbers, to try a network before there is data."""

from __future__ import annotations

import math

import numpy as np

from nodeeditor.engine.data import memory
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.samples import Array
from nodeeditor.graph.settings import RandomArray, RandomSource
from nodeeditor.language import tr
from nodeeditor.problems import Problem, ProblemError, problem


def load_random(source: RandomSource) -> LoadedData:
    """The arrays of ``source``, drawn in their order from one ``np.random.default_rng(source.seed)``."""
    place = tr("random arrays")
    _check(source)
    memory.require(sum(_cells(array, source.samples) * 8 for array in source.arrays), place)
    generator = np.random.default_rng(source.seed)
    columns = {array.name: _draw(array, source.samples, generator) for array in source.arrays}
    counted = [array for array in source.arrays if array.kind == "classes"]
    return LoadedData(
        columns,
        place=place,
        targets=tuple(array.name for array in counted if not array.shape),
        classes={array.name: tuple(map(str, range(array.classes))) for array in counted if array.classes <= 1000},
    )


def _draw(array: RandomArray, samples: int, generator: np.random.Generator) -> Array:
    shape = (samples, *array.shape)
    if array.kind == "classes":
        return generator.integers(0, array.classes, shape)
    if array.kind == "uniform":
        return generator.random(shape, dtype=np.float32)
    return generator.standard_normal(shape, dtype=np.float32)


def _cells(array: RandomArray, samples: int) -> int:
    return samples * math.prod(array.shape)


def _check(source: RandomSource) -> None:
    if not source.arrays:
        raise ProblemError(problem("data.random_nothing"))
    if source.samples < 1:
        raise ProblemError(problem("data.random_samples", samples=source.samples))
    if source.seed < 0:
        raise _bad(source.arrays[0].name, problem("phrase.seed", seed=source.seed), tr("0 or more"))
    names: set[str] = set()
    for array in source.arrays:
        if array.name in names:
            raise ProblemError(problem("data.name_twice", name=array.name, place=tr("random arrays")))
        names.add(array.name)
        if any(size < 1 for size in array.shape):
            raise _bad(array.name, problem("phrase.shape", shape=f"{array.shape}"), tr("sizes of 1 or more"))
        if array.kind not in ("normal", "uniform", "classes"):
            raise _bad(array.name, problem("phrase.kind", kind=array.kind), "normal, uniform, classes")
        if array.kind == "classes" and array.classes < 1:
            raise _bad(array.name, problem("phrase.classes", count=array.classes), tr("1 or more"))


def _bad(array: str, what: Problem, needed: str) -> ProblemError:
    return ProblemError(problem("data.random_bad", array=array, what=what.reason, needed=needed))
