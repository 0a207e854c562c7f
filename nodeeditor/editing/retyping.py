"""Swapping the type of a layer where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.defaults import kept_config, start_config
from nodeeditor.catalog.ports import Ports, ports_of
from nodeeditor.catalog.specs import Port
from nodeeditor.graph.edits import Batch, Connect, Disconnect, Edit, Rename, SetConfig
from nodeeditor.graph.elements import Layer, LayerId, Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import EditError
from nodeeditor.graph.queries import free_name, name_stem
from nodeeditor.problems import problem
from nodeeditor.values import EMPTY, FrozenMap, Value


def set_type(
    graph: Level, catalog: Catalog, layer: LayerId, type_name: str, given: Mapping[str, Value] = EMPTY
) -> Edit:
    """Make a layer one of another type, keeping its links and the parameters that both types have.

    What is ``given`` goes before what is kept.

    Links that the new type has no port for are cut. A name that came from the old type follows.
    Raises ``EditError`` for a type that can't stand in a graph.
    """
    spec = catalog.layer(type_name)
    if spec is None:
        raise EditError(problem("graph.type_unknown", type=type_name, version=catalog.keras_version))
    if not spec.placeable:
        raise EditError(problem("graph.not_placeable", type=type_name, reason=spec.reason))
    before = graph.layers[layer]
    old = catalog.layer(before.type)
    config = kept_config(before.config, None if old is None else old.parameters, spec.parameters, start_config(spec))
    after = replace(before, type=type_name, config=FrozenMap({**config, **given}))
    ports = ports_of(catalog, after)
    masks = [port.name for port in ports_of(catalog, before).inputs if port.mask]
    edits: list[Edit] = [SetConfig(layer, after.config, type_name)]
    for node in graph.calls_of(layer):
        edits += _rewired_inputs(graph, node, ports, masks)
        edits += _rewired_outputs(graph, node, ports)
    edits += _renamed(graph, before, type_name)
    return Batch(tuple(edits))


def _rewired_inputs(graph: Level, node: NodeId, ports: Ports, masks: Collection[str]) -> list[Edit]:
    """Each link to the port of the same name, else to the next one that is free; masks go to masks only."""
    links = graph.links_into(node)
    placed: dict[tuple[str, int], Link] = {}
    moves: list[tuple[Link, Link | None]] = []
    for link in sorted(links, key=lambda link: ports.input(link.target_port) is None):
        port = _free_input(ports, link, placed, link.target_port in masks)
        moved = None
        if port is not None:
            position = len([place for place in placed if place[0] == port.name]) if port.variadic else 0
            moved = replace(link, target_port=port.name, position=position)
            placed[(port.name, position)] = moved
        moves.append((link, moved))
    return _moved(graph, moves)


def _free_input(ports: Ports, link: Link, placed: dict[tuple[str, int], Link], is_mask: bool) -> Port | None:
    named = [port for port in ports.inputs if port.name == link.target_port]
    alike = [port for port in ports.inputs if port.mask == is_mask]
    return next((port for port in named + alike if port.variadic or (port.name, 0) not in placed), None)


def _rewired_outputs(graph: Level, node: NodeId, ports: Ports) -> list[Edit]:
    """Each link from the port of the same name, else from the first."""
    moves: list[tuple[Link, Link | None]] = []
    for link in graph.links_from(node):
        port = ports.output(link.source_port) or next(iter(ports.outputs), None)
        moves.append((link, None if port is None else replace(link, source_port=port.name)))
    return _moved(graph, moves)


def _moved(graph: Level, moves: list[tuple[Link, Link | None]]) -> list[Edit]:
    different = [(old, new) for old, new in moves if old != new]
    drawn = [Connect(new, graph.dots.get(old, ())) for old, new in different if new is not None]
    return [*(Disconnect(old) for old, _ in different), *drawn]


def _renamed(graph: Level, before: Layer, type_name: str) -> list[Edit]:
    """A name like ``dense_2`` would lie about a Dropout."""
    calls = graph.calls_of(before.id)
    stem = re.escape(name_stem(before.type))
    if len(calls) != 1 or graph.nodes[calls[0]].name != before.name or not re.fullmatch(rf"{stem}(_\d+)?", before.name):
        return []
    name = free_name(graph, name_stem(type_name))
    return [Rename(calls[0], name, name)]
