"""Whatever is done to the window, no exception comes, Qt warns of nothing, and the document stays whole."""

from __future__ import annotations

import sys
from traceback import format_exception

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from tests.examples import SOAK
from tests.monkey.monkey import Monkey, let_nothing_wait
from tests.monkey.stage import staged

#: 200,000 events in the long run, in windows that are not too old.
_SEEDS, _EVENTS = (range(40), 5000) if SOAK else (range(2), 400)
#: What the offscreen platform says, which has no windows to move.
_OF_PLATFORM = ("This plugin does not support",)


@pytest.mark.parametrize("seed", _SEEDS)
def test_a_monkey_breaks_nothing(qapp, monkeypatch, seed: int) -> None:
    raised: list[str] = []
    warned: list[str] = []
    done: list[str] = []

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if kind is not QtMsgType.QtInfoMsg and not text.startswith(_OF_PLATFORM):
            warned.append(text)

    monkeypatch.setattr(sys, "excepthook", lambda *error: raised.append("".join(format_exception(*error))))
    before = qInstallMessageHandler(hear)
    try:
        with staged() as window:
            monkey = Monkey(window, seed, done.append)
            let_nothing_wait(monkey, monkeypatch.setattr)
            monkey.play(_EVENTS)
            stack = window.workspace.undo_stack
            now = window.workspace.graph.copy()
            end = stack.index()
            stack.setIndex(0)
            stack.setIndex(end)
            assert window.workspace.graph == now
    finally:
        qInstallMessageHandler(before)
    last = "\n".join(done[-12:])
    assert not raised, f"seed {seed}: {raised[0]}, after:\n{last}"
    assert not warned, f"seed {seed}: {warned[:3]}, after:\n{last}"
