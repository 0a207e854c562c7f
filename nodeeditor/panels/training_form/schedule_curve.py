"""The course of the learning rate over the planned steps, as a small picture, and what is wrong with it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.fonts import monospaced
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import ScheduleDrawn
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme

_HEIGHT = 76
_LETTERS = 10
_INSET = 6
#: What the highest rate takes of the upper edge.
_NUMBER = 64


class ScheduleCurve(QWidget):
    """Follows what the engine drew; empty while it has drawn nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.picture = _Picture(theme)
        self.told = PlainLabel(wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.picture)
        column.addWidget(self.told)
        self.show_course(None, None, is_planned=False)

    def show_course(self, drawn: ScheduleDrawn | None, problem: Problem | None, *, is_planned: bool) -> None:
        """Show rates, and a problem; ``is_planned`` tells that they are those of the steps of the next training."""
        self.picture.show_rates(drawn)
        self.picture.setVisible(drawn is not None)
        hint = "" if is_planned or drawn is None else tr("Choose the data to see how many steps are planned.")
        self.told.setText(problem.text if problem is not None else hint)
        self.told.setVisible(bool(self.told.text()))
        set_role(self.told, "error" if problem is not None and not problem.warning else "second")


class _Picture(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._drawn: ScheduleDrawn | None = None
        self._reached: int | None = None
        self.setFixedHeight(_HEIGHT)

    def show_rates(self, drawn: ScheduleDrawn | None) -> None:
        self._drawn = drawn
        if drawn is not None:
            said = tr(
                "The learning rate goes from {first} to {last} in {steps} steps.",
                first=_number(drawn.rates[0]),
                last=_number(drawn.rates[-1]),
                steps=f"{drawn.steps[-1] + 1:,}",
            )
            self.setToolTip(literal_tip(said))
            self.setAccessibleName(said)
        self.update()

    def show_reached(self, step: int | None) -> None:
        """Mark where a training is that runs."""
        if step != self._reached:
            self._reached = step
            self.update()

    @property
    def reached(self) -> int | None:
        """The step that is marked, None where none is."""
        return self._reached

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, drawn = self._theme, self._drawn
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.raised))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        points = _points(drawn) if drawn is not None else []
        if drawn is None or not points:
            return
        highest, lowest = max(rate for _, rate in points), min(0.0, *(rate for _, rate in points))
        painter.setFont(monospaced(_LETTERS))
        painter.setPen(QColor(theme.second))
        text = self.rect().adjusted(_INSET, 3, -_INSET, -3)
        painter.drawText(text, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, _number(highest))
        last = tr("step {count}", count=f"{drawn.steps[-1] + 1:,}")
        painter.drawText(text, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, last)
        area = QRectF(self.rect()).adjusted(_INSET, _LETTERS + 8, -_INSET, -_LETTERS - 8)
        span = (highest - lowest) or 1.0
        width = max(drawn.steps[-1], 1)
        if self._reached is not None:
            x = area.left() + area.width() * min(1.0, self._reached / width)
            painter.setPen(QPen(QColor(theme.warning), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, 4), QPointF(x, self.height() - 4))
            painter.setPen(QColor(theme.second))
            # At the side and the end of the line where no number stands.
            if x < self.width() / 2:
                now, side = QRectF(x + 4, 3, self.width(), self.height() - 6), Qt.AlignmentFlag.AlignBottom
                painter.drawText(now, side | Qt.AlignmentFlag.AlignLeft, tr("now"))
            elif x < self.width() - _NUMBER:
                painter.drawText(QRectF(0, 3, x - 4, self.height()), Qt.AlignmentFlag.AlignRight, tr("now"))
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(area.left() + area.width() * step / width, area.bottom() - area.height() * place)
                    for step, place in ((step, (rate - lowest) / span) for step, rate in points)
                ]
            )
        )


def _points(drawn: ScheduleDrawn) -> list[tuple[int, float]]:
    return [(step, rate) for step, rate in zip(drawn.steps, drawn.rates, strict=True) if math.isfinite(rate)]


def _number(rate: float) -> str:
    return f"{rate:.3g}"
