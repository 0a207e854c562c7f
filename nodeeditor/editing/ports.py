"""The ports of a node of a graph: those of its type, and where the catalog has no such type, those its links name."""

from __future__ import annotations

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.ports import NONE, Ports, ports_of
from nodeeditor.catalog.specs import Port
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level


def ports_of_node(graph: Level, catalog: Catalog, node: NodeId) -> Ports:
    """The ports of ``node`` as far as anyone knows."""
    layer = graph.layer_of(node)
    known = ports_of(catalog, layer)
    if known is not NONE:
        return known
    into = [link.target_port for link in graph.links_into(node)]
    out_of = [link.source_port for link in graph.links_from(node)]
    return Ports(
        tuple(Port(name, variadic=into.count(name) > 1) for name in dict.fromkeys(into)),
        tuple(Port(name) for name in dict.fromkeys(out_of)),
    )
