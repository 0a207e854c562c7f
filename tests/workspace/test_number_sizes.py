"""What the numbers of a network take."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.graph.edits import AddNode
from nodeeditor.graph.elements import Layer, LayerId, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision
from nodeeditor.values import FrozenMap, Value
from nodeeditor.workspace.number_sizes import NumberSizes

POLICY = FrozenMap(class_name="DTypePolicy", config=FrozenMap(name="mixed_bfloat16"))


def sizes(precision: Precision, dtype: Value = None, device: str = "CPU") -> tuple[int, int, int]:
    """Bytes of a weight, of its copy, and of 100 bytes of kept results, of one layer."""
    graph = Graph()
    config = FrozenMap() if dtype is None else FrozenMap(dtype=dtype)
    graph.apply(AddNode(Node(NodeId("a"), LayerId("a"), "a"), Layer(LayerId("a"), "Dense", "a", config)))
    graph.training = replace(graph.training, precision=precision)
    found = NumberSizes(graph, device)
    return found.weight(LayerId("a")), found.copy(LayerId("a")), found.of_kept(NodeId("a"), 100)


@pytest.mark.parametrize(
    ("precision", "device", "found"),
    [
        (Precision.FLOAT32, "CPU", (4, 0, 100)),
        (Precision.MIXED_BFLOAT16, "CPU", (4, 2, 50)),
        (Precision.MIXED_FLOAT16, "CPU", (4, 2, 100)),
        (Precision.MIXED_FLOAT16, "NVIDIA L4", (4, 2, 50)),
    ],
)
def test_layers_follow_the_precision_of_the_training(
    precision: Precision, device: str, found: tuple[int, int, int]
) -> None:
    assert sizes(precision, device=device) == found


@pytest.mark.parametrize("precision", Precision)
@pytest.mark.parametrize(
    ("dtype", "found"),
    [
        ("float64", (8, 0, 100)),
        ("float32", (4, 0, 100)),
        ("bfloat16", (2, 0, 100)),
        (POLICY, (4, 2, 100)),
    ],
    ids=["float64", "float32", "bfloat16", "policy"],
)
def test_a_dtype_of_its_own_counts_more(precision: Precision, dtype: Value, found: tuple[int, int, int]) -> None:
    # What such a layer keeps the engine has traced with that dtype.
    assert sizes(precision, dtype) == found
