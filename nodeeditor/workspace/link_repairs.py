"""What would help a link that would not hold, asked about before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from nodeeditor.document.format import dumps
from nodeeditor.editing.connecting import connect
from nodeeditor.editing.levels import on_level
from nodeeditor.graph.edits import Batch, Disconnect, Edit
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.limits import EditError
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import RepairsFound
from nodeeditor.protocol.requests import FindRepairs
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.flat_graph import FlatGraph
from nodeeditor.workspace.link_trial import is_of_link
from nodeeditor.workspace.open_document import OpenDocument


@dataclass(frozen=True, slots=True)
class MendedLink:
    """A link in its mind: the ``edit`` of the whole graph that draws it, the ``graph`` as it is then, and what helps.

    ``problems`` are those of the target that the link is the cause of, each with its repairs.
    """

    edit: Edit
    graph: Graph
    problems: tuple[Problem, ...] = ()


class LinkRepairs(QObject):
    """Draws one link at a time in a copy of the graph, and asks the engine what would help its target there.

    The repairs are those that would be offered once the link was drawn. While the engine is away there are none.
    """

    #: What would help the :class:`Link` that was asked about is known.
    told = Signal(object)

    def __init__(
        self, document: OpenDocument, engine: EngineLine, flat: FlatGraph, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._engine = engine
        self._flat = flat
        self._without: Link | None = None
        self._known: dict[Link, MendedLink | None] = {}
        self._waiting: list[Link] = []
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
        self._without = None

    def is_known(self, link: Link) -> bool:
        """Whether it is known what would help ``link``, be it nothing."""
        return link in self._known

    def mended(self, link: Link) -> MendedLink | None:
        """What would help ``link``; None where nothing does, or that is not known yet: then it is asked."""
        if link not in self._known and link not in self._waiting:
            self._waiting.append(link)
            self._ask()
        return self._known.get(link)

    def only(self, link: Link | None) -> None:
        """Ask about no other link that still waits: the pointer went on."""
        self._waiting = [one for one in self._waiting if one == link]

    def _ask(self) -> None:
        if self._question is not None or not self._waiting or not self._engine.is_ready:
            return
        link = self._waiting.pop(0)
        drawn = self._drawn(link)
        if drawn is None:
            self._known[link] = None
            self._ask()
            return
        text = dumps(replace(self._document.document, graph=drawn.graph))
        node = NodeId(self._flat.prefix(self._document.place) + link.target)

        def on_answer(answer: RepairsFound) -> None:
            self._question = None
            found = answer.problems.get(node, ())
            of_link = tuple(one for one in found if one.fixes and is_of_link(one, link))
            self._known[link] = replace(drawn, problems=of_link) if of_link else None
            self.told.emit(link)
            self._ask()

        def on_failed(_: Problem) -> None:
            self._question = None

        self._question = self._engine.ask(lambda number: FindRepairs(number, text, (node,)), on_answer, on_failed)

    def _drawn(self, link: Link) -> MendedLink | None:
        document = self._document
        level, edits = document.level.copy(), []
        try:
            if self._without is not None:
                edits.append(Disconnect(self._without))
                level.apply(edits[0])
            ends = (link.source, link.source_port, link.target, link.target_port)
            edit = on_level(document.inside, Batch((*edits, connect(level, document.catalog, *ends))))
            graph = document.graph.copy()
            graph.apply(edit)
        except EditError:
            return None
        return MendedLink(edit, graph)
