"""How large texts are: the sizes the program is drawn with, as much larger as the system's own and the user's wish."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QFontInfo

#: The size in pixels that plain text has in the design.
DESIGNED = 13
_SIZES = re.compile(r"((?:font-size|min-height): )(\d+)px")

_scale = 1.0


def set_type_scale(system: QFont, percent: int) -> bool:
    """Size all texts after the system's own font and what the user set; whether that is another size than before.

    A system whose text is smaller than the design's does not make the design smaller.
    """
    global _scale
    before, _scale = _scale, max(1.0, QFontInfo(system).pixelSize() / DESIGNED) * percent / 100
    return _scale != before


def scaled(pixels: float) -> int:
    """A size of the design as it is on this screen."""
    return max(1, round(pixels * _scale))


def scaled_sheet(sheet: str) -> str:
    """A style sheet whose texts, and controls that hold texts, have the sizes of this screen."""
    return _SIZES.sub(lambda found: f"{found[1]}{scaled(int(found[2]))}px", sheet)
