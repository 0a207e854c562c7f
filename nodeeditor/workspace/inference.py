"""What Keras says of the open graph, followed while it is edited."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import Problem


@dataclass(frozen=True, slots=True)
class Totals:
    """Weights of the whole graph, those of a shared layer counted once.

    ``complete`` says that every layer's count is known.
    """

    parameters: int
    trainable: int
    complete: bool


class GraphInference(QObject):
    """Asks the engine for shapes and problems of what an edit may have changed, and keeps the answers."""

    #: A frozenset of the nodes whose report or staleness differs; may name nodes that are gone.
    changed = Signal(object)

    @property
    def structure_problems(self) -> tuple[Problem, ...]:
        """Problems of the graph as a whole: no Input, no Output, a part that is not connected."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems: of the structure, then of the nodes in the order they were added."""

    @property
    def totals(self) -> Totals:
        """The weights of the whole graph."""

    @property
    def is_settled(self) -> bool:
        """Whether every report belongs to the graph as it is now."""

    def report(self, node: NodeId) -> NodeReport | None:
        """What is known of ``node``: the last answer, None where there was none yet."""

    def is_stale(self, node: NodeId) -> bool:
        """Whether the report of ``node`` may be out of date; show it dimmed."""
