"""Messages as bytes: what is sent between the editor and the engine, and read with the kinds it must have."""

from __future__ import annotations

from typing import Any

import msgspec

from nodeeditor.protocol.answers import Answer
from nodeeditor.protocol.requests import Request
from nodeeditor.values import FrozenMap


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
