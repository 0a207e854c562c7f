"""The state of a training in a file: a zip of ``layout.json`` and the raw bytes of each variable.

Nothing in the file is run or unpickled, and no more is read from it than the model has room for.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import tensorflow as tf

from nodeeditor.engine.data.plain_file import opened
from nodeeditor.engine.training.state import Array, Layout, Restored, State, restore
from nodeeditor.importing.archive import ZIP_ERRORS, zip_in
from nodeeditor.problems import ProblemError, problem

_LAYOUT = "layout.json"
_LONGEST_LAYOUT = 64 * 1024 * 1024


@dataclass(frozen=True)
class StateFile:
    """A state in a file that is open."""

    archive: zipfile.ZipFile
    layout: Layout

    def read(self, name: str, shape: tuple[int, ...], dtype: str) -> Array:
        """The values under ``name``. Raises ``KeyError`` or ``ValueError`` where there are none of that kind."""
        kind = np.dtype(tf.as_dtype(dtype).as_numpy_dtype)
        expected = int(np.prod(shape, dtype=np.int64)) * kind.itemsize
        entry = self.archive.getinfo(name)
        if entry.file_size != expected or entry.compress_size != expected:
            raise ValueError(f"'{name}' is of another size")
        return np.frombuffer(self.archive.read(name), kind).reshape(shape)


def write_state(path: Path, state: State) -> None:
    """Write ``state`` to the new file ``path``. Raises ``OSError``."""
    with zipfile.ZipFile(path, "x", zipfile.ZIP_STORED) as archive:
        archive.writestr(_LAYOUT, msgspec.json.encode(state.layout))
        for name, values in state.arrays.items():
            with archive.open(name, "w", force_zip64=True) as file:
                file.write(np.ascontiguousarray(values).reshape(-1).view(np.uint8).data)


def read_layout(path: Path, run: str) -> Layout:
    """What the state in ``path`` holds. Raises ``ProblemError``."""
    with _opened(path, run) as file:
        return file.layout


def restore_from(path: Path, model: Any, run: str, *, rate: bool) -> Restored:
    """Give ``model`` the state in ``path``, as :func:`~nodeeditor.engine.training.state.restore` does.

    Raises ``ProblemError``.
    """
    with _opened(path, run) as file:
        return restore(file, model, run, rate=rate)


@contextmanager
def _opened(path: Path, run: str) -> Iterator[StateFile]:
    """The state in ``path``, a checkpoint of ``run``; what is wrong with it leaves the block as a ``ProblemError``."""
    try:
        with opened(path, run) as file, zip_in(file) as archive:
            if archive.getinfo(_LAYOUT).file_size > _LONGEST_LAYOUT:
                raise ValueError("its list of weights is too long")
            yield StateFile(archive, msgspec.json.decode(archive.read(_LAYOUT), type=Layout))
    except FileNotFoundError:
        raise ProblemError(problem("training.no_checkpoint", folder=run)) from None
    except (OSError, KeyError, ValueError, RecursionError, *ZIP_ERRORS) as error:
        raise ProblemError(problem("training.bad_checkpoint", folder=run, reason=str(error))) from error
