"""Pausing, stepping, tuning, stopping and resuming from the window: what the buttons send, and what the user reads."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.panels.tuning_dialog import TuningDialog
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import (
    BatchesDone,
    EpochDone,
    Failed,
    ScheduleDrawn,
    TrainingChanged,
    TrainingDone,
    TrainingGoesOn,
    TrainingNoted,
    TrainingPaused,
    TrainingStarted,
)
from nodeeditor.protocol.requests import DrawSchedule, Steer, Train
from nodeeditor.protocol.steering import Change, Changes, GoOn, Pause, Stop
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Epoch, JournalWriter, Resumed
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus
from nodeeditor.theme.menu_letters import unmarked
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.training import TrainingState
from tests.panels.test_runs_panel import write_run

CHAIN = (
    ("Input", "image", {"shape": (4,)}),
    ("Dense", "dense", {"units": 2}),
    ("Dropout", "drop", {"rate": 0.5}),
    ("Output", "out", {"loss": "mse"}),
)
CONTROLS = ("pause", "one_step", "one_epoch", "tune", "stop_best")


@pytest.fixture
def running(robot):
    """A window whose training runs, and the engine that trains."""
    robot.draw(*CHAIN)
    robot.window.results.open("training")
    robot.act("train")
    engine = robot.engines.of(Role.TRAINING)[0]
    engine.tell(TrainingStarted(1, str(robot.workspace.training.run), 5, 20, 40, 10, ("loss",)))
    robot.until(lambda: robot.workspace.training.state is TrainingState.RUNNING)
    return robot, engine


def commands(engine):
    return [steer.command for steer in engine.of(Steer)]


def enabled(robot):
    return {name for name in (*CONTROLS, "stop", "train", "resume") if robot.window.actions_[name].isEnabled()}


def test_the_controls_are_there_while_a_training_runs_and_only_then(running):
    robot, engine = running
    controls = robot.window.results.panel("training")
    assert enabled(robot) == {*CONTROLS, "stop"}
    assert controls.going.isVisible()
    engine.tell(TrainingDone("r", "finished", 5, {}, 1.0, 1.0))
    robot.until(lambda: robot.workspace.training.is_idle)
    assert enabled(robot) == {"train"}
    assert not controls.going.isVisible()


def test_pause_becomes_go_on_and_the_panel_says_where_it_waits(running):
    robot, engine = running
    progress = robot.window.results.panel("training").progress
    pause = robot.window.actions_["pause"]
    robot.act("pause")
    engine.tell(BatchesDone(2, 0, {"loss": [1.0] * 11}))
    engine.tell(TrainingPaused(2, 11))
    robot.until(lambda: robot.workspace.training.state is TrainingState.PAUSED)
    assert progress.title.text() == "Paused before batch 12 of epoch 3"
    assert pause.text() == "Go On"
    for name in ("one_step", "one_epoch", "pause"):
        robot.act(name)
    assert commands(engine) == [Pause(), GoOn(steps=1), GoOn(epochs=1), GoOn()]
    engine.tell(TrainingGoesOn(2, 11))
    robot.until(lambda: robot.workspace.training.state is TrainingState.RUNNING)
    assert pause.text() == "Pause"
    assert progress.title.text() == "epoch 3 of 5"


def test_time_that_a_training_waits_does_not_count(running):
    robot, _ = running
    progress = robot.window.results.panel("training").progress
    now = progress._clock()
    progress._clock = lambda: now
    progress.pause(TrainingPaused(0, 5))
    begun = progress._progress.begun
    progress._clock = lambda: now + 60
    progress.go_on(TrainingGoesOn(0, 5))
    assert progress._progress.begun == pytest.approx(begun + 60)


def test_stop_keeps_the_last_weights_or_the_best(running):
    robot, engine = running
    robot.act("stop_best")
    assert commands(engine) == [Stop("best")]
    assert robot.workspace.training.state is TrainingState.STOPPING
    assert robot.window.results.panel("training").progress.title.text() == "Stopping"


def test_a_stop_with_the_best_weights_ends_with_the_sentence_that_names_them(running):
    robot, engine = running
    progress = robot.window.results.panel("training").progress
    robot.act("stop_best")
    engine.tell(TrainingNoted(4, 0, problem("training.best_kept", epoch=3, monitor="val_loss", value="0.25")))
    engine.tell(TrainingDone("r", "stopped", 4, {}, 1.0, 1.0))
    robot.until(lambda: robot.workspace.training.is_idle)
    told = "Stopped after 4 epochs; the weights of epoch 3 are kept, the best by val_loss (0.25)"
    assert progress.title.text() == told
    assert robot.window.messages.text == "The best weights are kept: those of epoch 3, with val_loss 0.25."


def test_what_happened_meanwhile_is_told_and_the_training_goes_on(running):
    robot, engine = running
    engine.tell(TrainingNoted(0, 3, problem("training.slept", time="2 h")))
    robot.until(lambda: "slept for 2 h" in robot.window.messages.text)
    assert robot.workspace.training.state is TrainingState.RUNNING


def test_tuning_sends_what_differs_and_shows_what_was_done(running):
    robot, engine = running
    robot.act("tune")
    dialog = robot.window.findChild(TuningDialog)
    assert dialog.rate.line.text() == "0.001"
    assert dialog.rates["drop"].text() == "0.5"
    assert list(dialog.trainable) == ["dense"]
    assert dialog.loss_weights == {}  # a single Output has nothing to be weighed against
    dialog.apply.click()
    assert commands(engine) == []
    robot.type(dialog.rate.line, "0.0005", enter=False)
    robot.type(dialog.rates["drop"], "0,1", enter=False)
    dialog.trainable["dense"].setChecked(False)
    dialog.apply.click()
    wanted = Changes(learning_rate=0.0005, rates={"drop": 0.1}, trainable={"dense": False})
    assert commands(engine) == [Change(wanted)]
    engine.tell(TrainingChanged(1, 3, number=0, steps=20, changes=wanted))
    robot.until(lambda: dialog.changes.item(0).text().startswith("epoch 2, batch 4: learning rate 0.0005"))
    dialog.apply.click()
    assert len(commands(engine)) == 1
    dialog.close()
    robot.act("tune")
    (again,) = [found for found in robot.window.findChildren(TuningDialog) if found.isVisible()]
    assert again.rates["drop"].text() == "0.1"
    engine.tell(TrainingDone("r", "finished", 5, {}, 1.0, 1.0))
    robot.until(lambda: not robot.window.findChildren(TuningDialog))


@pytest.mark.parametrize(("field", "text"), [("learning_rate", "fast"), ("drop", "1"), ("drop", "-0.1")])
def test_what_is_no_fitting_number_is_told_beside_it_and_nothing_is_sent(running, field, text):
    robot, engine = running
    robot.act("tune")
    dialog = robot.window.findChild(TuningDialog)
    robot.type(dialog.rates.get(field, dialog.rate.line), text, enter=False)
    error = dialog.error if field in dialog.rates else dialog.rate.row.error
    for _ in range(2):  # asked once more, it is no better
        dialog.apply.click()
        assert error.isVisible()
        assert text in error.text()
        assert commands(engine) == []


def test_a_training_is_given_a_schedule_as_long_as_it_is_and_shows_where_it_stands_in_it(running):
    robot, engine = running
    engine.tell(BatchesDone(1, 0, {"loss": [1.0] * 10}))
    robot.until(lambda: robot.workspace.training.at_work.reached == 30)
    asked = []

    def draw(request):
        asked.append(request)
        return ScheduleDrawn(request.request, (0, 50, 99), (0.002, 0.001, 0.0))

    robot.engines.answers[DrawSchedule] = draw
    robot.act("tune")
    (dialog,) = robot.window.findChildren(TuningDialog)
    robot.type(dialog.rate.line, "0.002", enter=False)
    menu = dialog.rate.editor.open_list()
    next(action for action in menu.actions() if unmarked(action.text()) == "CosineDecay").trigger()
    menu.close()
    schedule = {"class_name": "CosineDecay", "config": {"initial_learning_rate": 0.002, "decay_steps": 100}}
    robot.until(lambda: bool(asked))
    assert (asked[0].schedule, asked[0].steps) == (FrozenMap(schedule), 100)
    picture = dialog.rate._curve.curve.picture
    robot.until(picture.isVisible)
    assert picture.reached == 30
    engine.tell(BatchesDone(1, 10, {"loss": [1.0] * 5}))
    robot.until(lambda: picture.reached == 35)
    assert commands(engine) == []
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert commands(engine) == [Change(Changes(learning_rate=schedule))]
    engine.tell(TrainingChanged(1, 15, number=0, steps=20, changes=Changes(learning_rate=schedule)))
    robot.until(lambda: "learning rate by CosineDecay" in dialog.changes.item(0).text())
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert len(commands(engine)) == 1
    dialog.rate.editor._on_chosen(0)  # back to a number
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert commands(engine)[1] == Change(Changes(learning_rate=0.002))


def test_a_schedule_that_can_not_be_used_is_told_in_the_tuning_window_and_not_sent(running):
    robot, engine = running
    bad = problem("training.schedule_negative", step=7, rate="-0.1")
    robot.engines.answers[DrawSchedule] = lambda request: ScheduleDrawn(request.request, (0, 99), (0.1, -0.1), bad)
    robot.act("tune")
    (dialog,) = robot.window.findChildren(TuningDialog)
    menu = dialog.rate.editor.open_list()
    next(action for action in menu.actions() if unmarked(action.text()) == "PolynomialDecay").trigger()
    menu.close()
    robot.until(lambda: dialog.rate.is_refused)
    assert "at step 7" in dialog.rate._curve.curve.told.text()
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert commands(engine) == []


def test_how_a_run_was_changed_stands_above_the_settings_and_is_taken_into_them_at_once(running):
    robot, engine = running
    changed = robot.window.results.panel("training").changed
    form = robot.window.results.panel("training").form
    assert not changed.isVisible()
    made = Changes(learning_rate=0.0003, rates={"drop": 0.1}, trainable={"dense": False})
    engine.tell(TrainingChanged(1, 3, number=0, steps=20, changes=Changes(learning_rate=0.5)))
    engine.tell(TrainingChanged(1, 4, number=1, steps=20, changes=made))
    robot.until(changed.isVisible)
    told = "learning rate 0.001 → 0.0003, dropout of drop 0.5 → 0.1, dense frozen"
    assert changed.text.text() == f"This run was changed while it ran: {told}."
    assert form.learning_rate.text() == "0.001"
    steps = robot.workspace.undo_stack.count()
    QTest.mouseClick(changed.take, Qt.MouseButton.LeftButton)
    assert robot.workspace.undo_stack.count() == steps + 1
    assert form.learning_rate.text() == "0.0003"
    assert robot.config("drop")["rate"] == 0.1
    assert robot.config("dense")["trainable"] is False
    robot.until(lambda: not changed.isVisible())
    robot.act("undo")
    robot.until(changed.isVisible)
    assert robot.config("drop")["rate"] == 0.5
    engine.tell(TrainingDone("r", "finished", 5, {}, 1.0, 1.0))
    robot.until(lambda: robot.workspace.training.is_idle)
    assert changed.isVisible()
    robot.act("train")
    robot.engines.of(Role.TRAINING)[-1].tell(TrainingStarted(1, "r", 5, 20, 40, 10, ("loss",)))
    robot.until(lambda: not changed.isVisible())


def test_a_run_that_was_changed_says_nothing_of_another_document(running):
    robot, engine = running
    changed = robot.window.results.panel("training").changed
    engine.tell(TrainingChanged(1, 3, number=0, steps=20, changes=Changes(batch_size=8)))
    robot.until(changed.isVisible)
    assert "batch size 32 → 8" in changed.text.text()
    robot.workspace.new_document()
    robot.until(lambda: not changed.isVisible())


def resumable_run(robot, tmp_path, status=RunStatus.STOPPED):
    robot.draw(*CHAIN)
    robot.workspace.save_file(tmp_path / "net.knet")
    path = write_run(robot.workspace.run_list.folder, "net-20300101-100000", "2030-01-01T10:00:00+00:00")
    folder = RunFolder(path)
    folder.graph.write_text(robot.workspace.text(), encoding="utf-8")
    folder.write_record(msgspec.structs.replace(folder.read_record(), status=status))
    return path


@pytest.mark.parametrize("status", [RunStatus.STOPPED, RunStatus.INTERRUPTED, RunStatus.FAILED])
def test_resume_trains_the_run_as_it_was_in_its_own_folder(robot, tmp_path, monkeypatch, status):
    monkeypatch.setattr(RunInfo, "continuable", property(lambda run: run.status is not RunStatus.RUNNING))
    path = resumable_run(robot, tmp_path, status)
    robot.workspace.run_list.refresh()
    controls = robot.window.results.open("training").over
    assert "resume" in enabled(robot)
    robot.until(controls.resume.isVisible)
    QTest.mouseClick(controls.resume, Qt.MouseButton.LeftButton)
    (train,) = robot.engines.of(Role.TRAINING)[0].of(Train)
    assert (train.run, train.resume, train.continues) == (str(path), True, None)
    assert train.graph == RunFolder(path).graph.read_text()
    assert not controls.resume.isVisible()


def test_a_run_that_goes_on_shows_its_whole_course_and_where_it_went_on(robot, tmp_path, monkeypatch):
    monkeypatch.setattr(RunInfo, "continuable", property(lambda run: run.status is not RunStatus.RUNNING))
    folder = RunFolder(resumable_run(robot, tmp_path))
    with JournalWriter(folder.journal) as journal:
        journal.append([Epoch(epoch, 2, {"loss": 0.5}, 30.0, 40.0) for epoch in range(2)])
        journal.append([Resumed(2, 1)])
    robot.workspace.run_list.refresh()
    panel = robot.window.results.open("training")
    robot.act("resume")
    now = panel.progress._clock()
    monkeypatch.setattr(panel.progress, "_clock", lambda: now)
    engine = robot.engines.of(Role.TRAINING)[0]
    engine.tell(TrainingStarted(1, str(folder.path), 5, 2, 4, 0, ("loss",), 2, 1))
    robot.until(lambda: panel.plot.live is not None and bool(panel.plot.live.marks))
    engine.tell(BatchesDone(2, 1, {"loss": [0.4]}))
    engine.tell(EpochDone(2, 2, {"loss": 0.4}, 30.0, 40.0))
    robot.until(lambda: panel.progress.bar.value() == 600)
    assert panel.progress.title.text() == "epoch 3 of 5"
    assert panel.progress.times.text() == "1:15 elapsed, 0:50 left"
    panel.plot.redraw()
    (mark,) = panel.plot.losses.marks.near(2.5, 0.1)
    assert (mark.short, mark.text) == ("resumed", "resumed from the checkpoint before batch 2 of epoch 3")


def test_a_run_of_another_document_in_the_same_folder_is_not_resumed(robot, tmp_path, monkeypatch):
    monkeypatch.setattr(RunInfo, "continuable", property(lambda run: run.status is not RunStatus.RUNNING))
    resumable_run(robot, tmp_path)
    robot.workspace.run_list.refresh()
    assert robot.workspace.training.resumable is not None
    robot.workspace.new_document()
    robot.draw(*CHAIN[1:])
    robot.workspace.save_file(tmp_path / "other.knet")
    assert len(robot.workspace.run_list.runs) == 1
    assert robot.workspace.training.resumable is None


def test_a_run_that_finished_is_not_resumed_and_can_be_trained_on_for_some_epochs(running, monkeypatch):
    robot, engine = running
    monkeypatch.setattr(RunInfo, "continuable", property(lambda run: True))
    run = robot.workspace.training.run
    write_run(run.parent, run.name, "2030-01-01T10:00:00+00:00")
    engine.tell(TrainingDone(str(run), "finished", 5, {}, 1.0, 1.0))
    robot.until(lambda: robot.workspace.training.is_idle)
    controls = robot.window.results.panel("training").over
    assert not controls.resume.isVisible()
    assert controls.go_on.isVisible()
    controls.epochs.setValue(7)
    QTest.mouseClick(controls.go_on, Qt.MouseButton.LeftButton)
    (train,) = robot.engines.of(Role.TRAINING)[-1].of(Train)
    assert train.continues == str(run)
    assert '"epochs": 7' in train.graph
    assert robot.graph.training.epochs != 7


@pytest.mark.parametrize("has_begun", [False, True])
def test_resume_is_offered_for_the_training_that_failed_not_for_one_before(robot, tmp_path, monkeypatch, has_begun):
    monkeypatch.setattr(RunInfo, "continuable", property(lambda run: run.status is not RunStatus.RUNNING))
    resumable_run(robot, tmp_path)
    robot.workspace.run_list.refresh()
    robot.act("train")
    run = robot.workspace.training.run
    engine = robot.engines.of(Role.TRAINING)[0]
    if has_begun:
        engine.tell(TrainingStarted(1, str(run), 5, 20, 40, 10, ("loss",)))
        robot.until(lambda: robot.workspace.training.state is TrainingState.RUNNING)
        write_run(run.parent, run.name, "2030-01-01T10:00:00+00:00", RunStatus.INTERRUPTED)
        robot.workspace.run_list.refresh()
    (train,) = engine.of(Train)
    engine.tell(Failed(train.request, problem("graph.no_output")))
    robot.until(lambda: robot.workspace.training.is_idle)
    (strip,) = robot.window.findChildren(MessageStrip)
    robot.until(strip.isVisible)
    assert strip._button.isVisible() is has_begun
    assert robot.workspace.training.resumable is not None


def test_a_training_makes_the_window_no_wider_and_its_controls_go_below_the_tools(running):
    robot, _ = running
    panel = robot.window.results.panel("training")
    assert panel.minimumSizeHint().width() <= 1280
    pause, save = panel.going, panel.smoothing

    def lie_below():
        top, tools = pause.mapTo(panel, pause.rect().topLeft()), save.mapTo(panel, save.rect().bottomRight())
        return top.y() > tools.y()

    for width, are_below in ((1700, False), (1240, True)):
        robot.window.resize(width, 900)
        robot.until(lambda width=width, are_below=are_below: panel.width() <= width and lie_below() is are_below)
        assert pause.mapTo(panel, pause.rect().topRight()).x() < panel.width()


def test_a_learning_rate_can_be_typed_as_soon_as_the_tuning_window_is_open(running):
    robot, engine = running
    robot.act("tune")
    (dialog,) = robot.window.findChildren(TuningDialog)
    robot.until(dialog.rate.line.hasFocus)
    QTest.keyClicks(dialog.rate.line, "0.25")
    QTest.keyClick(dialog.rate.line, Qt.Key.Key_Return)
    assert commands(engine) == [Change(Changes(learning_rate=0.25))]
