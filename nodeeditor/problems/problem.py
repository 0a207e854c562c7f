"""Problems as data: what is wrong, where, what was got and needed, and what would help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nodeeditor.problems.sentences import sentence
from nodeeditor.values import EMPTY, FrozenMap


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair that would help: the code of a sentence, and what completes it."""

    code: str
    arguments: FrozenMap = EMPTY

    @property
    def text(self) -> str:
        """The repair as a sentence in the user's language."""
        return sentence(self.code, self.arguments)

    @property
    def name(self) -> str:
        """What a button that does the repair is called. Raises ``KeyError`` for a fix that only advises."""
        return sentence(self.code.replace("fix.", "repair.", 1), self.arguments)

    @property
    def cost(self) -> int | None:
        """How many parameters the repair adds, below 0 where it saves some, None where it does not tell."""
        count = self.arguments.get("parameters")
        return count if isinstance(count, int) else None


@dataclass(frozen=True, slots=True)
class Way:
    """Where a size came from: the code of a sentence, what completes it, and the nodes on the way.

    ``nodes`` are ids, the nearest to the problem first; the last one made the size.
    """

    code: str
    arguments: FrozenMap
    nodes: tuple[str, ...]

    @property
    def text(self) -> str:
        """The way as a sentence in the user's language."""
        return sentence(self.code, self.arguments)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that stands between the user and what was asked for.

    ``code`` names a sentence that ``arguments`` complete. ``node`` is a node's id where the problem
    is in a graph, ``port`` or ``parameter`` the place on it; ``arguments["node"]`` is the node's
    name. A problem that is no obstacle to training is a ``warning``. ``chain`` tells where the sizes that
    do not fit come from.
    """

    code: str
    arguments: FrozenMap = EMPTY
    node: str | None = None
    port: str | None = None
    parameter: str | None = None
    fixes: tuple[Fix, ...] = ()
    warning: bool = False
    chain: tuple[Way, ...] = ()

    @property
    def text(self) -> str:
        """The problem as a sentence in the user's language: where, what was got, what is needed."""
        return sentence(self.code, self.arguments)

    @property
    def reason(self) -> FrozenMap:
        """The problem as an argument of another one, in whose sentence it then stands."""
        return FrozenMap(code=self.code, arguments=self.arguments)


class ProblemError(Exception):
    """An error that carries its problem; its text is the finished sentence."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        return self.problem.text


def problem(code: str, **arguments: Any) -> Problem:
    """A problem without a place in a graph."""
    return Problem(code, FrozenMap(arguments))
