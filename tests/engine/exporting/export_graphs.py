"""Small networks that export has a hard time with, and how tests export them: without a process for each file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from nodeeditor.engine.exporting.export import Order, Written, export, run_in_process
from nodeeditor.engine.exporting.proving import run_here
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.edits import AddNode, Connect
from nodeeditor.graph.elements import INPUT, OUTPUT, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision
from nodeeditor.protocol.exports import Target
from tests.graph.test_blocks import level

STEP = Block(
    "step",
    (Argument("base", 2),),
    *level(
        ("x", INPUT, {}, ()),
        ("dense", "Dense", {"units": {"expression": "base * (i + 2)"}, "activation": "gelu"}, ("x",)),
        ("half", "ops.multiply", {"x2": 0.5}, ("dense>x1",)),
        ("y", OUTPUT, {}, ("half",)),
    ),
)
READER = Block(
    "reader",
    (),
    *level(("x", INPUT, {}, ()), ("read", "SimpleRNN", {"units": 3}, ("x>sequences",)), ("y", OUTPUT, {}, ("read",))),
)


def of_all_kinds() -> Graph:
    """Two Inputs, one a sequence whose end is padding, a block that is repeated, a shared layer, an
    operation, and two Outputs whose names are in no order."""
    graph = Graph.build(
        *level(
            ("words", INPUT, {"shape": (5,), "dtype": "int32"}, ()),
            ("embed", "Embedding", {"input_dim": 9, "output_dim": 4, "mask_zero": True}, ("words",)),
            ("reads", "block:reader", {}, ("embed>x",)),
            ("facts", INPUT, {"shape": (3,)}, ()),
            ("steps", "block:step", {"repeat": 2}, ("facts>x",)),
            ("mix", "Dense", {"units": 6}, ("steps.y",)),
            ("both", "Concatenate", {}, ("mix", "reads.y")),
            ("zeta", OUTPUT, {"loss": "mse"}, ("both",)),
            ("alpha", OUTPUT, {"loss": "mse"}, ()),
        ),
        blocks=(STEP, READER),
    )
    mix = graph.layer_of(NodeId("mix"))
    graph.apply(AddNode(Node(NodeId("again"), mix.id, "again"), mix))
    graph.apply(Connect(Link(NodeId("mix"), "output", NodeId("again"), "inputs")))
    graph.apply(Connect(Link(NodeId("again"), "output", NodeId("alpha"), "inputs")))
    return graph


def chain(*rows: tuple[str, str, dict[str, Any]], precision: Precision = Precision.FLOAT32) -> Graph:
    """Nodes one after the other, then an Output ``y``; a name ``a>port`` says where ``a`` takes its tensor."""
    before: tuple[str, ...] = ()
    made = []
    for name, kind, config in (*rows, ("y", OUTPUT, {"loss": "mse"})):
        own, _, port = name.partition(">")
        made.append((own, kind, config, tuple(f"{one}>{port}" if port else one for one in before)))
        before = (own,)
    graph = Graph.build(*level(*made))
    graph.training = replace(graph.training, precision=precision)
    return graph


def exported(graph: Graph, target: Target, folder: Path, **more: Any) -> Written:
    """The graph written as ``net`` to ``folder``, and run in this process."""
    order = Order(graph, target, folder / f"net{target.ending}", **more)
    return export(order, runner=run_in_process(run_here))
