"""What benchmarks of the window share: a clock, percentiles, and events as mouse and wheel send them."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

#: On a machine with other work to do, the processor's time of our thread tells more than the clock on the wall.
clock = time.thread_time if os.environ.get("NODEEDITOR_BENCH_CPU") else time.perf_counter


def timed(act: Callable[[], object]) -> float:
    """How many milliseconds ``act`` takes."""
    start = clock()
    act()
    return (clock() - start) * 1000


def p95(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20)[-1]


def repaints(widget: QWidget, times: int, outdate: Callable[[], object] = lambda: None) -> list[float]:
    """How many milliseconds each of some whole repaints takes; ``outdate`` has nothing kept from the last one."""
    found = []
    for _ in range(times):
        outdate()
        found.append(timed(widget.repaint))
    return found


def turn_wheel(widget: QWidget, notches: float) -> None:
    """Turn the wheel over the middle of a widget."""
    at, none = QPointF(widget.rect().center()), Qt.MouseButton.NoButton
    turned, phase = QPoint(0, round(60 * notches)), Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(), turned, none, Qt.KeyboardModifier.NoModifier, phase, False)
    QApplication.sendEvent(widget, event)


def mouse(widget: QWidget, kind: QEvent.Type, at: QPointF, *, is_down: bool = True) -> None:
    """Send a mouse event with the left button."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind == QEvent.Type.MouseMove else left
    event = QMouseEvent(
        kind, at, widget.mapToGlobal(at), button, left if is_down else none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


class FirstPaint(QObject):
    """Watches for a widget to be painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False
