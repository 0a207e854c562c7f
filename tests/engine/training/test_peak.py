"""The memory that a training took."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nodeeditor.engine.training import peak
from nodeeditor.engine.training.peak import PeakMemory
from nodeeditor.runs.folder import RunFolder
from tests.engine.training.training_graphs import Course, classifier

MB = 1024 * 1024


def test_the_most_is_told_that_was_there_since_the_beginning() -> None:
    np.ones(200 * MB, "uint8").sum()
    counted = PeakMemory()
    before = counted.taken
    assert before is None or before < 20 * MB
    np.ones(100 * MB, "uint8").sum()
    taken = counted.taken
    assert taken is not None
    assert 95 * MB < taken < 120 * MB


def test_what_was_freed_before_hides_nothing() -> None:
    # Too small to go back to the system by themselves, and below one that stays.
    freed = [np.ones(50_000, "uint8") for _ in range(2001)]
    last = freed.pop()
    freed.clear()
    counted = PeakMemory()
    again = [np.ones(50_000, "uint8") for _ in range(2000)]
    taken = counted.taken
    assert taken is not None
    assert taken > 80 * MB
    assert len(again) == 2000
    assert last.all()


def test_nothing_is_told_where_more_was_there_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peak, "_highest", lambda: 2**50)
    assert PeakMemory().taken is None
    monkeypatch.setattr(peak, "_highest", lambda: None)
    assert PeakMemory().taken is None


def test_a_run_tells_it(tmp_path: Path) -> None:
    done = Course(tmp_path).train(classifier())
    record = RunFolder(tmp_path / "run").read_record()
    assert record.memory == done.memory
    assert done.memory is not None
    assert 0 <= done.memory < 2000 * MB
