"""Dots of links whose ends change: they go on leading what takes the link's place."""

from __future__ import annotations

import itertools

from nodeeditor.graph.annotations import Dot
from nodeeditor.graph.edits import Edit, SetDots
from nodeeditor.graph.elements import Link
from nodeeditor.graph.level import Level


def shared_dots(level: Level, link: Link, into: Link, out_of: Link, x: float) -> list[Edit]:
    """The dots of ``link`` for two links that take its place, with a node between them whose left edge is at ``x``."""
    dots = level.dots.get(link, ())
    before, behind = _parted(dots, x)
    edits: list[Edit] = [SetDots(into, before)] if before else []
    return [*edits, SetDots(out_of, behind)] if behind else edits


def _parted(dots: tuple[Dot, ...], x: float) -> tuple[tuple[Dot, ...], tuple[Dot, ...]]:
    """The dots before and behind a node that stands there."""
    count = sum(1 for _ in itertools.takewhile(lambda dot: dot.x <= x, dots))
    return dots[:count], dots[count:]
