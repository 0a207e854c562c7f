"""A graph as a ``.keras`` file."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.engine.training.saving import save_model
from nodeeditor.engine.training.setup import seeded_model
from nodeeditor.engine.training.state import average_weights, load_state, read_learned
from nodeeditor.engine.training.teaching import FromData, FromRun
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.folder import RunFolder


def export_keras(graph: Graph, path: Path, run: Path | None = None, folder: Path = Path()) -> None:
    """Write the compiled model of ``graph`` to ``path``, with the weights of ``run`` where one is given.

    Without a run the weights are the fresh ones of the graph's seed, and layers that learn from data before
    a training do so, from the graph's data; its relative paths start at ``folder``. Whoever loads the file can
    train on at once. Raises ``ProblemError``, and then leaves a file that was there whole.
    """
    if path.suffix != ".keras":  # Keras would write an older format, or none
        raise ProblemError(problem("engine.model_ending", path=path.name))
    if run is None:
        model = seeded_model(graph, FromData(graph, folder)).model
    else:
        RunFolder(run).read_record()
        learned = read_learned(RunFolder(run).state, run.name)
        model = seeded_model(graph, FromRun(learned, run.name)).model
        if load_state(RunFolder(run).state, model, run.name).averages:
            average_weights(model)
    save_model(model, path)
