"""What a turn of the wheel, or two fingers, ask of the camera."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QWheelEvent


def wheel_asks(event: QWheelEvent) -> QPointF | float:
    """A pan by so many pixels, or a zoom by so many eighths of a degree."""
    pixels, angle = event.pixelDelta(), event.angleDelta()
    wants_zoom = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    is_pad = event.pointingDevice() is not None and event.pointingDevice().type() is QInputDevice.DeviceType.TouchPad
    is_touch = not pixels.isNull() and event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return QPointF(pixels.x() or pixels.y() or (angle.y() or angle.x()) / 2, 0)
    if is_touch and not wants_zoom:
        return QPointF(pixels)
    if is_pad and not wants_zoom:
        return QPointF(pixels) if not pixels.isNull() else QPointF(angle) / 2
    return float(angle.y()) if angle.y() != 0 else QPointF(angle.x() / 2, 0)
