"""What the inspector shows while nothing is selected: the graph as a whole, and how to start."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nodeeditor.canvas.content import shape_text
from nodeeditor.graph.elements import INPUT_PORT, OUTPUT_PORT
from nodeeditor.graph.queries import inputs, outputs
from nodeeditor.language import marked, tr
from nodeeditor.panels.counts import nodes_text, parameters_text
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.workspace.workspace import Workspace

_START = (
    marked("Drag layers from the library, or press Tab over the canvas and type a name."),
    marked("Draw links from the dot at the right of a node to the dot at the left of the next."),
    marked("Every network starts at an Input and ends at an Output, which carries the loss."),
    marked("Choose data in the Data tab, then press Train."),
)

_SELECT = marked("Select a node to see and edit its parameters. Several of one type are edited at once.")


class GraphOverview(QWidget):
    """Counts, what enters, what leaves; for an empty graph, the first steps."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        self.column.setSpacing(6)
        self._lines: list[tuple[str, str]] = []
        self.refresh()

    @property
    def text(self) -> str:
        """All that is shown, line by line."""
        return "\n".join(text for _, text in self._lines)

    def refresh(self) -> None:
        """Tell of the graph as it is now."""
        lines = self._told()
        if lines == self._lines:
            return
        self._lines = lines
        while (taken := self.column.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for role, text in lines:
            label = PlainLabel(text)
            label.setWordWrap(True)
            set_role(label, role)
            if role in ("heading", "strong"):
                label.setContentsMargins(0, 12, 0, 0)
            self.column.addWidget(label)

    def _told(self) -> list[tuple[str, str]]:
        graph, inference = self._workspace.graph, self._workspace.inference
        lines = [("title", tr("Network"))]
        if graph.nodes:
            totals = inference.totals
            counts = [nodes_text(len(graph.nodes))]
            if totals.complete:
                counts.append(parameters_text(totals.parameters))
            lines.append(("second", " · ".join(counts)))
            lines += self._ends()
            lines.append(("strong", tr("Nothing is selected")))
            lines.append(("second", tr(_SELECT)))
        else:
            lines.append(("second", tr("Nothing is drawn yet")))
            lines.append(("strong", tr("How to start")))
            lines += [("second", tr(text)) for text in _START]
        return lines

    def _ends(self) -> list[tuple[str, str]]:
        """Inputs and Outputs with their shapes."""
        graph, inference = self._workspace.graph, self._workspace.inference
        lines: list[tuple[str, str]] = []
        for heading, nodes in ((tr("Inputs"), inputs(graph)), (tr("Outputs"), outputs(graph))):
            if nodes:
                lines.append(("heading", heading))
            for node in nodes:
                report = inference.report(node)
                tensor = report.output(OUTPUT_PORT) if report else None
                links = graph.links_into(node, INPUT_PORT)
                if tensor is None and links:
                    fed = inference.report(links[0].source)
                    tensor = fed.output(links[0].source_port) if fed else None
                lines.append(
                    ("mono", f"{graph.nodes[node].name}  {shape_text(tensor.shape) if tensor else ''}".rstrip())
                )
        return lines
