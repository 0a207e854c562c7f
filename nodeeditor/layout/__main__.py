"""A layout in a process of its own: reads an outline from its standard input, writes the places to its output.

The layout holds Python's lock while it works, and one that is called off can't be stopped otherwise.
"""

from __future__ import annotations

import json
import sys
import threading

from nodeeditor.layout.layered import places
from nodeeditor.layout.outline import Outline

#: Bytes for the calls of a layout, which go as deep as a network is long.
_STACK = 1 << 29


def main() -> None:
    """Lay out what the input tells."""
    outline = Outline.read(sys.stdin.read())

    def work() -> None:
        found = places(outline)
        sys.stdout.write(json.dumps([found[node] for node in outline.order]))

    threading.stack_size(_STACK)
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
