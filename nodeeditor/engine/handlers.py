"""What answers each kind of request. What is slow to import is imported when first needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from nodeeditor.engine.server import Handler
from nodeeditor.graph.effective import effective
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId
from nodeeditor.graph.expansion import Expansion, expand
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import Problem, ProblemError
from nodeeditor.protocol.answers import (
    Answer,
    BindingProposed,
    CatalogDescribed,
    Costed,
    DataChecked,
    DataDescribed,
    Exported,
    ExportProgress,
    FittingFound,
    Inferred,
    PaceMeasured,
    RepairsFound,
    ScheduleDrawn,
    SlotsCounted,
    SpeedsTried,
    VariablesListed,
    WeightsRead,
)
from nodeeditor.protocol.requests import (
    CheckData,
    Cost,
    CountSlots,
    DescribeCatalog,
    DescribeData,
    DrawSchedule,
    Export,
    FindFeeding,
    FindFitting,
    FindRepairs,
    Infer,
    ListVariables,
    MeasurePace,
    ProposeBinding,
    ReadWeights,
    Train,
    TrySpeeds,
)

if TYPE_CHECKING:
    from nodeeditor.engine.asking import Question
    from nodeeditor.engine.data.recent import RecentData
    from nodeeditor.engine.inference import Inference
    from nodeeditor.engine.training.control import Commands


def handlers(
    report: Callable[[Answer], None], commands: Commands, is_wanted: Callable[[], bool]
) -> dict[type, Handler]:
    """A handler for each kind of request that takes work.

    ``report`` sends the course of a training; ``commands`` gives those to it. ``is_wanted`` tells
    what can wait that another request does.
    """
    keras, data = _Keras(), _Data()

    def train(request: Train) -> None:
        _train(request, report, commands)

    def export(request: Export) -> Exported:
        return _export(request, report)

    def measure_pace(request: MeasurePace) -> PaceMeasured:
        from nodeeditor.engine.training.first_pace import first_pace

        return PaceMeasured(request.request, first_pace(is_wanted))

    def try_speeds(request: TrySpeeds) -> SpeedsTried:
        from nodeeditor.engine.training.trial import try_speeds

        graph, folder = _graph(request.graph), Path(request.folder)
        try:
            whole = try_speeds(graph, folder, report, is_wanted, request.request)
        except ProblemError as error:
            return SpeedsTried(request.request, False, error.problem)
        return SpeedsTried(request.request, whole)

    return {
        DescribeCatalog: keras.describe_catalog,
        Infer: keras.infer,
        Cost: keras.cost,
        ListVariables: keras.list_variables,
        ReadWeights: keras.read_weights,
        CountSlots: keras.count_slots,
        DrawSchedule: keras.draw_schedule,
        FindRepairs: keras.find_repairs,
        FindFitting: keras.find_fitting,
        FindFeeding: keras.find_feeding,
        Export: export,
        DescribeData: data.describe,
        ProposeBinding: data.propose,
        CheckData: data.check,
        Train: train,
        MeasurePace: measure_pace,
        TrySpeeds: try_speeds,
    }


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A graph as text and read, without blocks, and what Keras says of its nodes."""

    text: str
    graph: Graph
    expansion: Expansion
    reports: dict[NodeId, NodeReport]

    @classmethod
    def of(cls, text: str, inference: Inference) -> _Drawn:
        from nodeeditor.graph.calls import calls_of_graph

        graph = _graph(text)
        expansion = expand(graph)
        return cls(text, graph, expansion, inference.infer(calls_of_graph(expansion.graph)))

    def has(self, node: NodeId) -> bool:
        return node in self.expansion.graph.nodes or node in self.expansion.repetitions

    def mended(self, node: NodeId, inference: Inference) -> tuple[Problem, ...]:
        """The problems of a node, with what helps where it stands: in the network, inside of a block, at a use."""
        from nodeeditor.engine.installed import installed_catalog
        from nodeeditor.engine.mending import mend, mend_inside, mend_use

        if node in self.expansion.repetitions:
            return mend_use(self.graph, self.expansion, self.reports, node, inference)
        if "/" in node:
            return mend_inside(self.graph, self.expansion, self.reports, node, installed_catalog(), inference)
        return mend(self.expansion.graph, self.reports, node, installed_catalog(), inference)


