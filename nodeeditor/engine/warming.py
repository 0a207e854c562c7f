"""Doing once, on data that ships, what the first training of a process would otherwise wait for."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import Answer, BatchesDone
from nodeeditor.protocol.steering import Stop
from nodeeditor.resources import examples

#: Small, and of layers that most networks have.
_EXAMPLE = "digits.knet"


def warm() -> None:
    """Train the start example for a batch and throw it away.

    TensorFlow makes its threads by it, and TensorFlow, Keras and we read and compile what is read and
    compiled at first use. Where the example is not installed, the first training does that.
    """
    import keras

    from nodeeditor.engine.training.train import train

    trained: list[Answer] = []

    def report(message: Answer) -> None:
        if isinstance(message, BatchesDone):
            trained.append(message)

    with suppress(OSError, ProblemError), tempfile.TemporaryDirectory() as folder:
        text = (examples() / _EXAMPLE).read_text(encoding="utf-8")
        train(text, examples(), Path(folder) / "run", report, lambda: [Stop()] if trained else [])
    keras.backend.clear_session()
