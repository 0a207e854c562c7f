"""How often one type was linked to another: counted, kept, bounded, and begun anew where the file is damaged."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.workspace import pair_counts
from nodeeditor.workspace.pair_counts import PairCounts, read


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "pairs.json"


def test_counts_are_kept_and_two_windows_add_up(qapp, path):
    one, other = PairCounts(path), PairCounts(path)
    one.count("Dense", "Dropout")
    other.count("Dense", "Dropout")
    other.count("Conv2D", "ReLU")
    assert not path.exists()  # several layers come in a row
    one.save()
    other.save()
    assert PairCounts(path).often("Dense", "Dropout") == 2
    assert other.often("Dense", "Dropout") == 2
    assert PairCounts(path).often("Dropout", "Dense") == 0


def test_it_is_written_a_little_later(qtbot, path, monkeypatch):
    monkeypatch.setattr(pair_counts, "_LATER", 10)
    counts = PairCounts(path)
    counts.count("Dense", "Dropout")
    qtbot.waitUntil(path.exists)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[1]",
        b'{"Dense": 3}',
        b'{"Dense": {"Add": -1}}',
        b'{"Dense": {"Add": 1e9}}',
        b"\xff\xfe",
        b" " * 1_000_001,
    ],
)
def test_a_damaged_file_is_begun_anew(qapp, path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    counts = PairCounts(path)
    assert counts.often("Dense", "Add") == 0
    counts.count("Dense", "Add")
    counts.save()
    assert read(path) == {"Dense": {"Add": 1}}


def test_a_folder_that_can_not_be_written_is_no_error(qapp, tmp_path):
    (tmp_path / "file").write_text("")
    counts = PairCounts(tmp_path / "file" / "pairs.json")
    counts.count("Dense", "Add")
    counts.save()
    assert counts.often("Dense", "Add") == 1


def test_blocks_are_not_counted(qapp, path):
    counts = PairCounts(path)
    counts.count("block:mine", "Dense")
    counts.count("Dense", "offer:ready:residual")
    counts.save()
    assert not path.exists()


PAIRS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=80)


@given(PAIRS)
def test_it_stays_bounded_and_what_was_counted_last_is_there(pairs):
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(pair_counts, "MOST_PAIRS", 10)
        patch.setattr(pair_counts, "LARGEST", 3)
        counts = PairCounts(Path(folder) / "pairs.json")
        for source, target in pairs:
            counts.count(source, target)
            assert counts.often(source, target) > 0
        counts.save()
        kept = read(Path(folder) / "pairs.json")
        numbers = [count for targets in kept.values() for count in targets.values()]
        assert len(numbers) <= 10
        assert all(0 < count <= 3 for count in numbers)
