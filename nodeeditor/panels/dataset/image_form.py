"""Edits how the images of a folder are read: how large, in which colours, and whether folders are classes."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QSpinBox, QWidget

from nodeeditor.graph.settings import LARGEST_SIDE, ColorMode, Fitting, ImageFolderSource
from nodeeditor.language import marked, tr
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import dress_spin_box
from nodeeditor.theme.tips import literal_tip

_COLORS = {
    ColorMode.RGB: (marked("RGB"), marked("Three numbers a pixel: red, green, blue")),
    ColorMode.GRAYSCALE: (marked("Grayscale"), marked("One number a pixel")),
    ColorMode.RGBA: (marked("RGBA"), marked("Four numbers a pixel, the last one its opacity; JPEG files have none")),
}
_FITTINGS = {
    Fitting.STRETCH: (marked("Stretch"), marked("All of an image, drawn out in one direction where it has to be")),
    Fitting.CROP: (marked("Crop"), marked("What is too much at two sides is cut off (crop_to_aspect_ratio)")),
    Fitting.PAD: (marked("Pad"), marked("What is missing at two sides is black (pad_to_aspect_ratio)")),
}


class ImageForm(QObject):
    """Rows of a form: height, width, colours and fitting of the images, and whether folders are classes."""

    #: The user changed something: the new :class:`ImageFolderSource`.
    edited = Signal(object)

    def __init__(self, form: QFormLayout) -> None:
        super().__init__(form)
        self._form = form
        self._source = ImageFolderSource("")
        self.height_box, self.width_box = _side(tr("Height of the images")), _side(tr("Width of the images"))
        self.colors = _choice(_COLORS, tr("Colours"))
        self.fitting = _choice(_FITTINGS, tr("Images of other proportions"))
        self.classes = QCheckBox(tr("Folders are classes"))
        self.classes.setToolTip(tr("Each folder in it holds the images of one class; else there are images alone"))
        self._size = QWidget()
        size = QHBoxLayout(self._size)
        size.setContentsMargins(0, 0, 0, 0)
        size.setSpacing(4)
        size.addWidget(self.height_box, 1)
        size.addWidget(PlainLabel("×", "second"))
        size.addWidget(self.width_box, 1)
        form.addRow(tr("Size"), self._size)
        form.addRow(tr("Colours"), self.colors)
        form.addRow(tr("Fitting"), self.fitting)
        form.addRow(self.classes)
        for box in (self.height_box, self.width_box):
            box.valueChanged.connect(self._emit)
        for combo in (self.colors, self.fitting):
            combo.activated.connect(self._emit)
        self.classes.toggled.connect(self._emit)

    def show_source(self, source: ImageFolderSource | None) -> None:
        """Show this source; None takes the rows away."""
        for row in (self._size, self.colors, self.fitting, self.classes):
            self._form.setRowVisible(row, source is not None)
        if source is None:
            return
        self._source = source
        fields = (self.height_box, self.width_box, self.colors, self.fitting, self.classes)
        blockers = [QSignalBlocker(field) for field in fields]
        self.height_box.setValue(source.height)
        self.width_box.setValue(source.width)
        self.colors.setCurrentIndex(list(_COLORS).index(source.colors))
        self.fitting.setCurrentIndex(list(_FITTINGS).index(source.fitting))
        self.classes.setChecked(source.classes)
        del blockers

    def _emit(self) -> None:
        self.edited.emit(
            replace(
                self._source,
                height=self.height_box.value(),
                width=self.width_box.value(),
                colors=list(_COLORS)[self.colors.currentIndex()],
                fitting=list(_FITTINGS)[self.fitting.currentIndex()],
                classes=self.classes.isChecked(),
            )
        )


def _side(name: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(1, LARGEST_SIDE)
    box.setKeyboardTracking(False)
    box.setAccessibleName(name)
    box.setToolTip(literal_tip(name))
    dress_spin_box(box)
    return box


def _choice(texts: dict[Enum, tuple[str, str]], name: str) -> QComboBox:
    combo = QComboBox()
    for text, tip in texts.values():
        combo.addItem(tr(text))
        combo.setItemData(combo.count() - 1, tr(tip), Qt.ItemDataRole.ToolTipRole)
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    return combo
