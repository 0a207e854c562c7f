"""Images of a data source as small pictures, and its classes with some of them."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.samples import Array
from nodeeditor.protocol.answers import ClassOfData, Picture

#: Pixels of the longer side of a picture, at most.
_SIDE = 48

#: So many classes are described, the first of them with so many pictures each.
_MOST_CLASSES, _WITH_PICTURES, _PICTURES = 200, 50, 8


def picture(image: Array, white: float) -> Picture:
    """An image of shape (height, width) or (height, width, channels) made small; ``white`` is its brightest value."""
    shaped = image.reshape(*image.shape[:2], -1)
    step = max(1, math.ceil(max(shaped.shape[:2]) / _SIDE))
    if step > 1 and min(shaped.shape[:2]) >= step:
        height, width = (side // step for side in shaped.shape[:2])
        parts = shaped[: height * step, : width * step].reshape(height, step, width, step, shaped.shape[2])
        shaped = parts.mean(axis=(1, 3))
    elif step > 1:  # a line
        shaped = shaped[::step, ::step]
    values = np.clip(np.nan_to_num(shaped.astype(np.float64)) * (255.0 / white), 0, 255)
    height, width, channels = shaped.shape
    return Picture(width, height, channels, np.round(values).astype(np.uint8).tobytes())


def describe_classes(
    data: LoadedData, column: str, images: str, looked_at: Mapping[str, Array]
) -> tuple[ClassOfData, ...]:
    """The classes of ``column`` with the number of their samples, and the first of the column ``images`` if there is.

    Of a glimpse, the numbers are those of the whole where the source knows them.
    """
    labels = looked_at[column].reshape(-1)
    names = data.classes[column][:_MOST_CLASSES]
    counts = data.counts.get(column) or np.bincount(labels, minlength=len(names)).tolist()
    found: list[ClassOfData] = []
    for number, name in enumerate(names):
        rows = np.flatnonzero(labels == number)[:_PICTURES] if images and number < _WITH_PICTURES else ()
        pictures = tuple(picture(looked_at[images][row], data.images[images]) for row in rows)
        found.append(ClassOfData(name, counts[number], pictures))
    return tuple(found)
