"""What a model does when it is used, not trained: as one function, the way converters take a model."""

from __future__ import annotations

from functools import partial
from typing import Any

import keras
import tensorflow as tf

#: What the function is called in a SavedModel.
ENDPOINT = "serve"


def signature(model: Any, batch: int | None = None) -> list[Any]:
    """The shapes, kinds and names of what the model takes; an unknown batch size is ``batch``."""
    specs = [
        tf.TensorSpec(
            (batch if tensor.shape[0] is None else tensor.shape[0], *tensor.shape[1:]), tensor.dtype, tensor.name
        )
        for tensor in model.inputs
    ]
    return [specs[0] if len(specs) == 1 else specs]


def inference(model: Any) -> Any:
    """The model as it is used.

    Keras's own export leaves out that this is no training, and layers that change images at random then do so.
    """
    return partial(model.__call__, training=False)


def write_archive(model: Any, folder: str, batch: int | None = None) -> None:
    """Write the model as a SavedModel that does what :func:`inference` does."""
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.add_endpoint(ENDPOINT, inference(model), input_signature=signature(model, batch))
    archive.write_out(folder, verbose=False)
