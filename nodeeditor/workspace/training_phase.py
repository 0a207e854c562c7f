"""What views of the graph tell of a training: how far it is, and what it does to each node."""

from __future__ import annotations

from enum import Enum

from nodeeditor.language import tr
from nodeeditor.protocol.answers import DataRead, LayerAdapts


class Phase(Enum):
    """Where the training of the open graph is, or how the last one ended, until the graph is edited."""

    NONE = "none"
    PREPARING = "preparing"
    """The model is built and the data is read."""
    COMPILING = "compiling"
    """Before the first batch, with which TensorFlow compiles the steps."""
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    FINISHED = "finished"
    STOPPED = "stopped"
    """By the user, or by early stopping."""
    BROKEN = "broken"
    """Numbers were none any more."""
    FAILED = "failed"

    @property
    def is_at_work(self) -> bool:
        """Whether a training is under way."""
        return self in _AT_WORK


_AT_WORK = (Phase.PREPARING, Phase.COMPILING, Phase.RUNNING, Phase.PAUSED, Phase.STOPPING)


class Role(Enum):
    """What the training at work does to a node."""

    TRAINS = "trains"
    """It changes weights of the node's layer, or of layers inside of it."""
    FROZEN = "frozen"
    """It leaves all weights of the node as they are."""
    DIFFERS = "differs"
    """The node was edited since the training began: what it trains is as it was before."""


def preparing_text(message: DataRead | LayerAdapts | None) -> str:
    """What is done before a training starts."""
    if isinstance(message, DataRead):
        return tr("Reading {place}: {share:.0%}", place=message.place, share=message.share)
    if message is not None:
        named = {"type": message.layer_type, "node": message.node}
        return tr("Adapting {type} '{node}' to the training data", **named)
    return tr("Building the model and reading the data")
