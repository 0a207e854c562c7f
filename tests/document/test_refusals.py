"""What can't be read is refused with the place, what was got, what is needed; no other error gets out."""

from __future__ import annotations

import copy
import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.document import GraphFileError, load
from nodeeditor.document.format import loads
from nodeeditor.problems import ProblemError
from nodeeditor.values import thaw
from tests.examples import examples
from tests.strategies import texts, values

GOLDEN = Path(__file__).parent / "golden.knet"
TEXT = GOLDEN.read_text("utf-8")


def refusal(text: str) -> GraphFileError:
    with pytest.raises(GraphFileError) as refused:
        loads(text, "net.knet")
    assert str(refused.value).startswith("net.knet")
    assert isinstance(refused.value, ProblemError)
    return refused.value


def changed(change: Callable[[Any], object]) -> str:
    content = json.loads(TEXT)
    change(content)
    return json.dumps(content)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("", "empty", ""),
        ("  \n\t", "empty", ""),
        (TEXT[:700], "cut", "line 13, column 33"),
        (TEXT[:-3], "cut", "line"),
        ('{"format": "nodeeditor.gr', "cut", "line 1"),
        ("not json", "not_json", "line 1, column 1"),
        ('{"a": 1,\n "b": tru}', "not_json", "line 2, column 7"),
        ('{"a": 1} {"b": 2}', "not_json", "line 1, column 10"),
        ('{"a": "\x00"}', "not_json", "line 1, column 8"),
        ('{"a": 1,\n "b": {"c": 1, "c": 2}}', "duplicate_key", "line 2, column 16"),
        ('{"a": NaN}', "number", "line 1, column 7"),
        ('{"a": -Infinity}', "number", "line 1, column 7"),
        ('{"a": 1e999}', "number", "line 1, column 7"),
        ('{"a": 9223372036854775808}', "number", "line 1, column 7"),
        ('{"a": ' + "9" * 10_000 + "}", "number", "line 1, column 7"),
        ('{"a": "\\ud800"}', "half_character", "line 1, column 7"),
        ('{"\\ud83d": 1}', "half_character", "line 1, column 2"),
        ("[" * 100_000, "too_deep", "line 1, column 65"),
        ('{"a": ' + "[" * 65 + "]" * 65 + "}", "too_deep", "line 1, column 70"),
        ("[]", "kind", "a map of fields"),
        ("{}", "not_graph", '"nodeeditor.graph"'),
        ('{"format": "nodeeditor.graph"}', "version_bad", "nothing"),
        ('{"format": "nodeeditor.graph", "version": true}', "version_bad", "true"),
        ('{"format": "nodeeditor.graph", "version": 0}', "version_bad", "0"),
        ('{"format": "nodeeditor.graph", "version": 2}', "newer", "(format 2); this program reads up to 1. Update"),
    ],
)
def test_text_that_is_no_graph(text: str, code: str, place: str) -> None:
    error = refusal(text)
    assert error.problem.code == f"file.{code}"
    assert place in str(error)


def put(*path: str | int, value: Any) -> Callable[[Any], object]:
    def change(content: Any) -> None:
        for step in path[:-1]:
            content = content[step]
        content[path[-1]] = value

    return change


def drop(*path: str | int) -> Callable[[Any], object]:
    def change(content: Any) -> None:
        for step in path[:-1]:
            content = content[step]
        del content[path[-1]]

    return change


