"""Which runs are those of the open document: a folder may hold runs of several."""

from __future__ import annotations

import re

from nodeeditor.document import GraphFileError, load
from nodeeditor.runs.listing import RunInfo
from nodeeditor.workspace.open_document import OpenDocument


def is_run_of(document: OpenDocument, run: RunInfo, *, by_graph: bool = True) -> bool:
    """Whether ``run`` is one of ``document``: by its name, or ``by_graph`` because it trains the same one."""
    name = re.escape(document.name or "untitled")
    if re.fullmatch(rf"{name}-\d{{8}}-\d{{6}}(-\d+)?", run.path.name):
        return True
    if not by_graph:
        return False
    try:
        graph = load(run.folder.graph).graph
    except GraphFileError:
        return False
    graph.training = document.graph.training
    return bool(graph == document.graph)
