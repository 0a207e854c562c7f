"""A graph as a ``.keras`` file."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.engine.training.resuming import run_to_continue
from nodeeditor.engine.training.saving import save_model
from nodeeditor.engine.training.setup import seeded_model
from nodeeditor.engine.training.state import average_weights
from nodeeditor.engine.training.state_file import restore_from
from nodeeditor.engine.training.teaching import FromData, FromRun
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem


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
        earlier = run_to_continue(run)
        assert earlier.layout is not None
        assert earlier.state is not None
        model = seeded_model(graph, FromRun(earlier.layout.learned, run.name)).model
        restored = restore_from(earlier.state, model, run.name, rate=False)
        restored.take_kept(model)
        if restored.averages:
            average_weights(model)
    save_model(model, path)
