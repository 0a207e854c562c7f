"""The Training tab: its form edits the document, its plot and progress follow a run."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nodeeditor.panels.plot.curves import RunCurves
from nodeeditor.panels.training_panel import TrainingPanel
from nodeeditor.panels.training_progress import Progress, duration_text
from nodeeditor.protocol.answers import (
    BatchesDone,
    EpochDone,
    LayerAdapts,
    TrainingChanged,
    TrainingDone,
    TrainingPaused,
    TrainingStarted,
)
from nodeeditor.protocol.steering import Changes
from nodeeditor.runs.journal import Batches, Epoch
from nodeeditor.theme.tokens import DARK, LIGHT
from tests.panels.test_runs_panel import write_run

STARTED = TrainingStarted(1, "/runs/wine-1", 3, 4, 40, 10, ("loss", "accuracy"))


@pytest.fixture
def panel(qtbot, wine, actions):
    panel = TrainingPanel(wine, DARK, actions)
    qtbot.addWidget(panel)
    panel.resize(1100, 280)
    panel.show()
    return panel


def train(panel, epochs=3):
    """A run as the engine would tell it."""
    training = panel._workspace.training
    training.started.emit(STARTED)
    for epoch in range(epochs):
        training.batches.emit(BatchesDone(epoch, 0, {"loss": [4.0, 3.0, 2.0, 1.0], "accuracy": [0.1] * 4}))
        training.epoch.emit(EpochDone(epoch, 4, {"loss": 2.5, "val_loss": 3.5, "accuracy": 0.1}, 0.1, 400.0))


def test_the_form_edits_the_document_as_undo_steps(panel, wine, qtbot):
    form = panel.form
    form.epochs.setFocus()
    form.epochs.selectAll()
    QTest.keyClicks(form.epochs, "25")
    QTest.keyClick(form.epochs, Qt.Key.Key_Return)
    assert wine.graph.training.epochs == 25
    form.learning_rate.selectAll()
    QTest.keyClicks(form.learning_rate, "0.05")
    QTest.keyClick(form.learning_rate, Qt.Key.Key_Return)
    assert wine.graph.training.optimizer["config"]["learning_rate"] == 0.05
    assert wine.undo_stack.count() == 2
    wine.undo_stack.undo()
    wine.undo_stack.undo()
    assert form.epochs.value() == 10
    assert form.learning_rate.text() == "0.001"


def test_every_batch_and_epoch_reaches_the_plot(panel, qtbot):
    train(panel)
    with qtbot.waitSignal(panel.plot.redrawn):
        pass
    live = panel.plot.live
    assert len(live.batches["loss"]) == 12
    assert list(live.epochs["val_loss"].y) == [3.5, 3.5, 3.5]
    assert [entry.key for entry in panel.plot.legend.entries] == ["loss", "val_loss", "accuracy"]
    assert panel.plot.metrics.isVisible()


def test_a_trainings_mean_stands_in_the_middle_of_its_epoch_and_a_validation_at_its_end(panel):
    train(panel, epochs=2)
    panel.plot.redraw()
    lines = panel.plot.losses._lines
    assert list(lines["loss/epoch"].getOriginalDataset()[0]) == [0.5, 1.5]
    assert list(lines["val_loss/epoch"].getOriginalDataset()[0]) == [1.0, 2.0]


def test_redraws_are_no_more_than_twenty_a_second(panel, qtbot):
    redraws = []
    panel.plot.redrawn.connect(lambda: redraws.append(1))
    panel._workspace.training.started.emit(STARTED)
    for step in range(200):
        panel._workspace.training.batches.emit(BatchesDone(0, step, {"loss": [1.0]}))
        if step % 50 == 49:
            qtbot.wait(20)
    assert len(redraws) <= 3


def test_the_legend_hides_and_shows_a_curve(panel, qtbot):
    train(panel)
    panel.plot.redraw()
    row = panel.plot.legend.row("loss")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    panel.plot.redraw()
    assert not panel.plot.losses._lines["loss/smooth"].isVisible()
    assert "loss" not in [name for name, _, _ in panel.plot.values_at(1.0)]
    QTest.mouseClick(panel.plot.legend.row("loss"), Qt.MouseButton.LeftButton)
    panel.plot.redraw()
    assert panel.plot.losses._lines["loss/smooth"].isVisible()


def test_the_readout_tells_the_values_next_to_the_pointer(panel):
    train(panel)
    values = {name: value for name, _, value in panel.plot.values_at(0.49)}
    assert values["loss"] == 3.0
    assert values["val_loss"] == 3.5


def test_progress_tells_epochs_and_rate_and_how_it_ended(panel, qtbot):
    train(panel, epochs=2)
    qtbot.waitUntil(lambda: "2" in panel.progress.title.text())
    assert "3" in panel.progress.title.text()
    assert "400" in panel.progress.rate.text()
    assert panel.progress.bar.value() == pytest.approx(667, abs=1)
    for epochs, told in ((1, "1 epoch;"), (2, "2 epochs;")):
        panel._workspace.training.done.emit(TrainingDone("/runs/wine-1", "stopped", epochs, {}, 400.0, 65.0))
        assert told in panel.progress.title.text()
    assert "1:05" in panel.progress.times.text()


def test_what_a_layer_learns_before_the_training_is_told(panel):
    panel.progress.prepare()
    panel._workspace.training.adapting.emit(LayerAdapts("words", "TextVectorization"))
    assert panel.progress.title.text() == "Starting"
    assert panel.progress.times.text() == "Adapting TextVectorization 'words' to the training data"
    train(panel)
    assert "Adapting" not in panel.progress.times.text()


def test_a_training_stays_in_sight_when_another_document_is_opened(panel, wine, qtbot):
    wine.training.start()
    run = wine.training.run
    train(panel, epochs=1)
    wine.new_document()
    assert panel.progress.run.text() == f"Run {run.name}, of another file"
    assert panel.progress.run.isVisible()
    assert panel.plot.live is not None
    wine.training.stop()
    wine.training.stop()
    wine.new_document()
    assert not panel.progress.run.isVisible()
    assert panel.progress.title.text() == "Not trained yet"
    assert panel.plot.live is None


def test_what_to_do_next_is_told_and_trainings_from_before_are_not_denied(panel, wine, tmp_path):
    progress = panel.progress
    assert (progress.title.text(), progress.times.text()) == ("Not trained yet", "Press Train to start.")
    write_run(tmp_path / "runs", "wine-1", "2026-01-01T10:00:00.000+00:00")
    wine.save_file(tmp_path / "wine.knet")
    assert progress.title.text() == "Not trained since it was opened"
    assert progress.times.text() == "Earlier trainings are in the Runs tab."
    train(panel)
    wine.run_list.changed.emit()
    assert progress.title.text().startswith("epoch")
    wine.new_document()
    assert (progress.title.text(), progress.times.text()) == ("Not trained yet", "Draw a network, then press Train.")


def test_a_run_that_goes_on_keeps_the_curves_before_it(panel):
    train(panel)
    started = TrainingStarted(1, "/runs/wine-2", 5, 4, 40, 10, ("loss",), first_epoch=3)
    panel._workspace.training.started.emit(started)
    panel._workspace.training.batches.emit(BatchesDone(3, 0, {"loss": [0.5]}))
    assert len(panel.plot.live.batches["loss"]) == 13
    assert panel.plot.live.batches["loss"].x[-1] == 3.25


def test_smoothing_log_axis_and_theme_redraw_what_is_there(panel):
    train(panel)
    panel.smoothing.setValue(0)
    panel.log.setChecked(True)
    panel.set_theme(LIGHT)
    panel.plot.redraw()
    assert set(panel.plot.losses._lines) == {"loss/batch", "loss/epoch", "val_loss/epoch"}


def test_runs_are_drawn_over_each_other_under_their_names(panel):
    train(panel)
    other = RunCurves("before", 4)
    other.take([Epoch(0, 1, {"loss": 9.0, "val_loss": 8.0}, 0.1, 40.0)])
    panel.show_overlays([other])
    panel.plot.redraw()
    groups = [entry.group for entry in panel.plot.legend.entries]
    assert groups == ["wine-1"] * 3 + ["before"] * 2


@pytest.mark.parametrize(("seconds", "text"), [(0.2, "0:00"), (65, "1:05"), (3725.4, "1:02:05")])
def test_durations(seconds, text):
    assert duration_text(seconds) == text


def test_what_is_left_follows_the_pace_so_far():
    progress = Progress(STARTED, 0, now=100.0)
    assert progress.remaining(100.0) is None
    progress.reach(1, 0, now=110.0)
    assert progress.epoch == 1
    assert progress.share == pytest.approx(1 / 3)
    assert progress.remaining(110.0) == pytest.approx(20.0)
    assert progress.remaining(112.0) == pytest.approx(18.0)


def test_the_level_axis_counts_what_is_chosen(panel):
    panel.plot.begin("run", 4, 3)
    for number in range(3):
        panel.plot.take(Batches(number, 0, {"loss": [4.0, 3.0, 2.0, 1.0]}))
        panel.plot.take(Epoch(number, 4, {"loss": 2.5}, 10.0, 1.0))
    panel.plot.end()
    reached = {}
    for number, along in enumerate(("epochs", "steps", "seconds")):
        panel.along.setCurrentIndex(number)
        panel.along.activated.emit(number)
        (left, right), _ = panel.plot.losses.getPlotItem().vb.viewRange()
        reached[along] = right
        assert left < right
    assert 3 <= reached["epochs"] < 3.2
    assert 12 <= reached["steps"] < 12.8
    assert 30 <= reached["seconds"] < 32
    assert [value for _, _, value in panel.plot.values_at(7.4)] == [2.0]


def test_what_is_changed_while_it_trains_is_marked_on_the_curves(panel):
    panel.plot.begin("run", 4, 3)
    training = panel._workspace.training
    training.changed.emit(TrainingChanged(1, 2, 0, 4, Changes(learning_rate=0.5)))
    training.paused.emit(TrainingPaused(2, 0))
    panel.plot.redraw()
    assert [mark.text for mark in panel.plot.losses.marks.near(1.5, 0.6)] == ["learning rate 0.5", "paused"]


def axis_end(panel):
    (_, right), _ = panel.plot.losses.getPlotItem().vb.viewRange()
    return right


def test_the_axis_of_a_long_training_grows_with_its_curve(panel):
    panel.plot.begin("run", 4, 3000)
    for epoch in range(200):
        panel.plot.take(Batches(epoch, 0, {"loss": [4.0, 3.0, 2.0, 1.0]}))
        if epoch in (0, 30, 199):
            panel.plot.redraw()
            assert epoch + 1 <= axis_end(panel) <= max(22, 2.2 * (epoch + 1))
    panel.plot.begin("run", 4, 230, goes_on=True)
    assert 230 <= axis_end(panel) < 250


def test_a_run_that_trains_on_is_drawn_from_where_it_began(panel):
    panel.plot.begin("run", 4, 3669)
    for epoch in range(669, 700):
        panel.plot.take(Batches(epoch, 0, {"loss": [4.0, 3.0, 2.0, 1.0]}))
    panel.plot.redraw()
    (left, right), _ = panel.plot.losses.getPlotItem().vb.viewRange()
    assert 660 < left < 670
    assert 700 <= right < 720


def test_the_words_of_marks_are_crossed_by_no_other_mark(panel):
    panel.plot.begin("run", 4, 12)
    for epoch in range(12):
        panel.plot.take(Batches(epoch, 0, {"loss": [4.0, 3.0, 2.0, 1.0]}))
    for number, (epoch, step) in enumerate(((2, 0), (2, 1), (11, 3))):
        panel.plot.take(TrainingChanged(epoch, step, number, 4, Changes(learning_rate=0.5)))
    panel.plot.redraw()
    panel.plot.end()
    chart = panel.plot.losses
    lines = chart.marks._lines
    assert [line.label.isVisible() for line in lines] == [False, True, True]
    places = [chart.getPlotItem().vb.mapViewToScene(line.pos()).x() for line in lines]
    boxes = [line.label.mapRectToScene(line.label.boundingRect()) for line in lines]
    assert places[1] - 1 <= boxes[1].left() < boxes[1].right() < places[2]
    # The last mark is too near to the end for words behind it.
    assert places[1] < boxes[2].left() < boxes[2].right() <= places[2] + 1


def test_the_ticks_at_the_ends_of_the_upright_axis_have_their_numbers(panel, qtbot):
    panel.plot.begin("run", 4, 3)
    for epoch in range(3):
        panel.plot.take(Batches(epoch, 0, {"loss": [2.3, 1.0, 0.5, 0.0]}))
    panel.plot.redraw()
    panel.grab()
    axis = panel.plot.losses.getAxis("left")
    assert "0" in [text for _, _, text in axis._drawing[2]]
