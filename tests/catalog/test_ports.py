"""The ports of configured layers."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.ports import ports_of
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.graph.elements import Layer, LayerId
from nodeeditor.values import FrozenMap

CATALOG = load_snapshot()


def _ports(type_name: str, **config):
    return ports_of(CATALOG, Layer(LayerId("l"), type_name, "layer", FrozenMap(config)))


def _names(ports) -> list[str]:
    return [port.name for port in ports]


@pytest.mark.parametrize(
    ("type_name", "inputs"),
    [
        ("Input", []),
        ("Output", ["inputs"]),
        ("Dense", ["inputs"]),
        ("Add", ["inputs*"]),
        ("HashedCrossing", ["inputs*"]),
        ("LSTM", ["sequences", "initial_state*?", "mask?"]),
        ("Bidirectional", ["sequences", "initial_state*?", "mask?"]),
        ("Attention", ["query", "value", "key?", "query_mask?", "value_mask?"]),
        (
            "MultiHeadAttention",
            ["query", "value", "key?", "value_mask?", "key_mask?", "attention_mask?"],
        ),
        ("RandomFlip", ["data"]),
    ],
)
def test_inputs(type_name: str, inputs: list[str]) -> None:
    found = _ports(type_name).inputs
    assert [port.name + "*" * port.variadic + "?" * port.optional for port in found] == inputs


def test_a_list_of_several_tensors_has_a_port_for_each() -> None:
    lists = [(port.name, port.argument) for port in _ports("Attention").inputs]
    assert lists[:3] == [("query", "inputs"), ("value", "inputs"), ("key", "inputs")]
    assert lists[3:] == [("query_mask", "mask"), ("value_mask", "mask")]
    assert {port.argument for port in _ports("MultiHeadAttention").inputs} == {""}


@pytest.mark.parametrize("type_name", ["LSTM", "Attention", "MultiHeadAttention"])
def test_masks_are_optional_and_come_last(type_name: str) -> None:
    inputs = _ports(type_name).inputs
    assert [port.mask for port in inputs] == sorted(port.name.endswith("mask") for port in inputs)
    assert all(port.optional for port in inputs if port.mask)


def _layer(type_name: str, **config) -> FrozenMap:
    return FrozenMap(class_name=type_name, config=FrozenMap(config))


_STACK = (_layer("LSTMCell", units=2), _layer("GRUCell", units=2))


@pytest.mark.parametrize(
    ("type_name", "config", "outputs"),
    [
        ("Input", {}, ["output"]),
        ("Output", {}, []),
        ("Dense", {}, ["output"]),
        ("LSTM", {}, ["output"]),
        ("LSTM", {"return_state": True}, ["output", "state_1", "state_2"]),
        ("LSTM", {"return_state": False}, ["output"]),
        ("LSTM", {"return_sequences": True}, ["output"]),
        ("GRU", {"return_state": True}, ["output", "state_1"]),
        ("ConvLSTM2D", {"return_state": True}, ["output", "state_1", "state_2"]),
        ("RNN", {"cell": _layer("GRUCell", units=2)}, ["output"]),
        ("RNN", {"cell": _layer("GRUCell", units=2), "return_state": True}, ["output", "state_1"]),
        ("RNN", {"cell": _layer("LSTMCell", units=2), "return_state": True}, ["output", "state_1", "state_2"]),
        (
            "RNN",
            {"cell": _layer("StackedRNNCells", cells=_STACK), "return_state": True},
            ["output", "state_1", "state_2", "state_3"],
        ),
        ("RNN", {"cell": "nothing of the kind", "return_state": True}, ["output"]),
        ("Bidirectional", {"layer": _layer("LSTM", units=2)}, ["output"]),
        ("Bidirectional", {"layer": _layer("LSTM", units=2), "merge_mode": None}, ["output", "output_2"]),
        (
            "Bidirectional",
            {"layer": _layer("LSTM", units=2, return_state=True)},
            ["output", "forward_state_1", "forward_state_2", "backward_state_1", "backward_state_2"],
        ),
        (
            "Bidirectional",
            {"layer": _layer("GRU", units=2, return_state=True)},
            ["output", "forward_state_1", "backward_state_1"],
        ),
    ],
)
def test_outputs(type_name: str, config: dict, outputs: list[str]) -> None:
    assert _names(_ports(type_name, **config).outputs) == outputs


def test_an_unknown_type_has_no_ports() -> None:
    ports = _ports("Quantum")
    assert ports.inputs == ports.outputs == ()
    assert ports.input("inputs") is None
    assert ports.output("output") is None


def test_ports_are_found_by_name() -> None:
    ports = _ports("LSTM", return_state=True)
    assert ports.input("sequences") == ports.inputs[0]
    assert ports.output("state_2") == ports.outputs[2]