def link(source: str, target: str, position: int = 9) -> dict[str, Any]:
    return {"source": source, "source_port": "output", "target": target, "target_port": "inputs", "position": position}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (put("nodes", 3, "x", value="a"), ['nodes[3] "encoder_1"', "'x'", 'the text "a"', "a number"]),
        (put("nodes", 3, "x", value=True), ['nodes[3] "encoder_1"', "true", "a number"]),
        (put("nodes", 3, "x", value=1e300), ['nodes[3] "encoder_1"', "1e+300", "100,000,000"]),
        (put("nodes", 3, value=[]), ["nodes[3]", "a list", "a map"]),
        (put("nodes", value={}), ["'nodes'", "a list"]),
        (drop("nodes", 3, "layer"), ["nodes[3]", "'layer' is missing"]),
        (put("nodes", 3, "layer", value="l9"), ["nodes[3]", "layer 'l9'"]),
        (put("nodes", 3, "name", value="../x"), ["nodes[3]", "'../x'", "letters"]),
        (put("nodes", 3, "name", value="encoder"), ["nodes[3]", "'encoder' is in use"]),
        (put("nodes", 3, "id", value="n1"), ["nodes[3]", "'n1' is in use"]),
        (put("layers", 1, "config", value=3), ['layers[1] "encoder"', "'config'", "the number 3"]),
        (put("layers", 1, "type", value=None), ['layers[1] "encoder"', "'type'", "nothing"]),
        (put("layers", 1, "id", value="l1"), ["layers[1]", "'l1' is in use"]),
        (put("layers", 1, "name", value="left"), ["layers[1]", "'left' is in use"]),
        (lambda c: c["layers"].append({"id": "z", "type": "Dense", "name": "z"}), ["layers[5]", "No node calls"]),
        (lambda c: c["links"].append(link("n1", "n99")), ["links[6]", "'n99'"]),
        (lambda c: c["links"].append(link("n10", "n2")), ["links[", "circle"]),
        (lambda c: c["links"].append(link("n2", "n2")), ["links[6]", "circle"]),
        (lambda c: c["links"].append(link("n1", "n10", 3)), ["links[6]", "position 3"]),
        (lambda c: c["links"].append(link("n1", "n10", -1)), ["links[6]", "position -1"]),
        (put("links", 0, "position", value=0.5), ["links[0]", "a whole number"]),
        (put("data", "source", value={"kind": "sql"}), ["data, source", "sql", "bundled, csv, images, numpy, random"]),
        (put("data", "source", value={"kind": "csv"}), ["data, source", "'path' is missing"]),
        (put("data", "source", "arrays", 1, "shape", value=["a"]), ["arrays[1]", "'shape'", "whole numbers"]),
        (put("data", "source", "arrays", 1, "kind", value="odd"), ["odd", "normal, uniform, classes"]),
        (put("data", "validation", value=1), ["validation", "below 1"]),
        (put("data", "seed", value=-1), ["seed", "-1"]),
        (put("training", "epochs", value=0), ["epochs", "0"]),
        (put("training", "shuffle", value=1), ["training", "'shuffle'", "true or false"]),
        (put("training", "optimizer", value="adam"), ["training", "'optimizer'", 'the text "adam"']),
        (put("training", "optimizer", value={}), ["training, optimizer", "'class_name' is missing"]),
        (put("training", "early_stopping", "patience", value=1.5), ["early_stopping", "'patience'"]),
        (put("training", "early_stopping", "mode", value="up"), ["early_stopping", "'mode'", "auto, min, max"]),
        (put("training", "early_stopping", "baseline", value="low"), ["early_stopping", "'baseline'", "a number"]),
        (put("training", "reduce_on_plateau", value={"factor": 1}), ["factor on a plateau", "below 1"]),
        (put("training", "reduce_on_plateau", value={"cooldown": -1}), ["cooldown", "-1"]),
        (put("training", "checkpoints", value={"every": 0.5}), ["checkpoints", "'every'", "a whole number"]),
        (put("training", "checkpoints", value=5), ["checkpoints", "a map"]),
        (put("training", "precision", value="float8"), ["training", "float8", "float32, mixed_bfloat16"]),
        (put("training", "jit_compile", value="auto"), ["training", "'jit_compile'", "true or false"]),
        (put("training", "csv_log", value=1), ["training", "'csv_log'", "true or false"]),
        (put("weights", value={}), ["weights", "'path' is missing"]),
        (put("weights", value={"path": ""}), ["place of the weights", "the path of a file"]),
        (put("weights", value={"path": "a\0b"}), ["place of the weights", "the path of a file"]),
        (put("camera", "zoom", value=0), ["camera", "'zoom'", "above 0"]),
        (put("frames", value=[{"title": "A"}]), ["frames[0]", "'id' is missing"]),
        (put("frames", value=[{"id": "f1", "color": "#fff"}]), ["frames[0]", "'color'", "#fff", "plain, blue"]),
        (put("frames", value=[{"id": "f1", "nodes": [1]}]), ["frames[0]", "'nodes'", "ids of nodes"]),
        (put("frames", value=[{"id": "f1", "width": 0}]), ["frames[0]", "width", "from 40"]),
        (put("frames", value=[{"id": f"f{n}", "nodes": ["n1"]} for n in (1, 2)]), ["frames[1]", "in frame 'f1'"]),
        (put("notes", value=[{"id": "t1"}, {"id": "t1"}]), ["notes[1]", "'t1' is in use"]),
        (put("notes", value=[{"id": "t1", "text": 3}]), ["notes[0]", "'text'", "the number 3"]),
        (put("links", 2, "dots", value=[[1]]), ["links[2]", "'dots'", "pairs of numbers"]),
        (put("links", 2, "dots", value=[[1e9, 0]]), ["links[2]", "1000000000", "100,000,000"]),
        (put("bookmarks", value=[{"number": 0, "x": 0, "y": 0, "zoom": 1}]), ["bookmarks[0]", "from 1 to 9"]),
        (put("bookmarks", value=[{"number": 1, "x": 0, "y": 0}]), ["bookmarks[0]", "'zoom' is missing"]),
        (
            put("bookmarks", value=[{"number": 1, "x": 0, "y": 0, "zoom": 1, "steps": ["n1"]}]),
            ["bookmarks[0]", "'steps'", "pairs of a node's id"],
        ),
    ],
)
def test_content_that_makes_no_graph_is_refused_by_its_place(change: Callable[[Any], object], words: list[str]) -> None:
    text = str(refusal(changed(change)))
    for word in words:
        assert word in text


