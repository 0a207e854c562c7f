"""How fast our loop trains beside ``model.fit`` and beside a loop written by hand, and how far the numbers are apart.

Our loop runs as in a real training: every batch goes to a journal on disk and is encoded as a
message. All train the same network on the same data, in turns, and the median counts.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np

from nodeeditor.document import load
from nodeeditor.engine.data.prepare import prepare
from nodeeditor.engine.training import steps
from nodeeditor.engine.training.feed import make_feed
from nodeeditor.engine.training.log import RunLog
from nodeeditor.engine.training.loop import Loop
from nodeeditor.engine.training.order import epoch_order
from nodeeditor.engine.training.outcome import Start
from nodeeditor.engine.training.setup import SetUp, seeded_model, set_up
from nodeeditor.graph.graph import Graph
from nodeeditor.protocol.answers import Answer
from nodeeditor.protocol.messages import encode
from nodeeditor.resources import examples
from nodeeditor.runs.checkpoints import Position
from nodeeditor.runs.journal import JournalWriter
from tests.benchmarks.bare import Bare
from tests.benchmarks.fit import Fit, FitOf, Trainer, seconds_an_epoch
from tests.benchmarks.networks import chain
from tests.benchmarks.report import report

TURNS = 5


class Ours:
    """Our loop, as a training runs it: the journal is written, messages are made."""

    def __init__(self, ready: SetUp, folder: Path, shuffle: bool = True) -> None:
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


@dataclass(frozen=True)
class Case:
    """A network with the three that train it, each with a model of its own, and the epochs a turn of each."""

    name: str
    ours: Callable[..., Ours]
    fit: Callable[..., Trainer]
    bare: Callable[[], Trainer]
    epochs: tuple[int, int, int]
    target: str


def drawn(name: str, graph: Graph, folder: Path, loss: str, epochs: tuple[int, int, int], target: str) -> Case:
    """A network drawn as a graph."""

    def bare() -> Bare:
        compiled = seeded_model(graph)
        data = prepare(graph, examples(), compiled.output_shapes).train
        (x,), (y,) = data.inputs.values(), data.targets.values()
        return Bare(compiled.model, np.asarray(x, np.float32), np.asarray(y), graph.training.batch_size, loss)

    return Case(
        name,
        lambda **options: Ours(set_up(graph, examples()), folder, **options),
        lambda **options: Fit(graph, **options),
        bare,
        epochs,
        target,
    )


def resnet(folder: Path) -> Case:
    """Keras's own ResNet50 on small images, a few batches an epoch."""
    size, samples = 16, 64
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(samples, 64, 64, 3)).astype(np.float32), rng.integers(0, 10, samples)
    loss = "sparse_categorical_crossentropy"

    def model() -> Any:
        keras.utils.set_random_seed(1)
        made = keras.applications.ResNet50(weights=None, input_shape=(64, 64, 3), classes=10)
        made.compile("adam", loss, metrics=["accuracy"])
        made.optimizer.build(made.trainable_variables)
        return made

    def ours(shuffle: bool = True) -> Ours:
        feed = make_feed([x, y], size, tuple)
        ready: Any = SimpleNamespace(compiled=SimpleNamespace(model=model()), train=feed, validation=None)
        return Ours(ready, folder, shuffle)

    def fit(shuffle: bool = True) -> FitOf:
        return FitOf(model(), samples, x=x, y=y, batch_size=size, shuffle=shuffle, verbose=0)

    return Case("ResNet50 on 64x64 images", ours, fit, lambda: Bare(model(), x, y, size, loss), (1, 1, 1), "at least 1")


