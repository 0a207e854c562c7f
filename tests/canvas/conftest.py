"""A canvas on a workspace without an engine, and reports that a test sets itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.view import CanvasView
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document.document import Camera, Document
from nodeeditor.editing import Insertion
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.inference import Fitting, NodeReport
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import DataRead, LayerAdapts, NonFiniteFound
from nodeeditor.theme.tokens import DARK
from nodeeditor.values import EMPTY, FrozenMap
from nodeeditor.weights.gathering import NodeFate
from nodeeditor.workspace.activities import Activities
from nodeeditor.workspace.flat_graph import FlatGraph
from nodeeditor.workspace.link_repairs import MendedLink
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.pair_counts import PairCounts
from nodeeditor.workspace.training_phase import Phase, Role
from tests.robot import Robot


class FakeInference(QObject):
    """Knows what it is told."""

    changed = Signal(object)
    roles_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.roles: dict[NodeId, Role] = {}
        self.reports: dict[NodeId, NodeReport] = {}
        self.stale: set[NodeId] = set()
        self.is_cut_off = False
        self.fates: dict[NodeId, NodeFate] = {}

    def report(self, node: NodeId) -> NodeReport | None:
        return self.reports.get(node)

    def is_stale(self, node: NodeId) -> bool:
        return node in self.stale

    def fate(self, node: NodeId) -> NodeFate | None:
        return self.fates.get(node)

    def role(self, node: NodeId) -> Role | None:
        return self.roles.get(node)

    def times(self, use: NodeId) -> int:
        return 1

    def inside(self, use: NodeId, repetition: int) -> FakeInference:
        return self

    def tell(self, reports: dict[NodeId, NodeReport]) -> None:
        self.reports.update(reports)
        self.stale -= reports.keys()
        self.changed.emit(frozenset(reports))

    def age(self, *nodes: NodeId) -> None:
        self.stale |= set(nodes)
        self.changed.emit(frozenset(nodes))


class FakeTrained(QObject):
    """The training of the graph, as far as a test tells it."""

    changed = Signal()
    progressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.phase = Phase.NONE
        self.preparing: DataRead | LayerAdapts | None = None
        self.origin: NonFiniteFound | None = None
        self.is_older = False
        self.place = (0, 0, 0, 0)
        self.share = 0.0
        self.rows: dict[NodeId, list[tuple[str, float, float | None]]] = {}

    def values(self) -> dict[NodeId, list[tuple[str, float, float | None]]]:
        return self.rows

    def tell(self, phase: Phase, **told: object) -> None:
        """Be in a phase, with what else is told of it."""
        self.phase = phase
        for name, value in told.items():
            setattr(self, name, value)
        self.changed.emit()
        self.progressed.emit()


class FakeTrial(QObject):
    """Holds against links what a test tells, by the names of their ends."""

    told = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.without: Link | None = None
        self.asked: list[Link] = []
        self.problems: dict[tuple[NodeId, NodeId], Problem] = {}

    def begin(self, without: Link | None) -> None:
        self.without = without

    def end(self) -> None:
        self.asked.clear()

    def problem(self, link: Link) -> Problem | None:
        self.asked.append(link)
        return self.problems.get((link.source, link.target))


class FakeInsertionTrial(QObject):
    """Holds against an insertion what a test tells, by the first node and the link's target."""

    told = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.problems: dict[tuple[NodeId, NodeId], Problem] = {}

    def end(self) -> None:
        pass

    def problem(self, insertion: Insertion) -> Problem | None:
        return self.problems.get((insertion.nodes[0], insertion.link.target))


class FakeLinkRepairs(QObject):
    """Has repairs of links as a test gives them, by the names of their ends."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.mends: dict[tuple[NodeId, NodeId], MendedLink | None] = {}
        self.asked: list[Link] = []
        self.without: Link | None = None

    def begin(self, without: Link | None) -> None:
        self.without = without

    def end(self) -> None:
        self.asked.clear()

    def only(self, link: Link | None) -> None:
        pass

    def is_known(self, link: Link) -> bool:
        return (link.source, link.target) in self.mends

    def mended(self, link: Link) -> MendedLink | None:
        self.asked.append(link)
        return self.mends.get((link.source, link.target))


class FakeFittings(QObject):
    """Knows of types of layers what a test tells, for whatever place is open."""

    told = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.place: object = None
        self.opened: list[object] = []
        self.wanted: list[str] = []
        self.adapters: list[str] = []
        self.later: list[str] = []
        self.known: dict[str, Fitting] = {}
        self.configured: dict[tuple[str, FrozenMap], Fitting] = {}
        self.configs = EMPTY

    def after(self, node: NodeId, port: str) -> object:
        return "after", node, port

    def before(self, node: NodeId, port: str, without: Link | None = None) -> object:
        return "before", node, port

    def between(self, link: Link) -> object:
        return "between", link

    def open(self, place: object) -> None:
        self.place = place
        self.opened.append(place)

    def close(self) -> None:
        self.place = None

    def fitting(self, type_name: str, config: FrozenMap = EMPTY) -> Fitting | None:
        known = self.configured.get((type_name, config)) if config else self.known.get(type_name)
        return known if self.place is not None else None

    def want(
        self, types: list[str], adapters: list[str] = (), later: list[str] = (), configs: FrozenMap = EMPTY
    ) -> None:
        self.configs = configs
        self.later = list(later)
        self.wanted = [one for one in types if one not in self.known]
        self.adapters = list(adapters)

    def tell(self, known: dict[str, Fitting]) -> None:
        self.known.update(known)
        self.told.emit()


class FakeWorkspace(OpenDocument):
    """The open document and told reports: no process."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__(catalog)
        self.activities = Activities(self)
        self.flat = FlatGraph(self, self)
        self.inference = self.reports = FakeInference()
        self.trained = FakeTrained()
        self.link_trial = FakeTrial()
        self.insertion_trial = FakeInsertionTrial()
        self.fitting = FakeFittings()
        self.link_repairs = FakeLinkRepairs()
        self.pairs = PairCounts(Path(mkdtemp()) / "pairs.json", self)


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load_snapshot()


@pytest.fixture
def workspace(qapp: QApplication, catalog: Catalog) -> FakeWorkspace:
    return FakeWorkspace(catalog)


@pytest.fixture
def robot(qtbot, workspace: FakeWorkspace) -> Iterator[Robot]:
    canvas = CanvasView(workspace, DARK)
    qtbot.addWidget(canvas)
    canvas.resize(1000, 700)
    canvas.show()
    qtbot.waitExposed(canvas)
    workspace.take_up(Document(camera=Camera(400, 250, 1.0)), None)
    canvas.setFocus()
    yield Robot(qtbot, canvas)
    canvas.editors.close()
