"""What the engine tells the editor: answers to requests, and the course of a training."""

from __future__ import annotations

from typing import TypeAlias

from nodeeditor.catalog.catalog import CatalogData
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import Fitting, NodeCost, NodeReport
from nodeeditor.problems import Problem
from nodeeditor.protocol.exports import Proof, Step
from nodeeditor.protocol.message import Message
from nodeeditor.protocol.non_finite import NonFinite
from nodeeditor.protocol.steering import Changes
from nodeeditor.values import FrozenMap
from nodeeditor.weights.variables import FoundWeights, LayerWeights


class Started(Message, frozen=True):
    """The first message of an engine: it lives, and imports Keras now."""

    version: int
    process: int


class Ready(Message, frozen=True):
    """Keras is imported; requests are answered from now on.

    ``packages`` are those that the user named and that are imported too; ``problems`` tell why others are not.
    """

    python: str
    keras: str
    tensorflow: str
    device: str
    packages: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class Pong(Message, frozen=True):
    """Answers a :class:`Ping`; ``busy`` names the kind of request at work, if any."""

    number: int
    busy: str = ""


class Failed(Message, frozen=True):
    """A request, or a training (request 0 once it runs), came to nothing."""

    request: int
    problem: Problem


class CatalogDescribed(Message, frozen=True):
    """Answers :class:`DescribeCatalog`."""

    request: int
    catalog: CatalogData


class Inferred(Message, frozen=True):
    """Answers :class:`Infer` with a report a node."""

    request: int
    reports: dict[NodeId, NodeReport]


class Costed(Message, frozen=True):
    """Answers :class:`Cost`; nodes that are not there may be asked about again."""

    request: int
    costs: dict[NodeId, NodeCost]


class VariablesListed(Message, frozen=True):
    """Answers :class:`ListVariables`: layers without names; nodes that are not there may be asked about again."""

    request: int
    layers: dict[NodeId, LayerWeights]


class WeightsRead(Message, frozen=True):
    """Answers :class:`ReadWeights`."""

    request: int
    found: FoundWeights


class SlotsCounted(Message, frozen=True):
    """Answers :class:`CountSlots`: 2 for Adam, 0 for plain SGD."""

    request: int
    slots: float


class EpochMeasured(Message, frozen=True):
    """The work of an epoch, all of its batches together, and the seconds it took.

    ``calls`` counts the nodes of the graph a batch, ``multiply_adds`` those of all examples forward,
    ``activations`` their bytes, and ``updates`` the trainable weights a batch.
    """

    calls: float
    multiply_adds: float
    activations: float
    updates: float
    seconds: float


class PaceMeasured(Message, frozen=True):
    """Answers :class:`MeasurePace`: epochs of networks of several kinds; none where it was broken off."""

    request: int
    epochs: tuple[EpochMeasured, ...]


class ScheduleDrawn(Message, frozen=True):
    """Answers :class:`DrawSchedule`: the rates at some steps, counted from 0, and what is wrong with them.

    A problem that is a warning is a hint: the schedule was made for a training of another length.
    """

    request: int
    steps: tuple[int, ...]
    rates: tuple[float, ...]
    problem: Problem | None = None


class SpeedMeasured(Message, frozen=True):
    """Of a :class:`TrySpeeds` at work: samples a second with one setting changed; first as all settings are.

    ``setting`` is then empty, else ``"precision"``, ``"jit_compile"`` or ``"batch_size"``, and ``value`` what it was.
    """

    request: int
    setting: str
    value: str | int | bool
    samples_per_second: float


class SpeedsTried(Message, frozen=True):
    """Answers :class:`TrySpeeds`; it is not ``whole`` where it was broken off, or ``problem`` stood in the way.

    It never fails: a training may have been asked for behind it, and would be taken to have failed.
    """

    request: int
    whole: bool
    problem: Problem | None = None


class RepairsFound(Message, frozen=True):
    """Answers :class:`FindRepairs`: the problems of each node with repairs that Keras found good, the best first."""

    request: int
    problems: dict[NodeId, tuple[Problem, ...]]


class Histogram(Message, frozen=True):
    """Counts between edges (numbers), or counts a label (texts, or few whole numbers)."""

    counts: tuple[int, ...]
    edges: tuple[float, ...] = ()
    labels: tuple[str, ...] = ()


class Column(Message, frozen=True):
    """One column or array of a data source. ``shape`` is that of one sample, ``()`` for a plain column.

    ``classes`` counts the distinct values of a column of whole numbers or texts, else it is 0.
    ``missing`` counts NaN and empty cells.
    """

    name: str
    shape: tuple[int, ...]
    dtype: str
    classes: int = 0
    missing: int = 0
    minimum: float | None = None
    maximum: float | None = None
    mean: float | None = None
    deviation: float | None = None
    histogram: Histogram | None = None


