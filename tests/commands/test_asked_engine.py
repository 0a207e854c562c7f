"""A command whose engine lies, is silent or dies ends with one sentence."""

from __future__ import annotations

import sys
import time

import pytest

from nodeeditor.cli import main
from nodeeditor.commands import asked_engine
from nodeeditor.resources import examples
from tests.examples import SOAK

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and descriptors are those of Unix")

_TOLD = {
    "garbage": "sent what can't be right",
    "no node": "sent what can't be right",
    "silence": "gave no sign of life",
    "death": "ended early",
    "half a message": "gave no sign of life",
    "suspended": "gave no sign of life",
    "closed output": "ended early",
    "a child": "ended early",
}
_FEW = ("garbage", "silence")


@pytest.mark.parametrize("kind", list(_TOLD) if SOAK else _FEW)
def test_a_picture_whose_engine_lies_is_refused_in_a_sentence(monkeypatch, capsys, tmp_path, kind: str) -> None:
    (tmp_path / "kind").write_text(kind)
    monkeypatch.setattr(asked_engine, "ARGUMENTS", ("-P", "-m", "tests.faults.lying", str(tmp_path)))
    monkeypatch.setattr(asked_engine, "BEAT", 0.2)
    monkeypatch.setattr(asked_engine, "SILENT_BEATS", 5 if "no sign" in _TOLD[kind] else 200)
    start = time.thread_time()
    code = main(["render", str(examples() / "sequential.knet"), "-o", str(tmp_path / "out.svg")])
    assert code == 2
    assert time.thread_time() - start < 5
    told = capsys.readouterr().err.strip().splitlines()
    assert len(told) == 1
    assert _TOLD[kind] in told[0]
    assert not (tmp_path / "out.svg").exists()
