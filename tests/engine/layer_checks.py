"""What a layer must be so that the editor and Keras mean the same by it: told, saved, built, trained, written."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from nodeeditor.codegen.source import python_source
from nodeeditor.document import Document, load, save
from nodeeditor.engine.build import Built, build_model
from nodeeditor.engine.check import check_graph
from nodeeditor.engine.training.compile import compile_model
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from tests.engine.layer_cases import CATALOG, Case, trainable
from tests.engine.spared import reports_from_spares

_IT = NodeId("it")
#: Keras tells float32 of their one-hot codes, and they come as int64.
_KINDS_TOLD_WRONG = ("StringLookup", "IntegerLookup")
_WORDS = ("cat", "dog", "bird")


def check(case: Case, folder: Path, *, traced: bool, spared: bool = True) -> None:
    """Fail where the editor and Keras differ on the layer of ``case``, or where one step of a training fails.

    ``traced`` has TensorFlow draw the step first, as a training does; it takes some times as long. ``spared`` asks
    once more with layers that were made ahead.
    """
    graph = trainable(case).graph
    path = folder / "it.knet"
    save(Document(graph), path)
    again = load(path).graph
    assert (dict(again.layers), dict(again.nodes), set(again.links)) == (
        dict(graph.layers),
        dict(graph.nodes),
        set(graph.links),
    )
    report = check_graph(again)[_IT]
    if spared:
        reports, made_ahead = reports_from_spares(again)
        assert (reports[_IT], made_ahead > 0) == (report, True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Keras says that the end of the network does not go on with masks
        built = build_model(again)
        same_as_built(report, built)
        _trained(case, again, built, report, traced)
        assert _told(as_written(again), case) == _told(built.model, case)


def same_as_built(report: NodeReport, built: Built) -> None:
    """The shapes, kinds and numbers of parameters that were told are those of the layer in the model."""
    layer = built.model.get_layer("it")
    tensors = keras.tree.flatten(layer.output)
    kinds = [(tuple(tensor.shape), keras.backend.standardize_dtype(tensor.dtype)) for tensor in tensors]
    assert [(tensor.shape, tensor.dtype) for _, tensor in report.outputs] == kinds
    assert report.parameters == layer.count_params()
    assert report.trainable == sum(int(np.prod(weight.shape)) for weight in layer.weights if weight.trainable)


def _trained(case: Case, graph: Graph, built: Built, report: NodeReport, traced: bool) -> None:
    """One step as a training makes it, and what then comes out has the shape and kind that was told."""
    compiled = compile_model(graph, built)
    count = case.batch or 2
    inputs = [_values((count, *(size or 3 for size in case.shape)), case.dtype) for _ in compiled.inputs]
    step = tf.function(built.model.train_step) if traced else built.model.train_step
    logs = step(compiled.pack([*inputs, tf.zeros((count, 1))]))
    assert np.isfinite(float(logs["loss"]))
    layer = built.model.get_layer("it")
    probe = keras.Model(built.model.inputs, keras.tree.flatten(layer.output))
    for (_, told), came in zip(report.outputs, keras.tree.flatten(probe(inputs)), strict=True):
        assert case.spec.type in _KINDS_TOLD_WRONG or keras.backend.standardize_dtype(came.dtype) == told.dtype
        assert len(came.shape) == len(told.shape)
        assert all(size in (None, real) for size, real in zip(told.shape, came.shape, strict=True))


def _values(shape: tuple[int, ...], dtype: str) -> Any:
    chance = np.random.default_rng(1)
    if dtype == "string":
        return tf.constant(chance.choice(_WORDS, shape))
    return tf.constant(chance.integers(0, 4, shape) if dtype.startswith("int") else chance.random(shape), dtype)


def as_written(graph: Graph) -> Any:
    """The model that the exported Python builds."""
    namespace: dict[str, Any] = {"__name__": "generated", "__file__": "generated.py"}
    exec(compile(python_source(graph, CATALOG), "generated.py", "exec"), namespace)
    return namespace["build_model"]()


def _told(model: Any, case: Case) -> Any:
    """The layers of a model with their configurations."""
    config = model.get_layer("it").get_config()
    own = {"seed": config["seed"]} if "seed" in case.config else {}
    return [layer.name for layer in model.layers], own, comparable(config)


def comparable(config: Any) -> Any:
    """A configuration without what Keras makes up each time: names of layers within, seeds. Tuples are lists."""
    if isinstance(config, dict) and config.get("class_name") == "__lambda__":
        return "bytecode, which tells its file and lines too"
    if isinstance(config, dict):
        return {key: comparable(value) for key, value in config.items() if key not in ("name", "seed")}
    if isinstance(config, list | tuple):
        return [comparable(value) for value in config]
    return config if isinstance(config, bool | int | float | str | None) else repr(config)
