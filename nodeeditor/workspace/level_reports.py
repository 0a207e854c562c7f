"""What is known of the nodes of the level that is shown, by the ids they have there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import NodeCost, NodeReport
from nodeeditor.weights.gathering import NodeFate
from nodeeditor.workspace.beginning import BeginningWeights
from nodeeditor.workspace.costs import GraphCosts
from nodeeditor.workspace.flat_graph import FlatGraph
from nodeeditor.workspace.inference import GraphInference
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.trained_graph import TrainedGraph
from nodeeditor.workspace.training_phase import Role


class InsideReports:
    """Shapes and problems by the ids that nodes have inside of a block."""

    def __init__(self, inference: GraphInference, trained: TrainedGraph, prefix: str) -> None:
        self._inference = inference
        self._trained = trained
        self._prefix = prefix

    def report(self, node: NodeId) -> NodeReport | None:
        """The last answer for ``node``."""
        return self._inference.report(NodeId(self._prefix + node))

    def is_stale(self, node: NodeId) -> bool:
        """Whether that answer may be out of date."""
        return self._inference.is_stale(NodeId(self._prefix + node))

    @property
    def is_cut_off(self) -> bool:
        """Whether answers wait for an engine that does not come by itself."""
        return self._inference.is_cut_off

    def fate(self, node: NodeId) -> None:
        """A picture tells nothing of weights."""
        del node

    def role(self, node: NodeId) -> Role | None:
        """What the training at work does to ``node``."""
        return self._trained.role(NodeId(self._prefix + node))


class LevelReports(QObject):
    """Shapes, problems and costs as views of one level ask for them: inside a block, those of the use it is seen by."""

    #: A frozenset of the nodes whose report, staleness, cost or fate differs.
    changed = Signal(object)
    #: The roles of all nodes are other ones: a training began, or ended.
    roles_changed = Signal()

    def __init__(
        self,
        document: OpenDocument,
        flat: FlatGraph,
        inference: GraphInference,
        costs: GraphCosts,
        beginning: BeginningWeights,
        trained: TrainedGraph,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._flat = flat
        self._inference = inference
        self._costs = costs
        self._beginning = beginning
        self._trained = trained
        inference.changed.connect(self._on_changed)
        costs.changed.connect(self._on_changed)
        beginning.changed.connect(self._on_changed)
        trained.roles_changed.connect(self._on_roles)

    def report(self, node: NodeId) -> NodeReport | None:
        """The last answer for ``node``; None where there was none yet."""
        return self._inference.report(self._at(node))

    def is_stale(self, node: NodeId) -> bool:
        """Whether that answer may be out of date."""
        return self._inference.is_stale(self._at(node))

    @property
    def is_cut_off(self) -> bool:
        """Whether answers wait for an engine that does not come by itself."""
        return self._inference.is_cut_off

    def cost(self, node: NodeId) -> NodeCost:
        """What is known of the cost of ``node``."""
        return self._costs.cost(self._at(node))

    def fate(self, node: NodeId) -> NodeFate | None:
        """What ``node`` keeps of the weights that the network begins with; None where it has none of its own."""
        return self._beginning.fate(self._at(node))

    def role(self, node: NodeId) -> Role | None:
        """What the training at work does to ``node``; None where it does nothing, and where there is none."""
        return self._trained.role(self._at(node))

    def times(self, use: NodeId) -> int:
        """How many times in a row the block stands that a node of the level uses."""
        return self._flat.repetitions(self._document.place, use)

    def inside(self, use: NodeId, repetition: int) -> InsideReports:
        """What is known inside of the block that a node of the level uses, in one of its repetitions."""
        prefix = self._flat.prefix(self._document.place.into(use, repetition))
        return InsideReports(self._inference, self._trained, prefix)

    def _at(self, node: NodeId) -> NodeId:
        return NodeId(self._flat.prefix(self._document.place) + node)

    def _on_roles(self, nodes: frozenset[NodeId] | None) -> None:
        if nodes is None:
            self.roles_changed.emit()
        else:
            self._on_changed(nodes)

    def _on_changed(self, nodes: frozenset[NodeId]) -> None:
        prefix = self._flat.prefix(self._document.place)
        if not prefix and not self._flat.expansion.ends:
            self.changed.emit(nodes)
            return
        own = [node.removeprefix(prefix) for node in nodes if node.startswith(prefix)]
        # What an Input gets, an Output gives and a bypassed node hands on is told of a node outside or beside it.
        ends = self._flat.expansion.ends
        level = self._document.level
        self.changed.emit(frozenset({*own, *(node for node in level.nodes if f"{prefix}{node}" in ends)}))
