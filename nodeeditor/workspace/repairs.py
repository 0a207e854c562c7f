"""Repairs of the problems there are, asked for once the shapes are known, so that shapes never wait for them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import NodeId
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import RepairsFound
from nodeeditor.protocol.requests import FindRepairs
from nodeeditor.workspace.engine_client import GONE
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.inference import GraphInference
from nodeeditor.workspace.open_document import OpenDocument

#: Of so many nodes repairs are looked for, the first ones in the list of problems.
_NODES = 50


class RepairSearch(QObject):
    """Asks the engine for the repairs of a node at a time, and gives them to the problems that are told.

    After each edit that touches shapes all are asked for anew: what helps hangs on layers far away.
    """

    def __init__(
        self, document: OpenDocument, engine: EngineLine, inference: GraphInference, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._engine = engine
        self._inference = inference
        self._asked: set[NodeId] = set()
        self._question: int | None = None
        self._text: str | None = None
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._forget)
        document.level_replaced.connect(self._ask)
        inference.changed.connect(self._ask)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches_shapes:
            self._forget()

    def _ask(self, _nodes: object = None) -> None:
        if self._question is not None or not self._inference.is_settled or not self._engine.is_ready:
            return  # what is missing is told by a signal when it is there
        node = next((node for node in self._inference.refused[:_NODES] if node not in self._asked), None)
        if node is None:
            return
        self._asked.add(node)
        text = self._text = self._text or self._document.text()
        self._question = self._engine.ask(
            lambda number: FindRepairs(number, text, (node,)), self._on_answer, self._on_failed
        )

    def _on_answer(self, answer: RepairsFound) -> None:
        self._question = None
        self._inference.set_repaired(answer.problems)
        self._ask()

    def _on_failed(self, problem: Problem) -> None:
        self._question = None
        if problem.code in GONE:
            self._asked.clear()  # the next engine is asked
        else:
            self._ask()

    def _forget(self) -> None:
        if self._question is not None:
            self._engine.forget(self._question)
            self._question = None
        self._asked.clear()
        self._text = None
