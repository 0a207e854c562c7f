"""Questions about a graph: order, what depends on what, free names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Collection, Iterable, Iterator

from nodeeditor.graph.annotations import FrameId, NoteId
from nodeeditor.graph.blocks import REPEAT, block_of
from nodeeditor.graph.elements import INPUT, OUTPUT, LayerId, Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import NAME


def topological_order(graph: Level, among: Collection[NodeId] | None = None) -> list[NodeId]:
    """All nodes, each after those that feed it; among equals in the order they were added.

    Of a part of the graph, ``among``, the order by the links within it, among equals in that of ``among``; it
    costs no more than that part.
    """
    there = graph.nodes
    part = there if among is None else [node for node in among if node in there]
    inside = set(part)
    if len(inside) == len(there):
        waiting = {node: graph.count_into(node) for node in part}
    else:
        waiting = {node: sum(link.source in inside for link in graph.links_into(node)) for node in part}
    ready = [node for node, count in waiting.items() if count == 0]
    order: list[NodeId] = []
    for node in ready:  # grows while it is walked
        order.append(node)
        for link in graph.links_from(node):
            if link.target in inside:
                waiting[link.target] -= 1
                if waiting[link.target] == 0:
                    ready.append(link.target)
    return order


def downstream(graph: Level, start: Iterable[NodeId]) -> set[NodeId]:
    """The nodes of ``start`` and all that depend on them."""
    return _closure(start, lambda node: [link.target for link in graph.links_from(node)])


def upstream(graph: Level, start: Iterable[NodeId]) -> set[NodeId]:
    """The nodes of ``start`` and all they depend on."""
    return _closure(start, lambda node: [link.source for link in graph.links_into(node)])


def branch_of(graph: Level, start: Collection[NodeId]) -> list[NodeId]:
    """``start`` and what depends on it alone: nodes that nothing from elsewhere feeds. In topological order."""
    reached = downstream(graph, start)
    inside = set(start)
    found = []
    for node in topological_order(graph, [node for node in graph.nodes if node in reached]):
        if node not in inside:
            if not all(link.source in inside for link in graph.links_into(node)):
                continue
            inside.add(node)
        found.append(node)
    return found


def inputs(graph: Level) -> list[NodeId]:
    """The Input nodes, in the order they were added."""
    return _of_type(graph, INPUT)


def outputs(graph: Level) -> list[NodeId]:
    """The Output nodes, in the order they were added."""
    return _of_type(graph, OUTPUT)


def links_of(graph: Level, nodes: Iterable[NodeId]) -> list[Link]:
    """Every link that starts or ends at one of ``nodes``, each once."""
    chosen = dict.fromkeys(nodes)
    found: list[Link] = []
    for node in chosen:
        found += graph.links_into(node)
        found += [link for link in graph.links_from(node) if link.target not in chosen]
    return found


def free_position(graph: Level, node: NodeId, port: str) -> int:
    """The position after the last link of ``port``."""
    return max((link.position for link in graph.links_into(node, port)), default=-1) + 1


def free_name(graph: Level, wanted: str) -> str:
    """``wanted``, or where a node or layer has that name, the first of ``wanted_1``, ``wanted_2`` ... left."""
    return free_names(graph)(wanted)


def free_names(graph: Level) -> Callable[[str], str]:
    """Gives :func:`free_name` for one wanted name after the other, each name once."""
    given: set[str] = set()
    numbers: dict[str, Iterator[int]] = {}  # those before are taken, which need not be found out again

    def take(wanted: str) -> str:
        base = wanted if NAME.fullmatch(wanted) else snake_case(wanted)
        stem = re.sub(r"_[0-9]+$", "", base)
        numbered = (f"{stem}_{number}" for number in numbers.setdefault(stem, itertools.count(1)))
        free = next(
            name
            for name in itertools.chain([base], numbered)
            if name not in given
            and graph.node_named(name) is None
            and graph.layer_named(name) is None
            and not is_repetition(graph, name)
        )
        given.add(free)
        return free

    return take


def is_repetition(graph: Level, name: str) -> bool:
    """Whether a repetition of a block that is used has this name in Keras: those of ``stage`` are ``stage_0`` on."""
    stem, _, number = name.rpartition("_")
    layer = graph.layer_named(stem) if number.isdecimal() else None
    times = graph.layers[layer].config.get(REPEAT) if layer is not None else None
    is_use = layer is not None and block_of(graph.layers[layer].type) is not None
    return is_use and isinstance(times, int) and times > 1 and int(number) < times


def free_ids(graph: Level) -> tuple[Iterator[NodeId], Iterator[LayerId]]:
    """Endless node ids and layer ids that the graph does not use, lowest first."""
    nodes = (NodeId(f"n{n}") for n in itertools.count(1) if f"n{n}" not in graph.nodes)
    layers = (LayerId(f"l{n}") for n in itertools.count(1) if f"l{n}" not in graph.layers)
    return nodes, layers


def free_frame_ids(graph: Level) -> Iterator[FrameId]:
    """Endless ids of frames that the level does not use, lowest first."""
    return (FrameId(f"f{n}") for n in itertools.count(1) if f"f{n}" not in graph.frames)


def free_note_ids(graph: Level) -> Iterator[NoteId]:
    """Endless ids of notes that the level does not use, lowest first."""
    return (NoteId(f"t{n}") for n in itertools.count(1) if f"t{n}" not in graph.notes)


def name_stem(type_name: str) -> str:
    """What nodes of a type are called: a layer as Keras calls it, an operation as its function (``ops.add``: add).

    A use of a block is called as the block (``block:stem``: stem).
    """
    block = block_of(type_name)
    return snake_case(type_name.rpartition(".")[2]) if block is None else block


def snake_case(name: str) -> str:
    """The name Keras gives an object of class ``name``: ``MaxPooling2D`` becomes ``max_pooling2d``."""
    spaced = re.sub(r"([a-z])([A-Z])", r"\1_\2", re.sub(r"(.)([A-Z][a-z0-9]+)", r"\1_\2", re.sub(r"\W+", "", name)))
    return spaced.lower() or "layer"


def _of_type(graph: Level, kind: str) -> list[NodeId]:
    found = {node for layer in graph.layers.values() if layer.type == kind for node in graph.calls_of(layer.id)}
    return [node for node in graph.nodes if node in found] if len(found) > 1 else list(found)


def _closure(start: Iterable[NodeId], step: Callable[[NodeId], list[NodeId]]) -> set[NodeId]:
    seen = set(start)
    waiting = list(seen)
    while waiting:
        for node in step(waiting.pop()):
            if node not in seen:
                seen.add(node)
                waiting.append(node)
    return seen
