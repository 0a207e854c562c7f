"""How the process of a training ended that did not end by itself, in one sentence with what helps."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nodeeditor.language import marked, tr
from nodeeditor.problems import Problem, problem
from nodeeditor.problems.sentences import sentence
from nodeeditor.runs.folder import BEGINNING
from nodeeditor.workspace.memory import Demand
from nodeeditor.workspace.out_of_memory import MemoryFacts

_KILL = 9
#: Signals that a fault in native code ends a process by, by number, as they are called.
_CRASHES = {
    4: marked("illegal instruction"),
    6: marked("abort"),
    7: marked("bus error"),
    8: marked("arithmetic error"),
    11: marked("segmentation fault"),
}
#: What the fault handler writes into the log.
_TRACE = re.compile(r"^Fatal Python error: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Ending:
    """What is known of the end of a process that trained ``run``.

    ``signal`` is 0 where none ended it, and None where it was no child of ours; ``how`` tells the rest. ``kept``
    tells whether the run can go on, ``log`` what the process wrote last, and ``demand`` what its memory hung on.
    """

    run: str
    how: str
    signal: int | None
    kept: bool
    log: str
    facts: MemoryFacts
    demand: Demand | None

    def problem(self) -> Problem:
        """The sentence, with what helps."""
        if self.facts.kills and self.signal in (None, _KILL):
            return self._out_of_memory()
        kept = self.kept_text
        crash = _CRASHES.get(self.signal or 0) or (_traced(self.log) if self.signal is None else "")
        if crash:
            return problem("engine.run_crashed", how=tr(crash), kept=kept)
        if self.signal is None:
            return problem("engine.run_gone", kept=kept)
        if self.signal == _KILL:
            return problem("engine.run_killed", kept=kept)
        return problem("engine.run_died", how=self.how, kept=kept)

    @property
    def kept_text(self) -> str:
        """What is left of the run, and what to do with it."""
        return sentence("engine.kept" if self.kept else "engine.not_kept", {"run": self.run})

    def _out_of_memory(self) -> Problem:
        facts, demand = self.facts, self.demand
        sizes = {"run": self.run, "needed": gigabytes(facts.needed(demand)), "room": gigabytes(facts.room)}
        if demand is None or not facts.room:
            return problem("engine.run_out_of_memory", **sizes)
        smaller = facts.fitting_batch(demand)
        if smaller is None:
            return problem("engine.run_too_large", batch=demand.batch_size, **sizes)
        return problem("engine.run_batch_too_large", batch=demand.batch_size, smaller=smaller, **sizes)


def _traced(log: str) -> str:
    """The fault that the last process to write into the log died of, empty where it wrote of none."""
    found = _TRACE.search(log.rpartition(BEGINNING)[2])
    return found[1].lower() if found else ""


def gigabytes(count: int) -> str:
    """Bytes as ``14 GB`` or ``1.2 GB``."""
    value = count / 1e9
    return f"{value:.0f} GB" if value >= 10 else f"{value:.1f} GB"
