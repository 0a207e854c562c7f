"""Repairs that set a parameter: of the layer itself, or of one that made the size. Keras says which would help."""

from __future__ import annotations

from collections.abc import Iterator

from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.engine.asking import Answer
from nodeeditor.engine.corrections import is_meaning
from nodeeditor.engine.mending.asked import asked_with
from nodeeditor.engine.mending.case import Case
from nodeeditor.engine.mending.origin import Origin, fits, origins
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId
from nodeeditor.problems import Fix
from nodeeditor.values import FrozenMap, Value, identical

#: More values of one parameter are not tried.
_TRIED = 12


def own_settings(case: Case) -> Iterator[Fix]:
    """Parameters of the layer with which it takes what arrives; of numbers the largest first."""
    if case.layer.type in (INPUT, OUTPUT):
        return
    sizes = {size for one in case.arriving for size in one.shape[1:] if size is not None}
    axes = range(1, max((len(one.shape) for one in case.arriving), default=1))
    for parameter, value in _values(case, case.node, [*axes, *sizes]):
        answer = asked_with(case, case.node, parameter.name, value)
        if answer is not None and answer.problem is None and not _idle(case, case.node, answer):
            yield Fix("fix.set_parameter", FrozenMap(parameter=parameter.name, value=value))


def upstream_settings(case: Case) -> Iterator[Fix]:
    """Parameters of the layers that made the sizes, with which they give those of the others."""
    tried: set[NodeId] = set()
    for origin in origins(case):
        node = origin.maker
        if node in tried or case.graph.layer_of(node).type == INPUT:
            continue
        tried.add(node)
        name, now = case.graph.nodes[node].name, case.reports[node].output(origin.port)
        for parameter, value in _values(case, node, _numbers(case, origin)):
            answer = asked_with(case, node, parameter.name, value)
            if answer is None or answer.problem is not None or not answer.outputs or _idle(case, node, answer):
                continue
            given = answer.outputs[0]
            if given != now and fits(case, origin, given.shape):
                yield Fix("fix.set_parameter_of", FrozenMap(parameter=parameter.name, value=value, at=node, other=name))


def _numbers(case: Case, origin: Origin) -> list[int]:
    """The sizes that are wanted, and how often they go into those there are: strides and windows."""
    if case.layer.type == OUTPUT:
        return []  # how many there are to tell apart is known to the data alone
    wanted = {size for shape in case.wanted for size in shape[1:] if size}
    have = {size for size in (*origin.arriving.shape[1:], *(origin.got or ())[1:]) if size}
    return [1, *wanted, *(large // small for large in wanted | have for small in wanted if large % small == 0)]


def _idle(case: Case, node: NodeId, answer: Answer) -> bool:
    """Whether the layer would do nothing any more: no repair, but the end of it."""
    return not answer.parameters and any(one.spec in answer.outputs for one in case.into(node))


def _values(case: Case, node: NodeId, numbers: list[int]) -> Iterator[tuple[Parameter, Value]]:
    """Other values of the parameters that may matter to shapes."""
    layer = case.graph.layer_of(node)
    spec = case.catalog.layer(layer.type)
    for parameter in spec.parameters if spec is not None else ():
        if is_meaning(parameter.name):
            continue
        now = layer.config.get(parameter.name, parameter.default)
        for value in _others(parameter, now, numbers):
            if not identical(value, now):
                yield parameter, value


def _others(parameter: Parameter, now: Value, numbers: list[int]) -> list[Value]:
    match parameter.kind:
        case Kind.BOOLEAN:
            return [not now]
        case Kind.CHOICE:
            return list(parameter.choices)
        case Kind.INTEGER | Kind.INTEGERS:
            return [*sorted(set(numbers), reverse=True)[:_TRIED]]
        case Kind.SHAPE if isinstance(now, tuple):
            return [(*now[:axis], -1, *now[axis + 1 :]) for axis in range(len(now))]
        case _:
            return []
