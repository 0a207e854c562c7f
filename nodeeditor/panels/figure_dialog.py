"""The dialog that makes a figure: choices at the left, what comes of them at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.figures.advice import advice, size_text
from nodeeditor.figures.figure import MILLIMETRES, Figure
from nodeeditor.figures.files import image_of
from nodeeditor.figures.options import FigureOptions, Flow, Look, Shapes
from nodeeditor.figures.subject import Subject
from nodeeditor.language import marked, tr
from nodeeditor.panels.screens import roomy
from nodeeditor.panels.side_column import SideColumn
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme

_SIZE = QSize(1080, 680)
_FORM, _ROW = 300, 28
#: A choice is drawn so many milliseconds after it was made: what is typed is drawn once.
_PAUSE = 120
#: A width to begin with: a column of a paper, in millimetres.
_COLUMN = 85.0
_INCH = 25.4
_UNITS = (("mm", 1.0), ("in", _INCH))
_LOOKS = {Look.LIGHT: marked("Light"), Look.DARK: marked("Dark"), Look.PRINT: marked("Black on white")}
_SHAPES = {Shapes.NODES: marked("On the nodes"), Shapes.LINKS: marked("On the links"), Shapes.NONE: marked("None")}
_FLOWS = {
    Flow.AUTO: marked("As it fits"),
    Flow.DRAWN: marked("As drawn"),
    Flow.RIGHT: marked("Laid out to the right"),
    Flow.DOWN: marked("Laid out downwards"),
}


class FigureDialog(QDialog):
    """Draws each choice at once. ``subject`` gives what is drawn, True for the selected nodes alone."""

    #: The :class:`Figure` as it is shown is to be saved, or to be copied.
    save_wanted = Signal(object)
    copy_wanted = Signal(object)

    def __init__(
        self,
        subject: Callable[[bool], Subject],
        options: FigureOptions,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        has_selection: bool = False,
    ) -> None:
        super().__init__(parent)
        self._subject = subject
        self.setWindowTitle(tr("Figure"))
        self.resize(roomy(self, _SIZE.width(), _SIZE.height()))
        self.title = QLineEdit()
        self.has_title = QCheckBox(tr("Title"))
        self.selection = QCheckBox(tr("Selected nodes only"))
        self.selection.setEnabled(has_selection)
        self.selection.setToolTip("" if has_selection else tr("Select nodes first"))
        self.expand = QCheckBox(tr("Show what is inside of blocks"))
        self.counts = QCheckBox(tr("Counts of parameters"))
        self.legend = QCheckBox(tr("Legend"))
        self.problems = QCheckBox(tr("Mark problems"))
        self.transparent = QCheckBox(tr("No background"))
        self.shapes, self.flow, self.look = _combo(_SHAPES), _combo(_FLOWS), _combo(_LOOKS)
        self.has_width = QCheckBox(tr("Width in print"))
        self.width_ = QDoubleSpinBox()
        self.unit = QComboBox()
        for unit, _ in _UNITS:
            self.unit.addItem(unit)
        self.preview = _Preview(theme)
        self.told = PlainLabel(role="second", wraps=True)
        self.advice = PlainLabel(role="warning", wraps=True)
        self.save_button = QPushButton(tr("Save…"))
        self.copy_button = QPushButton(tr("Copy"))
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.draw)
        self._show(options)
        self._lay_out()
        self._connect()
        self.draw()

    @property
    def options(self) -> FigureOptions:
        """What is chosen."""
        title = self.title.text().strip()
        unit = dict(_UNITS)[self.unit.currentText()]
        return FigureOptions(
            title=(title or None) if self.has_title.isChecked() else "",
            shapes=self.shapes.currentData(),
            counts=self.counts.isChecked(),
            legend=self.legend.isChecked(),
            expand=self.expand.isChecked(),
            problems=self.problems.isChecked(),
            flow=self.flow.currentData(),
            look=self.look.currentData(),
            transparent=self.transparent.isChecked(),
            width=self.width_.value() * unit if self.has_width.isChecked() else None,
        )

    def draw(self) -> None:
        """Draw what is chosen."""
        self._timer.stop()
        subject = self._subject(self.selection.isChecked() and self.selection.isEnabled())
        self.title.setPlaceholderText(subject.name)
        self.title.setEnabled(self.has_title.isChecked())
        for part in (self.width_, self.unit):
            part.setEnabled(self.has_width.isChecked())
        self.figure = Figure(subject, self.options)
        self.preview.show_figure(self.figure)
        self.told.setText(size_text(self.figure))
        self.advice.setText("\n".join(advice(self.figure)))
        self.advice.setVisible(bool(self.advice.text()))

    def tell(self, sentence: str) -> None:
        """Tell what stands in the way of saving."""
        self.advice.setText(sentence)
        self.advice.show()

    def _show(self, options: FigureOptions) -> None:
        self.has_title.setChecked(options.title != "")
        self.title.setText(options.title or "")
        for box, value in (
            (self.expand, options.expand),
            (self.counts, options.counts),
            (self.legend, options.legend),
            (self.problems, options.problems),
            (self.transparent, options.transparent),
            (self.has_width, options.width is not None),
        ):
            box.setChecked(value)
        for combo, chosen in ((self.shapes, options.shapes), (self.flow, options.flow), (self.look, options.look)):
            combo.setCurrentIndex(combo.findData(chosen))
        self._set_unit(0)
        self.width_.setValue(options.width or _COLUMN)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.addRow(self.has_title, self.title)
        form.addRow(tr("Shapes"), self.shapes)
        form.addRow(tr("Direction"), self.flow)
        form.addRow(tr("Colours"), self.look)
        for box in (self.has_title, self.has_width):
            box.setMinimumHeight(_ROW)  # in line with the field beside it
        width = QHBoxLayout()
        width.setSpacing(8)
        width.addWidget(self.width_, 1)
        width.addWidget(self.unit)
        form.addRow(self.has_width, width)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(form)
        left.addSpacing(8)
        for box in (self.legend, self.counts, self.expand, self.selection, self.problems, self.transparent):
            left.addWidget(box)
        left.addStretch(1)
        left.addWidget(self.told)
        left.addWidget(self.advice)
        buttons = QHBoxLayout()
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        set_role(self.save_button, "primary")
        self.save_button.setDefault(True)
        buttons.addWidget(close)
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.save_button)
        form_page = QWidget()
        left.setContentsMargins(0, 0, 8, 0)
        form_page.setLayout(left)
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(SideColumn(form_page, _FORM), 1)
        side.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addLayout(side)
        row.addWidget(self.preview, 1)

    def _connect(self) -> None:
        boxes = (self.has_title, self.expand, self.counts, self.legend, self.problems, self.transparent)
        for box in (*boxes, self.selection, self.has_width):
            box.toggled.connect(self._timer.start)
        for combo in (self.shapes, self.flow, self.look):
            combo.currentIndexChanged.connect(self._timer.start)
        self.title.textChanged.connect(self._timer.start)
        self.width_.valueChanged.connect(self._timer.start)
        self.unit.currentIndexChanged.connect(self._set_unit)
        self.save_button.clicked.connect(lambda: self._give(self.save_wanted))
        self.copy_button.clicked.connect(lambda: self._give(self.copy_wanted))

    def _give(self, signal: Signal) -> None:
        self.draw()
        signal.emit(self.figure)

    def _set_unit(self, index: int) -> None:
        """Show the same width in another unit."""
        size = _UNITS[index][1]
        before = self.width_.property("unit") or size
        value = self.width_.value() * before / size
        self.width_.setProperty("unit", size)
        self.width_.setDecimals(0 if size == 1.0 else 2)
        self.width_.setSingleStep(5.0 if size == 1.0 else 0.1)
        self.width_.setRange(10.0 / size, 5000.0 / size)
        self.width_.setValue(value)


def _combo(texts: dict) -> QComboBox:
    combo = QComboBox()
    for value, text in texts.items():
        combo.addItem(tr(text), value)
    return combo


class _Preview(QWidget):
    """A figure as large as there is room, at most half as large again as in print."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figure: Figure | None = None
        self.setMinimumSize(240, 180)
        self.setAccessibleName(tr("The figure"))

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self._figure = figure
        self.update()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.raised))
        figure = self._figure
        if figure is None:
            return
        room = self.rect().adjusted(16, 16, -16, -16)
        size = figure.size
        natural = figure.millimetres.width() / MILLIMETRES * 96 / 72 / size.width() * 1.5
        scale = min(room.width() / size.width(), room.height() / size.height(), natural)
        ratio = self.devicePixelRatioF()
        image = image_of(figure, scale * ratio)
        image.setDevicePixelRatio(ratio)
        shown = QRectF(0, 0, size.width() * scale, size.height() * scale)
        shown.moveCenter(QRectF(self.rect()).center())
        if figure.options.transparent:
            painter.fillRect(shown, QColor(figure.style.canvas))
            painter.fillRect(shown, QColor(128, 128, 128, 40))
            painter.fillRect(shown, Qt.BrushStyle.Dense6Pattern)
        painter.drawImage(shown, image)
        painter.setPen(QColor(self._theme.border))
        painter.drawRect(shown)
