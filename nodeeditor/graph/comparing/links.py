"""How many links two graphs do not have in common."""

from __future__ import annotations

from collections import Counter
from typing import TypeAlias

from nodeeditor.graph.comparing.comparison import Comparison
from nodeeditor.graph.elements import Link, NodeId

_Ends: TypeAlias = tuple[NodeId | None, str, NodeId | None, str]


def link_counts(compared: Comparison) -> tuple[int, int]:
    """How many links the first graph has alone, and how many the second, all levels together."""
    gone = come = 0
    first, second = compared.graphs
    for pair in compared.levels:
        first_links, second_links = (level.links for level in pair.levels)
        before: Counter[_Ends] = Counter(compared.in_second(pair, link) for link in first_links)
        after: Counter[_Ends] = Counter(map(_ends, second_links))
        gone += (before - after).total()
        come += (after - before).total()
    paired = set(compared.blocks.values())
    gone += sum(len(block.body.links) for name, block in first.blocks.items() if name not in compared.blocks)
    come += sum(len(block.body.links) for name, block in second.blocks.items() if name not in paired)
    return gone, come


def _ends(link: Link) -> _Ends:
    return link.source, link.source_port, link.target, link.target_port
