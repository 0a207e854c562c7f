"""Each limit of what is read: at the limit it is read, one beyond it is refused in a sentence that tells the limit."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from nodeeditor import limits
from nodeeditor.catalog import store
from nodeeditor.document import GraphFileError, fields, fragment, json_text, load, recovery, salvage, storage
from nodeeditor.document.format import FORMAT, dumps, loads
from nodeeditor.document.recovery import Kept, RecoveryError, keep
from nodeeditor.graph.edits import AddNode
from nodeeditor.graph.elements import Layer, LayerId, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.limits import EditError
from nodeeditor.problems import ProblemError
from nodeeditor.runs import checkpoints, journal, record
from nodeeditor.runs import folder as run_folder
from nodeeditor.runs import labels as labels_module
from nodeeditor.theme import files as themes
from tests.workspace.small_graphs import drawing


def padded(text: str, size: int) -> bytes:
    """JSON of so many bytes that says the same."""
    return text.encode() + b" " * (size - len(text.encode()))


def text_of(**sections: object) -> str:
    return json.dumps({"format": FORMAT, "version": 1, **sections})


# Sizes, with small limits in the place of those that are held in a moment


def test_a_graph_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "MAX_BYTES", 5000)
    path = tmp_path / "net.knet"
    path.write_bytes(padded(dumps(drawing("a", "b")), 5000))
    assert load(path) == drawing("a", "b")
    path.write_bytes(padded(dumps(drawing("a", "b")), 5001))
    with pytest.raises(GraphFileError, match=r"net\.knet: the file has 1 MB; a graph file has at most 0 MB"):
        load(path)


def test_a_recovery_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "one.recovery"
    keep(path, Kept(name="net", text="x"))
    line, _, text = path.read_bytes().partition(b"\n")
    monkeypatch.setattr(recovery, "RECOVERY_HEAD_BYTES", 600)
    path.write_bytes(padded(line.decode(), 600) + b"\n" + text)
    assert recovery.read(path).text == "x"
    path.write_bytes(padded(line.decode(), 601) + b"\n" + text)
    with pytest.raises(RecoveryError):
        recovery.read(path)


def test_the_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    text = fragment.copy(drawing("a", "b").graph, [NodeId("a")])
    monkeypatch.setattr(fragment, "MAX_CHARACTERS", len(text))
    assert fragment.paste(Graph(), text, 0, 0).nodes
    with pytest.raises(ProblemError):
        fragment.paste(Graph(), text + " ", 0, 0)


def test_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    content = dumps(drawing("a", "b")).encode()[:-5]
    monkeypatch.setattr(salvage, "MAX_BYTES", len(content))
    assert salvage.salvage(content, "net.knet") is not None
    assert salvage.salvage(content + b" ", "net.knet") is None


def test_a_catalog(monkeypatch: pytest.MonkeyPatch) -> None:
    text = '{"keras_version":"3","layers":[],"objects":[]}'
    monkeypatch.setattr(store, "CATALOG_BYTES", 60)
    assert store.from_bytes(padded(text, 60)).keras_version == "3"
    with pytest.raises(msgspec.DecodeError, match="at most 60 bytes"):
        store.from_bytes(padded(text, 61))


def test_a_theme(tmp_path: Path) -> None:
    for size, reason in ((limits.THEME_BYTES, None), (limits.THEME_BYTES + 1, "more than 100,000 bytes")):
        (tmp_path / "mine.toml").write_bytes(b'base = "dark"\n'.ljust(size, b"\n"))
        found = themes.load_theme(tmp_path, "mine")
        assert (found.theme is None) == (reason is not None)
        assert reason is None or reason in found.problems[0].text


def test_the_record_of_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record, "RECORD_BYTES", 9)
    with pytest.raises(ValueError, match="more than 9 bytes"):
        record.decode_record(b" " * 10)
    with pytest.raises(ValueError, match="empty"):
        record.decode_record(b" " * 9)


def test_labels_of_a_run(tmp_path: Path) -> None:
    path = tmp_path / "labels.json"
    path.write_bytes(padded('{"name": "best"}', limits.LABELS_BYTES))
    assert labels_module.read_labels(path).name == "best"
    path.write_bytes(padded('{"name": "best"}', limits.LABELS_BYTES + 1))
    with pytest.raises(ValueError, match="more than 1,048,576 bytes"):
        labels_module.read_labels(path)


# What is in it


def test_values_all_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "JSON_VALUES", 10)
    assert json_text.parse("[" + "1," * 9 + "1]", "x") == [1] * 10
    with pytest.raises(GraphFileError, match="x: this has more than 10 values"):
        json_text.parse("[" + "1," * 10 + "1]", "x")


@pytest.mark.parametrize("letter", ["x", '\\"', "\\\\", "\\u0041", "線"])
@pytest.mark.parametrize(
    "around", [('{"a": 1, "b": "', '"}'), ('["', '"]'), ('{"', '": 1}'), ('["' + "a" * 30 + '", "', '"]')]
)
def test_the_length_of_a_text(letter: str, around: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "JSON_TEXT", 40)
    json_text.parse(around[0] + letter * 40 + around[1], "x")
    with pytest.raises(GraphFileError, match=r"line 1, column .*: this text has more than 40 characters"):
        json_text.parse(around[0] + letter * 41 + around[1], "x")


def test_the_depth() -> None:
    json_text.parse("[" * limits.JSON_DEPTH + "]" * limits.JSON_DEPTH, "x")
    with pytest.raises(GraphFileError, match="deeper than 64 levels"):
        json_text.parse("[" * (limits.JSON_DEPTH + 1) + "]" * (limits.JSON_DEPTH + 1), "x")


@pytest.mark.parametrize("section", ["layers", "nodes", "links", "frames", "notes", "blocks"])
def test_the_entries_of_a_section(section: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fields, "ENTRIES", dict.fromkeys(limits.ENTRIES, 2))
    with pytest.raises(GraphFileError) as refused:
        loads(text_of(**{section: [{}] * 2}), "net.knet")
    assert refused.value.problem.code != "file.many_entries"
    with pytest.raises(GraphFileError, match=f"net.knet: there are 3 {section}; a graph has at most 2"):
        loads(text_of(**{section: [{}] * 3}), "net.knet")


@pytest.mark.parametrize("where", ["id", "type", "node", "source_port", "target_port"])
@pytest.mark.parametrize(
    ("text", "is_fine"),
    [
        ("x" * limits.IDENTIFIER_CHARACTERS, True),
        ("x" * (limits.IDENTIFIER_CHARACTERS + 1), False),
        ("線 é", True),
        ("a\nb", False),
        ("\x1b[31m", False),
        ("\u202egnp.exe", False),
        ("a\u200b", False),
    ],
)
def test_ids_types_and_ports(where: str, text: str, is_fine: bool) -> None:
    content = json.loads(dumps(drawing("a", "b")))
    if where in ("id", "type"):
        before = content["layers"][0][where]
        content["layers"][0][where] = text
        for node in content["nodes"]:
            if where == "id" and node["layer"] == before:
                node["layer"] = text
    elif where == "node":
        content["nodes"][0]["id"] = content["links"][0]["source"] = text
    else:
        content["links"][0][where] = text
    if is_fine:
        loads(json.dumps(content), "net.knet")
    else:
        with pytest.raises(GraphFileError, match=r"net\.knet, .* can't be used; it has at most 256 characters") as told:
            loads(json.dumps(content), "net.knet")
        assert str(told.value).isprintable()


def test_no_edit_brings_what_no_file_could_hold() -> None:
    graph = Graph()
    for layer, node in ((Layer(LayerId("l"), "a\nb", "x"), "n"), (Layer(LayerId("l"), "Dense", "x"), "n" * 257)):
        with pytest.raises(EditError):
            graph.apply(AddNode(Node(NodeId(node), layer.id, "x"), layer))
    assert graph == Graph()


# Nested so deep that a reader of fixed forms runs out of stack

DEEP = b"[" * 200_000


def test_what_is_nested_without_end_is_refused_like_all_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.toml").write_bytes(b"a = " + DEEP[: limits.THEME_BYTES - 10])
    assert "nested too deep" in themes.load_theme(tmp_path, "mine").problems[0].text
    with pytest.raises(msgspec.DecodeError):
        store.from_bytes(b'{"x":' + DEEP)
    cache = tmp_path / "catalog.json"
    cache.write_bytes(b'{"x":' + DEEP)
    monkeypatch.setattr(store, "cache_path", lambda: cache)
    assert store.load_cached() is None
    (tmp_path / "journal.jsonl").write_bytes(b'{"event":"done","x":' + DEEP + b"\n")
    reader = journal.JournalReader(tmp_path / "journal.jsonl")
    assert (reader.read(), reader.damaged) == ([], 1)
    (tmp_path / "run.json").write_bytes(b'{"x":' + DEEP)
    with pytest.raises(ProblemError):
        run_folder.RunFolder(tmp_path).read_record()
    checkpoint = tmp_path / "epoch-1"
    checkpoint.mkdir()
    (checkpoint / checkpoints._MANIFEST).write_bytes(b'{"x":' + DEEP)
    assert checkpoints.checkpoints_in(tmp_path) == []


@pytest.mark.parametrize("text", ['{"name": "a", "name": "b"}', '{"name": NaN}', '{"name": Infinity}'])
def test_fixed_forms_are_as_strict(text: str, tmp_path: Path) -> None:
    (tmp_path / "labels.json").write_text(text)
    with pytest.raises(ValueError, match="its JSON, line 1, column"):
        labels_module.read_labels(tmp_path / "labels.json")
    with pytest.raises(ValueError, match="its JSON, line 1, column"):
        record.decode_record(text.encode())
    head = json.dumps({"format": recovery.FORMAT, "version": 1, "name": "a"})
    (tmp_path / "one.recovery").write_text(head.replace('{"format"', '{"name": "b", "format"') + "\n")
    with pytest.raises(RecoveryError):
        recovery.read(tmp_path / "one.recovery")
