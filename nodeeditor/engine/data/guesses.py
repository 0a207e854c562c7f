"""What columns look like: targets, classes, numbers to scale. Guesses that people can overrule."""

from __future__ import annotations

import re

import numpy as np

from nodeeditor.engine.data.binding import missing_texts
from nodeeditor.engine.data.loaded import LoadedData, is_text
from nodeeditor.engine.data.samples import Array, whole
from nodeeditor.engine.data.scaling import MINMAX, STANDARDIZE

_TARGET_NAMES = frozenset({"target", "targets", "label", "labels", "class", "classes", "y", "species", "output"})

#: One-hot targets of more classes would take memory that class indices do not.
_MOST_ONE_HOT = 100


def same_name(left: str, right: str) -> bool:
    """Whether two names differ in case and signs alone: ``petal width (cm)`` and ``petal_width_cm``."""
    return _plain(left) == _plain(right)


def target_candidates(data: LoadedData) -> list[str]:
    """Columns that look like targets, by what the source says or by their names."""
    named = [name for name in data.columns if _plain(name) in _TARGET_NAMES]
    return list(dict.fromkeys([*data.targets, *named]))


def class_count(data: LoadedData, name: str) -> int:
    """How many classes a column seems to hold, 0 for one that seems to hold quantities."""
    values = whole(data.columns[name])
    if name in data.classes:
        return len(data.classes[name])
    if values.ndim > 1:
        return 0
    if is_text(values):
        return len(np.unique(values[~missing_texts(values)].astype(str)))
    known = values[np.isfinite(values)]
    if values.dtype.kind == "b" or not known.size or (known != np.floor(known)).any() or known.min() < 0:
        return 2 if values.dtype.kind == "b" else 0
    distinct = len(np.unique(known))
    return distinct if 2 <= distinct <= min(100, len(values) / 5) else 0


def suggest_loss(data: LoadedData, columns: tuple[str, ...], units: int | None) -> dict[str, object]:
    """A loss and metrics that suit the target ``columns`` of an Output with so many ``units``."""
    classes = class_count(data, columns[0]) if len(columns) == 1 else 0
    if not classes:
        return {"loss": "mse", "metrics": ("mae",)}
    if classes == 2 and units == 1:
        loss = "binary_crossentropy"
    elif classes <= _MOST_ONE_HOT:
        loss = "categorical_crossentropy"
    else:
        loss = "sparse_categorical_crossentropy"
    return {"loss": loss, "metrics": ("accuracy",)}


def guess_scaling(arrays: list[Array]) -> str:
    """The scaling that would help: standardising for plain columns and vectors, 0 to 1 for images.

    Empty for texts and for numbers that are about 0 and of about 1 already.
    """
    if any(is_text(array) or array.dtype.kind == "b" for array in arrays):
        return ""
    if all(_is_scaled(array) for array in arrays):
        return ""
    return MINMAX if any(array.ndim > 2 for array in arrays) else STANDARDIZE


def _is_scaled(array: Array) -> bool:
    finite = array[np.isfinite(array)].astype(np.float64)
    if not finite.size:
        return True
    within = float(finite.min()) >= 0 and 0.5 < float(finite.max()) <= 1
    return within or (abs(float(finite.mean())) < 0.5 and 0.5 < float(finite.std()) < 2)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", name.lower())
