"""A network is written as a file for others, and the file is held against the model at once."""

from __future__ import annotations

import errno
import warnings
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import keras
import msgspec
import numpy.typing as npt
import tensorflow as tf

from nodeeditor.codegen.writing import write_python
from nodeeditor.document.storage import save_problem
from nodeeditor.engine.build import Built
from nodeeditor.engine.exporting.artefact import Arrays, Errand, as_array
from nodeeditor.engine.exporting.comparing import UnlikeOutputs, differences, is_told
from nodeeditor.engine.exporting.explaining import Case, explained, number
from nodeeditor.engine.exporting.inference_function import write_archive
from nodeeditor.engine.exporting.litert import write_litert
from nodeeditor.engine.exporting.onnx_file import check_extra, write_onnx
from nodeeditor.engine.exporting.placing import check_replaceable, replacing_saved_model
from nodeeditor.engine.exporting.precise import SINGLE, in_precision, precisions
from nodeeditor.engine.exporting.proving import RunFailed, Runner, own_process, run_here
from nodeeditor.engine.exporting.samples import random_inputs
from nodeeditor.engine.exporting.weighted import weighted_model
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.learning import learned_by
from nodeeditor.engine.training.saving import save_model
from nodeeditor.engine.wording import reason
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.protocol.exports import TOLERATED, Proof, Step, Target, Verdict
from nodeeditor.runs.atomic import replacing

#: What runs such files computes in 32 bits or not at all.
_SINGLE = (Target.LITERT, Target.ONNX)
_WIDE = ("float32", "float64")
#: What LiteRT says where it has no operations of TensorFlow, as that of TensorFlow's own package from 2.20 on.
_SELECT = "Select TensorFlow op"


@dataclass(frozen=True)
class Written:
    """What an export came to: ``notes`` must be known to use the file."""

    path: Path
    proof: Proof | None
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Order:
    """What is to be written, and where.

    Weights are those of ``run``, else fresh ones; relative paths in the graph start at ``folder``. Python ``trains``
    too where the graph says how. Unless it is ``proven``, the file is not run again.
    """

    graph: Graph
    target: Target
    path: Path
    folder: Path = Path()
    run: Path | None = None
    trains: bool = True
    proven: bool = True


def export(
    order: Order,
    report: Callable[[Step], None] = lambda _: None,
    runner: Callable[[Target], AbstractContextManager[Runner]] | None = None,
) -> Written:
    """Write the file, load it again by ``runner``, a process of its own where none is given, and compare.

    Raises ``ProblemError`` where nothing was written; what was there is whole then. A file that can't be run again
    stays, and the proof says so.
    """
    check_place(order.target, order.path)
    running = (runner or own_process)(order.target) if order.proven else nullcontext(run_here)
    with running as run, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Keras and TensorFlow say of their own ways
        report(Step.BUILDING)
        built = weighted_model(order.graph, order.run, order.folder)
        report(Step.WRITING)
        notes = _write(order, built)
        if not order.proven:
            return Written(order.path, None, notes)
        report(Step.RUNNING)
        return Written(order.path, _proof(order, built, run, report), notes)


def run_in_process(runner: Runner) -> Callable[[Target], AbstractContextManager[Runner]]:
    """For :func:`export`: files are run by ``runner``, without a process for each."""
    return lambda _: nullcontext(runner)


def check_place(target: Target, path: Path) -> None:
    """Raise ``ProblemError`` for a path that can't be one of such a file, before long work for it begins."""
    if target.ending and path.suffix != target.ending:
        raise ProblemError(problem("export.ending", path=path.name, ending=target.ending))
    if target is Target.SAVEDMODEL:
        check_replaceable(path)
    if target is Target.ONNX:
        check_extra()


