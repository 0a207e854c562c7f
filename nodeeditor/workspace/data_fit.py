"""Whether the data fits the open graph, followed while it is edited."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from nodeeditor.graph.inference import Shape
from nodeeditor.graph.queries import inputs, outputs
from nodeeditor.graph.structure import live_nodes
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import DataChecked, DataDescribed
from nodeeditor.protocol.requests import CheckData
from nodeeditor.workspace.data import REST, DataDescription
from nodeeditor.workspace.engine_client import GONE, EngineState
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.inference import GraphInference
from nodeeditor.workspace.open_document import OpenDocument


class DataFit(QObject):
    """Asks the engine what a training on the described data would refuse or learn badly from.

    That is told beside Keras's problems. It is asked when the shapes are known and something that
    matters differs: what the Inputs and Outputs hold, their shapes, the layers before the Outputs, the
    data. Until the answer the last one stays.
    """

    def __init__(
        self,
        document: OpenDocument,
        engine: EngineLine,
        data: DataDescription,
        inference: GraphInference,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._engine = engine
        self._data = data
        self._inference = inference
        self._asked: object = None
        self._question: int | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST)
        self._soon.timeout.connect(self._ask)
        document.replaced.connect(self._forget)
        engine.state_changed.connect(self._on_engine)
        for signal in (document.changed, data.changed, inference.changed):
            signal.connect(self._follow)

    def _follow(self, _: object = None) -> None:
        if not isinstance(self._data.current, DataDescribed):
            self._forget()
            self._inference.set_data_problems(())
        elif self._question is None and not self._soon.isActive():
            self._soon.start()

    def _on_engine(self, state: EngineState) -> None:
        if state is EngineState.READY and self._asked is None:
            self._follow()

    def _ask(self) -> None:
        described = self._data.current
        if not isinstance(described, DataDescribed) or self._data.is_pending:
            return  # what is missing is told by a signal when it is there
        if not self._inference.is_settled or not self._engine.is_ready:
            return
        graph, folder, shapes = self._document.graph, str(self._document.folder), self._shapes()
        live = live_nodes(graph)
        ends = tuple((node, node in live, graph.layer_of(node).config) for node in (*inputs(graph), *outputs(graph)))
        before = tuple(graph.layer_of(link.source) for node in outputs(graph) for link in graph.links_into(node))
        names = tuple(graph.nodes[node].name for node, *_ in ends)
        asked = (described.request, folder, graph.data, ends, names, before, tuple(shapes.items()))
        if asked == self._asked:
            return
        self._asked = asked
        text = self._document.text()
        self._question = self._engine.ask(
            lambda number: CheckData(number, text, folder, shapes), self._on_answer, self._on_failed
        )

    def _shapes(self) -> dict[str, Shape]:
        """The known shapes of what arrives at the Outputs, by the node's name."""
        graph = self._document.graph
        found: dict[str, Shape] = {}
        for node in outputs(graph):
            for link in graph.links_into(node):
                report = self._inference.report(link.source)
                tensor = report.output(link.source_port) if report is not None else None
                if tensor is not None:
                    found[graph.nodes[node].name] = tensor.shape
        return found

    def _on_answer(self, answer: DataChecked) -> None:
        self._question = None
        self._inference.set_data_problems(answer.problems)
        self._follow()

    def _on_failed(self, problem: Problem) -> None:
        self._question = None
        if problem.code in GONE:
            self._asked = None  # the next engine is asked

    def _forget(self) -> None:
        if self._question is not None:
            self._engine.forget(self._question)
            self._question = None
        self._soon.stop()
        self._asked = None
