"""Small pictures as the engine sends them, for Qt to paint."""

from __future__ import annotations

from PySide6.QtGui import QImage

from nodeeditor.protocol.answers import Picture

_FORMATS = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}

#: The side of the square that a picture is shown in.
SHOWN = 32


def image_of(picture: Picture) -> QImage:
    """A picture as an image of Qt; a null image for one whose pixels are not what it says."""
    width, height, channels = picture.width, picture.height, picture.channels
    if not picture.is_whole or channels not in _FORMATS:
        return QImage()
    # A copy: Qt keeps no reference to the bytes.
    return QImage(picture.pixels, width, height, width * channels, _FORMATS[channels]).copy()
