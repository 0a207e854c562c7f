"""The Runs tab over real run folders."""

from __future__ import annotations

import os

import msgspec
import pytest
from PySide6.QtCore import QFile, QPoint, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QScrollArea, QSplitter

from nodeeditor.document import save
from nodeeditor.document.format import loads
from nodeeditor.panels.compare_dialog import CompareDialog
from nodeeditor.panels.run_again import RunAgainDialog
from nodeeditor.panels.runs_model import EPOCHS, NAME, STATUS, TAGS
from nodeeditor.panels.runs_panel import RunsPanel
from nodeeditor.protocol.answers import BatchesDone, TrainingStarted
from nodeeditor.protocol.steering import Changes
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Batches, Changed, Epoch, JournalWriter, Started
from nodeeditor.runs.labels import read_labels
from nodeeditor.runs.process import process_mark
from nodeeditor.runs.record import RunRecord, RunStatus
from nodeeditor.theme.menu_letters import unmarked
from nodeeditor.theme.tokens import DARK
from nodeeditor.workspace.channel import Role


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
        data={"fingerprint": "0123456789abcdef" * 4},
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
    for name in ("wine-1", "wine-2"):
        save(wine.document, folder / name / "graph.knet")
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
    assert panel.model.headerData(7, Qt.Orientation.Horizontal) == "loss"
    assert text(panel, 0, 7) == "0.25"


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


def test_the_chosen_run_tells_what_came_of_it_and_what_it_was_made_with(panel, qtbot):
    panel.view.selectRow(1)
    assert "Adam(learning_rate 0.01)" in panel.details.text.text()
    assert "keras 3.15.1" in panel.details.text.text()
    qtbot.waitUntil(lambda: panel.details.text.text().startswith("loss: 0.5\nbest loss: 0.5\n"))
    assert "keras 3.15.1" in panel.details.text.text()
    assert not panel.buttons.go_on.isEnabled()  # it has no checkpoint
    assert not panel.buttons.export.isEnabled()  # nor a model


def test_the_weights_of_a_run_are_offered_and_those_it_began_with_told(panel, wine, qtbot):
    run = RunFolder(wine.run_list.folder / "wine-1")
    panel.view.selectRow(1)
    assert not panel.buttons.use_weights.isEnabled()  # it has none
    run.model.write_bytes(b"a model")
    weights = {"path": "old.keras", "kept": 3, "partly": 1, "new": 0}
    run.write_record(msgspec.structs.replace(run.read_record(), weights=weights))
    wine.run_list.refresh()
    panel.view.clearSelection()
    panel.view.selectRow(1)
    assert "began with the weights of old.keras: layers kept 3, partly 1, new 0" in panel.details.text.text()
    with qtbot.waitSignal(panel.weights_wanted) as wanted:
        panel.buttons.use_weights.click()
    assert wanted.args == [run.path]


def test_a_broken_run_is_listed_with_its_reason(panel, wine):
    broken = RunFolder(wine.run_list.folder / "wine-0")
    broken.create()
    broken.record.write_text("{", encoding="utf-8")
    wine.run_list.refresh()
    row = [text(panel, row, NAME) for row in range(3)].index("wine-0")
    panel.view.selectRow(row)
    assert "wine-0" in panel.details.text.text()
    assert panel.details.name.text() == "wine-0"
    assert text(panel, row, 1) == "failed"


def select(panel, *rows):
    panel.view.clearSelection()
    for row in rows:
        cell = panel.view.visualRect(panel.model.index(row, STATUS)).center()
        held = Qt.KeyboardModifier.ControlModifier if row != rows[0] else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, held, cell)


def shown(panel):
    return [text(panel, row, NAME) for row in range(panel.model.rowCount())]


def write_in(field, words):
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_run_gets_a_name_tags_and_a_note(panel, wine):
    select(panel, 1)
    write_in(panel.details.name, "the first")
    write_in(panel.details.tags, "good, to keep")
    write_in(panel.details.note, "as a start")
    run = wine.run_list.folder / "wine-1"
    labels = read_labels(run / "labels.json")
    assert (labels.name, labels.tags, labels.note) == ("the first", ("good", "to keep"), "as a start")
    assert shown(panel) == ["wine-2", "the first"]
    assert text(panel, 1, TAGS) == "good, to keep"
    assert [found.name for found in panel.chosen_runs] == ["the first"]
    write_in(panel.details.name, "")
    assert shown(panel) == ["wine-2", "wine-1"]


