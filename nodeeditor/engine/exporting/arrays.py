"""Arrays in a file between two processes: by name, in their order, without anything that could be run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt


def save_arrays(arrays: Mapping[str, npt.NDArray[Any]], path: Path) -> None:
    """Write ``arrays``. Kinds that NumPy has not itself become float32, which holds all of their values."""
    np.savez(
        path,
        allow_pickle=False,
        **{f"{number}:{name}": _own(array) for number, (name, array) in enumerate(arrays.items())},
    )


def load_arrays(path: Path) -> dict[str, npt.NDArray[Any]]:
    """What :func:`save_arrays` wrote."""
    with np.load(path, allow_pickle=False) as file:
        return {key.partition(":")[2]: file[key] for key in sorted(file, key=lambda key: int(key.partition(":")[0]))}


def _own(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return array if array.dtype.kind in "biufcU" else array.astype(np.float32)
