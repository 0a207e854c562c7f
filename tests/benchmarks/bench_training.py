"""Samples a second of our loop and of ``model.fit``, and how far apart what they learn is.

Our loop runs as in a real training: every batch goes to a journal on disk and is encoded as a
message. Both train the same network on the same data, in turns, and the median counts.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np

from nodeeditor.document import load
from nodeeditor.engine.training.log import RunLog
from nodeeditor.engine.training.loop import Loop
from nodeeditor.engine.training.order import epoch_order
from nodeeditor.engine.training.outcome import Start
from nodeeditor.engine.training.setup import set_up
from nodeeditor.graph.graph import Graph
from nodeeditor.protocol.answers import Answer
from nodeeditor.protocol.messages import encode
from nodeeditor.resources import examples
from nodeeditor.runs.checkpoints import Position
from nodeeditor.runs.journal import JournalWriter
from tests.benchmarks.fit import Fit, seconds_an_epoch
from tests.benchmarks.report import report

TURNS = 5


class Ours:
    """Our loop, as a training runs it."""

    def __init__(self, graph: Graph, folder: Path, shuffle: bool = True) -> None:
        ready = set_up(graph, examples())
        self.model = ready.compiled.model
        self.samples = ready.train.samples
        self.sent = 0
        self._epoch = 0
        self._log = RunLog(JournalWriter(folder / f"{id(self)}.jsonl"), self._send)

        def order(epoch: int, samples: int) -> Any:
            return epoch_order(0, epoch, samples) if shuffle else None

        self._loop = Loop(ready, order)

    def train(self, epochs: int) -> dict[str, list[float]]:
        outcome = self._loop.run(Start(Position(self._epoch)), self._epoch + epochs, self._log)
        self._log.flush()
        self._epoch += epochs
        return outcome.history

    def _send(self, message: Answer) -> None:
        self.sent += len(encode(message))


def speed(name: str, graph: Graph, folder: Path, fit_epochs: int, our_epochs: int, target: str) -> None:
    ours, fit = Ours(graph, folder), Fit(graph)
    ours.train(3)
    fit.train(3)
    pairs = [(seconds_an_epoch(ours, our_epochs), seconds_an_epoch(fit, fit_epochs)) for _ in range(TURNS)]
    report(
        f"{name}: samples a second, times that of model.fit, journal and messages on",
        statistics.median(theirs / mine for mine, theirs in pairs),
        "times",
        target=target,
        ours_samples_per_second=round(ours.samples / statistics.median(pair[0] for pair in pairs)),
        fit_samples_per_second=round(ours.samples / statistics.median(pair[1] for pair in pairs)),
    )


def equality(name: str, graph: Graph, folder: Path) -> None:
    """The same order of batches: how far apart are the losses of each epoch, and the weights?"""
    ours, fit = Ours(graph, folder, shuffle=False), Fit(graph, shuffle=False)
    mine, theirs = ours.train(graph.training.epochs), fit.train(graph.training.epochs)
    losses = max(
        float(np.max(np.abs(np.array(mine[key]) / np.array(theirs[key]) - 1))) for key in theirs if "loss" in key
    )
    weights = zip(ours.model.get_weights(), fit.model.get_weights(), strict=True)
    report(
        f"{name}: largest relative difference of an epoch's loss to that of model.fit",
        losses,
        "",
        target="at most 1e-5",
        epochs=graph.training.epochs,
        largest_weight_difference=max(float(np.max(np.abs(left - right))) for left, right in weights),
    )


def main() -> None:
    """Print the figures."""
    sequential = load(examples() / "sequential.knet").graph
    digits = load(examples() / "digits.knet").graph
    digits.training = replace(digits.training, epochs=2, early_stopping=None)
    with tempfile.TemporaryDirectory() as folder:
        speed("sequential.knet", sequential, Path(folder), fit_epochs=20, our_epochs=100, target="at least 5")
        equality("sequential.knet", sequential, Path(folder))
        speed("digits.knet", digits, Path(folder), fit_epochs=2, our_epochs=2, target="at least 1")
        equality("digits.knet", digits, Path(folder))


if __name__ == "__main__":
    main()
