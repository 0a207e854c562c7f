"""Opening is inert: whatever is in a file, reading it imports nothing, runs nothing, and touches no other file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.security.corpus import CODE, write_corpus
from tests.security.watched import READERS

#: All that a reader may raise.
_DOCUMENTED = {
    "",
    "GraphFileError",
    "MessageError",
    "ModelFileError",
    "ProblemError",
    "RecoveryError",
    "ThemeError",
    "ValidationError",
    "DecodeError",
    "RunError",
    "ValueError",  # of the records and labels of runs, which have a sentence of their own around it
}


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder)
    return _watched(folder)


def _watched(folder: Path) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "tests.security.watched", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_reading_does_nothing_but_read_the_file(told) -> None:
    done = {one["file"]: one["seen"] for one in told if one["seen"]}
    assert done == {}
    assert len(told) > 400
    assert not Path("/tmp/harmed").exists()


def test_every_kind_of_file_was_read_and_hostile_ones_are_among_them(told) -> None:
    kinds = {Path(one["file"]).suffix for one in told}
    assert kinds == set(READERS)
    hostile = {Path(one["file"]).suffix for one in told if not one["file"].startswith("harmless")}
    assert hostile == set(READERS) - {".run"}


def test_only_documented_errors_come_out(told) -> None:
    assert {one["error"] for one in told} <= _DOCUMENTED
    assert {one["error"] for one in told if one["file"].startswith("harmless")} == {""}


def test_a_reader_that_does_more_is_seen(tmp_path: Path) -> None:
    (tmp_path / "x.knet").write_text(CODE[0])
    code = (
        "import sys; from pathlib import Path; import tests.security.watched as watched\n"
        "watched.READERS['.knet'] = lambda path: eval(path.read_text())\n"
        "watch = watched.Watch(); watch.read(Path(sys.argv[1])); print(watch.seen)\n"
    )
    harmless = "open('/dev/null', 'w'), __import__('antigravity' if 0 else 'this'), __import__('os').system('true')"
    (tmp_path / "x.knet").write_text(harmless)
    command = [sys.executable, "-c", code, str(tmp_path / "x.knet")]
    seen = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    for event in ("exec", "/dev/null", "import", "os.system"):
        assert event in seen
