"""A model comes back from the process that reads it as it would be read here, in the user's language."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import nodeeditor
from nodeeditor import importing
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import Document, save
from nodeeditor.document.format import dumps
from nodeeditor.fenced import asking
from nodeeditor.fenced.names import to_snake_case
from nodeeditor.fenced.opening import import_model, open_any
from nodeeditor.fenced.phrases import PHRASES
from nodeeditor.importing import Imported, ModelFileError
from nodeeditor.language import set_translator
from nodeeditor.problems import ProblemError
from tests.security.models import layer, of_layers, packed

_HOME = Path(nodeeditor.__file__).parent


def test_a_model_is_read_as_it_would_be_here(tmp_path: Path) -> None:
    path = tmp_path / "模型.keras"
    inner = layer("Sequential", "keras", layers=[layer("InputLayer", batch_shape=[None, 2]), layer("Dense", units=3)])
    odd = layer("Mine", "lab", "lab>Mine", a=[1, None, 0.5])
    path.write_bytes(packed(of_layers(layer("Dense", units=2, name="schön"), inner, odd), ("model.weights.h5", b"x")))
    here, there = (read(path, load_snapshot()) for read in (importing.open_any, open_any))
    assert isinstance(here, Imported)
    assert isinstance(there, Imported)
    assert dumps(Document(there.graph)) == dumps(Document(here.graph))
    assert (there.told, there.has_weights) == (here.told, True)
    assert len(there.told) >= 3


def test_another_catalog_is_taken_along(tmp_path: Path) -> None:
    path = tmp_path / "net.keras"
    path.write_bytes(packed(of_layers(layer("Dense", units=2))))
    data = load_snapshot().data
    without = Catalog(msgspec.structs.replace(data, layers=tuple(spec for spec in data.layers if spec.type != "Dense")))
    found = import_model(path, without)
    assert found is not None
    assert [one.code for one in found.told] == ["import.placeholder", "import.loss_chosen"]


def test_a_graph_file_of_another_name_is_a_graph_file(tmp_path: Path) -> None:
    save(Document(), tmp_path / "net.json")
    assert open_any(tmp_path / "net.json", load_snapshot()) == Document()
    (tmp_path / "net.json").write_text('{"format": "nodeeditor.graph", "version": 999}')
    with pytest.raises(ProblemError) as caught:
        open_any(tmp_path / "net.json", load_snapshot())
    assert caught.value.problem.code == "file.newer"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are texts there")
def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "\udcff.keras"
    path.write_bytes(b"no model")
    with pytest.raises(ModelFileError) as caught:
        open_any(path, load_snapshot())
    assert caught.value.problem.code == "import.no_archive"


def test_what_completes_a_sentence_is_in_the_users_language(tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    path.write_bytes(of_layers({**layer("Dense"), "config": 5}))
    set_translator(lambda _context, text: text.replace("layer", "Schicht").replace("a map", "eine Karte"))
    try:
        with pytest.raises(ModelFileError) as caught:
            open_any(path, load_snapshot())
        told = str(caught.value)
    finally:
        set_translator(None)
    assert "Schichts[1], config" in told
    assert "eine Karte" in told


def phrases_in(*files: Path) -> Iterator[str]:
    """What is passed to ``tr`` in the source."""
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
                (text, *_) = node.args
                assert isinstance(text, ast.Constant)
                yield text.value


def test_all_that_readers_say_is_taken_along() -> None:
    readers = [_HOME / "document" / "errors.py", _HOME / "document" / "json_text.py"]
    assert set(phrases_in(*(_HOME / "importing").glob("*.py"), *readers)) == set(PHRASES)


def test_classes_are_called_as_keras_calls_them() -> None:
    from keras.src.utils import naming

    for spec in load_snapshot().layers:
        assert to_snake_case(spec.type) == naming.to_snake_case(spec.type)


def test_the_process_is_of_this_program() -> None:
    assert asking.ARGUMENTS == ("-P", "-m", "nodeeditor.fenced")
