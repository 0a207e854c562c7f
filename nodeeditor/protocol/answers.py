"""What the engine tells the editor: answers to requests, and the course of a training."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from nodeeditor.catalog.catalog import CatalogData
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import Fitting, NodeCost, NodeReport
from nodeeditor.problems import Problem
from nodeeditor.protocol.exports import Proof, Step
from nodeeditor.protocol.limits import PICTURE, Amount, Count, Finite, Name, Share, Text, Values
from nodeeditor.protocol.message import Message
from nodeeditor.protocol.non_finite import NonFinite
from nodeeditor.protocol.steering import Changes
from nodeeditor.values import FrozenMap
from nodeeditor.weights.variables import FoundWeights, LayerWeights


class Started(Message, frozen=True):
    """The first message of an engine: it lives, and imports Keras now."""

    version: Count
    process: Count


class Ready(Message, frozen=True):
    """Keras is imported; requests are answered from now on.

    ``packages`` are those that the user named and that are imported too; ``problems`` tell why others are not.
    """

    python: Name
    keras: Name
    tensorflow: Name
    device: Name
    packages: tuple[Name, ...] = ()
    problems: tuple[Problem, ...] = ()


class Pong(Message, frozen=True):
    """Answers a :class:`Ping`; ``busy`` names the kind of request at work, if any."""

    number: Count
    busy: Name = ""


class Failed(Message, frozen=True):
    """A request, or a training (request 0 once it runs), came to nothing."""

    request: Count
    problem: Problem


class CatalogDescribed(Message, frozen=True):
    """Answers :class:`DescribeCatalog`."""

    request: Count
    catalog: CatalogData


class Inferred(Message, frozen=True):
    """Answers :class:`Infer` with a report a node."""

    request: Count
    reports: dict[NodeId, NodeReport]


class Costed(Message, frozen=True):
    """Answers :class:`Cost`; nodes that are not there may be asked about again."""

    request: Count
    costs: dict[NodeId, NodeCost]


class VariablesListed(Message, frozen=True):
    """Answers :class:`ListVariables`: layers without names; nodes that are not there may be asked about again."""

    request: Count
    layers: dict[NodeId, LayerWeights]


class WeightsRead(Message, frozen=True):
    """Answers :class:`ReadWeights`."""

    request: Count
    found: FoundWeights


class SlotsCounted(Message, frozen=True):
    """Answers :class:`CountSlots`: 2 for Adam, 0 for plain SGD."""

    request: Count
    slots: Amount


class EpochMeasured(Message, frozen=True):
    """The work of an epoch, all of its batches together, and the seconds it took.

    ``calls`` counts the nodes of the graph a batch, ``multiply_adds`` those of all examples forward,
    ``activations`` their bytes, and ``updates`` the trainable weights a batch.
    """

    calls: Amount
    multiply_adds: Amount
    activations: Amount
    updates: Amount
    seconds: Amount


class PaceMeasured(Message, frozen=True):
    """Answers :class:`MeasurePace`: epochs of networks of several kinds; none where it was broken off."""

    request: Count
    epochs: tuple[EpochMeasured, ...]


class ScheduleDrawn(Message, frozen=True):
    """Answers :class:`DrawSchedule`: the rates at some steps, counted from 0, and what is wrong with them.

    A problem that is a warning is a hint: the schedule was made for a training of another length.
    """

    request: Count
    steps: tuple[Count, ...]
    rates: tuple[float, ...]
    problem: Problem | None = None


class SpeedMeasured(Message, frozen=True):
    """Of a :class:`TrySpeeds` at work: samples a second with one setting changed; first as all settings are.

    ``setting`` is then empty, else ``"precision"``, ``"jit_compile"`` or ``"batch_size"``, and ``value`` what it was.
    """

    request: Count
    setting: Name
    value: Name | int | bool
    samples_per_second: Amount


class SpeedsTried(Message, frozen=True):
    """Answers :class:`TrySpeeds`; it is not ``whole`` where it was broken off, or ``problem`` stood in the way.

    It never fails: a training may have been asked for behind it, and would be taken to have failed.
    """

    request: Count
    whole: bool
    problem: Problem | None = None


class RepairsFound(Message, frozen=True):
    """Answers :class:`FindRepairs`: the problems of each node with repairs that Keras found good, the best first."""

    request: Count
    problems: dict[NodeId, tuple[Problem, ...]]


class Histogram(Message, frozen=True):
    """Counts between edges (numbers), or counts a label (texts, or few whole numbers)."""

    counts: tuple[Count, ...]
    edges: tuple[Finite, ...] = ()
    labels: tuple[Text, ...] = ()


class Column(Message, frozen=True):
    """One column or array of a data source. ``shape`` is that of one sample, ``()`` for a plain column.

    ``classes`` counts the distinct values of a column of whole numbers or texts, else it is 0.
    ``missing`` counts NaN and empty cells.
    """

    name: Text
    shape: tuple[Count, ...]
    dtype: Name
    classes: Count = 0
    missing: Count = 0
    minimum: Finite | None = None
    maximum: Finite | None = None
    mean: float | None = None
    deviation: float | None = None
    histogram: Histogram | None = None


class FittingFound(Message, frozen=True):
    """Answers :class:`FindFitting` and :class:`FindFeeding`, by type."""

    request: Count
    found: dict[str, Fitting]


class Picture(Message, frozen=True):
    """A small picture of an image: rows of pixels, each of so many ``channels`` bytes (1, 3 or 4)."""

    width: Annotated[int, Meta(ge=1, le=PICTURE)]
    height: Annotated[int, Meta(ge=1, le=PICTURE)]
    channels: Literal[1, 3, 4]
    pixels: bytes

    @property
    def is_whole(self) -> bool:
        """Whether there are as many bytes as it says."""
        return len(self.pixels) == self.width * self.height * self.channels


class ClassOfData(Message, frozen=True):
    """A class of what is to be learnt: its name, how many samples it has, and some of them where they are images."""

    name: Text
    samples: Count
    pictures: tuple[Picture, ...] = ()


class DataDescribed(Message, frozen=True):
    """Answers :class:`DescribeData`: the columns, and the first rows as texts to show.

    ``pictures`` are those of the column ``image_column`` in the first rows, where it holds images. ``classes`` are the
    first of the ``class_count`` of the column ``class_column``, where the source names them; ``notes`` are what must be
    known of the data. Of large data the columns tell what so many ``sampled`` ones show, 0 where they tell of all
    ``samples``; ``is_estimate`` says that the number of those is about right, ``fits_memory`` that a training
    has all of them in memory.
    """

    request: Count
    samples: Count
    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    sampled: Count = 0
    is_estimate: bool = False
    fits_memory: bool = False
    image_column: Text = ""
    pictures: tuple[Picture, ...] = ()
    class_column: Text = ""
    classes: tuple[ClassOfData, ...] = ()
    class_count: Count = 0
    notes: tuple[Problem, ...] = ()


class BindingProposed(Message, frozen=True):
    """Answers :class:`ProposeBinding`: parameters to set, by node."""

    request: Count
    proposals: dict[NodeId, FrozenMap]


class DataChecked(Message, frozen=True):
    """Answers :class:`CheckData` with what a training would refuse or learn badly from.

    Of large data some samples are looked at.
    """

    request: Count
    problems: tuple[Problem, ...]


class Exported(Message, frozen=True):
    """Answers :class:`Export`: what was written, what must be known to use it, and what running it again proved."""

    request: Count
    path: Name
    proof: Proof | None = None
    notes: tuple[Problem, ...] = ()


class ExportProgress(Message, frozen=True):
    """An export is at its next step."""

    request: Count
    step: Step


class DataRead(Message, frozen=True):
    """Before a training starts, a large file is copied to a form that can be read by samples, or images are decoded.

    ``share`` of it is done.
    """

    place: Name
    share: Share


class LayerAdapts(Message, frozen=True):
    """Before a training starts, the layer that ``node`` calls learns its state from the training data."""

    node: Name
    layer_type: Name


class TrainingStarted(Message, frozen=True):
    """A training runs. ``metrics`` names what each batch and epoch will report.

    It goes from batch ``first_step`` of epoch ``first_epoch`` (not 0 where it goes on from a checkpoint)
    up to, not including, epoch ``epochs``, with ``steps`` batches each.
    """

    request: Count
    run: Name
    epochs: Count
    steps: Count
    samples: Count
    validation_samples: Count
    metrics: tuple[Name, ...]
    first_epoch: Count = 0
    first_step: Count = 0


class BatchesDone(Message, frozen=True):
    """Batches of one epoch, in order: ``logs`` holds a list a name, each batch's own value.

    ``step`` counts from 0 within the epoch and belongs to the first value of each list.
    """

    epoch: Count
    step: Count
    logs: dict[str, Values]


class EpochDone(Message, frozen=True):
    """An epoch ended: its means and, where there is validation, ``val_`` values. ``learning_rate`` is its last one."""

    epoch: Count
    step: Count
    logs: dict[str, float]
    seconds: Amount
    samples_per_second: Amount
    learning_rate: float | None = None


class TrainingPaused(Message, frozen=True):
    """A training waits before batch ``step`` of an epoch."""

    epoch: Count
    step: Count


class TrainingGoesOn(Message, frozen=True):
    """A training that waited goes on."""

    epoch: Count
    step: Count


class TrainingChanged(Message, frozen=True):
    """Settings were changed before batch ``step`` of an epoch.

    Epochs have ``steps`` batches from the next one on, from this one where ``step`` is 0.
    ``number`` counts the changes of the run from 0.
    """

    epoch: Count
    step: Count
    number: Count
    steps: Count
    changes: Changes


class TrainingNoted(Message, frozen=True):
    """Something happened that the user should know, and the training goes on."""

    epoch: Count
    step: Count
    problem: Problem


class NonFiniteFound(Message, frozen=True):
    """Before the end of a training whose numbers were none any more: where that began, and what is behind it."""

    epoch: Count
    step: Count
    first: NonFinite
    problem: Problem


class TrainingDone(Message, frozen=True):
    """A training ended by itself, by early stopping or by the user; the weights are kept.

    ``reason`` is ``"finished"``, ``"early_stopping"``, ``"stopped"`` or ``"nan"``; with ``"nan"``
    ``problem`` tells the step and the weights are the last good ones. ``memory`` are the bytes that it
    took at most, None where that is not known.
    """

    run: Name
    reason: Name
    epochs: Count
    history: dict[str, Values]
    samples_per_second: Amount
    seconds: Amount
    problem: Problem | None = None
    memory: Count | None = None


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
