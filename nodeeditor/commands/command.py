"""What a command is: its words for the help, its options, and what it does."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from dataclasses import dataclass

from nodeeditor.catalog.code import digest_of, first_line
from nodeeditor.catalog.trusted import trust_for_now, untrusted_in
from nodeeditor.graph.graph import Graph
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem

#: What a command returns to the shell.
SOUND, FOUND_PROBLEMS, UNUSABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Command:
    """One command. ``run`` returns the exit code, and raises ``ProblemError`` for anything unusable."""

    name: str
    summary: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def add_file(parser: argparse.ArgumentParser) -> None:
    """The graph file that a command works on."""
    parser.add_argument("file", metavar="FILE", help="a graph file (.knet)")


def add_json(parser: argparse._ActionsContainer) -> None:
    """Whether programs are to read what a command says."""
    parser.add_argument("--json", action="store_true", help="write JSON only to standard output")


def add_trust(parser: argparse.ArgumentParser) -> None:
    """Which Python code of the graph may run in this command."""
    parser.add_argument(
        "--trust",
        action="append",
        default=[],
        metavar="HASH",
        help="let the Python code of this sha-256 run, which is told where code is refused; once for each",
    )


def take_trust(options: argparse.Namespace, graph: Graph) -> None:
    """Let the code run whose digests were given. Raises ``ProblemError`` where ``graph`` has any that may not."""
    trust_for_now(options.trust)
    for name, code in untrusted_in(graph):
        told = {"node": name, "text": first_line(code), "digest": digest_of(code), "file": options.file}
        raise ProblemError(problem("command.untrusted", **told))


def whole(lowest: int, highest: int) -> Callable[[str], int]:
    """What reads a whole number from ``lowest`` to ``highest`` for an option."""

    def read(text: str) -> int:
        number = int(text) if re.fullmatch(r"\s*[+-]?[0-9]{1,10}\s*", text) else None
        if number is None or not lowest <= number <= highest:
            raise argparse.ArgumentTypeError(
                tr(
                    "'{text}' is no whole number from {lowest} to {highest}",
                    text=text[:40],
                    lowest=lowest,
                    highest=highest,
                )
            )
        return number

    return read
