"""Architectures with blocks in the place of all that repeats in them: the same networks, and much shorter."""

from __future__ import annotations

from collections import Counter

import pytest

from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing import find_repeats, make_repeated_block, repeat_name
from nodeeditor.engine.build import build_model
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import topological_order
from tests.examples import SOAK
from tests.round_trip import FAMILIES, applications, imported, shaped

CATALOG = load_snapshot()


def natures(graph: Graph, meanings: dict[object, int]) -> Counter[int]:
    """What each node is and is fed by, all the way back, as numbers that are the same for what is the same."""
    known: dict[NodeId, int] = {}
    for node in topological_order(graph):
        layer = graph.layer_of(node)
        fed = tuple((link.target_port, link.source_port, known[link.source]) for link in graph.links_into(node))
        known[node] = meanings.setdefault((layer.type, layer.config, fed), len(meanings))
    return Counter(known.values())


@pytest.mark.parametrize("name", FAMILIES if SOAK else ["MobileNetV2"])
def test_an_architecture_in_blocks_is_the_same_network(name: str) -> None:
    model = shaped(applications()[name])
    graph = imported(model).graph
    meanings: dict[object, int] = {}
    before, count = natures(expand(graph).graph, meanings), len(graph.nodes)
    while found := find_repeats(graph, with_blocks(CATALOG, graph)):
        title = repeat_name(graph.blocks, graph, found[0])
        graph.apply(make_repeated_block(graph, with_blocks(CATALOG, graph), None, found[0], title)[0])
    expansion = expand(graph)
    assert not expansion.problems
    assert natures(expansion.graph, meanings) == before
    # Each cell of NASNet takes what the two before it give.
    assert len(graph.nodes) < 0.6 * count or name == "NASNetMobile"
    learns = any(layer.type == "Normalization" for layer in graph.layers.values())
    if SOAK and not learns:
        assert shaped(lambda weights: build_model(graph).model).count_params() == model.count_params()
