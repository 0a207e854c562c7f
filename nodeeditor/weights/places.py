"""The names that layers have in the model that is built of a graph: those of the models of blocks around them too."""

from __future__ import annotations

from itertools import islice, product

from nodeeditor.graph.elements import LayerId, NodeId
from nodeeditor.graph.expansion import Expansion
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
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
    parts, level, prefix = node.split("/"), graph, ""
    choices: list[tuple[str, ...]] = []
    here: Level = level
    while len(parts) > 1:
        use = NodeId(prefix + parts[0])
        layer = here.layer_of(NodeId(parts[0]))
        is_repeated = expansion.repetitions.get(use, 1) > 1
        taken = parts[: 2 if is_repeated else 1]
        if is_repeated:
            numbered = f"{layer.name}_{taken[1]}"
            choices.append((numbered, layer.name) if taken[1] == "0" else (numbered,))
        else:
            choices.append((layer.name, f"{layer.name}_0"))
        definition = graph.definition_of(layer)
        assert definition is not None  # or nothing would be inside
        here, prefix, parts = definition.body, f"{prefix}{'/'.join(taken)}/", parts[len(taken) :]
    choices.append((here.layer_of(NodeId(parts[0])).name,))
    return tuple(islice(product(*choices), _MOST))
