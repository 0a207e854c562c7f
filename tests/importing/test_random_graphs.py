"""Random networks go by way of Keras's configuration and come back as they were."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.graph.graph import Graph
from tests.engine.drawing import Drawing
from tests.examples import examples
from tests.importing.round_trips import changes
from tests.round_trip import imported, rebuilt, wrong_after

#: Layers and operations on vectors of 4 numbers that give vectors of 4 numbers.
SINGLE: list[tuple[str, dict[str, Any]]] = [
    ("Dense", {"units": 4, "activation": "relu", "kernel_regularizer": "l2"}),
    ("Dense", {"units": 4, "bias_initializer": {"class_name": "Constant", "config": {"value": 0.5}}}),
    ("Dropout", {"rate": 0.25}),
    ("BatchNormalization", {"trainable": False}),
    ("ops.add", {"x2": 2.0}),
    ("ops.get_item", {"key": ":, ::-1"}),
    ("ops.softmax", {}),
]
SEVERAL: list[tuple[str, dict[str, Any]]] = [
    ("Add", {}),
    ("Maximum", {}),
    ("ops.multiply", {}),
]


@st.composite
def networks(draw: st.DrawFn) -> Graph:
    """A network of layers and operations on vectors, some of them shared, with one or more Outputs."""
    drawing = Drawing()
    made = [f"in_{number}" for number in range(draw(st.integers(1, 3)))]
    for name in made:
        drawing.input(name, 4)
    shareable: list[str] = []
    for number in range(draw(st.integers(1, 8))):
        name, feed = f"it_{number}", draw(st.sampled_from(made))
        kind = draw(st.integers(0, 3))
        if kind == 0 and shareable:
            other = draw(st.sampled_from(shareable))
            drawing.share(name, other, feed)
        elif kind == 1:
            type_name, config = draw(st.sampled_from(SEVERAL))
            second = draw(st.sampled_from(made))
            feeds: Any = {"x1": feed, "x2": second} if type_name.startswith("ops.") else [feed, second]
            drawing.add(name, type_name, feeds, **config)
        else:
            type_name, config = draw(st.sampled_from(SINGLE))
            port = {"ops.add": "x1", "ops.get_item": "x", "ops.softmax": "x"}.get(type_name, "inputs")
            drawing.add(name, type_name, {port: feed}, **config)
            if not type_name.startswith("ops."):
                shareable.append(name)
        made.append(name)
    ends = draw(st.lists(st.sampled_from(made), min_size=1, max_size=3))
    for number, end in enumerate([made[-1], *ends]):
        drawing.output(f"out_{number}", end)
    return drawing.graph


@settings(max_examples=examples(15), deadline=None)
@given(networks())
def test_a_random_network_comes_back(graph: Graph) -> None:
    model = rebuilt(graph)
    assert wrong_after(model) == []
    # What leads to no Output is not in a model; what comes back goes again and stays the same, node by node.
    first = imported(model).graph
    assert changes(first, imported(rebuilt(first)).graph) == []
