"""How large an image is, by what its file says of itself: asked before it is decoded.

The kinds are those that ``tf.image.decode_image`` tells by their first bytes, whatever a file is called. A file of
another kind has no head here, and is never given to a decoder; nor is JPEG XL, whose size stands in a stream of bits.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

#: Bytes that have the size of most images in them; one read of a small file takes a tenth of a look with buffers.
_BEGIN = 4096

_FRAME_BY_FRAME = b"GIF8"

#: Bytes of anything that a JPEG may have between two of its segments before it counts as damaged.
_MOST_BETWEEN = 65_536

#: Markers of a JPEG that stand alone, and those of segments with the size of the image.
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN, _END = 0xDA, 0xD9

#: How many numbers a pixel of each kind of PNG has.
_PNG_CHANNELS = {0: 1, 2: 3, 3: 3, 4: 2, 6: 4}


@dataclass(frozen=True, slots=True)
class Head:
    """What an image says of itself.

    ``pixels`` counts all that are held to decode it, of an animation those of each frame. ``channels`` is 1 for shades
    of grey.
    """

    width: int
    height: int
    channels: int
    pixels: int


def read_head(path: str) -> Head | None:
    """The head of a file; None for one that is no image, or damaged there. Raises ``OSError``."""
    with io.FileIO(path) as file:
        begin = file.read(_BEGIN)
    head = None if begin.startswith(_FRAME_BY_FRAME) else head_of(io.BytesIO(begin))
    if head is not None or len(begin) < _BEGIN:
        return head if head is not None else head_of(io.BytesIO(begin))
    with Path(path).open("rb") as file:
        return head_of(file)


def head_of(file: BinaryIO) -> Head | None:
    """The head of an image that ``file`` stands before; None where there is none."""
    begin = file.read(32)
    try:
        if begin.startswith(b"\xff\xd8\xff"):
            return _jpeg(file)
        if begin.startswith(b"\x89PNG\r\n\x1a\n"):
            return _png(begin)
        if begin.startswith(_FRAME_BY_FRAME):
            return _gif(file, begin)
        if begin.startswith(b"BM"):
            return _bmp(begin)
        if begin.startswith(b"RIFF") and begin[8:12] == b"WEBP":
            return _webp(begin)
    except (struct.error, IndexError):  # the file ends before
        return None
    return None


def _head(width: int, height: int, channels: int, pixels: int = 0) -> Head | None:
    return Head(width, height, channels, max(pixels, width * height)) if width > 0 and height > 0 else None


def _png(begin: bytes) -> Head | None:
    if begin[12:16] != b"IHDR":
        return None
    width, height, _, kind = struct.unpack_from(">IIBB", begin, 16)
    return _head(width, height, _PNG_CHANNELS.get(kind, 3))


def _bmp(begin: bytes) -> Head | None:
    width, height, _, bits = struct.unpack_from("<iihh", begin, 18)
    return _head(width, abs(height), max(1, bits // 8))


def _webp(begin: bytes) -> Head | None:
    kind = begin[12:16]
    if kind == b"VP8X":
        return _head(_three(begin, 24) + 1, _three(begin, 27) + 1, 3)
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", begin, 21)
        return _head((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, 3)
    width, height = struct.unpack_from("<HH", begin, 26)
    return _head(width & 0x3FFF, height & 0x3FFF, 3) if kind == b"VP8 " else None


def _three(data: bytes, start: int) -> int:
    """A whole number of three bytes."""
    if len(data) < start + 3:
        raise IndexError(start)
    return int.from_bytes(data[start : start + 3], "little")


def _jpeg(file: BinaryIO) -> Head | None:
    file.seek(2)
    while (marker := _marker(file)) not in (None, _SCAN, _END):
        if marker in _ALONE:
            continue
        (size,) = struct.unpack(">H", file.read(2))
        if marker in _FRAMES:
            _, height, width, channels = struct.unpack(">BHHB", file.read(6))
            return _head(width, height, channels)
        if size < 2:
            return None
        file.seek(size - 2, 1)
    return None


def _marker(file: BinaryIO) -> int | None:
    """The next marker of a JPEG; what stands before it is skipped, as decoders do."""
    for _ in range(_MOST_BETWEEN):
        byte = file.read(1)
        while byte == b"\xff":
            byte = file.read(1)
            if byte not in (b"", b"\x00", b"\xff"):
                return byte[0]
        if not byte:
            return None
    return None


def _gif(file: BinaryIO, begin: bytes) -> Head | None:
    """All frames are unpacked before the first one is taken, each of which says a size of its own."""
    file.seek(13 + _colors(begin[10]))
    width = height = pixels = 0
    while True:
        kind = file.read(1)
        if kind == b"\x21":
            file.seek(1, 1)
        elif kind == b"\x2c":
            _, _, across, down, packed = struct.unpack("<HHHHB", file.read(9))
            width, height, pixels = max(width, across), max(height, down), pixels + across * down
            file.seek(_colors(packed) + 1, 1)
        else:
            break
        while length := file.read(1)[0]:
            file.seek(length, 1)
    return _head(width, height, 3, pixels)


def _colors(packed: int) -> int:
    """The bytes of a table of colours of a GIF."""
    return 3 << (packed & 7) + 1 if packed & 0x80 else 0
