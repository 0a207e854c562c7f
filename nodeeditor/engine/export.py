"""A graph as a ``.keras`` file."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.engine.training.of_run import model_of_run
from nodeeditor.engine.training.saving import save_model
from nodeeditor.engine.training.setup import model_with_weights
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem


def export_keras(graph: Graph, path: Path, run: Path | None = None, folder: Path = Path()) -> None:
    """Write the compiled model of ``graph`` to ``path``, with the weights of ``run`` where one is given.

    Without a run the weights are those that the graph begins with: of the file it names, else the fresh ones of its
    seed, and layers that learn from data before a training do so, from the graph's data; its relative paths start at
    ``folder``. Whoever loads the file can
    train on at once. Raises ``ProblemError``, and then leaves a file that was there whole.
    """
    if path.suffix != ".keras":  # Keras would write an older format, or none
        raise ProblemError(problem("engine.model_ending", path=path.name))
    model = model_with_weights(graph, folder)[0].model if run is None else model_of_run(graph, run)
    save_model(model, path)
