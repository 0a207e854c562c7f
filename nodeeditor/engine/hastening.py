"""What Keras and TensorFlow do anew for each layer that is made or called, spared or done once.

For the engine that answers questions: most of its time goes there. Neither says anything else for it. Both
rest on names that are no promise; where Keras or TensorFlow give them up, answers only come later.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import keras

#: What Keras looks up the arguments of, by ``inspect``, for each layer. Not ``build``: it is wrapped
#: for each layer, and the wrapper would take over what is remembered of it, "self" included.
_LOOKED_UP = ("__init__", "call", "compute_output_shape")


def leave_tracking_to_keras() -> None:
    """Keep TensorFlow from noting what a layer holds beside Keras, which does so on every backend.

    Only a SavedModel needs that; without it answers come a tenth sooner.
    """
    keras.layers.Layer._self_setattr_tracking = False


def remember_signatures() -> None:
    """Keep with the methods of Keras's layers what ``inspect`` finds out about their arguments.

    It looks there first; with that answers come a tenth sooner.
    """
    for method in looked_up():
        method.__signature__ = inspect.signature(method)  # type: ignore[attr-defined]


def looked_up() -> Iterator[Callable[..., Any]]:
    """The methods of Keras's own layers whose arguments Keras looks up, each once."""
    classes = [found for found in vars(keras.layers).values() if inspect.isclass(found)]
    methods = (getattr(owner, name, None) for owner in classes for name in _LOOKED_UP)
    return iter(dict.fromkeys(method for method in methods if inspect.isfunction(method)))
