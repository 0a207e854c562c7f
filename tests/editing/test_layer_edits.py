"""Parameters, types, names, sharing and copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from nodeeditor.editing import call_again, connect, duplicate, rename, reset_parameter, set_parameter, set_type, unshare
from nodeeditor.graph.graph import EditError

if TYPE_CHECKING:
    from tests.editing.conftest import Drawing


def test_a_default_is_not_written_down(chain: Drawing) -> None:
    graph = chain.graph
    layer = graph.layer_of(chain.id("dense")).id
    graph.apply(set_parameter(graph, chain.catalog, layer, "activation", "relu"))
    graph.apply(set_parameter(graph, chain.catalog, layer, "use_bias", False))
    assert graph.layers[layer].config["activation"] == "relu"
    graph.apply(set_parameter(graph, chain.catalog, layer, "use_bias", True))
    graph.apply(reset_parameter(graph, layer, "activation"))
    assert set(graph.layers[layer].config) == {"units"}
    graph.apply(set_parameter(graph, chain.catalog, layer, "of_tomorrow", [1, 2]))
    assert graph.layers[layer].config["of_tomorrow"] == (1, 2)
    output = graph.layer_of(chain.id("output")).id
    graph.apply(set_parameter(graph, chain.catalog, output, "loss_weight", 1))
    assert "loss_weight" not in graph.layers[output].config


def test_another_type_keeps_links_and_common_parameters(chain: Drawing) -> None:
    graph = chain.graph
    layer = graph.layer_of(chain.id("dense_1")).id
    graph.apply(set_parameter(graph, chain.catalog, layer, "activation", "relu"))
    before = graph.copy()
    inverse = graph.apply(set_type(graph, chain.catalog, layer, "EinsumDense")).inverse
    assert graph.layers[layer].config["activation"] == "relu"
    assert "units" not in graph.layers[layer].config
    assert graph.layers[layer].type == "EinsumDense"
    assert graph.nodes[chain.id("einsum_dense")].name == graph.layers[layer].name
    assert ("dense", "einsum_dense", 0) in chain.links
    graph.apply(inverse)
    assert graph == before


def test_another_type_finds_ports_for_links(chain: Drawing) -> None:
    graph = chain.graph
    graph.apply(set_type(graph, chain.catalog, graph.layer_of(chain.id("add")).id, "Attention"))
    into = graph.links_into(chain.id("attention"))
    assert sorted(link.target_port for link in into) == ["query", "value"]
    graph.apply(set_type(graph, chain.catalog, graph.layer_of(chain.id("attention")).id, "Concatenate"))
    assert [link.position for link in graph.links_into(chain.id("concatenate"), "inputs")] == [0, 1]
    graph.apply(set_type(graph, chain.catalog, graph.layer_of(chain.id("concatenate")).id, "Dropout"))
    assert len(graph.links_into(chain.id("dropout"))) == 1
    with pytest.raises(EditError):
        set_type(graph, chain.catalog, graph.layer_of(chain.id("dropout")).id, "Nothing")


def test_another_type_has_no_mask_of_what_was_none_and_masks_stay_masks(chain: Drawing) -> None:
    graph, catalog = chain.graph, chain.catalog
    graph.apply(set_type(graph, catalog, graph.layer_of(chain.id("add")).id, "BatchNormalization"))
    assert [link.target_port for link in graph.links_into(chain.id("batch_normalization"))] == ["inputs"]
    graph.apply(set_type(graph, catalog, graph.layer_of(chain.id("batch_normalization")).id, "Attention"))
    node = chain.id("attention")
    graph.apply(connect(graph, catalog, chain.id("input"), "output", node, "value_mask"))
    graph.apply(set_type(graph, catalog, graph.layer_of(node).id, "LSTM"))
    assert {link.target_port: link.source for link in graph.links_into(node)} == {
        "sequences": chain.id("dense"),
        "mask": chain.id("input"),
    }
    graph.apply(set_type(graph, catalog, graph.layer_of(node).id, "Dense"))
    assert [link.target_port for link in graph.links_into(node)] == ["inputs"]


def test_a_shared_layer_is_called_again_and_unshared(chain: Drawing) -> None:
    graph = chain.graph
    edit, again = call_again(graph, chain.id("dense"), 5, 6)
    graph.apply(edit)
    layer = graph.layer_of(again)
    assert graph.nodes[again].name == "dense_2"
    assert graph.calls_of(layer.id) == (chain.id("dense"), again)
    graph.apply(unshare(graph, again))
    own = graph.layer_of(again)
    assert own.id != layer.id
    assert (own.name, own.config) == ("dense_2", layer.config)
    with pytest.raises(EditError, match="shares its layer with no other"):
        unshare(graph, again)
    for name in ("input", "output"):
        with pytest.raises(EditError, match="no weights"):
            call_again(graph, chain.id(name), 0, 0)


def test_names_of_node_and_layer_change_together_unless_another_bears_them(chain: Drawing) -> None:
    graph = chain.graph
    node = chain.id("dense")
    graph.apply(rename(graph, node, "stem"))
    assert graph.layer_of(node).name == "stem"
    edit, again = call_again(graph, node, 0, 0)
    graph.apply(edit)
    graph.apply(rename(graph, again, "second"))
    assert graph.layer_of(again).name == "stem"
    with pytest.raises(EditError):
        graph.apply(rename(graph, node, "dense_1"))
    with pytest.raises(EditError):
        graph.apply(rename(graph, node, "a b"))


def test_copies_have_weights_of_their_own(chain: Drawing) -> None:
    graph = chain.graph
    edit, again = call_again(graph, chain.id("dense"), 0, 0)
    graph.apply(edit)
    made = duplicate(graph, [chain.id("dense"), again, chain.id("dense_1")], 10, 20)
    edit, copies = made.edit, made.nodes
    graph.apply(edit)
    assert {graph.nodes[node].name for node in copies} == {"dense_3", "dense_4", "dense_5"}
    layers = {graph.nodes[node].layer for node in copies}
    assert len(layers) == 2
    assert not layers & {graph.nodes[chain.id(name)].layer for name in ("dense", "dense_1")}
    assert [link for link in graph.links if link.source in copies and link.target in copies]
