"""Which ports a link may join, found out while it is dragged."""

from __future__ import annotations

from nodeeditor.canvas.hit import PortHit
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing import verdict
from nodeeditor.graph.edits import Disconnect
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem


class Wiring:
    """A link with one end fixed: asks what the other end may join, and remembers the answers.

    ``detached`` is the link whose end is being dragged; it does not stand in its own way.
    """

    def __init__(
        self, scene: CanvasScene, graph: Graph, catalog: Catalog, fixed: PortHit, detached: Link | None
    ) -> None:
        self.fixed = fixed
        self.detached = detached
        self._scene = scene
        self._catalog = catalog
        self._graph = graph.copy() if detached else graph
        if detached:
            self._graph.apply(Disconnect(detached))
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

    def fits(self, node: NodeId) -> dict[tuple[str, bool], bool]:
        """Of each port on the free end's side, whether the link may join it."""
        frame = self._scene.nodes[node].content.frame
        ports = frame.inputs if self.wants_input else frame.outputs
        return {(port.name, port.is_input): self.verdict(node, port.name) is None for port in ports}

    def best_port(self, node: NodeId) -> str | None:
        """The port of ``node`` to take when the link is dropped on its body: one that fits, a free one first."""
        frame = self._scene.nodes[node].content.frame
        ports = frame.inputs if self.wants_input else frame.outputs
        if not ports:
            return None

        def rank(name: str) -> tuple[bool, bool]:
            taken = self.wants_input and bool(self._graph.links_into(node, name))
            return self.verdict(node, name) is not None, taken

        return min((port.name for port in ports), key=rank)
