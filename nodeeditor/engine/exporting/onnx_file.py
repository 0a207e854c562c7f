"""A model as an ONNX file. tf2onnx and onnx are an extra: imported where they are needed alone."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from contextlib import nullcontext, suppress
from importlib.util import find_spec
from typing import Any

import numpy as np
import tensorflow as tf

from nodeeditor.engine.exporting.inference_function import inference, signature
from nodeeditor.engine.exporting.naming import told_layers
from nodeeditor.engine.exporting.onnx_operations import handlers
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem

#: What tf2onnx asks the environment for, whether errors of its optimizing are to be made up for.
_COPIES = "TF2ONNX_CATCH_ERRORS"
_NEEDED = ("tf2onnx", "onnx", "onnxruntime")


def check_extra() -> None:
    """Raise ``ProblemError`` where what writes and runs ONNX files is not installed."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise ProblemError(problem("export.no_onnx", missing=", ".join(missing)))


def write_onnx(model: Any, path: str, outputs: Iterable[str]) -> None:
    """Write the file, its outputs named as told. Raises ``ProblemError`` where ONNX has not all operations.

    To be called in a process that knows of no GPU: recurrent layers are drawn for that otherwise, as ONNX can't say.
    """
    check_extra()
    import onnx

    logging.getLogger("tf2onnx").setLevel(logging.CRITICAL)
    function = tf.function(inference(model))
    given = signature(model)
    proto = _converted(function, given)
    opset = next(one.version for one in proto.opset_import if not one.domain)
    _check_operations(model, proto.graph, opset, onnx)
    _keep_constants(proto.graph, function.get_concrete_function(*given), onnx)
    _name_outputs(proto.graph, sorted(outputs))
    onnx.checker.check_model(proto)
    onnx.save(proto, path)


def _converted(function: Any, given: list[Any]) -> Any:
    """The network in ONNX's form.

    tf2onnx copies it before each step of its optimizing, lest one fails: an InceptionV3 takes 3 GB more then. So it
    does where one failed alone.
    """
    import tf2onnx

    before = os.environ.get(_COPIES)
    try:
        for copies in ("FALSE", "TRUE"):
            os.environ[_COPIES] = copies
            with suppress(Exception) if copies == "FALSE" else nullcontext():
                return tf2onnx.convert.from_function(function, given, custom_op_handlers=handlers())[0]
    finally:
        os.environ.pop(_COPIES)
        if before is not None:
            os.environ[_COPIES] = before


def _check_operations(model: Any, graph: Any, opset: int, onnx: Any) -> None:
    """tf2onnx leaves what it can't express as it is, and the file then can't be loaded."""
    unknown = [node for node in _nodes(graph) if not node.domain and not onnx.defs.has(node.op_type, opset, "")]
    if unknown:
        names = ", ".join(sorted({node.op_type for node in unknown}))
        paths = " ".join(name for node in unknown for name in (node.name, *node.input, *node.output))
        raise ProblemError(
            problem("export.onnx_no", operations=names, layers=told_layers(model, paths) or tr("the network"))
        )


def _nodes(graph: Any) -> Iterable[Any]:
    for node in graph.node:
        yield node
        for attribute in node.attribute:
            for inner in (attribute.g, *attribute.graphs):
                yield from _nodes(inner)


def _keep_constants(graph: Any, function: Any, onnx: Any) -> None:
    """What the function brings along beside variables, as the means of a Normalization, would be asked of the user."""
    number = len(function.inputs) - len(function.captured_inputs)
    brought = zip(function.inputs[number:], function.captured_inputs, strict=True)
    values = {symbol.name: value for symbol, value in brought if symbol.dtype != tf.resource}
    for given in [one for one in graph.input if one.name in values]:
        graph.initializer.append(onnx.numpy_helper.from_array(np.asarray(values[given.name]), given.name))
        graph.input.remove(given)


def _name_outputs(graph: Any, names: list[str]) -> None:
    """Give the outputs the names that the graph's Outputs have; TensorFlow gives them in the order of those."""
    taken = {one.name for one in (*graph.input, *graph.initializer)}
    taken.update(name for node in graph.node for name in node.output)
    renamed = {
        output.name: name
        for output, name in zip(graph.output, names, strict=True)
        if output.name != name and name not in taken
    }
    for node in graph.node:
        for names_of in (node.input, node.output):
            for place, name in enumerate(names_of):
                names_of[place] = renamed.get(name, name)
    for output in graph.output:
        output.name = renamed.get(output.name, output.name)
