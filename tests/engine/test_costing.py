"""What calls of layers cost, against numbers worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from keras.src.backend.common import global_state

from nodeeditor.engine import costing
from nodeeditor.engine.costing import cost, costs
from nodeeditor.engine.inference import Inference
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import NodeCost
from tests.engine.drawing import Drawing, Sources

pytestmark = pytest.mark.usefixtures("as_in_the_engine")


def costed(drawing: Drawing) -> dict[NodeId, NodeCost]:
    return costs(Inference(), calls_of_graph(drawing.graph))


def products(type_name: str, *shape: int, dtype: str = "float32", **config: Any) -> int | None:
    """The multiply-adds of one layer on an input of that shape."""
    drawing = Drawing().input("x", *shape, dtype=dtype)
    feeds: Sources | dict[str, Sources] = "x"
    if type_name == "MultiHeadAttention":
        feeds = {"query": "x", "value": "x"}
    elif type_name in ("LSTM", "GRU", "SimpleRNN", "Bidirectional"):
        feeds = {"sequences": "x"}
    return costed(drawing.add("layer", type_name, feeds, **config))[NodeId("layer")].multiply_adds


@pytest.mark.parametrize(
    ("type_name", "shape", "config", "by_hand"),
    [
        ("Dense", (64,), {"units": 32}, 64 * 32),
        ("Dense", (7, 64), {"units": 32, "use_bias": False}, 7 * 64 * 32),
        ("Conv2D", (28, 28, 3), {"filters": 16, "kernel_size": 5}, 24 * 24 * 16 * 5 * 5 * 3),
        ("Conv2D", (28, 28, 3), {"filters": 16, "kernel_size": 3, "strides": 2, "padding": "same"},
         14 * 14 * 16 * 3 * 3 * 3),
        ("Conv2D", (28, 28, 8), {"filters": 16, "kernel_size": 3, "groups": 4}, 26 * 26 * 16 * 3 * 3 * 2),
        ("Conv1D", (30, 8), {"filters": 16, "kernel_size": 3, "dilation_rate": 2}, 26 * 16 * 3 * 8),
        ("Conv3D", (6, 8, 8, 2), {"filters": 4, "kernel_size": 3}, 4 * 6 * 6 * 4 * 27 * 2),
        ("DepthwiseConv2D", (28, 28, 3), {"kernel_size": 3, "depth_multiplier": 2}, 26 * 26 * 6 * 9),
        ("SeparableConv2D", (28, 28, 3), {"filters": 16, "kernel_size": 3}, 26 * 26 * 3 * 9 + 26 * 26 * 16 * 3),
        ("Conv2DTranspose", (14, 14, 8), {"filters": 4, "kernel_size": 3, "strides": 2}, 14 * 14 * 8 * 9 * 4),
        # Four gates of inputs and states a step, and three products of the gates.
        ("LSTM", (7, 3), {"units": 5}, 7 * (4 * 5 * (3 + 5) + 3 * 5)),
        ("LSTM", (7, 3), {"units": 5, "return_sequences": True}, 7 * (4 * 5 * (3 + 5) + 3 * 5)),
        ("GRU", (7, 3), {"units": 5}, 7 * (3 * 5 * (3 + 5) + 3 * 5)),
        ("SimpleRNN", (7, 3), {"units": 5}, 7 * 5 * (3 + 5)),
        # Query, key, value and result; scores and their sums; the scaling of the scores.
        ("MultiHeadAttention", (7, 8), {"num_heads": 2, "key_dim": 4},
         4 * 7 * 8 * (2 * 4) + 2 * 2 * 7 * 7 * 4 + 2 * 7 * 7),
        # One product an element of scale and variance together.
        ("BatchNormalization", (16, 16, 4), {}, 16 * 16 * 4),
        ("EinsumDense", (6, 8), {"equation": "abc,cd->abd", "output_shape": (None, 5)}, 6 * 8 * 5),
        ("Flatten", (6, 8), {}, 0),
        ("MaxPooling2D", (8, 8, 2), {}, 0),
        ("ReLU", (8,), {}, 0),
    ],
)  # fmt: skip
def test_multiply_adds_are_those_of_the_books(
    type_name: str, shape: Sequence[int], config: dict[str, Any], by_hand: int
) -> None:
    assert products(type_name, *shape, **config) == by_hand


def test_an_embedding_looks_up_and_multiplies_nothing() -> None:
    assert products("Embedding", 9, dtype="int32", input_dim=100, output_dim=16) == 0


@pytest.mark.parametrize("activation", ["gelu", "silu", "mish", "elu", "softmax", "squareplus", "sparse_plus", "relu6"])
def test_activations_are_all_known_and_multiply_at_most_a_few_times_an_element(activation: str) -> None:
    found = products("Dense", 8, units=10, activation=activation)
    assert found is not None
    assert 80 <= found <= 80 + 4 * 10


def test_wrappers_cost_what_they_wrap() -> None:
    dense = {"class_name": "Dense", "config": {"units": 5}}
    assert products("TimeDistributed", 6, 8, layer=dense) == 6 * 8 * 5
    lstm = {"class_name": "LSTM", "config": {"units": 5}}
    assert products("Bidirectional", 7, 3, layer=lstm) == 2 * 7 * (4 * 5 * (3 + 5) + 3 * 5)


def test_activations_are_the_bytes_of_all_results() -> None:
    drawing = Drawing().input("x", 8, 8, 3).add("flat", "Flatten", "x").add("half", "ReLU", "x", dtype="float16")
    drawing.add("dense", "Dense", "flat", units=10, use_bias=False)
    found = costed(drawing)
    assert found[NodeId("flat")].activations == 0
    assert found[NodeId("dense")].activations == 10 * 4
    # The cast counts too.
    assert found[NodeId("half")].activations == 2 * 8 * 8 * 3 * 2


@pytest.mark.parametrize(
    ("type_name", "shape", "config", "values", "largest"),
    [
        # Of the product, the sum with the bias and the activation, only the last one.
        ("Dense", (8,), {"units": 10, "activation": "relu"}, 10, 10),
        ("Conv2D", (8, 8, 3), {"filters": 4, "kernel_size": 3, "activation": "tanh"}, 6 * 6 * 4, 6 * 6 * 4),
        # Swish is the product of what it gets, the sum with the bias, and its sigmoid.
        ("Dense", (8,), {"units": 10, "activation": "swish"}, 3 * 10, 10),
        ("MaxPooling2D", (8, 8, 2), {}, 4 * 4 * 2, 4 * 4 * 2),
        ("Flatten", (6, 8), {}, 0, 0),
        # Each step keeps what it gets, the state before it and that after it; the last one is given on.
        ("SimpleRNN", (7, 3), {"units": 5}, 7 * (3 + 5 + 5) + 5, 7 * 3),
    ],
)
def test_kept_are_the_results_that_a_gradient_needs(
    type_name: str, shape: Sequence[int], config: dict[str, Any], values: int, largest: int
) -> None:
    drawing = Drawing().input("x", *shape)
    found = costed(drawing.add("layer", type_name, {"sequences": "x"} if "RNN" in type_name else "x", **config))
    assert found[NodeId("layer")].kept == 4 * values
    assert found[NodeId("layer")].largest == 4 * largest


def test_a_size_of_any_length_and_an_operation_never_heard_of_are_unknown() -> None:
    drawing = Drawing().add("x", "Input", shape=(None, 3)).add("conv", "Conv1D", "x", filters=4, kernel_size=3)
    assert costed(drawing)[NodeId("conv")] == NodeCost()
    assert products("Resizing", 16, 16, 3, height=8, width=8) is None


def test_a_node_with_a_mistake_and_those_behind_it_are_unknown() -> None:
    drawing = Drawing().input("x", 8).add("bad", "Conv2D", "x", filters=4, kernel_size=3).add("end", "ReLU", "bad")
    found = costed(drawing)
    assert found[NodeId("bad")] == found[NodeId("end")] == NodeCost()
    assert found[NodeId("x")] == NodeCost(0, 0, 0, 0)


def test_each_call_of_a_shared_layer_costs() -> None:
    drawing = Drawing().input("x", 4, 8).input("y", 6, 8).add("first", "Dense", "x", units=5)
    drawing.share("second", "first", "y")
    found = costed(drawing)
    assert found[NodeId("first")].multiply_adds == 4 * 8 * 5
    assert found[NodeId("second")].multiply_adds == 6 * 8 * 5


def test_what_does_not_fit_in_the_time_is_left_out_and_found_the_next_time() -> None:
    cost.cache_clear()
    drawing = Drawing().input("x", 8)
    for number in range(4):
        drawing.add(f"d{number}", "Dense", "x", units=number + 1)
    calls = calls_of_graph(drawing.graph)
    inference = Inference()
    told = [len(costs(inference, calls, seconds=0)) for _ in range(2)]
    assert told == [1, 1]
    assert len(costs(inference, calls)) == 5


def test_large_layers_take_no_memory_and_nothing_is_left_behind() -> None:
    waiting = len(global_state.get_global_attribute("uninitialized_variables") or ())
    assert products("Dense", 20_000, units=20_000) == 400_000_000
    assert len(global_state.get_global_attribute("uninitialized_variables") or ()) == waiting


def test_answers_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    assert products("Dense", 12, units=34) == 12 * 34
    monkeypatch.setattr(costing, "_traced", None)
    assert products("Dense", 12, units=34) == 12 * 34
