"""Small pictures as the engine sends them, for Qt to paint."""

from __future__ import annotations

from PySide6.QtGui import QImage

from nodeeditor.protocol.answers import Picture

_FORMATS = {1: QImage.Format.Format_Grayscale8, 3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBA8888}

#: Pixels of a side; a larger one is no small picture.
_LARGEST = 256

#: The side of the square that a picture is shown in.
SHOWN = 32


def image_of(picture: Picture) -> QImage:
    """A picture as an image of Qt; a null image for one whose pixels are not what it says."""
    width, height, channels = picture.width, picture.height, picture.channels
    is_small = 0 < width <= _LARGEST and 0 < height <= _LARGEST
    if not is_small or channels not in _FORMATS or len(picture.pixels) != width * height * channels:
        return QImage()
    # A copy: Qt keeps no reference to the bytes.
    return QImage(picture.pixels, width, height, width * channels, _FORMATS[channels]).copy()
