"""Messages as bytes: what is sent between the editor and the engine, and read with the kinds it must have."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from nodeeditor.protocol.answers import (
    Answer,
    CatalogDescribed,
    Costed,
    DataDescribed,
    FittingFound,
    Inferred,
    RepairsFound,
    TrainingDone,
    VariablesListed,
    WeightsRead,
)
from nodeeditor.protocol.fault import refuse
from nodeeditor.protocol.requests import Request
from nodeeditor.values import FrozenMap

_T = TypeVar("_T")
#: Characters of what a foreign text tells in a sentence.
_SHOWN = 200

#: Bytes of an answer, but for those that tell of each node, each column or each variable: the frame bounds them.
LONGEST_PLAIN = 4 * 1024 * 1024
_LONG = frozenset(
    kind.__name__
    for kind in (
        CatalogDescribed,
        Costed,
        DataDescribed,
        FittingFound,
        Inferred,
        RepairsFound,
        TrainingDone,
        VariablesListed,
        WeightsRead,
    )
)


class _Kind(msgspec.Struct):
    type: str


def _plain(value: Any) -> Any:
    if isinstance(value, FrozenMap):
        return dict(value)
    raise TypeError(f"can't send {type(value).__name__}")


def _typed(kind: type, value: Any) -> Any:
    if kind is FrozenMap:
        return FrozenMap(value)
    raise TypeError(f"can't receive {kind}")


_kinds = msgspec.msgpack.Decoder(_Kind)
_encoder = msgspec.msgpack.Encoder(enc_hook=_plain)
_requests: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request, dec_hook=_typed)
_answers: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer, dec_hook=_typed)


def encode(message: Request | Answer) -> bytes:
    """The bytes of a message, without a frame."""
    return _encoder.encode(message)


def decode_request(payload: bytes) -> Request:
    """The request in ``payload``. Raises ``MessageError`` for anything else."""
    return _decoded(_requests, payload)


def decode_answer(payload: bytes) -> Answer:
    """The answer in ``payload``. Raises ``MessageError`` for anything else.

    Whether it is due, and true as far as that can be told, is for a
    :class:`~nodeeditor.protocol.conversation.Conversation`.
    """
    if len(payload) > LONGEST_PLAIN:
        kind = _decoded(_kinds, payload).type
        if kind not in _LONG:
            raise refuse("long", message=kind[:_SHOWN], bytes=len(payload), limit=LONGEST_PLAIN)
    return _decoded(_answers, payload)


def _decoded(decoder: msgspec.msgpack.Decoder[_T], payload: bytes) -> _T:
    try:
        return decoder.decode(payload)
    except (
        ValueError,
        TypeError,
        OverflowError,
        RecursionError,
        MemoryError,
    ) as error:  # msgspec's own is a ValueError
        raise refuse("unreadable", reason=" ".join(str(error).split())[:_SHOWN]) from error