def test_files_that_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "latin.knet").write_bytes(b'{"format": "\xe9"}')
    (tmp_path / "nulls.knet").write_bytes(b"\x00" * 500)
    (tmp_path / "empty.knet").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe.knet")
    (tmp_path / "circle.knet").symlink_to(tmp_path / "circle.knet")
    expected = {
        "absent.knet": "file.missing",
        "": "file.folder",
        "latin.knet": "file.not_utf8",
        "nulls.knet": "file.not_json",
        "empty.knet": "file.empty",
        "pipe.knet": "file.special",
        "circle.knet": "file.unreadable",
        "a\x00b": "file.path_bad",
        "x" * 5000: "file.unreadable",
        "empty.knet/deeper": "file.unreadable",
    }
    for name, code in expected.items():
        with pytest.raises(GraphFileError) as refused:
            load(f"{tmp_path}/{name}")
        assert refused.value.problem.code == code, name
        assert str(refused.value)

    def forbidden(*_arguments: object, **_options: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("nodeeditor.document.storage.os.open", forbidden)
    with pytest.raises(GraphFileError) as refused:
        load(tmp_path / "empty.knet")
    assert refused.value.problem.code == "file.no_permission"
    # In a folder that may not be entered, nothing can be asked about the file either.
    monkeypatch.setattr("nodeeditor.document.storage.os.stat", forbidden)
    with pytest.raises(GraphFileError) as refused:
        load(tmp_path / "empty.knet")
    assert refused.value.problem.code == "file.no_permission"


def test_a_file_of_a_wrong_size_is_not_read(tmp_path: Path) -> None:
    big = tmp_path / "big.knet"
    with big.open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(GraphFileError) as refused:
        load(big)
    assert refused.value.problem.code == "file.too_big"


def test_a_byte_order_mark_and_windows_line_ends_are_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "windows.knet"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert load(path) == loads(TEXT)


@pytest.fixture(scope="module")
def fuzz_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


def _loads_or_refuses(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    told = path.name
    try:
        load(path)
    except GraphFileError as error:
        told = str(error)
    assert told.startswith(path.name)


@settings(deadline=None, max_examples=examples(150))
@given(
    content=st.binary(max_size=60) | texts.map(str.encode) | values.map(lambda value: json.dumps(thaw(value)).encode())
)
def test_random_bytes_and_json_load_or_are_refused(fuzz_folder: Path, content: bytes) -> None:
    _loads_or_refuses(fuzz_folder / "fuzz.knet", content)


@settings(deadline=None, max_examples=examples(150))
@given(seed=st.integers(0, 2**32), value=values)
def test_a_good_file_with_anything_anywhere_loads_or_is_refused(fuzz_folder: Path, seed: int, value: Any) -> None:
    chance = random.Random(seed)
    content = copy.deepcopy(json.loads(TEXT))
    spot = content
    while True:
        key = chance.choice(list(spot) if isinstance(spot, dict) else range(len(spot)))
        if not isinstance(spot[key], dict | list) or not spot[key] or chance.random() < 0.2:
            break
        spot = spot[key]
    spot[key] = thaw(value)
    _loads_or_refuses(fuzz_folder / "fuzz.knet", json.dumps(content).encode())


@settings(deadline=None, max_examples=examples(150))
@given(at=st.integers(0, len(TEXT) - 1), byte=st.binary(max_size=2), gone=st.integers(0, 40))
def test_a_good_file_with_damaged_bytes_loads_or_is_refused(fuzz_folder: Path, at: int, byte: bytes, gone: int) -> None:
    whole = TEXT.encode()
    _loads_or_refuses(fuzz_folder / "fuzz.knet", whole[:at] + byte + whole[at + gone :])
