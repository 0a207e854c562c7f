"""Folders that others write are put in place as a whole, and what a killed process left is removed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nodeeditor.runs.atomic import clear_parts, replacing, replacing_folder


def test_a_folder_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "model"
    for text in ("first", "second"):
        with replacing_folder(path) as beside:
            assert beside.parent == tmp_path
            (beside / "inner").mkdir()
            (beside / "inner" / text).write_text(text)
    assert [one.name for one in (path / "inner").iterdir()] == ["second"]
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_leaves_the_folder_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "model"
    path.mkdir()
    (path / "old").touch()

    def fail() -> None:
        with replacing_folder(path) as beside:
            (beside / "new").touch()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert [one.name for one in path.iterdir()] == ["old"]
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["net.onnx", "net"])
def test_what_a_killed_process_left_is_removed_and_that_of_others_stays(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with replacing(path) as beside:
        beside.touch()
        left = beside.name.replace(str(os.getpid()), "77")
    (tmp_path / left).touch()
    other = tmp_path / left.replace("77", "78")
    other.touch()
    clear_parts(path, 77)
    assert sorted(tmp_path.iterdir()) == sorted([path, other])


def test_a_folder_that_was_moved_out_of_the_way_is_back(tmp_path: Path) -> None:
    path = tmp_path / "net"
    before, part = tmp_path / ".net.77.old", tmp_path / ".net.77.part"
    before.mkdir()
    (before / "old").touch()
    part.mkdir()
    (part / "half").touch()
    clear_parts(path, 77)
    assert [one.name for one in path.iterdir()] == ["old"]
    assert list(tmp_path.iterdir()) == [path]
