"""Where a size came from, in a list of problems: the sentence, and the nodes on the way to go to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Way
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role

#: A longer way is told by its ends.
_SHOWN = 5


class WayRow(QWidget):
    """One way; a click on a name asks for that node to be shown."""

    #: The id of a node.
    node_wanted = Signal(str)

    def __init__(self, way: Way, graph: Graph) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        column.addWidget(PlainLabel(way.text, "second", wraps=True))
        row = QHBoxLayout()
        row.setSpacing(6)
        #: The nodes on the way, the nearest to the problem first.
        self.names: list[QPushButton] = []
        nodes = [NodeId(node) for node in way.nodes if NodeId(node) in graph.nodes]
        is_long = len(nodes) > _SHOWN
        for node in [*nodes[:2], *nodes[-2:]] if is_long else nodes:
            if self.names:
                row.addWidget(PlainLabel("← …  ←" if is_long and len(self.names) == 2 else "←", "second"))
            row.addWidget(self._name(node, graph.nodes[node].name))
        row.addStretch(1)
        column.addLayout(row)

    def _name(self, node: NodeId, name: str) -> QPushButton:
        button = QPushButton(name)
        set_role(button, "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.node_wanted.emit(node))
        self.names.append(button)
        return button
