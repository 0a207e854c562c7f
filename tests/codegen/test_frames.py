"""The titles of frames in generated Python: above what the frame owns, where that stands together."""

from __future__ import annotations

import pytest

from nodeeditor import editing
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.codegen.source import python_source
from tests.engine.drawing import Drawing

CATALOG = load_snapshot()


@pytest.fixture
def drawing() -> Drawing:
    made = Drawing()
    made.input("x", 8)
    for name, feed in (("one", "x"), ("two", "one"), ("three", "two"), ("four", "three")):
        made.add(name, "Dense", feed, units=8)
    made.output("y", "four")
    return made


def lines(drawing: Drawing, title: str, *names: str) -> list[str]:
    graph = drawing.graph
    nodes = [graph.node_named(name) for name in names]
    edit, _frame = editing.frame_nodes(graph, nodes, title)
    graph.apply(edit)
    source = python_source(graph, CATALOG)
    compile(source, "made.py", "exec")
    return [line.strip().split("(")[0] for line in source.split("def build_model", 1)[1].splitlines()]


def test_a_frame_has_its_title_above_its_layers_and_ends_where_they_do(drawing: Drawing) -> None:
    found = lines(drawing, "Middle, 3 × 3", "two", "three")
    start = found.index("# Middle, 3 × 3")
    assert found[start - 1] == ""
    assert [line.split(" ")[0] for line in found[start + 1 : start + 5]] == ["two", "three", "", "four"]


def test_a_frame_whose_layers_are_scattered_has_none(drawing: Drawing) -> None:
    assert "# Apart" not in lines(drawing, "Apart", "one", "three")


def test_frames_one_after_the_other_stand_apart_once(drawing: Drawing) -> None:
    lines(drawing, "First", "one", "two")
    found = lines(drawing, "Second", "three", "four")
    first, second = found.index("# First"), found.index("# Second")
    assert found[second - 1] == ""
    assert found[second - 2] != ""
    assert second == first + 4
