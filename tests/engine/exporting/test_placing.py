"""A SavedModel takes its place as a whole, and that of nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from nodeeditor.engine.exporting.placing import replacing_saved_model
from nodeeditor.problems import ProblemError


def write(path: Path, text: str = "new") -> None:
    with replacing_saved_model(path) as beside:
        (beside / "saved_model.pb").write_text(text)
        (beside / "variables").mkdir()
        (beside / "variables" / "data").write_text(text)


@pytest.mark.parametrize("before", ["nothing", "empty", "older"])
def test_it_takes_the_place_of_nothing_an_empty_folder_and_an_older_one(tmp_path: Path, before: str) -> None:
    path = tmp_path / "model"
    if before != "nothing":
        path.mkdir()
    if before == "older":
        (path / "saved_model.pb").write_text("old")
        (path / "old").write_text("old")
    write(path)
    assert sorted(one.name for one in path.iterdir()) == ["saved_model.pb", "variables"]
    assert (path / "variables" / "data").read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_nothing_else_is_replaced(tmp_path: Path, kind: str) -> None:
    path, home = tmp_path / "model", tmp_path / "home"
    home.mkdir()
    (home / "letter").write_text("dear")
    if kind == "file":
        path.write_text("dear")
    elif kind == "folder":
        home.rename(path)
    else:
        path.symlink_to(home)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ProblemError, match="is no SavedModel"):
        write(path)
    assert sorted(tmp_path.rglob("*")) == before


def test_an_error_leaves_the_older_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "model"
    write(path, "old")

    def fail() -> None:
        with replacing_saved_model(path) as beside:
            (beside / "saved_model.pb").write_text("half")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fail()
    assert (path / "saved_model.pb").read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
