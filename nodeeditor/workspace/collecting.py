"""Large changes without Python's search for garbage in between."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: So many new objects, as a graph of thousands of nodes brings along, are no garbage for some time.
_MANY = 50_000


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage is looked for within: it would be once for some hundred new objects, among all there are.

    What a very large change made is left out later too. A search among it would hold the window up for longer
    than the change; what nobody holds any more still goes at once, but for circles.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > _MANY:
                gc.freeze()
            gc.enable()
