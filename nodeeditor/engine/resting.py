"""What the engine does while nobody asks, a small piece at a time, so that the next answer comes sooner."""

from __future__ import annotations

import gc

#: Objects made since garbage was last looked for, from which on it is worth it.
_WORTH = 1_000


def rest() -> bool:
    """Make one spare layer; once all are there, collect the garbage of the last answers."""
    from nodeeditor.engine.spares import spares  # imports Keras, which is there once the engine rests

    if spares().make_one():
        return True
    if gc.get_count()[0] > _WORTH:
        gc.collect(1)
    return False
