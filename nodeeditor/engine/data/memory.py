"""What the machine's memory holds: small data as a whole, of large data the samples that are needed."""

from __future__ import annotations

import psutil

from nodeeditor.problems import ProblemError, problem

#: A file of more bytes stays on disk.
LARGE = 256_000_000

#: So does one that would take more of the free memory than this share.
_SHARE = 0.1


def free() -> int:
    """The bytes of memory that are free."""
    return int(psutil.virtual_memory().available)


def stays_on_disk(size: int) -> bool:
    """Whether data of so many bytes is read by samples, not as a whole."""
    return size > min(LARGE, _SHARE * free())


def require(size: int, place: str) -> None:
    """Raises :class:`ProblemError` unless ``size`` bytes are free."""
    left = free()
    if size > left:
        raise ProblemError(problem("data.too_large", place=place, needed=readable(size), free=readable(left)))


def readable(size: int) -> str:
    """A number of bytes as people write it: ``1.5 GB``."""
    if size >= 10**9:
        return f"{size / 10**9:,.1f} GB"
    return f"{max(size / 10**6, 0.1):.1f} MB"
