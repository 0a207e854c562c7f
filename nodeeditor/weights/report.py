"""What layers keep, as the rows of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nodeeditor.language import tr
from nodeeditor.weights.matching import Inheritance
from nodeeditor.weights.verdicts import Fate
from nodeeditor.weights.wording import fate_text, shapes_text, verdict_text


@dataclass(frozen=True, slots=True)
class Row:
    """One layer: what it keeps (None for one of the source that nobody takes), details, and the source's layer."""

    layer: str
    fate: Fate | None
    details: str
    source: str

    @property
    def verdict(self) -> str:
        """The fate in words."""
        return tr("not used") if self.fate is None else fate_text(self.fate)


def rows(inheritance: Inheritance) -> Iterator[Row]:
    """A row for each layer with weights, then one for each layer of the source of which nothing is taken."""
    for verdict in inheritance.verdicts:
        source = verdict.source.label if verdict.source is not None else ""
        yield Row(verdict.layer.label, verdict.fate, verdict_text(verdict), source)
    for layer in inheritance.left:
        yield Row("", None, shapes_text(layer.variables), layer.label)


def plain(inheritance: Inheritance) -> list[dict[str, str]]:
    """The rows as a file keeps them, in words that are the same in every language for the verdicts."""
    return [
        {
            "layer": row.layer,
            "verdict": "unused" if row.fate is None else row.fate.value,
            "details": row.details,
            "source": row.source,
        }
        for row in rows(inheritance)
    ]
