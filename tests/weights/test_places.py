"""The names that layers have in a model, and what a use of a block keeps of what is inside."""

from __future__ import annotations

import pytest

from nodeeditor.graph.expansion import expand
from nodeeditor.weights.gathering import fate_of_node
from nodeeditor.weights.places import names_of_layers
from nodeeditor.weights.variables import LayerWeights
from nodeeditor.weights.verdicts import Fate, Verdict
from tests.graph.test_blocks import DENSE_BLOCK, network


def test_layers_inside_of_blocks_have_the_names_of_the_models_around_them() -> None:
    graph = network(DENSE_BLOCK, one={"repeat": 2}, two={})
    names = names_of_layers(graph, expand(graph))
    assert {layer: found[0] for layer, found in names.items()} == {
        "l_x": ("x",),
        "l_one/0/l_dense": ("one_0", "dense"),
        "l_one/1/l_dense": ("one_1", "dense"),
        "l_two/l_dense": ("two", "dense"),
        "l_y": ("y",),
    }
    # What a use was called when it stood there once, or several times.
    assert names["l_one/0/l_dense"][1:] == (("one", "dense"),)
    assert names["l_one/1/l_dense"][1:] == ()
    assert names["l_two/l_dense"][1:] == (("two_0", "dense"),)


@pytest.mark.parametrize(
    ("fates", "told"),
    [
        ((Fate.KEPT, Fate.KEPT), Fate.KEPT),
        ((Fate.NEW, Fate.NEW), Fate.NEW),
        ((Fate.KEPT, Fate.NEW), Fate.PARTLY),
        ((Fate.PARTLY, Fate.PARTLY), Fate.PARTLY),
    ],
)
def test_a_use_keeps_what_the_layers_inside_keep_together(fates: tuple[Fate, ...], told: Fate) -> None:
    found = fate_of_node([Verdict(LayerWeights(("a",), "dense", ()), fate) for fate in fates])
    assert found is not None
    assert found.fate is told
    assert found.text.startswith(f"Weights inside: {fates.count(Fate.KEPT)} layers kept")
    assert fate_of_node([]) is None
