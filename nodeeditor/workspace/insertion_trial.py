"""What Keras would say of nodes in the middle of a link, while they are being dragged over it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from nodeeditor.editing.inserting import Insertion
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.elements import LayerId, Link, NodeId
from nodeeditor.graph.inference import NodeCall
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import Inferred
from nodeeditor.protocol.requests import Infer
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.flat_graph import FlatGraph
from nodeeditor.workspace.level_reports import LevelReports
from nodeeditor.workspace.link_trial import is_of_link, known_tensors
from nodeeditor.workspace.open_document import OpenDocument


class InsertionTrial(QObject):
    """Asks the engine for the calls of the nodes and of the link's target as they would be; one gesture at a time.

    While the engine is away nothing is known, and so nothing is held against an insertion; nor is it where a use of a
    block has part in it, of which Keras knows nothing as one.
    """

    #: More is known.
    told = Signal()

    def __init__(
        self,
        document: OpenDocument,
        engine: EngineLine,
        reports: LevelReports,
        flat: FlatGraph,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._engine = engine
        self._reports = reports
        self._flat = flat
        self._known: dict[Insertion, Problem | None] = {}
        self._wanted: Insertion | None = None
        self._question: int | None = None

    def end(self) -> None:
        """The gesture is over: nothing more is asked or told."""
        if self._question is not None:
            self._engine.forget(self._question)
            self._question = None
        self._known.clear()
        self._wanted = None

    def problem(self, insertion: Insertion) -> Problem | None:
        """Why it would not hold; None where it would, or that is not known yet: then it is asked."""
        level = self._document.level
        if any(block_of(level.layer_of(node).type) for node in (*insertion.nodes, insertion.link.target)):
            return None
        if insertion not in self._known:
            self._wanted = insertion
            self._ask()
        return self._known.get(insertion)

    def _ask(self) -> None:
        insertion = self._wanted
        if insertion is None or self._question is not None or not self._engine.is_ready:
            return
        self._wanted, self._known[insertion] = None, None
        names = {node: NodeId(f"{number}") for number, node in enumerate((*insertion.nodes, insertion.link.target))}
        calls = tuple(self._call(node, insertion, names) for node in names)
        tried = frozenset(names.values())
        known = known_tensors(
            self._reports, {link for call in calls for link in call.links if link.source not in tried}
        )

        def on_answer(answer: Inferred) -> None:
            self._question = None
            self._known[insertion] = _first_problem(insertion, names, answer)
            self.told.emit()
            self._ask()

        def on_failed(_: Problem) -> None:
            self._question = None

        self._question = self._engine.ask(lambda number: Infer(number, calls, known), on_answer, on_failed)

    def _call(self, node: NodeId, insertion: Insertion, names: dict[NodeId, NodeId]) -> NodeCall:
        """The call of a node as it would be, under an id of its own: as if there were no other call of its layer."""
        graph = self._document.level
        layer = graph.layer_of(node)
        inside = frozenset(insertion.nodes)
        if node in inside:
            links = [link for link in graph.links_into(node) if link.source in inside]
            links += [insertion.into] if node == insertion.into.target else []
        else:
            links = [link for link in graph.links_into(node) if link != insertion.link and link.source not in inside]
            links.append(insertion.out_of)
        return NodeCall(
            node=names[node],
            name=graph.nodes[node].name,
            layer=LayerId(names[node]),
            layer_name=layer.name,
            type=layer.type,
            config=self._config(node),
            links=tuple(_named(link, inside, names) for link in links),
        )

    def _config(self, node: NodeId) -> FrozenMap:
        """The configuration of a node's layer: inside of a block with the numbers that its expressions come to."""
        placed = NodeId(self._flat.prefix(self._document.place) + node)
        if placed in self._flat.graph.nodes:
            return self._flat.graph.layer_of(placed).config
        return self._document.level.layer_of(node).config


def _named(link: Link, inside: frozenset[NodeId], names: dict[NodeId, NodeId]) -> Link:
    source = names[link.source] if link.source in inside else link.source
    return replace(link, source=source, target=names[link.target])


def _first_problem(insertion: Insertion, names: dict[NodeId, NodeId], answer: Inferred) -> Problem | None:
    """What stands in the way at the first node that refuses; not that an input is open that was open before."""
    entries = {insertion.into.target: insertion.into, insertion.out_of.target: insertion.out_of}
    for node, name in names.items():
        report = answer.reports.get(name)
        for problem in report.problems if report is not None else ():
            link = entries.get(node)
            if link is None or is_of_link(problem, link):
                return None if problem.warning else problem
    return None
