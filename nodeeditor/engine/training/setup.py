"""From a graph to all that the loop needs: a compiled model and the batches of its data."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from nodeeditor.engine.build import build_model
from nodeeditor.engine.data.binding import columns_of
from nodeeditor.engine.data.prepare import Arrays, prepare
from nodeeditor.engine.data.recent import RecentData
from nodeeditor.engine.data.rows import Rows
from nodeeditor.engine.data.samples import Values, mapped
from nodeeditor.engine.learning import Learned, Teach
from nodeeditor.engine.training.compile import Compiled, check_trainable, compile_model
from nodeeditor.engine.training.facts import fingerprint
from nodeeditor.engine.training.feed import Feed, as_keras_takes, make_feed
from nodeeditor.engine.training.teaching import FromData, FromRun
from nodeeditor.engine.weights.taking import Begun, beginning
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.protocol.answers import DataRead, LayerAdapts

#: Seconds between two reports of how much was read.
_OFTEN = 0.5


@dataclass(frozen=True)
class SetUp:
    """A model ready to train, and its data; ``begun`` tells of the weights that it begins with, None for fresh ones.

    ``rows`` are those of the data that the samples come from, None for all; ``columns`` are the names of what each
    Input and Output takes; ``notes`` are what the user must know of the data.
    """

    compiled: Compiled
    train: Feed
    validation: Feed | None
    fingerprint: str
    begun: Begun | None = None
    rows: Rows | None = None
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notes: tuple[Problem, ...] = ()

    def row(self, sample: int) -> int:
        """The row of the data that a training sample is, counted from 0."""
        return sample if self.rows is None else int(self.rows[np.array([sample])][0])

    def column(self, name: str, shape: tuple[int, ...], place: tuple[int, ...]) -> str:
        """The column behind a place in a sample of an Input or Output; of an array its name and the place in it."""
        columns = self.columns.get(name, ())
        if len(columns) > 1 and shape == (len(columns),):
            return columns[place[0]]
        return f"{', '.join(columns) or name}{list(place) if place else ''}"

    def with_batch_size(self, size: int) -> SetUp:
        """The same model and data, in batches of ``size`` samples."""
        return self.with_model(self.compiled, size)

    def with_model(self, compiled: Compiled, size: int | None = None) -> SetUp:
        """The same data for another model of the same Inputs and Outputs."""
        size = self.train.batch_size if size is None else size
        validation = None if self.validation is None else self.validation.like(size, compiled.pack)
        return replace(self, compiled=compiled, train=self.train.like(size, compiled.pack), validation=validation)


def set_up(
    graph: Graph,
    folder: Path,
    report: Callable[[DataRead | LayerAdapts], None] = lambda _: None,
    earlier: tuple[Mapping[str, Learned], str] | None = None,
) -> SetUp:
    """Build and compile the model of ``graph`` from its seed, and lay its data ready.

    ``report`` is told how much of a large file was read. Layers that learn from data before a training do so, and
    it is told; where the training goes
    on from an ``earlier`` run, they have what they learned there (and the run's name) instead, and its weights are
    to be those of that run, wherever those came from.
    Raises ``ProblemError`` for everything that keeps the graph from being trained.
    """
    read = RecentData(_told(graph, report)).load  # once, where the layers learn from it before
    begun = None
    if earlier:
        compiled = seeded_model(graph, FromRun(*earlier))
    else:
        compiled, begun = model_with_weights(graph, folder, FromData(graph, folder, report, read))
    check_trainable(compiled.model)
    data = prepare(graph, folder, compiled.output_shapes, read)
    if data.train.samples == 0:
        raise ProblemError(problem("training.no_samples"))
    size = graph.training.batch_size
    held_back = data.validation if data.validation is not None and data.validation.samples else None
    samples = data.train.samples + (held_back.samples if held_back is not None else 0)
    train = _feed(compiled, data.train, size, samples)
    validation = None if held_back is None else _feed(compiled, held_back, size, samples)
    weights = {f"{name} weights": values for name, values in data.train.weights.items()}
    seen = fingerprint({**data.train.inputs, **data.train.targets, **weights})
    ends = (*compiled.built.inputs.items(), *compiled.built.outputs.items())
    columns = {name: columns_of(graph.layer_of(node).config) for node, name in ends}
    return SetUp(compiled, train, validation, seen, begun, data.rows, columns, data.notes)


def _told(graph: Graph, report: Callable[[DataRead], None]) -> Callable[[float], None]:
    """Reports how much of the graph's data was read, some times a second."""
    place, told = getattr(graph.data.source, "path", ""), -math.inf

    def tell(share: float) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told >= _OFTEN or share >= 1:
            told = now
            report(DataRead(str(place), min(share, 1.0)))

    return tell


def seeded_model(graph: Graph, teach: Teach | None = None) -> Compiled:
    """The model of ``graph`` with the fresh weights that its seed gives, compiled.

    ``teach`` gives layers the state that they have to learn from data.
    """
    return compile_model(graph, build_model(graph, seed=graph.training.seed, teach=teach))


def model_with_weights(graph: Graph, folder: Path, teach: Teach | None = None) -> tuple[Compiled, Begun | None]:
    """The model of ``graph``, compiled, with the weights that it begins with, and what was taken over of those.

    Where it names none, they are the fresh ones of its seed. What layers learned before a training is part of them:
    one that finds it there does not learn from the data again, since those after it were trained on what it gives.
    ``teach`` is for the others, which learn from the graph's data where it is None. Relative paths start at ``folder``.
    Raises ``ProblemError``.
    """
    teach = teach or FromData(graph, folder)
    with beginning(graph, folder) as begins:
        compiled = seeded_model(graph, teach if begins is None else begins.teaching(teach))
        return compiled, None if begins is None else begins.take(compiled.model)


def _feed(compiled: Compiled, arrays: Arrays, batch_size: int, samples: int) -> Feed:
    chosen = [arrays.inputs[name] for name in compiled.inputs] + [arrays.targets[name] for name in compiled.targets]
    if arrays.weights:
        chosen += [arrays.weights.get(name, _alike(arrays.targets[name])) for name in compiled.targets]
    return make_feed([as_keras_takes(array) for array in chosen], batch_size, compiled.pack, samples)


def _alike(targets: Values) -> Values:
    """Weights by which all samples count as without weights."""
    return mapped(lambda block: np.ones(len(block), np.float32), targets)
