"""Which ports a link may join, found out while it is dragged."""

from __future__ import annotations

from nodeeditor.canvas.content import Reports
from nodeeditor.canvas.geometry import PortPlace
from nodeeditor.canvas.hit import PortHit
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing import verdict
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.edits import Disconnect
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import free_position
from nodeeditor.problems import Problem
from nodeeditor.workspace.link_trial import LinkTrial


class Wiring:
    """A link with one end fixed: asks what the other end may join, and remembers the answers.

    ``detached`` is the link whose end is being dragged; it does not stand in its own way. ``trial``
    tells what Keras would say; without one nothing is held against a link for its shapes. ``reports`` tell
    what flows.
    """

    def __init__(
        self,
        scene: CanvasScene,
        graph: Level,
        catalog: Catalog,
        reports: Reports,
        fixed: PortHit,
        detached: Link | None,
        trial: LinkTrial | None = None,
    ) -> None:
        self.fixed = fixed
        self.detached = detached
        self._scene = scene
        self._catalog = catalog
        self._trial = trial
        self._graph = graph.copy() if detached else graph
        if detached:
            self._graph.apply(Disconnect(detached))
        self._reports = reports
        self._known: dict[tuple[NodeId, str], Problem | None] = {}

    @property
    def wants_input(self) -> bool:
        """Whether the free end looks for an input."""
        return not self.fixed.is_input

    def verdict(self, node: NodeId, port: str) -> Problem | None:
        """Why the free end may not join that port, None where it may."""
        key = (node, port)
        if key not in self._known:
            here = (self.fixed.node, self.fixed.port)
            source, target = (here, key) if self.wants_input else (key, here)
            self._known[key] = verdict(self._graph, self._catalog, *source, *target)
        return self._known[key]

    def misfit(self, node: NodeId, port: str) -> Problem | None:
        """Why a link to that port, which may be drawn, would not hold; None where it would or nothing is known."""
        if self._trial is None or self.verdict(node, port) is not None:
            return None
        return self._trial.problem(self.link_to(node, port))

    def link_to(self, node: NodeId, port: str) -> Link:
        """The link that the free end would make with that port."""
        here = (self.fixed.node, self.fixed.port)
        source, target = (here, (node, port)) if self.wants_input else ((node, port), here)
        return Link(*source, *target, free_position(self._graph, *target))

    def fits(self, node: NodeId) -> dict[tuple[str, bool], bool]:
        """Of each port on the free end's side, whether the link may join it and, as far as is known, would hold."""
        return {(port.name, port.is_input): self._holds(node, port.name) for port in self._ports(node)}

    def best_port(self, node: NodeId) -> str | None:
        """The port of ``node`` to take when the link is dropped on its body: one that fits, a free one first.

        Keras would take any numbers for a mask, but who means a mask and has no truth values points at its port.
        """
        masks = self._masks(node)

        def rank(name: str) -> tuple[bool, bool, bool, bool]:
            taken = self.wants_input and bool(self._graph.links_into(node, name))
            return self.verdict(node, name) is not None, name in masks, not self._holds(node, name), taken

        return min((port.name for port in self._ports(node)), key=rank, default=None)

    def _holds(self, node: NodeId, port: str) -> bool:
        return self.verdict(node, port) is None and self.misfit(node, port) is None

    def _masks(self, node: NodeId) -> frozenset[str]:
        """The inputs for masks, for a link that brings no truth values."""
        report = self._reports.report(self.fixed.node)
        tensor = report.output(self.fixed.port) if report is not None else None
        if not self.wants_input or (tensor is not None and tensor.dtype == "bool"):
            return frozenset()
        return frozenset(port.name for port in ports_of_node(self._graph, self._catalog, node).inputs if port.mask)

    def _ports(self, node: NodeId) -> tuple[PortPlace, ...]:
        frame = self._scene.nodes[node].frame
        return frame.inputs if self.wants_input else frame.outputs