def speed(case: Case) -> None:
    """Samples a second, each trainer warm, in turns."""
    trainers = case.ours(), case.fit(), case.bare()
    for trainer in trainers:
        trainer.train(3)
    turns = [
        tuple(seconds_an_epoch(trainer, epochs) for trainer, epochs in zip(trainers, case.epochs, strict=True))
        for _ in range(TURNS)
    ]
    samples = trainers[0].samples
    ours, fit, bare = (round(samples / statistics.median(turn[index] for turn in turns)) for index in range(3))
    report(
        f"{case.name}: samples a second, times that of model.fit, journal and messages on",
        statistics.median(theirs / mine for mine, theirs, _ in turns),
        "times",
        target=case.target,
        ours_samples_per_second=ours,
        fit_samples_per_second=fit,
    )
    report(
        f"{case.name}: samples a second, share of a bare loop that is written by hand and reports losses alone",
        statistics.median(theirs / mine for mine, _, theirs in turns),
        "of the bare loop",
        target="printed",
        bare_samples_per_second=bare,
    )


def equality(case: Case, epochs: int) -> None:
    """The same order of batches: how far apart are the losses of each epoch, and the weights?"""
    ours, fit = case.ours(shuffle=False), case.fit(shuffle=False)
    mine, theirs = ours.train(epochs), fit.train(epochs)
    losses = max(
        float(np.max(np.abs(np.array(mine[key]) / np.array(theirs[key]) - 1))) for key in theirs if "loss" in key
    )
    weights = zip(ours.model.get_weights(), fit.model.get_weights(), strict=True)
    report(
        f"{case.name}: largest relative difference of an epoch's loss to that of model.fit",
        losses,
        "",
        target="at most 1e-5",
        epochs=epochs,
        largest_weight_difference=max(float(np.max(np.abs(left - right))) for left, right in weights),
    )


def watched(name: str, graph: Graph, folder: Path, epochs: int) -> None:
    """What it takes to look for numbers that are none, and to keep what finds where they began: with and without."""
    most = steps._AT_ONCE
    without, others = [], []
    for at_once, made in ((0, without), (most, others), (0, without), (most, others)):
        steps._AT_ONCE = at_once
        made.append(Ours(set_up(graph, examples()), folder))
    steps._AT_ONCE = most
    for trainer in (*without, *others):
        trainer.train(3)
    # Of two alike, the same figure: what the machine makes of one and the same loop.
    turns = [
        [seconds_an_epoch(trainer, epochs) for trainer in (without[0], others[0], without[1], others[1])]
        for _ in range(4 * TURNS)
    ]
    ratios = sorted((turn[1] + turn[3]) / (turn[0] + turn[2]) for turn in turns)
    alike = sorted(turn[2] / turn[0] for turn in turns)
    report(
        f"{name}: seconds an epoch with the watch for numbers that are none, times those without",
        statistics.median(ratios),
        "times",
        target="at most 1.02",
        two_alike_without=statistics.median(alike),
        quarter=ratios[len(ratios) // 4],
        three_quarters=ratios[3 * len(ratios) // 4],
    )


def main() -> None:
    """Print the figures."""
    sequential = load(examples() / "sequential.knet").graph
    digits = load(examples() / "digits.knet").graph
    digits.training = replace(digits.training, epochs=2, early_stopping=None)
    layers = [("Dense", {"units": 2048, "activation": "relu"})] * 3
    wide = chain((2048,), *layers, batch_size=128, samples=1280)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        classes = "categorical_crossentropy"
        cases = [
            (drawn("sequential.knet", sequential, folder, classes, (100, 20, 100), "at least 12"), 10),
            (drawn("digits.knet", digits, folder, classes, (2, 2, 2), "at least 2"), 2),
            (drawn("three Dense of 2048 units", wide, folder, "mse", (2, 2, 2), "at least 1"), 3),
            (resnet(folder), 1),
        ]
        for case, epochs in cases:
            speed(case)
            equality(case, epochs)
        # As many weights as are looked at, nearly: with the two that Adam keeps for each, 3.9 MB.
        full = chain((580,), ("Dense", {"units": 580, "activation": "relu"}), batch_size=64, samples=1280)
        watched("sequential.knet", sequential, folder, 50)
        watched("Dense of 580 units", full, folder, 5)


if __name__ == "__main__":
    main()
