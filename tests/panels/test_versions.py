"""What a file held before comes back; of a damaged file what is whole does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_desk
from nodeeditor.graph.edits import Rename
from nodeeditor.graph.elements import NodeId
from nodeeditor.workspace.keeping.safe import Safe
from tests.disposal import discard
from tests.workspace.small_graphs import chain


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch, engines):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = create_desk(settings=settings, open_channel=engines, safe=Safe.below(tmp_path / "state", tmp_path / "data"))
    made.windows[0].show()
    qtbot.waitExposed(made.windows[0])
    yield made
    for page in made.pages:
        page.workspace.undo_stack.setClean()
    made.quit()
    QApplication.sendPostedEvents(None, 52)
    discard(made)


@pytest.fixture
def saved(desk, tmp_path):
    """A file that was saved three times, each time with another name of its second node."""
    workspace = desk.current.workspace
    workspace.apply(chain("a", "b", "c"), "draw")
    for name in ("one", "two", "three"):
        workspace.apply(Rename(NodeId("b"), name), "rename")
        workspace.save_file(tmp_path / "net.knet")
    return tmp_path / "net.knet"


def names(page):
    return {node.name for node in page.workspace.graph.nodes.values()}


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_save_is_listed_with_its_picture_and_can_be_restored_and_undone(qtbot, desk, saved):
    page = desk.current
    page.actions_["versions"].trigger()
    dialog = page.versions.dialog
    assert dialog.list.count() == 3
    qtbot.waitUntil(lambda: all(_is_painted(dialog.list.item(row)) for row in range(3)))
    dialog.list.setCurrentRow(2)
    press(qtbot, dialog.restore)
    assert names(page) == {"a", "one", "c"}
    assert page.workspace.is_modified
    page.workspace.undo_stack.undo()
    assert names(page) == {"a", "three", "c"}
    assert not page.workspace.is_modified
    dialog.close()


def _is_painted(item) -> bool:
    image = item.icon().pixmap(168, 84).toImage()
    return image.pixelColor(2, 2).alpha() == 255


def test_one_is_compared_with_what_is_open(qtbot, desk, saved):
    page = desk.current
    page.actions_["versions"].trigger()
    page.versions.dialog.list.setCurrentRow(1)
    press(qtbot, page.versions.dialog.compare)
    compared = page.comparing.dialog
    assert not compared.compared.same
    compared.close()
    page.versions.dialog.close()


def test_one_is_opened_as_a_copy(qtbot, desk, saved):
    page = desk.current
    page.actions_["versions"].trigger()
    page.versions.dialog.list.setCurrentRow(1)
    press(qtbot, page.versions.dialog.copy)
    assert len(desk.pages) == 2
    copy = desk.current
    assert names(copy) == {"a", "two", "c"}
    assert (copy.workspace.path, copy.workspace.name, copy.workspace.is_modified) == (None, "net copy", True)


def test_a_network_without_a_file_has_no_versions(desk):
    desk.current.actions_["versions"].trigger()
    assert "not saved yet" in desk.current.messages.text
    assert desk.current.versions.dialog is None


def test_of_a_damaged_file_versions_and_what_is_whole_are_offered(qtbot, desk, saved):
    page = desk.current
    text = saved.read_text("utf-8")
    page.workspace.new_document()
    saved.write_text(text[: text.index('"name": "three", "x"')], "utf-8")
    assert not page.files.open_path(saved)
    assert "cut" in page.messages.text
    page.messages._button.click()
    dialog = page.versions.dialog
    assert dialog.list.count() == 3
    assert "3 nodes" in dialog.rest.text()
    assert dialog.left_out.toPlainText()
    assert not dialog.restore.isVisible()
    press(qtbot, dialog.rest)
    assert names(desk.current)
    assert desk.current.workspace.path is None
    assert saved.read_text("utf-8") == text[: text.index('"name": "three", "x"')]  # the damaged file stays as it is


def test_a_file_of_zeros_has_its_versions_only(qtbot, desk, saved):
    page = desk.current
    page.workspace.new_document()
    size = saved.stat().st_size
    saved.write_bytes(bytes(size))
    assert not page.files.open_path(saved)
    page.messages._button.click()
    dialog = page.versions.dialog
    assert not hasattr(dialog, "rest")
    press(qtbot, dialog.copy)
    assert names(desk.current) == {"a", "three", "c"}
