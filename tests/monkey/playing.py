"""Plays one seed and tells what went wrong."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from traceback import format_exception
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from tests.monkey.monkey import Monkey, let_nothing_wait
from tests.monkey.stage import staged

#: What the offscreen platform says, which has no windows to move.
_OF_PLATFORM = ("This plugin does not support",)


@dataclass(slots=True)
class Played:
    """What came of a seed: events sent, exceptions that nothing caught, what Qt warned of, documents not as drawn."""

    events: int = 0
    raised: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    #: What was done last.
    last: list[str] = field(default_factory=list)


def play(
    seed: int, events: int, patch: Callable[[Any, str, Any], object], tell: Callable[[str], object] = lambda _: None
) -> Played:
    """Send so many events to a new window. ``patch`` sets attributes for as long as that takes."""
    played = Played()

    def note(line: str) -> None:
        tell(line)
        played.last = [*played.last[-11:], line]

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if kind is not QtMsgType.QtInfoMsg and not text.startswith(_OF_PLATFORM):
            played.warned.append(text)

    patch(sys, "excepthook", lambda *error: played.raised.append("".join(format_exception(*error))))
    before = qInstallMessageHandler(hear)
    try:
        with staged() as desk:
            monkey = Monkey(desk, seed, note)
            let_nothing_wait(monkey, patch)
            try:
                monkey.play(events)
                for page in desk.pages:
                    stack, now = page.workspace.undo_stack, page.workspace.graph.copy()
                    end = stack.index()
                    stack.setIndex(0)
                    stack.setIndex(end)
                    assert page.workspace.graph == now, "undo and redo give another graph"
            except AssertionError as error:
                played.lost.append("".join(format_exception(error)))
            played.events = monkey.count
        gc.collect()
    finally:
        qInstallMessageHandler(before)
    return played
