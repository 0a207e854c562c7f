"""A camera that is seen to go where it is sent."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from nodeeditor.canvas.camera_control import CameraControl
from nodeeditor.document.document import Camera
from nodeeditor.theme.motion import DURATION, motion


class CameraGlide(QObject):
    """Takes a camera from one view to another; whoever moves it meanwhile has it."""

    def __init__(self, camera: CameraControl, parent: QObject) -> None:
        super().__init__(parent)
        self._camera = camera
        self._from = self._to = self._last = Camera()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(DURATION)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._show)

    def go(self, camera: Camera) -> None:
        """Look there."""
        self._animation.stop()
        if not motion().is_allowed:
            self._camera.look(camera)
            return
        self._from = self._last = self._camera.camera
        self._to = camera
        self._animation.start()

    def _show(self, share: float) -> None:
        if share and self._camera.camera != self._last:
            self._animation.stop()
            return
        start, end = self._from, self._to
        zoom = start.zoom * (end.zoom / start.zoom) ** share
        # The way as it is seen: from near by the same step of the scene is a longer one.
        part = share if start.zoom == end.zoom else (1 / zoom - 1 / start.zoom) / (1 / end.zoom - 1 / start.zoom)
        self._camera.look(Camera(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part, zoom))
        self._last = self._camera.camera
