"""``nodeeditor import`` as its users meet it."""

from __future__ import annotations

import json
from pathlib import Path

from nodeeditor.document import load
from tests.importing.configs import entry, functional, source
from tests.test_cli import call


def test_a_model_becomes_a_graph_file_and_what_changed_is_told(tmp_path: Path) -> None:
    model = functional(source(), entry("Lambda", "odd/one", "x"), entry("Dense", "d", "odd/one", units=3), loss="mse")
    (tmp_path / "model.json").write_text(json.dumps(model))
    done = call(tmp_path, "import", "model.json", "-o", "graph.knet")
    assert (done.code, done.err) == (0, "")
    assert len(done.out.splitlines()) == 3
    assert done.out.splitlines()[-1] == "graph.knet: 4 nodes, 0 blocks"
    graph = load(tmp_path / "graph.knet").graph
    assert [node.name for node in graph.nodes.values()] == ["x", "odd_one", "d", "d_output"]
    assert len({node.x for node in graph.nodes.values()}) == 4

    told = call(tmp_path, "import", "model.json", "-o", "graph.knet", "--json")
    (report,) = told.lines()
    assert [one["code"] for one in report["told"]] == ["import.renamed", "import.placeholder"]
    assert report["nodes"] == 4


def test_what_is_no_model_is_refused_and_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "model.keras").write_bytes(b"no zip")
    (tmp_path / "graph.knet").write_text("old")
    assert call(tmp_path, "import", "model.keras", "-o", "graph.knet").is_refused("model.keras", "zip archive")
    assert call(tmp_path, "import", "none.keras", "-o", "graph.knet").is_refused("none.keras", "no such file")
    assert call(tmp_path, "import", "model.keras", "-o", "graph.json").is_refused(".knet")
    assert (tmp_path / "graph.knet").read_text() == "old"
    (tmp_path / "model.json").write_text(json.dumps(functional(source())))
    assert call(tmp_path, "import", "model.json", "-o", "none/graph.knet").is_refused("none/graph.knet")
