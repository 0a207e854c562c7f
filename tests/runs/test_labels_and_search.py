from __future__ import annotations

import errno
from pathlib import Path

import pytest

from nodeeditor.runs.comparing import Topic, compared
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.labels import Labels, clean_tags, read_labels, write_labels
from nodeeditor.runs.listing import RunListing, list_runs, read_run
from nodeeditor.runs.record import RunRecord, RunStatus
from nodeeditor.runs.search import matching
from nodeeditor.runs.settings import flattened, with_setting
from tests.full_disk import no_file_larger_than

ADAM = {"class_name": "Adam", "config": {"learning_rate": 0.01}}
SGD = {"class_name": "SGD", "config": {"learning_rate": 0.1, "momentum": 0.9}}


def write(folder: Path, name: str, *, loss: float = 0.5, optimizer: dict = ADAM, labels: Labels | None = None, **more):
    run = RunFolder(folder / name)
    run.create()
    settings = {"epochs": 3, "batch_size": 32, "optimizer": optimizer, "early_stopping": None}
    record = RunRecord(
        name=name,
        started=f"2026-01-01T10:00:00.000+00:00-{name}",
        status=RunStatus.FINISHED,
        settings=settings,
        logs={"loss": loss, "val_loss": 2 * loss},
        versions={"keras": "3.15.1"},
        **more,
    )
    run.write_record(record)
    if labels is not None:
        write_labels(run.labels, labels)
    return run


def test_labels_are_kept_and_name_the_run(tmp_path: Path) -> None:
    labels = Labels(name="the good one", tags=("good", "größe"), note="a\nb")
    run = write(tmp_path, "a", labels=labels)
    assert read_labels(run.labels) == labels
    assert read_run(run.path).name == "the good one"
    assert read_run(run.path).labels == labels
    assert read_labels(tmp_path / "no.json") == Labels()
    assert clean_tags(" good,  very  good ,,good") == ("good", "very good")


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b'{"name": 1}', b'{"tags": "good"}', b'{"format": "other"}', b'{"version": 9}', b"[" * 100_000],
)
def test_labels_that_are_none_are_told_and_the_run_is_listed(tmp_path: Path, text: bytes) -> None:
    run = write(tmp_path, "a")
    run.labels.write_bytes(text)
    with pytest.raises(ValueError):
        read_labels(run.labels)
    (info,) = list_runs(tmp_path)
    assert info.status is RunStatus.FINISHED
    assert info.problem is not None
    assert info.problem.code == "runs.labels_bad"
    assert "'a'" in info.problem.text


def test_a_full_disk_leaves_the_old_labels(tmp_path: Path) -> None:
    run = write(tmp_path, "a", labels=Labels(name="old"))
    with no_file_larger_than(64), pytest.raises(OSError) as caught:
        write_labels(run.labels, Labels(name="new", note="x" * 1000))
    assert caught.value.errno in (errno.EFBIG, errno.ENOSPC)
    assert read_labels(run.labels).name == "old"
    assert [path.name for path in run.path.iterdir() if path.name.endswith(".tmp")] == []


def test_a_listing_reads_only_what_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = [write(tmp_path, name) for name in "abc"]
    listing = RunListing()
    assert [run.path.name for run in listing.read(tmp_path)] == ["c", "b", "a"]
    reads: list[Path] = []
    whole = RunFolder.read_record
    monkeypatch.setattr(RunFolder, "read_record", lambda self: (reads.append(self.path), whole(self))[1])
    assert len(listing.read(tmp_path)) == 3
    assert reads == []
    write_labels(runs[1].labels, Labels(name="named"))
    assert [run.name for run in listing.read(tmp_path)] == ["c", "named", "a"]
    assert reads == [runs[1].path]


QUERIES = {
    "": "abc",
    "adam": "ab",
    "SGD": "c",
    "good": "b",
    "tag=good": "b",
    "tag!=good": "ac",
    "learning_rate=0.01": "ab",
    "learning_rate=1e-2": "ab",
    "optimizer.momentum>=0.9": "c",
    "val_loss<0.3": "a",
    "val_loss < 0.3": "a",
    "loss>=0.5 adam": "b",
    "batch_size=32 sgd": "c",
    "early_stopping=none": "abc",
    "status=finished": "abc",
    "keras=3.15": "abc",
    'name="the good"': "b",
    '"the good one"': "b",
    "nothing=1": "",
    "loss<none": "",
    "seed=7": "c",
    "= <": "",
}


@pytest.mark.parametrize("query", QUERIES)
def test_runs_are_found_by_what_is_known_of_them(tmp_path: Path, query: str) -> None:
    write(tmp_path, "a", loss=0.1)
    write(tmp_path, "b", labels=Labels(name="the good one", tags=("good",)))
    write(tmp_path, "c", optimizer=SGD, seed=7)
    found = sorted(filter(matching(query), list_runs(tmp_path)), key=lambda run: run.path.name)
    assert "".join(run.path.name for run in found) == QUERIES[query]


def test_settings_have_paths_through_the_objects_of_keras() -> None:
    settings = {"batch_size": 32, "optimizer": SGD, "early_stopping": {"patience": 5}}
    assert flattened(settings) == {
        "batch_size": 32,
        "optimizer": "SGD",
        "optimizer.learning_rate": 0.1,
        "optimizer.momentum": 0.9,
        "early_stopping.patience": 5,
    }
    changed = with_setting(settings, "optimizer.learning_rate", 0.5)
    assert flattened(changed)["optimizer.learning_rate"] == 0.5
    assert settings["optimizer"] is SGD
    assert SGD["config"]["learning_rate"] == 0.1
    assert with_setting(settings, "optimizer", "Adam")["optimizer"] == {"class_name": "Adam", "config": {}}
    assert with_setting(settings, "optimizer", "SGD")["optimizer"] == SGD
    assert with_setting(settings, "early_stopping.patience", 2)["early_stopping"] == {"patience": 2}
    with pytest.raises(KeyError):
        with_setting(settings, "batch_size.more", 1)


def test_a_comparison_says_what_differs(tmp_path: Path) -> None:
    from nodeeditor.document import Document, save
    from nodeeditor.graph.edits import AddNode
    from nodeeditor.graph.elements import Layer, LayerId, Node, NodeId
    from nodeeditor.values import FrozenMap

    for name, units, optimizer in (("a", 8, ADAM), ("b", 16, SGD)):
        run = write(tmp_path, name, optimizer=optimizer, data={"fingerprint": name})
        document = Document()
        layer = Layer(LayerId("l1"), "Dense", "dense", FrozenMap(units=units, activation="relu"))
        document.graph.apply(AddNode(Node(NodeId("n1"), layer.id, "dense"), layer))
        save(document, run.graph)
    found = {(row.topic, row.name): row for row in compared(list_runs(tmp_path))}
    assert found[Topic.LAYER, "dense.units"].values == ("16", "8")
    assert found[Topic.LAYER, "dense.units"].differs
    assert not found[Topic.LAYER, "dense.activation"].differs
    assert found[Topic.SETTING, "optimizer.momentum"].values == ("0.9", None)
    assert found[Topic.DATA, "fingerprint"].differs
    assert not found[Topic.PLACE, "keras"].differs
    assert [row.topic for row in compared(list_runs(tmp_path))] == sorted(
        (row.topic for row in compared(list_runs(tmp_path))), key=list(Topic).index
    )
