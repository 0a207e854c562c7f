"""Killed while it writes, again and again.

``python -m tests.losses.kills FOLDER STAGE TIMES SEED`` prints the figures.
"""

from __future__ import annotations

import dataclasses
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.losses.stages import STAGES, Figures, begun

#: Seconds within which the kill comes.
_WITHIN = 0.02


def killed(folder: Path, stage: str, times: int, seed: int) -> Figures:
    """What came of so many kills of a process that writes without end; in a process that has one thread only."""
    command = [sys.executable, "-m", "tests.losses.kills", str(folder), stage, str(times), str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200, check=False)
    assert done.returncode == 0, done.stderr
    return Figures(**json.loads(done.stdout))


def main() -> None:
    """Kill and look."""
    base, name, times, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    stage, figures = STAGES[name], Figures()
    folder = begun(stage, base / "killed")
    chance = random.Random(seed)
    for _ in range(times):
        child = os.fork()
        if child == 0:
            while True:
                stage.write(folder, True)
                stage.write(folder, False)
        time.sleep(chance.uniform(0, _WITHIN))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        figures.look(stage, folder)
    print(json.dumps(dataclasses.asdict(figures)))


if __name__ == "__main__":
    main()
