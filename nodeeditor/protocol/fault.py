"""What is wrong with a message: one error, whose problem says it in a sentence."""

from __future__ import annotations

from nodeeditor.problems import ProblemError, problem


class MessageError(ProblemError):
    """A message that can't be read, or that can't be true at this place."""


def refuse(code: str, **arguments: object) -> MessageError:
    """The error of the sentence ``message.<code>``."""
    return MessageError(problem(f"message.{code}", **arguments))
