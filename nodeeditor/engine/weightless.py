"""Asking Keras about layers without making their weights."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import keras

# Keras offers no public way to forget variables that were described but never made.
from keras.src.backend.common import global_state

_WAITING = "uninitialized_variables"

#: Where Keras keeps what random functions without a seed draw from. Made in here it would have no state for ever.
_SEEDS = "global_seed_generator"


@contextmanager
def weightless() -> Iterator[list[warnings.WarningMessage]]:
    """Layers that are built inside take no memory: their weights have a shape, but no values.

    Yields the warnings of Keras as they come. On leaving, Keras forgets the weights, which it would
    else keep waiting for their values for ever.
    """
    waiting = len(global_state.get_global_attribute(_WAITING) or ())
    seeds = global_state.get_global_attribute(_SEEDS)
    try:
        with warnings.catch_warnings(record=True) as caught, keras.StatelessScope(initialize_variables=False):
            warnings.simplefilter("always")
            yield caught
    finally:
        global_state.set_global_attribute(_SEEDS, seeds)
        del (global_state.get_global_attribute(_WAITING) or [])[waiting:]
