"""The names that layers have in the model that is built of a graph: those of the models of blocks around them too."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from nodeeditor.graph.blocks import FORMER_NAMES
from nodeeditor.graph.elements import Layer, LayerId, NodeId
from nodeeditor.graph.expansion import Expansion
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.values import FrozenMap
from nodeeditor.weights.variables import Names

#: So many names that a layer might have had are tried.
_MOST = 16


def names_of_layers(graph: Graph, expansion: Expansion) -> dict[LayerId, tuple[Names, ...]]:
    """Of each layer of the expanded graph its names, then those that it would have if a block was repeated or not.

    The model of a block that stands there once has the name of its use, one of several a number behind it.
    """
    found: dict[LayerId, tuple[Names, ...]] = {}
    for node, placed in expansion.graph.nodes.items():
        if placed.layer not in found:
            found[placed.layer] = _names(graph, expansion, node)
    return found


def _names(graph: Graph, expansion: Expansion, node: NodeId) -> tuple[Names, ...]:
    return tuple(islice(dict.fromkeys(_inside(graph, graph, expansion, "", node.split("/"))), _MOST))


def _inside(graph: Graph, level: Level, expansion: Expansion, prefix: str, parts: list[str]) -> Iterator[Names]:
    """The names of what ``parts`` lead to, from a level on; ``prefix`` is the way there."""
    layer = level.layer_of(NodeId(parts[0]))
    if len(parts) == 1:
        yield (layer.name,)
        return
    is_repeated = expansion.repetitions.get(NodeId(prefix + parts[0]), 1) > 1
    taken = parts[: 2 if is_repeated else 1]
    repetition = int(taken[1]) if is_repeated else 0
    definition = graph.definition_of(layer)
    assert definition is not None  # or nothing would be inside
    rest = parts[len(taken) :]
    inner = list(islice(_inside(graph, definition.body, expansion, f"{prefix}{'/'.join(taken)}/", rest), _MOST))
    numbered = f"{layer.name}_{repetition}"
    own = (numbered, layer.name) if is_repeated else (layer.name, numbered)
    yield from ((name, *names) for name, names in product(own if repetition == 0 else own[:1], inner))
    former = _former(layer, definition.body.nodes[NodeId(rest[0])].layer, repetition)
    if former is not None:
        yield from ((*former.split("/"), *names[1:]) for names in inner)


def _former(use: Layer, inner: LayerId, repetition: int) -> str | None:
    """What a layer inside was called before it was inside; None where nothing is kept."""
    kept = use.extra.get(FORMER_NAMES)
    names = kept.get(inner) if isinstance(kept, FrozenMap) else None
    found = names[repetition] if isinstance(names, tuple) and repetition < len(names) else None
    return found if isinstance(found, str) else None
