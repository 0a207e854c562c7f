"""Sentences over the canvas: what is wrong with a node and what helps, and why a gesture was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nodeeditor.canvas.repair_buttons import RepairButtons
from nodeeditor.canvas.style import text_font
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.problems import Problem, Way
from nodeeditor.theme.icons import pixmap
from nodeeditor.theme.stylesheet import set_style_property
from nodeeditor.theme.tokens import Theme

if TYPE_CHECKING:
    from nodeeditor.workspace.workspace import Workspace

_WIDTH = 380
#: With repairs and what they cost in one line.
_WIDE = 440
#: So wide, in pixels, may the line on a button be beside its cost.
_BUTTON_TEXT = 250
#: Repairs stand in line with the sentence, right of its mark.
_INDENT = 22
#: Between a node and what opens beside it, and from there to the edge of the canvas.
_GAP, _MARGIN = 12, 8
#: Of more nodes on the way of a size the first and the last are named.
_NAMED = 3
#: Border, padding and indent of a note.
_AROUND = 36


def hand_on_wheel(widget: QWidget, canvas: QWidget, event: QWheelEvent) -> None:
    """Let the canvas have the wheel: zooming goes on whatever lies under the pointer."""
    forwarded = QWheelEvent(
        QPointF(widget.mapTo(canvas, event.position().toPoint())),
        event.globalPosition(),
        event.pixelDelta(),
        event.angleDelta(),
        event.buttons(),
        event.modifiers(),
        event.phase(),
        event.inverted(),
    )
    QApplication.sendEvent(canvas, forwarded)


class ProblemPopover(QFrame):
    """Opens under a node: what was got and needed in one line, then what would help."""

    #: The pointer left it.
    left = Signal()

    def __init__(self, workspace: Workspace, problems: tuple[Problem, ...], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popover")
        self.problems = problems
        self.has_buttons = False
        is_error = any(not problem.warning for problem in problems)
        frame = theme.error if is_error else theme.warning
        self.setStyleSheet(
            f"#popover {{ background: {theme.raised}; border: 1px solid {frame}; border-radius: 8px; }}"
            f"#sentence {{ color: {theme.text}; font-size: 12px; }}"
            f"#way {{ color: {theme.second}; font-size: 12px; }}"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for problem in problems[:3]:
            icon = "actions/warning" if problem.warning else "actions/problem"
            color = theme.warning if problem.warning else theme.error
            column.addLayout(_row(icon, color, problem.text))
            if problem.chain:
                ways = QVBoxLayout()
                ways.setContentsMargins(_INDENT, 0, 0, 0)
                ways.setSpacing(2)
                for way in problem.chain:
                    ways.addWidget(_text(_with_nodes(way, workspace.level), "way"))
                column.addLayout(ways)
            if problem.fixes:
                repairs = RepairButtons(workspace, problem, theme, text_width=_BUTTON_TEXT)
                repairs.layout().setContentsMargins(_INDENT, 2, 0, 2)
                column.addWidget(repairs)
                self.has_buttons |= bool(repairs.buttons)
        if self.has_buttons:
            # What is pressed or passed over here is not meant for the nodes below.
            self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        else:
            # The pointer reaches the canvas through it: it only tells something.
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        width = _WIDE if self.has_buttons else _WIDTH
        self.setFixedWidth(width)
        self.setFixedHeight(self.layout().heightForWidth(width))

    def open_under(self, node: QRect) -> None:
        """Open under a node's rectangle in the parent, above it where there is no room."""
        self.move(beside(node, self.size(), self.parentWidget().rect()))
        self.show()
        self.raise_()

    # Qt overrides

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        hand_on_wheel(self, self.parentWidget(), event)
        event.accept()


class Note(QLabel):
    """One sentence beside the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(text_font(12))
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` says."""
        self.setStyleSheet(
            f"QLabel {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.error};"
            " border-radius: 6px; padding: 6px 10px; font-size: 12px; }"
            f"QLabel[calm=true] {{ border-color: {theme.border}; }}"
        )

    def tell(self, text: str, at: QPoint, *, calm: bool = False) -> None:
        """Say ``text`` below and right of a point of the parent; ``calm`` says that nothing is wrong."""
        set_style_property(self, "calm", calm)
        if text != self.text() or not self.isVisible():
            self.setText(text)
            self.ensurePolished()
            width = min(_WIDTH, self.fontMetrics().horizontalAdvance(text) + _AROUND)
            # No fixed size: a label never asks for less height than it was given as its least.
            self.resize(width, self.heightForWidth(width))
        area = self.parentWidget().rect().adjusted(8, 8, -8, -8)
        x = min(at.x() + 16, area.right() - self.width())
        y = at.y() + 20
        if y + self.height() > area.bottom():
            y = at.y() - 12 - self.height()
        self.move(max(area.left(), x), max(area.top(), y))
        self.show()
        self.raise_()


def beside(node: QRect, size: QSize, area: QRect) -> QPoint:
    """Where something of ``size`` goes within ``area``: under ``node``, else above, right or left of it.

    Where there is room on no side it stands within the area all the same, over the node.
    """
    inner = area.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    middle = node.center() - QRect(QPoint(), size).center()
    places = (
        QPoint(middle.x(), node.bottom() + _GAP),
        QPoint(middle.x(), node.top() - _GAP - size.height()),
        QPoint(node.right() + _GAP, middle.y()),
        QPoint(node.left() - _GAP - size.width(), middle.y()),
    )
    moved = [_within(place, size, inner) for place in places]
    return next((place for place in moved if not QRect(place, size).intersects(node)), moved[0])


def _within(place: QPoint, size: QSize, area: QRect) -> QPoint:
    x = max(area.left(), min(place.x(), area.right() - size.width()))
    y = max(area.top(), min(place.y(), area.bottom() - size.height()))
    return QPoint(x, y)


def _with_nodes(way: Way, graph: Level) -> str:
    """The way in words, with the nodes that hand the size on: the link itself may come from one of these."""
    names = [f"'{graph.nodes[NodeId(node)].name}'" for node in reversed(way.nodes[:-1]) if NodeId(node) in graph.nodes]
    if not names:
        return way.text
    if len(names) > _NAMED:
        names[1:-1] = ["…"]
    return tr("{text} By way of {names}.", text=way.text, names=", ".join(names))


def _row(icon: str, color: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    mark = QLabel()
    mark.setPixmap(pixmap(icon, color, 14, 2.0))
    mark.setFixedSize(14, 16)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_text(text, "sentence"), 1)
    return row


def _text(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(text_font(12))
    label.setObjectName(name)
    return label
