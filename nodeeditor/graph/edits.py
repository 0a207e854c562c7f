"""Edits: the only way to change a graph. Each is a value; applying one gives its inverse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from nodeeditor.graph.annotations import Dot, Frame, FrameId, Note, NoteId
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.bookmarks import Bookmark
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId, NodeMode
from nodeeditor.graph.settings import DataSettings, TrainingSettings, WeightsSource
from nodeeditor.values import FrozenMap


@dataclass(frozen=True, slots=True)
class AddNode:
    """Add a node, and with its first node the layer it calls; ``frame`` owns it from then on."""

    node: Node
    layer: Layer
    frame: FrameId | None = None


@dataclass(frozen=True, slots=True)
class RemoveNode:
    """Remove a node that has no links; a layer goes with its last node, and no frame owns it any more."""

    node: NodeId


@dataclass(frozen=True, slots=True)
class Connect:
    """Add a link, which runs through ``dots``."""

    link: Link
    dots: tuple[Dot, ...] = ()


@dataclass(frozen=True, slots=True)
class Disconnect:
    """Cut a link; its dots go with it."""

    link: Link


@dataclass(frozen=True, slots=True)
class SetConfig:
    """Give a layer another configuration, or another type too."""

    layer: LayerId
    config: FrozenMap
    type: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node is to be: its top left corner."""

    node: NodeId
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Move:
    """Put nodes at other places."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Rename:
    """Rename a node; its layer takes the name too where ``layer_name`` says so."""

    node: NodeId
    name: str
    layer_name: str | None = None


@dataclass(frozen=True, slots=True)
class SetLayer:
    """Let a node call another layer: one of the graph (sharing it) or a new one (a copy of its own)."""

    node: NodeId
    layer: Layer


@dataclass(frozen=True, slots=True)
class SetFrame:
    """Add a frame, change it, or remove it (None); the nodes that it owned stay."""

    id: FrameId
    frame: Frame | None


@dataclass(frozen=True, slots=True)
class SetNote:
    """Add a note, change it, or remove it (None)."""

    id: NoteId
    note: Note | None


@dataclass(frozen=True, slots=True)
class SetDots:
    """Lead a link through other dots, or through none."""

    link: Link
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class SetBookmark:
    """Keep a view under a number from 1 to 9, or none under it any more."""

    number: int
    bookmark: Bookmark | None


@dataclass(frozen=True, slots=True)
class SetMode:
    """Let a node count, be passed by with what comes in at the input ``passes``, or not count."""

    node: NodeId
    mode: NodeMode
    passes: str = ""


@dataclass(frozen=True, slots=True)
class SetData:
    """Change where the data comes from."""

    data: DataSettings


@dataclass(frozen=True, slots=True)
class SetTraining:
    """Change how the graph is trained."""

    training: TrainingSettings


@dataclass(frozen=True, slots=True)
class SetWeights:
    """Change what weights the layers begin with; None for fresh ones."""

    weights: WeightsSource | None


@dataclass(frozen=True, slots=True)
class AddBlock:
    """Add a block."""

    block: Block


@dataclass(frozen=True, slots=True)
class RemoveBlock:
    """Remove a block; what uses it no longer knows what is inside."""

    block: str


@dataclass(frozen=True, slots=True)
class SetBlock:
    """Give a block another name, or other arguments; its uses stay its uses."""

    block: str
    name: str
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class InBlock:
    """Change the inside of a block. Links to its uses follow the ports that are renamed.

    A port that something is linked to can't go, but for ``links_outlive``: names of inputs and of outputs that were
    linked before they came, as in a file that was written by hand. An inverse can so be applied whatever it takes back.
    """

    block: str
    edit: Edit
    links_outlive: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits as one: all are applied, or none."""

    edits: tuple[Edit, ...]


Edit: TypeAlias = (
    "AddNode | RemoveNode | Connect | Disconnect | SetConfig | Move | Rename | SetLayer | SetMode | SetFrame | SetNote"
    " | SetDots | SetBookmark | SetData | SetTraining | SetWeights | AddBlock | RemoveBlock | SetBlock | InBlock"
    " | Batch"
)
