from __future__ import annotations

from pathlib import Path

import pytest

from nodeeditor.engine.data import glimpse as glimpses
from nodeeditor.engine.data import recent
from nodeeditor.engine.data.recent import RecentData
from nodeeditor.graph.settings import BundledSource, CsvSource
from nodeeditor.problems import ProblemError

TABLE = CsvSource("t.csv")


def test_the_last_source_is_not_read_again_until_its_file_differs(tmp_path: Path):
    (tmp_path / "t.csv").write_text("a,b\n1,2\n")
    data = RecentData()
    first = data.load(TABLE, tmp_path)
    assert data.load(TABLE, tmp_path) is first
    assert data.glimpse(TABLE, tmp_path) is first
    (tmp_path / "t.csv").write_text("a,b\n1,2\n3,4\n")
    assert data.load(TABLE, tmp_path).samples == 2
    iris = data.load(BundledSource("iris"), tmp_path)
    assert data.glimpse(BundledSource("iris"), tmp_path) is iris
    assert data.load(TABLE, tmp_path) is not first


def test_of_large_data_a_glimpse_is_kept(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(recent, "MOST_BYTES", 4000)
    monkeypatch.setattr(glimpses, "_MOST_SAMPLES", 100)
    (tmp_path / "t.csv").write_text("a,b\n" + "1,2\n" * 500)
    data = RecentData()
    first = data.load(TABLE, tmp_path)
    seen = data.glimpse(TABLE, tmp_path)
    assert seen.of == 500
    assert seen.samples < 200
    assert data.glimpse(TABLE, tmp_path) is seen
    assert data.load(TABLE, tmp_path) is not first
    assert data.shown(TABLE, tmp_path).of is None


def test_a_path_that_no_file_can_have_is_refused_in_a_sentence(tmp_path: Path):
    with pytest.raises(ProblemError):
        RecentData().load(CsvSource("a\0b.csv"), tmp_path)


def test_a_file_that_can_not_be_read_is_tried_again(tmp_path: Path):
    data = RecentData()
    for _ in range(2):
        with pytest.raises(ProblemError):
            data.load(TABLE, tmp_path)
    (tmp_path / "t.csv").write_text("a\n1\n")
    assert data.load(TABLE, tmp_path).samples == 1
