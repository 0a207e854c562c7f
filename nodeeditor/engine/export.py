"""A graph as a ``.keras`` file."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.graph.graph import Graph


def export_keras(graph: Graph, path: Path, run: Path | None = None) -> None:
    """Write the compiled model of ``graph`` to ``path``, with the weights of ``run`` where one is given.

    Raises ``ProblemError``, and then leaves a file that was there whole.
    """
    raise NotImplementedError
