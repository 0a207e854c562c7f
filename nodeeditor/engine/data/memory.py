"""Refuses data that the machine's memory can't hold, before reading it takes the machine down."""

from __future__ import annotations

import psutil

from nodeeditor.problems import ProblemError, problem


def require(size: int, place: str) -> None:
    """Raises :class:`ProblemError` unless ``size`` bytes are free."""
    free = int(psutil.virtual_memory().available)
    if size > free:
        raise ProblemError(problem("data.too_large", place=place, needed=readable(size), free=readable(free)))


def readable(size: int) -> str:
    """A number of bytes as people write it: ``1.5 GB``."""
    if size >= 10**9:
        return f"{size / 10**9:,.1f} GB"
    return f"{max(size / 10**6, 0.1):.1f} MB"
