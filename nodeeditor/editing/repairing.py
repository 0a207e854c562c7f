"""Repairs as edits: what a problem's fix means for the graph as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.adding import add_layer, insert_on_link
from nodeeditor.editing.connecting import connect
from nodeeditor.editing.levels import on_level
from nodeeditor.editing.parameters import nested_value, set_parameter
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.editing.sharing import unshare
from nodeeditor.graph.edits import Batch, Connect, Disconnect, Edit, Move
from nodeeditor.graph.elements import INPUT, Link, NodeId
from nodeeditor.graph.graph import EditError, Graph
from nodeeditor.graph.queries import topological_order
from nodeeditor.layout import room
from nodeeditor.layout.sizes import Size, SizeOf, usual_size
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import Value, identical


def repair(graph: Graph, catalog: Catalog, problem: Problem, fix: Fix, size_of: SizeOf = usual_size) -> Edit | None:
    """The edit that ``fix`` of ``problem`` means; None for a fix that only advises, or that the graph outran.

    ``size_of`` tells how large nodes are, so that what is added finds room.
    """
    try:
        edit = _edit(graph, catalog, problem, fix, size_of)
        if edit is not None:
            graph.copy().apply(edit)
    except EditError:
        return None
    return edit


def repair_inside(
    graph: Graph, catalog: Catalog, block: str, problem: Problem, fix: Fix, size_of: SizeOf = usual_size
) -> Edit | None:
    """As :func:`repair`, for a problem that names nodes inside of ``block``: the edit is one of the whole graph."""
    body = graph.blocks[block].body
    parts = body.layers.values(), body.nodes.values(), body.links
    alone = Graph.build(*parts, blocks=[one.block for one in graph.blocks.values()])
    edit = repair(alone, catalog, problem, fix, size_of)
    if edit is None:
        return None
    edit = on_level(block, edit)
    try:
        graph.copy().apply(edit)
    except EditError:
        return None
    return edit


def _edit(graph: Graph, catalog: Catalog, problem: Problem, fix: Fix, size_of: SizeOf) -> Edit | None:
    node = NodeId(problem.node) if problem.node is not None else None
    if fix.code == "fix.add_node":
        return _add_end(graph, catalog, str(fix.arguments["type"]), size_of)
    if node is None or node not in graph.nodes:
        return None
    if fix.code in ("fix.insert_flatten", "fix.insert_reshape", "fix.insert_dense", "fix.insert_layers"):
        target = NodeId(str(fix.arguments.get("at", node)))
        return _insert(graph, catalog, target, fix, size_of) if target in graph.nodes else None
    if fix.code in ("fix.set_parameter", "fix.set_parameter_of", "fix.set_parameters_of"):
        other = NodeId(str(fix.arguments.get("at", node)))
        return _set(graph, catalog, other, fix) if other in graph.nodes else None
    if fix.code == "fix.text_input":
        other = NodeId(str(fix.arguments["at"]))
        return _text_input(graph, catalog, other) if other in graph.nodes else None
    if fix.code == "fix.link_states":
        return _link_all(graph, catalog, node, fix)
    if fix.code == "fix.link":
        source = NodeId(str(fix.arguments["source"]))
        return connect(graph, catalog, source, str(fix.arguments["output"]), node, str(fix.arguments["port"]))
    if fix.code == "fix.unshare":
        return unshare(graph, node)
    return None


def _insert(graph: Graph, catalog: Catalog, node: NodeId, fix: Fix, size_of: SizeOf) -> Edit | None:
    """Configured layers, one after the other, in the middle of the link that the fix names.

    With ``together`` the other links from the same output to the node are fed from the last one, too.
    """
    arguments = fix.arguments
    links = graph.links_into(node, str(arguments["port"]))
    index, layers = arguments["index"], arguments.get("layers", (arguments,))
    if not isinstance(index, int) or not isinstance(layers, tuple) or index >= len(links):
        return None

    def size(known: NodeId) -> Size:
        # Nobody has seen a node yet that is only about to be inserted.
        return size_of(known) if known in graph.nodes else usual_size(known)

    link = first = links[index]
    after = graph.copy()
    edits: list[Edit] = []
    for layer in layers:
        if not isinstance(layer, Mapping) or not isinstance(config := layer["config"], Mapping):
            return None
        edit, added = _configured(after, catalog, str(layer["type"]), config, link, size)
        after.apply(edit)
        edits.append(edit)
        link = replace(link, source=added, source_port=ports_of_node(after, catalog, added).outputs[0].name)
    if arguments.get("together") is True:
        same = [one for one in after.links_into(node) if (one.source, one.source_port) == _output(first)]
        fed = [Connect(replace(one, source=link.source, source_port=link.source_port)) for one in same]
        edits += [*map(Disconnect, same), *fed]
    return edits[0] if len(edits) == 1 else Batch(tuple(edits))


def _output(link: Link) -> tuple[NodeId, str]:
    return link.source, link.source_port


def _configured(
    graph: Graph, catalog: Catalog, type_name: str, config: Mapping[str, Value], link: Link, size_of: SizeOf
) -> tuple[Edit, NodeId]:
    """A layer of a configuration in the middle of ``link``, for which there is made room."""
    (x, y), moves = room.between(graph, link.source, link.target, size_of)
    edits: list[Edit] = [Move(moves)] if moves else []
    inserted, added = insert_on_link(graph, catalog, type_name, link, x, y)
    edits.append(inserted)
    after = graph.copy()
    after.apply(inserted)
    for name, value in config.items():
        edit = set_parameter(after, catalog, after.nodes[added].layer, name, value)
        after.apply(edit)
        edits.append(edit)
    return (edits[0] if len(edits) == 1 else Batch(tuple(edits))), added


def _set(graph: Graph, catalog: Catalog, node: NodeId, fix: Fix) -> Edit | None:
    """The parameter that the fix names, or several of its ``settings`` in one edit."""
    settings = fix.arguments.get("settings")
    if not isinstance(settings, Mapping):
        settings = {str(fix.arguments["parameter"]): fix.arguments["value"]}
    layer = graph.layer_of(node)
    if "within" in fix.arguments:
        holder = str(fix.arguments["within"])
        ((name, value),) = settings.items()
        held = nested_value(catalog, layer, holder, name, value)
        settings = {} if held is None else {holder: held}
    after, edits = graph.copy(), []
    for name, value in settings.items():
        if name not in layer.config or not identical(layer.config[name], value):
            edits.append(set_parameter(after, catalog, layer.id, name, value))
            after.apply(edits[-1])
    return None if not edits else edits[0] if len(edits) == 1 else Batch(tuple(edits))


def _link_all(graph: Graph, catalog: Catalog, node: NodeId, fix: Fix) -> Edit | None:
    """Links from several outputs of one node, in the place of those that an input had."""
    source, port, outputs = NodeId(str(fix.arguments["source"])), str(fix.arguments["port"]), fix.arguments["outputs"]
    if source not in graph.nodes or not isinstance(outputs, tuple):
        return None
    after = graph.copy()
    edits: list[Edit] = [Disconnect(link) for link in graph.links_into(node, port)]
    for edit in edits:
        after.apply(edit)
    for output in outputs:
        edit = connect(after, catalog, source, str(output), node, port)
        after.apply(edit)
        edits.append(edit)
    return Batch(tuple(edits))


def _text_input(graph: Graph, catalog: Catalog, node: NodeId) -> Edit:
    """An Input of one text an example."""
    layer, after, edits = graph.nodes[node].layer, graph.copy(), []
    for name, value in (("shape", (1,)), ("dtype", "string")):
        edit = set_parameter(after, catalog, layer, name, value)
        after.apply(edit)
        edits.append(edit)
    return Batch(tuple(edits))


def _add_end(graph: Graph, catalog: Catalog, type_name: str, size_of: SizeOf) -> Edit | None:
    """An Input before the first node that wants one, or an Output after the last node that feeds nothing."""
    order = topological_order(graph)
    if type_name != INPUT:
        ends = [node for node in order if not graph.links_from(node) and ports_of_node(graph, catalog, node).outputs]
        if not ends:
            return add_layer(graph, catalog, type_name, *room.before_all(graph, None, size_of))[0]
        x, y = room.after(graph, ends[-1], size_of)
        return add_layer(graph, catalog, type_name, x, y, source=ends[-1])[0]
    wanting = next(((node, port) for node in order for port in _open_ports(graph, catalog, node)), None)
    x, y = room.before_all(graph, wanting[0] if wanting else None, size_of)
    added, fresh = add_layer(graph, catalog, type_name, x, y)
    if wanting is None:
        return added
    after = graph.copy()
    after.apply(added)
    (output, *_) = ports_of_node(after, catalog, fresh).outputs
    return Batch((added, connect(after, catalog, fresh, output.name, *wanting)))


def _open_ports(graph: Graph, catalog: Catalog, node: NodeId) -> list[str]:
    """The inputs that need a link and have none."""
    ports = ports_of_node(graph, catalog, node).inputs
    return [port.name for port in ports if not port.optional and not graph.links_into(node, port.name)]
