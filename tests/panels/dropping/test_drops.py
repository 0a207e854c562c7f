"""Files dragged over the window are told what would come of them, and dropped anywhere they do it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.mime import layer_mime
from nodeeditor.document import Document, save
from nodeeditor.graph.settings import ColorMode, CsvSource, ImageFolderSource, NumpySource
from nodeeditor.panels.dropping.plan import plan_of
from nodeeditor.panels.unsaved import Unsaved
from nodeeditor.protocol.answers import BindingProposed
from nodeeditor.protocol.requests import ProposeBinding
from nodeeditor.runs.record import RunRecord, RunStatus, encode_record
from nodeeditor.values import FrozenMap
from tests.panels.test_main_window import CHAIN, answer_unsaved

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Drag:
    """A drag of files over a window, as the system tells of it."""

    def __init__(self, robot, *paths):
        self.page = robot.window
        self.window = self.page.window()
        self.data = QMimeData()
        self.data.setUrls([path if isinstance(path, QUrl) else QUrl.fromLocalFile(str(path)) for path in paths])

    def over(self, widget):
        self.at = widget.mapTo(self.window, QPoint(10, 10))
        for kind in (QDragEnterEvent, QDragMoveEvent):
            event = kind(self.at, COPY | Qt.DropAction.MoveAction, self.data, LEFT, NONE)
            self.accepted = QApplication.sendEvent(self.window.windowHandle(), event) and event.isAccepted()
        self.action = event.dropAction()
        return self.page.drops.overlay.lines

    def drop(self):
        event = QDropEvent(QPointF(self.at), COPY, self.data, LEFT, NONE)
        QApplication.sendEvent(self.window.windowHandle(), event)
        assert not self.page.drops.overlay.isVisible()
        QApplication.processEvents()

    def leave(self):
        QApplication.sendEvent(self.window.windowHandle(), QDragLeaveEvent())


@pytest.fixture
def files(tmp_path):
    save(Document(), tmp_path / "net.knet")
    (tmp_path / "iris.csv").write_text("a,b\n1,2\n")
    (tmp_path / "more.npz").write_bytes(b"PK")
    photos = tmp_path / "photos"
    for kind in ("cats", "dogs"):
        (photos / kind).mkdir(parents=True)
        (photos / kind / "1.JPG").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "empty").mkdir()
    (tmp_path / "old.h5").write_bytes(b"\x89HDF\r\n\x1a\n" + bytes(8))
    return tmp_path


def test_a_graph_is_opened_wherever_it_is_dropped_and_the_overlay_goes(robot, files):
    window = robot.window
    drag = Drag(robot, files / "net.knet")
    # A field would take the name of the file as text.
    assert drag.over(window.library.search) == ["Open net.knet"]
    assert drag.accepted
    assert drag.action is COPY
    overlay = window.drops.overlay
    assert overlay.geometry() == window.rect()
    drag.leave()
    assert not overlay.isVisible()
    drag.over(window.canvas)
    drag.drop()
    assert robot.workspace.path == files / "net.knet"
    assert window.library.search.text() == ""


def test_nothing_is_lost_where_the_user_stays_with_the_open_network(robot, files, monkeypatch):
    robot.draw(*CHAIN)
    asked = answer_unsaved(monkeypatch, Unsaved.CANCEL)
    drag = Drag(robot, files / "net.knet", files / "iris.csv")
    assert drag.over(robot.window.canvas) == ["Open net.knet", "Use iris.csv as data"]
    drag.drop()
    assert asked
    assert robot.graph.node_named("dense")
    assert robot.graph.data.source is None


def test_data_becomes_the_source_by_one_step_and_is_bound_when_asked(robot, files, engines):
    robot.draw(*CHAIN)
    node = robot.node("image")
    engines.answers[ProposeBinding] = lambda asked: BindingProposed(
        asked.request, {node: FrozenMap({"columns": ("a",)})}
    )
    steps = robot.workspace.undo_stack.index()
    drag = Drag(robot, files / "iris.csv")
    drag.over(robot.window.canvas)
    drag.drop()
    assert robot.graph.data.source == CsvSource(str(files / "iris.csv"))
    assert robot.workspace.undo_stack.index() == steps + 1
    assert robot.window.results.tabText(robot.window.results.currentIndex()) == "Data"
    strip = robot.window.messages
    assert strip.text == "iris.csv is the data of this network now."
    QTest.mouseClick(strip._button, LEFT)
    robot.until(lambda: robot.config("image").get("columns") == ("a",))
    robot.act("undo")
    robot.act("undo")
    assert robot.graph.data.source is None


def test_several_files_at_once_and_what_is_left_out_is_told(robot, files):
    drag = Drag(robot, files / "iris.csv", files / "more.npz", files / "old.h5", QUrl("https://example.org/a.csv"))
    lines = drag.over(robot.window.canvas)
    assert lines[0] == "Use iris.csv as data"
    assert lines[1] == "more.npz is left out: a network has one source of data, here iris.csv."
    assert lines[2].startswith("old.h5")
    assert lines[3].startswith("https://example.org/a.csv is not on this machine")
    drag.drop()
    assert isinstance(robot.graph.data.source, CsvSource)
    assert robot.window.messages.text.splitlines() == lines[1:]
    drag = Drag(robot, files / "more.npz")
    drag.over(robot.window.canvas)
    drag.drop()
    assert isinstance(robot.graph.data.source, NumpySource)


def test_a_folder_of_images_becomes_the_source_as_large_as_the_network_takes_them(robot, files):
    robot.draw(("Input", "image", {"shape": (28, 20, 1)}))
    steps = robot.workspace.undo_stack.index()
    drag = Drag(robot, files / "photos", files / "more.npz")
    assert drag.over(robot.window.canvas) == [
        "Use the images in photos as data",
        "more.npz is left out: a network has one source of data, here photos.",
    ]
    drag.drop()
    photos = ImageFolderSource(str(files / "photos"), 28, 20, ColorMode.GRAYSCALE)
    assert robot.graph.data.source == photos
    assert robot.workspace.undo_stack.index() == steps + 1
    # Dropped again, it keeps what was set, and is read anew.
    robot.window.results.panel("data").source.images.height_box.setValue(30)
    Drag(robot, files / "photos").over(robot.window.canvas)
    robot.window.drops.take(plan_of([QUrl.fromLocalFile(str(files / "photos"))], several=False))
    assert robot.graph.data.source == replace(photos, height=30)
    robot.act("undo")
    robot.act("undo")
    assert robot.graph.data.source is None


def test_images_without_folders_are_no_classes(robot, files):
    drag = Drag(robot, files / "photos" / "cats")
    drag.over(robot.window.canvas)
    drag.drop()
    assert robot.graph.data.source == ImageFolderSource(str(files / "photos" / "cats"), classes=False)


def test_weights_begin_the_network_and_a_run_opens_as_it_was_trained(robot, files):
    run = files / "runs" / "first"
    run.mkdir(parents=True)
    save(Document(), run / "graph.knet")
    record = RunRecord(name="first", started="2026-01-01T00:00:00Z", status=RunStatus.FINISHED)
    (run / "run.json").write_bytes(encode_record(record))
    (files / "kept.weights.h5").write_bytes(b"\x89HDF")
    found = plan_of([QUrl.fromLocalFile(str(run)), QUrl.fromLocalFile(str(files / "kept.weights.h5"))], several=False)
    assert (found.opens, found.weights) == ((run,), files / "kept.weights.h5")
    robot.window.drops.take(found)
    assert robot.workspace.name == "first"
    assert robot.graph.weights.path == str(files / "kept.weights.h5")
    robot.window.weights.report.close()


def test_layers_of_the_library_still_go_to_the_canvas(robot):
    canvas = robot.window.canvas
    at = canvas.viewport().mapTo(robot.window, canvas.viewport().rect().center())
    handle, data = robot.window.windowHandle(), layer_mime("Dense")
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(handle, kind(at, COPY, data, LEFT, NONE))
    assert robot.window.drops.overlay.lines == []
    QApplication.sendEvent(handle, QDropEvent(QPointF(at), COPY, data, LEFT, NONE))
    assert [node.name for node in robot.graph.nodes.values()] == ["dense"]


def test_what_can_not_be_told_apart_is_told_in_a_sentence(robot, files):
    for name in ("empty", "missing.png", "nothing.xyz"):
        drag = Drag(robot, files / name)
        drag.over(robot.window.canvas)
        drag.drop()
        robot.until(lambda name=name: name in robot.window.messages.text)  # it is read beside the window
    assert robot.workspace.undo_stack.index() == 0
