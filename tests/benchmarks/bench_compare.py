"""How fast two graphs of 1,000 nodes are compared, and seen side by side: offscreen raster, 1600 x 1000."""

from __future__ import annotations

import os
import statistics
import tempfile
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_main_window
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.comparing.comparison import compare
from nodeeditor.graph.edits import Move, Place, Rename, SetConfig
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.panels.comparing.side import Side
from nodeeditor.panels.comparing.window import ComparisonWindow
from tests.benchmarks.bench_canvas import NODES, large_graph, p95, timed
from tests.benchmarks.report import report
from tests.fake_engine import FakeEngines

_TIMES = 5
_PAN = 60


def edited(graph: Graph) -> Graph:
    """The same drawing with a twentieth of its layers renamed and changed, and a third of its nodes moved."""
    other = graph.copy()
    for number in range(0, NODES, 20):
        node = NodeId(f"n{number}")
        layer = other.layer_of(node)
        other.apply(SetConfig(layer.id, layer.config.with_value("trainable", False)))
        other.apply(Rename(node, f"renamed_{number}", f"renamed_{number}"))
    for number in range(1, NODES, 3):
        place = other.nodes[NodeId(f"n{number}")]
        other.apply(Move((Place(place.id, place.x, place.y + 20.0),)))
    return other


def renamed(graph: Graph) -> Graph:
    """The same network with other names and other ids, as one that was drawn a second time."""
    ids = {node: NodeId(f"other_{node}") for node in graph.nodes}
    return Graph.build(
        [replace(layer, name=f"other_{layer.name}") for layer in graph.layers.values()],
        [replace(node, id=ids[node.id], name=f"other_{node.name}") for node in graph.nodes.values()],
        [replace(link, source=ids[link.source], target=ids[link.target]) for link in graph.links],
    )


def compared(first: Graph, second: Graph) -> float:
    """Milliseconds until all differences are known."""
    return statistics.median(timed(lambda: compare(first, second).differences) for _ in range(_TIMES))


def seen(first: Graph, second: Graph, folder: Path) -> tuple[float, dict[str, float]]:
    """Milliseconds until both stand side by side, and of a frame of a pan of both at some zooms."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = create_main_window(None, settings=settings, open_channel=FakeEngines())
    catalog = load_snapshot()
    sides = tuple(Side(name, name, Document(graph), catalog) for name, graph in (("first", first), ("second", second)))
    opened: list[ComparisonWindow] = []

    def open_both() -> None:
        dialog = ComparisonWindow(sides, window.themes.theme)
        dialog.resize(1600, 1000)
        dialog.show()
        QApplication.processEvents()
        dialog.grab()
        opened.append(dialog)

    first_time = timed(open_both)
    bar = opened[0].views[0].horizontalScrollBar()
    frames: dict[str, float] = {}
    for zoom in (1.0, 0.6, 0.3, 0.1):
        opened[0].views[0].look(Camera(3000.0, 1000.0, zoom))
        opened[0].views[0].moved.emit(opened[0].views[0].camera_control.camera)
        QApplication.processEvents()

        def pan() -> None:
            bar.setValue(bar.value() + 15)
            QApplication.processEvents()

        frames[f"{zoom:.0%}"] = p95([timed(pan) for _ in range(_PAN)])
    opened[0].close()
    return first_time, frames


def main() -> None:
    """Print the figures."""
    graph = large_graph()
    other = edited(graph)
    for name, first, second in (
        ("edited in 50 nodes, 333 moved", graph, other),
        ("every name and id another", graph, renamed(graph)),
        ("both", graph, renamed(other)),
    ):
        told = len(compare(first, second).differences)
        report(
            f"two graphs of {NODES} nodes compared: {name}",
            compared(first, second),
            "ms",
            target="within 200 ms",
            differences=told,
        )
    with tempfile.TemporaryDirectory() as folder:
        opened, frames = seen(graph, other, Path(folder))
    report("the same seen side by side", opened, "ms", target="within 1000 ms")
    for zoom, frame in frames.items():
        report(f"panning both at {zoom}, 95th percentile of a frame", frame, "ms", target="within 33 ms")


if __name__ == "__main__":
    main()
