"""A network with a block that is used twice, and what is known of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import load
from nodeeditor.figures.subject import Subject, subject_of
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.inference import NodeReport, TensorSpec

FILE = Path(__file__).resolve().parent.parent / "importing" / "blocks.knet"


@pytest.fixture(scope="session")
def catalog():
    return load_snapshot()


@pytest.fixture
def subject(qapp, catalog) -> Subject:
    return made(catalog)


@pytest.fixture
def inside(qapp, catalog) -> Subject:
    return made(catalog, "residual")


def made(catalog, block: str | None = None) -> Subject:
    graph = load(FILE).graph
    flat = expand(graph).graph
    reports: dict[NodeId, NodeReport] = {}
    for number, node in enumerate(flat.nodes):
        # All repetitions of ``drop`` give one shape, those of ``conv`` each another one.
        size = 100 + number if node.endswith("conv") else 64
        reports[node] = NodeReport((("output", TensorSpec((None, 8, size))),), 10, 10)
    return subject_of(graph, catalog, reports, "blocks", block)
