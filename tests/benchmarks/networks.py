"""Networks of many kinds on random data, to train in benchmarks."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import DataSettings, RandomArray, RandomSource, TrainingSettings
from nodeeditor.values import FrozenMap

#: A layer: its type, its configuration, and the inputs that the layer before it feeds, where that is not "inputs".
Step = tuple[str, dict[str, Any]] | tuple[str, dict[str, Any], tuple[str, ...]]


def chain(shape: tuple[int, ...], *steps: Step, batch_size: int, samples: int = 2000, words: int = 0) -> Graph:
    """Input, ``steps``, a Dense of ten and an Output; the input is of numbers below ``words``, if those are given."""
    ends: list[Step] = [("Dense", {"units": 10}), ("Output", {"loss": "mse", "columns": ("y",)})]
    rows: list[Step] = [("Input", {"shape": shape, "columns": ("x",)}), *steps, *ends]
    names = [f"n{number}" for number in range(len(rows))]
    links = [
        Link(NodeId(source), "output", NodeId(target), port)
        for (source, target), row in zip(itertools.pairwise(names), rows[1:], strict=True)
        for port in (row[2] if len(row) == 3 else ("inputs",))
    ]
    x = RandomArray("x", shape, "classes", words) if words else RandomArray("x", shape)
    return Graph.build(
        [Layer(LayerId(name), row[0], name, FrozenMap(row[1])) for name, row in zip(names, rows, strict=True)],
        [Node(NodeId(name), LayerId(name), name) for name in names],
        links,
        DataSettings(RandomSource((x, RandomArray("y", (10,))), samples=samples)),
        TrainingSettings(epochs=3, batch_size=batch_size),
    )


def _dense(units: int, count: int, batch_size: int) -> Graph:
    return chain((784,), *[("Dense", {"units": units, "activation": "relu"})] * count, batch_size=batch_size)


def _conv(filters: int, **config: Any) -> Step:
    return "Conv2D", {"filters": filters, "kernel_size": 3, "padding": "same", "activation": "relu", **config}


def _images(batch_size: int) -> Graph:
    pool: Step = ("MaxPooling2D", {})
    steps = [_conv(32), _conv(32), pool, _conv(64), _conv(64), pool, _conv(128)]
    ends: list[Step] = [("BatchNormalization", {}), ("GlobalAveragePooling2D", {})]
    return chain((32, 32, 3), *steps, *ends, batch_size=batch_size, samples=1024)


def _digits(batch_size: int) -> Graph:
    steps = [_conv(32), ("MaxPooling2D", {}), _conv(64), ("Flatten", {})]
    return chain((8, 8, 1), *steps, batch_size=batch_size)


def _recurrent(units: int, steps: int, batch_size: int) -> Graph:
    return chain((steps, 32), ("LSTM", {"units": units}, ("sequences",)), batch_size=batch_size, samples=1024)


def _attention(size: int, batch_size: int) -> Graph:
    wide: Step = ("Dense", {"units": 256, "activation": "relu"})
    attention: Step = ("MultiHeadAttention", {"num_heads": 4, "key_dim": 32}, ("query", "value"))
    rest: list[Step] = [("LayerNormalization", {}), wide, ("GlobalAveragePooling1D", {})]
    return chain((size, 64), attention, *rest, batch_size=batch_size, samples=1024)


def _embedding(words: int, batch_size: int) -> Graph:
    embedding: Step = ("Embedding", {"input_dim": words, "output_dim": 128})
    return chain((50,), embedding, ("GlobalAveragePooling1D", {}), batch_size=batch_size, samples=1024, words=words)


NETWORKS: dict[str, Callable[[], Graph]] = {
    "dense 2048, batch 32": lambda: _dense(2048, 4, 32),
    "dense 2048, batch 512": lambda: _dense(2048, 4, 512),
    "dense 256, batch 64": lambda: _dense(256, 4, 64),
    "digits convolutions, batch 64": lambda: _digits(64),
    "digits convolutions, batch 1000": lambda: _digits(1000),
    "deeper convolutions, batch 32": lambda: _images(32),
    "deeper convolutions, batch 256": lambda: _images(256),
    "LSTM 128, batch 64": lambda: _recurrent(128, 100, 64),
    "LSTM 256, batch 128": lambda: _recurrent(256, 150, 128),
    "attention 64, batch 64": lambda: _attention(64, 64),
    "attention 256, batch 64": lambda: _attention(256, 64),
    "embedding 50,000, batch 64": lambda: _embedding(50_000, 64),
}
