"""What a scene reads from."""

from __future__ import annotations

from dataclasses import dataclass

from nodeeditor.canvas.content import Reports
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.graph.level import Level


@dataclass(frozen=True, slots=True)
class Shown:
    """A level, and what is known of it; a scene changes nothing of it."""

    graph: Level
    catalog: Catalog
    reports: Reports
