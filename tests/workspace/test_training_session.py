from __future__ import annotations

import pytest

from nodeeditor.document.format import loads
from nodeeditor.preferences.choices import AtClose
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import BatchesDone, EpochDone, Failed, LayerAdapts, TrainingDone, TrainingStarted
from nodeeditor.protocol.requests import Steer, Train
from nodeeditor.runs import journal as journal_events
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Batches, Done, Epoch, JournalWriter, Resumed
from nodeeditor.runs.listing import RunInfo, read_run
from nodeeditor.runs.record import RunRecord, RunStatus
from nodeeditor.workspace import heartbeat
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.training import TrainingState
from tests.workspace.small_graphs import chain

DONE = TrainingDone("r", "finished", 1, {}, 1.0, 1.0)


@pytest.fixture
def told(workspace):
    """What the session tells, in order."""
    found = []
    session = workspace.training
    for signal in (session.adapting, session.started, session.batches, session.epoch, session.done, session.failed):
        signal.connect(found.append)
    return found


@pytest.fixture
def spare(qtbot, workspace, engines):
    """The warm process of a workspace whose engine is ready."""
    workspace.apply(chain("a", "b", "c"), "draw")
    workspace.start_engine()
    qtbot.waitUntil(lambda: bool(engines.of(Role.TRAINING)))
    return engines.of(Role.TRAINING)[0]


def test_a_spare_engine_is_warmed_once_the_engine_is_ready(workspace, engines, spare):
    assert len(engines.of(Role.TRAINING)) == 1
    assert len(engines.of(Role.QUESTIONS)) == 1


def test_a_spare_is_warm_once_keras_is_imported_and_until_it_is_taken(qtbot, workspace, engines):
    workspace.spare.warm()
    assert not workspace.spare.is_warm
    qtbot.waitUntil(lambda: workspace.spare.is_warm)
    workspace.training.start()
    assert not workspace.spare.is_warm
    engines.opened[0].tell(Failed(1, problem("graph.no_output")))
    qtbot.waitUntil(lambda: workspace.spare.is_warm)


def test_a_training_goes_to_the_spare_with_the_document_as_it_is(workspace, engines, spare, tmp_path):
    workspace.training.start(continues=tmp_path / "earlier")
    (train,) = spare.of(Train)
    assert loads(train.graph).graph == workspace.graph
    assert train.run == str(workspace.training.run)
    assert train.continues == str(tmp_path / "earlier")
    assert workspace.training.state is TrainingState.STARTING
    assert len(engines.of(Role.TRAINING)) == 1


def test_its_course_is_told_and_then_another_spare_is_warmed(qtbot, workspace, engines, spare, told):
    states = []
    workspace.training.state_changed.connect(states.append)
    workspace.training.start()
    course = [
        LayerAdapts("words", "TextVectorization"),
        TrainingStarted(1, "r", 1, 1, 8, 2, ("loss",)),
        BatchesDone(0, 0, {"loss": [1.0]}),
        EpochDone(0, 1, {"loss": 1.0}, 0.1, 80.0),
        DONE,
    ]
    for message in course:
        spare.tell(message)
    qtbot.waitUntil(lambda: workspace.training.is_idle)
    assert told == course
    assert states == [TrainingState.STARTING, TrainingState.RUNNING, TrainingState.IDLE]
    assert spare.closed
    assert len(engines.of(Role.TRAINING)) == 2


def test_a_second_start_while_one_trains_does_nothing(workspace, engines, spare):
    workspace.training.start()
    workspace.training.start()
    assert len(spare.of(Train)) == 1
    assert len(engines.of(Role.TRAINING)) == 1


def test_without_a_spare_a_process_is_started_for_it(workspace, engines):
    workspace.training.start()
    (process,) = engines.of(Role.TRAINING)
    assert len(process.of(Train)) == 1


def test_stop_asks_the_process_and_the_end_is_told(qtbot, workspace, spare, told):
    workspace.training.start()
    workspace.training.stop()
    assert len(spare.of(Steer)) == 1
    assert workspace.training.state is TrainingState.STOPPING
    spare.tell(DONE)
    qtbot.waitUntil(lambda: told == [DONE])


def test_a_start_told_after_the_stop_does_not_make_it_running_again(qtbot, workspace, spare, told):
    workspace.training.start()
    workspace.training.stop()
    spare.tell(TrainingStarted(1, "r", 1, 1, 8, 2, ("loss",)))
    qtbot.waitUntil(lambda: len(told) == 1)
    assert workspace.training.state is TrainingState.STOPPING


