"""What layers keep, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nodeeditor.language import tr
from nodeeditor.weights.matching import Inheritance
from nodeeditor.weights.variables import FoundWeights, Variable
from nodeeditor.weights.verdicts import Fate, Reason, Taken, Verdict


def fate_text(fate: Fate) -> str:
    """One word or two."""
    return {Fate.KEPT: tr("kept"), Fate.PARTLY: tr("partly kept"), Fate.NEW: tr("new")}[fate]


def source_text(found: FoundWeights) -> str:
    """What the weights are called in a sentence."""
    match found.kind:
        case "run":
            return tr("run {name}", name=found.name)
        case _:
            return found.name


def summary_text(inheritance: Inheritance) -> str:
    """A line with the counts."""
    kept = inheritance.count(Fate.KEPT)
    counts = [
        tr("1 layer kept") if kept == 1 else tr("{count} layers kept", count=kept),
        tr("{count} partly", count=inheritance.count(Fate.PARTLY)),
        tr("{count} new", count=inheritance.count(Fate.NEW)),
    ]
    if inheritance.left:
        counts.append(tr("{count} there not used", count=len(inheritance.left)))
    source = source_text(inheritance.found)
    return tr("Begins with the weights of {source}: {counts}", source=source, counts=", ".join(counts))


def verdict_text(verdict: Verdict) -> str:
    """What is kept of which variable, or why nothing is; empty for a layer that keeps all there is."""
    if verdict.reason is not None:
        return _reason_text(verdict, verdict.reason)
    return "; ".join(_parts(verdict))


def _parts(verdict: Verdict) -> Iterator[str]:
    for taken in verdict.taken:
        if not taken.whole:
            yield f"{taken.variable.label}: {_slice_text(taken)}"
        elif verdict.fate is Fate.PARTLY:
            yield tr("{variable}: kept", variable=taken.variable.label)
    for variable in verdict.fresh:
        yield tr("{variable}: fresh", variable=variable.label)
    for variable in verdict.left:
        yield tr("not used: {shape}", shape=_shape_text(variable))


def _slice_text(taken: Taken) -> str:
    """Of each axis on which the two differ, what is kept of how many."""
    gates = taken.variable.gates
    told = []
    for axis, size in enumerate(taken.sizes):
        divided = gates if axis == len(taken.sizes) - 1 else 1
        own, other = taken.variable.shape[axis] // divided, taken.source.shape[axis] // divided
        if own == other:
            continue
        places = tr("{axis} 0–{last}", axis=_axis_text(axis, len(taken.sizes)), last=size - 1)
        if divided > 1:
            places = tr("{places} of each of {gates} gates", places=places, gates=gates)
        if own > size:
            told.append(tr("{places} kept of {count}, the others fresh", places=places, count=own))
        else:
            told.append(tr("{places} taken of {count} there", places=places, count=other))
    return ", ".join(told)


def _axis_text(axis: int, rank: int) -> str:
    match rank:
        case 1:
            return tr("values")
        case 2:
            return tr("rows") if axis == 0 else tr("columns")
        case _:
            return tr("axis {axis}", axis=axis)


def _reason_text(verdict: Verdict, reason: Reason) -> str:
    source = verdict.source
    shapes = shapes_text(source.variables) if source is not None else ""
    match reason:
        case Reason.NO_LAYER:
            return tr("there is no layer of this name")
        case Reason.OTHER_TYPE:
            return tr("there it is another type of layer ({kind})", kind=source.kind if source is not None else "")
        case Reason.OTHER_RANK:
            return tr("its weights there have other axes: {shapes}", shapes=shapes)
        case Reason.OTHER_VARIABLES:
            return tr("it has others there, of which it can't be told what they are: {shapes}", shapes=shapes)
        case Reason.QUANTIZED:
            return tr("its weights there are quantized, which can't be undone; save the model before quantize()")
        case Reason.LEARNS:
            return tr("it learns from the data, since what it learned there does not fit")


def shapes_text(variables: Iterable[Variable]) -> str:
    """The shapes of variables."""
    return ", ".join(map(_shape_text, variables))


def _shape_text(variable: Variable) -> str:
    return f"({', '.join(map(str, variable.shape))})"
