"""The tour: joins the steps with the window in which they are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from nodeeditor.language import tr
from nodeeditor.panels.tour.bubble import TourBubble, TourRing
from nodeeditor.panels.tour.course import Course
from nodeeditor.panels.tour.steps import STEPS, Hint, Target

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow


class Tour(QObject):
    """Shows a bubble beside what is to be done, and follows what the user does by whatever way."""

    #: It came to its end, or was ended.
    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_over = False
        self._is_aside = False
        self._shown_at = -1
        self.course = Course(window.workspace, self)
        self.bubble = TourBubble(window)
        self.ring = TourRing(window, window.themes.theme)
        # Reports come in many small portions; the bubble is placed once for all of them.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        self.course.changed.connect(self._renew)
        self.course.done.connect(self._show_end)
        self.course.lost.connect(self.end)
        self.bubble.back.connect(self.course.back)
        self.bubble.go_on.connect(self.course.go_on)
        self.bubble.end.connect(self.end)
        self.bubble.left.connect(window.canvas.setFocus)
        window.themes.changed.connect(self.ring.set_theme)
        window.canvas.zoom_changed.connect(self._renew)
        for bar in (window.canvas.horizontalScrollBar(), window.canvas.verticalScrollBar()):
            bar.valueChanged.connect(self._renew)
        window.canvas.viewport().installEventFilter(self)
        window.installEventFilter(self)
        self._show()

    def end(self) -> None:
        """Take bubble and ring away; the document stays as it is."""
        if self._is_over:
            return
        self._is_over = True
        had_focus = self.bubble.isAncestorOf(self._window.focusWidget() or self._window)
        self._soon.stop()
        self._window.canvas.viewport().removeEventFilter(self)
        self._window.removeEventFilter(self)
        for part in (self.bubble, self.ring):
            part.hide()
            part.deleteLater()
        if had_focus:
            self._window.canvas.setFocus()
        self.ended.emit()
        self.deleteLater()

    def go_there(self) -> None:
        """Give the keyboard to what the step is about."""
        hint = self.course.step.hint(self._window.workspace)
        if hint.target in (Target.SOURCE, Target.BIND):
            self._window.show_results("data")
        widget = self._widget_of(hint.target) or self._window.canvas
        if hint.node is not None and hint.node in self._window.workspace.level.nodes:
            self._window.show_node(hint.node)
        widget.setFocus(Qt.FocusReason.TabFocusReason)

    def set_aside(self, aside: bool) -> None:
        """Be out of sight while something else lies over the canvas."""
        self._is_aside = aside
        if aside:
            self.bubble.hide()
            self.ring.hide()
        else:
            self._renew()

    def _renew(self, *_: object) -> None:
        if not self._is_over:
            self._soon.start()

    def _show(self) -> None:
        if self._is_over or self._is_aside or self._shown_at == len(STEPS):
            return
        course = self.course
        hint = course.step.hint(self._window.workspace)
        text = tr("This is done. Do it again, or go on.") if course.is_step_done else tr(hint.text)
        count = tr("{number} of {count}", number=course.at + 1, count=len(STEPS))
        differs = self.bubble.tell(
            tr(course.step.title), text, count, is_done=course.is_step_done, is_first=course.at == 0
        )
        if self._shown_at != course.at:
            self._shown_at = course.at
            if hint.target in (Target.SOURCE, Target.BIND):
                self._window.show_results("data")
        self._place(hint)
        self.bubble.show()
        self.bubble.raise_()
        if differs:
            QAccessible.updateAccessibility(QAccessibleEvent(self.bubble, QAccessible.Event.Alert))

    def _show_end(self) -> None:
        self._shown_at = len(STEPS)
        self.bubble.tell_end(
            tr("Your first network is trained"),
            tr("Change a layer and train again, save it (File > Save), or look at the examples (Help > Welcome)."),
        )
        self._place(Hint("", Target.TRAIN))
        self.ring.surround(None)
        self.bubble.show()
        self.bubble.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self.bubble, QAccessible.Event.Alert))

    # Where

    def _place(self, hint: Hint) -> None:
        target = self._rect_of(hint)
        if target is None:
            self.bubble.place_in(self._canvas_rect(), self._taken())
            self.ring.surround(None)
        else:
            self.bubble.place(self._with_tabs(hint.target, target), self._window.rect())
            # A node is marked by the canvas itself.
            self.ring.surround(target if hint.target is not Target.NODE else None)

    def _with_tabs(self, target: Target, rect: QRect) -> QRect:
        """Of what is on a tab the tabs above it too: they say where it is."""
        if target not in (Target.SOURCE, Target.BIND):
            return rect
        top = _within(self._window.results.tabBar(), self._window).top()
        return rect.united(QRect(rect.left(), top, rect.width(), 1))

    def _rect_of(self, hint: Hint) -> QRect | None:
        """What a hint is about, in the window's pixels; None for the canvas as a whole, or what is not in view."""
        widget = self._widget_of(hint.target)
        if widget is not None:
            return _within(widget, self._window) if widget.isVisible() else None
        if hint.node is None or hint.node not in self._window.canvas.canvas_scene.nodes:
            return None
        node = self._node_rect(self._window.canvas.canvas_scene.content_rect({hint.node}))
        return node if self._canvas_rect().contains(node.center()) else None

    def _widget_of(self, target: Target) -> QWidget | None:
        match target:
            case Target.TRAIN:
                return self._window.top_bar.train
            case Target.SOURCE:
                return self._window.results.panel("data").source.kind
            case Target.BIND:
                return self._window.results.panel("data").propose
            case _:
                return None

    def _canvas_rect(self) -> QRect:
        return _within(self._window.canvas.viewport(), self._window)

    def _node_rect(self, rect: object) -> QRect:
        canvas = self._window.canvas
        shift = canvas.viewport().mapTo(self._window, QPoint())
        return canvas.mapFromScene(rect).boundingRect().translated(shift)

    def _taken(self) -> list[QRect]:
        """What the bubble is not to cover: nodes, and what lies open on the canvas."""
        canvas = self._window.canvas
        nodes = [self._node_rect(item.body()) for item in canvas.canvas_scene.nodes_in([canvas.visible_rect()])]
        open_ = [
            _within(child, self._window)
            for part in (canvas, canvas.viewport())
            for child in part.children()
            if isinstance(child, QWidget) and child is not canvas.viewport() and child.isVisible()
        ]
        return nodes + open_

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded, QEvent.Type.LayoutRequest):
            self._renew()
        return False


def _within(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())
