"""What a process that reads a file is asked, and what it tells: data of known kinds and nothing else."""

from __future__ import annotations

from typing import Any, TypeAlias

import msgspec

from nodeeditor.problems import Problem
from nodeeditor.values import FrozenMap, freeze


class ReadModel(msgspec.Struct, frozen=True, tag="model"):
    """Read the model or the graph file at ``path`` against the catalog in the file ``catalog``.

    ``phrases`` are what sentences are completed by, in the user's language, by their English.
    """

    path: bytes
    catalog: str
    phrases: dict[str, str] = {}


class ReadNames(msgspec.Struct, frozen=True, tag="names"):
    """Read the names of the layers of the model at ``path``, for weights that do not tell them."""

    path: bytes


class ReadWeights(msgspec.Struct, frozen=True, tag="weights"):
    """Look into the file of HDF5 that is the standard input from byte ``start`` on, ``size`` bytes long."""

    place: str
    start: int
    size: int


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """It can't be read, in the reader's words."""

    problem: Problem


class OutOfMemory(msgspec.Struct, frozen=True, tag="memory"):
    """It takes more memory than it may."""


class IsGraph(msgspec.Struct, frozen=True, tag="graph"):
    """It is a graph file, for which there is a reader with limits of its own."""


class ModelRead(msgspec.Struct, frozen=True, tag="model"):
    """The graph of a model as the text of a graph file, and what an import has to tell."""

    text: str
    told: tuple[Problem, ...]
    has_weights: bool


class NamesRead(msgspec.Struct, frozen=True, tag="names"):
    """The names of layers by the groups that lead to them."""

    names: list[tuple[tuple[str, ...], str]]


class StoredVariable(msgspec.Struct, frozen=True, array_like=True):
    """A variable as it is stored: ``kind`` as NumPy writes it, ``at`` the byte where its values begin.

    ``is_bfloat16`` tells what two bytes of no kind are.
    """

    part: str
    index: str
    shape: tuple[int, ...]
    kind: str
    at: int
    is_bfloat16: bool


class StoredLayer(msgspec.Struct, frozen=True, array_like=True):
    """A layer: its groups and those of the models around it, with the names that the file tells of them."""

    kinds: tuple[str, ...]
    names: tuple[str | None, ...]
    variables: tuple[StoredVariable, ...]


class WeightsFound(msgspec.Struct, frozen=True, tag="weights"):
    """The layers in a file of weights."""

    layers: tuple[StoredLayer, ...]


Errand: TypeAlias = ReadModel | ReadNames | ReadWeights
Answer: TypeAlias = Refused | OutOfMemory | IsGraph | ModelRead | NamesRead | WeightsFound


def _plain(value: Any) -> Any:
    if isinstance(value, FrozenMap):
        return {key: _whole(item) for key, item in value.items()}
    raise TypeError(f"can't tell {type(value).__name__}")


def _whole(value: Any) -> Any:
    """A text without half characters, as a file may be named by."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


def _typed(kind: type, value: Any) -> Any:
    if kind is FrozenMap and isinstance(value, dict):
        return freeze(value)
    raise TypeError(f"can't be told {kind}")


_encoder = msgspec.json.Encoder(enc_hook=_plain)
_errands: msgspec.json.Decoder[Errand] = msgspec.json.Decoder(Errand)
_answers: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer, dec_hook=_typed)


def encode(message: Errand | Answer) -> bytes:
    """A message as JSON."""
    return _encoder.encode(message)


def decode_errand(text: str) -> Errand:
    """The errand in ``text``. Raises ``msgspec.DecodeError`` for anything else."""
    return _errands.decode(text)


def decode_answer(content: bytes) -> Answer:
    """The answer in ``content``. Raises ``msgspec.DecodeError`` for anything else."""
    return _answers.decode(content)
