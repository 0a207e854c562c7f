"""Pictures of a document as it was kept and as its file has it, side by side, each with what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.document import Document
from nodeeditor.language import tr
from nodeeditor.panels.welcome.thumbnails import picture_of
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tokens import Theme

_SIZE = QSize(228, 114)
#: What has more nodes is not painted so small: that would be felt, and little would be seen.
_MOST_NODES = 3000


class Pictures(QWidget):
    """Two pictures at most; they are made when :meth:`make` is called, once the window shows."""

    def __init__(self, shown: Sequence[tuple[str, Document]]) -> None:
        super().__init__()
        self._documents = [document for _, document in shown]
        #: Where the pictures are.
        self.frames = [QLabel() for _ in shown]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(len(self.frames), 1)
        for column, (frame, (caption, _)) in enumerate(zip(self.frames, shown, strict=True)):
            frame.setFixedSize(_SIZE)
            frame.setAccessibleName(tr("Picture: {caption}", caption=caption))
            grid.addWidget(frame, 0, column)
            grid.addWidget(PlainLabel(caption, "second"), 1, column, Qt.AlignmentFlag.AlignHCenter)

    def make(self, catalog: Catalog, theme: Theme) -> None:
        """Paint them in the colours of a theme."""
        for frame, document in zip(self.frames, self._documents, strict=True):
            if len(document.graph.nodes) <= _MOST_NODES:
                frame.setPixmap(picture_of(document.graph, catalog, theme, _SIZE, self.devicePixelRatioF()))
            else:
                empty = QPixmap(_SIZE)
                empty.fill(theme.canvas)
                frame.setPixmap(empty)