class _Keras:
    """Answers questions to the installed Keras, and remembers what is asked again and again."""

    def __init__(self) -> None:
        #: The graph whose repairs were looked for last.
        self._drawn: _Drawn | None = None

    @cached_property
    def _inference(self) -> Inference:
        from nodeeditor.engine.inference import Inference

        return Inference()

    def describe_catalog(self, request: DescribeCatalog) -> CatalogDescribed:
        from nodeeditor.engine.installed import installed_catalog

        return CatalogDescribed(request.request, installed_catalog().data)

    def infer(self, request: Infer) -> Inferred:
        from nodeeditor.engine.spares import spares

        known = {(tensor.node, tensor.port): tensor.tensor for tensor in request.known}
        asked: dict[NodeId, Question] = {}
        reports = self._inference.infer(request.calls, known, asked)
        spares().want((one.type, one.config) for one in asked.values() if one.type not in (INPUT, OUTPUT))
        return Inferred(request.request, reports)

    def cost(self, request: Cost) -> Costed:
        from nodeeditor.engine.costing import costs

        known = {(tensor.node, tensor.port): tensor.tensor for tensor in request.known}
        return Costed(request.request, costs(self._inference, request.calls, known, request.seconds))

    def list_variables(self, request: ListVariables) -> VariablesListed:
        from nodeeditor.engine.weights.variables import variables_of_calls

        known = {(tensor.node, tensor.port): tensor.tensor for tensor in request.known}
        found = variables_of_calls(self._inference, request.calls, known, request.seconds)
        return VariablesListed(request.request, found)

    def read_weights(self, request: ReadWeights) -> WeightsRead:
        from nodeeditor.engine.weights.source import opened_source

        with opened_source(Path(request.path)) as source:
            return WeightsRead(request.request, source.found)

    def count_slots(self, request: CountSlots) -> SlotsCounted:
        from nodeeditor.engine.training.slots import slots

        return SlotsCounted(request.request, slots(request.optimizer))

    def draw_schedule(self, request: DrawSchedule) -> ScheduleDrawn:
        from nodeeditor.engine.training.schedule import drawn

        return drawn(request.schedule, request.steps, request.points, request.request)

    def find_repairs(self, request: FindRepairs) -> RepairsFound:
        if self._drawn is None or self._drawn.text != request.graph:
            self._drawn = _Drawn.of(request.graph, self._inference)
        found = {node: self._drawn.mended(node, self._inference) for node in request.nodes if self._drawn.has(node)}
        return RepairsFound(request.request, found)

    def find_fitting(self, request: FindFitting) -> FittingFound:
        from nodeeditor.engine.fitting.answering import find_fitting
        from nodeeditor.engine.installed import installed_catalog

        return find_fitting(request, installed_catalog(), self._inference)

    def find_feeding(self, request: FindFeeding) -> FittingFound:
        from nodeeditor.engine.fitting.answering import find_feeding
        from nodeeditor.engine.installed import installed_catalog

        return find_feeding(request, installed_catalog(), self._inference)


class _Data:
    """Answers questions on data, and remembers what was read last."""

    @cached_property
    def _recent(self) -> RecentData:
        from nodeeditor.engine.data.recent import RecentData

        return RecentData()

    def describe(self, request: DescribeData) -> DataDescribed:
        from nodeeditor.document.settings import source_from_map
        from nodeeditor.engine.data.describe import describe

        source = source_from_map(request.source)
        return describe(source, request.folder, request.rows, request.request, self._recent.shown)

    def propose(self, request: ProposeBinding) -> BindingProposed:
        from nodeeditor.engine.data.propose import propose

        found = propose(_graph(request.graph), request.folder, read=self._recent.glimpse)
        return BindingProposed(request.request, found)

    def check(self, request: CheckData) -> DataChecked:
        from nodeeditor.engine.data.fit import misfits
        from nodeeditor.engine.inference import Inference
        from nodeeditor.engine.installed import installed_catalog
        from nodeeditor.engine.logits import logits_problems
        from nodeeditor.engine.mending.ends import mend_end

        graph = _graph(request.graph)
        data = self._recent.glimpse(graph.data.source, request.folder)
        catalog = installed_catalog()
        told = misfits(graph, data, request.shapes)
        found = [mend_end(graph, data, one, catalog, Inference(catalog)) for one in told]
        return DataChecked(request.request, (*found, *logits_problems(graph)))


def _train(request: Train, report: Callable[[Answer], None], commands: Commands) -> None:
    from nodeeditor.engine.training.cluster import devices_of
    from nodeeditor.engine.training.train import train

    train(
        request.graph,
        Path(request.folder),
        Path(request.run),
        report,
        commands,
        continues=Path(request.continues) if request.continues else None,
        resume=request.resume,
        devices=devices_of("mirrored"),
        request=request.request,
    )


def _export(request: Export, report: Callable[[Answer], None]) -> Exported:
    from nodeeditor.engine.exporting.export import Order, export
    from nodeeditor.protocol.exports import Target

    order = Order(
        _graph(request.graph),
        Target(request.target),
        Path(request.path),
        Path(request.folder),
        Path(request.run) if request.run else None,
        request.trains,
    )
    written = export(order, lambda step: report(ExportProgress(request.request, step)))
    return Exported(request.request, str(written.path), written.proof, written.notes)


def _graph(text: str) -> Graph:
    """What of the graph in a text counts."""
    from nodeeditor.document.format import loads

    return effective(loads(text).graph)
