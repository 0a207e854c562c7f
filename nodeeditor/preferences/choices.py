"""The settings that are one of a few."""

from __future__ import annotations

from enum import Enum
from typing import Self

from nodeeditor.language import marked


class Choice(Enum):
    """One of a few; ``value`` is how it is stored, ``text`` what it is called."""

    text: str

    def __new__(cls, value: str, text: str) -> Self:  # noqa: D102  # as enumerations have it
        made = object.__new__(cls)
        made._value_ = value
        made.text = text
        return made

    @classmethod
    def of(cls, value: object) -> Self | None:
        """The choice that is stored so; None where there is no such one."""
        return next((choice for choice in cls if choice.value == value), None)


class Motion(Choice):
    """Whether what changes its place is seen to move."""

    SYSTEM = "system", marked("As the system asks for")
    ON = "on", marked("On")
    OFF = "off", marked("Off")


class AtClose(Choice):
    """What becomes of a training when the editor is closed."""

    ASK = "ask", marked("Ask each time")
    """The user is asked each time; a training whose editor is killed goes on."""
    GO_ON = "go_on", marked("Let it go on")
    STOP = "stop", marked("Stop it and keep its weights")
    """It stops and keeps its weights, also where the editor is killed."""


class AtStart(Choice):
    """What is shown when the editor is started without a file."""

    WELCOME = "welcome", marked("Welcome page")
    LAST = "last", marked("Last file")
    EMPTY = "empty", marked("Empty network")
    EXAMPLE = "example", marked("Example: digits")


class Language(Choice):
    """The language of the program, each called as who reads it calls it."""

    SYSTEM = "system", marked("As the system is")
    ENGLISH = "en", "English"
    CHINESE = "zh_CN", "简体中文"
