"""A run that lacks its graph, or has one that can't be read, says which file that is."""

from __future__ import annotations

from pathlib import Path

import pytest

from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.same_graph import check_same_graph


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "graph.knet: No such file"), (b"{oops", "run/graph.knet, line 1"), (b"\xff", "graph.knet: ")],
)
def test_a_graph_that_can_not_be_read(tmp_path: Path, content: bytes | None, words: str) -> None:
    run = RunFolder(tmp_path / "run")
    run.create()
    if content is not None:
        run.graph.write_bytes(content)
    with pytest.raises(ProblemError) as caught:
        check_same_graph(run, Graph())
    assert words in str(caught.value)


def test_a_record_that_can_not_be_read(tmp_path: Path) -> None:
    run = RunFolder(tmp_path / "run")
    run.create()
    run.record.write_bytes(b"\x00garbage")
    with pytest.raises(ProblemError) as caught:
        run.read_record()
    assert "(run.json: its JSON, line 1, column 1: this is not JSON" in str(caught.value)
