"""What an answer tells of a graph, looked at before anything takes it for true: problems, tensors, counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from nodeeditor.graph.inference import Fitting, NodeCost, NodeReport, TensorSpec
from nodeeditor.problems import Problem
from nodeeditor.protocol.fault import refuse
from nodeeditor.protocol.limits import NAME, TEXT
from nodeeditor.values import LARGEST
from nodeeditor.weights.variables import LayerWeights

#: Axes of a tensor; TensorFlow itself has fewer than 255.
_AXES = 254
#: Ports of a node.
_PORTS = 10_000


def check_problem(message: str, found: Problem | None) -> None:
    """Raise ``MessageError`` where ``found`` has a sentence that we lack, or that can't be completed."""
    if found is None:
        return
    try:
        texts = [found.text, *(fix.text for fix in found.fixes), *(way.text for way in found.chain)]
    except (LookupError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as error:
        raise refuse("value", message=message, field="problem", got=found.code[:NAME]) from error
    if max(map(len, texts)) > TEXT:
        raise refuse("value", message=message, field="problem", got=found.code[:NAME])


def check_problems(message: str, found: Iterable[Problem]) -> None:
    """The same of several."""
    for one in found:
        check_problem(message, one)


def check_report(message: str, report: NodeReport) -> None:
    """Raise ``MessageError`` for tensors or counts of parameters that no layer has."""
    check_outputs(message, report.outputs)
    check_counts(message, "parameters", report.parameters, report.trainable)
    if report.parameters is not None and (report.trainable or 0) > report.parameters:
        raise refuse("value", message=message, field="trainable", got=report.trainable)
    if report.problems:
        check_problems(message, report.problems)


def check_outputs(message: str, outputs: Collection[tuple[str, TensorSpec]]) -> None:
    """Raise ``MessageError`` for tensors that can't be."""
    if len(outputs) > _PORTS:
        raise refuse("value", message=message, field="outputs", got=len(outputs))
    for port, tensor in outputs:
        if len(port) > NAME or len(tensor.dtype) > NAME:
            raise refuse("value", message=message, field="outputs", got=port[:NAME])
        for shape in (tensor.shape, tensor.mask or ()):
            if len(shape) > _AXES:
                raise refuse("value", message=message, field="shape", got=len(shape))
            for size in shape:
                if size is not None and not 0 <= size <= LARGEST:
                    raise refuse("value", message=message, field="shape", got=size)


def check_fitting(message: str, found: Fitting) -> None:
    """Raise ``MessageError`` for what can't be of a layer that was tried."""
    check_outputs(message, found.outputs)
    check_problem(message, found.problem)
    if found.adapter is not None:
        check_problem(message, Problem(found.adapter.code, found.adapter.arguments))


def check_cost(message: str, cost: NodeCost) -> None:
    """Raise ``MessageError`` for costs below zero."""
    check_counts(message, "cost", cost.multiply_adds, cost.activations, cost.kept, cost.largest)


def check_weights(message: str, layer: LayerWeights) -> None:
    """Raise ``MessageError`` for variables that can't be."""
    for variable in layer.variables:
        check_counts(message, "shape", *variable.shape[: _AXES + 1])
        if len(variable.shape) > _AXES or not 0 < variable.gates <= LARGEST:
            raise refuse("value", message=message, field="shape", got=variable.label[:NAME])


def check_counts(message: str, field: str, *counts: int | None) -> None:
    """Raise ``MessageError`` for a count below zero, or too large for any file."""
    for count in counts:
        if count is not None and not 0 <= count <= LARGEST:
            raise refuse("value", message=message, field=field, got=count)
