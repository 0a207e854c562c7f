"""The figures of what is not lost, a line of JSON each: ``python -m tests.losses [KILLS]``, 500 kills by default.

The exit status is 1 where anything was torn, lost, or answered wrongly.
"""

from __future__ import annotations

import dataclasses
import errno
import json
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.losses.calls import faults_at_each_call
from tests.losses.damage import damaged_files
from tests.losses.kills import killed
from tests.losses.small_disk import full_disks, why_not
from tests.losses.stages import SETTINGS, STAGES, Figures

_CODES = {"ENOSPC": errno.ENOSPC, "EIO": errno.EIO, "EACCES": errno.EACCES}
_DAMAGED = 300


class Told:
    """Prints figures, and knows whether any of them is bad."""

    def __init__(self) -> None:
        self.is_bad = False

    def tell(self, what: str, figures: Figures | Mapping[str, int], **more: str) -> None:
        """Print a line."""
        found = dataclasses.asdict(figures) if isinstance(figures, Figures) else figures
        self.is_bad |= any(found.get(name) for name in ("torn", "lost", "wrong")) or not found["tried"]
        print(json.dumps({"what": what, **more, **found}), flush=True)


def main() -> None:
    """Print the figures."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    told = Told()
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        for number, stage in enumerate(STAGES):
            (base / f"kills-{number}").mkdir()
            told.tell("killed while writing", killed(base / f"kills-{number}", stage, kills, 7), stage=stage)
        for stage, one in STAGES.items():
            for error, code in _CODES.items():
                told.tell("a fault at each call", faults_at_each_call(one, base, code)[0], stage=stage, error=error)
        reason = why_not()
        if reason:
            print(json.dumps({"what": "a full disk", "skipped": reason}), flush=True)
        else:
            for stage, one in {**STAGES, "settings": SETTINGS}.items():
                told.tell("a full disk", full_disks(one, base), stage=stage)
    told.tell("damaged files", damaged_files(_DAMAGED, 7))
    sys.exit(told.is_bad)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
