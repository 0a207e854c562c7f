"""Whether a run is one of a graph, and what tells the two apart."""

from __future__ import annotations

from nodeeditor.document.format import loads
from nodeeditor.graph.differences import Difference, differences
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.folder import RunFolder, unreadable

#: So many differences are told; more would not be read.
_MOST_TOLD = 3


def check_same_graph(folder: RunFolder, graph: Graph) -> None:
    """Raises ``ProblemError`` where the run in ``folder`` is one of another graph, or has none that can be read.

    More epochs make no other graph.
    """
    try:
        text = folder.graph.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProblemError(unreadable(folder.graph, error)) from error
    own = loads(text, f"{folder.path.name}/{folder.graph.name}").graph
    found = [one for one in differences(own, graph) if one.place != "epochs"]
    if found:
        told = "; ".join(map(_text, found[:_MOST_TOLD]))
        raise ProblemError(problem("training.other_graph", folder=folder.path.name, differences=told, count=len(found)))


def _text(one: Difference) -> str:
    return f"{one.place}: {one.first or '-'} → {one.second or '-'}"
