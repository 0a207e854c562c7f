"""Shapes while a large graph is edited, through the workspace and a real engine process.

A graph of 1,000 nodes whose layers all differ is inferred from nothing, by an engine that has just
become ready. Then one parameter is changed again and again, to values never asked about before:
from the edit to the answer, for a cone of 10 nodes, once where only two of them get another shape
and once where all ten do; and again while the engine still finds out what the rest costs. At last
numbers are typed digit by digit, each at another chain, for whose first digit nothing is prepared.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QTimer

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import Document
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.costs import PAUSE
from nodeeditor.workspace.inference import COALESCING
from nodeeditor.workspace.workspace import Workspace
from tests.benchmarks.report import report

_CHAINS = 111
_EDITS = 100
_WHOLE_ROUNDS = 3
#: Milliseconds between two edits: long enough for whatever an answer sets off to be over.
_PAUSE = 30
#: Milliseconds between two digits of somebody who types fast: what the edited layers cost is found out between.
_TYPING = 150

#: A chain of nine nodes behind the Input, its Output the last: sizes end at the second layer.
_ENDING: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Dense", {"units": 16}),
    ("Dense", {"units": 32, "activation": "relu"}),
    ("BatchNormalization", {}),
    ("Dropout", {"rate": 0.1}),
    ("Dense", {"units": 16, "activation": "gelu"}),
    ("LayerNormalization", {}),
    ("Dense", {"units": 8}),
    ("Activation", {"activation": "tanh"}),
    ("Dense", {"units": 4}),
)
#: A chain in which the number of channels of the first layer is that of all others.
_PASSING: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Conv2D", {"filters": 8, "kernel_size": 3}),
    ("BatchNormalization", {}),
    ("ReLU", {}),
    ("DepthwiseConv2D", {"kernel_size": 3, "padding": "same"}),
    ("BatchNormalization", {"momentum": 0.9}),
    ("Activation", {"activation": "gelu"}),
    ("MaxPooling2D", {"pool_size": 2}),
    ("Dropout", {"rate": 0.1}),
    ("GlobalAveragePooling2D", {}),
)


def large_graph(chains: int = _CHAINS, salt: int = 0) -> Graph:
    """A graph of ``9 * chains + 1`` nodes, of which no two layers are configured alike."""
    layers, nodes, links = [], [], []

    def add(name: str, type_name: str, config: dict[str, Any], feed: str | None) -> None:
        layers.append(Layer(LayerId(name), type_name, name, FrozenMap(config)))
        nodes.append(Node(NodeId(name), LayerId(name), name))
        if feed is not None:
            links.append(Link(NodeId(feed), "output", NodeId(name), "inputs"))

    add("image", "Input", {"shape": (28, 28, 3)}, None)
    for chain in range(chains):
        feed = "image"
        for step, (type_name, config) in enumerate((_PASSING, _ENDING)[chain % 2]):
            name = f"n{chain}_{step}"
            add(name, type_name, _varied(type_name, config, chain + salt * chains), feed)
            feed = name
        add(f"y{chain}", "Output", {"loss": "mse"}, feed)
    return Graph.build(layers, nodes, links)


def _varied(type_name: str, config: dict[str, Any], number: int) -> dict[str, Any]:
    """``config`` as no other chain has it."""
    varied = dict(config)
    for name in ("units", "filters"):
        if name in varied:
            varied[name] += number
    if "rate" in varied:
        varied["rate"] = 0.1 + number / 10_000
    if type_name.endswith("Normalization"):
        varied["epsilon"] = 0.001 + number / 1_000_000
    return varied


def wait(condition: Callable[[], object], seconds: float) -> None:
    """Run the event loop until ``condition()`` holds. Raises ``TimeoutError``."""
    end = time.monotonic() + seconds
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > end else None)
    look.start(5)
    loop.exec()
    if not condition():
        raise TimeoutError(f"waited {seconds} s")


def settled(workspace: Workspace, act: Callable[[], object]) -> float:
    """Seconds from ``act`` to the signal with which every report belongs to the graph as it is."""
    loop = QEventLoop()
    told: list[float] = []

    def look() -> None:
        if workspace.inference.is_settled:
            told.append(time.perf_counter())
            loop.quit()

    workspace.inference.changed.connect(look)
    start = time.perf_counter()
    act()
    if not told:
        loop.exec()
    workspace.inference.changed.disconnect(look)
    return told[0] - start


def main() -> None:
    """Infer the large graph from nothing, then edit it."""
    QCoreApplication([])
    catalog = load_snapshot()
    assert catalog is not None
    with tempfile.TemporaryDirectory() as home:
        settings = QSettings(str(Path(home) / "settings.ini"), QSettings.Format.IniFormat)
        workspace = Workspace(catalog, settings=settings)
        workspace.spare.warm = lambda: None  # type: ignore[method-assign]  # a second import would burden the first
        workspace.start_engine()
        wait(lambda: workspace.engine.is_ready, 120)
        _whole(workspace)
        _edits(workspace, "n1_0", "units", "two of them with another shape")
        _edits(workspace, "n0_0", "filters", "all of them with another shape")
        _edits(workspace, "n1_0", "units", "two of them with another shape, while costs are found out", PAUSE + 80)
        _typed(workspace)
        workspace.shut_down()


def _whole(workspace: Workspace) -> None:
    seconds = [
        settled(workspace, lambda salt=salt: workspace.take_up(Document(graph=large_graph(salt=salt)), None))
        for salt in range(_WHOLE_ROUNDS)
    ]
    assert not [found for found in workspace.inference.problems if not found.warning], workspace.inference.problems[:3]
    nodes = len(workspace.graph.nodes)
    report(
        f"shapes of a graph of {nodes} nodes, all layers new, the engine's first question",
        seconds[0],
        "s",
        target="within 2 s",
        nodes=nodes,
    )
    report(f"the same, of another graph of {nodes} nodes", statistics.median(seconds[1:]), "s", target="within 2 s")


def _edits(workspace: Workspace, layer: str, parameter: str, told: str, pause: int = _PAUSE) -> None:
    values = [5000 + pause * _EDITS + number for number in range(_EDITS)]
    _report([_edited(workspace, layer, parameter, value, pause) for value in values], workspace, told)


def _typed(workspace: Workspace) -> None:
    wait(lambda: workspace.costs.is_settled, 120)
    first, others = [], []
    for number in range(1, 10):
        digits = f"{number}2345"
        layer = f"n{2 * number}_0"
        for count in range(1, len(digits) + 1):
            taken = _edited(workspace, layer, "filters", int(digits[:count]), _TYPING)
            (others if count > 1 else first).append(taken)
    told = "all of them with another shape, typed digit by digit"
    _report([*first, *others], workspace, told, first_digit=round(1000 * statistics.median(first), 1))


def _edited(workspace: Workspace, layer: str, parameter: str, value: int, pause: int) -> float:
    """Seconds from the edit to its shapes; returns after a pause of so many milliseconds."""
    config = workspace.graph.layers[LayerId(layer)].config.with_value(parameter, value)
    taken = settled(workspace, lambda: workspace.apply(SetConfig(LayerId(layer), config), "set"))
    QTimer.singleShot(pause, (loop := QEventLoop()).quit)
    loop.exec()
    return taken


def _report(taken: list[float], workspace: Workspace, told: str, **more: float) -> None:
    taken = sorted(taken)
    report(
        f"from an edit to the shapes of its cone of 10 nodes, {told}, 95th percentile",
        1000 * taken[int(0.95 * len(taken))],
        "ms",
        target="within 16 ms",
        median=round(1000 * statistics.median(taken), 1),
        **more,
        coalescing=COALESCING,
        nodes=len(workspace.graph.nodes),
    )


if __name__ == "__main__":
    main()
