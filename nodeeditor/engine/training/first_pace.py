"""How fast this machine trains, before it has trained anything: small networks of several kinds, a moment each."""

from __future__ import annotations

import gc
import itertools
import statistics
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras

from nodeeditor.engine.check import check_graph
from nodeeditor.engine.costing import costs
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.training.control import Steering
from nodeeditor.engine.training.following import Follower
from nodeeditor.engine.training.loop import Loop
from nodeeditor.engine.training.outcome import Start
from nodeeditor.engine.training.setup import set_up
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import DataSettings, RandomArray, RandomSource, TrainingSettings
from nodeeditor.graph.summary import summarize
from nodeeditor.protocol.answers import EpochDone, EpochMeasured
from nodeeditor.protocol.steering import Stop
from nodeeditor.values import FrozenMap

_EPOCHS = 5

Step = tuple[str, dict[str, Any]]
_CONV: Step = ("Conv2D", {"filters": 32, "kernel_size": 3, "padding": "same", "activation": "relu"})
_SMALL: Step = ("Conv2D", {"filters": 16, "kernel_size": 3, "padding": "same", "activation": "relu"})
_FEW: Step = ("Dense", {"units": 16, "activation": "relu"})
_MANY: Step = ("Dense", {"units": 512, "activation": "relu"})
_AVERAGE: Step = ("GlobalAveragePooling2D", {})


def first_pace(is_wanted: Callable[[], bool]) -> tuple[EpochMeasured, ...]:
    """The work of epochs and the seconds they took; empty where ``is_wanted`` came true, which breaks it off.

    One network is mostly calls of layers, one as beginners draw it, the others products of matrices,
    convolutions, and memory that is written.
    """
    networks: tuple[Callable[[], Graph], ...] = (
        lambda: _chain((16,), *[_FEW] * 6, batch_size=32, samples=1280),
        lambda: _chain((8, 8, 1), _SMALL, ("MaxPooling2D", {}), _CONV, ("Flatten", {}), batch_size=32, samples=640),
        lambda: _chain((512,), *[_MANY] * 3, batch_size=128, samples=1024),
        lambda: _chain((16, 16, 8), _CONV, _CONV, _AVERAGE, batch_size=64, samples=256),
        lambda: _chain(
            (64, 64, 8), *[("ReLU", {}), ("BatchNormalization", {})] * 2, _AVERAGE, batch_size=32, samples=128
        ),
    )
    found: list[EpochMeasured] = []
    for make in networks:
        if is_wanted():
            return ()
        found.append(_measured(make(), is_wanted))
    keras.backend.clear_session()
    gc.collect()  # before a training that would wait for it
    return () if is_wanted() else tuple(found)


def _measured(graph: Graph, is_wanted: Callable[[], bool]) -> EpochMeasured:
    ready = set_up(graph, Path.cwd())
    times = _Times()
    Loop(ready, lambda *_: None, steering=Steering(lambda: [Stop()] if is_wanted() else [])).run(
        Start(), _EPOCHS, times
    )
    summary = summarize(graph, check_graph(graph), costs(Inference(), calls_of_graph(graph)))
    steps, samples, cost = ready.train.steps, ready.train.samples, summary.total_cost
    return EpochMeasured(
        calls=float(steps * len(graph.nodes)),
        multiply_adds=float(samples * (cost.multiply_adds or 0)),
        activations=float(samples * (cost.activations or 0)),
        updates=float(steps * summary.trainable_params),
        seconds=times.typical,
    )


class _Times(Follower):
    """Follows a training for the seconds of its epochs."""

    def __init__(self) -> None:
        self._seconds: list[float] = []

    @property
    def typical(self) -> float:
        """Seconds an epoch; the first one waits for TensorFlow to make its graphs."""
        return statistics.median(self._seconds[1:] or [0.0])

    def epoch(self, message: EpochDone) -> None:
        """An epoch came to an end."""
        self._seconds.append(message.seconds)


def _chain(shape: tuple[int, ...], *steps: Step, batch_size: int, samples: int) -> Graph:
    ends: list[Step] = [("Dense", {"units": 10}), ("Output", {"loss": "mse", "columns": ("y",)})]
    rows: list[Step] = [("Input", {"shape": shape, "columns": ("x",)}), *steps, *ends]
    names = [f"n{number}" for number in range(len(rows))]
    return Graph.build(
        [Layer(LayerId(at), kind, at, FrozenMap(config)) for at, (kind, config) in zip(names, rows, strict=True)],
        [Node(NodeId(at), LayerId(at), at) for at in names],
        [Link(NodeId(first), "output", NodeId(second), "inputs") for first, second in itertools.pairwise(names)],
        DataSettings(RandomSource((RandomArray("x", shape), RandomArray("y", (10,))), samples=samples), validation=0.0),
        TrainingSettings(epochs=_EPOCHS, batch_size=batch_size),
    )
