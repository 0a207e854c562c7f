"""One graph in the place of another, and back."""

from __future__ import annotations

from hypothesis import given, settings

from nodeeditor.editing.replacing import replaced
from nodeeditor.graph.graph import Graph
from tests.examples import examples
from tests.strategies import graphs


@settings(max_examples=examples(50))
@given(before=graphs(), after=graphs())
def test_it_becomes_the_other_and_undo_brings_it_back(before: Graph, after: Graph) -> None:
    graph = before.copy()
    inverse = graph.apply(replaced(before, after)).inverse
    assert graph == after
    graph.apply(inverse)
    assert graph == before
