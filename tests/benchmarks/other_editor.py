"""NodeGraphQt on the graph of :mod:`tests.benchmarks.large_graphs`: the reference, in a process of its own.

Prints one JSON object: milliseconds to open a file, to fit it into view, to repaint.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import warnings
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_PREFERRED_BINDING"] = "PySide6"

import statistics

from PySide6.QtWidgets import QApplication

from tests.benchmarks.large_graphs import large_graph
from tests.benchmarks.timing import repaints, timed

ROUNDS = 1


def main() -> None:
    """Measure it with as many nodes as the command says."""
    count = int(sys.argv[1])
    application = QApplication([])
    warnings.simplefilter("ignore")  # distutils
    from NodeGraphQt import BaseNode, NodeGraph

    class Layer(BaseNode):
        __identifier__ = "bench"
        NODE_NAME = "Layer"

        def __init__(self) -> None:
            super().__init__()
            self.add_input("inputs", multi_input=True)
            self.add_output("output")

    def shown() -> NodeGraph:
        graph = NodeGraph()
        graph.register_node(Layer)
        graph.widget.resize(1600, 1000)
        graph.widget.show()
        application.processEvents()
        return graph

    drawing, drawn = large_graph(count), shown()
    nodes = {
        node.id: drawn.create_node("bench.Layer", name=node.name, pos=[node.x, node.y], selected=False, push_undo=False)
        for node in drawing.nodes.values()
    }
    for link in drawing.links:
        nodes[link.source].output(0).connect_to(nodes[link.target].input(0), push_undo=False)
    opened, fits, frames = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "graph.json")
        drawn.save_session(path)
        drawn.widget.close()
        for _ in range(ROUNDS):
            graph = shown()

            def open_it(graph: NodeGraph = graph) -> None:
                graph.load_session(path)
                application.processEvents()

            def fit(graph: NodeGraph = graph) -> None:
                graph.select_all()
                graph.fit_to_selection()
                application.processEvents()

            opened.append(timed(open_it))
            fits.append(timed(fit))
            frames += repaints(graph.viewer().viewport(), 7)
            graph.widget.close()
    figures = {"open": opened, "fit": fits, "repaint": frames}
    print(json.dumps({name: statistics.median(values) for name, values in figures.items()}))


if __name__ == "__main__":
    main()
