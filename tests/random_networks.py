"""Random networks that Keras can build: branches, shared layers, several Inputs and Outputs, blocks in blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing.grouping import make_block
from nodeeditor.graph.blocks import EXPRESSION, REPEAT, Argument
from nodeeditor.graph.edits import AddNode, Connect, Disconnect, InBlock, SetBlock, SetConfig
from nodeeditor.graph.elements import INPUT, OUTPUT, Node, NodeId
from nodeeditor.graph.graph import EditError, Graph
from nodeeditor.graph.queries import free_ids
from nodeeditor.values import FrozenMap
from tests.engine.drawing import Drawing

CATALOG = load_snapshot()

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


@st.composite
def networks_with_blocks(draw: st.DrawFn) -> Graph:
    """A network some of whose nodes went into blocks: in one another, used again, shared, repeated, with arguments."""
    graph = draw(networks())
    for number in range(draw(st.integers(1, 3))):
        inner = [node for node in graph.nodes if graph.layer_of(node).type not in (INPUT, OUTPUT)]
        chosen = draw(st.lists(st.sampled_from(inner), min_size=1, max_size=4, unique=True))
        try:
            edit, use = make_block(graph, with_blocks(CATALOG, graph), None, chosen, f"part_{number}")
        except EditError:  # a path leaves the nodes and comes back, or a layer is called outside too
            continue
        graph.apply(edit)
        block = graph.blocks[f"part_{number}"]
        config: dict[str, Any] = {}
        if _takes_an_argument(graph, block.name):
            config["share"] = draw(st.integers(0, 3))
        if len(block.inputs) == 1 == len(block.outputs):  # of one kind, so that it can stand in a row
            config[REPEAT] = draw(st.integers(1, 3))
            for again in range(draw(st.integers(0, 2))):
                _use_again(graph, use, f"part_{number}_again_{again}", shared=draw(st.booleans()))
        graph.apply(SetConfig(graph.layer_of(use).id, FrozenMap(config)))
    return graph


def _takes_an_argument(graph: Graph, block: str) -> bool:
    """Let the rates of Dropouts in a block follow from an argument and the number of the repetition."""
    dropouts = [layer for layer in graph.blocks[block].body.layers.values() if layer.type == "Dropout"]
    if dropouts:
        graph.apply(SetBlock(block, block, (Argument("share", 1),)))
    for layer in dropouts:
        rate = {EXPRESSION: "share / (4 + i)"}
        graph.apply(InBlock(block, SetConfig(layer.id, FrozenMap(rate=rate))))
    return bool(dropouts)


def _use_again(graph: Graph, use: NodeId, name: str, *, shared: bool) -> None:
    """Put another use of a block behind one, with weights of its own or the same."""
    node_ids, layer_ids = free_ids(graph)
    layer = graph.layer_of(use)
    if not shared:
        layer = replace(layer, id=next(layer_ids), name=name, config=FrozenMap())
    node = Node(next(node_ids), layer.id, name)
    onward = graph.links_from(use)
    (link,) = graph.links_into(use)
    graph.apply(AddNode(node, layer))
    for old in onward:
        graph.apply(Disconnect(old))
        graph.apply(Connect(replace(old, source=node.id)))
    graph.apply(Connect(replace(link, source=use, source_port=next(iter(_outputs(graph, use))), target=node.id)))


def _outputs(graph: Graph, use: NodeId) -> list[str]:
    definition = graph.definition_of(graph.layer_of(use))
    assert definition is not None
    return list(definition.outputs.values())
