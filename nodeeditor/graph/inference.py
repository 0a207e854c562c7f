"""What Keras says of a node: the tensors it gives, its parameters, its problems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from nodeeditor.graph.elements import LayerId, Link, NodeId
from nodeeditor.problems import Problem
from nodeeditor.values import FrozenMap

Shape: TypeAlias = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class TensorSpec:
    """Shape and kind of a tensor; the first axis is the batch, None an open size."""

    shape: Shape
    dtype: str = "float32"


@dataclass(frozen=True, slots=True)
class NodeReport:
    """What is known of one node.

    ``outputs`` maps output port to tensor, in the order of the ports; it is empty where nothing is
    known. ``parameters`` counts all weights of the node's layer, ``trainable`` those that training
    changes (both None while unknown).
    """

    outputs: tuple[tuple[str, TensorSpec], ...] = ()
    parameters: int | None = None
    trainable: int | None = None
    problems: tuple[Problem, ...] = ()

    def output(self, port: str) -> TensorSpec | None:
        """The tensor at an output port."""
        return dict(self.outputs).get(port)

    @property
    def sound(self) -> bool:
        """Whether the node's tensors are known and nothing stands in the way of training."""
        return all(problem.warning for problem in self.problems)


@dataclass(frozen=True, slots=True)
class NodeCall:
    """One node as the engine is asked about it: all it takes to name its outputs."""

    node: NodeId
    name: str
    layer: LayerId
    layer_name: str
    type: str
    config: FrozenMap
    links: tuple[Link, ...]
