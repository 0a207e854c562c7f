"""Muting and bypassing nodes, and letting them count again."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.edits import Batch, Edit, SetMode
from nodeeditor.graph.elements import INPUT, OUTPUT, Link, NodeId, NodeMode
from nodeeditor.graph.graph import is_port
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import EditError
from nodeeditor.problems import problem

ReportOf = Callable[[NodeId], NodeReport | None]


def mute(level: Level, nodes: Iterable[NodeId]) -> Edit:
    """Let nodes and their links count as not there. Raises ``EditError`` for a port of a block."""
    chosen = _in_order(level, nodes)
    for node in chosen:
        _refuse_port(level, node)
    return Batch(tuple(SetMode(node, NodeMode.MUTED) for node in chosen))


def bypass(level: Level, catalog: Catalog, nodes: Iterable[NodeId], report_of: ReportOf) -> Edit:
    """Let what comes in at nodes go on in their place.

    Raises ``EditError`` where that would be another tensor than the one a node gives, or nothing, or where nobody
    knows: ``report_of`` tells what is known of the nodes as they are.
    """
    chosen = _in_order(level, nodes)
    passing = [_passing(level, catalog, node, report_of) for node in chosen]
    return Batch(tuple(SetMode(link.target, NodeMode.BYPASSED, link.target_port) for link in passing))


def activate(level: Level, nodes: Iterable[NodeId]) -> Edit:
    """Let nodes count."""
    return Batch(tuple(SetMode(node, NodeMode.ACTIVE) for node in _in_order(level, nodes) if node in level.set_aside))


def are_in_mode(level: Level, nodes: Iterable[NodeId], mode: NodeMode) -> bool:
    """Whether there are nodes, and all are in a mode."""
    drawn = level.nodes
    here = [node for node in nodes if node in drawn]
    # At the first that is not: this is asked at each change of a selection, which may be large.
    return bool(here) and all(drawn[node].mode is mode for node in here)


def _in_order(level: Level, nodes: Iterable[NodeId]) -> list[NodeId]:
    return sorted(node for node in frozenset(nodes) if node in level.nodes)


def _refuse_port(level: Level, node: NodeId) -> None:
    if is_port(level, level.layer_of(node)):
        raise EditError(problem("graph.port_muted", node=level.nodes[node].name))


def _passing(level: Level, catalog: Catalog, node: NodeId, report_of: ReportOf) -> Link:
    """The link by which that comes in which can go on in the place of what a node gives."""
    name, layer = level.nodes[node].name, level.layer_of(node)
    _refuse_port(level, node)
    if layer.type in (INPUT, OUTPUT):
        raise EditError(problem("graph.bypass_end", node=name, type=layer.type))
    ports = ports_of_node(level, catalog, node)
    links = [link for port in ports.inputs for link in level.links_into(node, port.name)]
    if not links:
        raise EditError(problem("graph.bypass_open", node=name))
    report, source = report_of(node), report_of(links[0].source)
    got = source.output(links[0].source_port) if source is not None else None
    taken = {link.source_port for link in level.links_from(node)} or {port.name for port in ports.outputs[:1]}
    given = [report.output(port) if report is not None else None for port in sorted(taken)]
    if got is None or not given or None in given:
        raise EditError(problem("graph.bypass_unknown", node=name))
    for tensor in given:
        if tensor is not None and (tensor.shape, tensor.dtype) != (got.shape, got.dtype):
            raise EditError(problem("graph.bypass_shape", node=name, got=_words(got), given=_words(tensor)))
    return links[0]


def _words(tensor: TensorSpec) -> str:
    """A tensor as the sentences of Keras have it; its kind only where it is no usual one."""
    shape = f"({', '.join(map(str, tensor.shape))})"
    return shape if tensor.dtype == "float32" else f"{shape} {tensor.dtype}"
