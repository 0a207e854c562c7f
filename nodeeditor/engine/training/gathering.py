"""How the workers of a cluster find each other before TensorFlow is asked.

TensorFlow waits for them too, for an hour and deaf: meanwhile it holds Python's lock, and takes the signal that
politely ends a process for itself.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from typing import Protocol

from nodeeditor.problems import ProblemError, problem

#: Seconds between two looks for the others, and those that one may take to answer.
_PAUSE, _ANSWER = 0.1, 2.0

#: Seconds after which the others are missed.
LONG = 10.0


class Waiting(Protocol):
    """Is told for whom a worker waits."""

    def __call__(self, addresses: Sequence[str], *, is_long: bool) -> None:
        """Hear of those that are not there: at first, and once more when that takes long."""


def not_told(addresses: Sequence[str], *, is_long: bool) -> None:
    """Waits and says nothing."""


def gather(addresses: Sequence[str], worker: int, waiting: Waiting = not_told) -> None:
    """Wait until somebody listens at each of the ``addresses``; ``worker`` is our place among them.

    Meanwhile we listen at our own port ourselves. Raises ``ProblemError`` where that is taken.
    """
    with _listening(addresses[worker]):
        missing = [one for number, one in enumerate(addresses) if number != worker]
        since, told = time.monotonic(), 0
        while missing := [one for one in missing if not _answers(one)]:
            is_long = time.monotonic() - since >= LONG
            if told <= is_long:
                waiting(missing, is_long=is_long)
                told = is_long + 1
            time.sleep(_PAUSE)


def _listening(address: str) -> socket.socket:
    port = int(address.rpartition(":")[2])
    both = socket.has_dualstack_ipv6()
    try:
        return socket.create_server(("", port), family=socket.AF_INET6 if both else socket.AF_INET, dualstack_ipv6=both)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProblemError(problem("training.port_taken", address=address, reason=reason)) from error


def _answers(address: str) -> bool:
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host.strip("[]"), int(port)), _ANSWER).close()
    except (OSError, UnicodeError):  # a name may be known only once its machine runs
        return False
    return True
