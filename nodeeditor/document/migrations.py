"""Older versions of the file format, brought up to today's: a pure function from each version to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Content: TypeAlias = dict[str, Any]
Migration: TypeAlias = Callable[[Content], Content]

#: The version this program writes.
VERSION = 1

#: From version ``n`` to ``n + 1``, by ``n``. Version 1 is the first, so there is none to come from yet.
MIGRATIONS: Mapping[int, Migration] = {}


def migrate(
    content: Content, version: int, *, to: int = VERSION, migrations: Mapping[int, Migration] = MIGRATIONS
) -> Content:
    """``content`` of a file of ``version`` as version ``to`` says it; what was given stays as it was."""
    for step in range(version, to):
        content = {**migrations[step](content), "version": step + 1}
    return content
