"""Following and steering a run that another process trains; the process here only lives and dies."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest

from nodeeditor.graph.edits import SetTraining
from nodeeditor.graph.settings import TrainingSettings
from nodeeditor.protocol.answers import BatchesDone, EpochDone, TrainingDone, TrainingStarted
from nodeeditor.protocol.steering import Pause, Stop
from nodeeditor.runs.control import ControlReader
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Batches, Done, Epoch, JournalWriter, Paused, Started, WentOn
from nodeeditor.runs.process import process_mark
from nodeeditor.runs.record import RunRecord, RunStatus, now
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.training import TrainingState
from tests.workspace.small_graphs import chain

BEGIN = (Started(2, 0, 2, 8, 0, ("loss",)), Batches(0, 0, {"loss": [2.0, 1.0]}), Epoch(0, 2, {"loss": 1.5}, 0.1, 80.0))
SOON = 6_000


class OtherProcess:
    """A process that holds a run; a test writes its journal."""

    def __init__(self, path, graph: str) -> None:
        self.process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
        self.folder = RunFolder(path)
        self.folder.create()
        self.folder.graph.write_text(graph, encoding="utf-8")
        self.record = RunRecord(
            name=path.name, started=now(), process=self.process.pid, process_mark=process_mark(self.process.pid)
        )
        self.folder.write_record(self.record)
        self.journal = JournalWriter(self.folder.journal)
        self.journal.append(BEGIN)

    def die(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def others():
    made = []
    yield made
    for other in made:
        other.die()
        other.journal.close()


@pytest.fixture
def saved(workspace, tmp_path):
    workspace.apply(chain("a", "b", "c"), "draw")
    workspace.save_file(tmp_path / "net.knet")
    workspace.attaching._timer.setInterval(100)
    return workspace


@pytest.fixture
def told(workspace):
    found = []
    session = workspace.training
    for signal in (
        session.started,
        session.batches,
        session.epoch,
        session.paused,
        session.went_on,
        session.done,
        session.failed,
    ):
        signal.connect(found.append)
    return found


def other(others, workspace, name="net-20300101-100000"):
    made = OtherProcess(workspace.run_list.folder / name, workspace.text())
    others.append(made)
    return made


def kinds(told):
    return [type(message) for message in told]


def attached(qtbot, saved, others, told):
    """A workspace that follows a run, and that run."""
    run = other(others, saved)
    saved.attaching.start()
    qtbot.waitUntil(lambda: len(told) == len(BEGIN), timeout=SOON)
    return run


def test_a_run_at_work_is_followed_from_its_beginning_and_as_it_grows(qtbot, saved, others, told):
    run = attached(qtbot, saved, others, told)
    assert kinds(told) == [TrainingStarted, BatchesDone, EpochDone]
    assert saved.training.state is TrainingState.RUNNING
    assert saved.training.run == run.folder.path
    assert saved.training.process_id == run.process.pid
    run.journal.append([Paused(1, 1)])
    qtbot.waitUntil(lambda: saved.training.state is TrainingState.PAUSED)
    run.journal.append([WentOn(1, 1), Batches(1, 0, {"loss": [0.5]})])
    qtbot.waitUntil(lambda: BatchesDone(1, 0, {"loss": [0.5]}) in told)
    assert saved.training.state is TrainingState.RUNNING
    run.folder.write_record(msgspec.structs.replace(run.record, status=RunStatus.FINISHED, memory=1234))
    run.journal.append([Done("finished", 2, 1.0, 80.0)])
    qtbot.waitUntil(lambda: saved.training.is_idle)
    assert told[-1] == TrainingDone(str(run.folder.path), "finished", 2, {"loss": [1.5]}, 80.0, 1.0, memory=1234)


def test_the_seconds_of_a_run_that_is_followed_are_those_it_trained(qtbot, saved, others, told):
    run = other(others, saved)
    run.folder.write_record(msgspec.structs.replace(run.record, started="2020-01-01T00:00:00+00:00"))
    run.journal.append([Batches(1, 0, {"loss": [0.5]})])
    saved.attaching.start()
    qtbot.waitUntil(lambda: len(told) == len(BEGIN) + 1, timeout=SOON)
    assert saved.training.elapsed == pytest.approx(0.15)
    assert saved.training.tells_whole


def test_commands_are_left_in_its_folder(qtbot, saved, others, told):
    run = attached(qtbot, saved, others, told)
    reader = ControlReader(run.folder.control)
    saved.training.steer(Pause())
    assert reader.read() == [Pause()]
    saved.training.stop("best")
    assert reader.read() == [Stop("best")]
    assert saved.training.state is TrainingState.STOPPING


@pytest.mark.parametrize("stops", [True, False])
def test_an_editor_that_closes_leaves_it_alone_or_tells_it_to_stop(qtbot, saved, others, told, stops):
    run = attached(qtbot, saved, others, told)
    reader = ControlReader(run.folder.control)
    saved.shut_down(training_stops=stops)
    assert reader.read() == ([Stop()] if stops else [])
    assert run.process.poll() is None


def test_a_process_that_is_gone_is_told_with_a_sentence_once(qtbot, saved, others, told):
    run = attached(qtbot, saved, others, told)
    run.journal.append([Batches(1, 0, {"loss": [0.5]})])
    run.die()
    qtbot.waitUntil(lambda: saved.training.is_idle, timeout=SOON)
    assert kinds(told)[3:] == [BatchesDone, type(told[-1])]
    assert told[-1].code == "engine.run_gone"
    assert run.folder.path.name in told[-1].text
    assert saved.run_list.runs[0].status is RunStatus.INTERRUPTED
    assert saved.training.run == run.folder.path


def test_an_end_that_is_in_the_record_alone_is_told_as_usual(qtbot, saved, others, told):
    run = attached(qtbot, saved, others, told)
    run.folder.write_record(msgspec.structs.replace(run.record, status=RunStatus.FINISHED, epochs=1))
    run.die()
    qtbot.waitUntil(lambda: saved.training.is_idle, timeout=SOON)
    assert told[-1].reason == "finished"


def test_a_stop_asked_twice_ends_the_other_process(qtbot, saved, others, told):
    run = attached(qtbot, saved, others, told)
    saved.training.stop()
    saved.training.stop()
    assert run.process.wait(10) != 0
    qtbot.waitUntil(lambda: saved.training.is_idle, timeout=SOON)
    assert told[-1].code == "engine.run_ended"


def test_a_run_that_starts_later_is_found_and_one_that_was_let_go_is_not_taken_up_again(qtbot, saved, others, told):
    saved.attaching.start()
    qtbot.wait(150)
    assert saved.training.is_idle
    run = other(others, saved)
    qtbot.waitUntil(lambda: len(told) == len(BEGIN), timeout=SOON)
    saved.training.close(stops=False)
    qtbot.wait(300)
    assert saved.training.is_idle
    assert run.process.poll() is None
    path = saved.path
    saved.new_document()
    saved.open_file(path)
    qtbot.waitUntil(lambda: len(told) == 2 * len(BEGIN), timeout=SOON)


def test_another_document_lets_the_run_go(qtbot, saved, others, told):
    run = attached(qtbot, saved, others, told)
    saved.new_document()
    assert saved.training.is_idle
    assert saved.training.run is None
    assert run.process.poll() is None


def test_a_run_of_another_name_is_followed_where_it_trains_the_same_graph_and_no_other(qtbot, saved, others, told):
    saved.apply(SetTraining(TrainingSettings(epochs=77)), "settings count not")
    other(others, saved, "elsewhere")
    strange = OtherProcess(saved.run_list.folder / "strange", "{}")
    others.append(strange)
    saved.attaching.start()
    qtbot.waitUntil(lambda: not saved.training.is_idle, timeout=SOON)
    assert saved.training.run.name == "elsewhere"


def test_who_comes_late_hears_all_of_it_once_more(qtbot, saved, others, told):
    attached(qtbot, saved, others, told)
    saved.training.tell_again()
    qtbot.waitUntil(lambda: len(told) == 2 * len(BEGIN))
    assert told[3:] == told[:3]


def test_no_engine_waits_for_the_next_training_while_a_run_is_followed(qtbot, engines, saved, others, told):
    run = other(others, saved)
    saved.spare.warm()
    saved.start_engine()
    qtbot.waitUntil(lambda: len(told) == len(BEGIN), timeout=SOON)
    qtbot.waitUntil(lambda: saved.engine.is_ready)
    assert [engine.closed for engine in engines.of(Role.TRAINING)] == [True]
    run.journal.append([Done("finished", 2, 1.0, 80.0)])
    qtbot.waitUntil(lambda: saved.training.is_idle)
    assert [engine.closed for engine in engines.of(Role.TRAINING)] == [True, False]


def test_a_long_journal_is_told_whole(qtbot, saved, others, told):
    run = other(others, saved)
    count, each = 2_000, 50
    run.journal.append(Batches(1, number * each, {"loss": [0.5] * each}) for number in range(count))
    saved.attaching.start()

    def batches():
        return sum(len(message.logs["loss"]) for message in told if isinstance(message, BatchesDone))

    qtbot.waitUntil(lambda: batches() == 2 + count * each, timeout=SOON)
