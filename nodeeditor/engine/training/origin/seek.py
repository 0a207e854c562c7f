"""How a training that broke off looks for the reason, without ever failing for it."""

from __future__ import annotations

import logging
from typing import Protocol

from nodeeditor.engine.training.devices import ALONE, Devices
from nodeeditor.engine.training.origin.found import Found
from nodeeditor.engine.training.origin.replay import Replay
from nodeeditor.engine.training.origin.search import find

_log = logging.getLogger(__name__)


class Seek(Protocol):
    """Finds out what was first not finite; ``bad`` is the step of the ``last`` call whose loss told it."""

    def __call__(self, last: Replay, before: Replay | None, bad: int | None, /) -> Found | None:
        """What is found, None for nothing."""


def not_sought(last: Replay, before: Replay | None, bad: int | None) -> None:
    """Does not look."""


class Seeking:
    """Looks on the devices of a training; where several machines train together it does not.

    They would have to look in step, and one that could not would let the others wait.
    """

    def __init__(self, devices: Devices = ALONE) -> None:
        self._devices = devices

    def __call__(self, last: Replay, before: Replay | None, bad: int | None, /) -> Found | None:
        """What is found."""
        if self._devices.workers > 1:
            return None
        try:
            with self._devices.scope():
                return find(last, before, bad, self._devices)
        except Exception:  # the run ends with its last good weights, whatever a second look makes of Keras
            _log.warning("it could not be found out where the numbers broke", exc_info=True)
            return None
