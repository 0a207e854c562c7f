"""A PNG file made strip by strip: a large picture never is in memory whole, and can be given up on the way."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from nodeeditor.figures.check import Check

#: Pixels of one strip.
_STRIP = 1 << 23
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGB, _RGBA = 2, 6
#: Dots are told for a metre.
_METRE = 1
#: Rows are written as they are: in line art on plain ground that gives smaller files than any prediction.
_PLAIN = b"\x00"
_LEVEL = 6


def png_bytes(size: QSize, dots: int, strip: Callable[[int, int], QImage], check: Check, *, has_alpha: bool) -> bytes:
    """A file of ``size`` pixels with ``dots`` a metre; ``strip`` paints so many rows from a row on."""
    kind = _RGBA if has_alpha else _RGB
    header = struct.pack(">IIBBBBB", size.width(), size.height(), 8, kind, 0, 0, 0)
    parts = [_SIGNATURE, _chunk(b"IHDR", header), _chunk(b"pHYs", struct.pack(">IIB", dots, dots, _METRE))]
    packer = zlib.compressobj(_LEVEL)
    rows = max(1, _STRIP // size.width())
    for top in range(0, size.height(), rows):
        check()
        image = strip(top, min(rows, size.height() - top))
        for piece in _rows(image, has_alpha):
            check()
            packed = packer.compress(piece)
            if packed:
                parts.append(_chunk(b"IDAT", packed))
    parts += [_chunk(b"IDAT", packer.flush()), _chunk(b"IEND", b"")]
    return b"".join(parts)


def _rows(image: QImage, has_alpha: bool) -> Iterator[bytes]:
    """The rows as a file has them, some at a time."""
    kind = QImage.Format.Format_RGBA8888 if has_alpha else QImage.Format.Format_RGB888
    image = image.convertToFormat(kind)
    pixels, pitch = image.constBits(), image.bytesPerLine()
    length = image.width() * (4 if has_alpha else 3)
    for first in range(0, image.height(), 64):
        some = range(first, min(first + 64, image.height()))
        yield b"".join(part for row in some for part in (_PLAIN, pixels[row * pitch : row * pitch + length]))


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
