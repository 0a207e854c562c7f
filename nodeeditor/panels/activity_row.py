"""What the program is at, in the status bar: a few words, a thin bar, and a button that calls it off."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from nodeeditor.language import tr
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.activities import Activities

_BAR = 72


class ActivityRow(QWidget):
    """Shows one work; the tool tip lists all."""

    def __init__(self, activities: Activities, theme: Theme) -> None:
        super().__init__()
        self._activities = activities
        self.text = PlainLabel("", "second")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        self.cancel = QToolButton()
        self.cancel.setIconSize(QSize(12, 12))
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel.setToolTip(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel"))
        self.cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.text, self.bar, self.cancel):
            row.addWidget(widget)
        activities.changed.connect(self.refresh)
        self.set_theme(theme)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.cancel.setIcon(action_icon("close", theme, 12))

    def refresh(self) -> None:
        """Show what is under way."""
        work = self._activities.current
        self.setVisible(work is not None)
        if work is None:
            return
        self.text.setText(work.text)
        self.setToolTip(literal_tip("\n".join(one.text for one in self._activities.all)))
        self.cancel.setVisible(work.cancel is not None)
        self._run_bar(work.share)
        bar = self.parentWidget()
        if work.blocks and bar is not None and bar.isVisible():
            bar.layout().activate()
            bar.repaint()

    def _run_bar(self, share: float | None) -> None:
        # A bar without an end runs by a timer of its own: none where nobody sees it.
        if share is None and self.isVisible():
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 100)
            self.bar.setValue(round(100 * (share or 0.0)))

    def _on_cancel(self) -> None:
        work = self._activities.current
        if work is not None and work.cancel is not None:
            work.cancel()

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._run_bar(0.0)
