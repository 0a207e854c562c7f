"""Saving leaves the old file or the new one, whole, and nothing else."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from nodeeditor.document import Document, GraphFileError, load, save
from nodeeditor.document.format import loads
from nodeeditor.document.storage import FileChangedError, save_problem
from nodeeditor.document.versions import Versions
from nodeeditor.graph.edits import SetTraining
from nodeeditor.graph.settings import TrainingSettings

GOLDEN = Path(__file__).parent / "golden.knet"


@pytest.fixture
def document() -> Document:
    return loads(GOLDEN.read_text("utf-8"))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "net.knet"
    save(Document(), path)
    return path


def test_what_was_saved_is_loaded(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "Größe 線.knet"
    save(document, path)
    assert load(path) == document
    assert path.read_bytes() == GOLDEN.read_bytes()
    assert list(tmp_path.iterdir()) == [path]
    save(load(path), str(path))
    assert path.read_bytes() == GOLDEN.read_bytes()


def _fails(code: int) -> Any:
    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def _short(handle: int, content: Any) -> int:
    """A disk that fills up after 100 bytes."""
    if os.fstat(handle).st_size >= 100:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return _write(handle, bytes(content[: 100 - os.fstat(handle).st_size]))


_write = os.write


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("os.write", _short),
        ("os.write", lambda handle, content: 0),
        ("os.fsync", _fails(errno.ENOSPC)),
        ("os.open", _fails(errno.EROFS)),
        ("Path.replace", _fails(errno.EACCES)),
        ("Path.read_bytes", lambda _path: b"something else"),
        ("Path.read_bytes", _fails(errno.EIO)),
    ],
)
def test_a_failed_save_leaves_the_old_file_whole(
    document: Document, old: Path, monkeypatch: pytest.MonkeyPatch, name: str, broken: Any
) -> None:
    before = old.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(f"nodeeditor.files.atomic.{name}", broken)
        with pytest.raises(OSError) as failed:
            save(document, old)
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]
    assert "net.knet was not saved" in save_problem(failed.value, old).text


def test_short_writes_are_completed(document: Document, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nodeeditor.files.atomic.os.write", lambda handle, content: _write(handle, content[:7]))
    save(document, old)
    assert old.read_bytes() == GOLDEN.read_bytes()


def test_places_where_no_file_can_be(document: Document, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for place in (tmp_path / "folder", tmp_path / "no" / "net.knet", tmp_path / "circle", Path("/dev/full")):
        with pytest.raises(OSError):
            save(document, place)
    with pytest.raises(OSError):
        save(document, str(tmp_path / "a\x00b"))
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["circle", "folder"]


def test_a_write_protected_file_stays_as_it_is(document: Document, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.read_bytes()
    monkeypatch.setattr("nodeeditor.files.atomic.os.access", lambda *_arguments: False)  # root may write all
    with pytest.raises(PermissionError):
        save(document, old)
    assert old.read_bytes() == before


def test_links_and_permissions_stay(document: Document, old: Path) -> None:
    old.chmod(0o640)
    link = old.with_name("link.knet")
    link.symlink_to(old.name)
    save(document, link)
    assert link.is_symlink()
    assert load(old) == document
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_new_files_get_the_usual_permissions(document: Document, tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        save(document, tmp_path / "new.knet")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new.knet").stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "may not write there"),
        (errno.EROFS, "read-only"),
        (errno.ENOENT, "folder is not there"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_a_failed_save_is_told_in_a_sentence(code: int, words: str) -> None:
    assert words in save_problem(OSError(code, os.strerror(code)), Path("/home/net.knet")).text


def test_no_settings_can_be_made_that_could_not_be_read_again(document: Document) -> None:
    for settings in (TrainingSettings(epochs=0), TrainingSettings(seed=-1), TrainingSettings(batch_size=2**40)):
        with pytest.raises(Exception, match=r"is .*; it needs"):
            document.graph.apply(SetTraining(settings))
    with pytest.raises(GraphFileError):
        loads("")


def test_what_another_program_wrote_is_not_written_over(document: Document, old: Path) -> None:
    opened = load(old)
    theirs = save(document, old)
    with pytest.raises(FileChangedError):
        save(opened, old, replaces=opened.digest)
    assert load(old) == document
    assert save(opened, old, replaces=theirs) == load(old).digest


def test_what_was_and_what_is_saved_is_kept(document: Document, old: Path, tmp_path: Path) -> None:
    before = old.read_bytes()
    versions = Versions(tmp_path / "versions")
    save(document, old, versions=versions)
    assert [version.file.read_bytes() for version in versions.of(old)] == [old.read_bytes(), before]
    save(document, old, versions=versions)
    assert len(versions.of(old)) == 2


def test_a_file_is_saved_though_its_versions_can_not_be_kept(document: Document, old: Path, tmp_path: Path) -> None:
    (tmp_path / "versions").write_text("in the way")
    save(document, old, versions=Versions(tmp_path / "versions"))
    assert load(old) == document


def test_what_would_not_be_read_as_it_is_open_is_not_written(
    document: Document, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.read_bytes()
    monkeypatch.setattr("nodeeditor.document.storage.loads", lambda _text, _place: Document())
    with pytest.raises(OSError, match="not what is open"):
        save(document, old)
    assert old.read_bytes() == before
