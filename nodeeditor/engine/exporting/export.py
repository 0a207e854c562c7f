"""A network is written as a file for others, and the file is held against the model at once."""

from __future__ import annotations

import errno
import sys
import tempfile
import warnings
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from nodeeditor.codegen.writing import write_python
from nodeeditor.document.storage import save_problem
from nodeeditor.engine.build import Built
from nodeeditor.engine.exporting.artefact import Arrays
from nodeeditor.engine.exporting.inference_function import write_archive
from nodeeditor.engine.exporting.litert import write_litert
from nodeeditor.engine.exporting.onnx_file import check_extra, write_onnx
from nodeeditor.engine.exporting.placing import check_replaceable, replacing_saved_model
from nodeeditor.engine.exporting.precise import SINGLE, holds_code, in_precision, precisions
from nodeeditor.engine.exporting.probing import first_difference, probing
from nodeeditor.engine.exporting.proof import File, outputs_of, prove
from nodeeditor.engine.exporting.proving import Runner, own_process, run_here
from nodeeditor.engine.exporting.weighted import weighted_model
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.training.saving import save_model
from nodeeditor.engine.wording import reason
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.protocol.exports import Proof, Step, Target, Verdict
from nodeeditor.runs.atomic import replacing

#: What runs such files computes in 32 bits or not at all.
_SINGLE = (Target.LITERT, Target.ONNX)
_WIDE = ("float32", "float64")


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
        try:
            built, told = weighted_model(_of_use(order), order.run, order.folder)
        except ProblemError as error:
            if order.target is not Target.PYTHON:
                raise
            _write_python(order)  # which needs no data, nor room for weights
            why = problem("export.model_not_built", reason=error.problem.reason)
            return Written(order.path, Proof(Verdict.NOT_RUN, (why,)))
        report(Step.WRITING)
        notes = (*told, *_write(order, built))
        if not order.proven:
            return Written(order.path, None, notes)
        report(Step.RUNNING)
        proof, inputs = prove(File(order.target, order.path), order.graph, built, run, report)
    if proof.verdict is Verdict.DIFFERENT and proof.differences:
        place = _first_that_differs(order, built, inputs, runner or own_process)
        proof = msgspec.structs.replace(proof, told=(*proof.told, *place))
    return Written(order.path, proof, notes)


def _first_that_differs(
    order: Order, built: Built, inputs: Arrays, runner: Callable[[Target], AbstractContextManager[Runner]]
) -> tuple[Problem, ...]:
    """At which layer a file begins to give something else: told of one that gives what each layer gives."""
    if order.target not in (Target.SAVEDMODEL, Target.LITERT, Target.ONNX):
        return ()
    with tempfile.TemporaryDirectory(prefix="nodeeditor-") as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = Path(folder, f"probe{order.target.ending}")
        probe = probing(built)
        try:
            with runner(order.target) as run:
                _write(replace(order, path=path), probe)
                layer = first_difference(probe, *outputs_of(File(order.target, path), probe, run, inputs))
        except Exception:  # a help, that may fail as everything else does
            return ()
    return (problem("export.begins_at", layer=layer),) if layer else ()


def _of_use(order: Order) -> Graph:
    """The graph; where no weights are written, without a file of weights, which may be away."""
    if order.target.has_weights or order.graph.weights is None:
        return order.graph
    graph = order.graph.copy()
    graph.weights = None
    return graph


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


def _write_python(order: Order) -> None:
    try:
        write_python(order.graph, installed_catalog(), order.path, order.folder, trains=order.trains)
    except OSError as error:
        raise ProblemError(save_problem(error, order.path)) from error


def _write(order: Order, built: Built) -> tuple[Problem, ...]:
    model, path = built.model, order.path
    notes: list[Problem] = []
    try:
        if order.target in _SINGLE and (mixed := [kind for kind in precisions(model) if kind not in _WIDE]):
            model = in_precision(model, SINGLE)
            notes.append(problem("export.in_single", precision=", ".join(mixed)))
        match order.target:
            case Target.PYTHON:
                _write_python(order)
            case Target.KERAS:
                save_model(model, path)
                if holds_code(model):
                    notes.append(problem("export.holds_code", version=f"{sys.version_info[0]}.{sys.version_info[1]}"))
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
