"""Commands on the weights that the network begins with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from nodeeditor.graph.edits import SetWeights
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.panels.weights_report import WeightsReport
from nodeeditor.runs.folder import RunFolder
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.workspace import Workspace


class WeightsCommands:
    """Says which weights the network begins with; each is one undo step."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        strip: MessageStrip,
        themes: ThemeSwitch,
        show_node: Callable[[NodeId], None],
    ) -> None:
        self._window = window
        self._workspace = workspace
        self._strip = strip
        self._themes = themes
        self._show_node = show_node
        self.report: WeightsReport | None = None

    def load(self) -> None:
        """Ask for a model or a file of weights, and begin with those."""
        kinds = tr("Weights (*.keras *.h5)")
        folder = str(self._workspace.path.parent) if self._workspace.path else str(Path.home())
        chosen, _ = QFileDialog.getOpenFileName(self._window, tr("Begin with Weights"), folder, kinds)
        if chosen:
            self.begin_with(Path(chosen))
            self.show_report()

    def begin_with(self, place: Path) -> None:
        """Begin with the weights of a run, in its folder, or of a file; the model of a run means the run."""
        run = RunFolder(place.parent)
        place = run.path if place == run.model and run.record.is_file() else place
        weights = self._workspace.weights_at(place)
        if weights == self._workspace.graph.weights:
            self._workspace.outside.choose(place)
            self._workspace.beginning.refresh()
            return
        text = tr("Begin with the weights of {name}", name=place.name)
        self._workspace.apply(SetWeights(weights), text, of_graph=True)

    def begin_with_run(self, run: Path) -> None:
        """Begin with the weights of a run, and tell what comes of that."""
        self.begin_with(run)
        said = tr("The next training begins with the weights of {run}, as far as they fit.", run=run.name)
        self._strip.show_note(said, tr("Report"), self.show_report)

    def fresh(self) -> None:
        """Begin with the weights of the seed."""
        if self._workspace.graph.weights is not None:
            self._workspace.apply(SetWeights(None), tr("Begin with fresh weights"), of_graph=True)

    def show_report(self) -> None:
        """Tell of each layer what it keeps."""
        if self.report is None:
            self.report = WeightsReport(self._workspace.beginning, self._themes.theme, self._window)
            self._themes.changed.connect(self.report.set_theme)
            self.report.layer_wanted.connect(self._show_layer)
        self._workspace.beginning.refresh()
        self.report.show()
        self.report.raise_()

    def _show_layer(self, label: str) -> None:
        """Show a node that calls a layer of the flat graph."""
        inheritance = self._workspace.beginning.inheritance
        verdicts = inheritance.verdicts if inheritance is not None else ()
        found = next((one.layer.id for one in verdicts if one.layer.label == label), None)
        nodes = self._workspace.flat.graph.nodes.values()
        node = next((node.id for node in nodes if node.layer == found), None)
        if node is not None:
            self._show_node(node)
