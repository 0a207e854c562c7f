"""Freezing layers, alone and inside of blocks."""

from __future__ import annotations

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.freezing import are_frozen, may_have_weights, set_frozen
from nodeeditor.graph.elements import Layer, LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.values import FrozenMap
from tests.editing.conftest import Drawing
from tests.graph.test_blocks import DENSE_BLOCK, network


def frozen(graph: Graph) -> set[str]:
    return {
        layer.name
        for _, level in graph.levels()
        for layer in level.layers.values()
        if layer.config.get("trainable") is False
    }


def test_layers_with_weights_are_frozen_and_back_they_say_nothing(catalog: Catalog) -> None:
    drawing = Drawing(catalog)
    first = drawing.add("Input")
    dense = drawing.add("Dense", first)
    flat = drawing.add("Flatten", dense)
    graph, nodes = drawing.graph, [drawing.id(name) for name in (first, dense, flat)]
    before = graph.copy()
    assert are_frozen(graph, catalog, None, nodes) is False
    assert are_frozen(graph, catalog, None, [drawing.id(flat)]) is None
    edit = set_frozen(graph, catalog, None, nodes, frozen=True)
    assert edit is not None
    graph.apply(edit)
    assert frozen(graph) == {dense}
    assert are_frozen(graph, catalog, None, nodes) is True
    assert set_frozen(graph, catalog, None, nodes, frozen=True) is None
    back = set_frozen(graph, catalog, None, nodes, frozen=False)
    assert back is not None
    graph.apply(back)
    assert graph == before


def test_of_a_use_all_layers_inside_of_its_block_are_frozen_by_one_edit(catalog: Catalog) -> None:
    graph = network(DENSE_BLOCK, one={}, two={"base": 4})
    edit = set_frozen(graph, catalog, None, [NodeId("one")], frozen=True)
    assert edit is not None
    inverse = graph.apply(edit).inverse
    assert frozen(graph) == {"dense"}
    assert are_frozen(graph, catalog, None, [NodeId("two")]) is True
    graph.apply(inverse)
    assert graph == network(DENSE_BLOCK, one={}, two={"base": 4})
    inside = set_frozen(graph, catalog, "mlp", [NodeId("dense")], frozen=True)
    assert inside is not None
    graph.apply(inside)
    assert frozen(graph) == {"dense"}


def test_which_layers_may_have_weights(catalog: Catalog) -> None:
    def may(kind: str, **config: object) -> bool:
        return may_have_weights(Layer(LayerId("l"), kind, "l", FrozenMap(config)), catalog)

    assert all(map(may, ("Dense", "BatchNormalization", "LSTM", "Bidirectional", "TimeDistributed", "Embedding")))
    assert not any(map(may, ("Input", "Output", "Flatten", "Add", "Dropout", "ops.add", "block:mlp")))
    assert may("lab>Gate")
