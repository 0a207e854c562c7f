"""What is faster here: the graph is trained on random data for a moment with each of several settings."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import numpy.typing as npt

from nodeeditor.catalog.target_kinds import TargetKind, target_kind
from nodeeditor.engine.training.compile import Compiled, check_trainable
from nodeeditor.engine.training.feed import ResidentFeed
from nodeeditor.engine.training.keras_words import refusal
from nodeeditor.engine.training.pace import Pace
from nodeeditor.engine.training.setup import seeded_model
from nodeeditor.engine.training.steps import FusedSteps
from nodeeditor.engine.training.teaching import FromData
from nodeeditor.engine.training.xla import XlaFailedError
from nodeeditor.graph.edits import SetTraining
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision, TrainingSettings
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import SpeedMeasured

#: Seconds of steps that each setting gets; before, TensorFlow makes its graph of them.
SECONDS = 1.0
#: Batches that there are; after the last one comes the first one again.
_BATCHES = 4
#: The size of an axis that may have any.
_OPEN_SIZE = 16
_LARGEST_BATCH = 2**16


@dataclass(frozen=True)
class Trial:
    """A setting to try: its name and value, and the settings of the training with it."""

    setting: str
    value: str | int | bool
    training: TrainingSettings


def trials(training: TrainingSettings) -> Iterator[Trial]:
    """The settings as they are, and each of the others that may be faster."""
    yield Trial("", "", training)
    for precision in Precision:
        if precision is not training.precision:
            yield Trial("precision", precision.value, replace(training, precision=precision))
    jit = not training.jit_compile
    yield Trial("jit_compile", jit, replace(training, jit_compile=jit))
    for times in (2, 4, 8):
        size = training.batch_size * times
        if size <= _LARGEST_BATCH:
            yield Trial("batch_size", size, replace(training, batch_size=size))


def try_speeds(
    graph: Graph,
    folder: Path,
    report: Callable[[SpeedMeasured], None],
    is_wanted: Callable[[], bool],
    request: int = 0,
    seconds: float = SECONDS,
) -> bool:
    """Report how many samples a second the graph trains with each of :func:`trials`; False where it was broken off.

    A setting with which it can't be trained here is passed over. Raises ``ProblemError`` where the graph as it is
    can't be trained; ``is_wanted`` breaks it off.
    """
    for trial in trials(graph.training):
        if is_wanted():
            return False
        try:
            needs_xla = trial.setting == "jit_compile" and bool(trial.value)
            speed = _speed(_with(graph, trial.training), folder, is_wanted, seconds, needs_xla=needs_xla)
        except Exception as error:  # Keras and TensorFlow fail in as many ways as layers
            if not trial.setting:
                raise refusal(error) from error
            continue
        finally:
            keras.backend.clear_session()
            gc.collect()
        if is_wanted():
            return False  # what was measured in a hurry is worth nothing
        report(SpeedMeasured(request, trial.setting, trial.value, speed))
    return True


def _with(graph: Graph, training: TrainingSettings) -> Graph:
    copy = graph.copy()
    copy.apply(SetTraining(training))
    return copy


def _speed(
    graph: Graph, folder: Path, is_wanted: Callable[[], bool], seconds: float, *, needs_xla: bool = False
) -> float:
    """Samples a second, of the steps alone: how data come to them is another question.

    Raises ``ProblemError`` where XLA can't be used that ``needs_xla`` says is tried; else it is left, as in a training.
    """
    compiled = seeded_model(graph, FromData(graph, folder))
    check_trainable(compiled.model)
    if needs_xla and compiled.note is not None:
        raise ProblemError(compiled.note)
    size = graph.training.batch_size
    feed = ResidentFeed(_arrays(graph, compiled, size * _BATCHES), size, compiled.pack)
    steps, pace, handle = FusedSteps(compiled.model, feed), Pace(), feed.epoch(None, 0)
    step, taken, spent = 0, 0, 0.0
    try:
        steps.train(handle, 0, 1)
    except XlaFailedError:
        if needs_xla:
            raise
        steps.train(handle, 0, 1)
    while spent < seconds and not is_wanted():
        count = pace.steps(_BATCHES - step)
        began = time.perf_counter()
        steps.train(handle, step, step + count)
        took = time.perf_counter() - began
        pace.took(count, took)
        spent, taken, step = spent + took, taken + count, (step + count) % _BATCHES
    return size * taken / spent if spent else 0.0


def _arrays(graph: Graph, compiled: Compiled, samples: int) -> list[npt.NDArray[Any]]:
    """Random inputs, and targets of the kind that each loss is given."""
    generator = np.random.default_rng(0)
    inputs = [_input(tensor, samples, generator) for tensor in compiled.model.inputs]
    losses = {name: graph.layer_of(node).config.get("loss") for node, name in compiled.built.outputs.items()}
    shapes = compiled.output_shapes
    return inputs + [_target(target_kind(losses[name]), shapes[name], samples, generator) for name in compiled.targets]


def _input(tensor: Any, samples: int, generator: np.random.Generator) -> npt.NDArray[Any]:
    shape = _sizes(tensor.shape, samples)
    if tensor.dtype == "string":
        return np.full(shape, "some words of a text", dtype=object)
    if keras.backend.is_float_dtype(tensor.dtype):
        return generator.random(shape, dtype=np.float32)
    return generator.integers(0, 2, shape).astype(tensor.dtype)  # numbers that every vocabulary has


def _target(
    kind: TargetKind, shape: tuple[int | None, ...], samples: int, generator: np.random.Generator
) -> npt.NDArray[Any]:
    sizes = _sizes(shape, samples)
    match kind:
        case TargetKind.INDICES:
            return generator.integers(0, sizes[-1], sizes[:-1])
        case TargetKind.LABELS:
            return generator.integers(0, 2, samples)
        case TargetKind.SEQUENCE:
            return np.ones((samples, 1), np.int64)
        case TargetKind.SHARES:
            return np.eye(sizes[-1], dtype=np.float32)[generator.integers(0, sizes[-1], sizes[:-1])]
        case _:
            return generator.random(sizes, dtype=np.float32)


def _sizes(shape: tuple[int | None, ...], samples: int) -> tuple[int, ...]:
    return (samples, *(size or _OPEN_SIZE for size in shape[1:]))
