"""How near the estimated time of an epoch comes to the measured one, network by network.

The examples and two larger networks are trained, each in a real process, while the machine learns
from all that it trained before. Ratios are estimated by measured seconds an epoch. First those of
networks that were never trained: each against a log of all others. Then those of a second training.
"""

from __future__ import annotations

import itertools
import os
import statistics
import tempfile
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import Document, load
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import DataSettings, RandomArray, RandomSource, TrainingSettings
from nodeeditor.resources import examples
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.pace import Measured, predicted
from nodeeditor.workspace.workspace import Workspace
from tests.benchmarks.bench_inference import wait
from tests.benchmarks.report import report

_SAMPLES = 2000


def _larger(name: str) -> Graph:
    """A network whose time is convolutions, or one whose time is matrix products."""
    middle: list[tuple[str, dict[str, Any]]]
    if name == "convolutions":
        shape: tuple[int, ...] = (32, 32, 3)
        middle = [
            ("Conv2D", {"filters": 32, "kernel_size": 3, "activation": "relu"}),
            ("BatchNormalization", {}),
            ("Conv2D", {"filters": 64, "kernel_size": 3, "strides": 2, "activation": "relu"}),
            ("Conv2D", {"filters": 64, "kernel_size": 3, "activation": "relu"}),
            ("GlobalAveragePooling2D", {}),
        ]
    else:
        shape = (784,)
        middle = [("Dense", {"units": 1024, "activation": "relu"}) for _ in range(4)]
    chain = [("Input", {"shape": shape, "columns": ("x",)}), *middle, ("Dense", {"units": 10}),
             ("Output", {"loss": "mse", "columns": ("y",)})]  # fmt: skip
    names = [f"n{number}" for number in range(len(chain))]
    return Graph.build(
        [Layer(LayerId(at), kind, at, FrozenMap(config)) for at, (kind, config) in zip(names, chain, strict=True)],
        [Node(NodeId(at), LayerId(at), at) for at in names],
        [Link(NodeId(first), "output", NodeId(second), "inputs") for first, second in itertools.pairwise(names)],
        DataSettings(RandomSource((RandomArray("x", shape), RandomArray("y", (10,))), samples=_SAMPLES)),
        TrainingSettings(epochs=4, batch_size=64),
    )


def main() -> None:
    """Train each network twice."""
    QCoreApplication([])
    with tempfile.TemporaryDirectory() as home:
        for kind in ("DATA", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = home
        catalog = load_snapshot()
        assert catalog is not None
        settings = QSettings(str(Path(home) / "settings.ini"), QSettings.Format.IniFormat)
        workspace = Workspace(catalog, settings=settings)
        workspace.start_engine()
        documents = {path.stem: load(path) for path in sorted(examples().glob("*.knet"))}
        documents |= {name: Document(graph=_larger(name)) for name in ("convolutions", "dense")}
        again: dict[str, float] = {}
        measured: dict[str, Measured] = {}
        for name, document in documents.items():
            _train(workspace, document)
            _, took = _train(workspace, document)
            expected, _ = workspace.estimate.compared or (None, took)
            again[name] = (expected or 0.0) / took
            measured[name] = workspace.estimate._log.measured(workspace.estimate._device)[-1]
        workspace.shut_down()
    fresh = {}
    for name, found in measured.items():
        others = [other for key, other in measured.items() if key != name]
        fresh[name] = (predicted(found.epoch, others) or 0.0) / found.seconds
    target = "within 2 times"
    for told, ratios in (("never trained here", fresh), ("trained before", again)):
        worst = max(ratios.values(), key=lambda ratio: max(ratio, 1 / ratio) if ratio else float("inf"))
        listed = {name: round(ratio, 2) for name, ratio in ratios.items()}
        report(f"estimated by measured seconds an epoch, networks {told}, the worst", worst, "times",
               target=target, median=round(statistics.median(ratios.values()), 2), ratios=listed,
               seconds={name: round(found.seconds, 4) for name, found in measured.items()})  # fmt: skip


def _train(workspace: Workspace, document: Document) -> tuple[float | None, float]:
    """Train a document; the seconds an epoch that were estimated, and those it took."""
    workspace.take_up(document, None)
    wait(lambda: workspace.costs.is_settled and workspace.spare.is_warm, 240)
    workspace.training.start()
    failed: list[object] = []
    workspace.training.failed.connect(failed.append)
    wait(lambda: workspace.training.is_idle or failed, 300)
    workspace.training.failed.disconnect(failed.append)
    assert not failed, failed
    wait(lambda: workspace.estimate.compared is not None, 5)
    assert workspace.estimate.compared is not None
    return workspace.estimate.compared


if __name__ == "__main__":
    main()
