"""How the training of the graph goes, in a corner of the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout

from nodeeditor.canvas.style import text_font
from nodeeditor.language import tr
from nodeeditor.theme.icons import action_icon, pixmap
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.training_phase import Phase, preparing_text

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

_MARGIN = 12
_MOST = 520
#: Milliseconds that it is told for how a training ended well.
_STAYS = 10_000
#: How high the bar is that shows how much is done.
_BAR = 3


class TrainingNote(QFrame):
    """A few words with a sign, a thin bar, and a button to where the numbers broke; a click opens the Training tab.

    Nothing of it moves but the bar.
    """

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self.setObjectName("training")
        self._canvas = canvas
        self._trained = canvas.workspace.trained
        self._share = 0.0
        #: The user has read how it ended.
        self._is_dismissed = False
        self._phase = Phase.NONE
        self._mark = QLabel()
        self.title, self.detail, self.older = _words(), _words(), _words()
        self.title.setObjectName("title")
        self.older.setObjectName("older")
        self.show_button = QToolButton()
        self.show_button.setObjectName("show")
        self.show_button.setText(tr("Show"))
        self.show_button.setToolTip(tr("Go to where the numbers of the training broke"))
        self.show_button.clicked.connect(lambda: canvas.command_wanted.emit("show_origin"))
        self.close_button = QToolButton()
        self.close_button.setToolTip(tr("Close this message"))
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.setIconSize(QSize(12, 12))
        self.close_button.clicked.connect(self._dismiss)
        for button in (self.show_button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self.title, self.detail, self.older):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 8, 8 + _BAR)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._later = QTimer(self, singleShot=True, interval=_STAYS)
        self._later.timeout.connect(self._dismiss)
        self.set_theme(canvas.theme)
        self.hide()
        self._trained.changed.connect(self.follow)
        self._trained.progressed.connect(self.follow)
        canvas.viewport().installEventFilter(self)
        self.follow()

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` says."""
        self._theme = theme
        self.setStyleSheet(
            f"#training {{ background: {theme.panel}; border: 1px solid {theme.border}; border-radius: 8px; }}"
            f"QLabel {{ color: {theme.second}; background: transparent; }} #title {{ color: {theme.text}; }}"
            f"#older {{ color: {theme.warning}; }}"
            f"QToolButton {{ border: none; background: transparent; color: {theme.text}; padding: 2px; }}"
            f"#show {{ border: 1px solid {theme.border}; border-radius: 4px; padding: 3px 10px; }}"
            f"#show:hover {{ background: {theme.raised}; }}"
        )
        self.close_button.setIcon(action_icon("close", theme, 12))
        self._show_mark()

    def follow(self) -> None:
        """Tell how it goes now."""
        trained = self._trained
        if trained.phase is not self._phase:
            self._phase, self._is_dismissed = trained.phase, False
            self._show_mark()
            self._later.stop()
            if trained.phase in (Phase.FINISHED, Phase.STOPPED):
                self._later.start()
        if self._phase is Phase.NONE or self._is_dismissed:
            self.hide()
            return
        self.title.setText(self._title())
        self._tell(self.detail, self._detail())
        older = tr("Edited since: what trains is an earlier version.") if trained.is_older else ""
        self._tell(self.older, older)
        self.show_button.setVisible(self._phase is Phase.BROKEN and trained.origin is not None)
        self.close_button.setVisible(not self._phase.is_at_work)
        share = trained.share if self._phase.is_at_work and self._phase is not Phase.PREPARING else 0.0
        if share != self._share:
            self._share = share
            self.update(self._bar())
        self.setAccessibleName(" ".join(filter(None, (self.title.text(), self.detail.text(), older))))
        self._place()
        self.show()

    def _title(self) -> str:
        epoch, epochs, _, _ = self._trained.place
        return {
            Phase.PREPARING: tr("Preparing the training"),
            Phase.COMPILING: tr("Compiling the first steps"),
            Phase.RUNNING: tr("Training, epoch {epoch} of {epochs}", epoch=epoch, epochs=epochs),
            Phase.PAUSED: tr("Paused in epoch {epoch} of {epochs}", epoch=epoch, epochs=epochs),
            Phase.STOPPING: tr("Stopping"),
            Phase.FINISHED: tr("Training finished"),
            Phase.STOPPED: tr("Training stopped"),
            Phase.BROKEN: tr("Training broke off"),
            Phase.FAILED: tr("Training failed"),
        }[self._phase]

    def _detail(self) -> str:
        trained = self._trained
        if self._phase is Phase.PREPARING:
            return preparing_text(trained.preparing)
        _, _, step, steps = trained.place
        if self._phase in (Phase.RUNNING, Phase.PAUSED):
            return tr("batch {step} of {steps}", step=step, steps=steps)
        if self._phase is Phase.BROKEN:
            nodes, origin = self._canvas.workspace.flat.graph.nodes, trained.origin
            found = None if origin is None else nodes.get(origin.first.node)
            if found is None:
                return tr("Numbers were none any more.")
            return tr("Numbers were none any more; it began in '{node}'.", node=found.name)
        return ""

    def _show_mark(self) -> None:
        theme = self._theme
        icon, color = {
            Phase.RUNNING: ("play", theme.accent),
            Phase.PAUSED: ("pause", theme.warning),
            Phase.STOPPING: ("stop", theme.second),
            Phase.FINISHED: ("ok", theme.ok),
            Phase.STOPPED: ("stop", theme.second),
            Phase.BROKEN: ("non-finite", theme.error),
            Phase.FAILED: ("problem", theme.error),
        }.get(self._phase, ("training", theme.second))
        self._mark.setPixmap(pixmap(f"actions/{icon}", color, 16, self.devicePixelRatioF()))

    def _tell(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _dismiss(self) -> None:
        self._is_dismissed = True
        self.hide()

    def _place(self) -> None:
        """In the corner above, as large as the words are."""
        area = self._canvas.viewport().geometry()
        most = min(_MOST, area.width() - 2 * _MARGIN)
        labels = [label for label in (self.title, self.detail, self.older) if not label.isHidden()]
        widest = max(label.fontMetrics().horizontalAdvance(label.text()) for label in labels)
        beside = self.layout().minimumSize().width() - max(label.minimumSizeHint().width() for label in labels)
        # In steps: numbers that grow are not to make it tremble.
        wanted = min(most, -(-(widest + beside + 8) // 40) * 40)
        if self.width() != wanted or self.height() != self.heightForWidth(wanted):
            self.resize(wanted, max(self.heightForWidth(wanted), 0))
        self.move(area.left() + _MARGIN, area.top() + _MARGIN)

    def _bar(self) -> QRect:
        return QRect(10, self.height() - _BAR - 5, self.width() - 20, _BAR)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._phase.is_at_work:
            return
        painter = QPainter(self)
        bar = self._bar()
        painter.fillRect(bar, QColor(self._theme.border))
        bar.setWidth(round(bar.width() * self._share))
        painter.fillRect(bar, QColor(self._theme.accent))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # nothing begins on the canvas behind it

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._canvas.command_wanted.emit("training_tab")


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(text_font(12))
    return label
