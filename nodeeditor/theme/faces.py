"""The faces that texts are written in, beside the system's own: for shapes and code, and for Chinese."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

#: Faces for shapes, numbers in columns and code, the first there is on the machine.
_MONOSPACED = ("SF Mono", "Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono", "Liberation Mono")
#: Faces of the simplified script on Linux, Windows and macOS, the best first.
_CHINESE = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)

_chinese: tuple[str, ...] = ()


def monospaced_faces() -> list[str]:
    """The faces of shapes and code, and behind them what Chinese letters come from."""
    return [*_MONOSPACED, *_chinese]


def prefer_chinese(application: QApplication) -> None:
    """Have Chinese letters from a face that is made for them, in all texts from now on.

    Where the system speaks another language it would take any face that has the letters, in any weight and often in
    their Japanese forms. The face of Latin letters stays.
    """
    global _chinese
    font = application.font()
    # The system names a kind ("Sans Serif") as a rule, which is no face that others could stand behind.
    latin = QFontInfo(font).family()
    found = next((face for face in _CHINESE if QFontDatabase.hasFamily(face)), latin)
    if found not in (latin, *font.families()):
        font.setFamilies([latin, found])
        application.setFont(font)
        _chinese = (found,)
