"""The standard streams, any of which may be closed, or lead to what can take no more."""

from __future__ import annotations

import os
import sys


def open_missing_streams() -> None:
    """Let each standard stream that we were started without lead to nothing.

    Else the next file that is opened would take its number, and what is printed would go there.
    """
    for descriptor, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(descriptor)
        except OSError:
            lead_to_nothing(descriptor)
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(descriptor, "w" if descriptor else "r", encoding="utf-8", closefd=False))


def lead_to_nothing(descriptor: int) -> None:
    """What is written to ``descriptor`` from now on is lost, without an error."""
    nothing = os.open(os.devnull, os.O_RDWR)
    if nothing != descriptor:
        os.dup2(nothing, descriptor)
        os.close(nothing)
