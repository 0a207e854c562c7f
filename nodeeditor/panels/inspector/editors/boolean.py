"""Editors for what is on or off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from nodeeditor.catalog.specs import Parameter
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import CalmComboBox, ValueEditor
from nodeeditor.panels.inspector.subject import MIXED, Shown
from nodeeditor.theme.tokens import Theme
from nodeeditor.values import Value


class Switch(QAbstractButton):
    """A switch with the word for its state beside it; ``unsure`` while the state differs among layers."""

    _TRACK = QSize(32, 18)

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._unsure = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # a narrow panel has less
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_unsure(self, unsure: bool) -> None:
        """Show that there are several states."""
        self._unsure = unsure
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(110, 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._context.theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(1, (self.height() - self._TRACK.height()) / 2, self._TRACK.width(), self._TRACK.height())
        on = self.isChecked() and not self._unsure
        self._paint_track(painter, theme, track, on=on)
        text = tr("several values") if self._unsure else (tr("on") if on else tr("off"))
        painter.setPen(QColor(theme.text if self.isEnabled() else theme.third))
        place = self.rect().adjusted(self._TRACK.width() + 10, 0, 0, 0)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_track(self, painter: QPainter, theme: Theme, track: QRectF, *, on: bool) -> None:
        edge = theme.accent if on or self.hasFocus() else theme.third
        painter.setPen(QColor(edge))
        painter.setBrush(QColor(theme.accent if on else theme.raised))
        radius = track.height() / 2
        painter.drawRoundedRect(track, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.text))
            painter.drawRoundedRect(track, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.on_accent if on else theme.second))
        inset = 4
        size = track.height() - 2 * inset
        left = (
            track.center().x() - size / 2
            if self._unsure
            else (track.right() - inset - size if on else track.left() + inset)
        )
        painter.drawEllipse(QRectF(left, track.top() + inset, size, size))


class BooleanEditor(ValueEditor):
    """A switch."""

    def __init__(self, parameter: Parameter, context: EditorContext) -> None:
        super().__init__()
        self.switch = Switch(context, self)
        self.switch.setAccessibleName(parameter.name)
        self.switch.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.switch)
        self.setFocusProxy(self.switch)

    def show_value(self, value: Shown) -> None:
        self.switch.set_unsure(value is MIXED)
        self.switch.setChecked(value is True)

    def _on_clicked(self, checked: bool) -> None:
        self.switch.set_unsure(False)
        self.changed.emit(checked)


class ThreeWayEditor(ValueEditor):
    """On, off or none, for a truth value that may be left open."""

    _STATES: tuple[Value, ...] = (None, True, False)

    def __init__(self, parameter: Parameter, _context: EditorContext) -> None:
        super().__init__()
        self.combo = CalmComboBox()
        self.combo.setAccessibleName(parameter.name)
        self.combo.addItems([tr("none"), tr("on"), tr("off")])
        self.combo.setPlaceholderText(tr("several values"))
        self.combo.activated.connect(lambda number: self.changed.emit(self._STATES[number]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo)
        self.setFocusProxy(self.combo)

    def show_value(self, value: Shown) -> None:
        self.combo.setCurrentIndex(self._STATES.index(value) if value in self._STATES else -1)
