"""The curves of a run from what happened in it, told live or read from its journal."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.panels.plot.curves import RunCurves
from nodeeditor.panels.plot.log_names import in_order, is_loss
from nodeeditor.panels.plot.mark_texts import mark_text
from nodeeditor.panels.plot.recorded import CurveReading, RecordedCurves
from nodeeditor.panels.plot.scale import EPOCHS, Along
from nodeeditor.protocol.answers import BatchesDone, EpochDone, TrainingChanged
from nodeeditor.protocol.steering import Changes
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import (
    Batches,
    Changed,
    Done,
    Epoch,
    JournalWriter,
    Noted,
    Paused,
    Resumed,
    Started,
    WentOn,
)
from nodeeditor.runs.record import ProblemRecord

STARTED = Started(4, 0, 4, 16, 0, ("loss",))


def epoch(number, loss, steps=4, seconds=1.0):
    return Epoch(number, steps, {"loss": loss, "val_loss": 2 * loss}, seconds, 16.0)


def taken(*events):
    run = RunCurves("run", 1)
    run.take(events)
    return run


def test_an_epoch_ends_where_the_next_begins():
    run = taken(STARTED, Batches(0, 0, {"loss": [4.0, 3.0, 2.0, 1.0]}), epoch(0, 2.5), Batches(1, 0, {"loss": [0.5]}))
    assert list(run.batches["loss"].x) == [0.25, 0.5, 0.75, 1.0, 1.25]
    assert list(run.epochs["val_loss"].x) == [1.0]
    assert run.last("loss") == 2.5
    assert run.last("accuracy") is None


def test_what_is_told_live_gives_the_curves_that_its_journal_gives():
    read = taken(STARTED, Batches(0, 0, {"loss": [4.0, 3.0]}), Batches(0, 2, {"loss": [2.0, 1.0]}), epoch(0, 2.5))
    live = taken(STARTED)
    for message in (
        BatchesDone(0, 0, {"loss": [4.0, 3.0]}),
        BatchesDone(0, 2, {"loss": [2.0, 1.0]}),
        EpochDone(0, 4, {"loss": 2.5, "val_loss": 5.0}, 1.0, 16.0),
    ):
        live.take([message])
    for name in ("loss", "val_loss"):
        for kind in ("batches", "epochs"):
            mine, theirs = getattr(read, kind).get(name), getattr(live, kind).get(name)
            assert (mine is None) == (theirs is None)
            if mine is not None:
                assert list(mine.x) == list(theirs.x)
                assert list(mine.y) == list(theirs.y)


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=1, max_size=20))
def test_curves_are_the_same_however_many_batches_are_told_at_once(tmp_path_factory, pieces):
    together, alone = RunCurves("run", 10), RunCurves("run", 10)
    told, lone, step = [], [], 0
    for count, has_metric in pieces:
        names = ("loss", "accuracy") if has_metric else ("loss",)
        logs = {name: [step + number + len(name) / 100 for number in range(count)] for name in names}
        told.append(Batches(0, step, logs))
        told.append(Batches(0, step, {}))
        lone += [Batches(0, step + at, {name: [logs[name][at]] for name in names}) for at in range(count)]
        step += count
    together.take(told)
    alone.take(lone)
    assert [list(curve.x) for curve in alone.batches.values() if len(curve)] == [
        list(curve.x) for curve in together.batches.values() if len(curve)
    ]
    for name, curve in alone.batches.items():
        assert list(curve.y) == list(together.batches[name].y)
    assert len(alone.batches.get("loss", ())) == step
    folder = RunFolder(tmp_path_factory.mktemp("run"))
    with JournalWriter(folder.journal) as writer:
        writer.append([Started(1, 0, 10, 10, 0, ("loss",)), *lone])
    read = RecordedCurves(folder.path, "run", 10).read()
    for name, curve in alone.batches.items():
        assert list(read.batches[name].x) == list(curve.x)
        assert list(read.batches[name].y) == list(curve.y)


def test_what_a_process_that_went_on_from_a_checkpoint_wrote_replaces_what_is_void():
    run = taken(
        STARTED,
        Batches(0, 0, {"loss": [9.0, 9.0, 9.0, 9.0]}),
        epoch(0, 9.0),
        Batches(1, 0, {"loss": [8.0, 8.0, 8.0, 8.0]}),
        epoch(1, 8.0),
        Batches(2, 0, {"loss": [7.0]}),
        Paused(2, 1),
        Resumed(1, 2),
        Batches(1, 2, {"loss": [1.0, 1.0]}),
        epoch(1, 2.0),
    )
    assert list(run.batches["loss"].y) == [9.0] * 4 + [8.0, 8.0, 1.0, 1.0]
    assert list(run.batches["loss"].x) == [0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0]
    assert list(run.epochs["loss"].y) == [9.0, 2.0]
    assert [type(mark.event) for mark in run.marks] == [Resumed]


def test_what_is_void_is_gone_before_anything_replaces_it():
    run = taken(STARTED, Batches(0, 0, {"loss": [4.0, 3.0, 2.0, 1.0]}), epoch(0, 2.5), Resumed(0, 2))
    assert list(run.batches["loss"].x) == [0.25, 0.5]
    assert len(run.epochs["loss"]) == 0
    assert run.last("loss") == 3.0


def test_batches_that_are_told_twice_count_once_even_where_nothing_says_so():
    run = taken(STARTED, Batches(0, 0, {"loss": [4.0, 3.0, 2.0]}), Batches(0, 1, {"loss": [1.0, 0.5]}), epoch(0, 1.0))
    assert list(run.batches["loss"].y) == [4.0, 1.0, 0.5]
    run.take([epoch(0, 3.0)])
    assert list(run.epochs["loss"].y) == [3.0]


def test_an_epoch_may_have_other_steps_after_a_change():
    change = Changed(1, 0, 0, 2, Changes(batch_size=8, learning_rate=0.25))
    run = taken(STARTED, Batches(0, 0, {"loss": [4.0] * 4}), change, Batches(1, 0, {"loss": [1.0, 1.0]}))
    assert list(run.batches["loss"].x) == [0.25, 0.5, 0.75, 1.0, 1.5, 2.0]
    (mark,) = run.marks
    assert mark.place == 1.0
    assert mark_text(mark, EPOCHS).text == "learning rate 0.25, batch size 8"


def test_epochs_have_other_steps_only_after_one_in_which_they_were_changed():
    change = Changed(0, 2, 0, 2, Changes(batch_size=8))
    run = taken(STARTED, Batches(0, 0, {"loss": [4.0] * 2}), change, Batches(0, 2, {"loss": [3.0] * 2}))
    run.take([Batches(1, 0, {"loss": [1.0, 1.0]})])
    assert list(run.batches["loss"].x) == [0.25, 0.5, 0.75, 1.0, 1.5, 2.0]
    run.take([Resumed(0, 3, 0), Batches(0, 3, {"loss": [2.0]}), Batches(1, 0, {"loss": [1.0]})])
    assert list(run.batches["loss"].x) == [0.25, 0.5, 0.75, 1.0, 1.25]
    assert [type(mark.event) for mark in run.marks] == [Resumed]


def test_marks_say_what_happened():
    note = Noted(1, 2, ProblemRecord("training.no_samples"))
    run = taken(
        STARTED, Paused(0, 2), WentOn(0, 2), note, TrainingChanged(2, 0, 0, 4, Changes(trainable={"dense": False}))
    )
    texts = [(mark.place, mark_text(mark, EPOCHS).text) for mark in run.marks]
    assert texts[0] == (0.5, "paused")
    assert texts[1][0] == 1.5
    assert texts[1][1].startswith("The data has no samples left")
    assert texts[2] == (2.0, "dense frozen")


def test_the_axis_counts_steps_and_time_too():
    run = taken(STARTED, epoch(0, 1.0, seconds=2.0), epoch(1, 1.0, seconds=4.0))
    steps, seconds = run.scale(Along.STEPS), run.scale(Along.SECONDS)
    assert [steps.place(x) for x in (0.0, 0.5, 2.0, 3.0)] == [0.0, 2.0, 8.0, 12.0]
    assert [seconds.place(x) for x in (0.5, 1.0, 1.5, 2.0, 2.5)] == [1.0, 2.0, 4.0, 6.0, 8.0]
    for place in (-1.0, 0.5, 3.0, 7.0):
        assert seconds.place(seconds.epoch(place)) == pytest.approx(place)
    assert np.allclose(seconds.place(np.array([0.5, 2.5])), [1.0, 8.0])
    assert taken(STARTED).scale(Along.STEPS).place(2.0) == 8.0


@pytest.fixture
def journal(tmp_path):
    run = RunFolder(tmp_path / "run")
    run.create()
    with JournalWriter(run.journal) as writer:
        for number in range(300):
            values = [float(number), math.nan if number == 7 else 0.5, 1.0, 2.0]
            writer.append([STARTED] if number == 0 else [])
            writer.append([Batches(number, 0, {"loss": values, "accuracy": values}), epoch(number, 1.0)])
        writer.append([Done("finished", 300, 1.0, 1.0)])
    return run


def test_a_journal_that_is_read_by_slices_gives_every_point(journal, monkeypatch):
    monkeypatch.setattr("nodeeditor.panels.plot.recorded._SLICE", 1000)
    recorded = RecordedCurves(journal.path, "run", 1)
    slices = 0
    while recorded.read_slice():
        slices += 1
    assert slices > 20
    for name in ("loss", "accuracy"):
        curve = recorded.curves.batches[name]
        assert np.array_equal(curve.x, np.arange(1, 1201) / 4)
        assert np.flatnonzero(np.isnan(curve.y)).tolist() == [29]
        assert curve.y[4 * 299] == 299.0
    assert len(recorded.curves.epochs["val_loss"]) == 300
    with JournalWriter(journal.journal) as writer:
        writer.append([Batches(300, 0, {"loss": [5.0]})])
    assert recorded.read().last("loss") == 1.0
    assert recorded.curves.batches["loss"].y[-1] == 5.0


def test_lines_that_are_damaged_are_passed_over_and_counted(journal, qtbot):
    text = journal.journal.read_bytes()
    journal.journal.write_bytes(text[:5000] + b"\n{\xff torn\n" + text[5000:])
    reading = CurveReading()
    with qtbot.waitSignal(reading.ready):
        reading.want({journal.path: ("run", 4)})
    assert len(reading.curves[0].batches["loss"]) >= 1190
    assert reading.damaged(journal.path) > 0


def test_runs_that_are_not_wanted_any_more_are_let_go(journal, tmp_path, qtbot):
    reading = CurveReading()
    with qtbot.waitSignal(reading.ready):
        reading.want({journal.path: ("run", 4), tmp_path / "gone": ("gone", 1)})
    first = reading.curves
    assert [run.names for run in first] == [["loss", "val_loss", "accuracy"], []]
    with qtbot.waitSignal(reading.ready):
        reading.want({journal.path: ("named", 4)})
    assert reading.curves == first[:1]
    assert reading.curves[0].label == "named"


def test_names_have_one_order_whatever_order_they_come_in():
    names = ["accuracy", "val_accuracy", "b_loss", "loss", "val_loss", "val_b_loss"]
    expected = ["loss", "val_loss", "b_loss", "val_b_loss", "accuracy", "val_accuracy"]
    assert in_order(names) == expected
    assert in_order(reversed(names)) == expected


def test_losses_are_told_from_metrics():
    assert is_loss("loss")
    assert is_loss("val_class_loss")
    assert not is_loss("val_accuracy")
