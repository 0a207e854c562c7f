"""The buttons below what is known of the chosen runs: what can be done with them, or with what waits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus
from nodeeditor.theme.tips import literal_tip
from nodeeditor.workspace.queue import Waiting


class RunButtons(QWidget):
    """Two lines for one run, one for what waits; those that are of no use now are grey.

    Those for several runs, compare and delete, stand elsewhere: above the table.
    """

    def __init__(self) -> None:
        super().__init__()
        self.compare = _button(
            tr("Compare"), tr("Put the selected runs beside each other; hold Ctrl or Shift to select several")
        )
        self.go_on = _button(tr("Train on"), tr("Train further from the weights of this run"))
        self.again = _button(
            tr("Run again…"), tr("Train the network of this run again, with other values or with each of several")
        )
        self.export = _button(tr("Export…"), tr("Write the trained model of this run as a file for other programs"))
        self.open_graph = _button(tr("Open graph"), tr("Open the network as it was trained, as a document of its own"))
        self.use_settings = _button(
            tr("Use settings"),
            tr("Train the open network with the settings of this run; undo takes that back"),
        )
        self.use_weights = _button(
            tr("Use weights"),
            tr("Begin the next training of the open network with the weights of this run, as far as they fit"),
        )
        self.delete = _button(tr("Delete"), tr("Move the selected runs to the trash"))
        self.earlier = _button(tr("Earlier"), tr("Let it wait one place less"))
        self.later = _button(tr("Later"), tr("Let it wait one place more"))
        self.remove = _button(tr("Remove"), tr("Take the selected runs out of the queue"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for line in (
            (self.go_on, self.again, self.export),
            (self.open_graph, self.use_settings, self.use_weights),
            (self.earlier, self.later, self.remove),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in line:
                row.addWidget(button, 1)
            column.addLayout(row)

    def shown(self) -> tuple[QPushButton, ...]:
        """Those that are of use for what is chosen, in the order of a menu."""
        if self.go_on.isHidden():
            return self.earlier, self.later, self.remove
        return (
            self.go_on, self.again, self.compare, self.open_graph,
            self.use_settings, self.use_weights, self.export, self.delete,
        )  # fmt: skip

    def show_what_can(
        self, runs: Sequence[RunInfo], waiting: Sequence[Waiting], queue: Sequence[Waiting], *, idle: bool
    ) -> None:
        """Offer what can be done with those chosen, of all in the ``queue``; training on only while none is trained."""
        run = runs[0] if len(runs) == 1 and not waiting else None
        graph = run is not None and run.folder.graph.is_file()
        self.go_on.setEnabled(run is not None and idle and run.continuable)
        self.again.setEnabled(graph)
        self.export.setEnabled(run is not None and run.folder.model.is_file())
        self.open_graph.setEnabled(graph)
        self.use_settings.setEnabled(graph)
        self.use_weights.setEnabled(run is not None and (run.continuable or run.folder.model.is_file()))
        self.delete.setEnabled(bool(runs) and all(run.status is not RunStatus.RUNNING for run in runs))
        self.compare.setEnabled(len(runs) > 1)
        for button in (
            self.go_on,
            self.again,
            self.export,
            self.open_graph,
            self.use_settings,
            self.use_weights,
            self.delete,
        ):
            button.setVisible(not waiting)
        for button in (self.earlier, self.later, self.remove):
            button.setVisible(bool(waiting))
        self.earlier.setEnabled(len(waiting) == 1 and waiting[0].number != queue[0].number)
        self.later.setEnabled(len(waiting) == 1 and waiting[0].number != queue[-1].number)


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(literal_tip(tip))
    return button
