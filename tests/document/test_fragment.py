"""The clipboard: what is copied is pasted with new ids and names, links and shared layers within it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.document import fragment, load
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from tests.examples import examples
from tests.strategies import graphs, texts

GOLDEN = Path(__file__).parent / "golden.knet"


@settings(deadline=None, max_examples=examples(40))
@given(graphs(plain=True), graphs(plain=True), st.data())
def test_a_pasted_part_is_as_the_copied_one(graph: Graph, other: Graph, data: st.DataObject) -> None:
    chosen = set(data.draw(st.lists(st.sampled_from(list(graph.nodes)), min_size=1))) if graph.nodes else set()
    if not chosen:
        return
    before = other.copy()
    edit, pasted = fragment.paste(other, fragment.copy(graph, chosen), 100, 50)
    inverse = other.apply(edit).inverse
    assert len(pasted) == len(chosen)
    assert not pasted & set(before.nodes)
    assert min(other.nodes[node].x for node in pasted) == 100
    assert min(other.nodes[node].y for node in pasted) == 50
    inner = [link for link in graph.links if {link.source, link.target} <= chosen]
    assert len(other.links) == len(before.links) + len(inner)
    assert len({other.nodes[node].layer for node in pasted}) == len({graph.nodes[node].layer for node in chosen})
    other.apply(inverse)
    assert other == before


def test_pasting_twice_gives_free_names_and_own_layers() -> None:
    graph = load(GOLDEN).graph
    text = fragment.copy(graph, ["n2", "n4"])
    assert fragment.is_fragment(text)
    for expected in ({"encoder_2", "encoder_3"}, {"encoder_4", "encoder_5"}):
        edit, pasted = fragment.paste(graph, text, 0, 0)
        graph.apply(edit)
        assert {graph.nodes[node].name for node in pasted} == expected
        (layer,) = {graph.nodes[node].layer for node in pasted}
        assert layer not in ("l2",)
        assert graph.layers[layer].config == graph.layers["l2"].config


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "{}",
        "[" * 9999,
        '{"format": "nodeeditor.fragment"',
        '{"format": "nodeeditor.fragment"}',
        '{"format": "nodeeditor.fragment", "version": 1}',
        '{"format": "nodeeditor.fragment", "version": 2}',
        '{"format": "nodeeditor.fragment", "version": 1, "nodes": [{"id": "a"}]}',
    ],
)
def test_foreign_text_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ProblemError) as refused:
        fragment.paste(Graph(), text, 0, 0)
    assert "clipboard" in str(refused.value)


@settings(deadline=None)
@given(texts)
def test_any_text_is_pasted_or_refused(text: str) -> None:
    with pytest.raises(ProblemError):
        fragment.paste(Graph(), text, 0, 0)
