"""Standard output for results alone: TensorFlow's C++ prints to it too, unless it is led elsewhere."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from nodeeditor.values import FrozenMap, thaw


@contextmanager
def claimed_output() -> Iterator[TextIO]:
    """Standard output for the caller alone; all else that is printed from now on leads to nothing.

    To be entered before Keras is imported. File descriptor 1 itself is taken, since not only Python
    prints, and it is not given back: TensorFlow may print until the process ends.
    """
    sys.stdout.flush()
    encoding = sys.stdout.encoding or "utf-8"
    with os.fdopen(os.dup(1), "w", buffering=1, encoding=encoding, errors="backslashreplace") as output:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.close(nothing)
        yield output


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
