"""One of the two documents that are compared, and how its levels are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nodeeditor.canvas.content import FixedReports
from nodeeditor.canvas.shown import Shown
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.document import Document
from nodeeditor.figures.subject import PlaceReports, subject_of
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import NodeReport
from nodeeditor.graph.level import Level


@dataclass
class Side:
    """A document as it was when it was taken up; ``told`` is what a tool tip says of it, its path mostly.

    ``reports`` are those of the graph in which blocks are expanded, and may come later.
    """

    name: str
    told: str
    document: Document
    catalog: Catalog
    reports: Mapping[NodeId, NodeReport] = field(default_factory=dict)

    def shown(self, block: str | None, level: Level) -> Shown:
        """What a scene reads from for a level: the network, the inside of a block, or a level that is not here."""
        graph = self.document.graph
        if block is not None and block not in graph.blocks:
            return Shown(level, with_blocks(self.catalog, graph), FixedReports({}))
        subject = subject_of(graph, self.catalog, self.reports, self.name, block)
        return Shown(subject.level, subject.catalog, PlaceReports(subject, (subject.prefix,)))
