"""The Runs tab over real run folders."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from nodeeditor.panels.runs_model import NAME
from nodeeditor.panels.runs_panel import RunsPanel
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Batches, Epoch, JournalWriter, Started
from nodeeditor.runs.record import RunRecord, RunStatus
from nodeeditor.theme.tokens import DARK


def write_run(folder, name, started, status=RunStatus.FINISHED, loss=0.5):
    run = RunFolder(folder / name)
    run.create()
    with JournalWriter(run.journal) as journal:
        journal.append([Started(2, 0, 2, 4, 0, ("loss",))])
        for epoch in range(2):
            journal.append([Batches(epoch, 0, {"loss": [1.0, loss]}), Epoch(epoch, 2, {"loss": loss}, 0.1, 40.0)])
    record = RunRecord(
        name=name,
        started=started,
        status=status,
        settings={"optimizer": {"class_name": "Adam", "config": {"learning_rate": 0.01}}, "batch_size": 2},
        versions={"keras": "3.15.1"},
        epochs=2,
        steps=2,
        logs={"loss": loss},
        samples=4,
    )
    run.write_record(record)
    return run.path


@pytest.fixture
def panel(qtbot, wine):
    folder = wine.run_list.folder
    write_run(folder, "wine-1", "2026-01-01T10:00:00.000+00:00")
    write_run(folder, "wine-2", "2026-01-02T10:00:00.000+00:00", RunStatus.NAN, loss=0.25)
    wine.run_list.refresh()
    panel = RunsPanel(wine, DARK)
    qtbot.addWidget(panel)
    panel.resize(1000, 240)
    panel.show()
    return panel


def text(panel, row, column):
    return panel.model.index(row, column).data()


def tick(panel, row):
    cell = panel.view.visualRect(panel.model.index(row, NAME))
    # The box stands at the left edge of the cell.
    box = QPoint(cell.left() + 10, cell.center().y())
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=box)


def test_runs_are_listed_newest_first_with_how_they_ended(panel):
    assert [text(panel, row, NAME) for row in range(2)] == ["wine-2", "wine-1"]
    assert text(panel, 0, 1) == "not a number"
    assert text(panel, 1, 1) == "finished"
    assert panel.model.headerData(5, Qt.Orientation.Horizontal) == "loss"
    assert text(panel, 0, 5) == "0.25"


def test_a_ticked_run_is_read_from_its_journal_and_drawn(panel, qtbot):
    with qtbot.waitSignal(panel.overlays_changed) as signal:
        tick(panel, 1)
    (curves,) = signal.args[0]
    assert curves.label == "wine-1"
    assert list(curves.batches["loss"].x) == [0.5, 1.0, 1.5, 2.0]
    assert list(curves.epochs["loss"].y) == [0.5, 0.5]
    with qtbot.waitSignal(panel.overlays_changed) as signal:
        tick(panel, 1)
    assert signal.args[0] == []


def test_ticks_stay_when_the_list_is_read_again(panel, wine, qtbot):
    tick(panel, 1)
    write_run(wine.run_list.folder, "wine-3", "2026-01-03T10:00:00.000+00:00")
    wine.run_list.refresh()
    assert panel.model.rowCount() == 3
    assert [run.name for run in panel.model.ticked] == ["wine-1"]


def test_the_chosen_run_tells_what_it_was_made_with(panel):
    panel.view.selectRow(1)
    assert "Adam(learning_rate 0.01)" in panel.details.text()
    assert "keras 3.15.1" in panel.details.text()
    assert not panel.go_on.isEnabled()  # it has no checkpoint
    assert not panel.export.isEnabled()  # nor a model


def test_a_broken_run_is_listed_with_its_reason(panel, wine):
    broken = RunFolder(wine.run_list.folder / "wine-0")
    broken.create()
    broken.record.write_text("{", encoding="utf-8")
    wine.run_list.refresh()
    row = [text(panel, row, NAME) for row in range(3)].index("wine-0")
    panel.view.selectRow(row)
    assert "wine-0" in panel.details.text()
    assert text(panel, row, 1) == "failed"
