"""What is linked to ports, by the arguments of a layer's call."""

from __future__ import annotations

from nodeeditor.catalog.arguments import arguments_of
from nodeeditor.catalog.store import load_snapshot

_CATALOG = load_snapshot()


def _of(type_name: str, *ports: str):
    spec = _CATALOG.layer(type_name)
    return arguments_of(spec.inputs, {port: port.upper() for port in ports})


def test_a_port_is_an_argument_or_a_place_in_a_list() -> None:
    assert _of("LSTM", "sequences", "mask") == {"sequences": "SEQUENCES", "mask": "MASK"}
    assert _of("Attention", "query", "value") == {"inputs": ["QUERY", "VALUE"]}
    assert _of("Attention", "query", "value", "key") == {"inputs": ["QUERY", "VALUE", "KEY"]}


def test_an_open_port_keeps_its_place_in_a_list_that_may_be_left_out() -> None:
    assert _of("Attention", "query", "value", "value_mask")["mask"] == [None, "VALUE_MASK"]
    assert _of("Attention", "query", "value", "query_mask")["mask"] == ["QUERY_MASK", None]


def test_the_first_argument_is_that_of_the_first_port() -> None:
    assert list(_of("Attention", "query", "value", "query_mask")) == ["inputs", "mask"]
