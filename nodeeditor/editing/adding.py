"""Adding a layer: at a place, wired to another node, or into a link."""

from __future__ import annotations

from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.defaults import start_config
from nodeeditor.catalog.ports import ports_of
from nodeeditor.editing.connecting import connect
from nodeeditor.editing.dotting import shared_dots
from nodeeditor.editing.framing import common_frame
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.edits import AddNode, Batch, Connect, Disconnect, Edit
from nodeeditor.graph.elements import Layer, Link, Node, NodeId
from nodeeditor.graph.graph import is_port
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import EditError
from nodeeditor.graph.queries import free_ids, free_name, name_stem
from nodeeditor.problems import problem


def add_layer(
    graph: Level,
    catalog: Catalog,
    type_name: str,
    x: float,
    y: float,
    *,
    source: NodeId | None = None,
    source_port: str | None = None,
) -> tuple[Edit, NodeId]:
    """Add a node that calls a fresh layer of a type, and tell the node's id.

    With ``source`` its output (``source_port``, else the first) is linked to the new node's first
    input. Raises ``EditError`` for a type that can't stand in a graph.
    """
    node, layer = _fresh(graph, catalog, type_name, x, y)
    added = AddNode(node, layer)
    if source is None:
        return added, node.id
    after = graph.copy()
    after.apply(added)
    inputs = ports_of(catalog, layer).inputs
    if not inputs:
        raise EditError(problem("graph.no_input_port", node=type_name))
    port = source_port or _first_output(graph, catalog, source)
    return Batch((added, connect(after, catalog, source, port, node.id, inputs[0].name))), node.id


def insert_on_link(
    graph: Level, catalog: Catalog, type_name: str, link: Link, x: float, y: float
) -> tuple[Edit, NodeId]:
    """Add a node that calls a fresh layer of a type in the middle of ``link``, and tell the node's id.

    A frame that owns both ends of the link owns the node too.
    """
    node, layer = _fresh(graph, catalog, type_name, x, y)
    added = AddNode(node, layer, common_frame(graph, (link.source, link.target)))
    after = graph.copy()
    after.apply(added)
    return Batch((added, insert_node_on_link(after, catalog, node.id, link))), node.id


def insert_node_on_link(graph: Level, catalog: Catalog, node: NodeId, link: Link) -> Edit:
    """Take a node of the graph into the middle of ``link``: it feeds from the source and feeds the target.

    Raises ``EditError`` for a node without inputs or outputs, and where that would close a circle.
    """
    ports = ports_of_node(graph, catalog, node)
    name = graph.nodes[node].name
    if not ports.inputs:
        raise EditError(problem("graph.no_input_port", node=name))
    if not ports.outputs:
        raise EditError(problem("graph.no_output_port", node=name))
    after = graph.copy()
    cut = Disconnect(link)
    after.apply(cut)
    into = connect(after, catalog, link.source, link.source_port, node, ports.inputs[0].name)
    after.apply(into)
    out_of = Connect(replace(link, source=node, source_port=ports.outputs[0].name))
    after.apply(out_of)
    fed = next(one for one in after.links_into(node) if one.source == link.source)
    return Batch((cut, into, out_of, *shared_dots(graph, link, fed, out_of.link, graph.nodes[node].x)))


def _fresh(graph: Level, catalog: Catalog, type_name: str, x: float, y: float) -> tuple[Node, Layer]:
    spec = catalog.layer(type_name)
    if spec is None:
        raise EditError(problem("graph.type_unknown", type=type_name, version=catalog.keras_version))
    if not spec.placeable:
        raise EditError(problem("graph.not_placeable", type=type_name, reason=spec.reason))
    node_ids, layer_ids = free_ids(graph)
    name = free_name(graph, name_stem(type_name))
    layer = Layer(next(layer_ids), type_name, name)
    if not is_port(graph, layer):
        layer = replace(layer, config=start_config(spec))
    return Node(next(node_ids), layer.id, name, x, y), layer


def _first_output(graph: Level, catalog: Catalog, node: NodeId) -> str:
    outputs = ports_of_node(graph, catalog, node).outputs
    if not outputs:
        raise EditError(problem("graph.no_output_port", node=graph.nodes[node].name))
    return outputs[0].name
