"""A file is held against the model that it was written of: both are run on the same random inputs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import msgspec
import numpy.typing as npt
import tensorflow as tf

from nodeeditor.engine.build import Built
from nodeeditor.engine.exporting.artefact import Arrays, Errand, as_array
from nodeeditor.engine.exporting.comparing import UnlikeOutputs, differences, is_told
from nodeeditor.engine.exporting.explaining import Case, explained, number
from nodeeditor.engine.exporting.precise import holds_code
from nodeeditor.engine.exporting.proving import RunFailed, Runner
from nodeeditor.engine.exporting.samples import random_inputs
from nodeeditor.engine.learning import learned_by
from nodeeditor.engine.wording import reason
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.exports import TOLERATED, Proof, Step, Target, Verdict

#: What LiteRT says where it has no operations of TensorFlow, as that of TensorFlow's own package from 2.20 on.
_SELECT = "Select TensorFlow op"


@dataclass(frozen=True, slots=True)
class File:
    """What was written, and where."""

    target: Target
    path: Path


def prove(file: File, graph: Graph, built: Built, run: Runner, report: Callable[[Step], None]) -> tuple[Proof, Arrays]:
    """Run ``file`` by ``run`` on inputs that fit ``graph``, beside its model; those inputs are returned too."""
    model = built.model

    def of_model(one: Any, inputs: Arrays) -> Arrays:
        return _outputs(one, built, inputs)

    try:
        inputs, mine = _run_on_some(graph, built)
    except ProblemError as error:
        return Proof(Verdict.NOT_RUN, (error.problem,)), {}
    try:
        theirs = run(_errand(file, built), inputs, _weights(file, model))
        found = differences(mine, theirs)
    except RunFailed as error:
        if _SELECT in str(error):
            return Proof(Verdict.NOT_RUN, (problem("export.select_not_run"),)), inputs
        return Proof(Verdict.NOT_RUN, (problem("export.not_run", reason=str(error).rstrip(".")),)), inputs
    except UnlikeOutputs as error:
        return Proof(Verdict.DIFFERENT, (problem("export.unlike", reason=str(error)),)), inputs
    count = len(next(iter(inputs.values())))
    if not is_told(mine):
        return Proof(Verdict.NOT_RUN, (problem("export.nothing_told"),), count, found), inputs
    largest = max(one.absolute for one in found)
    share = max(one.relative for one in found)
    measured = problem("export.near", samples=count, largest=number(largest), share=number(share))
    if largest == 0:
        measured = problem("export.exact", samples=count)
    if largest <= TOLERATED:
        return Proof(Verdict.SAME, (measured,), count, found), inputs
    report(Step.EXPLAINING)
    verdict, why = explained(Case(model, of_model, inputs, mine, theirs, found))
    return Proof(verdict, (measured, why), count, found), inputs


def outputs_of(file: File, built: Built, run: Runner, inputs: Arrays) -> tuple[Arrays, Arrays]:
    """What the model and what the file give. Raises :class:`RunFailed`, and what running a model raises."""
    return _outputs(built.model, built, inputs), run(_errand(file, built), inputs, _weights(file, built.model))


def _run_on_some(graph: Graph, built: Built) -> tuple[Arrays, Arrays]:
    """Inputs that the model takes, and what it gives for them. Raises ``ProblemError`` where it takes none."""
    failure, first = "", None
    for inputs in random_inputs(graph, built):
        try:
            outputs = _outputs(built.model, built, inputs)
        except Exception as error:  # unknown sizes that do not fit are told by TensorFlow in many ways
            failure = failure or reason(error) or type(error).__name__
            continue
        if is_told(outputs):
            return inputs, outputs
        first = first or (inputs, outputs)
    if first is None:
        raise ProblemError(problem("export.model_not_run", reason=failure))
    return first


def _outputs(model: Any, built: Built, inputs: Arrays) -> Arrays:
    for layer in model._flatten_layers():  # each run begins where a file does
        if getattr(layer, "stateful", False) and hasattr(layer, "reset_state"):
            layer.reset_state()
    tensors = {
        name: _tensor(inputs[name], given.dtype)
        for name, given in zip(built.inputs.values(), model.inputs, strict=True)
    }
    given = model(built.by_input(tensors), training=False)
    names = list(built.outputs.values())
    return {name: as_array(given[name] if isinstance(given, dict) else given) for name in names}


def _tensor(array: npt.NDArray[Any], kind: Any) -> Any:
    return tf.constant(array) if array.dtype.kind == "U" else tf.cast(array, kind)


def _errand(file: File, built: Built) -> Errand:
    kinds = {
        name: keras.backend.standardize_dtype(tensor.dtype)
        for name, tensor in zip(built.inputs.values(), built.model.inputs, strict=True)
    }
    learned: dict[str, dict[str, Any]] = {}
    if file.target is Target.PYTHON:
        of_layers = ((layer.name, learned_by(layer)) for layer in built.model.layers)
        learned = {name: msgspec.to_builtins(one) for name, one in of_layers if one is not None}
    return Errand(
        file.target.value,
        str(file.path.absolute()),
        kinds,
        list(built.outputs.values()),
        learned,
        holds_code(built.model),
    )


def _weights(file: File, model: Any) -> Sequence[npt.NDArray[Any]]:
    """What a file of Python has to be given, to be the same model."""
    return model.get_weights() if file.target is Target.PYTHON else ()
