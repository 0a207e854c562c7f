"""The long run: ``python -m tests.machines STEPS [SEED]`` prints a JSON line of the steps done and what was lost.

Lives of editors are played in turns of some thousand steps, each with the next seed, the first with ``SEED``, by
default 1. What fails is told with its seed and its steps, and the others go on; Ctrl+C and SIGTERM end it with the turn
that is going on. ``python -m tests.machines window STEPS [SEED]`` does the same to the real window.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback

#: Lives of a turn: one of a window takes some seconds.
_LIVES = {"model": 40, "window": 4}


def main(arguments: list[str]) -> int:
    """Play as the command line says; 1 where something was lost or broke."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["LANGUAGE"] = "en"
    from PySide6.QtWidgets import QApplication

    from tests.ending import Ending
    from tests.machines.machine import EditorMachine
    from tests.machines.playing import play
    from tests.machines.window_editor import WindowMachine

    _application = QApplication.instance() or QApplication([])
    ending = Ending()
    is_window = arguments[:1] == ["window"]
    what = "window" if is_window else "model"
    machine: type[EditorMachine] = WindowMachine if is_window else EditorMachine
    wanted, *more = map(int, arguments[is_window:])
    seed = more[0] if more else 1
    faults, start = 0, time.process_time()
    while machine.steps < wanted and not ending:
        try:
            play(machine, _LIVES[what], seed=seed)
        except Exception:
            faults += 1
            print(f"seed {seed}:", file=sys.stderr)
            traceback.print_exc()
        seed += 1
        print(f"{machine.steps} of {wanted} steps", file=sys.stderr, flush=True)
    told = {
        "name": f"machines.{what}",
        "steps": machine.steps,
        "edits": machine.done.total(),
        "kinds": len(machine.done),
        "crashes": machine.crashes,
        "faults": faults,
        "lost": faults,
        "seconds": round(time.process_time() - start),
    }
    print(json.dumps(told))
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