def test_a_second_stop_ends_the_process_and_says_what_is_kept(workspace, spare, told):
    workspace.training.start()
    name = workspace.training.run.name
    workspace.training.stop()
    workspace.training.stop()
    assert [found.code for found in told] == ["engine.run_ended"]
    assert name in told[0].text
    assert workspace.training.is_idle


def test_stop_without_a_training_does_nothing(workspace, told):
    workspace.training.stop()
    assert workspace.training.is_idle
    assert told == []


def test_a_killed_process_is_told_with_a_sentence(workspace, engines, spare, told):
    workspace.training.start()
    spare.die()
    assert [found.code for found in told] == ["engine.run_killed"]
    assert "signal 9" in told[0].text
    assert workspace.training.is_idle
    assert len(engines.of(Role.TRAINING)) == 2


@pytest.mark.parametrize("code", ["engine.noise", "engine.lied", "engine.flood"])
def test_a_process_whose_messages_can_not_be_taken_is_told_with_what_is_kept(workspace, spare, told, code):
    workspace.training.start()
    spare.abandon(problem(code, reason="it is noise"))
    (fault,) = told
    assert fault.code == ("engine.run_flood" if code == "engine.flood" else "engine.run_lied")
    assert f"in the run '{workspace.training.run.name if workspace.training.run else ''}" in fault.text
    assert "train it again" in fault.text


def test_a_silent_training_is_told_of_once_and_goes_on(qtbot, workspace, spare, monkeypatch):
    monkeypatch.setattr(heartbeat, "BEAT", 5)
    noted = []
    workspace.training.noted.connect(noted.append)
    workspace.training.start()
    spare.tell(TrainingStarted(1, "r", 1, 1, 8, 2, ("loss",)))
    qtbot.waitUntil(lambda: workspace.training.state is TrainingState.RUNNING)
    spare.silent = True
    qtbot.waitUntil(lambda: bool(noted), timeout=3000)
    qtbot.wait(5 * 2 * heartbeat.SILENT_BEATS)
    assert [one.problem.code for one in noted] == ["engine.run_silent"]
    assert workspace.training.state is TrainingState.RUNNING
    spare.tell(BatchesDone(0, 0, {"loss": [1.0]}))
    qtbot.waitUntil(lambda: len(noted) == 2, timeout=3000)  # it spoke, and fell silent again


def test_a_training_that_can_not_start_keeps_the_process_warm(qtbot, workspace, engines, spare, told):
    workspace.training.start()
    spare.tell(Failed(1, problem("graph.no_output")))
    qtbot.waitUntil(lambda: workspace.training.is_idle)
    assert [found.code for found in told] == ["graph.no_output"]
    assert not spare.closed
    workspace.training.start()
    assert len(spare.of(Train)) == 2
    assert len(engines.of(Role.TRAINING)) == 1


def test_a_training_that_does_not_begin_leaves_the_run_before_it_the_last_one(qtbot, workspace, engines, spare):
    training = workspace.training
    training.start()
    earlier = training.run
    spare.tell(TrainingStarted(1, "r", 1, 1, 8, 2, ("loss",)))
    spare.tell(DONE)
    qtbot.waitUntil(lambda: training.is_idle)
    training.start()
    engines.of(Role.TRAINING)[-1].tell(Failed(1, problem("graph.no_output")))
    qtbot.waitUntil(lambda: training.is_idle)
    assert training.run == earlier
    training.start()
    engines.of(Role.TRAINING)[-1].die()
    assert training.run == earlier


def test_a_training_that_outlives_its_document_is_no_run_of_the_next_one(qtbot, workspace, spare):
    workspace.training.start()
    spare.tell(TrainingStarted(1, "r", 1, 1, 8, 2, ("loss",)))
    qtbot.waitUntil(lambda: workspace.training.state is TrainingState.RUNNING)
    workspace.new_document()
    spare.tell(DONE)
    qtbot.waitUntil(lambda: workspace.training.is_idle)
    assert workspace.training.run is None


def test_a_file_that_is_opened_again_while_it_trains_has_its_training_back(qtbot, workspace, spare, tmp_path):
    training, path = workspace.training, tmp_path / "net.knet"
    workspace.save_file(path)
    training.start()
    run = training.run
    spare.tell(TrainingStarted(1, "r", 1, 1, 8, 2, ("loss",)))
    qtbot.waitUntil(lambda: training.state is TrainingState.RUNNING)
    workspace.new_document()
    assert training.is_of_another_document
    workspace.open_file(path)
    assert not training.is_of_another_document
    spare.tell(DONE)
    qtbot.waitUntil(lambda: training.is_idle)
    assert training.run == run


def test_a_training_that_fails_later_ends_its_process(qtbot, workspace, spare, told):
    workspace.training.start()
    spare.tell(TrainingStarted(1, "r", 1, 1, 8, 2, ("loss",)))
    spare.tell(Failed(1, problem("graph.no_output")))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert spare.closed


