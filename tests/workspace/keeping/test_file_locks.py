"""A file is written by one editor at a time, and by the next one once that is gone, be it killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.document import load, save
from nodeeditor.problems import ProblemError
from nodeeditor.workspace.keeping.file_locks import FileLocks
from nodeeditor.workspace.keeping.safe import Safe
from nodeeditor.workspace.shared import Shared
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.fake_engine import FakeEngines
from tests.workspace.small_graphs import chain, drawing


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "net.knet"
    save(drawing("a", "b"), path)
    return path


@pytest.fixture
def editors(qapp, tmp_path: Path):
    """Two editors of one user."""
    made = []
    catalog = Catalog(CatalogData("3.15.1", (), ()))
    for number in range(2):
        settings = QSettings(str(tmp_path / f"{number}.ini"), QSettings.Format.IniFormat)
        safe = Safe.below(tmp_path / "state", tmp_path / "data")
        shared = Shared(catalog, open_channel=FakeEngines(), settings=settings, safe=safe)
        made.append(Workspace(catalog, shared=shared))
        shared.setParent(made[-1])
    yield made
    for workspace in made:
        workspace.shut_down(discards=True)
        discard(workspace)


def code_of(act) -> str:
    with pytest.raises(ProblemError) as caught:
        act()
    return caught.value.problem.code


def test_the_second_editor_is_told_and_looks_or_takes_a_copy(editors, file: Path) -> None:
    first, second = editors
    first.open_file(file)
    assert code_of(lambda: second.open_file(file)) == "file.open_elsewhere"
    assert second.path is None
    second.open_file(file, is_read_only=True)
    assert (second.path, second.is_read_only) == (file, True)
    second.open_file(file, as_copy=True)
    assert (second.path, second.name, second.graph) == (None, "net copy", first.graph)
    first.new_document()
    second.open_file(file)
    assert not second.is_read_only
    assert code_of(lambda: first.open_file(file)) == "file.open_elsewhere"


def test_the_file_of_another_editor_is_not_saved_over(editors, file: Path) -> None:
    first, second = editors
    first.open_file(file)
    second.apply(chain("x", "y"), "draw")
    before = file.read_bytes()
    assert code_of(lambda: second.save_file(file)) == "file.write_open_elsewhere"
    assert file.read_bytes() == before
    first.shut_down()
    second.save_file(file)
    assert load(file).graph == second.graph


def test_save_as_lets_the_old_file_go(editors, file: Path, tmp_path: Path) -> None:
    first, second = editors
    first.open_file(file)
    first.save_file(tmp_path / "other.knet")
    second.open_file(file)
    assert code_of(lambda: second.open_file(tmp_path / "other.knet")) == "file.open_elsewhere"


def test_what_was_read_only_is_so_no_more_under_another_name(editors, file: Path, tmp_path: Path) -> None:
    first, second = editors
    first.open_file(file)
    second.open_file(file, is_read_only=True)
    second.save_file(tmp_path / "mine.knet")
    assert not second.is_read_only


def test_a_file_of_a_newer_version_is_read_only(editors, file: Path) -> None:
    workspace = editors[0]
    text = file.read_text("utf-8").replace('"version": 1', '"version": 2').replace('"nodes"', '"novelty": 5, "nodes"')
    file.write_text(text, "utf-8")
    workspace.open_file(file)
    assert workspace.is_read_only
    assert len(workspace.graph.nodes) == 2


def test_a_killed_editor_holds_nothing(file: Path, tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path\n"
        "from nodeeditor.workspace.keeping.file_locks import FileLocks\n"
        "locks = FileLocks(Path(sys.argv[1])); print(locks.take(Path(sys.argv[2])), flush=True); time.sleep(60)\n"
    )
    folder = tmp_path / "locks"
    command = [sys.executable, "-c", code, str(folder), str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        assert not FileLocks(folder).take(file)
        other.kill()
    assert FileLocks(folder).take(file)


def test_where_no_lock_can_be_made_nobody_is_kept_out(file: Path, tmp_path: Path) -> None:
    (tmp_path / "locks").write_text("in the way")
    assert FileLocks(tmp_path / "locks").take(file)
