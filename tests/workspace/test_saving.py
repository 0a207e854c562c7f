"""A document is written beside the window: what is edited meanwhile is not lost, and not taken for saved."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from nodeeditor.document import load, save
from nodeeditor.graph.edits import Rename, SetData
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.settings import CsvSource, DataSettings
from nodeeditor.workspace import saving as module
from nodeeditor.workspace.saving import Wish
from nodeeditor.workspace.workspace import Workspace
from tests.workspace.small_graphs import chain

RENAME = Rename(NodeId("b"), "middle")


class SlowDisk:
    """Writes when it is let, or tells of an error."""

    def __init__(self) -> None:
        self.may_write = threading.Event()
        self.error: OSError | None = None
        self.begun: list[Path] = []

    def save(self, document, path, **named):
        self.begun.append(path)
        assert self.may_write.wait(20)
        if self.error is not None:
            raise self.error
        return save(document, path, **named)


@pytest.fixture
def disk(monkeypatch) -> Iterator[SlowDisk]:
    made = SlowDisk()
    monkeypatch.setattr(module, "save", made.save)
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    yield made
    made.may_write.set()


@pytest.fixture
def path(workspace: Workspace, tmp_path: Path) -> Path:
    """The file of the document, which was changed since it was saved."""
    path = tmp_path / "net.knet"
    workspace.save_file(path)
    workspace.apply(chain("a", "b"), "draw")
    return path


@pytest.fixture
def told(workspace: Workspace) -> list[str]:
    """What became of each save."""
    found: list[str] = []
    workspace.saving.saved.connect(lambda _wish: found.append("saved"))
    workspace.saving.failed.connect(lambda fault, _wish: found.append(fault.code))
    return found


def names(path: Path) -> list[str]:
    return sorted(node.name for node in load(path).graph.nodes.values())


def test_the_window_goes_on_and_what_is_edited_meanwhile_is_not_saved_yet(
    workspace: Workspace, path: Path, disk: SlowDisk, told: list[str]
) -> None:
    workspace.saving.begin(Wish())
    assert workspace.saving.is_at_work
    assert workspace.is_modified  # it is in no file yet
    workspace.apply(RENAME, "rename")
    disk.may_write.set()
    workspace.saving.finish()
    assert names(path) == ["a", "b"]
    assert told == ["saved"]
    assert workspace.is_modified
    workspace.undo_stack.undo()
    assert not workspace.is_modified  # back at what was written
    workspace.undo_stack.undo()
    assert workspace.is_modified


def test_the_mark_of_changes_goes_when_it_is_in_the_file_and_not_before(
    qtbot, workspace: Workspace, path: Path, disk: SlowDisk
) -> None:
    seen: list[bool] = []
    workspace.modified_changed.connect(seen.append)
    workspace.saving.begin(Wish())
    assert seen == []
    disk.may_write.set()
    qtbot.waitUntil(lambda: seen == [False])
    assert names(path) == ["a", "b"]
    assert not workspace.saving.is_at_work


def test_two_saves_in_a_row_are_done_one_after_the_other(
    workspace: Workspace, path: Path, disk: SlowDisk, told: list[str], tmp_path: Path
) -> None:
    other = tmp_path / "other.knet"
    workspace.saving.begin(Wish())
    workspace.apply(RENAME, "rename")
    for _ in range(3):
        workspace.saving.begin(Wish())
    workspace.saving.begin(Wish(other))
    assert disk.begun == [path]
    disk.may_write.set()
    workspace.saving.finish()
    assert disk.begun == [path, path, other]
    assert told == ["saved"] * 3
    assert names(path) == names(other) == ["a", "middle"]
    assert workspace.path == other
    assert not workspace.is_modified


def test_a_failure_is_told_and_the_document_is_as_little_saved_as_before(
    workspace: Workspace, path: Path, disk: SlowDisk, told: list[str]
) -> None:
    disk.error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    workspace.saving.begin(Wish())
    workspace.apply(RENAME, "rename")
    workspace.saving.begin(Wish())  # would fail as well, and is told once
    disk.may_write.set()
    workspace.saving.finish()
    assert told == ["file.write_disk_full"]
    assert names(path) == []
    workspace.undo_stack.undo()
    assert workspace.is_modified
    disk.error = None
    workspace.saving.begin(Wish())
    workspace.saving.finish()
    assert not workspace.is_modified
    assert names(path) == ["a", "b"]


def test_what_was_saved_already_stays_saved_where_saving_it_again_fails(
    workspace: Workspace, path: Path, disk: SlowDisk, told: list[str]
) -> None:
    disk.may_write.set()
    workspace.saving.begin(Wish())
    workspace.saving.finish()
    disk.error = OSError(errno.EROFS, os.strerror(errno.EROFS))
    workspace.saving.begin(Wish())
    workspace.saving.finish()
    assert told == ["saved", "file.write_read_only"]
    assert not workspace.is_modified


@pytest.mark.parametrize("end", ["shut down", "another document"])
def test_an_end_waits_for_what_is_being_saved(workspace: Workspace, path: Path, disk: SlowDisk, end: str) -> None:
    workspace.saving.begin(Wish())
    threading.Timer(0.1, disk.may_write.set).start()
    if end == "shut down":
        workspace.shut_down()
    else:
        workspace.new_document()
        assert workspace.path is None
        assert not workspace.is_modified
    assert names(path) == ["a", "b"]


def test_saved_elsewhere_what_was_edited_meanwhile_keeps_its_data(
    workspace: Workspace, path: Path, disk: SlowDisk, tmp_path: Path
) -> None:
    workspace.apply(SetData(DataSettings(CsvSource("data.csv"))), "data")
    (tmp_path / "within").mkdir()
    workspace.saving.begin(Wish(tmp_path / "within" / "net.knet"))
    workspace.apply(RENAME, "rename")
    disk.may_write.set()
    workspace.saving.finish()
    assert load(tmp_path / "within" / "net.knet").graph.data.source == CsvSource("../data.csv")
    assert workspace.graph.data.source == CsvSource("../data.csv")
    assert workspace.is_modified
    # Further back its paths start at the folder that it came from.
    for _ in range(2):
        workspace.undo_stack.undo()
        assert workspace.is_modified
