"""Whatever a user opens: graph files and models are told apart by what is in them, and all else is refused."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import Document, save
from nodeeditor.graph.placeholders import reason_of
from nodeeditor.importing import Imported, ModelFileError, open_any
from nodeeditor.importing.model import import_config
from tests.importing.configs import call, entry, functional, source, tensor

DENSE: dict[str, Any] = {"units": 3}
MODEL = functional(source(), entry("Dense", "d", "x", **DENSE))


def test_a_model_is_told_from_a_graph_whatever_it_is_called(tmp_path: Path) -> None:
    model, graph = tmp_path / "model.txt", tmp_path / "graph.json"
    model.write_text(json.dumps(MODEL))
    save(Document(), graph)
    found = open_any(model, load_snapshot())
    assert isinstance(found, Imported)
    assert {node.name for node in found.graph.nodes.values()} == {"x", "d", "d_output"}
    assert open_any(graph, load_snapshot()) == Document()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("cat.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 20, "picture"),
        ("cat.keras", b"\xff\xd8\xff\xe0" + b"\0" * 20, "picture"),
        ("old.h5", b"\x89HDF\r\n\x1a\n" + b"\0" * 20, "hdf5"),
        ("net.weights.h5", b"\x89HDF\r\n\x1a\n" + b"\0" * 20, "weights_alone"),
        ("net.tflite", b"\x1c\0\0\0TFL3" + b"\0" * 20, "one_way"),
        ("net.bin", b"\x1c\0\0\0TFL3" + b"\0" * 20, "one_way"),
        ("net.onnx", b"\x08\x07\x12", "one_way"),
        ("saved_model.pb", b"\x08\x01", "saved_model"),
        ("net.pt", b"PK\x03\x04", "other_framework"),
        ("net.pkl", b"\x80\x04\x95", "other_framework"),
        ("data.csv", b"a,b\n1,2\n", "data"),
        ("data.bin", b"\x93NUMPY\x01\0", "data"),
        ("net.keras", b"hello", "no_archive"),
    ],
)
def test_what_is_no_model_is_refused_with_what_helps(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ModelFileError) as refused:
        open_any(path, load_snapshot())
    assert refused.value.problem.code == f"import.{code}"
    assert str(refused.value).startswith(name)


def test_a_folder_and_an_archive_of_other_things_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    with pytest.raises(ModelFileError, match="this is a folder"):
        open_any(folder, load_snapshot())
    (folder / "saved_model.pb").touch()
    with pytest.raises(ModelFileError, match="SavedModel"):
        open_any(folder, load_snapshot())
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("photo.txt", "none")
    with pytest.raises(ModelFileError, match=r"no config\.json"):
        open_any(tmp_path / "photos.zip", load_snapshot())


def test_what_is_told_names_the_node_it_is_about_inside_of_blocks_too() -> None:
    inner = functional(source("a"), entry("Lambda", "odd", "a"), entry("Dense", "in/ner", "odd", **DENSE))
    outer = {**functional(source("b"), {**inner, "name": "deep", "inbound_nodes": [call(tensor("b"))]}), "name": "mid"}
    model = functional(
        source(),
        {**outer, "inbound_nodes": [call(tensor("x"))]},
        {**outer, "name": "again", "inbound_nodes": [call(tensor("mid"))]},
        entry("Unheard", "odd", "again"),
    )
    found = import_config(model, load_snapshot(), "model.json")
    by_code: dict[str, list[str]] = {}
    for one in found.told:
        assert one.node is not None
        by_code.setdefault(one.code, []).append(one.node)
    mid, odd = found.graph.node_named("mid"), found.graph.node_named("odd")
    deep = found.graph.blocks["mid"].body.node_named("deep")
    inside = found.graph.blocks["deep"].body
    # The second use has the same block, of which everything is told.
    assert by_code["import.placeholder"] == [f"{mid}/{deep}/{inside.node_named('odd')}", odd]
    assert by_code["import.renamed"] == [f"{mid}/{deep}/{inside.node_named('in_ner')}"]


def test_a_placeholder_keeps_the_reason_why() -> None:
    found = import_config(functional(source(), entry("Lambda", "odd", "x")), load_snapshot(), "model.json")
    reason = reason_of(next(layer for layer in found.graph.layers.values() if layer.name == "odd"))
    assert reason is not None
    assert reason["code"] == "import.code"
