"""Adding several layers at once, each fed by the one before: a layer and the adapter that it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.adding import add_layer
from nodeeditor.editing.connecting import connect
from nodeeditor.editing.parameters import set_parameter
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.edits import Batch, Connect, Disconnect, Edit
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import EditError
from nodeeditor.problems import problem
from nodeeditor.values import Value

#: A node and one of its ports.
End = tuple[NodeId, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One layer of a chain, and what its configuration has beside what a fresh one starts with."""

    type: str
    config: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chain:
    """The edit that adds a chain, its nodes in their order, and the level as it is then."""

    edit: Batch
    nodes: tuple[NodeId, ...]
    after: Level


def add_chain(
    level: Level,
    catalog: Catalog,
    steps: Sequence[Step],
    *,
    source: End | None = None,
    target: End | None = None,
    link: Link | None = None,
) -> Chain:
    """Add the layers of ``steps``, all at the origin: fed from ``source`` and feeding ``target``, where given.

    With ``link`` they go in its middle. Raises ``EditError`` for a layer without an input or an output that it
    needs for that, and where a circle would close.
    """
    after, edits, nodes = level.copy(), [], []

    def do(edit: Edit) -> None:
        after.apply(edit)
        edits.append(edit)

    if link is not None:
        do(Disconnect(link))
        source = (link.source, link.source_port)
    for step in steps:
        added, node = add_layer(after, catalog, step.type, 0.0, 0.0)
        do(added)
        for name, value in step.config.items():
            do(set_parameter(after, catalog, after.nodes[node].layer, name, value))
        if source is not None:
            do(connect(after, catalog, *source, node, _first_input(after, catalog, node)))
        nodes.append(node)
        needs_output = len(nodes) < len(steps) or target is not None or link is not None
        if needs_output:
            source = (node, _first_output(after, catalog, node))
    if target is not None and source is not None:
        do(connect(after, catalog, *source, *target))
    if link is not None and source is not None:
        do(Connect(replace(link, source=source[0], source_port=source[1])))
    return Chain(Batch(tuple(edits)), tuple(nodes), after)


def _first_input(level: Level, catalog: Catalog, node: NodeId) -> str:
    inputs = ports_of_node(level, catalog, node).inputs
    if not inputs:
        raise EditError(problem("graph.no_input_port", node=level.nodes[node].name))
    return inputs[0].name


def _first_output(level: Level, catalog: Catalog, node: NodeId) -> str:
    outputs = ports_of_node(level, catalog, node).outputs
    if not outputs:
        raise EditError(problem("graph.no_output_port", node=level.nodes[node].name))
    return outputs[0].name
