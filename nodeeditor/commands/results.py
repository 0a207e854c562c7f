"""Standard output for results alone: TensorFlow's C++ prints to it too, unless it is led elsewhere."""

from __future__ import annotations

import io
import json
import math
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

from nodeeditor.commands.streams import lead_to_nothing
from nodeeditor.problems import ProblemError, problem
from nodeeditor.values import FrozenMap, thaw


class _File(io.FileIO):
    """A file that remembers whether it could be written, since a training goes on to its end nevertheless."""

    failure: OSError | None = None

    def write(self, data: Any, /) -> int:
        """Write some bytes."""
        try:
            return super().write(data)
        except OSError as error:
            self.failure = error
            raise


@contextmanager
def claimed_output() -> Iterator[TextIO]:
    """Standard output for the caller alone; all else that is printed from now on leads to nothing.

    To be entered before Keras is imported. File descriptor 1 itself is taken, since not only Python
    prints, and it is not given back: TensorFlow may print until the process ends. Raises
    :class:`ProblemError` where standard output takes no more, and ``BrokenPipeError`` where its reader went away.
    """
    sys.stdout.flush()
    encoding = sys.stdout.encoding or "utf-8"
    file = _File(os.dup(1), "w")
    output = io.TextIOWrapper(
        io.BufferedWriter(file), encoding=encoding, errors="backslashreplace", line_buffering=True
    )
    try:
        lead_to_nothing(1)
        yield output
    finally:
        with suppress(OSError):
            output.close()
        if isinstance(file.failure, BrokenPipeError):
            raise file.failure
        if file.failure is not None:
            reason = file.failure.strerror or str(file.failure)
            raise ProblemError(problem("command.output_failed", reason=reason)) from file.failure


def json_text(value: Any) -> str:
    """``value`` as one line of JSON, which has no word for numbers that are none: those become ``null``."""
    return json.dumps(_plain(value), allow_nan=False)


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, FrozenMap):
        return _plain(thaw(value))
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
