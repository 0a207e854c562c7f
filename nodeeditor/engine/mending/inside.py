"""Repairs of mistakes inside of blocks: made for one use, and good in all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.editing.repairing import repair_inside
from nodeeditor.engine.code_layers import SHOW_CODE
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.mending.mend import mend
from nodeeditor.engine.mending.verifying import gives
from nodeeditor.graph.blocks import expression_of
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import INPUT, OUTPUT_PORT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.expansion import Expansion, expand
from nodeeditor.graph.graph import EditError, Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.graph.places import place_of
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap


def mend_inside(
    graph: Graph,
    expansion: Expansion,
    reports: Mapping[NodeId, NodeReport],
    node: NodeId,
    catalog: Catalog,
    inference: Inference,
) -> tuple[Problem, ...]:
    """The problems of ``node``, which is inside of a block, with the repairs of the block that Keras finds good.

    A repair is looked for among what this use, or repetition, has inside; it changes the block, so it is offered
    only where no other use comes to harm. ``reports`` are those of the expanded graph. Repairs and the ways of sizes
    name nodes as the block has them.
    """
    place, own = place_of(expansion.repetitions, node)
    block = place.block(graph)
    assert block is not None
    part = _part(graph, block, expansion, reports, NodeId(node.removesuffix(own)))
    if part is None:
        return reports[node].problems
    whole = _Whole(graph, block, reports, with_blocks(catalog, graph), inference)
    found = mend(part.graph, part.reports, own, catalog, inference)
    return tuple(
        replace(one, node=node, fixes=tuple(fix for fix in one.fixes if fix.code == SHOW_CODE or whole.bears(one, fix)))
        for one in found
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """The inside of a block as a network of its own, and what is known of it."""

    graph: Graph
    reports: dict[NodeId, NodeReport]


def _part(
    graph: Graph, block: str, expansion: Expansion, reports: Mapping[NodeId, NodeReport], prefix: NodeId
) -> _Part | None:
    """What a use has inside, with an Input for each of the block's that gives what the use is given.

    None where what is given is not known.
    """
    flat, definition = expansion.graph, graph.blocks[block]
    nodes: list[Node] = []
    layers: dict[LayerId, Layer] = {}
    links: list[Link] = []
    known: dict[NodeId, NodeReport] = {}
    given: dict[tuple[NodeId, str], NodeId] = {}
    for inner in definition.inputs:
        source = expansion.ends.get(NodeId(prefix + inner))
        tensor = reports[source[0]].output(source[1]) if source is not None and source[0] in reports else None
        if source is None or tensor is None:
            return None
        given[source] = inner
        name = definition.body.nodes[inner].name
        config = FrozenMap(shape=tensor.shape[1:], dtype=tensor.dtype)
        layers[LayerId(f"input {inner}")] = Layer(LayerId(f"input {inner}"), INPUT, name, config)
        nodes.append(Node(inner, LayerId(f"input {inner}"), name))
        known[inner] = NodeReport(((OUTPUT_PORT, tensor),), 0, 0)
    for node in flat.nodes.values():
        if not node.id.startswith(prefix) or node.id not in reports:
            continue
        own = NodeId(node.id.removeprefix(prefix))
        drawn = definition.body.nodes.get(own)
        nodes.append(replace(node, id=own, name=node.name if drawn is None else drawn.name))
        layers[node.layer] = flat.layers[node.layer]
        report = reports[node.id]
        known[own] = replace(report, problems=tuple(replace(one, node=own) for one in report.problems))
        for link in flat.links_into(node.id):
            outer = given.get((link.source, link.source_port))
            if outer is not None:
                links.append(replace(link, source=outer, source_port=OUTPUT_PORT, target=own))
            elif link.source.startswith(prefix):
                links.append(replace(link, source=NodeId(link.source.removeprefix(prefix)), target=own))
            else:
                return None
    try:
        return _Part(Graph.build(layers.values(), nodes, links), known)
    except EditError:  # names that are one within the block and another in the network
        return None


@dataclass(frozen=True)
class _Whole:
    """The network around a block, in which a repair of the block is tried."""

    graph: Graph
    block: str
    reports: Mapping[NodeId, NodeReport]
    catalog: Catalog
    inference: Inference

    def bears(self, found: Problem, fix: Fix) -> bool:
        """Whether what ``fix`` does to the block spoils nothing that is sound in the network as it is."""
        at = NodeId(str(fix.arguments.get("at", found.node)))
        definition = self.graph.blocks[self.block]
        if at in definition.inputs or (at in definition.body.nodes and self._is_expression(at, fix)):
            return False  # what comes in, and what arguments come to, is for the uses to say
        edit = repair_inside(self.graph, self.catalog, self.block, found, fix)
        if edit is None:
            return False
        after = self.graph.copy()
        after.apply(edit)
        told = self.inference.infer(calls_of_graph(expand(after).graph))
        return all(gives(told[node]) for node, report in self.reports.items() if gives(report) and node in told)

    def _is_expression(self, node: NodeId, fix: Fix) -> bool:
        config = self.graph.blocks[self.block].body.layer_of(node).config
        settings = fix.arguments.get("settings")
        names = settings if isinstance(settings, Mapping) else [str(fix.arguments.get("parameter"))]
        return any(expression_of(config.get(name)) is not None for name in names)
