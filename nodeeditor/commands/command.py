"""What a command is: its words for the help, its options, and what it does."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from dataclasses import dataclass

from nodeeditor.language import tr

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
