"""Sessions with a real engine, some of whose answers reach the window changed: what of it broke or was lost.

``python -m tests.faults.changing [SEEDS]`` lives so many, 20 by default, of each role and prints one JSON line; it ends
with 1 where anything broke, hung or was lost.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from traceback import format_exception
from unittest.mock import patch

import msgspec
from PySide6.QtWidgets import QApplication

from nodeeditor.protocol.answers import Answer
from nodeeditor.protocol.messages import decode_answer
from nodeeditor.workspace import engine_client, engine_process
from tests.ending import Ending
from tests.faults.changed import changed
from tests.faults.session import Session, dying_engines

ROLES = ("questions", "training", "export")
#: Of so many messages one is changed, and at most so many of a session.
_ONE_IN, _MOST = 12, 3
#: Sessions of each role in the long form.
SEEDS = 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a session: the answers that were changed, exceptions that nothing caught, and what was lost."""

    changes: tuple[str, ...]
    raised: tuple[str, ...]
    lost: tuple[str, ...]


def live(role: str, seed: int) -> Outcome:
    """A session in which answers are changed by ``seed``. Raises ``TimeoutError`` where it hangs."""
    random = Random(seed)
    raised: list[str] = []
    changes: list[str] = []

    def read(payload: bytes) -> Answer:
        if random.randrange(_ONE_IN) == 0 and len(changes) < _MOST:
            message = msgspec.msgpack.decode(payload)
            other = changed(message, random)
            changes.append(f"{message} -> {other}"[:2000])
            payload = msgspec.msgpack.encode(other)
        return decode_answer(payload)

    with (
        tempfile.TemporaryDirectory() as name,
        dying_engines(Path(name)),
        patch.dict(
            os.environ, {f"XDG_{home}_HOME": str(Path(name, home.lower())) for home in ("DATA", "STATE", "CACHE")}
        ),
        patch.object(sys, "excepthook", lambda *error: raised.append("".join(format_exception(*error)))),
        patch.object(engine_process, "decode_answer", read),
        # An engine is given up after some deaths in a row; here each answer that is no answer ends one.
        patch.object(engine_client, "SOUND_LIFE", -1),
    ):
        session = Session(Path(name))
        try:
            session.run(role)
        finally:
            session.close()
    # A wrong answer that is well-formed is believed, say a number of parameters; the drawing is the window's own.
    return Outcome(tuple(changes), tuple(raised), tuple(what for what in session.lost if what == "the document"))


def main(seeds: int = SEEDS) -> int:
    """Live them, and print the figures; Ctrl+C and SIGTERM end it with the session that is going on."""
    application = QApplication.instance() or QApplication([])
    ending = Ending()
    began = time.monotonic()
    sessions = changes = hung = broke = lost = 0
    what: list[str] = []
    for role, seed in ((role, seed) for seed in range(seeds) for role in ROLES):
        if ending:
            break
        print(f"{role} {seed}, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        sessions += 1
        try:
            outcome = live(role, seed)
        except TimeoutError as error:
            hung += 1
            what.append(f"{role} {seed}: {error}")
        else:
            changes += len(outcome.changes)
            broke += len(outcome.raised)
            lost += len(outcome.lost)
            what += [f"{role} {seed}: {one}" for one in (*outcome.raised, *outcome.lost)]
    figures = {"sessions": sessions, "faults": changes, "hung": hung, "broke": broke, "lost": lost}
    print(
        json.dumps({"figure": "changed", **figures, "what": what, "seconds": round(time.monotonic() - began)}),
        flush=True,
    )
    del application
    return int(bool(what))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS))
