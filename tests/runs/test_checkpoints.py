from __future__ import annotations

from pathlib import Path

import pytest

from nodeeditor.runs.checkpoints import (
    Checkpoint,
    Position,
    checkpoints_in,
    clear_unfinished,
    has_checkpoint,
    new_checkpoint,
    newest_sound,
    prune,
    set_aside,
)


def make(folder: Path, epoch: int, step: int = 0, content: bytes = b"weights", kept_for: str = "") -> None:
    folder.mkdir(exist_ok=True)
    with new_checkpoint(folder, Position(epoch, step), kept_for) as beside:
        (beside / "state.zip").write_bytes(content)


def positions(folder: Path) -> list[tuple[int, int]]:
    return [(one.position.epoch, one.position.step) for one in checkpoints_in(folder)]


def test_the_latest_place_comes_first(tmp_path: Path) -> None:
    for place in [(2, 0), (1, 30), (10, 0), (1, 4)]:
        make(tmp_path, *place)
    assert positions(tmp_path) == [(10, 0), (2, 0), (1, 30), (1, 4)]
    for found in checkpoints_in(tmp_path):
        found.verify()


def test_what_fails_leaves_nothing_and_the_others_whole(tmp_path: Path) -> None:
    make(tmp_path, 1)

    def fill_the_disk() -> None:
        with new_checkpoint(tmp_path, Position(1)) as beside:
            (beside / "state.zip").write_bytes(b"half")
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        fill_the_disk()
    assert [path.name for path in tmp_path.iterdir()] == ["epoch-0001"]
    checkpoints_in(tmp_path)[0].verify()


def test_one_of_the_same_place_takes_the_place_of_the_other(tmp_path: Path) -> None:
    make(tmp_path, 1, content=b"old")
    make(tmp_path, 1, content=b"new")
    (found,) = checkpoints_in(tmp_path)
    assert found.state.read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("damage", ["changed", "cut", "gone", "manifest"])
def test_damage_is_seen_and_the_one_before_taken(tmp_path: Path, damage: str) -> None:
    make(tmp_path, 1)
    make(tmp_path, 2)
    newest = checkpoints_in(tmp_path)[0]
    match damage:
        case "changed":
            newest.state.write_bytes(b"Weights")
        case "cut":
            newest.state.write_bytes(b"weig")
        case "gone":
            newest.state.unlink()
        case "manifest":
            (newest.path / "manifest.json").write_text("{")
    told: list[tuple[Checkpoint, str]] = []
    found = newest_sound(tmp_path, lambda *one: told.append(one))
    assert found is not None
    assert found.position == Position(1)
    if damage != "manifest":  # without a manifest it is no checkpoint at all
        ((damaged, reason),) = told
        assert damaged == newest
        assert reason
        set_aside(damaged)
        assert positions(tmp_path) == [(1, 0)]
        assert (tmp_path / "damaged-epoch-0002").is_dir()


def test_pruning_leaves_the_newest_and_those_kept_for_a_reason(tmp_path: Path) -> None:
    for epoch in range(6):
        make(tmp_path, epoch, kept_for="best val_loss" if epoch == 1 else "")
    prune(tmp_path, 2)
    assert positions(tmp_path) == [(5, 0), (4, 0), (1, 0)]


def test_what_a_dead_process_left_is_cleared(tmp_path: Path) -> None:
    make(tmp_path, 1)
    (tmp_path / ".making-123-epoch-0002").mkdir()
    assert positions(tmp_path) == [(1, 0)]
    clear_unfinished(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["epoch-0001"]


def test_a_folder_without_any(tmp_path: Path) -> None:
    assert not has_checkpoint(tmp_path / "nowhere")
    assert checkpoints_in(tmp_path / "nowhere") == []
    assert newest_sound(tmp_path) is None
    make(tmp_path, 0, 3)
    assert has_checkpoint(tmp_path)
