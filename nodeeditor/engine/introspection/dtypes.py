"""The names of the number kinds that Keras computes with."""

from __future__ import annotations

import keras
from keras.src.backend.common import dtypes

_POLICIES = ("mixed_float16", "mixed_bfloat16")


def dtype_names(parameter: str) -> tuple[str, ...]:
    """What a parameter of a dtype may say: for a layer's own ``dtype`` the mixed policies too."""
    names = tuple(name for name in dtypes.ALLOWED_DTYPES if keras.backend.standardize_dtype(name) == name)
    return (*names, *_POLICIES) if parameter == "dtype" else names
