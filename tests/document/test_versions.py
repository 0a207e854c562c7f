"""The last saves of a file: each is kept, none twice in a row, the oldest go first."""

from __future__ import annotations

from pathlib import Path

import pytest

from nodeeditor.document import versions as module
from nodeeditor.document.versions import Versions


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    return Versions(tmp_path / "versions")


@pytest.fixture
def net(tmp_path: Path) -> Path:
    return tmp_path / "net.knet"


def contents(versions: Versions, path: Path) -> list[bytes]:
    return [version.file.read_bytes() for version in versions.of(path)]


def test_the_newest_comes_first_and_the_same_is_not_kept_twice(versions: Versions, net: Path) -> None:
    for content in (b"one", b"two", b"two", b"one"):
        versions.keep(net, content)
    assert contents(versions, net) == [b"one", b"two", b"one"]


def test_they_are_in_order_though_the_clock_goes_back(versions: Versions, net: Path) -> None:
    versions.keep(net, b"one", when=2e9)
    versions.keep(net, b"two", when=1e9)
    assert contents(versions, net) == [b"two", b"one"]


def test_each_file_has_its_own_by_its_full_path(versions: Versions, net: Path, tmp_path: Path, monkeypatch) -> None:
    other = tmp_path / "sub" / "net.knet"
    versions.keep(net, b"here")
    versions.keep(other, b"there")
    monkeypatch.chdir(tmp_path)
    assert contents(versions, Path("net.knet")) == [b"here"]
    link = tmp_path / "link.knet"
    net.write_bytes(b"here")
    link.symlink_to(net)
    assert contents(versions, link) == [b"here"]
    assert contents(versions, other) == [b"there"]


def test_the_oldest_go_first_and_the_newest_stays_however_large(versions: Versions, net: Path, monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    for content in (b"a", b"b", b"c", b"d"):
        versions.keep(net, content)
    assert contents(versions, net) == [b"d", b"c", b"b"]
    versions.keep(net, b"e" * 9)
    assert contents(versions, net) == [b"e" * 9, b"d"]
    versions.keep(net, b"f" * 99)
    assert contents(versions, net) == [b"f" * 99]


def test_other_files_in_the_folder_are_left_alone(versions: Versions, net: Path) -> None:
    versions.keep(net, b"one")
    (folder,) = (net.parent / "versions").iterdir()
    (folder / "notes.txt").write_text("mine")
    (folder / "20261399T000000.000000Z-0123456789abcdef.knet").write_text("no such month")
    assert contents(versions, net) == [b"one"]
    assert (folder / "path.txt").read_text("utf-8").strip() == str(net)


def test_a_place_that_can_not_be_written_is_told(versions: Versions, net: Path) -> None:
    (net.parent / "versions").write_text("a file in the way")
    with pytest.raises(OSError, match="versions"):
        versions.keep(net, b"one")
    assert versions.of(net) == []
