"""The values of every epoch as a table: Keras's own CSV log, fed from the journal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import keras

from nodeeditor.runs.journal import Epoch, Event


class CsvLog:
    """Writes a line an epoch, in the columns that ``keras.callbacks.CSVLogger`` has; a file that was there is replaced.

    ``with_rate`` adds the learning rate, which ``fit`` logs where it falls on a plateau. Raises ``OSError``.
    """

    def __init__(self, path: Path, *, with_rate: bool) -> None:
        self._with_rate = with_rate
        self._callback = keras.callbacks.CSVLogger(path)
        self._callback.on_train_begin()

    def take(self, events: Sequence[Event]) -> None:
        """Write what the next events of the journal tell."""
        for event in events:
            if isinstance(event, Epoch):
                logs = dict(event.logs)
                if self._with_rate and event.learning_rate is not None:
                    logs["learning_rate"] = event.learning_rate
                self._callback.on_epoch_end(event.epoch, logs)

    def close(self) -> None:
        """The table is whole."""
        self._callback.on_train_end()
