"""One mistake with all that is known around it: what the repairs are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.graph.elements import Layer, Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport, Shape, TensorSpec
from nodeeditor.problems import Problem


@dataclass(frozen=True, slots=True)
class Arriving:
    """A known tensor that a link brings; ``index`` counts the links of its port."""

    link: Link
    index: int
    spec: TensorSpec

    @property
    def shape(self) -> Shape:
        """Shape of the tensor, batch axis first."""
        return self.spec.shape


@dataclass(frozen=True)
class Case:
    """A ``problem`` of ``node`` in ``graph``, and the ``reports`` of all nodes as they are."""

    graph: Graph
    catalog: Catalog
    reports: Mapping[NodeId, NodeReport]
    node: NodeId
    problem: Problem

    @cached_property
    def layer(self) -> Layer:
        """The layer that the node calls."""
        return self.graph.layer_of(self.node)

    @cached_property
    def arriving(self) -> tuple[Arriving, ...]:
        """What arrives at the node."""
        return self.into(self.node)

    @cached_property
    def wanted(self) -> tuple[Shape, ...]:
        """Shapes that may be the ones to be brought to: of the other inputs, and of other calls of the layer."""
        shapes = [one.shape for one in self.arriving]
        for call in self.graph.calls_of(self.layer.id):
            shapes += [one.shape for one in self.into(call)]
        axis, needed = self.problem.arguments.get("axis"), self.problem.arguments.get("needed")
        if isinstance(axis, int) and isinstance(needed, int):
            shapes += [replaced for one in self.arriving if (replaced := _with_size(one.shape, axis, needed))]
        return tuple(dict.fromkeys(shapes))

    @cached_property
    def channels_first(self) -> bool:
        """Whether the layer, or one that feeds it, has its channels before the other axes."""
        around = [self.layer, *(self.graph.layer_of(one.link.source) for one in self.arriving)]
        return any(layer.config.get("data_format") == "channels_first" for layer in around)

    def into(self, node: NodeId) -> tuple[Arriving, ...]:
        """What arrives at any node, as far as it is known."""
        found: list[Arriving] = []
        counts: dict[str, int] = {}
        for link in self.graph.links_into(node):
            index = counts.get(link.target_port, 0)
            counts[link.target_port] = index + 1
            spec = self.tensor(link)
            if spec is not None:
                found.append(Arriving(link, index, spec))
        return tuple(found)

    def tensor(self, link: Link) -> TensorSpec | None:
        """The tensor that ``link`` brings."""
        report = self.reports.get(link.source)
        return None if report is None else report.output(link.source_port)


def _with_size(shape: Shape, axis: int, size: int) -> Shape | None:
    if not -len(shape) <= axis < len(shape):
        return None
    sizes = list(shape)
    sizes[axis] = size
    return tuple(sizes)
