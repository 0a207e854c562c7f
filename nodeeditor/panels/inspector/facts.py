"""What Keras says of a node, in the inspector: shapes, sizes and problems."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from nodeeditor.canvas.content import link_tensor, masking_text, mode_text, tensor_text
from nodeeditor.graph.effective import aside
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.graph.lessons import lessons
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.panels.counts import COSTS_TIP, multiply_adds_text, parameters_text, size_text
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH
from nodeeditor.panels.problem_row import ProblemRow
from nodeeditor.problems import Problem
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.workspace import Workspace

_WIDTHS = {"float16": 2, "bfloat16": 2, "float64": 8, "int64": 8, "int8": 1, "uint8": 1, "bool": 1, "int16": 2}


class NodeFacts(QWidget):
    """Shapes in and out, parameters, what one example costs, problems, and who shares the weights."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._problems: tuple[Problem, ...] = ()
        self._theme: Theme | None = None
        self._heading = PlainLabel(tr("Shape"), "heading", wraps=True)
        self._shapes = QGridLayout()
        self._shapes.setContentsMargins(0, 0, 0, 0)
        self._shapes.setHorizontalSpacing(12)
        self._shapes.setVerticalSpacing(4)
        self._shapes.setColumnStretch(1, 1)
        self._mode = PlainLabel("", "second", wraps=True)
        self._size = PlainLabel("", "second", wraps=True)
        self._masking = PlainLabel("", "second", wraps=True)
        self._shared = PlainLabel("", "second", wraps=True)
        self._learns = PlainLabel("", "second", wraps=True)
        self._fate = PlainLabel("", "second", wraps=True)
        self._problem_box = QVBoxLayout()
        self._problem_box.setContentsMargins(0, 4, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._problem_box)
        column.addWidget(self._mode)
        column.addWidget(self._heading)
        column.addLayout(self._shapes)
        column.addWidget(self._size)
        column.addWidget(self._masking)
        column.addWidget(self._shared)
        column.addWidget(self._learns)
        column.addWidget(self._fate)

    @property
    def text(self) -> str:
        """All that is told of shapes and sizes, line by line."""
        labels = [self._shapes.itemAt(number).widget() for number in range(self._shapes.count())]
        lines = [
            label.text()
            for label in (self._mode, *labels, self._size, self._masking, self._shared, self._learns, self._fate)
            if isinstance(label, PlainLabel)
        ]
        return "\n".join(line for line in lines if line)

    def show_node(self, node: NodeId, theme: Theme) -> None:
        """Tell what is known of ``node``."""
        graph, reports = self._workspace.level, self._workspace.reports
        report = reports.report(node)
        into = [
            (_port_name(_numbered(tr("in"), link, graph), link.target_port, "inputs"), link_tensor(link, reports))
            for link in graph.links_into(node)
        ]
        outputs = report.outputs if report else ()
        out = [(_port_name(tr("out"), port, "output"), tensor) for port, tensor in outputs]
        self._show_shapes([*into, *out], dimmed=reports.is_stale(node))
        facts = []
        if report is not None and report.parameters is not None and outputs:
            facts.append(parameters_text(report.parameters))
            if report.trainable is not None and report.trainable != report.parameters:
                facts.append(tr("{count} trainable", count=f"{report.trainable:,}"))
        size = _example_size([tensor for _, tensor in outputs])
        if size:
            facts.append(tr("{size} an example", size=size_text(size)))
        cost = reports.cost(node)
        # Nothing is told of nodes that cost nothing: Inputs, Outputs, Flatten.
        spent = []
        if outputs and cost.multiply_adds:
            spent.append(multiply_adds_text(cost.multiply_adds))
        if outputs and cost.activations:
            spent.append(tr("{size} of activations", size=size_text(cost.activations)))
        self._size.setToolTip(tr(COSTS_TIP) if spent else "")
        self._size.setText("\n".join(" · ".join(line) for line in (facts, spent) if line))
        self._size.setVisible(bool(facts or spent))
        self._mode.setText(mode_text(graph.nodes[node].mode, left_out=node in aside(graph).left_out))
        self._mode.setVisible(bool(self._mode.text()))
        masking = report.masking if report is not None else None
        self._masking.setText(masking_text(masking) if masking is not None else "")
        self._masking.setVisible(masking is not None)
        others = [graph.nodes[call].name for call in graph.calls_of(graph.nodes[node].layer) if call != node]
        self._shared.setText(tr("Shares its weights with {names}", names=", ".join(others)) if others else "")
        self._shared.setVisible(bool(others))
        self._learns.setText(_learning(report, self._teachers(node)) if report else "")
        self._learns.setVisible(bool(self._learns.text()))
        fate = reports.fate(node)
        self._fate.setText(f"{fate.text}." if fate is not None else "")
        self._fate.setVisible(fate is not None)
        self._show_problems(report.problems if report else (), theme)

    def _teachers(self, node: NodeId) -> str | None:
        """Of a shared layer that learns, what it learns from, in words; None of another one."""
        graph = self._workspace.level
        layer = graph.nodes[node].layer
        if len(graph.calls_of(layer)) < 2:
            return None
        found = lessons(graph, self._workspace.catalog.to_learn)
        lesson = next((one for one in found if one.layer == layer), None)
        if lesson is None:
            return None
        names = ", ".join(graph.nodes[call].name for call in lesson.calls)
        told = tr("It learns from what reaches {names}.", names=names)
        left = ", ".join(graph.nodes[call].name for call in lesson.left_out)
        return f"{told} {tr('What reaches {names} hangs on what it learned.', names=left)}" if left else told

    def _show_shapes(self, lines: list[tuple[str, TensorSpec | None]], *, dimmed: bool) -> None:
        known = [(name, tensor) for name, tensor in lines if tensor is not None]
        while self._shapes.count() > 2 * len(known):
            taken = self._shapes.takeAt(self._shapes.count() - 1).widget()
            taken.hide()
            taken.deleteLater()
        for number, (name, tensor) in enumerate(known):
            if self._shapes.count() <= 2 * number:
                # Names of ports in the narrower face, in one line: beside them the shapes may break.
                self._shapes.addWidget(PlainLabel("", "second"), number, 0, Qt.AlignmentFlag.AlignTop)
                self._shapes.addWidget(PlainLabel("", "mono", wraps=True), number, 1, Qt.AlignmentFlag.AlignTop)
            for column, text in enumerate((name, tensor_text(tensor))):
                label = self._shapes.itemAtPosition(number, column).widget()
                label.setText(text)
                label.setEnabled(not dimmed)
        self._heading.setVisible(bool(known))

    def _show_problems(self, problems: tuple[Problem, ...], theme: Theme) -> None:
        if problems == self._problems and theme is self._theme:
            return
        self._problems, self._theme = problems, theme
        while (taken := self._problem_box.takeAt(0)) is not None:
            taken.widget().hide()
            taken.widget().deleteLater()
        for problem in problems:
            self._problem_box.addWidget(ProblemRow(problem, "", theme, self._workspace))


