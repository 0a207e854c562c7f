"""Files as each version of the program wrote them, kept for ever: all of them are read, and none is without its like.

A file is called ``FORMAT.VERSION.WHAT``. It never changes: where a format gets a new field, a file that has it is
added, and where it gets another version, files of that version are, written by the program itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import msgspec
import pytest

from nodeeditor.document import fragment, migrations, recovery
from nodeeditor.document.document import Camera, Document
from nodeeditor.document.format import dumps, loads
from nodeeditor.document.storage import load
from nodeeditor.graph import annotations, elements, settings
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.bookmarks import Bookmark
from nodeeditor.graph.edits import SetNote
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.runs import labels, record
from nodeeditor.runs.journal import Batch, Event, JournalReader
from nodeeditor.workspace import queue

HERE = Path(__file__).parent
#: Graph files of the first versions, which other tests read too.
OLDER = sorted((HERE.parent / "document").glob("golden*.knet"))


def _paste(path: Path) -> Graph:
    graph = Graph()
    graph.apply(fragment.paste(graph, path.read_text("utf-8"), 0, 0).edit)
    return graph


def _pasted(path: Path) -> list[Any]:
    """What a fragment may hold, which says nothing of data and training."""
    graph = _paste(path)
    blocks = [definition.block for definition in graph.blocks.values()]
    return [*graph.layers.values(), *graph.nodes.values(), *graph.links, graph.annotations, *blocks]


def _write_document(document: Document, path: Path) -> None:
    path.write_text(dumps(document), "utf-8")


def _read_journal(path: Path) -> list[str]:
    reader = JournalReader(path)
    events = reader.read()
    assert reader.damaged == 0
    # As text, since one number that is none is no other.
    return [repr(event) for event in events]


def _events(path: Path) -> list[Any]:
    return list(JournalReader(path).read_lines())


def _read_queue(path: Path) -> Any:
    return msgspec.json.decode(path.read_bytes(), type=queue._Kept)


@dataclass(frozen=True)
class Format:
    """A kind of file: the version that is written, how one is read, written again, and the values it holds."""

    version: int
    read: Callable[[Path], Any]
    write: Callable[[Any, Path], object] | None = None
    values: Callable[[Path], Any] | None = None


FORMATS = {
    "graph": Format(migrations.VERSION, lambda path: loads(path.read_text("utf-8")), _write_document),
    "fragment": Format(fragment.VERSION, _paste, values=_pasted),
    "recovery": Format(recovery.VERSION, recovery.read, lambda kept, path: recovery.keep(path, kept)),
    "run": Format(
        record.VERSION,
        lambda path: record.decode_record(path.read_bytes()),
        lambda found, path: path.write_bytes(record.encode_record(found)),
    ),
    "labels": Format(labels.VERSION, labels.read_labels, lambda found, path: labels.write_labels(path, found)),
    "queue": Format(queue.VERSION, _read_queue, lambda kept, path: path.write_bytes(msgspec.json.encode(kept) + b"\n")),
    "journal": Format(1, _read_journal, values=_events),
}


def _files(name: str, version: int) -> list[Path]:
    return sorted(HERE.glob(f"{name}.{version}.*")) + (OLDER if (name, version) == ("graph", 1) else [])


ALL = [(name, path) for name, kind in FORMATS.items() for v in range(1, kind.version + 1) for path in _files(name, v)]


@pytest.mark.parametrize("name", FORMATS)
def test_every_version_that_was_ever_written_has_a_file(name: str) -> None:
    assert [v for v in range(1, FORMATS[name].version + 1) if not _files(name, v)] == []


@pytest.mark.parametrize(("name", "path"), ALL, ids=[path.name for _, path in ALL])
def test_it_is_read_and_what_is_written_of_it_is_the_same(name: str, path: Path, tmp_path: Path) -> None:
    kind = FORMATS[name]
    found = kind.read(path)
    if kind.write is not None:
        again = tmp_path / path.name
        kind.write(found, again)
        assert kind.read(again) == found
        if name == "graph":  # which keeps what it does not know, and writes nothing that is as usual
            assert json.loads(again.read_text("utf-8")) == json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("name", [name for name, kind in FORMATS.items() if kind.write is not None])
def test_what_the_program_writes_now_is_what_it_wrote(name: str, tmp_path: Path) -> None:
    kind = FORMATS[name]
    same = []
    for path in _files(name, kind.version):
        again = tmp_path / path.name
        kind.write(kind.read(path), again)
        same.append(again.read_bytes() == path.read_bytes())
    assert any(same), "the format is another one: add a file, and raise the version where an older program misreads it"


@pytest.mark.parametrize("name", FORMATS)
def test_every_field_is_in_one_of_them(name: str) -> None:
    """A field that no file has would be read by luck later on."""
    kind = FORMATS[name]
    unused: dict[str, bool] = {}
    for path in _files(name, kind.version):
        for part in _parts((kind.values or kind.read)(path)):
            for field, is_usual in _usual(part):
                key = f"{type(part).__name__}.{field}"
                unused[key] = unused.get(key, True) and is_usual
    assert len(unused) > 3
    assert {key for key, never in unused.items() if never} - _LEFT_OUT == set()


#: What says what kind of file it is, and what belongs to no file: a document knows the digest of its own.
_LEFT_OUT = {
    *(f"{name}.{field}" for name in ("RunRecord", "Labels", "_Kept") for field in ("format", "version")),
    "Document.digest",
}


def test_all_kinds_of_values_are_seen() -> None:
    """The walk that looks for fields goes through everything that a graph and a journal hold."""
    seen = {type(part) for path in _files("graph", migrations.VERSION) for part in _parts(FORMATS["graph"].read(path))}
    whole = {Document, Camera, Block, Argument, Bookmark, *_classes_of(elements), *_classes_of(annotations)}
    assert (whole | _classes_of(settings)) - seen == set()
    events = {type(event) for path in _files("journal", 1) for event in _events(path)}
    assert events == {*get_args(Event), Batch}


def _classes_of(module: ModuleType) -> set[type]:
    """The values that a module defines."""
    return {
        thing
        for thing in vars(module).values()
        if isinstance(thing, type) and is_dataclass(thing) and thing.__module__ == module.__name__
    }


def _parts(value: Any) -> Iterator[Any]:
    """Everything with fields that a value holds, and itself."""
    if isinstance(value, Graph):
        yield from _parts(
            [
                *value.layers.values(),
                *value.nodes.values(),
                *value.links,
                value.annotations,
                *value.bookmarks.values(),
                *(definition.block for definition in value.blocks.values()),
                value.data,
                value.training,
                value.weights,
            ]
        )
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        for field in fields(value):
            yield from _parts(getattr(value, field.name))
    elif isinstance(value, msgspec.Struct):
        yield value
        for name in value.__struct_fields__:
            yield from _parts(getattr(value, name))
    elif isinstance(value, list | tuple | frozenset):
        for part in value:
            yield from _parts(part)


def _usual(part: Any) -> Iterator[tuple[str, bool]]:
    """Each field that has a usual value, and whether it has that here."""
    if isinstance(part, msgspec.Struct):
        for field in msgspec.structs.fields(part):
            usual = field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
            if usual is not msgspec.NODEFAULT:
                yield field.name, getattr(part, field.name) == usual
        return
    for field in fields(part):
        if field.default is not MISSING or field.default_factory is not MISSING:
            usual = field.default if field.default is not MISSING else field.default_factory()
            yield field.name, _plain(getattr(part, field.name)) == _plain(usual)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


# What a newer program wrote


def test_a_graph_of_a_newer_version_is_told_and_read_as_far_as_can_be(tmp_path: Path) -> None:
    newer = tmp_path / "newer.knet"
    text = (HERE / "graph.1.csv.knet").read_text("utf-8")
    newer.write_text(text.replace('"version": 1', f'"version": {migrations.VERSION + 1}'), "utf-8")
    with pytest.raises(ProblemError) as caught:
        load(newer)
    assert caught.value.problem.code == "file.newer"
    assert load(newer, newer=True).graph == loads(text).graph


def test_migrations_lead_from_every_version_to_the_next_and_change_nothing_they_are_given() -> None:
    assert sorted(migrations.MIGRATIONS) == list(range(1, migrations.VERSION))
    for version in range(1, migrations.VERSION + 1):
        for path in _files("graph", version):
            content = json.loads(path.read_text("utf-8"))
            before = json.dumps(content)
            assert migrations.migrate(content, version)["version"] == migrations.VERSION
            assert json.dumps(content) == before


def test_layers_and_fields_of_a_newer_program_survive_an_edit() -> None:
    text = (HERE / "graph.1.csv.knet").read_text("utf-8")
    document = loads(text)
    note = document.graph.notes["t1"]
    document.graph.apply(SetNote(note.id, None))
    document.graph.apply(SetNote(note.id, note))
    assert dumps(document) == text
    assert "Tomorrow" in {layer.type for layer in document.graph.layers.values()}
    assert isinstance(next(iter(document.graph.blocks.values())).block, Block)
