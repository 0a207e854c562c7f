"""Layers within layers."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.nested import layers_within
from nodeeditor.catalog.store import load_snapshot

CATALOG = load_snapshot()
CELLS = {"GRUCell", "LSTMCell", "SimpleRNNCell", "StackedRNNCells"}
RECURRENT = {"ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "GRU", "LSTM", "RNN", "SimpleRNN"}


@pytest.mark.parametrize(
    ("owner", "name", "expected"),
    [
        ("RNN", "cell", CELLS),
        ("StackedRNNCells", "cells", CELLS),
        ("Bidirectional", "layer", RECURRENT),
        ("Bidirectional", "backward_layer", RECURRENT),
    ],
)
def test_what_carries_states_is_offered_where_that_is_needed(owner: str, name: str, expected: set[str]) -> None:
    parameter = CATALOG.layer(owner).parameter(name)
    assert {spec.type for spec in layers_within(CATALOG, parameter)} == expected


@pytest.mark.parametrize(("owner", "name"), [("TimeDistributed", "layer"), ("Pipeline", "layers")])
def test_elsewhere_all_that_can_be_placed(owner: str, name: str) -> None:
    found = [spec.type for spec in layers_within(CATALOG, CATALOG.layer(owner).parameter(name))]
    assert found == sorted(found)
    assert {"Dense", "Conv1D", "Rescaling"} <= set(found)
    assert not {"Input", "Output", "LSTMCell", "Lambda"} & set(found)
