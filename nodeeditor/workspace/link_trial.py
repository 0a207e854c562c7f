"""What Keras would say of links that are not drawn yet, while one is being dragged."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.elements import LayerId, Link, NodeId
from nodeeditor.graph.inference import NodeCall
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import Inferred
from nodeeditor.protocol.requests import Infer, KnownTensor
from nodeeditor.workspace.asked_block import AskedBlock, asked_block
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.level_reports import LevelReports
from nodeeditor.workspace.open_document import OpenDocument

#: So many links are asked about at once: the engine is not to be busy for long, since shapes come first.
_AT_ONCE = 12


class LinkTrial(QObject):
    """Asks the engine what the targets of possible links would say; one gesture at a time.

    The graph stays as it is: each link is tried in a call of its own, that of its target with the link
    added. While the engine is away nothing is known, and so nothing is held against a link.
    """

    #: More is known.
    told = Signal()

    def __init__(
        self,
        document: OpenDocument,
        engine: EngineLine,
        reports: LevelReports,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._engine = engine
        self._reports = reports
        self._without: Link | None = None
        self._known: dict[Link, Problem | None] = {}
        self._waiting: deque[Link] = deque()
        self._question: int | None = None

    def begin(self, without: Link | None) -> None:
        """Start a gesture, in which the link ``without`` counts as cut."""
        self.end()
        self._without = without

    def end(self) -> None:
        """The gesture is over: nothing more is asked or told."""
        if self._question is not None:
            self._engine.forget(self._question)
            self._question = None
        self._known.clear()
        self._waiting.clear()

    def problem(self, link: Link) -> Problem | None:
        """Why ``link`` would not hold; None where it would, or that is not known yet: then it is asked."""
        if link not in self._known and link not in self._waiting:
            self._waiting.append(link)
        self._ask()
        return self._known.get(link)

    def _ask(self) -> None:
        if self._question is not None or not self._waiting or not self._engine.is_ready:
            return
        if self._is_to_block(self._waiting[0]):
            self._ask_of_block(self._waiting.popleft())
            return
        links: list[Link] = []
        while self._waiting and len(links) < _AT_ONCE and not self._is_to_block(self._waiting[0]):
            links.append(self._waiting.popleft())
        self._known.update(dict.fromkeys(links))
        tried = {NodeId(f"{number}"): link for number, link in enumerate(links)}
        calls = tuple(call_with(self._document, node, link, self._without) for node, link in tried.items())
        known = known_tensors(self._reports, dict.fromkeys(other for call in calls for other in call.links))

        def on_answer(answer: Inferred) -> None:
            self._question = None
            for node, link in tried.items():
                report = answer.reports.get(node)
                found = [problem for problem in report.problems if is_of_link(problem, link)] if report else []
                self._known[link] = found[0] if found else None
            self.told.emit()
            self._ask()

        def on_failed(_: Problem) -> None:
            self._question = None

        self._question = self._engine.ask(lambda number: Infer(number, calls, known), on_answer, on_failed)

    def _is_to_block(self, link: Link) -> bool:
        return block_of(self._document.level.layer_of(link.target).type) is not None

    def _ask_of_block(self, link: Link) -> None:
        """Ask about what is inside of the block that the target uses: Keras knows of layers alone."""
        self._known[link] = None
        call = call_with(self._document, link.target, link, self._without)
        tensors = {
            one.target_port: tensor.tensor for one in call.links for tensor in known_tensors(self._reports, [one])
        }
        name, graph = block_of(call.type), self._document.graph
        asked = asked_block(graph, name, tensors, call.config) if name in graph.blocks else None
        if asked is None:
            self._ask()
            return
        block: AskedBlock = asked

        def on_answer(answer: Inferred) -> None:
            self._question = None
            self._known[link] = block.problem(answer.reports)
            self.told.emit()
            self._ask()

        def on_failed(_: Problem) -> None:
            self._question = None

        self._question = self._engine.ask(lambda number: Infer(number, block.calls, block.known), on_answer, on_failed)


def call_with(document: OpenDocument, node: NodeId, link: Link, without: Link | None = None) -> NodeCall:
    """The call of the target of ``link`` with that link, as the call of ``node``, as if its layer had no other call.

    The link ``without`` counts as cut.
    """
    graph = document.level
    layer = graph.layer_of(link.target)
    port = ports_of_node(graph, document.catalog, link.target).input(link.target_port)
    joins = port is not None and port.variadic
    others = [
        other
        for other in graph.links_into(link.target)
        if other != without and (joins or other.target_port != link.target_port)
    ]
    return NodeCall(
        node=node,
        name=graph.nodes[link.target].name,
        layer=LayerId(node),
        layer_name=layer.name,
        type=layer.type,
        config=layer.config,
        links=tuple(sorted((*others, link), key=lambda one: one.position)),
    )


def known_tensors(reports: LevelReports, links: Iterable[Link]) -> tuple[KnownTensor, ...]:
    """What ``links`` bring, as far as it is known."""
    found: dict[tuple[NodeId, str], KnownTensor] = {}
    for link in links:
        report = reports.report(link.source)
        tensor = report.output(link.source_port) if report is not None else None
        if tensor is not None:
            found[link.source, link.source_port] = KnownTensor(link.source, link.source_port, tensor)
    return tuple(found.values())


def is_of_link(problem: Problem, link: Link) -> bool:
    """Whether a problem of the target is due to what arrives by ``link``, not to an input that is open still."""
    at_node = problem.port is None and problem.parameter is None
    return not problem.warning and (problem.port == link.target_port or at_node)
