"""The dialog that makes a figure: choices at the left, what comes of them at the right.

Figures are drawn and written in a thread of their own, so the window answers however large the network is.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.figures.advice import advice, size_text
from nodeeditor.figures.figure import Figure
from nodeeditor.figures.options import FigureOptions, Flow, Look, Shapes
from nodeeditor.figures.subject import Subject
from nodeeditor.language import marked, tr
from nodeeditor.panels.figure_preview import FigurePreview
from nodeeditor.panels.screens import roomy
from nodeeditor.panels.side_column import SideColumn
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.apart import Apart, Check

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
    """Draws each choice at once. ``subject`` gives what is drawn, True for the selected nodes alone.

    It must be a copy, since it is read while the window goes on.
    """

    #: The :class:`Figure` of what is chosen is to be saved, or to be copied.
    save_wanted = Signal(object)
    copy_wanted = Signal(object)
    #: What :meth:`show_work` told of is to be called off.
    cancel_wanted = Signal()

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
        self.preview = FigurePreview(theme)
        self.preview.room_changed.connect(self._draw_preview)
        self.told = PlainLabel(role="second", wraps=True)
        self.advice = PlainLabel(role="warning", wraps=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.close_button = QPushButton(tr("Close"))
        self.save_button = QPushButton(tr("Save…"))
        self.copy_button = QPushButton(tr("Copy"))
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.draw)
        self._apart = Apart(self)
        #: As it was drawn last; None until then.
        self.figure: Figure | None = None
        #: Emitted with the figure as soon as it is as was chosen.
        self._give_to: Signal | None = None
        self._is_at_work = False
        self._room = self.preview.room
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
        """Begin to draw what is chosen; what was being drawn is given up."""
        self._timer.stop()
        subject = self._subject(self.selection.isChecked() and self.selection.isEnabled())
        self.title.setPlaceholderText(subject.name)
        self.title.setEnabled(self.has_title.isChecked())
        for part in (self.width_, self.unit):
            part.setEnabled(self.has_width.isChecked())
        options, image = self.options, self._image()
        self.preview.wait()

        def work(check: Check) -> object:
            figure = Figure(subject, options, check)
            return figure, image(figure, check)

        self._apart.start(work, self._on_drawn)

    def show_work(self, text: str | None) -> None:
        """Tell what is done with the figure, which can be called off until it is told None."""
        self._is_at_work = text is not None
        self.form.setDisabled(self._is_at_work)
        for button in (self.save_button, self.copy_button):
            button.setDisabled(self._is_at_work)
        self.close_button.setText(tr("Cancel") if self._is_at_work else tr("Close"))
        self.bar.setRange(0, 0 if self._is_at_work else 1)  # without an end it runs by a timer of its own
        self.bar.setVisible(self._is_at_work)
        if text is not None:
            self.told.setText(text)
        elif self.figure is not None:
            self._tell_size(self.figure)

    def _on_drawn(self, drawn: tuple) -> None:
        before, (self.figure, image) = self.figure, drawn
        self.preview.show_figure(self.figure, image)
        if self.figure is not before:  # else what was told of saving it still holds
            self._tell_size(self.figure)
        if self._room != self.preview.room:
            self._draw_preview()
        if self._give_to is not None and not self._timer.isActive():
            signal, self._give_to = self._give_to, None
            signal.emit(self.figure)

    def _tell_size(self, figure: Figure) -> None:
        self.told.setText(size_text(figure))
        self.advice.setText("\n".join(advice(figure)))
        self.advice.setVisible(bool(self.advice.text()))

    def _draw_preview(self) -> None:
        """Draw the same figure for more room, or less; one that is being drawn is drawn for it afterwards."""
        figure = self.figure
        if figure is not None and not self._apart.is_at_work:
            image = self._image()
            self._apart.start(lambda check: (figure, image(figure, check)), self._on_drawn)

    def _image(self) -> Callable[[Figure, Check], QImage]:
        self._room = self.preview.room
        return self.preview.drawn()

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
        buttons = QHBoxLayout()
        self.close_button.clicked.connect(self.reject)
        set_role(self.save_button, "primary")
        self.save_button.setDefault(True)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.save_button)
        self.form = QWidget()
        left.setContentsMargins(0, 0, 8, 0)
        self.form.setLayout(left)
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(SideColumn(self.form, _FORM), 1)
        for widget in (self.told, self.bar, self.advice):
            side.addWidget(widget)
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
        if self._timer.isActive():
            self.draw()
        if self._apart.is_at_work or self.figure is None:
            self._give_to = signal
        else:
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

    # Qt overrides

    def reject(self) -> None:
        if self._is_at_work:
            self.cancel_wanted.emit()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self._timer.stop()
        self._apart.cancel()
        super().done(result)


def _combo(texts: dict) -> QComboBox:
    combo = QComboBox()
    for value, text in texts.items():
        combo.addItem(tr(text), value)
    return combo
