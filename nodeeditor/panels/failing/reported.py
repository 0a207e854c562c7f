"""Errors that are told where they happen, so that what comes after them is done."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def reported() -> Iterator[None]:
    """Tell of an error inside as of one that nothing caught, and go on.

    For what Qt calls and takes no error from: PySide keeps the error of an override that a Python call led to for the
    end of that call, and may lose it on the way, with all that the override had left to do.
    """
    try:
        yield
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)
