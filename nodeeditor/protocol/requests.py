"""What the editor asks of the engine. A request carries a number, which its answer repeats.

Graphs travel as the text of a graph file, so that the engine reads them with the same strict reader.
"""

from __future__ import annotations

from typing import TypeAlias

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import NodeCall, Shape, TensorSpec
from nodeeditor.protocol.message import Message
from nodeeditor.protocol.steering import Command
from nodeeditor.values import EMPTY, FrozenMap

#: A node that stands for one of a type that is not added yet.
FRESH = NodeId("fresh")


class Ping(Message, frozen=True):
    """Asks for a :class:`Pong`; answered even while Keras works."""

    number: int


class Shutdown(Message, frozen=True):
    """Asks the engine to end by itself."""


class DescribeCatalog(Message, frozen=True):
    """Asks for the catalog of the installed Keras."""

    request: int


class KnownTensor(Message, frozen=True):
    """A tensor that enters the asked part of a graph from outside of it."""

    node: NodeId
    port: str
    tensor: TensorSpec


class Infer(Message, frozen=True):
    """Asks for shapes, parameter counts and problems of ``calls``, given in topological order."""

    request: int
    calls: tuple[NodeCall, ...]
    known: tuple[KnownTensor, ...] = ()


class Cost(Message, frozen=True):
    """Asks what ``calls`` cost, given as in :class:`Infer`; it waits behind the shapes.

    The engine answers within about ``seconds`` with those it came to, one at least.
    """

    request: int
    calls: tuple[NodeCall, ...]
    known: tuple[KnownTensor, ...]
    seconds: float


class ListVariables(Message, frozen=True):
    """Asks for the variables of the layers of ``calls``, given and answered as in :class:`Cost`."""

    request: int
    calls: tuple[NodeCall, ...]
    known: tuple[KnownTensor, ...]
    seconds: float


class ReadWeights(Message, frozen=True):
    """Asks what weights there are in a run's folder or in a file; no values are read."""

    request: int
    path: str


class CountSlots(Message, frozen=True):
    """Asks how many values ``optimizer`` keeps for each weight; it is written as in a graph file."""

    request: int
    optimizer: FrozenMap


class MeasurePace(Message, frozen=True):
    """Asks an engine for trainings how fast it trains; it breaks off where it is asked anything else."""

    request: int


class DrawSchedule(Message, frozen=True):
    """Asks for the course of a learning rate over ``steps`` steps; ``schedule`` is written as in a graph file."""

    request: int
    schedule: FrozenMap
    steps: int
    points: int = 160


class TrySpeeds(Message, frozen=True):
    """Asks an engine for trainings how fast it trains ``graph`` with other settings, on random data.

    It breaks off where it is asked anything else. ``folder`` is where relative paths of the data start, which
    layers may have to learn from.
    """

    request: int
    graph: str
    folder: str


class FindRepairs(Message, frozen=True):
    """Asks what would help against the problems of ``nodes`` of a graph."""

    request: int
    graph: str
    nodes: tuple[NodeId, ...]


class FindFitting(Message, frozen=True):
    """Asks which fresh layers of ``types`` take a tensor; with ``adapters``, also what would help those that don't.

    The engine answers within about ``seconds`` with those it came to in their order, one at least. A call ``after``
    is asked too whether it still holds with what such a layer gives: that arrives from the node :data:`FRESH`.
    ``known`` are the other tensors of that call. ``configs`` has by type what was said of a layer's parameters.
    """

    request: int
    tensor: TensorSpec
    types: tuple[str, ...]
    seconds: float
    adapters: bool = False
    after: NodeCall | None = None
    known: tuple[KnownTensor, ...] = ()
    configs: FrozenMap = EMPTY


class FindFeeding(Message, frozen=True):
    """Asks which fresh layers of ``types`` can give what a call takes; answered as :class:`FindFitting`.

    The call has a link from the node :data:`FRESH`. ``wanted`` is a tensor that it would take there, as far as one is
    known: of such sizes others are tried.
    """

    request: int
    call: NodeCall
    known: tuple[KnownTensor, ...]
    wanted: TensorSpec | None
    types: tuple[str, ...]
    seconds: float
    adapters: bool = False
    configs: FrozenMap = EMPTY


class DescribeData(Message, frozen=True):
    """Asks what columns a data source has.

    ``source`` is written as in a graph file; ``folder`` is where relative paths start.
    """

    request: int
    source: FrozenMap
    folder: str
    rows: int = 100


class ProposeBinding(Message, frozen=True):
    """Asks which columns would fit which Inputs and Outputs of a graph."""

    request: int
    graph: str
    folder: str


class CheckData(Message, frozen=True):
    """Asks whether the data of a graph fits its Inputs and Outputs.

    ``shapes`` are the known ones of the Outputs, by the node's name, batch axis first.
    """

    request: int
    graph: str
    folder: str
    shapes: dict[str, Shape]


class Export(Message, frozen=True):
    """Asks for a network to be written, and to be loaded again for proof.

    ``target`` is the value of a :class:`~nodeeditor.protocol.exports.Target`. Weights come from the run folder ``run``
    where one is given, else they are fresh. Python ``trains`` too where the graph says how.
    """

    request: int
    graph: str
    target: str
    path: str
    folder: str
    run: str | None = None
    trains: bool = True


class Train(Message, frozen=True):
    """Starts a training in a process of its own, which ends with it.

    A training that can't start is :class:`Failed`, and the process waits for another one.

    ``continues`` is the folder of a run whose weights and optimizer state are the start. With ``resume`` the folder
    ``run`` holds a run that was cut short, and goes on exactly from its last checkpoint.
    A training that ``outlives`` the editor goes on to its end when the pipe ends without a :class:`Shutdown`.
    """

    request: int
    graph: str
    folder: str
    run: str
    continues: str | None = None
    resume: bool = False
    outlives: bool = False


class Steer(Message, frozen=True):
    """Asks a training to pause, to go on, to stop or to change its settings."""

    command: Command


Request: TypeAlias = (
    Ping
    | Shutdown
    | DescribeCatalog
    | Infer
    | Cost
    | ListVariables
    | ReadWeights
    | CountSlots
    | MeasurePace
    | DrawSchedule
    | TrySpeeds
    | FindRepairs
    | FindFitting
    | FindFeeding
    | DescribeData
    | ProposeBinding
    | CheckData
    | Export
    | Train
    | Steer
)
