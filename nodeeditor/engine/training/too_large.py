"""A step that asked for more memory than there was: how much, and which batch size should do."""

from __future__ import annotations

import math
import re

import psutil
import tensorflow as tf

from nodeeditor.problems import Problem, problem

#: How TensorFlow says what it could not allocate.
_ASKED = re.compile(r"tensor with shape\[([\d,]+)\] and type (\w+) on (\S+)")
#: What may be planned with of the memory that is free.
_SHARE = 0.9


def too_large(error: Exception, batch_size: int) -> Problem:
    """The problem of a step of ``batch_size`` that ran out of memory, with what was measured at that moment.

    A tensor of a step grows with the batch; so a batch is proposed for which the one asked for would be free, half
    of the batch at most. Where TensorFlow does not say what it asked for, or of a GPU, half of the batch is.
    """
    if batch_size < 2:
        return problem("training.out_of_memory", size=batch_size)
    found = _ASKED.search(str(error))
    if found is None or "GPU" in found[3]:
        return problem("training.batch_out_of_memory", size=batch_size, smaller=batch_size // 2)
    asked = math.prod(map(int, found[1].split(","))) * _bytes_of(found[2])
    free = psutil.virtual_memory().available
    smaller = batch_size // 2
    while smaller > 1 and asked * smaller > _SHARE * free * batch_size:
        smaller //= 2
    sizes = {"asked": f"{asked / 1e9:.3g}", "free": f"{free / 1e9:.3g}"}
    return problem("training.batch_too_large", size=batch_size, smaller=smaller, **sizes)


def _bytes_of(name: str) -> int:
    """Bytes of a value of a type as TensorFlow's C++ names it, ``float`` for float32; 4 where it is not known."""
    try:
        return int(tf.as_dtype({"float": "float32", "double": "float64"}.get(name, name)).size)
    except TypeError:
        return 4
