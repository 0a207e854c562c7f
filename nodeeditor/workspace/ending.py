"""How the process of a training ended that did not end by itself, in one sentence with what helps."""

from __future__ import annotations

import re
import signal

from nodeeditor.problems import Problem, problem
from nodeeditor.runs.folder import BEGINNING
from nodeeditor.workspace.memory import Demand
from nodeeditor.workspace.out_of_memory import MemoryFacts

_KILL = 9
#: Signals that a fault in native code ends a process by, by number, as they are called.
_CRASHES = {4: "illegal instruction", 6: "abort", 7: "bus error", 8: "arithmetic error", 11: "segmentation fault"}
#: What the fault handler writes into the log.
_TRACE = re.compile(r"^Fatal Python error: (.+)$", re.MULTILINE)


def told_ending(run: str, how: str, number: int | None, log: str, facts: MemoryFacts, demand: Demand | None) -> Problem:
    """The problem of a process that ended by signal ``number``: 0 for none, None where it was no child of ours."""
    if facts.kills and number in (None, _KILL):
        return _out_of_memory(run, facts, demand)
    crash = _CRASHES.get(number or 0) or (_traced(log) if number is None else "")
    if crash:
        return problem("engine.run_crashed", run=run, how=crash)
    if number == _KILL:
        return problem("engine.run_killed", run=run)
    if number is None:
        return problem("engine.run_gone", run=run)
    if number:
        how = f"{how}, {signal.strsignal(number)}" if signal.strsignal(number) else how
    return problem("engine.run_died", how=how, run=run)


def _traced(log: str) -> str:
    """The fault that the last process to write into the log died of, empty where it wrote of none."""
    found = _TRACE.search(log.rpartition(BEGINNING)[2])
    return found[1].lower() if found else ""


def _out_of_memory(run: str, facts: MemoryFacts, demand: Demand | None) -> Problem:
    sizes = {"run": run, "needed": gigabytes(facts.needed(demand)), "room": gigabytes(facts.room)}
    if demand is None or not facts.room:
        return problem("engine.run_out_of_memory", **sizes)
    smaller = facts.fitting_batch(demand)
    if smaller is None:
        return problem("engine.run_too_large", batch=demand.batch_size, **sizes)
    return problem("engine.run_batch_too_large", batch=demand.batch_size, smaller=smaller, **sizes)


def gigabytes(count: int) -> str:
    """Bytes as ``14 GB`` or ``1.2 GB``."""
    value = count / 1e9
    return f"{value:.0f} GB" if value >= 10 else f"{value:.1f} GB"
