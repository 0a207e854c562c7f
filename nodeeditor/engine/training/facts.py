"""What a run notes about itself: versions, device, and what data it saw."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Mapping

import keras
import numpy as np
import tensorflow as tf

import nodeeditor
from nodeeditor.engine.data.samples import Values

#: The name of the device where there is no other.
CPU = "CPU"

#: Bytes of one array that are read for its fingerprint; a longer one is sampled evenly.
_READ = 32 * 1024 * 1024

#: Samples of one array that are read for it, and those that are read together.
_MOST, _TOGETHER = 1_000_000, 4096


def versions() -> dict[str, str]:
    """The versions of all that has a say in the result."""
    return {
        "nodeeditor": nodeeditor.__version__,
        "python": platform.python_version(),
        "keras": keras.__version__,
        "tensorflow": tf.__version__,
        "numpy": np.__version__,
    }


def device() -> str:
    """The device that trains: the name of the first GPU, or :data:`CPU`."""
    for found in tf.config.get_visible_devices("GPU"):
        return str(tf.config.experimental.get_device_details(found).get("device_name", "GPU"))
    return CPU


def fingerprint(arrays: Mapping[str, Values]) -> str:
    """A short text that differs where names, shapes, kinds or values of arrays differ."""
    digest = hashlib.blake2b(digest_size=16)
    for name, array in sorted(arrays.items()):
        digest.update(f"{name} {array.shape} {array.dtype.str}".encode())
        stride = max(1, array.nbytes // _READ, len(array) // _MOST)
        for start in range(0, len(array), stride * _TOGETHER):
            part = array[start : start + stride * _TOGETHER : stride]
            if part.dtype.hasobject:
                digest.update("\0".join([*map(str, part.ravel()), ""]).encode())
            else:
                digest.update(np.ascontiguousarray(part).tobytes())
    return digest.hexdigest()
