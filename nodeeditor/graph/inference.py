"""What Keras says of a node: the tensors it gives, its parameters, its problems."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from nodeeditor.graph.elements import LayerId, Link, NodeId
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap

Shape: TypeAlias = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class TensorSpec:
    """Shape and kind of a tensor; the first axis is the batch, None an open size.

    ``mask`` is the shape of the mask that Keras sends along with it, mostly (batch, steps); None for no mask.
    """

    shape: Shape
    dtype: str = "float32"
    mask: Shape | None = None


class Masking(Enum):
    """What a layer does with masks, which tell the layers after it the steps to leave out."""

    MAKES = "makes"
    """It gives a mask, and got none."""
    USES = "uses"
    """It computes with the mask it got."""
    PASSES = "passes"
    """It hands the mask on, and computes as if there was none."""
    DROPS = "drops"
    """The mask ends at it, unused."""


@dataclass(frozen=True, slots=True)
class NodeReport:
    """What is known of one node.

    ``outputs`` maps output port to tensor, in the order of the ports; it is empty where nothing is
    known. ``parameters`` counts all weights of the node's layer, ``trainable`` those that training
    changes (both None while unknown). ``masking`` is None where no mask comes or goes. ``learns`` names
    the parameter whose value the layer learns from the data before a training, if there is one.
    """

    outputs: tuple[tuple[str, TensorSpec], ...] = ()
    parameters: int | None = None
    trainable: int | None = None
    problems: tuple[Problem, ...] = ()
    masking: Masking | None = None
    learns: str = ""

    def output(self, port: str) -> TensorSpec | None:
        """The tensor at an output port."""
        return dict(self.outputs).get(port)

    @property
    def sound(self) -> bool:
        """Whether the node's tensors are known and nothing stands in the way of training."""
        return all(problem.warning for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Fitting:
    """What Keras says of a fresh layer of some type at the end of a link that is not drawn yet.

    ``outputs`` are what it would give, by port; empty where that hangs on more than this link. ``problem`` tells why it
    does not fit, and ``adapter`` which layers between would make it fit, where such were ``searched`` and found.
    ``holds`` is False for one that fits, but whose output would not fit what comes after.
    """

    outputs: tuple[tuple[str, TensorSpec], ...] = ()
    problem: Problem | None = None
    adapter: Fix | None = None
    searched: bool = False
    holds: bool = True

    @property
    def fits(self) -> bool:
        """Whether the layer takes what the link brings, as it is."""
        return self.problem is None


@dataclass(frozen=True, slots=True)
class NodeCost:
    """What one call of a layer costs for one example; None while, or where, that is not known.

    ``multiply_adds`` are those of a forward pass without training: a product of matrices or a
    convolution counts its products, an element-wise multiplication its elements. ``activations`` are
    the bytes of all results on the way from the inputs to the outputs, views left out. ``kept`` are those
    that a training keeps for the backward pass, since a gradient needs them or they are given on, and
    ``largest`` is the largest of all.
    """

    multiply_adds: int | None = None
    activations: int | None = None
    kept: int | None = None
    largest: int | None = None


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
