"""The whole window with an engine some of whose answers are changed: nothing breaks, nothing hangs."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random
from traceback import format_exception

import msgspec
import pytest

from nodeeditor.protocol.answers import Answer
from nodeeditor.protocol.messages import decode_answer
from nodeeditor.workspace import engine_client, engine_process
from tests.examples import SOAK
from tests.faults.changed import changed
from tests.faults.session import Session, dying_engines

pytestmark = pytest.mark.skipif(not SOAK, reason="each is a session with real engines")

#: Of so many messages one is changed, by a seed.
_ONE_IN = 12


@pytest.mark.parametrize("role", ["questions", "training", "export"])
@pytest.mark.parametrize("seed", range(20))
def test_changed_answers_break_nothing(qapp, monkeypatch, role: str, seed: int) -> None:
    random = Random(seed)
    raised: list[str] = []
    done: list[str] = []

    def read(payload: bytes) -> Answer:
        if random.randrange(_ONE_IN) == 0 and len(done) < 3:
            message = msgspec.msgpack.decode(payload)
            other = changed(message, random)
            done.append(f"{message} -> {other}"[:2000])
            payload = msgspec.msgpack.encode(other)
        return decode_answer(payload)

    monkeypatch.setattr(sys, "excepthook", lambda *error: raised.append("".join(format_exception(*error))))
    monkeypatch.setattr(engine_process, "decode_answer", read)
    monkeypatch.setattr(engine_client, "SOUND_LIFE", -1)
    with tempfile.TemporaryDirectory() as name, dying_engines(Path(name)):
        for home in ("DATA", "STATE", "CACHE"):
            monkeypatch.setenv(f"XDG_{home}_HOME", str(Path(name) / home.lower()))
        session = Session(Path(name))
        try:
            session.run(role)
        finally:
            session.close()
    last = "\n".join(done)
    assert not raised, f"{raised[0]}after:\n{last}"
    assert "the document" not in session.lost, f"after:\n{last}"
