"""After an abrupt end: what was open is offered, and what the user decides is done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_desk
from nodeeditor.document import load, save
from nodeeditor.document.format import dumps
from nodeeditor.document.recovery import Kept, keep, read
from nodeeditor.document.versions import Versions
from nodeeditor.panels.comparing.window import ComparisonWindow
from nodeeditor.panels.documents.desk import Desk
from nodeeditor.panels.recovery.dialog import RecoveryDialog
from nodeeditor.panels.recovery.entry import Choice
from nodeeditor.panels.recovery.restoring import Restoring
from nodeeditor.workspace.keeping.folder import RecoveryFolder
from nodeeditor.workspace.keeping.safe import Safe
from tests.disposal import discard
from tests.workspace.small_graphs import chain, drawing


class Fallen:
    """The state folder after an editor ended abruptly, and the next start."""

    def __init__(self, tmp_path: Path, make_desk) -> None:
        self._folder = tmp_path
        self.base = tmp_path / "recovery"
        self.versions = Versions(tmp_path / "versions")
        self.file = tmp_path / "net.knet"
        save(drawing("a", "b"), self.file)
        self._make_desk = make_desk
        self._count = 0
        self.restoring: Restoring | None = None

    def left(self, text: str | None, path: Path | None = None, name: str = "", crashes: int = 0) -> Path:
        """An editor left a document."""
        self._count += 1
        folder = self.base / f"gone-{self._count}"
        folder.mkdir(parents=True)
        kept = folder / "one.recovery"
        keep(kept, Kept(name=name, path=path, text=text, crashes=crashes, time=1.0))
        return kept

    def start(self, *paths: Path) -> Desk:
        """The editor starts, on these files."""
        safe = Safe.below(self._folder, self._folder)
        desk: Desk = self._make_desk(safe, paths)
        self.restoring = Restoring(desk, safe)
        self.restoring.offer()
        return desk

    @property
    def dialog(self) -> RecoveryDialog:
        assert self.restoring is not None
        assert self.restoring.dialog is not None
        return self.restoring.dialog

    @property
    def remaining(self) -> list[Path]:
        return sorted(self.base.rglob("*.recovery"))


CHANGED = dumps(drawing("a", "middle", "b"))


@pytest.fixture
def fallen(qtbot, tmp_path, monkeypatch, engines):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made: list[Desk] = []

    def make(safe, paths):
        desk = create_desk(paths, settings=settings, open_channel=engines, safe=safe)
        made.append(desk)
        desk.windows[0].show()
        qtbot.waitExposed(desk.windows[0])
        return desk

    made_for = Fallen(tmp_path, make)
    yield made_for
    if made_for.restoring is not None and made_for.restoring.dialog is not None:
        made_for.dialog.reject()
    for desk in made:
        for page in desk.pages:
            page.workspace.undo_stack.setClean()
        desk.quit()
        QApplication.sendPostedEvents(None, 52)
        discard(desk)


def choose(row, choice: Choice) -> None:
    row.choice.setCurrentIndex(row.choice.findData(choice))


def press(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def names(desk: Desk) -> list[set[str]]:
    return [{node.name for node in page.workspace.graph.nodes.values()} for page in desk.pages]


def test_what_was_drawn_comes_back_and_is_kept_on(qtbot, fallen: Fallen) -> None:
    fallen.left(CHANGED, fallen.file)
    fallen.left(dumps(drawing("x", "y")), name="sketch")
    desk = fallen.start()
    assert [row.entry.name for row in fallen.dialog.rows] == ["net.knet", "sketch"]
    assert fallen.dialog.rows[0].entry.difference == "Held against its file: nodes +1, links +2 −1."
    assert fallen.dialog.rows[1].entry.difference == "Never saved: 2 nodes."
    press(qtbot, fallen.dialog.go_on)
    assert names(desk) == [{"a", "middle", "b"}, {"x", "y"}]
    first, second = (page.workspace for page in desk.pages)
    assert (first.path, first.is_modified) == (fallen.file, True)
    assert (second.path, second.name, second.is_modified) == (None, "sketch", True)
    assert load(fallen.file).graph == drawing("a", "b").graph  # nothing is saved unasked
    first.keeper.keep_now()
    assert [read(file).crashes for file in fallen.remaining] == [1, 1]
    first.save_file()
    first.keeper.keep_now()
    assert sorted(read(file).text is None for file in fallen.remaining) == [False, True]


def test_the_saved_state_is_opened_and_what_was_not_taken_stays_in_the_history(qtbot, fallen: Fallen) -> None:
    fallen.left(CHANGED, fallen.file)
    desk = fallen.start()
    choose(fallen.dialog.rows[0], Choice.OPEN_SAVED)
    press(qtbot, fallen.dialog.go_on)
    assert names(desk) == [{"a", "b"}]
    assert not desk.current.workspace.is_modified
    assert [version.file.read_text("utf-8") for version in fallen.versions.of(fallen.file)] == [CHANGED]


@pytest.mark.parametrize("way", ["choice", "button", "escape"])
def test_what_is_kept_for_later_is_offered_again(qtbot, fallen: Fallen, way: str) -> None:
    file = fallen.left(CHANGED, fallen.file)
    desk = fallen.start()
    if way == "choice":
        choose(fallen.dialog.rows[0], Choice.LATER)
        press(qtbot, fallen.dialog.go_on)
    elif way == "button":
        press(qtbot, fallen.dialog.later)
    else:
        qtbot.keyClick(fallen.dialog, Qt.Key.Key_Escape)
    assert fallen.restoring.dialog is None
    assert not desk.current.workspace.graph.nodes
    assert fallen.remaining == [file]
    assert len(RecoveryFolder(fallen.base).look().left) == 1


def test_what_is_discarded_is_gone(qtbot, fallen: Fallen) -> None:
    fallen.left(CHANGED)
    fallen.start()
    choose(fallen.dialog.rows[0], Choice.DISCARD)
    press(qtbot, fallen.dialog.go_on)
    assert fallen.remaining == []
    assert list(fallen.base.iterdir()) == []


def test_a_document_as_in_its_file_is_opened_again(qtbot, fallen: Fallen) -> None:
    fallen.left(None, fallen.file)
    desk = fallen.start()
    assert fallen.dialog.rows[0].entry.choices == (Choice.RESTORE, Choice.LATER, Choice.DISCARD)
    press(qtbot, fallen.dialog.go_on)
    assert names(desk) == [{"a", "b"}]
    assert not desk.current.workspace.is_modified


def test_after_two_crashes_in_a_row_the_start_is_without_it_unless_the_user_says_so(qtbot, fallen: Fallen) -> None:
    fallen.left(CHANGED, fallen.file, crashes=1)
    desk = fallen.start()
    (row,) = fallen.dialog.rows
    assert row.chosen is Choice.LATER
    assert "2 times in a row" in row.entry.warning
    choose(row, Choice.RESTORE)
    press(qtbot, fallen.dialog.go_on)
    desk.current.workspace.keeper.keep_now()
    assert [read(file).crashes for file in fallen.remaining] == [2]


def test_pictures_show_what_restoring_brings(qtbot, fallen: Fallen) -> None:
    fallen.left(CHANGED, fallen.file)
    fallen.left(CHANGED, name="sketch")
    fallen.left(None, fallen.file)
    fallen.left("{}", name="no graph")
    fallen.start()
    shown = {
        (row.entry.name, caption): frame
        for row in fallen.dialog.rows
        for (caption, _), frame in zip(row.entry.pictures, row.pictures.frames, strict=True)
    }
    assert set(shown) == {
        ("net.knet", "Restored"),
        ("net.knet", "Saved"),
        ("sketch", "Restored"),
        ("net.knet", "In its file"),
    }
    qtbot.waitUntil(lambda: all(not frame.pixmap().isNull() for frame in shown.values()))
    before, after = (shown["net.knet", which].pixmap().toImage() for which in ("Saved", "Restored"))
    assert before != after
    assert before == shown["net.knet", "In its file"].pixmap().toImage()


def test_what_is_as_in_its_file_is_offered_once_however_often_editors_ended(fallen: Fallen) -> None:
    for _ in range(3):
        fallen.left(None, fallen.file)
    fallen.start()
    (row,) = fallen.dialog.rows
    assert row.entry.crashes == 3
    assert row.chosen is Choice.LATER
    assert len(fallen.remaining) == 1


@pytest.mark.parametrize(("crashes", "opens"), [(1, True), (2, False)])
def test_a_file_that_editors_ended_with_twice_is_opened_when_it_is_asked_for(
    fallen: Fallen, crashes: int, opens: bool
) -> None:
    for _ in range(crashes):
        fallen.left(None, fallen.file)
    desk = fallen.start(fallen.file)
    assert names(desk) == [{"a", "b"} if opens else set()]
    if not opens:
        assert "net.knet" in desk.current.messages.text
        fallen.dialog.reject()
        desk.current.messages._button.click()
        assert names(desk) == [{"a", "b"}]


def test_it_is_told_where_nothing_can_be_kept(fallen: Fallen) -> None:
    desk = fallen.start()
    fallen.base.write_text("in the way")
    desk.current.workspace.apply(chain("a", "b"), "draw")
    desk.current.workspace.keeper.keep_now()
    assert "can't be kept against a crash" in desk.current.messages.text
    desk.current.workspace.undo_stack.setClean()


def test_a_session_that_ended_is_no_crash(fallen: Fallen) -> None:
    folder = fallen.left(CHANGED, fallen.file, crashes=1)
    keep(folder, replace(read(folder), ended=True))
    fallen.start()
    assert fallen.dialog.rows[0].entry.warning == ""
    assert fallen.dialog.rows[0].chosen is Choice.RESTORE


# The whole program


def launched(tmp_path: Path, *arguments: str) -> subprocess.Popen[bytes]:
    home = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path)}
    return subprocess.Popen([sys.executable, "-m", "nodeeditor", "--new", *arguments], env=environment)


@pytest.mark.parametrize(("how", "is_crash"), [(signal.SIGTERM, False), (signal.SIGKILL, True)])
def test_the_program_that_is_ended_leaves_what_was_open_only_where_it_was_killed(
    fallen: Fallen, tmp_path: Path, how: signal.Signals, is_crash: bool
) -> None:
    base = tmp_path / "state" / "nodeeditor" / "recovery"
    with launched(tmp_path, str(fallen.file)) as program:
        end = time.monotonic() + 30
        while not list(base.rglob("*.recovery")):
            assert time.monotonic() < end
            time.sleep(0.05)
        program.send_signal(how)
        program.wait(30)
    left = [one.kept.path for one in RecoveryFolder(base).look().left]
    assert left == ([fallen.file] if is_crash else [])


def test_a_damaged_file_is_told_and_set_aside(fallen: Fallen) -> None:
    file = fallen.left(CHANGED, fallen.file)
    file.write_bytes(file.read_bytes()[:-5])
    desk = fallen.start()
    assert fallen.restoring.dialog is None
    assert "set aside" in desk.current.messages.text
    assert [path.name for path in file.parent.iterdir() if path.name != "lock"] == ["one.recovery.damaged"]


def test_a_text_that_is_no_graph_can_be_kept_or_discarded_only(fallen: Fallen) -> None:
    fallen.left("{}", fallen.file)
    fallen.start()
    (row,) = fallen.dialog.rows
    assert row.entry.choices == (Choice.LATER, Choice.OPEN_SAVED, Choice.DISCARD)
    assert "net.knet" in row.entry.difference


def test_it_is_compared_with_its_file(qtbot, fallen: Fallen) -> None:
    fallen.left(CHANGED, fallen.file)
    fallen.start()
    fallen.dialog.rows[0].compared.emit()
    (window,) = fallen.dialog.findChildren(ComparisonWindow)
    assert window.isVisible()
    assert not window.compared.same
    window.close()


def test_an_editor_that_lives_keeps_its_own(fallen: Fallen) -> None:
    living = RecoveryFolder(fallen.base)
    keep(living.new_file(), Kept(name="mine", text=CHANGED))
    fallen.start()
    assert fallen.restoring.dialog is None
    living.close()


def test_a_file_that_is_open_already_is_restored_in_its_tab(qtbot, fallen: Fallen) -> None:
    fallen.left(CHANGED, fallen.file)
    desk = fallen.start()
    desk.current.files.open_path(fallen.file)
    press(qtbot, fallen.dialog.go_on)
    assert names(desk) == [{"a", "middle", "b"}]
