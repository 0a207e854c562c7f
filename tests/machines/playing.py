"""Runs a machine for so many steps."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings
from hypothesis import seed as seeded
from hypothesis.stateful import run_state_machine_as_test

from tests.machines.machine import EditorMachine

#: Steps of one editor's life, beginning to end.
OF_A_LIFE = 50


def play(machine: type[EditorMachine], lives: int, *, seed: int | None, steps: int = OF_A_LIFE) -> None:
    """Let so many editors live. Raises what went wrong; with a ``seed`` they live the same lives again."""
    chosen = settings(
        max_examples=lives,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        derandomize=False,
        print_blob=False,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    if seed is not None:
        machine = seeded(seed)(machine)
    run_state_machine_as_test(machine, settings=chosen)
