"""Frames: a message behind its length, four bytes with the highest first."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_HEAD = struct.Struct(">I")

#: A longer frame is taken as noise on the line, not as a message.
LONGEST = 256 * 1024 * 1024
#: The same of what an engine says: the editor has more to keep in memory than this one message.
LONGEST_ANSWER = 64 * 1024 * 1024


class FrameError(ValueError):
    """Bytes that are no frame: something else wrote to the pipe."""


def framed(payload: bytes, longest: int = LONGEST) -> bytes:
    """``payload`` as a frame. Raises :class:`FrameError` for one that is too long to send."""
    if len(payload) > longest:
        raise FrameError(f"a message of {len(payload)} bytes; at most {longest} can be sent")
    return _HEAD.pack(len(payload)) + payload


class FrameReader:
    """Puts frames together from bytes as they come, none longer than ``longest``."""

    def __init__(self, longest: int = LONGEST) -> None:
        self._longest = longest
        self._buffer = bytearray()

    def __len__(self) -> int:
        """The bytes that wait: of frames that were not taken, and of one that is not whole."""
        return len(self._buffer)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The payloads that ``data`` completes. Raises :class:`FrameError` on an impossible length."""
        self.add(data)
        while (payload := self.take()) is not None:
            yield payload

    def add(self, data: bytes) -> None:
        """Keep bytes for :meth:`take`."""
        self._buffer += data

    def take(self) -> bytes | None:
        """The payload of the next frame, None while it is not whole. Raises :class:`FrameError` as :meth:`feed`."""
        if len(self._buffer) < _HEAD.size:
            return None
        (length,) = _HEAD.unpack_from(self._buffer)
        if length > self._longest:
            raise FrameError(f"a frame of {length} bytes is announced; at most {self._longest} are allowed")
        end = _HEAD.size + length
        if len(self._buffer) < end:
            return None
        payload = bytes(self._buffer[_HEAD.size : end])
        del self._buffer[:end]
        return payload
