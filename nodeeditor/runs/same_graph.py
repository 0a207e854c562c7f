"""Whether a run is one of a graph, and what tells the two apart."""

from __future__ import annotations

from nodeeditor.document.format import loads
from nodeeditor.graph.comparing.comparison import compare
from nodeeditor.graph.comparing.difference import Aspect, Difference, Kind
from nodeeditor.graph.expansion import expand
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
    found = [one for one in _differences(own, graph) if one.detail != "epochs"]
    if found:
        told = "; ".join(map(_text, found[:_MOST_TOLD]))
        raise ProblemError(problem("training.other_graph", folder=folder.path.name, differences=told, count=len(found)))


def _differences(own: Graph, graph: Graph) -> list[Difference]:
    """What differs of what Keras is given, which knows no blocks and no places on a canvas."""
    compared = compare(expand(own).graph, expand(graph).graph)
    return [one for one in compared.differences if one.kind is not Kind.MOVED and one.aspect is not Aspect.FIELD]


def _text(one: Difference) -> str:
    before, after = one.values
    return f"{one.place}: {before or '-'} → {after or '-'}"
