"""What is drawn is on the disk soon after, also in a process that is killed at any moment."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.document import load
from nodeeditor.document.format import loads
from nodeeditor.document.recovery import Kept, files_in, keep, read
from nodeeditor.graph.edits import Rename
from nodeeditor.graph.elements import NodeId
from nodeeditor.workspace.keeping import keeper as module
from nodeeditor.workspace.keeping.folder import RecoveryFolder
from nodeeditor.workspace.keeping.safe import Safe
from nodeeditor.workspace.shared import Shared
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.examples import SOAK
from tests.fake_engine import FakeEngines
from tests.full_disk import no_file_larger_than
from tests.workspace.small_graphs import chain, drawing


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


@pytest.fixture
def workspace(qapp, base: Path, tmp_path: Path, monkeypatch) -> Iterator[Workspace]:
    monkeypatch.setattr(module, "SOON", 20)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    catalog = Catalog(CatalogData("3.15.1", (), ()))
    shared = Shared(catalog, open_channel=FakeEngines(), settings=settings, safe=Safe.below(base.parent, base.parent))
    made = Workspace(catalog, shared=shared)
    shared.setParent(made)
    yield made
    made.shut_down(discards=True)
    discard(made)


def kept_in(base: Path) -> list[Kept]:
    return [read(file) for folder in base.glob("*") for file in files_in(folder)]


def test_what_is_drawn_is_kept_until_it_is_saved(qtbot, workspace: Workspace, base: Path, tmp_path: Path) -> None:
    workspace.apply(chain("a", "b", "c"), "draw")
    qtbot.waitUntil(lambda: [one.path for one in kept_in(base)] == [None])
    (kept,) = kept_in(base)
    assert kept.text == workspace.text()
    path = tmp_path / "net.knet"
    workspace.save_file(path)
    qtbot.waitUntil(lambda: [(one.path, one.text) for one in kept_in(base)] == [(path, None)])
    workspace.apply(Rename(NodeId("b"), "middle"), "rename")
    qtbot.waitUntil(lambda: any(one.text == workspace.text() and one.path == path for one in kept_in(base)))
    workspace.undo_stack.undo()
    qtbot.waitUntil(lambda: [one.text for one in kept_in(base)] == [None])
    workspace.shut_down()
    assert list(base.iterdir()) == []


def test_an_empty_document_leaves_nothing(qtbot, workspace: Workspace, base: Path) -> None:
    workspace.apply(chain("a", "b"), "draw")
    qtbot.waitUntil(lambda: len(kept_in(base)) == 1)
    workspace.undo_stack.undo()
    qtbot.waitUntil(lambda: kept_in(base) == [])


def test_what_was_not_decided_about_is_offered_at_the_next_start(workspace: Workspace, base: Path) -> None:
    workspace.apply(chain("a", "b"), "draw")
    text = workspace.text()
    workspace.shut_down()  # as when the session ends: nobody was asked
    found = RecoveryFolder(base).look()
    assert [(one.kept.text, one.kept.ended) for one in found.left] == [(text, True)]


def test_what_the_user_discards_is_gone(qtbot, workspace: Workspace, base: Path) -> None:
    workspace.apply(chain("a", "b"), "draw")
    qtbot.waitUntil(lambda: len(kept_in(base)) == 1)
    workspace.shut_down(discards=True)
    assert list(base.iterdir()) == []


def test_another_document_takes_the_place_of_the_one_before(
    qtbot, workspace: Workspace, base: Path, tmp_path: Path
) -> None:
    path = tmp_path / "net.knet"
    workspace.apply(chain("a", "b"), "draw")
    workspace.save_file(path)
    workspace.new_document()
    qtbot.waitUntil(lambda: kept_in(base) == [])
    workspace.open_file(path)
    qtbot.waitUntil(lambda: [one.path for one in kept_in(base)] == [path])


def test_a_full_disk_is_told_once_and_what_was_kept_stays(qtbot, workspace: Workspace, base: Path) -> None:
    told = []
    workspace.keeper.trouble.connect(told.append)
    workspace.apply(chain("a", "b"), "draw")
    qtbot.waitUntil(lambda: len(kept_in(base)) == 1)
    before = kept_in(base)
    with no_file_larger_than(100):
        for name in ("c", "d"):
            workspace.apply(Rename(NodeId("a"), name), "rename")
            workspace.keeper.keep_now()
        assert [one.code for one in told] == ["recovery.not_kept"]
        assert kept_in(base) == before
    workspace.keeper.keep_now()
    assert kept_in(base)[0].text == workspace.text()


def test_a_restored_document_counts_crashes_until_it_is_saved(
    qtbot, workspace: Workspace, base: Path, tmp_path: Path
) -> None:
    left = base / "left.recovery"
    base.mkdir()
    keep(left, Kept(name="net", text=""))
    workspace.keeper.adopt(left, 2)
    workspace.take_up(drawing("a", "b"), tmp_path / "net.knet", is_saved=False)
    kept = read(left)  # at once: it may be what editors crash by
    assert (kept.crashes, kept.path, kept.text) == (2, tmp_path / "net.knet", workspace.text())
    workspace.save_file()
    qtbot.waitUntil(lambda: (read(left).crashes, read(left).text) == (0, None))
    assert load(tmp_path / "net.knet").graph == workspace.graph


# An editor that is killed

_PROMISE = 2.0
_EDITOR = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.graph.edits import Rename
from nodeeditor.graph.elements import NodeId
from nodeeditor.workspace.keeping.safe import Safe
from nodeeditor.workspace.shared import Shared
from nodeeditor.workspace.workspace import Workspace
from tests.fake_engine import FakeEngines
from tests.workspace.small_graphs import chain

app = QCoreApplication([])
catalog = Catalog(CatalogData("3.15.1", (), ()))
base = Path(sys.argv[1])
settings = QSettings(str(base / "settings.ini"), QSettings.Format.IniFormat)
shared = Shared(catalog, open_channel=FakeEngines(), settings=settings, safe=Safe.below(base.parent, base.parent))
workspace = Workspace(catalog, shared=shared)
workspace.apply(chain("a", "b"), "draw")
count = 0
def edit():
    global count
    count += 1
    workspace.apply(Rename(NodeId("a"), f"a{count}"), "rename")
    print(count, time.monotonic(), flush=True)
timer = QTimer(interval=20)
timer.timeout.connect(edit)
timer.start()
app.exec()
"""


@pytest.mark.parametrize("lives", [0.9, 1.6, 2.3] if not SOAK else [0.5 + 0.02 * number for number in range(100)])
def test_a_kill_costs_at_most_two_seconds_of_edits(lives: float, base: Path) -> None:
    base.mkdir()
    command = [sys.executable, "-c", _EDITOR, str(base)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as editor:
        assert editor.stdout is not None
        told = [editor.stdout.readline()]
        time.sleep(lives)
        killed = time.monotonic()
        editor.kill()
        told += editor.stdout.readlines()
    edits = {int(line.split()[0]): float(line.split()[1]) for line in told if line.endswith("\n")}
    found = RecoveryFolder(base).look()
    assert not found.problems
    names = [loads(one.kept.text or "").graph.nodes[NodeId("a")].name for one in found.left]
    saved = int(names[0][1:] or 0) if names else 0
    lost = [when for number, when in edits.items() if number > saved]
    assert not lost or killed - min(lost) <= _PROMISE