def test_a_run_is_renamed_in_the_table(panel, wine, qtbot):
    select(panel, 0)
    QTest.keyClick(panel.view, Qt.Key.Key_F2)  # another of its cells was clicked
    field = panel.view.findChild(QLineEdit)
    QTest.keyClicks(field, "second")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: read_labels(wine.run_list.folder / "wine-2" / "labels.json").name == "second")
    qtbot.waitUntil(lambda: shown(panel) == ["second", "wine-1"])


def test_typing_goes_to_the_run_of_that_name(panel, wine):
    wine.run_list.label(wine.run_list.folder / "wine-2", name="finest")
    select(panel, 1)
    QTest.keyClicks(panel.view, "fi")  # and not to the one that is finished
    assert [run.name for run in panel.chosen_runs] == ["finest"]


def test_labels_that_can_not_be_written_are_told(panel, wine, qtbot):
    (wine.run_list.folder / "wine-1" / "labels.json").mkdir()
    select(panel, 1)
    with qtbot.waitSignal(panel.trouble) as told:
        write_in(panel.details.name, "other")
    assert "'wine-1' was not labelled" in told.args[0]


def test_a_run_whose_folder_vanished_is_told_and_leaves_the_list(panel, wine, qtbot):
    select(panel, 1)
    for path in sorted((wine.run_list.folder / "wine-1").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (wine.run_list.folder / "wine-1").rmdir()
    with qtbot.waitSignal(panel.trouble) as told:
        write_in(panel.details.name, "other")
    assert "'wine-1' is not there any more" in told.args[0]
    panel._look()
    assert shown(panel) == ["wine-2"]


def test_runs_are_searched_and_sorted(panel, qtbot):
    QTest.keyClicks(panel.search, "loss<0.3")
    assert shown(panel) == ["wine-2"]
    assert panel.hint.text() == "1 of 2 runs"
    panel.search.clear()
    header = panel.view.horizontalHeader()
    seen = []
    for _ in range(2):
        place = QPoint(header.sectionViewportPosition(7) + 8, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        seen.append([text(panel, row, 7) for row in range(2)])
    assert sorted(seen) == [["0.25", "0.5"], ["0.5", "0.25"]]


def test_selected_runs_are_compared(panel, wine, qtbot):
    select(panel, 0, 1)
    QTest.mouseClick(panel.buttons.compare, Qt.MouseButton.LeftButton)
    (dialog,) = panel.window().findChildren(CompareDialog)
    qtbot.waitUntil(lambda: len(dialog.plot.runs) == 2)
    model = dialog.model
    rows = {model.index(row, 1).data(): [model.index(row, c).data() for c in (2, 3)] for row in range(model.rowCount())}
    assert rows == {"loss": ["0.25", "0.5"], "best loss": ["0.25", "0.5"]}
    dialog.plot.redraw()
    assert [(name, value) for name, _, value in dialog.plot.values_at(1.5)] == [
        ("wine-2 loss", pytest.approx(0.7, abs=0.3)),
        ("wine-1 loss", pytest.approx(0.7, abs=0.3)),
    ]
    assert dialog.plot.values_at(9.0) == []
    QTest.mouseClick(dialog.all, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.all.height() // 2))
    assert model.rowCount() > 10
    dialog.close()


def test_a_run_is_run_again_with_several_values(panel, wine, qtbot):
    wine.queue.hold(True)
    select(panel, 1)
    QTest.mouseClick(panel.buttons.again, Qt.MouseButton.LeftButton)
    (dialog,) = panel.window().findChildren(RunAgainDialog)
    fields = {place.name: field for place, (_, field) in dialog.rows.items()}
    write = fields["optimizer.learning_rate"]
    write.selectAll()
    QTest.keyClicks(write, "0.1, 0.01")
    number = dialog.more.findText("dense.units")
    dialog.more.activated.emit(number)
    units = {place.name: field for place, (_, field) in dialog.rows.items()}["dense.units"]
    assert units.text() == "3"
    units.selectAll()
    QTest.keyClicks(units, "3..5")
    assert dialog.told.text() == "6 runs, one after another"
    QTest.keyClicks(units, "x")
    units.setText("")
    assert "dense.units" in dialog.told.text()
    units.setText("3..5")
    QTest.mouseClick(dialog.buttons.button(dialog.buttons.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert len(wine.queue.waiting) == 6
    last = loads(wine.queue.waiting[-1].graph).graph
    assert last.training.optimizer["config"]["learning_rate"] == 0.01
    assert last.layer_of(last.node_named("dense")).config["units"] == 5
    assert shown(panel)[:1] == ["learning_rate 0.1, dense.units 3"]
    assert len(shown(panel)) == 8
    QApplication.processEvents()


def test_what_waits_is_moved_and_removed_in_the_table(panel, wine):
    wine.queue.hold(True)
    wine.queue_up([("a", wine.text()), ("b", wine.text()), ("c", wine.text())])
    select(panel, 2)
    QTest.mouseClick(panel.buttons.earlier, Qt.MouseButton.LeftButton)
    assert [entry.label for entry in wine.queue.waiting] == ["a", "c", "b"]
    QTest.mouseClick(panel.buttons.earlier, Qt.MouseButton.LeftButton)
    assert [entry.label for entry in wine.queue.waiting] == ["c", "a", "b"]
    QTest.mouseClick(panel.buttons.remove, Qt.MouseButton.LeftButton)
    assert [entry.label for entry in wine.queue.waiting] == ["a", "b"]
    assert panel.hold.text() == "Start queue"


def test_what_is_taken_out_of_the_queue_can_be_brought_back_to_its_place(panel, wine, qtbot):
    wine.queue.hold(True)
    wine.queue_up([(label, wine.text()) for label in "abcd"])
    select(panel, 1, 3)
    with qtbot.waitSignal(panel.done) as done:
        QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    assert [entry.label for entry in wine.queue.waiting] == ["a", "c"]
    wine.queue_up([("e", wine.text())])
    said, undo = done.args
    assert said == "2 runs wait no more."
    undo()
    assert [entry.label for entry in wine.queue.waiting] == ["a", "b", "c", "d", "e"]
    assert len({entry.number for entry in wine.queue.waiting}) == 5


def test_the_settings_of_a_run_are_used_as_one_step(panel, wine):
    from dataclasses import replace

    from nodeeditor.graph.edits import SetTraining

    trained = wine.graph.training
    wine.apply(SetTraining(replace(trained, epochs=99, batch_size=1)), "other")
    select(panel, 1)
    QTest.mouseClick(panel.buttons.use_settings, Qt.MouseButton.LeftButton)
    assert wine.graph.training == trained
    wine.undo_stack.undo()
    assert wine.graph.training.epochs == 99


def test_several_runs_are_deleted_and_brought_back(panel, wine, qtbot):
    select(panel, 0, 1)
    with qtbot.waitSignal(panel.done) as done:
        QTest.mouseClick(panel.buttons.delete, Qt.MouseButton.LeftButton)
    assert shown(panel) == []
    said, undo = done.args
    assert said == "2 runs are in the trash."
    undo()
    assert shown(panel) == ["wine-2", "wine-1"]
    assert (wine.run_list.folder / "wine-1" / "journal.jsonl").exists()


def test_a_trash_that_refuses_is_told(panel, wine, qtbot, monkeypatch):
    class Refusing(QFile):
        def moveToTrash(self):
            return False

    monkeypatch.setattr("nodeeditor.workspace.runs.QFile", Refusing)
    select(panel, 0)
    with qtbot.waitSignal(panel.trouble) as told:
        QTest.mouseClick(panel.buttons.delete, Qt.MouseButton.LeftButton)
    assert "can't be moved to the trash" in told.args[0]
    assert shown(panel) == ["wine-2", "wine-1"]


def test_a_graph_that_can_not_be_read_is_told(panel, wine, qtbot):
    (wine.run_list.folder / "wine-1" / "graph.knet").write_text("{")
    select(panel, 1)
    with qtbot.waitSignal(panel.trouble) as told:
        QTest.mouseClick(panel.buttons.again, Qt.MouseButton.LeftButton)
    assert told.args[0].startswith("graph.knet")


def test_a_journal_that_is_damaged_or_gone_is_told_once(panel, wine, qtbot):
    folder = wine.run_list.folder
    with (folder / "wine-1" / "journal.jsonl").open("ab") as journal:
        journal.write(b"{torn\n")
    told = []
    panel.trouble.connect(told.append)
    with qtbot.waitSignal(panel.overlays_changed) as drawn:
        tick(panel, 1)
    assert len(drawn.args[0][0].batches["loss"]) == 4
    (folder / "wine-2" / "journal.jsonl").unlink()
    with qtbot.waitSignal(panel.overlays_changed):
        tick(panel, 0)
    assert [text.split("'")[1] for text in told] == ["wine-1", "wine-2"]
    assert told[0].startswith("1 lines")


def test_many_runs_are_listed_and_searched(panel, wine):
    folder = wine.run_list.folder
    for number in range(300):
        write_run(folder, f"more-{number:03}", f"2025-01-01T10:00:00.{number:03}+00:00")
    panel._look()
    assert panel.model.rowCount() == 302
    write_in(panel.search, "name=more-29")
    assert shown(panel) == [f"more-{number:03}" for number in range(299, 289, -1)]


def test_the_keyboard_goes_from_the_name_to_the_tags(panel, wine, qtbot):
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    select(panel, 0)
    panel.details.name.setFocus()
    panel.details.name.selectAll()
    QTest.keyClicks(panel.details.name, "best of all")
    QTest.keyClick(panel.details.name, Qt.Key.Key_Tab)
    assert read_labels(wine.run_list.folder / "wine-2" / "labels.json").name == "best of all"
    assert QApplication.focusWidget() is panel.details.tags
    # Another run goes on meanwhile.
    write_run(wine.run_list.folder, "wine-3", "2026-01-03T10:00:00.000+00:00")
    wine.run_list.refresh()
    assert QApplication.focusWidget() is panel.details.tags


def test_a_curve_is_called_by_the_new_name_of_its_run(panel, wine, qtbot):
    with qtbot.waitSignal(panel.overlays_changed):
        tick(panel, 0)
    select(panel, 0)
    with qtbot.waitSignal(panel.overlays_changed) as signal:
        write_in(panel.details.name, "best of all")
    assert [curves.label for curves in signal.args[0]] == ["best of all"]


def test_tags_have_a_column_once_there_are_some(panel, wine):
    assert panel.view.isColumnHidden(TAGS)
    wine.run_list.label(wine.run_list.folder / "wine-1", tags=("good",))
    assert not panel.view.isColumnHidden(TAGS)


def test_what_was_changed_while_it_ran_sets_a_run_apart(panel, wine, qtbot):
    folder = wine.run_list.folder
    with JournalWriter(folder / "wine-1" / "journal.jsonl") as journal:
        journal.append([Changed(1, 1, 0, 2, Changes(learning_rate=0.5))])
    select(panel, 0, 1)
    panel.buttons.compare.click()
    (dialog,) = [found for found in panel.window().findChildren(CompareDialog) if found.isVisible()]
    qtbot.waitUntil(lambda: bool(dialog.reading.curves) and dialog.model.rowCount() > 2)
    rows = {
        dialog.model.index(row, 1).data(): [dialog.model.index(row, column).data() for column in (2, 3)]
        for row in range(dialog.model.rowCount())
    }
    assert rows["changed while it ran"] == ["–", "epoch 2, batch 2: learning rate 0.5"]
    assert dialog.told.text() == "1 thing differs."


def test_what_is_said_above_the_table_makes_the_window_no_wider(panel, wine):
    before = panel.minimumSizeHint().width()
    panel.hint.setText("A sentence about the runs. " * 20)
    assert panel.minimumSizeHint().width() == before
    assert panel.hint.toolTip() == panel.hint.text()


def write_running(folder, name):
    """A run of a process that lives: this one."""
    run = RunFolder(write_run(folder, name, "2026-01-03T10:00:00.000+00:00"))
    record, process = run.read_record(), os.getpid()
    alive = {"status": RunStatus.RUNNING, "process": process, "process_mark": process_mark(process)}
    run.write_record(msgspec.structs.replace(record, logs={}, epochs=0, **alive))
    return run


def test_a_run_of_another_process_shows_its_newest_values_from_the_end_of_its_journal(panel, wine):
    run = write_running(wine.run_list.folder, "wine-3")
    with JournalWriter(run.journal) as journal:
        journal.append([Batches(1, 0, {"loss": [0.5] * 30_000})])  # more than is read again and again
        journal.append([Epoch(2, 2, {"loss": 0.125, "val_loss": 0.75}, 0.1, 40.0)])
    panel._look()
    column = {panel.model.headerData(n, Qt.Orientation.Horizontal): n for n in range(panel.model.columnCount())}
    assert [text(panel, row, column["val_loss"]) for row in range(3)] == ["0.75", "", ""]
    assert (text(panel, 0, STATUS), text(panel, 0, column["loss"]), text(panel, 0, EPOCHS)) == ("running", "0.125", "3")
    select(panel, 1)
    with JournalWriter(run.journal) as journal:
        journal.append([Batches(3, 0, {"loss": [0.1, 0.0625]})])
    panel._look()
    assert text(panel, 0, column["loss"]) == "0.0625"
    assert [found.name for found in panel.chosen_runs] == ["wine-2"]
    record = msgspec.structs.replace(run.read_record(), status=RunStatus.FINISHED, logs={"loss": 0.5}, epochs=4)
    run.write_record(record)
    wine.run_list.refresh()
    assert text(panel, 0, column["loss"]) == "0.5"


def test_the_run_at_work_shows_what_it_told_last(panel, wine, engines, qtbot):
    wine.training.start()
    run = write_running(wine.training.run.parent, wine.training.run.name)
    run.journal.unlink()  # what it told is enough
    engine = engines.of(Role.TRAINING)[0]
    engine.tell(TrainingStarted(1, str(run.path), 9, 2, 4, 0, ("loss",)))
    engine.tell(BatchesDone(5, 0, {"loss": [0.1, 0.03125]}))
    qtbot.waitUntil(lambda: wine.training.at_work.epoch == 5)
    panel._look()
    row = shown(panel).index(run.path.name)
    assert (text(panel, row, 7), text(panel, row, EPOCHS)) == ("0.03125", "5")


def test_names_and_details_can_be_read_in_a_low_and_narrow_window(panel, qtbot):
    panel.resize(1248, 232)
    select(panel, 0)
    qtbot.waitUntil(lambda: panel.view.columnWidth(NAME) >= 200)
    (scroll,) = panel.details.findChildren(QScrollArea)
    assert scroll.viewport().height() >= 12 * panel.details.text.fontMetrics().height()
    qtbot.waitUntil(lambda: panel.details.text.text().startswith("loss: "))
    QApplication.processEvents()
    assert panel.details.text.width() <= scroll.viewport().width()
    header = panel.view.horizontalHeader()
    assert header.sectionViewportPosition(7) + header.sectionSize(7) <= header.width()  # the loss is in view
    # The border between the two is dragged.
    before = panel.details.width()
    handle = panel.findChild(QSplitter).handle(1)
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start - QPoint(60, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start - QPoint(60, 0))
    assert panel.details.width() > before + 30


def test_a_run_that_waits_tells_what_it_will_train_and_is_moved_only_where_there_is_a_place(panel, wine):
    wine.queue.hold(True)
    wine.queue_up([("a", wine.text()), ("b", wine.text(epochs=77))])
    select(panel, 1)
    assert panel.details.text.text().startswith(
        "b\nepochs: 77\nbatch size: 32\nseed: 0\noptimizer: RMSprop(learning_rate"
    )
    assert (panel.buttons.earlier.isEnabled(), panel.buttons.later.isEnabled()) == (True, False)
    panel.view.customContextMenuRequested.emit(QPoint(20, 40))
    (menu,) = panel.findChildren(QMenu)
    assert [unmarked(action.text()) for action in menu.actions()] == ["Earlier", "Later", "Remove"]
    menu.close()
    QTest.mouseClick(panel.buttons.earlier, Qt.MouseButton.LeftButton)
    assert (panel.buttons.earlier.isEnabled(), panel.buttons.later.isEnabled()) == (False, True)


def test_the_keyboard_stays_in_the_list_when_a_run_is_deleted(panel, qtbot):
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    select(panel, 0)
    panel.buttons.delete.setFocus()
    QTest.keyClick(panel.buttons.delete, Qt.Key.Key_Space)
    assert shown(panel) == ["wine-1"]
    assert QApplication.focusWidget() is panel.view


def test_a_tag_has_one_colour_also_in_the_row_that_is_chosen(panel, wine):
    wine.run_list.label(wine.run_list.folder / "wine-1", tags=("good",))
    icon = panel.model.index(1, TAGS).data(Qt.ItemDataRole.DecorationRole)
    usual, chosen = (icon.pixmap(8, 8, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected))
    assert usual == chosen