def _write(order: Order, built: Built) -> tuple[Problem, ...]:
    model, path = built.model, order.path
    notes: list[Problem] = []
    try:
        if order.target in _SINGLE and (mixed := [kind for kind in precisions(model) if kind not in _WIDE]):
            model = in_precision(model, SINGLE)
            notes.append(problem("export.in_single", precision=", ".join(mixed)))
        match order.target:
            case Target.PYTHON:
                write_python(order.graph, installed_catalog(), path, order.folder, trains=order.trains)
            case Target.KERAS:
                save_model(model, path)
            case Target.SAVEDMODEL:
                with replacing_saved_model(path) as beside:
                    write_archive(model, str(beside))
            case Target.LITERT:
                with replacing(path) as beside:
                    notes += write_litert(model, str(beside))
            case Target.ONNX:
                with replacing(path) as beside:
                    write_onnx(model, str(beside), built.outputs.values())
    except ProblemError:
        raise
    except Exception as error:  # a full disk reaches us through Keras, TensorFlow and protobuf as errors of many kinds
        if isinstance(error, OSError) and error.errno is not None:
            raise ProblemError(save_problem(error, path)) from error
        if "No space left" in str(error):
            raise ProblemError(save_problem(OSError(errno.ENOSPC, "No space left"), path)) from error
        why = reason(error) or type(error).__name__
        raise ProblemError(problem("export.failed", format=order.target.value, reason=why)) from error
    return tuple(notes)


def _proof(order: Order, built: Built, run: Runner, report: Callable[[Step], None]) -> Proof:
    model = built.model

    def of_model(one: Any, inputs: Arrays) -> Arrays:
        return _outputs(one, built, inputs)

    try:
        inputs, mine = _run_on_some(order.graph, built)
    except ProblemError as error:
        return Proof(Verdict.NOT_RUN, (error.problem,))
    try:
        theirs = run(_errand(order, built), inputs, _weights(order.target, model))
        found = differences(mine, theirs)
    except RunFailed as error:
        if _SELECT in str(error):
            return Proof(Verdict.NOT_RUN, (problem("export.select_not_run"),))
        return Proof(Verdict.NOT_RUN, (problem("export.not_run", reason=str(error).rstrip(".")),))
    except UnlikeOutputs as error:
        return Proof(Verdict.DIFFERENT, (problem("export.unlike", reason=str(error)),))
    count = len(next(iter(inputs.values())))
    if not is_told(mine):
        return Proof(Verdict.NOT_RUN, (problem("export.nothing_told"),), count, found)
    largest = max(one.absolute for one in found)
    share = max(one.relative for one in found)
    measured = problem("export.near", samples=count, largest=number(largest), share=number(share))
    if largest == 0:
        measured = problem("export.exact", samples=count)
    if largest <= TOLERATED:
        return Proof(Verdict.SAME, (measured,), count, found)
    report(Step.EXPLAINING)
    verdict, why = explained(Case(model, of_model, inputs, mine, theirs, found))
    return Proof(verdict, (measured, why), count, found)


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
    return {name: as_array(given[name] if len(names) > 1 else given) for name in names}


def _tensor(array: npt.NDArray[Any], kind: Any) -> Any:
    return tf.constant(array) if array.dtype.kind == "U" else tf.cast(array, kind)


def _errand(order: Order, built: Built) -> Errand:
    kinds = {
        name: keras.backend.standardize_dtype(tensor.dtype)
        for name, tensor in zip(built.inputs.values(), built.model.inputs, strict=True)
    }
    learned: dict[str, dict[str, Any]] = {}
    if order.target is Target.PYTHON:
        of_layers = ((layer.name, learned_by(layer)) for layer in built.model.layers)
        learned = {name: msgspec.to_builtins(one) for name, one in of_layers if one is not None}
    return Errand(order.target.value, str(order.path.absolute()), kinds, list(built.outputs.values()), learned)


def _weights(target: Target, model: Any) -> Sequence[npt.NDArray[Any]]:
    """What a file of Python has to be given, to be the same model."""
    return model.get_weights() if target is Target.PYTHON else ()
