"""The model of a run, with the weights that it ended with so far."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.engine.build import build_model
from nodeeditor.engine.training.compile import Compiled, compile_model
from nodeeditor.engine.training.resuming import run_to_continue
from nodeeditor.engine.training.state import average_weights
from nodeeditor.engine.training.state_file import restore_from
from nodeeditor.engine.training.teaching import FromRun
from nodeeditor.graph.graph import Graph


def model_of_run(graph: Graph, run: Path) -> Compiled:
    """The compiled model of ``graph`` with the weights of ``run``. Raises ``ProblemError`` where they do not fit."""
    earlier = run_to_continue(run)
    assert earlier.layout is not None
    assert earlier.state is not None
    teach = FromRun(earlier.layout.learned, run.name)
    compiled = compile_model(graph, build_model(graph, seed=graph.training.seed, teach=teach))
    restored = restore_from(earlier.state, compiled.model, run.name, rate=False)
    restored.take_kept(compiled.model)
    if restored.averages:
        average_weights(compiled.model)
    return compiled
