"""Frames: a message behind its length, four bytes with the highest first."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_HEAD = struct.Struct(">I")

#: A longer frame is taken as noise on the line, not as a message.
LONGEST = 256 * 1024 * 1024


class FrameError(ValueError):
    """Bytes that are no frame: something else wrote to the pipe."""


def framed(payload: bytes) -> bytes:
    """``payload`` as a frame. Raises :class:`FrameError` for one that is too long to send."""
    if len(payload) > LONGEST:
        raise FrameError(f"a message of {len(payload)} bytes; at most {LONGEST} can be sent")
    return _HEAD.pack(len(payload)) + payload


class FrameReader:
    """Puts frames together from bytes as they come."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The payloads that ``data`` completes. Raises :class:`FrameError` on an impossible length."""
        self._buffer += data
        while len(self._buffer) >= _HEAD.size:
            (length,) = _HEAD.unpack_from(self._buffer)
            if length > LONGEST:
                raise FrameError(f"a frame of {length} bytes is announced; at most {LONGEST} are allowed")
            end = _HEAD.size + length
            if len(self._buffer) < end:
                return
            payload = bytes(self._buffer[_HEAD.size : end])
            del self._buffer[:end]
            yield payload
