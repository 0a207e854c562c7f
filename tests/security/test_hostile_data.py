"""Data files made to harm get one sentence each, soon and in little memory, and nothing else is opened."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from nodeeditor.engine.data.load import load
from nodeeditor.graph.settings import CsvSource, NumpySource
from nodeeditor.problems import ProblemError
from tests.examples import examples
from tests.security.hostile_data import write_harmless, write_hostile
from tests.security.test_fuzz import mutated, mutations

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, devices and links of Unix are among them")

_SECONDS, _BYTES = 1.0, 200 * 2**20


@pytest.fixture(scope="module")
def read(tmp_path_factory) -> tuple[dict[str, str], list[dict[str, Any]]]:
    folder = tmp_path_factory.mktemp("data")
    expected = write_hostile(folder)
    command = [sys.executable, "-m", "tests.security.hostile_data", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True, stdin=subprocess.PIPE)
    return expected, [json.loads(line) for line in done.stdout.splitlines()]


def test_each_gets_its_sentence(read) -> None:
    expected, told = read
    assert {one["name"]: one["code"] for one in told} == expected
    assert {one["error"] for one in told} == {""}
    sentences = [one["text"] for one in told if one["code"]]
    assert all(text and "\n" not in text and len(text) < 400 for text in sentences)


def test_soon_and_in_little_memory(read) -> None:
    _, told = read
    assert {one["name"]: one["seconds"] for one in told[3:] if one["seconds"] > _SECONDS} == {}
    grown = {one["name"]: one["peak"] - before["peak"] for before, one in pairwise(told[2:])}
    assert {name: more for name, more in grown.items() if more > _BYTES} == {}


def test_nothing_else_is_opened_or_done(read) -> None:
    _, told = read
    seen = {one["name"]: [event for event in one["seen"] if not _is_ours(event)] for one in told[3:]}
    assert {name: events for name, events in seen.items() if events} == {}
    assert not Path("/tmp/harmed").exists()


@pytest.mark.parametrize("ending", [".npy", ".npz", ".csv"])
def test_a_changed_file_is_read_or_refused_in_one_sentence(tmp_path: Path, ending: str) -> None:
    write_harmless(tmp_path)
    whole = (tmp_path / f"harmless{ending}").read_bytes()
    path = tmp_path / f"changed{ending}"
    source = CsvSource(path.name) if ending == ".csv" else NumpySource(path.name)

    @settings(max_examples=examples(60))
    @given(steps=mutations())
    def hold(steps: list[tuple[str, float, float, bytes]]) -> None:
        path.write_bytes(mutated(whole, steps))
        start, told = time.thread_time(), ""
        try:
            load(source, tmp_path)
        except ProblemError as error:
            told = str(error)
        assert "\n" not in told
        assert time.thread_time() - start < _SECONDS

    hold()


def _is_ours(event: str) -> bool:
    """The free memory is asked for, and an array's header is parsed as a literal: what would run it is ``exec``."""
    return event.startswith(("open '/proc/meminfo'", "compile (b"))
