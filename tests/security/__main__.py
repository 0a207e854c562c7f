"""Bring all files that are made to harm to the doors of the program; print what became of them.

``python -m tests.security``: a line of JSON for each way in: files that were tried, refused in a sentence, read as
plain data, and those that got in: that did anything but be read, or were told of by a traceback.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.security.doors import FAMILIES, brought
from tests.security.lures import Lures
from tests.security.models import lay_lures


def main() -> int:
    """0 where nothing got in."""
    all_got_in = 0
    for family in FAMILIES:
        with tempfile.TemporaryDirectory() as place:
            folder, lures = Path(place), Path(place) / "lures"
            lures.mkdir()
            lay_lures(lures)
            with Lures(lures) as watched:
                outcomes = list(brought(family, lures, folder))
                touched = watched.touched()
        refused = sum(bool(one.code) for one in outcomes)
        got_in = len(touched) + sum(not one.is_expected for one in outcomes)
        told = {"files": len(outcomes), "refused": refused, "read as data": len(outcomes) - refused, "got in": got_in}
        print(json.dumps({"family": family, **told}), flush=True)
        all_got_in += got_in
    return int(all_got_in > 0)


if __name__ == "__main__":
    sys.exit(main())
