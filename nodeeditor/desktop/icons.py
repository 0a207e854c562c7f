"""The program's icon in the sizes that desktops ask for."""

from __future__ import annotations

import struct

from nodeeditor.resources import assets

#: The sizes of the hicolor theme, in pixels.
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def drawing() -> bytes:
    """The icon as a drawing, at any size."""
    return (assets() / "icons" / "app.svg").read_bytes()


def picture(size: int) -> bytes:
    """The icon as a PNG file of ``size`` pixels. Raises ``ImportError`` where Qt can't be loaded."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def windows_icon() -> bytes:
    """The icon as an ICO file, whose pictures are PNG files; it knows sizes up to 256."""
    pictures = [(size, picture(size)) for size in SIZES if size <= 256]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for size, content in pictures:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(content), at)
        at += len(content)
    return head + b"".join(content for _size, content in pictures)
