"""Random networks as Python: the module makes the very model that the engine makes."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType
from typing import Any

import keras
import numpy as np
from hypothesis import given, settings

from nodeeditor.codegen.source import python_source
from nodeeditor.engine.build import build_model
from nodeeditor.graph.graph import Graph
from tests.examples import examples
from tests.random_networks import CATALOG, networks_with_blocks
from tests.round_trip import differences, structure


@settings(max_examples=examples(15))
@given(networks_with_blocks())
def test_the_generated_model_is_the_very_one(graph: Graph) -> None:
    keras.backend.clear_session(free_memory=False)  # it counts the names of operations from the start again
    built = build_model(graph, CATALOG, seed=3).model
    keras.backend.clear_session(free_memory=False)
    generated = _model_of(python_source(graph, CATALOG))
    assert list(differences(_numbered(structure(built)), _numbered(structure(generated)))) == []
    generated.set_weights(built.get_weights())
    arrays = [np.random.default_rng(3).normal(size=(8, *tensor.shape[1:])) for tensor in built.inputs]
    inputs = arrays[0] if len(arrays) == 1 else arrays
    for one, other in zip(_arrays(built(inputs)), _arrays(generated(inputs)), strict=True):
        np.testing.assert_array_equal(one, other)


def _model_of(source: str) -> Any:
    module = ModuleType("generated")
    exec(compile(source, "generated.py", "exec"), module.__dict__)  # what the program itself wrote
    return module.build_model()


def _numbered(model: dict[str, Any]) -> dict[str, Any]:
    """A model's structure with operations named by their place among the layers: Python's ``a + b`` takes no name."""
    layers = list(model["layers"].values())
    operations = [layer["class_name"] != "InputLayer" and "trainable" not in layer["config"] for layer in layers]
    places = {layer["name"]: f"{place}" for place, layer in enumerate(layers) if operations[place]}
    told = []
    for layer, is_operation in zip(layers, operations, strict=True):
        inside = layer["config"]
        if "layers" in inside:
            inside = _numbered(inside)
        elif is_operation:
            inside = _renamed(inside, places)
        fed = _renamed(layer["inbound_nodes"], places)
        told.append({**layer, "config": inside, "name": _renamed(layer["name"], places), "inbound_nodes": fed})
    ends = {key: _renamed(model[key], places) for key in ("input_layers", "output_layers")}
    return {**model, "layers": told, **ends}


def _renamed(value: Any, names: dict[str, str]) -> Any:
    """A part of a structure with other names in the places of names."""
    if isinstance(value, dict):
        return {key: _renamed(item, names) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_renamed(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


def _arrays(outputs: Any) -> list[np.ndarray]:
    return [np.asarray(tensor) for tensor in keras.tree.flatten(outputs)]


@settings(max_examples=examples(20))
@given(networks_with_blocks())
def test_it_is_written_as_formatters_write_it(graph: Graph) -> None:
    source = python_source(graph, CATALOG)
    for command in (["format", "--diff"], ["check"]):
        ran = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--isolated", "--no-cache", "-"],
            input=source,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
