"""Blocks as Python: functions and loops that make the very model that the engine makes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import keras
import numpy as np
import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.codegen.source import python_source
from nodeeditor.engine.build import build_model
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.edits import AddNode, Connect
from nodeeditor.graph.elements import INPUT, OUTPUT, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from tests.engine.test_blocks import LOSS, RESIDUAL, network
from tests.graph.test_blocks import level

CATALOG = load_snapshot()


def model_of(source: str) -> keras.Model:
    module = ModuleType("generated")
    exec(compile(source, "generated.py", "exec"), module.__dict__)  # what the program itself wrote
    keras.utils.set_random_seed(3)
    return module.build_model()


def shared_row() -> Graph:
    """Two calls of one layer that repeats a block whose own use takes the outer index."""
    outer = Block(
        "outer layers",
        (Argument("lambda_", 2), Argument("layers", 3)),
        *level(
            ("x", INPUT, {}, ()),
            ("inner", "block:residual", {"repeat": {"expression": "lambda_"}, "base": {"expression": "layers + i"}},
             ("x>x",)),
            ("back", "Conv2D", {"filters": 4, "kernel_size": 1}, ("inner.y",)),
            ("y", OUTPUT, {}, ("back",)),
        ),
    )  # fmt: skip
    outer = Block("outer", outer.arguments, outer.layers, outer.nodes, outer.links)
    graph = Graph.build(
        *level(
            ("a", INPUT, {"shape": (6, 6, 4)}, ()),
            ("b", INPUT, {"shape": (6, 6, 4)}, ()),
            ("one", "block:outer", {"repeat": 2, "layers": 1}, ("a>x",)),
            ("sum", "Add", {}, ("one.y",)),
            ("y", OUTPUT, LOSS, ("sum",)),
        ),
        blocks=(RESIDUAL, outer),
    )
    shared = graph.layer_of(NodeId("one"))
    graph.apply(AddNode(Node(NodeId("two"), shared.id, "two"), shared))
    graph.apply(Connect(Link(NodeId("b"), "output", NodeId("two"), "x")))
    graph.apply(Connect(Link(NodeId("two"), "y", NodeId("sum"), "inputs", 1)))
    return graph


@pytest.mark.parametrize("graph", [network(), shared_row()], ids=["nested", "shared"])
def test_the_generated_model_is_the_very_one(graph: Graph) -> None:
    generated, built = model_of(python_source(graph, CATALOG)), build_model(graph, seed=3).model
    assert _structure(generated) == _structure(built)
    for one, other in zip(generated.get_weights(), built.get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)


def _structure(model: keras.Model) -> object:
    """The configuration of a model but for what counts all models and operations of a process."""
    text = re.sub(r"'half'|'multiply(_\d+)?'", "'an operation'", repr(model.get_config()))
    return re.sub(r"'functional(_\d+)?'", "'the model'", text)


@pytest.mark.parametrize("graph", [network(), shared_row()], ids=["nested", "shared"])
def test_it_is_written_as_formatters_write_it(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "generated.py"
    path.write_text(python_source(graph, CATALOG), encoding="utf-8")
    for check in (["check", "--isolated"], ["format", "--isolated", "--diff"]):
        ran = subprocess.run(
            [sys.executable, "-m", "ruff", *check, str(path)], check=False, capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr


def test_a_repeated_block_is_a_loop() -> None:
    source = python_source(network(), CATALOG)
    assert '    for i in range(2):\n        first = residual(first, base=1, i=i, name=f"first_{i}")(first)\n' in source


def test_a_block_that_is_not_used_is_not_written() -> None:
    graph = Graph.build(
        *level(("x", INPUT, {"shape": (3,)}, ()), ("y", OUTPUT, LOSS, ("x",))),
        blocks=(RESIDUAL,),
    )
    assert "residual" not in python_source(graph, CATALOG)


def test_an_open_input_of_a_use_is_refused() -> None:
    graph = Graph.build(*level(("u", "block:residual", {}, ()), ("y", OUTPUT, LOSS, ("u.y",)),
                               ("x", INPUT, {}, ())), blocks=(RESIDUAL,))  # fmt: skip
    with pytest.raises(ProblemError, match="'u'"):
        python_source(graph, CATALOG)
