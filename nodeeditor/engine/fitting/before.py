"""Which layers can give what a call takes: of a fresh one it is not known yet what will feed it, so kinds are tried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.engine.fitting.after import fitting
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.mending import adapter
from nodeeditor.engine.mending.case import Case
from nodeeditor.graph.elements import INPUT, OUTPUT_PORT, Layer, LayerId, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import Fitting, NodeCall, NodeReport, Shape, TensorSpec
from nodeeditor.problems import Fix, Problem
from nodeeditor.protocol.requests import FRESH
from nodeeditor.values import EMPTY, FrozenMap

#: Tensors of each number of axes with which most layers work: images are tried as images.
_SHAPES: dict[int, Shape] = {
    1: (None,),
    2: (None, 16),
    3: (None, 16, 16),
    4: (None, 32, 32, 3),
    5: (None, 16, 16, 16, 3),
}
_DTYPES = ("float32", "int32", "string")

Known = Mapping[tuple[NodeId, str], TensorSpec]


class Feeding:
    """Tells of types of layers whether a fresh one can give what a call takes from the node ``FRESH``."""

    def __init__(
        self, catalog: Catalog, inference: Inference, call: NodeCall, known: Known, wanted: TensorSpec | None
    ) -> None:
        self._catalog = catalog
        self._inference = inference
        self._call = call
        self._known = known
        self._wanted = wanted
        self._said: dict[tuple[int, str], Problem | None] = {}

    def fitting(self, type_name: str, config: FrozenMap = EMPTY, *, adapters: bool = False) -> Fitting:
        """Whether some tensor that a fresh layer of the type gives has the axes and the kind that the call takes.

        With ``adapters``, also what would help one that gives none such.
        """
        if type_name == INPUT:
            return Fitting()  # of any shape
        refused: list[tuple[TensorSpec, Problem]] = []
        for tensor in outputs_of(self._catalog, self._inference, type_name, self._order(), config):
            found = self._objection(tensor)
            if found is None:
                return Fitting()
            refused.append((tensor, found))
        if not refused:
            return Fitting()
        helping = None
        if adapters:
            helping = next(filter(None, (self._adapter(tensor) for tensor, _ in refused)), None)
        return Fitting(problem=refused[0][1], adapter=helping, searched=adapters)

    def _adapter(self, tensor: TensorSpec) -> Fix | None:
        """What would help a call that gets nothing else."""
        call = self._call
        if len(call.links) != 1:
            return None
        given = Layer(LayerId(FRESH), INPUT, "fresh", FrozenMap(shape=tensor.shape[1:], dtype=tensor.dtype))
        layer = Layer(call.layer, call.type, call.layer_name, call.config)
        nodes = [Node(FRESH, given.id, "fresh"), Node(call.node, layer.id, call.name)]
        graph = Graph.build([given, layer], nodes, call.links)
        report = self._inference.infer([call], {(FRESH, OUTPUT_PORT): tensor})[call.node]
        found = next((one for one in report.problems if not one.warning), None)
        if found is None:
            return None
        reports = {FRESH: NodeReport(((OUTPUT_PORT, tensor),), 0, 0), call.node: report}
        return adapter(Case(graph, self._catalog, reports, call.node, found), self._inference)

    def _order(self) -> tuple[TensorSpec, ...]:
        """What a fresh layer is fed: first such tensors as the call takes, since most layers keep axes and kind."""
        return tuple(sorted(_probes(), key=lambda one: self._objection(one) is not None))

    def _objection(self, tensor: TensorSpec) -> Problem | None:
        """What the call says against tensors of the axes and the kind of ``tensor``, whatever their sizes."""
        kind = _kind(tensor)
        if kind not in self._said:
            said = [self._asked(one) for one in self._sized(tensor)]
            self._said[kind] = None if None in said else said[0]
        return self._said[kind]

    def _sized(self, tensor: TensorSpec) -> Iterator[TensorSpec]:
        if self._wanted is not None and len(self._wanted.shape) == len(tensor.shape):
            yield TensorSpec(self._wanted.shape, tensor.dtype)
        yield tensor
        yield TensorSpec(_SHAPES.get(len(tensor.shape), tensor.shape), tensor.dtype)

    def _asked(self, tensor: TensorSpec) -> Problem | None:
        report = self._inference.infer([self._call], {**self._known, (FRESH, OUTPUT_PORT): tensor})[self._call.node]
        of_link = {link.target_port for link in self._call.links if link.source == FRESH} | {None}
        return next((one for one in report.problems if not one.warning and one.port in of_link), None)


def outputs_of(
    catalog: Catalog, inference: Inference, type_name: str, order: Iterable[TensorSpec], config: FrozenMap = EMPTY
) -> Iterator[TensorSpec]:
    """What a fresh layer of a type can give, of each number of axes and kind one, as far as ``order`` brings it out."""
    seen: set[tuple[int, str]] = set()
    for probe in order:
        fits = _given(catalog, inference, type_name, probe, config)
        for _, tensor in fits.outputs[:1]:
            if _kind(tensor) not in seen:
                seen.add(_kind(tensor))
                yield tensor


@lru_cache(maxsize=4096)
def _given(catalog: Catalog, inference: Inference, type_name: str, probe: TensorSpec, config: FrozenMap) -> Fitting:
    return fitting(catalog, inference, type_name, probe, config)


def _probes() -> Iterator[TensorSpec]:
    for dtype in _DTYPES:
        for shape in _SHAPES.values():
            yield TensorSpec(shape, dtype)


def _kind(tensor: TensorSpec) -> tuple[int, str]:
    return len(tensor.shape), tensor.dtype
