"""The model of a graph with the weights that an export is to have."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.engine.build import Built
from nodeeditor.engine.training.of_run import model_of_run
from nodeeditor.engine.training.setup import model_with_weights
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem


def weighted_model(graph: Graph, run: Path | None = None, folder: Path = Path()) -> tuple[Built, tuple[Problem, ...]]:
    """The model of ``graph``, compiled where it says how, with the weights of ``run`` where one is given.

    Without a run the weights are those that the graph begins with: of the file it names, else the fresh ones of its
    seed, and layers that learn from data before a training do so, from the graph's data; its relative paths start at
    ``folder``. What is not as in that file is told. Raises ``ProblemError``.
    """
    if run is not None:
        return model_of_run(graph, run).built, ()
    compiled, begun = model_with_weights(graph, folder)
    return compiled.built, () if begun is None else begun.shortfall
