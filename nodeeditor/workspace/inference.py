"""What Keras says of the open graph, followed while it is edited."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.graph.calls import affected, calls_of_graph, tensors_into
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import LayerId, NodeId
from nodeeditor.graph.inference import NodeReport
from nodeeditor.graph.placeholders import told_why
from nodeeditor.graph.queries import topological_order
from nodeeditor.graph.structure import check_structure
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import Inferred
from nodeeditor.protocol.requests import Infer, KnownTensor
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.engine_client import GONE, EngineState
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.flat_graph import FlatGraph
from nodeeditor.workspace.open_document import OpenDocument

#: Edits of one turn of the event loop are asked about together; later ones gather while a question
#: is under way. In milliseconds: to wait any longer would only delay the answer.
COALESCING = 0
_ByNode: TypeAlias = "dict[NodeId | None, tuple[Problem, ...]]"

#: So many nodes are asked about together; of a very large graph more, so that there are no more parts than these: views
#: look at the whole graph after each.
_AT_ONCE, _PARTS = 600, 24


@dataclass(frozen=True, slots=True)
class Totals:
    """Weights of the whole graph, those of a shared layer counted once.

    ``complete`` says that every layer's count is known.
    """

    parameters: int
    trainable: int
    complete: bool


class GraphInference(QObject):
    """Asks the engine for shapes and problems of what an edit may have changed, and keeps the answers.

    One question is under way at a time; edits meanwhile gather for the next, so that a parameter
    that is dragged is followed as fast as Keras can. While the engine is away the last answers stay.
    """

    #: After every edit that touches shapes, and every answer: a frozenset of the nodes whose report
    #: or staleness differs; may name nodes that are gone, or none where only the structure differs.
    changed = Signal(object)

    def __init__(
        self, document: OpenDocument, flat: FlatGraph, engine: EngineLine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._flat = flat
        self._engine = engine
        #: By the nodes of the graph without blocks, as all that follows.
        self._reports: dict[NodeId, NodeReport] = {}
        #: Those of whose reports a problem stands in the way of training.
        self._unsound: set[NodeId] = set()
        #: What others tell beside Keras, by who does and by node; under None what belongs to no node. What is told of a
        #: node that is gone waits: the node may come back.
        self._beside: dict[str, _ByNode] = {}
        #: Problems with the repairs that were found for them, by node.
        self._repaired: dict[NodeId, tuple[Problem, ...]] = {}
        #: The layer each node called when it was last looked at: a removed node's layer is gone from the graph.
        self._layers: dict[NodeId, LayerId] = {}
        self._dirty: set[NodeId] = set()
        self._asked: frozenset[NodeId] = frozenset()
        #: Where many are dirty: those not asked about yet, in the order of the links.
        self._order: deque[NodeId] = deque()
        #: Nodes of a question that the engine could not answer: asked again with the next edit.
        self._refused: set[NodeId] = set()
        self._question = 0
        self._trouble: Problem | None = None
        self._was_dead = False
        self._structure: tuple[Problem, ...] | None = None
        #: What is told of all nodes together; None where that has to be found anew.
        self._totals: Totals | None = None
        self._of_nodes: tuple[Problem, ...] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(COALESCING)
        self._soon.timeout.connect(self._ask)
        flat.changed.connect(self._on_changed)
        flat.replaced.connect(self._on_replaced)
        document.catalog_changed.connect(self._on_catalog)
        engine.state_changed.connect(self._on_engine)

    @property
    def structure_problems(self) -> tuple[Problem, ...]:
        """Problems of the graph as a whole: no Input, no Output, a part that is not connected."""
        if self._structure is None:
            self._structure = tuple(check_structure(self._document.graph))
        return self._structure

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems: of the engine's last answer, of the structure, of the nodes in the order they were added."""
        trouble = self._engine.problem if self.is_cut_off else self._trouble
        found = [trouble] if trouble else []
        found.extend(self.structure_problems)
        found.extend(self._told_beside(None))
        if self._of_nodes is None:
            reports = (self.report(node) for node in self._with_problems())
            self._of_nodes = tuple(problem for report in reports if report is not None for problem in report.problems)
        return (*found, *self._of_nodes)

    def _with_problems(self) -> Iterable[NodeId]:
        """The nodes of which problems may be told, in their order: of thousands without any none is asked."""
        nodes = self._document.graph.nodes
        if not self._flat.is_drawn:
            return nodes
        likely = {node for node, report in self._reports.items() if report.problems}.union(*self._beside.values())
        return [node for node in nodes if node in likely] if likely else ()

    @property
    def totals(self) -> Totals:
        """The weights of the whole graph."""
        if self._totals is None:
            self._totals = self._summed()
        return self._totals

    def _summed(self) -> Totals:
        parameters = trainable = 0
        complete = True
        for node in self._flat.graph.first_calls:
            report = self._reports.get(node)
            if report is None or report.parameters is None:
                complete = False
                continue
            parameters += report.parameters
            trainable += report.trainable or 0
        return Totals(parameters, trainable, complete)

    @property
    def is_settled(self) -> bool:
        """Whether every report belongs to the graph as it is now."""
        return not self._dirty and not self._asked and not self._refused

    @property
    def is_waiting(self) -> bool:
        """Whether the last edits wait for an engine to run: no problems means nothing then."""
        return not self.is_settled and not self._engine.is_ready

    @property
    def is_cut_off(self) -> bool:
        """Whether they wait for an engine that does not come by itself."""
        return not self.is_settled and self._engine.state in (EngineState.DEAD, EngineState.STOPPED)

    @property
    def knows_all(self) -> bool:
        """Whether Keras has looked at every node, be it before the last edits: no problems means none only then."""
        return self._flat.graph.nodes.keys() <= self._reports.keys()

    def report(self, node: NodeId) -> NodeReport | None:
        """What is known of ``node``: the last answer, None where there was none yet.

        A node inside of a block is named as in an expanded graph (``n4/n1``); of a use is told what is known of all
        inside of it.
        """
        report = self._flat.gathering.report(node, self._reports)
        if report is None:
            return None
        beside, repaired = self._told_beside(node), self._repaired.get(node)
        if not (beside or report.problems):
            return report
        mended = {_asked_about(problem): problem for problem in repaired or ()}
        # Until Keras has looked at the repairs, none is offered.
        found = [
            problem if problem.warning else mended.get(_bare(problem), _bare(problem)) for problem in report.problems
        ]
        if node in self._flat.graph.nodes:
            found = [told_why(problem, self._flat.graph.layer_of(node)) for problem in found]
        return replace(report, problems=(*found, *beside))

    @property
    def refused(self) -> list[NodeId]:
        """The nodes that Keras refuses, in the order they were added: repairs may be found for them.

        Those of the level that is shown come first; of what is inside of other blocks there are none. A use of a
        block is one of them where something inside of it is refused.
        """
        if not self._unsound:
            return []
        prefix = self._flat.prefix(self._document.place)
        shown = [NodeId(prefix + node) for node in self._document.level.nodes]
        refused = self._flat.with_uses(self._unsound)
        return [node for node in dict.fromkeys((*shown, *self._document.graph.nodes)) if node in refused]

    def set_repaired(self, problems: Mapping[NodeId, tuple[Problem, ...]]) -> None:
        """Tell these in the place of the same problems without, or with other, repairs."""
        known = self._flat.graph.nodes.keys() | self._flat.expansion.repetitions.keys()
        self._repaired.update({node: found for node, found in problems.items() if node in known})
        self._tell(frozenset(problems))

    def set_data_problems(self, problems: Iterable[Problem]) -> None:
        """Tell these problems, which the data makes, beside those of Keras; they take the place of earlier ones."""
        self._set_beside("data", problems)

    def set_training_problems(self, problems: Iterable[Problem]) -> None:
        """The same of what broke the last training; what is inside of a block is told at its uses too."""
        self._set_beside("training", problems)

    def _set_beside(self, teller: str, problems: Iterable[Problem]) -> None:
        by_node: _ByNode = {}
        for problem in problems:
            node = NodeId(problem.node) if problem.node is not None else None
            by_node[node] = (*by_node.get(node, ()), problem)
            for use in self._flat.with_uses({node}) - {node} if node is not None else ():
                if use in self._flat.expansion.repetitions:
                    inside = replace(problem, code="block.inside", arguments=FrozenMap(reason=problem.reason), node=use)
                    by_node[use] = (*by_node.get(use, ()), inside)
        before = self._beside.get(teller, {})
        if by_node != before:
            self._beside[teller] = by_node
            self._tell(frozenset(node for node in (*by_node, *before) if node is not None))

    def _told_beside(self, node: NodeId | None) -> list[Problem]:
        return [problem for by_node in self._beside.values() for problem in by_node.get(node, ())]

    def is_stale(self, node: NodeId) -> bool:
        """Whether the report of ``node`` may be out of date; show it dimmed."""
        return any(
            one in self._dirty or one in self._asked or one in self._refused
            for one in self._flat.gathering.nodes_of(node)
        )

    # What happens

    def _on_changed(self, changes: ChangeSet) -> None:
        if not changes.touches_shapes:
            return
        self._structure = None
        graph = self._flat.graph
        for node in changes.removed:
            self._reports.pop(node, None)
            self._unsound.discard(node)
            self._repaired.pop(node, None)
            self._dirty.discard(node)
            self._refused.discard(node)
        changed = {*changes.added, *changes.changed}
        changed.update(link.target for link in (*changes.linked, *changes.unlinked))
        # Of a shared layer the first call decides what the others must fit; it may be the one that went.
        for node in changes.removed:
            layer = self._layers.pop(node, None)
            if layer is not None and layer in graph.layers:
                changed.update(graph.calls_of(layer))
        cone = affected(graph, changed)
        self._layers.update((node, graph.nodes[node].layer) for node in cone)
        self._mark(cone, also_changed=changes.removed)

    def _on_replaced(self) -> None:
        self._engine.forget(self._question)
        self._reports.clear()
        self._unsound.clear()
        self._repaired.clear()
        self._beside.clear()
        self._dirty.clear()
        self._refused.clear()
        self._asked = frozenset()
        self._trouble = None
        self._structure = None
        nodes = self._flat.graph.nodes
        self._layers = {node: nodes[node].layer for node in nodes}
        self._mark(nodes)

    def ask_again(self, types: Collection[str]) -> None:
        """What was told of the nodes of these types, and of what they feed, may not hold any more."""
        graph = self._flat.graph
        told = {node for node in graph.nodes if graph.layer_of(node).type in types}
        if told:
            self._mark(affected(graph, told))

    def _on_catalog(self) -> None:
        """Another engine knows other layers: what was told of any node may not hold."""
        self._mark(self._flat.graph.nodes)

    def _mark(self, nodes: Iterable[NodeId], also_changed: frozenset[NodeId] = frozenset()) -> None:
        self._dirty |= {*nodes, *self._refused}
        self._order.clear()
        self._refused.clear()
        self._tell(self._flat.with_uses(nodes) | also_changed)
        if self._dirty and not self._soon.isActive():
            self._soon.start()

    def _tell(self, nodes: frozenset[NodeId]) -> None:
        self._totals = self._of_nodes = None
        self.changed.emit(nodes)

    def _on_engine(self, state: EngineState) -> None:
        if state is EngineState.READY and self._dirty and not self._asked:
            self._soon.start()
        if state is EngineState.DEAD or self._was_dead:
            self._was_dead = state is EngineState.DEAD
            self._tell(frozenset())  # what is told of the engine

    def _ask(self) -> None:
        if self._asked or not self._dirty or not self._engine.is_ready:
            return  # asked again when the answer is there, or the engine
        graph = self._flat.graph
        asked = self._next_asked()
        calls = calls_of_graph(graph, asked)
        known = tuple(
            KnownTensor(node, port, tensor)
            for (node, port), tensor in tensors_into(graph, asked, self._reports).items()
        )
        self._asked, self._dirty = frozenset(asked), self._dirty - asked
        self._question = self._engine.ask(lambda number: Infer(number, calls, known), self._on_answer, self._on_failed)

    def _next_asked(self) -> set[NodeId]:
        """What to ask about now: of a large part what comes first in the order of the links.

        So the window goes on answering, and the first shapes are there soon. Calls of a shared layer are asked about
        together.
        """
        graph = self._flat.graph
        at_once = max(_AT_ONCE, len(graph.nodes) // _PARTS)
        if len(self._dirty) <= at_once or graph.sharing:
            return set(self._dirty)
        if not self._order:
            self._order = deque(topological_order(graph, [node for node in graph.nodes if node in self._dirty]))
        asked = set()
        while self._order and len(asked) < at_once:
            asked.add(self._order.popleft())
        return asked

    def _on_answer(self, answer: Inferred) -> None:
        graph = self._flat.graph
        reports = {node: report for node, report in answer.reports.items() if node in graph.nodes}
        self._reports.update(reports)
        self._unsound.difference_update(reports)
        self._unsound.update(node for node, report in reports.items() if not report.sound)
        told, self._asked = self._asked, frozenset()
        self._trouble = None
        self._tell(self._flat.with_uses(told))
        self._ask()

    def _on_failed(self, problem: Problem) -> None:
        left = {node for node in self._asked if node in self._flat.graph.nodes}
        if problem.code in GONE:
            self._dirty |= left  # asked again when another engine is ready
        else:
            self._refused |= left - self._dirty
        self._asked = frozenset()
        self._order.clear()
        self._trouble = problem
        self._tell(frozenset())
        self._ask()


def _asked_about(mended: Problem) -> Problem:
    """The problem that repairs were looked for, by which it may have been told more exactly."""
    told = mended.arguments.get("instead_of")
    if not isinstance(told, FrozenMap):
        return _bare(mended)
    return replace(_bare(mended), code=str(told["code"]), arguments=told["arguments"])


def _bare(problem: Problem) -> Problem:
    """The problem without what would help."""
    return replace(problem, fixes=(), chain=())
