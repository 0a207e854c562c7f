"""Model files written as a whole, or not at all."""

from __future__ import annotations

import errno
import warnings
import zipfile
from pathlib import Path
from typing import Any

from nodeeditor.document.storage import save_problem
from nodeeditor.problems import ProblemError
from nodeeditor.runs.atomic import replacing

#: What Keras puts into a model file, all of which must be there.
_PARTS = {"config.json", "metadata.json", "model.weights.h5"}


def save_model(model: Any, path: Path) -> None:
    """Write ``model`` to ``path`` as a ``.keras`` file.

    Raises ``ProblemError`` where it can't be written; a file that was there is then whole.
    """
    try:
        write_model(model, path)
    except OSError as error:
        raise ProblemError(save_problem(error, path)) from error


def write_model(model: Any, path: Path) -> None:
    """As :func:`save_model`, for those who have a sentence of their own: raises ``OSError``."""

    def verify(beside: Path) -> None:
        with zipfile.ZipFile(beside) as archive:
            if archive.testzip() is not None or not set(archive.namelist()) >= _PARTS:
                raise OSError(errno.EIO, "it could not be read back as it was written")
        model.load_weights(beside)

    try:
        with replacing(path, verify) as beside, warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # Keras asks numpy in an old way
            model.save(beside)
    except Exception as error:  # a full disk reaches Keras through h5py and zip, as errors of many kinds
        if isinstance(error, OSError) and error.errno is not None:
            raise
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise OSError(errno.EIO, reason) from error
