"""Masks: which tensors carry one, and what each layer does with it, as Keras does in the model that is built."""

from __future__ import annotations

from typing import Any

import keras
import pytest
from keras.src.backend.common.masking import get_keras_mask

from nodeeditor.engine.build import build_model
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import Masking
from tests.engine.drawing import Drawing

pytestmark = pytest.mark.usefixtures("as_in_the_engine")


def words() -> Drawing:
    drawing = Drawing().input("x", 6, dtype="int32")
    return drawing.add("embed", "Embedding", "x", input_dim=9, output_dim=4, mask_zero=True)


def test_masks_begin_at_masking_and_at_an_embedding_that_masks_zeros() -> None:
    drawing = words().add("plain", "Embedding", "x", input_dim=9, output_dim=4)
    drawing.input("steps", 5, 3).add("masking", "Masking", "steps")
    reports = drawing.reports()
    told = {name: (reports[NodeId(name)].masking, reports[NodeId(name)].outputs[0][1].mask) for name in reports}
    assert told == {
        "x": (None, None),
        "embed": (Masking.MAKES, (None, 6)),
        "plain": (None, None),
        "steps": (None, None),
        "masking": (Masking.MAKES, (None, 5)),
    }


@pytest.mark.parametrize(
    ("type_name", "config", "masking", "goes_on"),
    [
        ("LSTM", {"units": 3}, Masking.USES, False),
        ("LSTM", {"units": 3, "return_sequences": True}, Masking.USES, True),
        ("GlobalAveragePooling1D", {}, Masking.USES, False),
        ("MultiHeadAttention", {"num_heads": 1, "key_dim": 2}, Masking.USES, True),
        ("Attention", {}, Masking.USES, True),
        ("Dense", {"units": 3}, Masking.PASSES, True),
        ("Dropout", {"rate": 0.5}, Masking.PASSES, True),
        ("Add", {}, Masking.PASSES, True),
        ("Concatenate", {}, Masking.PASSES, True),
        ("Conv1D", {"filters": 2, "kernel_size": 2}, Masking.DROPS, False),
        ("Flatten", {}, Masking.DROPS, False),
        ("GlobalMaxPooling1D", {}, Masking.DROPS, False),
    ],
)
def test_what_a_layer_does_with_a_mask(type_name: str, config: dict[str, Any], masking: Masking, goes_on: bool) -> None:
    drawing = words()
    ports = {
        "LSTM": {"sequences": "embed"},
        "Add": {"inputs": ["embed", "embed"]},
        "Concatenate": {"inputs": ["embed", "embed"]},
        "Attention": {"query": "embed", "value": "embed"},
        "MultiHeadAttention": {"query": "embed", "value": "embed"},
    }
    drawing.add("it", type_name, ports.get(type_name, "embed"), **config).output("y", "it")
    reports = drawing.reports()
    (_, tensor), *_ = reports[NodeId("it")].outputs
    assert (reports[NodeId("it")].masking, tensor.mask is not None) == (masking, goes_on)
    assert reports[NodeId("y")].masking is (Masking.USES if goes_on else None)
    built = build_model(drawing.graph).model.get_layer("it").output
    mask = get_keras_mask(keras.tree.flatten(built)[0])
    assert tensor.mask == (None if mask is None else tuple(mask.shape))
