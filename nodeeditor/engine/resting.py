"""What the engine does while nobody asks, a small piece at a time, so that the next answer comes sooner."""

from __future__ import annotations

import gc

#: Objects made since garbage was last looked for, from which on it is worth it.
_WORTH = 1_000
#: Looks at what is new between two at everything. Those take some twenty milliseconds, but layers that were made
#: ahead and never used are not new any more when they are thrown away.
_LOOKS = 100


class Rest:
    """Collects the garbage of the last answers, then makes spare layers one by one.

    In this order: a spare that the next question uses is still new when it is garbage.
    """

    def __init__(self) -> None:
        self._looks = 0

    def piece(self) -> bool:
        """Do the next piece of work; False where there is none."""
        from nodeeditor.engine.spares import spares  # imports Keras, which is there once the engine rests

        if gc.get_count()[0] > _WORTH:
            self._look()
            return True
        return spares().make_one()

    def _look(self) -> None:
        """Look for garbage among what is new, at times among everything."""
        self._looks += 1
        gc.collect(1 if self._looks % _LOOKS else 2)
