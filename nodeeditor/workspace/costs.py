"""What the nodes of the open graph cost, found out once their shapes have settled."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import NodeCost
from nodeeditor.graph.summary import total_cost
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import Costed
from nodeeditor.protocol.requests import Cost
from nodeeditor.workspace.asked_part import asked_part
from nodeeditor.workspace.engine_client import GONE, EngineState
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.flat_graph import FlatGraph
from nodeeditor.workspace.inference import GraphInference

#: Milliseconds without a new shape before costs are asked for: while a parameter is dragged, shapes go first.
PAUSE = 120
#: How long the engine may be kept from a question about shapes, in seconds.
_TURN = 0.006
#: Nodes asked about at once: more than fit in a turn where Keras has to be asked.
_PART = 16
#: Milliseconds for which answers gather before they are told: views look at the whole graph each time.
_GATHERING = 200


class GraphCosts(QObject):
    """Asks the engine what nodes cost, part by part, whenever it has nothing to do for the shapes."""

    #: A frozenset of the nodes whose cost is known anew or is out of date; may name nodes that are gone.
    changed = Signal(object)

    def __init__(
        self, flat: FlatGraph, engine: EngineLine, inference: GraphInference, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._flat = flat
        self._engine = engine
        self._inference = inference
        self._costs: dict[NodeId, NodeCost] = {}
        #: In the order they are asked about.
        self._waiting: OrderedDict[NodeId, None] = OrderedDict()
        self._asked: frozenset[NodeId] = frozenset()
        self._question = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._ask)
        self._untold: set[NodeId] = set()
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(_GATHERING)
        self._telling.timeout.connect(self._tell)
        flat.replaced.connect(self._on_replaced)
        inference.changed.connect(self._on_shapes)
        engine.state_changed.connect(self._on_engine)

    @property
    def is_settled(self) -> bool:
        """Whether every cost belongs to the graph as it is now."""
        return self._inference.is_settled and not self._waiting and not self._asked

    def cost(self, node: NodeId) -> NodeCost:
        """What is known of ``node``, of before the last edits where :meth:`is_stale`."""
        inside = self._flat.gathering.nodes_of(node)
        return (
            total_cost(self._costs.get(one, NodeCost()) for one in inside)
            if inside != [node]
            else self._costs.get(node, NodeCost())
        )

    def is_stale(self, node: NodeId) -> bool:
        """Whether the cost of ``node`` may be out of date."""
        waits = any(one in self._waiting or one in self._asked for one in self._flat.gathering.nodes_of(node))
        return waits or self._inference.is_stale(node)

    @property
    def total(self) -> NodeCost:
        """The cost of one example through the whole graph, unknown while that of a node is."""
        return total_cost(self.cost(node) for node in self._flat.graph.nodes)

    # What happens

    def _on_replaced(self) -> None:
        self._engine.forget(self._question)
        self._costs.clear()
        self._waiting.clear()
        self._untold.clear()
        self._telling.stop()
        self._asked = frozenset()

    def _on_shapes(self, nodes: frozenset[NodeId]) -> None:
        there = self._flat.graph.nodes
        self._waiting.update({node: None for node in there if node in nodes})  # in the order of the graph
        for node in nodes - there.keys():
            self._waiting.pop(node, None)
            self._costs.pop(node, None)
        self._soon.start()

    def _on_engine(self, state: EngineState) -> None:
        if state is EngineState.READY and self._waiting and not self._asked and not self._soon.isActive():
            self._soon.start()

    def _ask(self) -> None:
        if self._asked or not self._waiting or not self._inference.is_settled or not self._engine.is_ready:
            return  # asked again when the shapes are there, or the engine
        graph = self._flat.graph
        first = list(islice(self._waiting, _PART))
        part = asked_part(graph, self._inference, first)
        self._asked = part.nodes
        for node in (*first, *part.nodes):
            self._waiting.pop(node, None)
        self._question = self._engine.ask(
            lambda number: Cost(number, part.calls, part.known, _TURN), self._on_answer, self._on_failed
        )

    def _on_answer(self, answer: Costed) -> None:
        there = self._flat.graph.nodes
        self._costs.update({node: cost for node, cost in answer.costs.items() if node in there})
        self._ask_again(node for node in self._asked if node in there and node not in answer.costs)
        self._asked = frozenset()
        self._untold.update(answer.costs)
        if self.is_settled:
            self._tell()
        elif not self._telling.isActive():
            self._telling.start()
        if not self._soon.isActive():
            self._ask()

    def _ask_again(self, nodes: Iterable[NodeId]) -> None:
        """Ask about nodes before all others."""
        for node in nodes:
            self._waiting[node] = None
            self._waiting.move_to_end(node, last=False)

    def _tell(self) -> None:
        self._telling.stop()
        told, self._untold = frozenset(self._untold), set()
        self.changed.emit(self._flat.with_uses(told))

    def _on_failed(self, problem: Problem) -> None:
        left, self._asked = self._asked, frozenset()
        if problem.code in GONE:
            self._ask_again(left)  # when another engine is ready
        else:
            for node in left:
                self._costs.pop(node, None)
        self.changed.emit(self._flat.with_uses(left))
