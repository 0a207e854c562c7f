"""The queue of runs over a fake engine."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Failed, TrainingDone, TrainingStarted
from nodeeditor.protocol.requests import Train
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.labels import read_labels
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.queue import RunQueue
from tests.full_disk import no_file_larger_than


@pytest.fixture
def queue(workspace, tmp_path):
    queue = RunQueue(workspace.training, workspace.run_list, workspace, folder=tmp_path / "state")
    yield queue
    queue.close()


def add(queue, tmp_path, *labels):
    queue.add([(label, f"graph {label}") for label in labels], folder="data", runs=tmp_path / "runs", name="net")


def labels(queue):
    return [entry.label for entry in queue.waiting]


def at_work(engines):
    """The fake engine that was told to train last, and what."""
    channel = [engine for engine in engines.of(Role.TRAINING) if engine.of(Train)][-1]
    return channel, channel.of(Train)[-1]


def begin(engines):
    channel, train = at_work(engines)
    RunFolder(Path(train.run)).create()
    channel.tell(TrainingStarted(1, train.run, 1, 1, 8, 2, ("loss",)))
    return channel, train


def test_runs_are_trained_one_after_another_and_named(qtbot, workspace, engines, queue, tmp_path):
    add(queue, tmp_path, "one", "two", "three")
    for label in ("one", "two", "three"):
        qtbot.waitUntil(lambda: not workspace.training.is_idle)
        channel, train = begin(engines)
        assert train.graph == f"graph {label}"
        assert train.folder == "data"
        run = Path(train.run)
        assert run.parent == tmp_path / "runs"
        qtbot.waitUntil(lambda run=run: (run / "labels.json").exists())
        assert read_labels(run / "labels.json").name == label
        channel.tell(TrainingDone(train.run, "finished", 1, {}, 1.0, 1.0))
        qtbot.waitUntil(lambda channel=channel: channel.closed)
    qtbot.waitUntil(lambda: workspace.training.is_idle)
    assert queue.waiting == ()


def test_the_next_starts_when_one_fails(qtbot, workspace, engines, queue, tmp_path):
    add(queue, tmp_path, "bad", "dies", "good")
    qtbot.waitUntil(lambda: labels(queue) == ["dies", "good"])
    at_work(engines)[0].tell(Failed(1, problem("graph.no_output")))
    qtbot.waitUntil(lambda: labels(queue) == ["good"])
    begin(engines)[0].die()
    qtbot.waitUntil(lambda: labels(queue) == [])
    assert at_work(engines)[1].graph == "graph good"


def test_what_waits_can_be_moved_and_taken_away(qtbot, workspace, queue, tmp_path):
    queue.hold(True)
    add(queue, tmp_path, "a", "b", "c")
    queue.move(3, -2)
    assert labels(queue) == ["c", "a", "b"]
    queue.move(3, 1)
    assert labels(queue) == ["a", "c", "b"]
    queue.move(1, 9)
    assert labels(queue) == ["c", "b", "a"]
    queue.remove([2, 99])
    assert labels(queue) == ["c", "a"]
    qtbot.wait(30)
    assert workspace.training.is_idle


def test_what_waits_outlives_the_editor_and_is_held(qtbot, workspace, engines, queue, tmp_path):
    queue.hold(True)
    add(queue, tmp_path, "a", "b")
    queue.close()
    later = RunQueue(workspace.training, workspace.run_list, workspace, folder=tmp_path / "state")
    later.open()
    assert labels(later) == ["a", "b"]
    assert later.is_held
    qtbot.wait(30)
    assert workspace.training.is_idle
    later.hold(False)
    qtbot.waitUntil(lambda: labels(later) == ["b"])
    assert at_work(engines)[1].graph == "graph a"
    later.close()


def test_two_editors_keep_a_queue_each(workspace, queue, tmp_path):
    queue.hold(True)
    add(queue, tmp_path, "a")
    other = RunQueue(workspace.training, workspace.run_list, workspace, folder=tmp_path / "state")
    other.hold(True)
    add(other, tmp_path, "b")
    assert labels(queue) == ["a"]
    assert labels(other) == ["b"]
    assert sorted(path.name for path in (tmp_path / "state").glob("*.json")) == ["queue-2.json", "queue.json"]
    other.close()


@pytest.mark.parametrize("text", [b"{", b"[]", b'{"waiting": [{"number": 1}]}', b'{"version": 9}', b"\xff"])
def test_a_damaged_queue_is_set_aside_and_told(workspace, queue, tmp_path, qtbot, text):
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "queue.json").write_bytes(text)
    with qtbot.waitSignal(queue.trouble) as told:
        queue.open()
    assert told.args[0].code == "runs.queue_bad"
    assert (tmp_path / "state" / "queue.bad.json").read_bytes() == text
    assert queue.waiting == ()


def test_a_full_disk_is_told_and_the_queue_goes_on(workspace, queue, tmp_path, qtbot):
    queue.hold(True)
    queue.open()
    with no_file_larger_than(8), qtbot.waitSignal(queue.trouble) as told:
        add(queue, tmp_path, "a")
    assert told.args[0].code == "runs.queue_failed"
    assert labels(queue) == ["a"]


def test_closing_starts_nothing_more(qtbot, workspace, engines, queue, tmp_path):
    add(queue, tmp_path, "a", "b")
    qtbot.waitUntil(lambda: labels(queue) == ["b"])
    queue.close()
    workspace.training.close()
    qtbot.wait(30)
    assert labels(queue) == ["b"]
    assert kept(tmp_path) == ["a", "b"]  # what had not begun is not lost


def test_what_has_begun_is_in_its_run_and_waits_no_more(qtbot, workspace, engines, queue, tmp_path):
    add(queue, tmp_path, "a", "b")
    qtbot.waitUntil(lambda: labels(queue) == ["b"])
    assert kept(tmp_path) == ["a", "b"]
    begin(engines)
    qtbot.waitUntil(lambda: kept(tmp_path) == ["b"])


def kept(folder):
    found = msgspec.json.decode((folder / "state" / "queue.json").read_bytes())
    return [entry["label"] for entry in found["waiting"]]
