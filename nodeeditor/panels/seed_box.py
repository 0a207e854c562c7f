"""The field of a seed, in the forms of data and of training."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from nodeeditor.graph.limits import LARGEST_SEED
from nodeeditor.theme.stylesheet import dress_spin_box


class SeedBox(QDoubleSpinBox):
    """Any whole number that random numbers can begin with; Qt's box of whole numbers ends at half of them."""

    #: The new seed, a whole number.
    seed_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(0)
        self.setRange(0, LARGEST_SEED)
        self.setKeyboardTracking(False)
        dress_spin_box(self)
        self.valueChanged.connect(lambda _: self.seed_changed.emit(self.seed))

    @property
    def seed(self) -> int:
        """The number that is shown."""
        return round(self.value())
