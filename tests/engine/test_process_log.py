"""The log of a training's process: descriptor 2 led into a file, which stays short."""

from __future__ import annotations

import os

import pytest

from nodeeditor.engine.process_log import ProcessLog


@pytest.fixture
def descriptors():
    """Put 1 and 2 back, which the log takes for the whole process."""
    kept = os.dup(1), os.dup(2)
    yield
    for number, old in enumerate(kept, start=1):
        os.dup2(old, number)
        os.close(old)


def test_a_log_that_grows_too_long_loses_its_older_half_in_whole_lines(descriptors, tmp_path):
    log = ProcessLog(tmp_path / "process.log", limit=800)
    for number in range(99):
        os.write(2, b"line %02d!\n" % number)
        log.bound()
    os.write(1, b"the end\n")
    lines = (tmp_path / "process.log").read_text().splitlines()
    assert lines == [*(f"line {number:02d}!" for number in range(100 - len(lines), 99)), "the end"]
    for _ in range(3):
        os.write(2, b"x" * 400 + b"\n")
    log.bound()
    assert (tmp_path / "process.log").stat().st_size <= 800


def test_a_log_that_can_not_be_opened_leaves_the_descriptor(descriptors, tmp_path):
    before = os.fstat(2)
    with pytest.raises(OSError, match="No such"):
        ProcessLog(tmp_path / "missing" / "process.log")
    assert os.path.samestat(before, os.fstat(2))
