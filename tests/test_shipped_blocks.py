"""The blocks that ship: each is a sound part of a network, in Keras as in the generated Python."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.codegen.source import python_source
from nodeeditor.document import load
from nodeeditor.engine.build import build_model
from nodeeditor.graph.blocks import block_type
from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.graph.graph import Graph
from nodeeditor.resources import blocks
from tests.codegen.test_blocks import model_of
from tests.graph.test_blocks import level

SHIPPED = sorted(path.stem for path in blocks().glob("*.knet"))

#: What each is given by a small network, what it gives, and how it is used; shapes without the batch.
USES = {
    "residual": ({"x": (8, 8, 6)}, {"y": (8, 8, 6)}, {"filters": 6, "repeat": 3}),
    "residual_projection": ({"x": (8, 8, 6)}, {"y": (4, 4, 10)}, {"filters": 10}),
    "dense_block": ({"x": (8, 8, 6)}, {"y": (8, 8, 14)}, {"growth": 4, "repeat": 2}),
    "squeeze_excite": ({"x": (8, 8, 6)}, {"y": (8, 8, 6)}, {"channels": 6, "ratio": 2}),
    "transformer_encoder": ({"x": (5, 8)}, {"y": (5, 8)}, {"width": 8, "heads": 2, "hidden": 12, "repeat": 2}),
    "inception": ({"x": (8, 8, 6)}, {"y": (8, 8, 32)}, {"base": 8}),
    "unet_down": ({"x": (8, 8, 3)}, {"down": (4, 4, 6), "skip": (8, 8, 6)}, {"filters": 6}),
    "unet_up": ({"x": (4, 4, 12), "skip": (8, 8, 6)}, {"y": (8, 8, 6)}, {"filters": 6}),
}


def network(name: str) -> Graph:
    """A use of a block between Inputs and Outputs."""
    given, gives, config = USES[name]
    rows = [(f"in_{port}", INPUT, {"shape": shape}, ()) for port, shape in given.items()]
    rows.append(("use", block_type(name), config, tuple(f"in_{port}>{port}" for port in given)))
    rows += [(f"out_{port}", OUTPUT, {"loss": "mse"}, (f"use.{port}",)) for port in gives]
    block = load(blocks() / f"{name}.knet").graph.blocks[name].block
    return Graph.build(*level(*rows), blocks=(block,))


def test_all_that_ship_are_tried() -> None:
    assert sorted(USES) == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_it_is_sound_and_gives_what_it_should(name: str) -> None:
    built = build_model(network(name), seed=1)
    outputs = built.model.output
    outputs = outputs if isinstance(outputs, dict) else {next(iter(built.outputs.values())): outputs}
    assert {port: tuple(outputs[f"out_{port}"].shape[1:]) for port in USES[name][1]} == USES[name][1]


@pytest.mark.parametrize("name", SHIPPED)
def test_its_python_makes_the_same_model(name: str) -> None:
    graph = network(name)
    generated, built = model_of(python_source(graph, load_snapshot())), build_model(graph, seed=3).model
    for one, other in zip(generated.get_weights(), built.get_weights(), strict=True):
        np.testing.assert_array_equal(one, other)
    given = [keras.random.normal((2, *shape), seed=0) for shape in USES[name][0].values()]
    feed = given[0] if len(given) == 1 else given
    ours = built(feed if len(given) == 1 else dict(zip((f"in_{port}" for port in USES[name][0]), given, strict=True)))
    theirs = generated(feed)
    for one, other in zip(keras.tree.flatten(theirs), keras.tree.flatten(ours), strict=True):
        np.testing.assert_allclose(one.numpy(), other.numpy(), rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("name", SHIPPED)
def test_its_arguments_are_parameters_of_its_uses(name: str) -> None:
    spec = with_blocks(load_snapshot(), network(name)).layer(block_type(name))
    assert spec is not None
    assert set(USES[name][2]) <= {parameter.name for parameter in spec.parameters}
