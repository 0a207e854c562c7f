"""Layers of several inputs or outputs in networks: told, built, trained for a step, and exported."""

from __future__ import annotations

import itertools
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from nodeeditor.engine.build import build_model
from nodeeditor.engine.training.compile import compile_model
from nodeeditor.graph.elements import NodeId
from tests.engine.drawing import Drawing, Sources
from tests.engine.layer_checks import as_written, same_as_built
from tests.examples import SOAK, some

pytestmark = pytest.mark.usefixtures("as_in_the_engine")

_SIZES = {"sequence": (5, 4), "memory": (7, 4), "frames": (5, 6, 3), "state": (4,), "weights": (5, 7)}


def layer(type_name: str, **config: Any) -> dict[str, Any]:
    """A layer within another one."""
    return {"class_name": type_name, "config": config}


STACK = layer("StackedRNNCells", cells=(layer("LSTMCell", units=4), layer("GRUCell", units=4)))
ATTENTION: dict[str, dict[str, Any]] = {
    "MultiHeadAttention": {"num_heads": 2, "key_dim": 3},
    "GroupQueryAttention": {"head_dim": 2, "num_query_heads": 4, "num_key_value_heads": 2},
    "Attention": {"use_scale": True, "score_mode": "concat"},
    "AdditiveAttention": {},
}


def ways() -> list[tuple[str, str, dict[str, Any], dict[str, Sources]]]:
    """(what, type, configuration, what feeds each port)."""
    found: list[tuple[str, str, dict[str, Any], dict[str, Sources]]] = []
    for name, config in ATTENTION.items():
        two: dict[str, Sources] = {"query": "sequence", "value": "memory"}
        found += [("query and value", name, config, two), ("key too", name, config, {**two, "key": "memory_2"})]
    for name in ("MultiHeadAttention", "GroupQueryAttention"):
        masks: dict[str, Sources] = {"value_mask": "memory_mask", "key_mask": "memory_mask"}
        found.append(("masks", name, ATTENTION[name], {"query": "sequence", "value": "memory", **masks}))
        masked: dict[str, Sources] = {"query": "sequence", "value": "memory", "attention_mask": "weights_mask"}
        found.append(("attention mask", name, ATTENTION[name], masked))
    recurrent: list[tuple[str, dict[str, Any], int]] = [
        ("LSTM", {"units": 4}, 2),
        ("GRU", {"units": 4}, 1),
        ("SimpleRNN", {"units": 4}, 1),
        ("RNN", {"cell": layer("LSTMCell", units=4)}, 2),
        ("RNN", {"cell": layer("SimpleRNNCell", units=4)}, 1),
    ]
    for (name, config, count), sequences in itertools.product(recurrent, (False, True)):
        states = [f"state_{number}" for number in range(count)]
        more = {**config, "return_state": True, "return_sequences": sequences}
        found.append(("states out", name, more, {"sequences": "sequence"}))
        found.append(("states in", name, more, {"sequences": "sequence", "initial_state": states}))
    found.append(("stacked cells", "RNN", {"cell": STACK, "return_state": True}, {"sequences": "sequence"}))
    for rank in (1, 2, 3):
        config = {"filters": 2, "kernel_size": 2, "return_state": True, "padding": "same"}
        found.append(("states out", f"ConvLSTM{rank}D", config, {"sequences": f"frames_{rank}"}))
    for name, count in (("LSTM", 4), ("GRU", 2))[: 2 if SOAK else 1]:  # seconds each
        inner = layer(name, units=4, return_state=True)
        states = [f"state_{number}" for number in range(count)]
        found.append(("both ways", "Bidirectional", {"layer": inner}, {"sequences": "sequence"}))
        fed: dict[str, Sources] = {"sequences": "sequence", "initial_state": states}
        found.append(("both ways from states", "Bidirectional", {"layer": inner}, fed))
    apart = {"layer": layer("GRU", units=4, return_sequences=True), "merge_mode": None}
    found.append(("apart", "Bidirectional", apart, {"sequences": "sequence"}))
    found.append(("each step", "TimeDistributed", {"layer": layer("Dense", units=3)}, {"inputs": "sequence"}))
    frames = {"layer": layer("Conv1D", filters=2, kernel_size=2)}
    found.append(("each frame", "TimeDistributed", frames, {"inputs": "frames_1"}))
    found += [("in order", name, {}, {"inputs": ["sequence", "sequence_2"]}) for name in ("Subtract", "Concatenate")]
    return found


def drawn(type_name: str, config: dict[str, Any], feeds: dict[str, Sources]) -> Drawing:
    """The layer, an Input for all that feeds it, and an Output for all that it gives."""
    drawing = Drawing()
    for source in dict.fromkeys(
        name for given in feeds.values() for name in ([given] if isinstance(given, str) else given)
    ):
        kind, _, rest = source.partition("_")
        sizes = _SIZES[kind]
        if kind == "frames":
            sizes = (5, *(6,) * int(rest), 3)
        is_mask = rest == "mask"
        drawing.input(
            source, *(sizes[:1] if is_mask and kind != "weights" else sizes), dtype="bool" if is_mask else "float32"
        )
    drawing.add("it", type_name, feeds, **config)
    for port, _ in drawing.reports()[NodeId("it")].outputs:
        drawing.output(f"y_{port}", f"it:{port}")
    return drawing


# A merge alone has nothing to learn.
@pytest.mark.filterwarnings("ignore:The model does not have any trainable weights")
@pytest.mark.parametrize(
    ("what", "type_name", "config", "feeds"),
    some(list(ways()), 2),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_network_is_built_trained_and_exported(
    what: str, type_name: str, config: dict[str, Any], feeds: dict[str, Sources]
) -> None:
    drawing = drawn(type_name, config, feeds)
    assert drawing.problems() == []
    report = drawing.reports()[NodeId("it")]
    built = build_model(drawing.graph)
    same_as_built(report, built)
    compiled = compile_model(drawing.graph, built)
    chance = np.random.default_rng(3)
    inputs = []
    for name in compiled.inputs:
        kind = drawing.graph.layer_of(NodeId(name)).config
        values = chance.random((2, *kind["shape"]))
        inputs.append(tf.constant(values > 0.3 if kind["dtype"] == "bool" else values, kind["dtype"]))
    targets = [tf.zeros((2, *compiled.output_shapes[name][1:])) for name in compiled.targets]
    assert np.isfinite(float(built.model.train_step(compiled.pack([*inputs, *targets]))["loss"]))

    exported = as_written(drawing.graph)
    assert [item.name for item in exported.layers] == [item.name for item in built.model.layers]
    exported.set_weights(built.model.get_weights())
    given = built.by_input(dict(zip(compiled.inputs, inputs, strict=True)))
    pairs = zip(keras.tree.flatten(built.model(given)), keras.tree.flatten(exported(given)), strict=True)
    for ours, theirs in pairs:
        np.testing.assert_allclose(ours, theirs, rtol=1e-6)
