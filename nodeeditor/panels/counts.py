"""Numbers in words: counts with their noun, sizes with their unit."""

from __future__ import annotations

from collections import Counter

from nodeeditor.graph.comparing.comparison import Comparison
from nodeeditor.graph.comparing.difference import Aspect, Kind, Part
from nodeeditor.graph.comparing.links import link_counts
from nodeeditor.language import marked, tr

_UNITS = ("B", "KB", "MB", "GB", "TB")
_THOUSANDS = ("k", "M", "G", "T")

#: What the two costs of a layer are, wherever they are shown.
COSTS_TIP = marked(
    "Multiply-adds of one example, forward: the products of matrices and convolutions, and one an element "
    "that is multiplied. Activations: the memory of all results on the way from its inputs to its outputs."
)


def problems_text(count: int) -> str:
    """``1 problem``."""
    if count == 0:
        return tr("no problems")
    return tr("1 problem") if count == 1 else tr("{count} problems", count=f"{count:,}")


def warnings_text(count: int) -> str:
    """``1 warning``."""
    return tr("1 warning") if count == 1 else tr("{count} warnings", count=f"{count:,}")


def epochs_text(count: int) -> str:
    """``1 epoch``."""
    return tr("1 epoch") if count == 1 else tr("{count} epochs", count=f"{count:,}")


def nodes_text(count: int) -> str:
    """``13 nodes``."""
    return tr("1 node") if count == 1 else tr("{count} nodes", count=f"{count:,}")


def differences_text(compared: Comparison) -> str:
    """``2 differences, 1 moved``."""
    moved = sum(one.kind is Kind.MOVED for one in compared.differences)
    count = len(compared.differences) - moved
    told = tr("No difference") if not count else tr("1 difference")
    if count > 1:
        told = tr("{count} differences", count=count)
    return tr("{told}, {moved} moved", told=told, moved=moved) if moved else told


def contents_text(compared: Comparison) -> str:
    """``nodes +2 −1, links +3, changed settings: 4, moved: 2``: what of the first became of what of the second."""
    kinds = Counter((one.part, one.kind) for one in compared.differences if one.aspect is not Aspect.INPUT)
    gone, come = link_counts(compared)
    changed = sum(count for (_, kind), count in kinds.items() if kind is Kind.CHANGED)
    told = [
        tr("nodes {counts}", counts=_signed(kinds[Part.NODE, Kind.ADDED], kinds[Part.NODE, Kind.REMOVED])),
        tr("links {counts}", counts=_signed(come, gone)),
        tr("blocks {counts}", counts=_signed(kinds[Part.BLOCK, Kind.ADDED], kinds[Part.BLOCK, Kind.REMOVED])),
        tr("changed settings: {count}", count=f"{changed:,}"),
        tr("moved: {count}", count=f"{kinds[Part.NODE, Kind.MOVED]:,}"),
    ]
    blocks = kinds[Part.BLOCK, Kind.ADDED] + kinds[Part.BLOCK, Kind.REMOVED]
    nodes = kinds[Part.NODE, Kind.ADDED] + kinds[Part.NODE, Kind.REMOVED]
    counts = (nodes, gone + come, blocks, changed, kinds[Part.NODE, Kind.MOVED])
    return ", ".join(text for text, count in zip(told, counts, strict=True) if count) or tr("no difference")


def _signed(added: int, removed: int) -> str:
    return " ".join([f"+{added:,}"] * bool(added) + [f"−{removed:,}"] * bool(removed))


def parameters_text(count: int) -> str:
    """``2,048 parameters``."""
    return tr("1 parameter") if count == 1 else tr("{count} parameters", count=f"{count:,}")


def large_text(count: int) -> str:
    """``73.7 k``: a count in steps of 1,000; in full below that."""
    if count < 1000:
        return f"{count}"
    scaled = float(count)
    for unit in _THOUSANDS:
        scaled /= 1000
        if scaled < 999.95 or unit == _THOUSANDS[-1]:
            return f"{scaled:,.1f} {unit}"
    raise AssertionError("the last unit takes any count")


def multiply_adds_text(count: int) -> str:
    """``73.7 k multiply-adds``."""
    return tr("1 multiply-add") if count == 1 else tr("{count} multiply-adds", count=large_text(count))


def size_text(size: float) -> str:
    """``13.5 KB``: a number of bytes in steps of 1,024."""
    for unit in _UNITS:
        if size < 1024 or unit == _UNITS[-1]:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:,.1f} {unit}"
        size /= 1024
    raise AssertionError("the last unit takes any size")
