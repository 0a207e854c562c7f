"""Frames and notes of a figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt

from nodeeditor.canvas.annotations.markdown import MarkdownText
from nodeeditor.canvas.annotations.note_item import PADDING
from nodeeditor.canvas.style import Style
from nodeeditor.figures.drawing import Ink, NoteBox, Text, TitledFrame
from nodeeditor.graph.annotations import Frame, Note
from nodeeditor.graph.elements import NodeId
from nodeeditor.layout.framing import TITLE, around_nodes

_IN = 10.0


def titled_frames(frames: Iterable[Frame], nodes: Mapping[NodeId, QRectF], style: Style) -> list[TitledFrame]:
    """The frames round the nodes that are drawn, the largest first; one that is closed is drawn open."""
    found = []
    for frame in frames:
        rects = [nodes[node] for node in sorted(frame.nodes) if node in nodes]
        if not rects:
            continue
        boxes = [(rect.left(), rect.top(), rect.right(), rect.bottom()) for rect in rects]
        left, top, right, bottom = around_nodes(boxes)
        rect = QRectF(left, top, right - left, bottom - top)
        title = style.title_metrics.elidedText(frame.title, Qt.TextElideMode.ElideRight, rect.width() - 2 * _IN)
        middle = (style.title_metrics.ascent() - style.title_metrics.descent()) / 2
        at = QPointF(left + _IN, top + TITLE / 2 + middle)
        found.append(TitledFrame(rect, Text(title, at, style.title_font, Ink.TITLE), frame.color))
    return sorted(found, key=lambda one: -one.rect.width() * one.rect.height())


def note_boxes(notes: Iterable[Note], place: Callable[[Note], QPointF], style: Style) -> list[NoteBox]:
    """The notes, with their texts laid out as the canvas does."""
    found = []
    for note in notes:
        corner = place(note)
        laid_out = MarkdownText(note.text, note.width - 2 * PADDING, style)
        rect = QRectF(corner.x(), corner.y(), note.width, laid_out.height + 2 * PADDING)
        inner = corner + QPointF(PADDING, PADDING)
        runs = tuple(Text(run.text, inner + run.at, run.font, Ink.TITLE) for run in laid_out.runs())
        found.append(NoteBox(rect, runs))
    return found
