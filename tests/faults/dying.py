"""An engine that is killed at a message: ``python -m tests.faults.dying FOLDER MODULE [--training | --export]``.

It does what ``MODULE`` does, a real engine or one that stands in for it.

What is asked of it stands in the file ``death`` of the folder. Each engine writes down how many messages it took and
gave, so that every one of them can be tried.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NoReturn, TypeAlias

import msgspec

from nodeeditor.engine.pipe import Pipe
from nodeeditor.protocol.answers import Answer, Pong
from nodeeditor.protocol.frames import framed
from nodeeditor.protocol.messages import decode_request, encode
from nodeeditor.protocol.requests import Ping

Way: TypeAlias = Literal["took", "gave"]
Moment: TypeAlias = Literal["before", "midst", "after"]


class Death(msgspec.Struct, frozen=True):
    """At which message, counted from 0 without pings, an engine of a role is killed, and when of it."""

    role: str
    way: Way
    number: int
    moment: Moment


class Said(msgspec.Struct, frozen=True):
    """One message of an engine, or to it."""

    role: str
    way: Way
    number: int
    kind: str


class Mortal:
    """Counts messages, and dies at one. Only the first engine does: the next one is to be whole."""

    def __init__(self, folder: Path, role: str) -> None:
        self._folder, self._role = folder, role
        self._plan = folder / "death"
        self._counts: dict[str, int] = {"took": 0, "gave": 0}

    def due(self, way: Way, message: object) -> Moment | None:
        """Note a message; when of it to die, if at all."""
        if isinstance(message, Ping | Pong):
            return None
        number = self._counts[way]
        self._counts[way] += 1
        line = msgspec.json.encode(Said(self._role, way, number, type(message).__name__)) + b"\n"
        with (self._folder / "said").open("ab") as file:
            file.write(line)
        if not self._plan.exists():
            return None
        death = msgspec.json.decode(self._plan.read_bytes(), type=Death)
        due = (death.role, death.way, death.number) == (self._role, way, number)
        return death.moment if due else None

    def die(self) -> NoReturn:
        self._plan.rename(self._folder / "died")
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError


def doom(mortal: Mortal) -> None:
    """Let every pipe of this process lead through ``mortal``."""
    send, payloads = Pipe.send, Pipe.payloads

    def sending(self: Pipe, answer: Answer) -> None:
        moment = mortal.due("gave", answer)
        if moment == "midst":
            frame = framed(encode(answer))
            os.write(self._sink, frame[: len(frame) // 2])
        elif moment != "before":
            send(self, answer)
        if moment is not None:
            mortal.die()

    def taking(self: Pipe) -> Iterator[bytes]:
        for payload in payloads(self):
            moment = mortal.due("took", decode_request(payload))
            if moment == "before":
                mortal.die()
            yield payload
            if moment is not None:
                mortal.die()

    Pipe.send, Pipe.payloads = sending, taking  # type: ignore[method-assign]


def main() -> None:
    role = next((word[2:] for word in sys.argv if word.startswith("--")), "questions")
    doom(Mortal(Path(sys.argv[1]), role))
    module = importlib.import_module(sys.argv[2])
    if module.__name__ == "nodeeditor.engine.__main__":
        from nodeeditor.engine.training import keeping

        # A checkpoint as often as there can be one, so that there are deaths beside each.
        keeping.INTERVAL, keeping.SHARE = 0.0, 1e9
    module.main()


if __name__ == "__main__":
    main()
