"""A use of a block as the engine is asked about it: the calls inside of it, fed with some tensors."""

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
from nodeeditor.problems import Problem, ProblemError
from nodeeditor.protocol.requests import FRESH, KnownTensor
from nodeeditor.values import EMPTY, FrozenMap

#: What is told of an input that has no link yet, and that is nobody's mistake.
_OPEN = frozenset({"layer.input_open", "layer.operand_open"})


@dataclass(frozen=True, slots=True)
class AskedBlock:
    """The calls of what is inside, what feeds them, and where its outputs are."""

    calls: tuple[NodeCall, ...]
    known: tuple[KnownTensor, ...]
    expansion: Expansion

    def problem(self, reports: Mapping[NodeId, NodeReport]) -> Problem | None:
        """What is wrong inside, by what is said of the calls; inputs that are open still do not count."""
        found = (problem for call in self.calls for problem in reports[call.node].problems)
        return next((one for one in found if not one.warning and one.code not in _OPEN), None)

    def fitting(self, reports: Mapping[NodeId, NodeReport]) -> Fitting:
        """What the use makes of what it is given."""
        found = self.problem(reports)
        if found is not None:
            return Fitting(problem=found, searched=True)
        outputs = []
        for port, (node, output) in self.expansion.outputs.get(FRESH, {}).items():
            tensor = reports[node].output(output) if node in reports else None
            if tensor is not None:
                outputs.append((port, tensor))
        return Fitting(tuple(outputs))


def asked_block(
    graph: Graph, name: str, tensors: Mapping[str, TensorSpec], config: FrozenMap = EMPTY
) -> AskedBlock | None:
    """What is asked about a use of the block ``name`` of ``graph`` that is given ``tensors``, by input.

    None where nothing is given, or the block can't be expanded.
    """
    layers = [Layer(LayerId(FRESH), block_type(name), "fresh", config)]
    nodes = [Node(FRESH, LayerId(FRESH), "fresh")]
    links, known = [], []
    for number, port in enumerate(graph.blocks[name].inputs.values()):
        tensor = tensors.get(port)
        if tensor is not None:
            given = f"given{number}"
            config = FrozenMap(shape=tensor.shape[1:], dtype=tensor.dtype)
            layers.append(Layer(LayerId(given), INPUT, given, config))
            nodes.append(Node(NodeId(given), LayerId(given), given))
            links.append(Link(NodeId(given), OUTPUT_PORT, FRESH, port))
            known.append(KnownTensor(NodeId(given), OUTPUT_PORT, tensor))
    if not links:
        return None
    try:
        drawn = Graph.build(layers, nodes, links, blocks=[one.block for one in graph.blocks.values()])
        expansion = expand(drawn)
    except (EditError, ProblemError):
        return None
    given_nodes = {tensor.node for tensor in known}
    calls = tuple(call for call in calls_of_graph(expansion.graph) if call.node not in given_nodes)
    return AskedBlock(calls, tuple(known), expansion)
