"""Small networks with layers that learn from their data first, and a table for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import CsvSource, DataSettings
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import Row, network

EPOCHS, BATCH, SEED = 4, 16, 7
SHARE = 0.25

_GOOD, _BAD = ("good", "fine", "great"), ("bad", "poor", "awful")


def write_table(folder: Path) -> None:
    """Write ``table.csv``: 120 rows: a text, a town, a number of steps, two sizes, and what is to be learnt of them."""
    rng = np.random.default_rng(2)
    liked = rng.integers(0, 2, 120)
    words = [f"A {rng.choice(_GOOD if good else _BAD)} meal, no. {row}" for row, good in enumerate(liked)]
    towns = [str(rng.choice(["Oslo", "Rome"] if good else ["Bonn", "Oslo"])) for good in liked]
    table = {
        "text": words,
        "town": towns,
        "steps": liked * 300 + rng.integers(0, 9, 120) * 100,
        "wide": 50 + 20 * liked + rng.normal(size=120),
        "high": -3 + rng.normal(size=120) / 100,
        "liked": liked,
    }
    pd.DataFrame(table).to_csv(folder / "table.csv", index=False)


def chain(shape: list[int], columns: list[str], *layers: tuple[str, dict[str, Any]], **given: Any) -> Graph:
    """Input, ``layers``, a sigmoid and an Output that learns whether a meal was liked."""
    rows: list[Row] = [("x", "Input", {"shape": shape, "columns": columns, **given}, ())]
    for number, (kind, config) in enumerate(layers):
        rows.append((f"{kind.lower()}_{number}", kind, config, (rows[-1][0],)))
    rows.append(("last", "Dense", {"units": 1, "activation": "sigmoid"}, (rows[-1][0],)))
    output = {"columns": ["liked"], "loss": "binary_crossentropy", "metrics": ["accuracy"]}
    rows.append(("y", "Output", output, ("last",)))
    data = DataSettings(CsvSource("table.csv"), validation=SHARE)
    adam = {"class_name": "Adam", "config": {"learning_rate": 0.02}}
    return network(rows, data, epochs=EPOCHS, batch_size=BATCH, seed=SEED, optimizer=FrozenMap(adam))


GRAPHS: dict[str, Callable[[], Graph]] = {
    "normalization": lambda: chain(
        [2], ["wide", "high"], ("Normalization", {}), ("Dense", {"units": 8, "activation": "relu"})
    ),
    "text": lambda: chain(
        [1],
        ["text"],
        ("TextVectorization", {"max_tokens": 40, "output_sequence_length": 6}),
        ("Embedding", {"input_dim": 40, "output_dim": 8}),
        ("GlobalAveragePooling1D", {}),
        dtype="string",
    ),
    "town": lambda: chain([1], ["town"], ("StringLookup", {}), ("CategoryEncoding", {"num_tokens": 5}), dtype="string"),
    "frequencies": lambda: chain(
        [1],
        ["town"],
        ("StringLookup", {"output_mode": "tf_idf", "max_tokens": 4, "pad_to_max_tokens": True}),
        dtype="string",
    ),
    "steps": lambda: chain(
        [1], ["steps"], ("IntegerLookup", {}), ("CategoryEncoding", {"num_tokens": 20}), dtype="int32"
    ),
    "bins": lambda: chain([1], ["wide"], ("Discretization", {"num_bins": 5}), ("CategoryEncoding", {"num_tokens": 5})),
    "behind another": lambda: chain(
        [2], ["wide", "high"], ("Rescaling", {"scale": 0.1}), ("Normalization", {"axis": 1})
    ),
    "behind one that learns": lambda: chain(
        [1],
        ["town"],
        ("StringLookup", {"output_mode": "one_hot", "max_tokens": 5, "pad_to_max_tokens": True}),
        ("Normalization", {}),
        dtype="string",
    ),
}


def pair(ends: list[Row], *rows: Row) -> Graph:
    """Two Inputs a and b, ``rows``, what those of ``ends`` give side by side, and an Output as of :func:`chain`."""
    last: list[Row] = [
        ("all", "Concatenate", {}, tuple(name.partition("@")[0] for name, *_ in ends)),
        ("last", "Dense", {"units": 1, "activation": "sigmoid"}, ("all",)),
        ("y", "Output", {"columns": ["liked"], "loss": "binary_crossentropy"}, ("last",)),
    ]
    return network([*rows, *ends, *last], DataSettings(CsvSource("table.csv"), validation=SHARE), seed=SEED)


def _inputs(a: list[str], b: list[str], **given: Any) -> tuple[Row, Row]:
    return (
        ("a", "Input", {"shape": [len(a)], "columns": a, **given}, ()),
        ("b", "Input", {"shape": [len(b)], "columns": b, **given}, ()),
    )


_TOWNS = {"output_mode": "multi_hot", "max_tokens": 300, "pad_to_max_tokens": True}

#: Two Inputs that share layers which learn.
SHARED: dict[str, Callable[[], Graph]] = {
    "words, then numbers": lambda: pair(
        [("even", "Normalization", {}, ("twice",)), ("even_2@even", "Normalization", {}, ("twice_2",))],
        *_inputs(["text"], ["town"], dtype="string"),
        ("words", "TextVectorization", {"output_sequence_length": 6}, ("a",)),
        ("twice", "Rescaling", {"scale": 2.0}, ("words",)),
        ("words_2@words", "TextVectorization", {"output_sequence_length": 6}, ("b",)),
        ("twice_2@twice", "Rescaling", {"scale": 2.0}, ("words_2",)),
    ),
    "sizes": lambda: pair(
        [("even", "Normalization", {}, ("a",)), ("even_2@even", "Normalization", {}, ("b",))],
        *_inputs(["wide"], ["high"]),
    ),
    "towns": lambda: pair(
        [("towns", "StringLookup", _TOWNS, ("a",)), ("towns_2@towns", "StringLookup", _TOWNS, ("b",))],
        *_inputs(["town"], ["town", "text"], dtype="string"),
    ),
    "behind itself": lambda: pair(
        [("more", "Rescaling", {"scale": 2.0}, ("even_2",)), ("other", "Rescaling", {"scale": 0.5}, ("b",))],
        *_inputs(["wide"], ["high"]),
        ("even", "Normalization", {}, ("a",)),
        ("even_2@even", "Normalization", {}, ("even",)),
    ),
}
