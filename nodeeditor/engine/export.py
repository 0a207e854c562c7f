"""A graph as a ``.keras`` file."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.engine.training.saving import save_model
from nodeeditor.engine.training.setup import seeded_model
from nodeeditor.engine.training.state import average_weights, load_state
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.folder import RunFolder


def export_keras(graph: Graph, path: Path, run: Path | None = None) -> None:
    """Write the compiled model of ``graph`` to ``path``, with the weights of ``run`` where one is given.

    Without a run the weights are the fresh ones of the graph's seed. Whoever loads the file can
    train on at once. Raises ``ProblemError``, and then leaves a file that was there whole.
    """
    if path.suffix != ".keras":  # Keras would write an older format, or none
        raise ProblemError(problem("engine.model_ending", path=path.name))
    model = seeded_model(graph).model
    if run is not None:
        RunFolder(run).read_record()
        if load_state(RunFolder(run).state, model, run.name).averages:
            average_weights(model)
    save_model(model, path)
