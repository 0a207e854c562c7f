"""Letters of an SVG file as shapes: each shape stands in it once, and is used wherever its letter stands."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtGui import QColor, QPainterPath, QRawFont, QTextLayout, QTransform

from nodeeditor.figures.drawing import Text

#: What stands before the points of a path; the second and third one of a curve follow without.
_SIGNS = {
    QPainterPath.ElementType.MoveToElement: "M",
    QPainterPath.ElementType.LineToElement: "L",
    QPainterPath.ElementType.CurveToElement: "C",
}


class SvgLetters:
    """Gathers texts where a painter would draw them, and writes them as elements of an SVG file."""

    def __init__(self) -> None:
        self._shapes: dict[tuple[str, str, float, int], str] = {}
        self._drawn: dict[str, str] = {}
        self._uses: defaultdict[str, list[str]] = defaultdict(list)

    def put(self, text: Text, color: QColor, transform: QTransform) -> None:
        """Have a text stand where it says, moved by ``transform``."""
        layout = QTextLayout(text.text, text.font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        base = transform.map(text.at)
        for run in layout.glyphRuns():
            font = run.rawFont()
            for index, at in zip(run.glyphIndexes(), run.positions(), strict=True):
                name = self._name(font, index)
                if name:
                    x, y = base.x() + at.x(), base.y() + at.y() - line.ascent()
                    self._uses[color.name()].append(f'<use xlink:href="#{name}" x="{x:.2f}" y="{y:.2f}"/>')

    def written(self) -> str:
        """The elements, to stand at the end of a file."""
        shapes = "".join(f'<path id="{name}" d="{d}"/>\n' for name, d in self._drawn.items())
        texts = "".join(f'<g fill="{color}">\n{chr(10).join(uses)}\n</g>\n' for color, uses in self._uses.items())
        return f"<defs>\n{shapes}</defs>\n{texts}" if texts else ""

    def _name(self, font: QRawFont, index: int) -> str:
        """What the shape of a letter is called, empty for one that has none: a space."""
        key = font.familyName(), font.styleName(), font.pixelSize(), index
        name = self._shapes.get(key)
        if name is None:
            d = _data(font.pathForGlyph(index))
            name = self._shapes[key] = f"l{len(self._drawn)}" if d else ""
            if d:
                self._drawn[name] = d
        return name


def _data(path: QPainterPath) -> str:
    """A path as SVG has it."""
    parts: list[str] = []
    for number in range(path.elementCount()):
        element = path.elementAt(number)
        parts.append(f"{_SIGNS.get(element.type, '')}{element.x:.2f},{element.y:.2f}")
    return " ".join(parts)
