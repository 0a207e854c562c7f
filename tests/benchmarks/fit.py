"""The reference: ``model.fit`` on the network and the data of an example.

``python -m tests.benchmarks.fit NAME EPOCHS`` prints its samples a second, for a process without Keras.
"""

from __future__ import annotations

import sys
import time
from typing import Any, Protocol

from nodeeditor.document import load
from nodeeditor.engine.data.prepare import prepare
from nodeeditor.engine.training.setup import seeded_model
from nodeeditor.graph.graph import Graph
from nodeeditor.resources import examples

#: Epochs that build, trace and warm up before time is taken.
_WARM = 3


class Trainer(Protocol):
    """Trains some epochs more."""

    model: Any

    def train(self, epochs: int) -> dict[str, list[float]]: ...


class FitOf:
    """``model.fit`` on a compiled model of ``samples`` samples, with these arguments."""

    def __init__(self, model: Any, samples: int, **arguments: Any) -> None:
        self.model = model
        self.samples = samples
        self._arguments = arguments

    def train(self, epochs: int) -> dict[str, list[float]]:
        history: dict[str, list[float]] = self.model.fit(epochs=epochs, **self._arguments).history
        return history


class Fit(FitOf):
    """``model.fit`` on the network and the data of a graph."""

    def __init__(self, graph: Graph, shuffle: bool = True) -> None:
        compiled = seeded_model(graph)
        data = prepare(graph, examples(), compiled.output_shapes)
        held_back = {}
        if data.validation is not None:
            held_back["validation_data"] = (
                compiled.built.by_input(data.validation.inputs),
                compiled.built.by_output(data.validation.targets),
            )
        super().__init__(
            compiled.model,
            data.train.samples,
            x=compiled.built.by_input(data.train.inputs),
            y=compiled.built.by_output(data.train.targets),
            batch_size=graph.training.batch_size,
            shuffle=shuffle,
            verbose=0,
            **held_back,
        )


def seconds_an_epoch(trainer: Trainer, epochs: int) -> float:
    """Time ``epochs`` more of a trainer that is warm."""
    began = time.perf_counter()
    trainer.train(epochs)
    return (time.perf_counter() - began) / epochs


def main() -> None:
    """Print the samples a second of one example."""
    fit = Fit(load(examples() / f"{sys.argv[1]}.knet").graph)
    fit.train(_WARM)
    print(fit.samples / seconds_an_epoch(fit, int(sys.argv[2])))


if __name__ == "__main__":
    main()
