"""Writing while one call of the system after the other fails: the old content, or the new one."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.losses.stages import Figures, Stage, begun

#: Python's own names of the calls that writing a file makes.
_CALLS = (
    "open",
    "write",
    "fsync",
    "close",
    "fchmod",
    "replace",
    "rename",
    "lstat",
    "stat",
    "access",
    "unlink",
    "mkdir",
    "scandir",
)


@contextmanager
def failing(at: int, code: int) -> Iterator[list[str]]:
    """Has the call number ``at`` fail, of all calls of the system that are listed; its name is in the list then."""
    failed: list[str] = []
    count = 0

    def wrapped(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def act(*arguments: Any, **named: Any) -> Any:
            nonlocal count
            count += 1
            if count == at + 1:
                failed.append(name)
                if name == "close":
                    call(*arguments, **named)  # as Linux does: it tells of the error, and has closed
                if name == "write" and len(arguments[1]) > 1:
                    call(arguments[0], bytes(arguments[1])[:1])  # a part gets out before
                raise OSError(code, os.strerror(code))
            return call(*arguments, **named)

        return act

    patches = [patch.object(os, name, wrapped(name, getattr(os, name))) for name in _CALLS if hasattr(os, name)]
    patches.append(patch.object(io, "open", wrapped("io.open", io.open)))  # what paths open files by
    for one in patches:
        one.start()
    try:
        yield failed
    finally:
        for one in patches:
            one.stop()


def faults_at_each_call(stage: Stage, base: Path, code: int) -> tuple[Figures, set[str]]:
    """What came of it, and the names of the calls that failed."""
    figures, hit = Figures(), set[str]()
    for at in range(1000):
        folder = begun(stage, base / f"{code}-{at}")
        with failing(at, code) as failed:
            try:
                stage.write(folder, True)
                is_told = False
            except OSError:
                is_told = True
        if not failed:
            shutil.rmtree(folder)
            return figures, hit
        hit.update(failed)
        figures.look(stage, folder, needs_new=not is_told)
        shutil.rmtree(folder)
    raise AssertionError("writing never came to its end")
