"""Layouts in a process of their own: an outline a line from its standard input, its places a line of its output.

A layout holds Python's lock while it works, and one that is called off can't be stopped otherwise.
"""

from __future__ import annotations

import json
import signal
import sys
import threading

from nodeeditor.layout.layered import places
from nodeeditor.layout.outline import Outline

#: Bytes for the calls of a layout, which go as deep as a network is long.
_STACK = 1 << 29


def main() -> None:
    """Lay out what the input tells, until it ends."""

    def work() -> None:
        for line in sys.stdin:
            outline = Outline.read(line)
            found = places(outline)
            sys.stdout.write(json.dumps([found[node] for node in outline.order]) + "\n")
            sys.stdout.flush()

    # It ends with who started it, whose input ends then; Ctrl+C in a terminal is meant for that one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.stack_size(_STACK)
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
