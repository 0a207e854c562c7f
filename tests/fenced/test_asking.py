"""Whatever becomes of the process that reads a file, who asked gets an answer or one sentence, and soon."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from nodeeditor.fenced import asking, opening
from nodeeditor.fenced.asking import ask
from nodeeditor.fenced.messages import IsGraph, OutOfMemory, ReadNames, encode
from nodeeditor.importing import ModelFileError
from nodeeditor.limits import Fence

FENCE = Fence(seconds=20, busy=30, memory=2**27, answer=10_000)


def told(monkeypatch: pytest.MonkeyPatch, code: str, fence: Fence = FENCE) -> str:
    """The code of what is told of a reader that does ``code``."""
    monkeypatch.setattr(asking, "ARGUMENTS", ("-I", "-c", code))
    with pytest.raises(ModelFileError) as caught:
        ask(ReadNames(b"x"), fence, "net.keras")
    assert str(caught.value).startswith("net.keras: ")
    assert "\n" not in str(caught.value)
    return caught.value.problem.code


@pytest.mark.parametrize(
    "code",
    [
        "import ctypes; ctypes.string_at(0)",
        "raise SystemExit(3)",
        "import os; os.abort()",
        "raise ValueError",
        "print('words')",
        'print(\'{"type":"names","names":[[1,2]]}\')',
        'print(\'{"type":"refused","problem":{"code":[]}}\')',
        "print('[' * 9000)",
        "print('x' * 20_000)",
    ],
)
def test_a_reader_that_breaks_or_lies_is_one_sentence(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    assert told(monkeypatch, code) == "fenced.broken"


def test_a_reader_that_comes_to_no_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    start = time.monotonic()
    short = Fence(seconds=0.5, busy=30, memory=2**27, answer=10_000)
    assert told(monkeypatch, "import time; time.sleep(60)", short) == "fenced.slow"
    assert told(monkeypatch, "while True: print('x', end='')", short) in ("fenced.broken", "fenced.slow")
    assert time.monotonic() - start < 30


def test_a_reader_that_fills_the_memory_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (
        told(monkeypatch, "a = bytearray(2**28); a[::4096] = b'x' * 2**16; import time; time.sleep(60)")
        == "fenced.large"
    )
    assert told(monkeypatch, f"print({encode(OutOfMemory()).decode()!r})") == "fenced.large"


def test_a_reader_that_nobody_wants_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "ARGUMENTS", ("-I", "-c", "import time; time.sleep(60)"))
    start, asked = time.monotonic(), []

    def check() -> None:
        asked.append(None)
        if len(asked) == 3:
            raise InterruptedError("not wanted")

    with pytest.raises(InterruptedError, match="not wanted"):
        ask(ReadNames(b"x"), FENCE, "net.keras", check=check)
    assert time.monotonic() - start < 15


def test_a_reader_that_cannot_be_started_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking.sys, "executable", "/nowhere/python")
    assert told(monkeypatch, "") == "fenced.no_reader"


def test_an_answer_that_no_errand_has_is_not_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(asking, "ARGUMENTS", ("-I", "-c", f"print({encode(IsGraph()).decode()!r})"))
    with pytest.raises(ModelFileError) as caught:
        opening.names_of_layers(tmp_path / "net.keras")
    assert caught.value.problem.code == "fenced.broken"


@pytest.mark.parametrize("text", ["", "{}", json.dumps({"format": "nodeeditor.graph", "version": 1, "nodes": 5})])
def test_a_graph_that_is_none_is_not_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str) -> None:
    told = json.dumps({"type": "model", "text": text, "told": [], "has_weights": False})
    monkeypatch.setattr(asking, "ARGUMENTS", ("-I", "-c", f"print({told!r})"))
    with pytest.raises(ModelFileError) as caught:
        opening.open_any(tmp_path / "net.keras", opening.load_snapshot())
    assert caught.value.problem.code == "fenced.broken"