class FittingFound(Message, frozen=True):
    """Answers :class:`FindFitting` and :class:`FindFeeding`, by type."""

    request: int
    found: dict[str, Fitting]


class DataDescribed(Message, frozen=True):
    """Answers :class:`DescribeData`: the columns, and the first rows as texts to show.

    Of large data the columns tell what so many ``sampled`` ones show, 0 where they tell of all ``samples``;
    ``is_estimate`` says that the number of those is about right.
    """

    request: int
    samples: int
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    sampled: int = 0
    is_estimate: bool = False


class BindingProposed(Message, frozen=True):
    """Answers :class:`ProposeBinding`: parameters to set, by node."""

    request: int
    proposals: dict[NodeId, FrozenMap]


class DataChecked(Message, frozen=True):
    """Answers :class:`CheckData` with what a training would refuse or learn badly from.

    Of large data some samples are looked at.
    """

    request: int
    problems: tuple[Problem, ...]


class Exported(Message, frozen=True):
    """Answers :class:`Export`: what was written, what must be known to use it, and what running it again proved."""

    request: int
    path: str
    proof: Proof | None = None
    notes: tuple[Problem, ...] = ()


class ExportProgress(Message, frozen=True):
    """An export is at its next step."""

    request: int
    step: Step


class DataRead(Message, frozen=True):
    """Before a training starts, a large file is copied to a form that can be read by samples; ``share`` of it is."""

    place: str
    share: float


class LayerAdapts(Message, frozen=True):
    """Before a training starts, the layer that ``node`` calls learns its state from the training data."""

    node: str
    layer_type: str


class TrainingStarted(Message, frozen=True):
    """A training runs. ``metrics`` names what each batch and epoch will report.

    It goes from batch ``first_step`` of epoch ``first_epoch`` (not 0 where it goes on from a checkpoint)
    up to, not including, epoch ``epochs``, with ``steps`` batches each.
    """

    request: int
    run: str
    epochs: int
    steps: int
    samples: int
    validation_samples: int
    metrics: tuple[str, ...]
    first_epoch: int = 0
    first_step: int = 0


class BatchesDone(Message, frozen=True):
    """Batches of one epoch, in order: ``logs`` holds a list a name, each batch's own value.

    ``step`` counts from 0 within the epoch and belongs to the first value of each list.
    """

    epoch: int
    step: int
    logs: dict[str, list[float]]


class EpochDone(Message, frozen=True):
    """An epoch ended: its means and, where there is validation, ``val_`` values. ``learning_rate`` is its last one."""

    epoch: int
    step: int
    logs: dict[str, float]
    seconds: float
    samples_per_second: float
    learning_rate: float | None = None


class TrainingPaused(Message, frozen=True):
    """A training waits before batch ``step`` of an epoch."""

    epoch: int
    step: int


class TrainingGoesOn(Message, frozen=True):
    """A training that waited goes on."""

    epoch: int
    step: int


class TrainingChanged(Message, frozen=True):
    """Settings were changed before batch ``step`` of an epoch.

    Epochs have ``steps`` batches from the next one on, from this one where ``step`` is 0.
    ``number`` counts the changes of the run from 0.
    """

    epoch: int
    step: int
    number: int
    steps: int
    changes: Changes


class TrainingNoted(Message, frozen=True):
    """Something happened that the user should know, and the training goes on."""

    epoch: int
    step: int
    problem: Problem


class NonFiniteFound(Message, frozen=True):
    """Before the end of a training whose numbers were none any more: where that began, and what is behind it."""

    epoch: int
    step: int
    first: NonFinite
    problem: Problem


class TrainingDone(Message, frozen=True):
    """A training ended by itself, by early stopping or by the user; the weights are kept.

    ``reason`` is ``"finished"``, ``"early_stopping"``, ``"stopped"`` or ``"nan"``; with ``"nan"``
    ``problem`` tells the step and the weights are the last good ones. ``memory`` are the bytes that it
    took at most, None where that is not known.
    """

    run: str
    reason: str
    epochs: int
    history: dict[str, list[float]]
    samples_per_second: float
    seconds: float
    problem: Problem | None = None
    memory: int | None = None


Answer: TypeAlias = (
    Started
    | Ready
    | Pong
    | Failed
    | CatalogDescribed
    | Inferred
    | Costed
    | VariablesListed
    | WeightsRead
    | SlotsCounted
    | PaceMeasured
    | ScheduleDrawn
    | SpeedMeasured
    | SpeedsTried
    | RepairsFound
    | FittingFound
    | DataDescribed
    | BindingProposed
    | DataChecked
    | Exported
    | ExportProgress
    | DataRead
    | LayerAdapts
    | TrainingStarted
    | BatchesDone
    | EpochDone
    | TrainingPaused
    | TrainingGoesOn
    | TrainingChanged
    | TrainingNoted
    | NonFiniteFound
    | TrainingDone
)
