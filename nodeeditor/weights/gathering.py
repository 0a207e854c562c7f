"""What a node keeps, told at the node: of a use of a block what the layers inside of it keep together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nodeeditor.language import tr
from nodeeditor.weights.verdicts import Fate, Verdict
from nodeeditor.weights.wording import verdict_text


@dataclass(frozen=True, slots=True)
class NodeFate:
    """How much a node keeps of the weights that the network begins with, and a line that says so."""

    fate: Fate
    text: str


def fate_of_node(verdicts: Sequence[Verdict]) -> NodeFate | None:
    """The fate of a node that has these layers; None of one without weights."""
    if not verdicts:
        return None
    if len(verdicts) == 1:
        return NodeFate(verdicts[0].fate, _text(verdicts[0]))
    counts = {fate: sum(verdict.fate is fate for verdict in verdicts) for fate in Fate}
    told = tr(
        "Weights inside: {kept} layers kept, {partly} partly, {new} new",
        kept=counts[Fate.KEPT],
        partly=counts[Fate.PARTLY],
        new=counts[Fate.NEW],
    )
    fate = next((fate for fate in (Fate.KEPT, Fate.NEW) if counts[fate] == len(verdicts)), Fate.PARTLY)
    return NodeFate(fate, told)


def _text(verdict: Verdict) -> str:
    details = verdict_text(verdict)
    match verdict.fate:
        case Fate.KEPT:
            kept = tr("Keeps its weights")
            return f"{kept} ({details})" if details else kept
        case Fate.PARTLY:
            return tr("Keeps part of its weights: {details}", details=details)
        case Fate.NEW:
            return tr("Begins with fresh weights: {details}", details=details)
