"""Weights as they are named and shaped: those of a layer that is drawn, and those in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

#: The names of the models that a layer is inside of, the outermost first, and its own.
Names: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable of a layer.

    ``part`` says whose it is within the layer, empty for the layer's own: ``forward_layer/cell``. ``index`` tells
    it from others of that part. Files know no ``name``. A variable of ``gates`` holds as many matrices beside each
    other on its last axis, as the kernel of an LSTM does.
    """

    part: str
    index: str
    shape: tuple[int, ...]
    dtype: str
    name: str = ""
    gates: int = 1

    @property
    def label(self) -> str:
        """What a user knows it by."""
        own = self.name or self.index
        return f"{self.part}/{own}" if self.part else own


@dataclass(frozen=True, slots=True)
class LayerWeights:
    """The variables of a layer, the states of random generators left out.

    ``kind`` is the layer's class as Keras's files spell it: ``multi_head_attention``; in a file a number may follow.
    ``id`` is that of the layer in an expanded graph, where there is one. ``also`` are names that mean it as well.
    What one that ``learns`` holds comes from the data before a training.
    """

    names: Names
    kind: str
    variables: tuple[Variable, ...]
    id: str = ""
    also: tuple[Names, ...] = ()
    learns: bool = False

    @property
    def label(self) -> str:
        """Its name, with those of the models around it."""
        return "/".join(self.names)


@dataclass(frozen=True, slots=True)
class FoundWeights:
    """The weights in a file or a run, called ``name``: a ``"run"``, a ``"model"`` or a file of ``"weights"``."""

    kind: str
    name: str
    layers: tuple[LayerWeights, ...]
