"""How the window does with graphs of up to 100,000 nodes, and with 1,000 beside NodeGraphQt.

Each size is measured in a process of its own, 100,000 nodes with ``NODEEDITOR_BENCH_HUGE=1``. With
``NODEEDITOR_BENCH_CPU=1`` the processor's time of the window's thread counts, for a machine with other work to do.
"""

from __future__ import annotations

import itertools
import json
import math
import os
import subprocess
import sys
from collections.abc import Mapping

from tests.benchmarks.report import report

SIZES = (100, 1000, 10_000)
HUGE = 100_000
_TEN_THOUSAND = {
    "open, whole window": 2000.0,
    "open, canvas alone": 2000.0,
    "drag a node, 10%": 8.0,
    "drag a node, 45%": 8.0,
    "drag a node, 100%": 8.0,
    "select all": 100.0,
    "layout": 1000.0,
    "undo of deleting everything": 500.0,
    "zoom by wheel": 16.7,
}
#: What no larger graph may take longer for than by n log n. Shorter times are mostly what any size takes.
_DELETING = ("delete everything", "redo of deleting everything")
_GROWING = (*_TEN_THOUSAND, *_DELETING, "repaint, 5%", "repaint, 100%", "memory")
_LEAST = 2.0


def measured(module: str, count: int) -> dict[str, float]:
    """The figures that a module prints of so many nodes."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", str(count)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().splitlines()
    figures: dict[str, float] = json.loads(told[-1])
    return figures


def main() -> None:
    """Print the figures."""
    sizes = (*SIZES, HUGE) if os.environ.get("NODEEDITOR_BENCH_HUGE") else SIZES
    figures = {count: measured("scale_figures", count) for count in sizes}
    _against(figures[1000], measured("other_editor", 1000))
    for name, value in figures[10_000].items():
        report(f"10,000 nodes: {name}", value, "MB" if name == "memory" else "ms", target=_target(name))
    for name in _GROWING:
        _tell_growth(name, {count: found[name] for count, found in figures.items()})


def _target(name: str) -> str:
    if name == "memory":
        return "below 400"
    if name.startswith(("pan, ", "repaint, ", "wheel, ")):
        return "95th percentile within 16.7"
    return f"within {_TEN_THOUSAND[name]:g}" if name in _TEN_THOUSAND else ""


def _against(ours: Mapping[str, float], theirs: Mapping[str, float]) -> None:
    """1,000 nodes: how many times longer NodeGraphQt takes."""
    pairs = (
        ("open", "open, canvas alone"),
        ("fit", "fit into view"),
        ("repaint", "repaint, fitted"),
    )
    for other, own in pairs:
        report(
            f"1,000 nodes, {other}: NodeGraphQt's time to ours",
            theirs[other] / ours[own],
            "times",
            target="at least 10",
            ours_ms=round(ours[own], 2),
            theirs_ms=round(theirs[other], 1),
        )


def _tell_growth(name: str, by_count: Mapping[int, float]) -> None:
    """How a figure grows, against n log n: 1 where just so, less where slower."""
    counts = sorted(by_count)
    worst = 0.0
    for few, many in itertools.pairwise(counts):
        base = max(by_count[few], _LEAST)
        worst = max(worst, by_count[many] / base / ((many * math.log(many)) / (few * math.log(few))))
    report(
        f"growth: {name}",
        worst,
        "times n log n",
        target="at most 1",
        **{f"{count:,}": round(value, 1) for count, value in by_count.items()},
    )


if __name__ == "__main__":
    main()
