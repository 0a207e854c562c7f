"""The examples that ship with the program, in the order in which they are worth a look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nodeeditor.language import marked
from nodeeditor.resources import examples


@dataclass(frozen=True, slots=True)
class Example:
    """One example: its file, what it is called, and a sentence on what it shows."""

    name: str
    title: str
    sentence: str

    @property
    def path(self) -> Path:
        """The graph file."""
        return examples() / f"{self.name}.knet"


EXAMPLES: tuple[Example, ...] = (
    Example("digits", marked("Digits"), marked("Tells handwritten digits apart. Open it and press Train.")),
    Example("sequential", marked("Sequential"), marked("Dense layers in a row, on random data.")),
    Example("inception", marked("Inception"), marked("Parallel branches, joined by Concatenate.")),
    Example("residual", marked("Residual"), marked("Short cuts past convolutions, added up.")),
    Example("multi_input", marked("Two inputs"), marked("Two parts of a table, each with its own layers.")),
    Example("multi_output", marked("Two outputs"), marked("Two losses, weighed against each other.")),
    Example("shared", marked("Shared layers"), marked("Two inputs through one layer, with the same weights.")),
    Example("repeated", marked("Repeated block"), marked("A block three times, with more filters each time.")),
)


def installed() -> Iterator[Example]:
    """Those whose files are there."""
    return (example for example in EXAMPLES if example.path.is_file())
