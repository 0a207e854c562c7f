"""The way of a size through the graph, as it is told with a problem."""

from __future__ import annotations

from collections.abc import Sequence

from nodeeditor.engine.mending.case import Case
from nodeeditor.engine.mending.origin import Origin, origins
from nodeeditor.engine.wording import shape_text
from nodeeditor.problems import Fix, Way
from nodeeditor.values import FrozenMap

#: Of so many tensors a layer got the shapes are told.
_TOLD = 4


def chain(case: Case, fixes: Sequence[Fix]) -> tuple[Way, ...]:
    """Where the sizes of the tensors come from that take part in the mistake of ``case``.

    A parameter of the layer that made one is told where ``fixes`` would set it.
    """
    return tuple(_way(case, origin, fixes) for origin in origins(case))


def _way(case: Case, origin: Origin, fixes: Sequence[Fix]) -> Way:
    layer = case.graph.layer_of(origin.maker)
    arguments = {
        "shape": shape_text(origin.arriving.shape),
        "maker": case.graph.nodes[origin.maker].name,
        "type": layer.type,
    }
    given = case.reports[origin.maker].output(origin.port)
    if given is not None and given.shape != origin.arriving.shape:
        return Way("chain.kept", FrozenMap(arguments, given=shape_text(given.shape)), origin.nodes)
    if not origin.got:
        return Way("chain.from_input", FrozenMap(arguments), origin.nodes)
    arguments["got"] = ", ".join(map(shape_text, origin.got[:_TOLD])) + (", …" if len(origin.got) > _TOLD else "")
    setting = next((fix.arguments.get("parameter") for fix in fixes if fix.arguments.get("at") == origin.maker), None)
    spec = case.catalog.layer(layer.type)
    parameter = spec.parameter(str(setting)) if spec is not None and setting is not None else None
    if parameter is None:
        return Way("chain.made", FrozenMap(arguments), origin.nodes)
    value = layer.config.get(parameter.name, parameter.default)
    return Way("chain.made_by", FrozenMap(arguments, parameter=parameter.name, value=value), origin.nodes)
