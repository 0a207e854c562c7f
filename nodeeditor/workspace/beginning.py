"""What the layers of the open graph keep of the weights that it begins with, followed while it is edited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import LayerId, NodeId
from nodeeditor.graph.structure import live_nodes
from nodeeditor.problems import Problem
from nodeeditor.problems import problem as fault
from nodeeditor.protocol.answers import VariablesListed, WeightsRead
from nodeeditor.protocol.requests import ListVariables, ReadWeights
from nodeeditor.runs.folder import RunFolder
from nodeeditor.weights.gathering import NodeFate, fate_of_node
from nodeeditor.weights.matching import Inheritance, inherit
from nodeeditor.weights.places import names_of_layers
from nodeeditor.weights.variables import FoundWeights, LayerWeights
from nodeeditor.weights.verdicts import Verdict
from nodeeditor.workspace.asked_part import asked_part
from nodeeditor.workspace.costs import PAUSE
from nodeeditor.workspace.engine_client import GONE, EngineState
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.flat_graph import FlatGraph
from nodeeditor.workspace.inference import GraphInference
from nodeeditor.workspace.open_document import OpenDocument

#: How long the engine may be kept from a question about shapes, in seconds, and nodes asked about at once.
_TURN, _PART = 0.02, 64

#: Ends of an engine that may be the file's doing: HDF5 walks in circles over some that are damaged. One may be chance.
_ENDS, _MOST_ENDS = frozenset({"engine.died", "engine.hung"}), 2


class BeginningWeights(QObject):
    """Has the engine look at the weights the graph names, and at the variables of its layers, once shapes have settled.

    No values are read. Until an answer comes, the last one stays.
    """

    #: A frozenset of the nodes whose fate differs; empty where only what is told of the whole does.
    changed = Signal(object)

    def __init__(
        self,
        document: OpenDocument,
        flat: FlatGraph,
        engine: EngineLine,
        inference: GraphInference,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._flat = flat
        self._engine = engine
        self._inference = inference
        self._found: FoundWeights | None = None
        self._problem: Problem | None = None
        self._stamp: object = None
        self._reading: int | None = None
        self._ends = 0
        self._inheritance: Inheritance | None = None
        self._verdicts: dict[LayerId, Verdict] = {}
        self._variables: dict[NodeId, LayerWeights] = {}
        self._waiting: dict[NodeId, None] = {}
        self._asked: frozenset[NodeId] = frozenset()
        self._question = 0
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._go_on)
        document.changed.connect(self._on_changed)
        document.path_changed.connect(self._look_again)
        document.replaced.connect(self._look_again)
        document.outside.changed.connect(self._look_again)
        flat.replaced.connect(self._on_replaced)
        flat.changed.connect(self._on_flat)
        inference.changed.connect(self._on_shapes)
        engine.state_changed.connect(self._on_engine)

    @property
    def path(self) -> Path | None:
        """Where the weights are that the graph names, None for fresh ones."""
        weights = self._document.graph.weights
        return None if weights is None else self._document.folder / weights.path

    @property
    def inheritance(self) -> Inheritance | None:
        """What each layer keeps, of before the last edits while :attr:`is_pending`; None while that is not known."""
        return self._inheritance

    @property
    def problem(self) -> Problem | None:
        """Why the weights can't be read."""
        return self._problem

    @property
    def is_pending(self) -> bool:
        """Whether the answer is still to come."""
        return self.path is not None and self._problem is None and (self._is_at_work or self._inheritance is None)

    @property
    def _is_at_work(self) -> bool:
        return bool(self._waiting or self._asked) or self._reading is not None or self._soon.isActive()

    def fate(self, node: NodeId) -> NodeFate | None:
        """What ``node`` of the flat graph, or a use, keeps; None where it has no weights, or nothing is known."""
        nodes = self._flat.graph.nodes
        inside = [nodes[one].layer for one in self._flat.gathering.nodes_of(node) if one in nodes]
        return fate_of_node([self._verdicts[layer] for layer in dict.fromkeys(inside) if layer in self._verdicts])

    def refresh(self) -> None:
        """Look whether the file is what it was."""
        is_held = self._document.outside.weights is not None
        if self.path is not None and not is_held and self._reading is None and _stamp(self.path) != self._stamp:
            self._read()

    # What happens

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.weights:
            self._look_again()

    def _look_again(self) -> None:
        self._forget_reading()
        self._found, self._problem, self._stamp, self._ends = None, None, None, 0
        held = self._document.outside.weights
        if self.path is None or held is not None:
            self._problem = held
            self._tell(None)
        else:
            self._inheritance = None
            self.changed.emit(frozenset())
            self._soon.start()

    def _on_replaced(self) -> None:
        self._engine.forget(self._question)
        self._asked = frozenset()
        self._variables.clear()
        self._verdicts = {}
        self._inheritance = None
        self._waiting = dict.fromkeys(self._flat.graph.nodes)

    def _on_flat(self, changes: ChangeSet) -> None:
        for node in changes.removed:
            self._waiting.pop(node, None)
            self._variables.pop(node, None)
        self._want()

    def _on_shapes(self, nodes: Iterable[NodeId]) -> None:
        there = self._flat.graph.nodes
        self._waiting.update({node: None for node in nodes if node in there})
        self._want()

    def _on_engine(self, state: EngineState) -> None:
        if state is EngineState.READY:
            self._want()

    def _want(self) -> None:
        if self.path is not None and self._problem is None:
            self._soon.start()

    # The weights

    def _read(self) -> None:
        path = self.path
        assert path is not None
        self._forget_reading()
        self._stamp = _stamp(path)
        self._reading = self._engine.ask(
            lambda number: ReadWeights(number, str(path)), self._on_read, self._on_not_read
        )

    def _on_read(self, answer: WeightsRead) -> None:
        self._reading = None
        self._found, self._problem = answer.found, None
        self._go_on()

    def _on_not_read(self, problem: Problem) -> None:
        self._reading = None
        if problem.code in _ENDS:
            self._ends += 1
            if self._ends >= _MOST_ENDS and self.path is not None:
                problem = fault("weights.deadly", path=str(self.path))
        if problem.code not in GONE:  # else the next engine is asked
            self._found, self._problem = None, problem
            self._tell(None)

    def _forget_reading(self) -> None:
        if self._reading is not None:
            self._engine.forget(self._reading)
            self._reading = None

    # The variables of the layers

    def _go_on(self) -> None:
        if self.path is None or self._asked or not self._inference.is_settled or not self._engine.is_ready:
            return  # a signal tells when that is otherwise
        if self._found is None:
            if self._problem is None and self._reading is None:
                self._read()  # shapes first: of a large model the names alone take a second
            return
        self._waiting = {node: None for node in self._waiting if node in self._flat.graph.nodes}
        if self._waiting:
            self._ask()
        else:
            self.refresh()
            if self._reading is None:
                self._judge(self._found)

    def _ask(self) -> None:
        part = asked_part(self._flat.graph, self._inference, list(self._waiting)[:_PART])
        self._asked = part.nodes
        self._waiting = {node: None for node in self._waiting if node not in part.nodes}
        self._question = self._engine.ask(
            lambda number: ListVariables(number, part.calls, part.known, _TURN), self._on_listed, self._on_not_listed
        )

    def _on_listed(self, answer: VariablesListed) -> None:
        there = self._flat.graph.nodes
        self._variables.update({node: found for node, found in answer.layers.items() if node in there})
        left = {node: None for node in self._asked if node in there and node not in answer.layers}
        self._waiting = {**left, **self._waiting}
        self._asked = frozenset()
        if not self._soon.isActive():
            self._go_on()

    def _on_not_listed(self, problem: Problem) -> None:
        left, self._asked = self._asked, frozenset()
        if problem.code in GONE:
            self._waiting = {**dict.fromkeys(left), **self._waiting}

    # What comes of it

    def _judge(self, found: FoundWeights) -> None:
        graph = self._flat.graph
        names = names_of_layers(self._document.graph, self._flat.expansion)
        live = live_nodes(graph)  # a model is built of those alone
        layers: dict[LayerId, LayerWeights] = {}
        for node, placed in graph.nodes.items():
            known = self._variables.get(node)
            if node in live and known is not None and known.variables and placed.layer in names:
                own, *also = names[placed.layer]
                layers.setdefault(placed.layer, replace(known, names=own, also=tuple(also), id=placed.layer))
        self._tell(inherit(layers.values(), found))

    def _tell(self, inheritance: Inheritance | None) -> None:
        before, self._inheritance = self._verdicts, inheritance
        verdicts = inheritance.verdicts if inheritance is not None else ()
        self._verdicts = {LayerId(verdict.layer.id): verdict for verdict in verdicts}
        differ = {
            layer for layer in before.keys() | self._verdicts.keys() if before.get(layer) != self._verdicts.get(layer)
        }
        nodes = self._flat.graph.nodes.items()
        self.changed.emit(self._flat.with_uses(node for node, placed in nodes if placed.layer in differ))


def _stamp(path: Path) -> object:
    """What is another one when the weights at ``path`` are; the checkpoints of a run that goes on do not count."""
    run = RunFolder(path)
    found = []
    for file in (path, run.model):
        try:
            stat = file.stat()
        except (OSError, ValueError):
            found.append(None)
        else:
            # A folder changes with whatever comes into it.
            found.append((stat.st_mtime_ns, stat.st_size) if file is not path or path.is_file() else True)
    return tuple(found)
