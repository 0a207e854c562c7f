"""The data sets that ship with scikit-learn. Nothing is downloaded."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from sklearn import datasets

from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.samples import Array
from nodeeditor.problems import ProblemError, problem

NAMES = ("iris", "wine", "breast_cancer", "digits", "diabetes", "linnerud")


@lru_cache(maxsize=len(NAMES))
def load_bundled(name: str) -> LoadedData:
    """A bundled data set. Raises :class:`ProblemError` for a name that is none of :data:`NAMES`.

    Tables give a column a feature and all of them as the array ``features``; ``digits`` gives
    ``images`` and the same as ``pixels``. What is to be learnt is ``target``, for ``linnerud`` three
    columns by their names.
    """
    if name not in NAMES:
        raise ProblemError(problem("data.bundled_unknown", name=name, known=", ".join(NAMES)))
    bunch = getattr(datasets, f"load_{name}")()
    columns: dict[str, Array] = {}
    if name == "digits":
        columns["images"] = np.asarray(bunch.images)
        columns["pixels"] = np.asarray(bunch.data)
        repeats: tuple[str, ...] = ("pixels",)
    else:
        for index, feature in enumerate(bunch.feature_names):
            columns[str(feature)] = np.asarray(bunch.data)[:, index]
        columns["features"] = np.asarray(bunch.data)
        repeats = ("features",)
    target = np.asarray(bunch.target)
    classes: dict[str, tuple[str, ...]] = {}
    images = {"images": 16.0} if name == "digits" else {}
    if target.ndim > 1:
        targets = tuple(str(label) for label in bunch.target_names)
        columns.update({label: target[:, index] for index, label in enumerate(targets)})
    else:
        targets = ("target",)
        columns["target"] = target
        if np.issubdtype(target.dtype, np.integer):
            classes["target"] = tuple(str(label) for label in bunch.target_names)
    for column in columns.values():
        column.flags.writeable = False  # the cache hands the same arrays to everyone
    return LoadedData(columns, place=name, targets=targets, classes=classes, repeats=repeats, images=images)
