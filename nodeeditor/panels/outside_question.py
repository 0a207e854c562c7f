"""Asks whether what a document names outside of its folder may be read."""

from __future__ import annotations

from collections.abc import Callable

from nodeeditor.language import tr
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.problems import Problem
from nodeeditor.workspace.outside_reading import OutsideReading


def ask_to_read(
    strip: MessageStrip, outside: OutsideReading, told: Problem, go_on: Callable[[], object] = lambda: None
) -> None:
    """Tell what is held back; ``go_on`` with what was asked for once the user allowed it."""

    def allow() -> None:
        outside.allow(told)
        go_on()

    strip.show_warning(told.text, tr("Read It"), allow, (tr("Not Now"), lambda: None))
