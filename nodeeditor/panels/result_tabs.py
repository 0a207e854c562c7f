"""The tabs at the bottom of the window and what makes their panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nodeeditor.language import tr
from nodeeditor.panels.bottom_tabs import Tab
from nodeeditor.panels.history import HistoryPanel
from nodeeditor.panels.problems import ProblemsPanel
from nodeeditor.panels.summary import SummaryPanel

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow

#: What the plot is painted by, and what of ours that brings along.
_PLOT = ("numpy", "pyqtgraph", "nodeeditor.panels.plot.training_plot", "nodeeditor.panels.training_panel")


def make_tabs(window: MainWindow) -> tuple[Tab, ...]:
    """Training, Runs, Data, Summary, Problems and History, each made when it is wanted."""
    workspace, themes = window.workspace, window.themes

    def training() -> QWidget:
        # Imported here: the plot's library takes most of a second (_PLOT).
        from nodeeditor.panels.training_panel import TrainingPanel

        panel = TrainingPanel(workspace, themes.theme, window.actions_)
        panel.train_on_wanted.connect(window.training.train_on_for)
        panel.weights.report_wanted.connect(window.weights.show_report)
        panel.weights.fresh_wanted.connect(window.weights.fresh)
        panel.trouble.connect(window.messages.show_error)
        return panel

    def runs() -> QWidget:
        from nodeeditor.panels.runs_panel import RunsPanel

        panel = RunsPanel(workspace, themes.theme)
        panel.trouble.connect(window.messages.show_error)
        panel.export_wanted.connect(window.exports.of_run)
        panel.graph_wanted.connect(window.files.open_run)
        panel.weights_wanted.connect(window.weights.begin_with_run)
        panel.done.connect(lambda said, undo: window.messages.show_note(said, tr("Undo"), undo))
        panel.overlays_changed.connect(lambda found: window.results.panel("training").show_overlays(found))
        return panel

    def data() -> QWidget:
        from nodeeditor.panels.data_panel import DataPanel

        return DataPanel(workspace, themes.theme)

    def summary() -> QWidget:
        return SummaryPanel(workspace, themes.theme)

    def problems() -> QWidget:
        panel = ProblemsPanel(workspace, themes.theme)
        panel.counted.connect(lambda count: window.results.set_count("problems", count))
        panel.node_wanted.connect(window.show_node_of_network)
        panel.refresh()
        return panel

    def history() -> QWidget:
        return HistoryPanel(workspace, themes.theme)

    return (
        Tab("training", tr("Training"), training, _PLOT),
        Tab("runs", tr("Runs"), runs),
        Tab("data", tr("Data"), data),
        Tab("summary", tr("Summary"), summary),
        Tab("problems", tr("Problems"), problems),
        Tab("history", tr("History"), history),
    )
