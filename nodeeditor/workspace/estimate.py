"""What a training of the open document will take: memory, and time an epoch, before Train is pressed."""

from __future__ import annotations

import math
import statistics

from PySide6.QtCore import QObject, Signal

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.queries import inputs, outputs
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import DataDescribed, EpochDone, SlotsCounted, TrainingDone, TrainingStarted
from nodeeditor.protocol.requests import CountSlots
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.costs import GraphCosts
from nodeeditor.workspace.data import DataDescription
from nodeeditor.workspace.engine_client import GONE, EngineState
from nodeeditor.workspace.engine_line import EngineLine
from nodeeditor.workspace.first_pace import FirstPace
from nodeeditor.workspace.inference import GraphInference
from nodeeditor.workspace.memory import Demand, Memory
from nodeeditor.workspace.number_sizes import FLOAT32, NumberSizes
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.pace import Epoch, Measured, is_rough, predicted
from nodeeditor.workspace.pace_log import PaceLog
from nodeeditor.workspace.training import TrainingSession


class TrainingEstimate(QObject):
    """Estimates the next training, and holds what was estimated against what a training took."""

    #: :attr:`memory`, :attr:`seconds` or what they are compared with may differ.
    changed = Signal()

    def __init__(
        self,
        document: OpenDocument,
        engine: EngineLine,
        inference: GraphInference,
        costs: GraphCosts,
        data: DataDescription,
        training: TrainingSession,
        first_pace: FirstPace,
        parent: QObject | None = None,
        *,
        log: PaceLog,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._engine = engine
        self._inference = inference
        self._costs = costs
        self._data = data
        self._first_pace = first_pace
        self._log = log
        self._slots: dict[FrozenMap, float] = {}
        self._asked: FrozenMap | None = None
        self._at_work: Epoch | None = None
        self._expected: float | None = None
        self._expected_memory: int | None = None
        #: What the memory of the training at work hangs on, or of the last one; None where that is not known.
        self.at_work: Demand | None = None
        self._took: list[float] = []
        #: Seconds an epoch of the last training: estimated before (None where nothing was known), and taken.
        self.compared: tuple[float | None, float] | None = None
        #: Bytes of the last training, likewise; None where it did not tell.
        self.compared_memory: tuple[int | None, int] | None = None
        for signal in (document.replaced, inference.changed, costs.changed, data.changed, first_pace.changed):
            signal.connect(self._refresh)
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._on_replaced)
        engine.state_changed.connect(self._on_engine)
        training.started.connect(self._on_started)
        training.epoch.connect(self._on_epoch)
        training.done.connect(self._on_done)

    @property
    def memory(self) -> Memory | None:
        """Bytes of the next training; None while weights, costs or the optimizer's state are not known."""
        demand = self._demand(self._samples or 0)
        return None if demand is None else demand.memory

    def _demand(self, samples: int) -> Demand | None:
        graph, totals = self._document.graph, self._inference.totals
        slots = self._slots.get(graph.training.optimizer)
        if not totals.complete or not totals.parameters or slots is None:
            return None
        cost = self._costs.total
        if cost.kept is None or cost.largest is None:
            return None
        sizes = NumberSizes(graph, self._device)
        weights = {layer: self._parameters(layer) for layer in graph.layers}
        return Demand(
            totals.parameters,
            totals.trainable,
            slots,
            sum(sizes.of_kept(node, self._costs.cost(node).kept or 0) for node in graph.nodes),
            cost.largest,
            len(graph.nodes),
            graph.training.batch_size,
            self._sample_bytes(),
            samples,
            isinstance(told := self._data.current, DataDescribed) and told.sampled > 0 and not told.fits_memory,
            sum(count * sizes.weight(layer) for layer, count in weights.items()) / totals.parameters,
            sum(count * sizes.copy(layer) for layer, count in weights.items()),
        )

    def _parameters(self, layer: LayerId) -> int:
        report = self._inference.report(self._document.graph.calls_of(layer)[0])
        return 0 if report is None else report.parameters or 0

    @property
    def seconds(self) -> float | None:
        """Seconds an epoch of the next training; None while data, costs or the pace of the machine are not known."""
        epoch = self._next_epoch
        return None if epoch is None else self._predicted(epoch)

    @property
    def is_rough(self) -> bool:
        """Whether :attr:`seconds` may be several times off: too little was trained here."""
        epoch = self._next_epoch
        return epoch is not None and is_rough(epoch, self._log.measured(self._device))

    @property
    def _next_epoch(self) -> Epoch | None:
        samples = self._samples
        if samples is None:
            return None
        graph = self._document.graph
        trained = max(1, samples - round(samples * graph.data.validation))
        return self._epoch(trained, math.ceil(trained / graph.training.batch_size))

    def _predicted(self, epoch: Epoch) -> float | None:
        return predicted(epoch, [*self._first_pace.measured, *self._log.measured(self._device)])

    @property
    def _samples(self) -> int | None:
        described = self._data.current
        return described.samples if isinstance(described, DataDescribed) else None

    @property
    def _device(self) -> str:
        return self._engine.versions.device if self._engine.versions else ""

    def _epoch(self, samples: int, steps: int) -> Epoch | None:
        cost = self._costs.total
        if cost.multiply_adds is None or cost.activations is None or not self._document.graph.nodes:
            return None
        return Epoch(
            calls=float(steps * len(self._document.graph.nodes)),
            multiply_adds=float(samples * cost.multiply_adds),
            activations=float(samples * cost.activations),
            updates=float(steps * self._inference.totals.trainable),
        )

    def _sample_bytes(self) -> int:
        """Bytes of one example's inputs and targets; a target is taken to be as large as its output."""
        graph = self._document.graph
        total = 0
        for node in (*inputs(graph), *outputs(graph)):
            report = self._inference.report(node)
            for _, tensor in report.outputs if report else ():
                total += FLOAT32 * math.prod(size or 0 for size in tensor.shape[1:])
        return total

    # What happens

    def _refresh(self, *_: object) -> None:
        self._ask()
        self.changed.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.training or changes.data or changes.touches_shapes:
            self._refresh()

    def _on_replaced(self) -> None:
        self.compared = self.compared_memory = None

    def _on_engine(self, state: EngineState) -> None:
        if state is EngineState.READY:
            self._ask()

    def _ask(self) -> None:
        """Ask how much state the chosen optimizer keeps, once for each."""
        optimizer = self._document.graph.training.optimizer
        if optimizer in self._slots or optimizer == self._asked or not self._engine.is_ready:
            return
        self._asked = optimizer

        def told(answer: SlotsCounted) -> None:
            self._slots[optimizer] = answer.slots
            self.changed.emit()

        def failed(fault: Problem) -> None:
            if fault.code in GONE:
                self._asked = None  # asked again when another engine is ready

        self._engine.ask(lambda number: CountSlots(number, optimizer), told, failed)

    def _on_started(self, started: TrainingStarted) -> None:
        self._at_work = self._epoch(started.samples, started.steps) if self._costs.is_settled else None
        self._expected = self._predicted(self._at_work) if self._at_work else None
        samples = started.samples + started.validation_samples
        self.at_work = self._demand(samples) if self._costs.is_settled else None
        self._expected_memory = self.at_work.memory.total if self.at_work is not None else None
        self._took = []
        self.compared = self.compared_memory = None
        self.changed.emit()

    def _on_epoch(self, done: EpochDone) -> None:
        self._took.append(done.seconds)

    def _on_done(self, done: TrainingDone) -> None:
        if done.memory is not None:
            self.compared_memory = self._expected_memory, done.memory
        if not self._took:
            return
        # The first epoch waits for TensorFlow to make its graphs.
        seconds = statistics.median(self._took[1:] or self._took)
        if self._at_work is not None:
            self._log.add(self._device, Measured(self._at_work, seconds))
        self.compared = self._expected, seconds
        self.changed.emit()
