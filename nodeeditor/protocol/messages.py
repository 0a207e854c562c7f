"""Every message between the editor and the engine. A request carries a number; its answer repeats it.

Graphs travel as the text of a graph file, so that the engine reads them with the same strict reader.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec

from nodeeditor.catalog.catalog import CatalogData
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import NodeCall, NodeCost, NodeReport, Shape, TensorSpec
from nodeeditor.problems import Problem
from nodeeditor.values import FrozenMap

#: Raised with every change of a message that an older side would misread.
VERSION = 2


class _Message(msgspec.Struct, frozen=True, tag=True):
    pass


# From the editor to the engine


class Ping(_Message, frozen=True):
    """Asks for a :class:`Pong`; answered even while Keras works."""

    number: int


class Shutdown(_Message, frozen=True):
    """Asks the engine to end by itself."""


class DescribeCatalog(_Message, frozen=True):
    """Asks for the catalog of the installed Keras."""

    request: int


class KnownTensor(_Message, frozen=True):
    """A tensor that enters the asked part of a graph from outside of it."""

    node: NodeId
    port: str
    tensor: TensorSpec


class Infer(_Message, frozen=True):
    """Asks for shapes, parameter counts and problems of ``calls``, given in topological order."""

    request: int
    calls: tuple[NodeCall, ...]
    known: tuple[KnownTensor, ...] = ()


class Cost(_Message, frozen=True):
    """Asks what ``calls`` cost, given as in :class:`Infer`; it waits behind the shapes.

    The engine answers within about ``seconds`` with those it came to, one at least.
    """

    request: int
    calls: tuple[NodeCall, ...]
    known: tuple[KnownTensor, ...]
    seconds: float


class CountSlots(_Message, frozen=True):
    """Asks how many values ``optimizer`` keeps for each weight; it is written as in a graph file."""

    request: int
    optimizer: FrozenMap


class FindRepairs(_Message, frozen=True):
    """Asks what would help against the problems of ``nodes`` of a graph."""

    request: int
    graph: str
    nodes: tuple[NodeId, ...]


class DescribeData(_Message, frozen=True):
    """Asks what columns a data source has.

    ``source`` is written as in a graph file; ``folder`` is where relative paths start.
    """

    request: int
    source: FrozenMap
    folder: str
    rows: int = 100


class ProposeBinding(_Message, frozen=True):
    """Asks which columns would fit which Inputs and Outputs of a graph."""

    request: int
    graph: str
    folder: str


class CheckData(_Message, frozen=True):
    """Asks whether the data of a graph fits its Inputs and Outputs.

    ``shapes`` are the known ones of the Outputs, by the node's name, batch axis first.
    """

    request: int
    graph: str
    folder: str
    shapes: dict[str, Shape]


class Export(_Message, frozen=True):
    """Asks for a model to be written: ``target`` is ``"keras"`` or ``"python"``.

    Weights come from the run folder ``run`` where one is given, else they are fresh.
    """

    request: int
    graph: str
    target: str
    path: str
    folder: str
    run: str | None = None


class Train(_Message, frozen=True):
    """Starts a training in a process of its own, which ends with it.

    A training that can't start is :class:`Failed`, and the process waits for another one.

    ``continues`` is the folder of a run whose weights and optimizer state are the start.
    """

    request: int
    graph: str
    folder: str
    run: str
    continues: str | None = None


class StopTraining(_Message, frozen=True):
    """Asks a training to stop after the step at hand and to keep its weights."""


Request: TypeAlias = (
    Ping
    | Shutdown
    | DescribeCatalog
    | Infer
    | Cost
    | CountSlots
    | FindRepairs
    | DescribeData
    | ProposeBinding
    | CheckData
    | Export
    | Train
    | StopTraining
)


# From the engine to the editor


class Started(_Message, frozen=True):
    """The first message of an engine: it lives, and imports Keras now."""

    version: int
    process: int


class Ready(_Message, frozen=True):
    """Keras is imported; requests are answered from now on.

    ``packages`` are those that the user named and that are imported too; ``problems`` tell why others are not.
    """

    python: str
    keras: str
    tensorflow: str
    device: str
    packages: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class Pong(_Message, frozen=True):
    """Answers a :class:`Ping`; ``busy`` names the kind of request at work, if any."""

    number: int
    busy: str = ""


class Failed(_Message, frozen=True):
    """A request, or a training (request 0 once it runs), came to nothing."""

    request: int
    problem: Problem


class CatalogDescribed(_Message, frozen=True):
    """Answers :class:`DescribeCatalog`."""

    request: int
    catalog: CatalogData


class Inferred(_Message, frozen=True):
    """Answers :class:`Infer` with a report a node."""

    request: int
    reports: dict[NodeId, NodeReport]


class Costed(_Message, frozen=True):
    """Answers :class:`Cost`; nodes that are not there may be asked about again."""

    request: int
    costs: dict[NodeId, NodeCost]


class SlotsCounted(_Message, frozen=True):
    """Answers :class:`CountSlots`: 2 for Adam, 0 for plain SGD."""

    request: int
    slots: float


class RepairsFound(_Message, frozen=True):
    """Answers :class:`FindRepairs`: the problems of each node with repairs that Keras found good, the best first."""

    request: int
    problems: dict[NodeId, tuple[Problem, ...]]


class Histogram(_Message, frozen=True):
    """Counts between edges (numbers), or counts a label (texts, or few whole numbers)."""

    counts: tuple[int, ...]
    edges: tuple[float, ...] = ()
    labels: tuple[str, ...] = ()


class Column(_Message, frozen=True):
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


class DataDescribed(_Message, frozen=True):
    """Answers :class:`DescribeData`: the columns, and the first rows as texts to show."""

    request: int
    samples: int
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


class BindingProposed(_Message, frozen=True):
    """Answers :class:`ProposeBinding`: parameters to set, by node."""

    request: int
    proposals: dict[NodeId, FrozenMap]


class DataChecked(_Message, frozen=True):
    """Answers :class:`CheckData` with what a training would refuse or learn badly from.

    Data that is large is not looked at.
    """

    request: int
    problems: tuple[Problem, ...]


class Exported(_Message, frozen=True):
    """Answers :class:`Export`."""

    request: int
    path: str


class LayerAdapts(_Message, frozen=True):
    """Before a training starts, the layer that ``node`` calls learns its state from the training data."""

    node: str
    layer_type: str


class TrainingStarted(_Message, frozen=True):
    """A training runs. ``metrics`` names what each batch and epoch will report.

    It goes from epoch ``first_epoch`` (above 0 where it continues a run) up to, not including,
    epoch ``epochs``, with ``steps`` batches each.
    """

    request: int
    run: str
    epochs: int
    steps: int
    samples: int
    validation_samples: int
    metrics: tuple[str, ...]
    first_epoch: int = 0


class BatchesDone(_Message, frozen=True):
    """Batches of one epoch, in order: ``logs`` holds a list a name, each batch's own value.

    ``step`` counts from 0 within the epoch and belongs to the first value of each list.
    """

    epoch: int
    step: int
    logs: dict[str, list[float]]


class EpochDone(_Message, frozen=True):
    """An epoch ended: its means and, where there is validation, ``val_`` values."""

    epoch: int
    step: int
    logs: dict[str, float]
    seconds: float
    samples_per_second: float


class TrainingDone(_Message, frozen=True):
    """A training ended by itself, by early stopping or by the user; the weights are kept.

    ``reason`` is ``"finished"``, ``"early_stopping"``, ``"stopped"`` or ``"nan"``; with ``"nan"``
    ``problem`` tells the step and the weights are the last good ones.
    """

    run: str
    reason: str
    epochs: int
    history: dict[str, list[float]]
    samples_per_second: float
    seconds: float
    problem: Problem | None = None


Answer: TypeAlias = (
    Started
    | Ready
    | Pong
    | Failed
    | CatalogDescribed
    | Inferred
    | Costed
    | SlotsCounted
    | RepairsFound
    | DataDescribed
    | BindingProposed
    | DataChecked
    | Exported
    | LayerAdapts
    | TrainingStarted
    | BatchesDone
    | EpochDone
    | TrainingDone
)


def _plain(value: Any) -> Any:
    if isinstance(value, FrozenMap):
        return dict(value)
    raise TypeError(f"can't send {type(value).__name__}")


def _typed(kind: type, value: Any) -> Any:
    if kind is FrozenMap:
        return FrozenMap(value)
    raise TypeError(f"can't receive {kind}")


_encoder = msgspec.msgpack.Encoder(enc_hook=_plain)
_requests: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request, dec_hook=_typed)
_answers: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer, dec_hook=_typed)


def encode(message: Request | Answer) -> bytes:
    """The bytes of a message, without a frame."""
    return _encoder.encode(message)


def decode_request(payload: bytes) -> Request:
    """The request in ``payload``. Raises ``msgspec.DecodeError`` for anything else."""
    return _requests.decode(payload)


def decode_answer(payload: bytes) -> Answer:
    """The answer in ``payload``. Raises ``msgspec.DecodeError`` for anything else."""
    return _answers.decode(payload)
