"""Drawing links, and putting those of a merge into another order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.editing.verdict import verdict
from nodeeditor.graph.edits import Batch, Connect, Disconnect, Edit
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import EditError
from nodeeditor.graph.queries import free_position


def connect(graph: Level, catalog: Catalog, source: NodeId, source_port: str, target: NodeId, target_port: str) -> Edit:
    """Link an output to an input. Raises ``EditError`` with the :func:`verdict` where that can't be.

    An input that takes many gets the link after its others; one that takes a single link gives up
    the one it has.
    """
    found = verdict(graph, catalog, source, source_port, target, target_port)
    if found is not None:
        raise EditError(found)
    port = ports_of_node(graph, catalog, target).input(target_port)
    if port is not None and port.variadic:
        return Connect(Link(source, source_port, target, target_port, free_position(graph, target, target_port)))
    link = Link(source, source_port, target, target_port)
    taken = graph.links_into(target, target_port)
    if taken == [link]:
        return Batch(())
    if not taken:
        return Connect(link)
    return Batch((*(Disconnect(old) for old in taken), Connect(link)))


def disconnect(link: Link) -> Edit:
    """Cut a link."""
    return Disconnect(link)


def reorder_input(graph: Level, link: Link, index: int) -> Edit:
    """Make ``link`` the one at ``index`` among the links of its input, counted from 0."""
    before = graph.links_into(link.target, link.target_port)
    rest = [other for other in before if other != link]
    index = max(0, min(index, len(rest)))
    return order_inputs(graph, [*rest[:index], link, *rest[index:]])


def order_inputs(graph: Level, after: Sequence[Link]) -> Edit:
    """Let the links into one input have this order."""
    moves = [(old, replace(old, position=place)) for place, old in enumerate(after) if old.position != place]
    cut = tuple(Disconnect(old) for old, _ in moves)
    drawn = tuple(Connect(new, graph.dots.get(old, ())) for old, new in moves)
    return Batch(cut + drawn)
