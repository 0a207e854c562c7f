"""Random networks go by way of Keras's configuration and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from nodeeditor.graph.graph import Graph
from tests.examples import examples
from tests.importing.round_trips import changes
from tests.random_networks import networks, networks_with_blocks
from tests.round_trip import imported, rebuilt, wrong_after

pytestmark = pytest.mark.usefixtures("as_in_the_engine")


def comes_back(graph: Graph) -> None:
    """Hold the model of ``graph`` against what comes of its import, and that import against the next."""
    model = rebuilt(graph)
    assert wrong_after(model) == []
    # What leads to no Output is not in a model; what comes back goes again and stays the same, node by node.
    first = imported(model).graph
    assert changes(first, imported(rebuilt(first)).graph) == []


@settings(max_examples=examples(15))
@given(networks())
def test_a_random_network_comes_back(graph: Graph) -> None:
    comes_back(graph)


@settings(max_examples=examples(15))
@given(networks_with_blocks())
def test_a_random_network_of_blocks_comes_back(graph: Graph) -> None:
    comes_back(graph)
