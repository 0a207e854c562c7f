"""Tells of an error that nothing caught, with the report to copy; the editor goes on beside it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.screens import roomy
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role


class ReportWindow(QDialog):
    """A sentence, and the report behind a button."""

    def __init__(self, sentence: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.setModal(False)
        self.resize(roomy(self, 560, 200))
        self.sentence = PlainLabel(sentence, wraps=True)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("Report"))
        set_role(self.report, "field")
        self.report.hide()
        self.more = QPushButton(tr("Show Report"))
        self.more.clicked.connect(self._unfold)
        self.copy = QPushButton(tr("Copy Report"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.go_on = QPushButton(tr("Go On"))
        self.go_on.setDefault(True)
        set_role(self.go_on, "primary")
        self.go_on.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.sentence)
        column.addWidget(self.report, 1)
        column.addStretch()
        column.addLayout(foot)

    def _unfold(self) -> None:
        self.report.show()
        self.more.hide()
        self.resize(roomy(self, 760, 480))
