"""Repairs that set a parameter: of the layer itself, or of one that made the size. Keras says which would help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nodeeditor.catalog.literals import object_of
from nodeeditor.catalog.specs import Kind, LayerSpec, Parameter
from nodeeditor.editing.parameters import nested_value
from nodeeditor.engine.asking import Answer
from nodeeditor.engine.corrections import is_meaning
from nodeeditor.engine.mending.asked import asked_with
from nodeeditor.engine.mending.case import Case
from nodeeditor.engine.mending.origin import Origin, fits, origins
from nodeeditor.graph.elements import INPUT, OUTPUT, Layer, NodeId
from nodeeditor.problems import Fix
from nodeeditor.values import FrozenMap, Value, identical

#: More values of one parameter are not tried.
_TRIED = 12


@dataclass(frozen=True, slots=True)
class Setting:
    """A value for a parameter of a layer, or of the layer that its parameter ``within`` holds."""

    parameter: str
    value: Value
    within: str | None = None

    @property
    def arguments(self) -> FrozenMap:
        """What a fix says of it."""
        told = FrozenMap(parameter=self.parameter, value=self.value)
        return told if self.within is None else told.with_value("within", self.within)

    def outer(self, case: Case, node: NodeId) -> dict[str, Value]:
        """The parameter of the node's own layer, with the value that it has then."""
        if self.within is None:
            return {self.parameter: self.value}
        layer = case.graph.layer_of(node)
        return {self.within: nested_value(case.catalog, layer, self.within, self.parameter, self.value)}

    def done(self, case: Case, node: NodeId) -> Layer:
        """The node's layer with it."""
        layer = case.graph.layer_of(node)
        return replace(layer, config=FrozenMap(layer.config, **self.outer(case, node)))


def switches(case: Case, node: NodeId) -> Iterator[Setting]:
    """What can be turned on or off at a node's layer."""
    return (setting for setting in _settings(case, node, []) if isinstance(setting.value, bool))


def own_settings(case: Case) -> Iterator[Fix]:
    """Parameters of the layer with which it takes what arrives; of numbers the largest first."""
    if case.layer.type in (INPUT, OUTPUT):
        return
    sizes = {size for one in case.arriving for size in one.shape[1:] if size is not None}
    axes = range(1, max((len(one.shape) for one in case.arriving), default=1))
    for setting in _settings(case, case.node, [*axes, *sizes]):
        answer = asked_with(case, case.node, setting.outer(case, case.node))
        if answer is not None and answer.problem is None and not _idle(case, case.node, answer):
            yield Fix("fix.set_parameter", setting.arguments)


def upstream_settings(case: Case) -> Iterator[Fix]:
    """Parameters of the layers that made the sizes, with which they give those of the others."""
    tried: set[NodeId] = set()
    for origin in origins(case):
        node = origin.maker
        if node in tried or case.graph.layer_of(node).type == INPUT:
            continue
        tried.add(node)
        name, now = case.graph.nodes[node].name, case.reports[node].output(origin.port)
        for setting in _settings(case, node, _numbers(case, origin)):
            answer = asked_with(case, node, setting.outer(case, node))
            if answer is None or answer.problem is not None or not answer.outputs or _idle(case, node, answer):
                continue
            given = answer.outputs[0]
            if given != now and fits(case, origin, given.shape):
                yield Fix("fix.set_parameter_of", FrozenMap(setting.arguments, at=node, other=name))


def _numbers(case: Case, origin: Origin) -> list[int]:
    """The sizes that are wanted, and how often they go into those there are: strides and windows."""
    if case.layer.type == OUTPUT:
        return []  # how many there are to tell apart is known to the data alone
    wanted = {size for shape in case.wanted for size in shape[1:] if size}
    have = {size for shape in (origin.arriving.shape, *origin.got) for size in shape[1:] if size}
    return [1, *wanted, *(large // small for large in wanted | have for small in wanted if large % small == 0)]


def _idle(case: Case, node: NodeId, answer: Answer) -> bool:
    """Whether the layer would do nothing any more: no repair, but the end of it."""
    return not answer.parameters and any(one.spec in answer.outputs for one in case.into(node))


def _settings(case: Case, node: NodeId, numbers: list[int]) -> Iterator[Setting]:
    """Other values of the parameters that may matter to shapes, those of a layer within the layer among them."""
    layer = case.graph.layer_of(node)
    spec = case.catalog.layer(layer.type)
    if spec is None:
        return
    yield from _of(spec, layer.config, numbers)
    for holder in spec.parameters:
        named = object_of(layer.config.get(holder.name)) if holder.kind is Kind.LAYER else None
        inner = case.catalog.layer(named[0]) if named is not None else None
        if named is not None and inner is not None:
            yield from _of(inner, named[1], numbers, holder.name)


def _of(spec: LayerSpec, config: FrozenMap, numbers: list[int], within: str | None = None) -> Iterator[Setting]:
    for parameter in spec.parameters:
        if is_meaning(parameter.name):
            continue
        now = config.get(parameter.name, parameter.default)
        for value in _others(parameter, now, numbers):
            if not identical(value, now):
                yield Setting(parameter.name, value, within)


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
