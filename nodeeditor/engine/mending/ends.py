"""Repairs of an Output that gets more axes than its data has: Flatten or a pooling before a layer on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing import repair
from nodeeditor.engine.data.fit import misfits
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.inference import Inference
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport, Shape
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap

Reports = Mapping[NodeId, NodeReport]


def mend_end(graph: Graph, data: LoadedData, found: Problem, catalog: Catalog, inference: Inference) -> Problem:
    """``found`` with the repairs after which ``data`` fits its Output, the cheapest place for each kind of layer."""
    if found.code != "data.target_shape" or found.node is None:
        return found
    reports = inference.infer(calls_of_graph(graph))
    way = [*_way(graph, NodeId(found.node), reports)]
    # Right before the Output what was told of each place would be averaged: only where nothing else helps.
    for places in (way[1:], way[:1]):
        cheapest: dict[str, Fix] = {}
        for link, rank in places:
            for type_name in _kinds(rank):
                fix = _verified(graph, data, found, _insert(graph, link, type_name), catalog, inference, reports)
                if fix is not None and _is_better(fix, cheapest.get(type_name)):
                    cheapest[type_name] = fix
        if cheapest:
            ordered = (fix for _, fix in sorted(cheapest.items()))  # Flatten, which loses nothing, before a pooling
            return replace(found, fixes=(*found.fixes, *ordered))
    return found


def _kinds(rank: int) -> tuple[str, ...]:
    """Layers that leave two of ``rank`` axes."""
    return ("Flatten", f"GlobalAveragePooling{rank - 2}D") if rank <= 5 else ("Flatten",)


def _way(graph: Graph, node: NodeId, reports: Reports) -> Iterator[tuple[Link, int]]:
    """The single links back from ``node`` that bring more than two axes, and how many."""
    links = graph.links_into(node)
    while len(links) == 1:
        tensor = reports[links[0].source].output(links[0].source_port)
        if tensor is None or len(tensor.shape) < 3:
            return
        yield links[0], len(tensor.shape)
        links = graph.links_into(links[0].source)


def _insert(graph: Graph, link: Link, type_name: str) -> Fix:
    return Fix(
        "fix.insert_layers",
        FrozenMap(
            layers=(FrozenMap(type=type_name, config=FrozenMap()),),
            at=link.target,
            port=link.target_port,
            index=0,
            what=type_name,
            other=graph.nodes[link.source].name,
        ),
    )


def _verified(
    graph: Graph,
    data: LoadedData,
    found: Problem,
    fix: Fix,
    catalog: Catalog,
    inference: Inference,
    before: Reports,
) -> Fix | None:
    """``fix`` with its cost, where Keras and the data take the graph that it makes."""
    edit = repair(graph, catalog, found, fix)
    if edit is None or found.node is None:
        return None
    after, node = graph.copy(), NodeId(found.node)
    after.apply(edit)
    reports = inference.infer(calls_of_graph(after))
    shape = _arriving(after, node, reports)
    was_sound = [one for one, report in before.items() if report.sound]
    wanted = _arriving(graph, node, before)
    if shape is None or wanted is None or shape[-1] != wanted[-1]:
        return None  # as many units as are drawn: others would fit by chance
    if any(not reports[one].sound for one in was_sound):
        return None
    if any(left.node == node for left in misfits(after, data, {after.nodes[node].name: shape})):
        return None
    cost = _weights(after, reports) - _weights(graph, before)
    return Fix(fix.code, fix.arguments.with_value("parameters", cost))


def _arriving(graph: Graph, node: NodeId, reports: Reports) -> Shape | None:
    (link,) = graph.links_into(node)
    tensor = reports[link.source].output(link.source_port)
    return None if tensor is None else tensor.shape


def _weights(graph: Graph, reports: Reports) -> int:
    return sum(reports[graph.calls_of(layer)[0]].parameters or 0 for layer in graph.layers)


def _is_better(fix: Fix, other: Fix | None) -> bool:
    """Whether ``fix`` costs less than ``other``, which stands nearer to the Output; for a Flatten, not more.

    A pooling loses the less the later it comes.
    """
    if other is None:
        return True
    cost, least = fix.cost or 0, other.cost or 0
    return cost < least or (cost == least and fix.arguments["what"] == "Flatten")
