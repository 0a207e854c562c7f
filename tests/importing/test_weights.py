"""Weights kept beside a graph that was imported."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from nodeeditor.document import load
from nodeeditor.graph.settings import WeightsSource
from nodeeditor.importing.weights import keep_beside
from tests.importing.configs import entry, functional, source
from tests.test_cli import call

WEIGHTS = b"\x89HDF\r\n\x1a\n" + bytes(2**20) + b"name\0 and more"


def packed(path: Path, weights: bytes | None = WEIGHTS) -> Path:
    config = functional(source(), entry("Dense", "d", "x", units=3), loss="mse")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("config.json", json.dumps(config))
        if weights is not None:
            archive.writestr("model.weights.h5", weights)
    return path


def test_weights_come_beside_the_graph_and_the_graph_begins_with_them(tmp_path: Path) -> None:
    packed(tmp_path / "model.keras")
    (tmp_path / "out").mkdir()
    done = call(tmp_path, "import", "model.keras", "-o", "out/graph.knet")
    assert (done.code, done.err) == (0, "")
    assert "graph.weights.h5" in done.out
    assert load(tmp_path / "out" / "graph.knet").graph.weights == WeightsSource("graph.weights.h5")
    assert (tmp_path / "out" / "graph.weights.h5").read_bytes() == WEIGHTS
    (report,) = call(tmp_path, "import", "model.keras", "-o", "out/graph.knet", "--json").lines()
    assert report["weights"] == "graph.weights.h5"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["graph.knet", "graph.weights.h5"]


def test_weights_that_name_no_layers_stay_with_the_model_which_does(tmp_path: Path) -> None:
    packed(tmp_path / "model.keras", WEIGHTS.replace(b"name", b"nome"))
    (tmp_path / "out").mkdir()
    assert call(tmp_path, "import", "model.keras", "-o", "out/graph.knet").code == 0
    assert load(tmp_path / "out" / "graph.knet").graph.weights == WeightsSource("../model.keras")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["graph.knet"]


def test_a_model_without_weights_has_none_beside_it(tmp_path: Path) -> None:
    packed(tmp_path / "model.keras", None)
    assert call(tmp_path, "import", "model.keras", "-o", "graph.knet").code == 0
    assert load(tmp_path / "graph.knet").graph.weights is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.knet", "model.keras"]


def test_weights_of_another_file_are_not_written_over(tmp_path: Path) -> None:
    model = packed(tmp_path / "model.keras")
    mine = tmp_path / "model.weights.h5"
    mine.write_bytes(b"mine")
    assert keep_beside(model, tmp_path / "model.knet").name == "model-2.weights.h5"
    assert keep_beside(model, tmp_path / "model.knet").name == "model-2.weights.h5"
    assert mine.read_bytes() == b"mine"
