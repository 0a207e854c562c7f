"""The generated module as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.code import CODE_LAYER, first_line
from nodeeditor.catalog.trusted import untrusted_in
from nodeeditor.codegen.source import python_source
from nodeeditor.document.paths import rebased
from nodeeditor.files.atomic import write_atomically
from nodeeditor.graph.edits import SetData, SetWeights
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem


def write_python(graph: Graph, catalog: Catalog, path: Path, folder: Path, *, trains: bool = True) -> None:
    """Write :func:`python_source` to ``path``; raises what that raises, and ``OSError``.

    Data and weights that ``graph`` names from ``folder`` are found from the folder of the file.
    """
    for name, code in untrusted_in(graph):
        raise ProblemError(problem("layer.untrusted", type=CODE_LAYER, node=name, text=first_line(code)))
    if graph.weights is not None:
        weights = rebased(graph.weights, folder, path.absolute().parent)
        graph = graph.copy()
        graph.apply(SetWeights(weights))
    if graph.data.source is not None:
        source = rebased(graph.data.source, folder, path.absolute().parent)
        graph = graph.copy()
        graph.apply(SetData(replace(graph.data, source=source)))
    write_atomically(path, python_source(graph, catalog, trains=trains).encode())
