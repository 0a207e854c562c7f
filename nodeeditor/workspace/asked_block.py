"""A fresh use of a block as the engine is asked about it: the calls inside of it, fed with one tensor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nodeeditor.graph.blocks import block_type
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import INPUT, OUTPUT_PORT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.expansion import Expansion, expand
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import Fitting, NodeCall, NodeReport, TensorSpec
from nodeeditor.graph.limits import EditError
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.requests import FRESH, KnownTensor
from nodeeditor.values import FrozenMap

_GIVEN = NodeId("given")


@dataclass(frozen=True, slots=True)
class AskedBlock:
    """The calls of what is inside, what feeds them, and where its outputs are."""

    calls: tuple[NodeCall, ...]
    known: tuple[KnownTensor, ...]
    expansion: Expansion

    def fitting(self, reports: Mapping[NodeId, NodeReport]) -> Fitting:
        """What the use makes of the tensor, by what is said of the calls."""
        found = (problem for call in self.calls for problem in reports[call.node].problems if not problem.warning)
        first = next(found, None)
        if first is not None:
            return Fitting(problem=first, searched=True)
        outputs = []
        for port, (node, output) in self.expansion.outputs.get(FRESH, {}).items():
            tensor = reports[node].output(output) if node in reports else None
            if tensor is not None:
                outputs.append((port, tensor))
        return Fitting(tuple(outputs))


def asked_block(graph: Graph, name: str, tensor: TensorSpec) -> AskedBlock | None:
    """What is asked about a use of the block ``name`` of ``graph`` that is given ``tensor``, at all of its inputs.

    None where it has none, or can't be expanded.
    """
    definition = graph.blocks[name]
    if not definition.inputs:
        return None
    given = Layer(LayerId(_GIVEN), INPUT, "given", FrozenMap(shape=tensor.shape[1:], dtype=tensor.dtype))
    fresh = Layer(LayerId(FRESH), block_type(name), "fresh")
    nodes = [Node(_GIVEN, given.id, "given"), Node(FRESH, fresh.id, "fresh")]
    links = [Link(_GIVEN, OUTPUT_PORT, FRESH, port) for port in definition.inputs.values()]
    try:
        drawn = Graph.build([given, fresh], nodes, links, blocks=[one.block for one in graph.blocks.values()])
        expansion = expand(drawn)
    except (EditError, ProblemError):
        return None
    calls = tuple(call for call in calls_of_graph(expansion.graph) if call.node != _GIVEN)
    return AskedBlock(calls, (KnownTensor(_GIVEN, OUTPUT_PORT, tensor),), expansion)
