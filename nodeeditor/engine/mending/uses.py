"""Repairs of mistakes inside of a block that the use can make: other values of its arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from nodeeditor.editing.levels import on_level
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.mending.verifying import gives
from nodeeditor.graph.blocks import expression_of
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.expansion import Expansion, expand
from nodeeditor.graph.gathering import Gathering
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.graph.places import place_of
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap

#: So many values are tried; sizes that matter come first.
_TRIES = 12


def mend_use(
    graph: Graph, expansion: Expansion, reports: Mapping[NodeId, NodeReport], use: NodeId, inference: Inference
) -> tuple[Problem, ...]:
    """The problems of a use of a block, with the arguments that make all inside of it sound.

    Values are the sizes of what the use is given: most arguments are numbers of channels or units. ``reports`` are
    those of the expanded graph.
    """
    found = Gathering(graph, expansion).report(use, reports)
    if found is None or not any(one.code == "block.inside" for one in found.problems):
        return () if found is None else found.problems
    place, own = place_of(expansion.repetitions, use)
    level = place.level(graph)
    layer, definition = level.layer_of(own), graph.definition_of(level.layer_of(own))
    assert definition is not None
    fixes: list[Fix] = []
    for name, size in list(_values(definition, layer.config, _sizes(expansion, reports, use, definition)))[:_TRIES]:
        after = graph.copy()
        after.apply(on_level(place.block(graph), SetConfig(layer.id, layer.config.with_value(name, size))))
        told = inference.infer(calls_of_graph(expand(after).graph))
        if all(gives(told[node]) for node in told if node.startswith(f"{use}/") or _gave(reports, node)):
            where = {"node": level.nodes[own].name, "type": definition.name}
            fixes.append(Fix("fix.set_parameter", FrozenMap({**where, "parameter": name, "value": size})))
    return tuple(replace(one, fixes=tuple(fixes)) if one.code == "block.inside" else one for one in found.problems)


def _sizes(
    expansion: Expansion, reports: Mapping[NodeId, NodeReport], use: NodeId, definition: Definition
) -> list[int]:
    """The sizes of what a use is given, the last axes first."""
    prefix = f"{use}/0/" if expansion.repetitions[use] > 1 else f"{use}/"
    found: dict[int, None] = {}
    for inner in definition.inputs:
        source = expansion.ends.get(NodeId(prefix + inner))
        tensor = reports[source[0]].output(source[1]) if source is not None and source[0] in reports else None
        found.update(dict.fromkeys(size for size in reversed(tensor.shape[1:]) if size) if tensor is not None else {})
    return list(found)


def _values(definition: Definition, config: FrozenMap, sizes: list[int]) -> Iterator[tuple[str, int]]:
    for size in sizes:
        for argument in definition.arguments:
            value = config.get(argument.name, argument.default)
            if isinstance(argument.default, int) and expression_of(value) is None and value != size:
                yield argument.name, size


def _gave(reports: Mapping[NodeId, NodeReport], node: NodeId) -> bool:
    return node in reports and gives(reports[node])
