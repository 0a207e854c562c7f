"""How near the canvas is looked at; a click shows all, and another one the actual size."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from nodeeditor.canvas.view import CanvasView
from nodeeditor.language import tr
from nodeeditor.theme.stylesheet import set_role


class ZoomButton(QPushButton):
    """The zoom in percent."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__()
        set_role(self, "status")
        self.setFlat(True)
        self._canvas = canvas
        self.setToolTip(tr("Show the actual size; at actual size, show all"))
        self.setAccessibleName(tr("Zoom"))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("888 %") + 16)
        self.clicked.connect(self._on_click)
        canvas.zoom_changed.connect(self._show)
        self._show(canvas.camera_control.zoom)

    def _show(self, zoom: float) -> None:
        self.setText(tr("{percent} %", percent=round(100 * zoom)))

    def _on_click(self) -> None:
        if round(100 * self._canvas.camera_control.zoom) == 100:
            self._canvas.fit_all()
        else:
            self._canvas.zoom_actual()
