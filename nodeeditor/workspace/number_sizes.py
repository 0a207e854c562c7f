"""How many bytes the numbers of a network take, by what its layers compute with."""

from __future__ import annotations

from dataclasses import dataclass

from nodeeditor.graph.elements import LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision
from nodeeditor.values import FrozenMap, Value

#: Bytes of a weight and of a result that nothing else is said of, and of a value of the data once it is read.
FLOAT32 = 4

#: What Keras calls a processor that is no GPU.
_CPU = "CPU"
#: Bytes of a weight, and of what is computed with it, by the names of Keras's dtype policies.
_SIZES = {
    "float64": (8, 8),
    "float16": (2, 2),
    "bfloat16": (2, 2),
    "mixed_float16": (FLOAT32, 2),
    "mixed_bfloat16": (FLOAT32, 2),
}


@dataclass(frozen=True, slots=True)
class NumberSizes:
    """The bytes of numbers in a graph that trains on a device.

    A layer whose configuration has a dtype keeps to it; all others follow the precision of the training.
    """

    graph: Graph
    device: str

    def weight(self, layer: LayerId) -> int:
        """Bytes of a weight of the layer."""
        return _sizes(self._policy(layer))[0]

    def copy(self, layer: LayerId) -> int:
        """Bytes of the copy of a weight that a step computes with; 0 where it takes the weight itself."""
        weight, computed = _sizes(self._policy(layer))
        return computed if computed != weight else 0

    def of_kept(self, node: NodeId, float32: int) -> int:
        """Bytes of the node's results that are kept for the gradients, ``float32`` being what the engine said of it.

        The engine takes float32 for all layers without a dtype of their own. float16 saves nothing on a CPU:
        TensorFlow computes there with copies in float32, and keeps those. Measured.
        """
        precision = self.graph.training.precision
        if _own(self.graph, self.graph.nodes[node].layer) is not None:
            return float32
        if precision is Precision.MIXED_FLOAT16 and self.device in (_CPU, ""):
            return float32
        return float32 * _sizes(precision.value)[1] // FLOAT32

    def _policy(self, layer: LayerId) -> str:
        return _own(self.graph, layer) or self.graph.training.precision.value


def _own(graph: Graph, layer: LayerId) -> str | None:
    """The dtype policy that a layer's configuration names, None where it names none."""
    value: Value = graph.layers[layer].config.get("dtype")
    if isinstance(value, FrozenMap):  # a policy as Keras writes it
        config = value.get("config")
        value = config.get("name") if isinstance(config, FrozenMap) else None
    return value if isinstance(value, str) else None


def _sizes(policy: str) -> tuple[int, int]:
    return _SIZES.get(policy, (FLOAT32, FLOAT32))