def test_a_spare_that_died_is_replaced_when_it_is_needed(workspace, engines, spare):
    spare.die()
    workspace.training.start()
    assert len(engines.of(Role.TRAINING)) == 2
    assert len(engines.of(Role.TRAINING)[1].of(Train)) == 1


@pytest.mark.parametrize("choice", AtClose)
def test_shutting_down_leaves_the_training_to_itself_or_ends_it_as_it_is_set(workspace, engines, spare, told, choice):
    workspace.preferences.change(at_close=choice)
    workspace.training.start()
    goes_on = choice is not AtClose.STOP
    assert [train.outlives for train in spare.of(Train)] == [goes_on]
    workspace.shut_down()
    assert (spare.left, spare.closed) == (goes_on, not goes_on)
    assert engines.of(Role.QUESTIONS)[0].closed
    assert told == []


def test_what_the_user_says_at_the_close_counts_whatever_is_set(workspace, spare):
    workspace.preferences.change(at_close=AtClose.GO_ON)
    workspace.training.start()
    workspace.shut_down(training_stops=True)
    assert spare.closed


@pytest.fixture
def cut_short(tmp_path):
    """A run that went on before batch 1 of epoch 1, of three that were told."""
    folder = RunFolder(tmp_path / "old")
    folder.create()
    folder.graph.write_text("the graph as it was trained")
    folder.write_record(RunRecord(name="old", started="", status=RunStatus.INTERRUPTED))
    with JournalWriter(folder.journal) as journal:
        journal.append([journal_events.Started(3, 0, 4, 16, 0, ("loss",)), Epoch(0, 4, {"loss": 4.0}, 8.0, 2.0)])
        journal.append([Batches(1, 0, {"loss": [3.0, 2.0, 1.0]}), Done("stopped", 1, 9.0, 2.0)])
        journal.append([Resumed(1, 1), journal_events.Started(3, 0, 4, 16, 0, ("loss",), 1)])
        journal.append([Batches(1, 1, {"loss": [0.5]})])  # comes by the pipe too
    return folder.path


def test_a_run_that_is_resumed_is_told_from_its_own_beginning_to_its_end(qtbot, workspace, spare, told, cut_short):
    workspace.training.resumed.connect(told.append)
    workspace.training.resume(read_run(cut_short))
    (train,) = spare.of(Train)
    assert (train.run, train.graph, train.resume) == (str(cut_short), "the graph as it was trained", True)
    for message in (
        TrainingStarted(1, train.run, 3, 4, 16, 0, ("loss",), 1, 1),
        BatchesDone(1, 1, {"loss": [0.5]}),
        DONE,
    ):
        spare.message.emit(message)
    assert workspace.training.state is TrainingState.STARTING
    qtbot.waitUntil(lambda: workspace.training.is_idle)
    assert told == [
        TrainingStarted(1, train.run, 3, 4, 16, 0, ("loss",)),
        EpochDone(0, 4, {"loss": 4.0}, 8.0, 2.0),
        BatchesDone(1, 0, {"loss": [3.0]}),
        Resumed(1, 1),
        BatchesDone(1, 1, {"loss": [0.5]}),
        DONE,
    ]


def test_a_run_that_is_resumed_was_trained_before(qtbot, workspace, spare, told, cut_short):
    workspace.training.resume(read_run(cut_short))
    assert workspace.training.tells_whole
    spare.tell(TrainingStarted(1, "r", 3, 4, 16, 0, ("loss",), 1, 1))
    qtbot.waitUntil(lambda: len(told) == 3)
    assert workspace.training.elapsed == 8.0 + 8.0 / 4
    spare.die()
    assert workspace.training.is_idle
    assert not workspace.training.tells_whole


def test_a_process_that_dies_while_it_is_told_what_was_before_is_told_last(qtbot, workspace, spare, told, cut_short):
    workspace.training.resume(read_run(cut_short))
    spare.message.emit(TrainingStarted(1, "r", 3, 4, 16, 0, ("loss",), 1, 1))
    spare.die()
    qtbot.waitUntil(lambda: workspace.training.is_idle)
    assert [type(one) for one in told[:3]] == [TrainingStarted, EpochDone, BatchesDone]
    assert told[3].code == "engine.run_killed"


def test_a_run_whose_graph_can_not_be_read_is_not_resumed(workspace, spare, told, tmp_path):
    workspace.training.resume(RunInfo(tmp_path / "missing", RunStatus.INTERRUPTED))
    assert [found.code for found in told] == ["training.bad_run"]
    assert workspace.training.is_idle
