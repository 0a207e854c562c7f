"""What would help against a problem: a button for each repair that can be done, a sentence for each that can't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nodeeditor.canvas.fix_edits import cost_text, fix_edit, problem_place
from nodeeditor.canvas.style import text_font
from nodeeditor.graph.edits import Edit
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.problems import Fix, Problem
from nodeeditor.theme.icons import pixmap
from nodeeditor.theme.tokens import Theme

if TYPE_CHECKING:
    from nodeeditor.workspace.workspace import Workspace

#: The fix that is no edit: it leads to the code, which only people can trust.
SHOW_CODE = "fix.show_code"
_HEIGHT = 26
#: So wide, in pixels, may a line on a narrow button be: it stands in a column 300 wide, with a mark before it.
_NARROW_TEXT = 200


class RepairButtons(QWidget):
    """The fixes of one problem, the best first and filled; each is one undo step named after it.

    ``narrow`` puts what a repair costs below its button; ``text_width`` bounds the lines on buttons,
    in pixels. While the problem may be out of date nothing
    can be pressed.
    """

    def __init__(
        self,
        workspace: Workspace,
        problem: Problem,
        theme: Theme,
        *,
        narrow: bool = False,
        text_width: int | None = None,
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._problem = problem
        self._place, _ = problem_place(workspace, problem)
        self._text_width = _NARROW_TEXT if narrow else text_width
        self.buttons: list[QPushButton] = []
        self.setStyleSheet(_sheet(theme))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(6)
        for fix in problem.fixes:
            if self._edit(fix) is None and fix.code != SHOW_CODE:
                column.addLayout(_advice(fix, theme))
            else:
                column.addLayout(self._offer(fix, narrow=narrow))
        if self.buttons and (times := self._times()) > 1:
            note = tr("The block stands in {count} places: a repair changes all of them.", count=times)
            column.addWidget(_label(note, "fix"))
        self._align()
        workspace.reports.changed.connect(self._follow)
        self._follow()

    def _offer(self, fix: Fix, *, narrow: bool) -> QHBoxLayout | QVBoxLayout:
        # The best one is written strong, by the style sheet.
        font = text_font(12, QFont.Weight.Normal if self.buttons else QFont.Weight.DemiBold)
        lines = _lines(fix.name, QFontMetrics(font), self._text_width) if self._text_width else [fix.name]
        button = QPushButton("\n".join(lines).replace("&", "&&"))
        button.setAccessibleName(fix.name)
        button.setFont(font)
        # By its own sheet: heights set otherwise are overruled by that of the window.
        height = _HEIGHT + (len(lines) - 1) * QFontMetrics(font).lineSpacing()
        button.setStyleSheet(f"min-height: {height - 2}px; max-height: {height - 2}px;")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setProperty("best", not self.buttons)
        button.clicked.connect(lambda: self._do(fix))
        self.buttons.append(button)
        row = QVBoxLayout() if narrow else QHBoxLayout()
        row.setSpacing(2 if narrow else 10)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if fix.cost is not None:
            cost = cost_text(fix.cost)
            button.setAccessibleDescription(cost)
            told = _label(cost, "cost")
            told.setWordWrap(False)
            row.addWidget(told, 1)
        elif not narrow:
            row.addStretch(1)
        return row

    def _align(self) -> None:
        """Make all buttons as wide as the widest."""
        width = max((button.sizeHint().width() for button in self.buttons), default=0)
        for button in self.buttons:
            button.setMinimumWidth(width)

    def _edit(self, fix: Fix) -> Edit | None:
        return fix_edit(self._workspace, self._workspace.graph, self._problem, fix)

    def _times(self) -> int:
        """How many times what a repair changes stands in the network."""
        block = self._place.block(self._workspace.graph)
        return 1 if block is None else self._workspace.flat.times(block)

    def _do(self, fix: Fix) -> None:
        if fix.code == SHOW_CODE and self._problem.node is not None:
            self._workspace.code_wanted.emit(self._problem.node)
            return
        edit = self._edit(fix)
        if edit is not None:
            self._workspace.apply(edit, fix.name, of_graph=True)

    def _follow(self, _nodes: object = None) -> None:
        node = self._problem.node
        self.setEnabled(node is None or not self._workspace.inference.is_stale(NodeId(node)))


def _lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """``text`` broken between words into lines no wider than ``width``, where its words allow."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _advice(fix: Fix, theme: Theme) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    mark = QLabel()
    mark.setPixmap(pixmap("actions/chevron-right", theme.accent, 14, 2.0))
    mark.setFixedSize(14, 16)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(_label(fix.text, "fix"), 1)
    return row


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(text_font(12))
    return label


def _sheet(theme: Theme) -> str:
    return f"""
        QLabel {{ color: {theme.second}; font-size: 12px; }}
        QPushButton {{ background: {theme.panel}; color: {theme.text}; border: 1px solid {theme.border};
                       border-radius: 6px; padding: 0 12px; font-size: 12px; }}
        QPushButton:hover, QPushButton:focus {{ border-color: {theme.accent}; }}
        QPushButton[best="true"] {{ background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent};
                                    font-weight: 600; }}
        QPushButton[best="true"]:hover, QPushButton[best="true"]:focus {{ border-color: {theme.text}; }}
        QPushButton:disabled {{ background: {theme.panel}; color: {theme.third}; border-color: {theme.border}; }}
    """
