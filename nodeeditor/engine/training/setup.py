"""From a graph to all that the loop needs: a compiled model and the batches of its data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nodeeditor.engine.build import build_model
from nodeeditor.engine.data.prepare import Arrays, prepare
from nodeeditor.engine.training.compile import Compiled, check_trainable, compile_model
from nodeeditor.engine.training.facts import fingerprint
from nodeeditor.engine.training.feed import Feed, as_keras_takes, make_feed
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem


@dataclass(frozen=True)
class SetUp:
    """A model ready to train, and its data."""

    compiled: Compiled
    train: Feed
    validation: Feed | None
    fingerprint: str


def set_up(graph: Graph, folder: Path) -> SetUp:
    """Build and compile the model of ``graph`` from its seed, and lay its data ready.

    Raises ``ProblemError`` for everything that keeps the graph from being trained.
    """
    compiled = seeded_model(graph)
    check_trainable(compiled.model)
    data = prepare(graph, folder, compiled.output_shapes)
    if data.train.samples == 0:
        raise ProblemError(problem("training.no_samples"))
    size = graph.training.batch_size
    train = _feed(compiled, data.train, size)
    held_back = data.validation
    validation = _feed(compiled, held_back, size) if held_back is not None and held_back.samples else None
    return SetUp(compiled, train, validation, fingerprint({**data.train.inputs, **data.train.targets}))


def seeded_model(graph: Graph) -> Compiled:
    """The model of ``graph`` with the fresh weights that its seed gives, compiled."""
    return compile_model(graph, build_model(graph, seed=graph.training.seed))


def _feed(compiled: Compiled, arrays: Arrays, batch_size: int) -> Feed:
    chosen = [arrays.inputs[name] for name in compiled.inputs] + [arrays.targets[name] for name in compiled.targets]
    return make_feed([as_keras_takes(array) for array in chosen], batch_size, compiled.pack)