def _learning(report: NodeReport, teachers: str | None) -> str:
    """What a layer learns from the data, and what sets a size that hangs on that; empty for one that learns nothing."""
    if not report.learns or not report.outputs:
        return ""
    told = [tr("Learns its {parameter} from the training data, before the training.", parameter=report.learns)]
    if teachers is not None:
        told.append(teachers)
    _, tensor = report.outputs[0]
    if report.learns == "vocabulary" and tensor.shape[-1] is None:
        if tensor.dtype == "float32":
            told.append(tr("Its last size is open until then; max_tokens with pad_to_max_tokens sets it."))
        else:
            told.append(tr("Its last size is open; output_sequence_length sets it."))
    return " ".join(told)


def _numbered(word: str, link: Link, graph: Level) -> str:
    """``in 2`` for the second of several links to one input: their order is that of the merge."""
    siblings = graph.links_into(link.target, link.target_port)
    return f"{word} {siblings.index(link) + 1}" if siblings[1:] else word


def _port_name(word: str, port: str, plain: str) -> str:
    """``in`` for the port every layer has, ``in query`` for one with a name of its own."""
    return word if port == plain else f"{word} {port}"


def _example_size(tensors: list[TensorSpec]) -> int:
    """Bytes of one example's outputs; 0 where an axis is open."""
    total = 0
    for tensor in tensors:
        axes = tensor.shape[1:]
        if None in axes:
            return 0
        total += math.prod(axis for axis in axes if axis is not None) * _WIDTHS.get(tensor.dtype, 4)
    return total
