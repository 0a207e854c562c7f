"""How near estimated memory and the estimated time of an epoch come to the measured ones, network by network.

The examples and networks of many kinds are trained, each in a real process, while the machine learns
from all that it trained before. Ratios are estimated by measured. Memory is the most that the process
held until its last epoch ended, beyond what it held before it built the network. Times are first those told
from the small networks that are measured before all; then those of networks that were never trained: each
against a log of all others; then those of a second training.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import Document, load
from nodeeditor.resources import examples
from nodeeditor.workspace.pace import ROUGHLY, Measured, predicted
from nodeeditor.workspace.workspace import Workspace
from tests.benchmarks.bench_inference import wait
from tests.benchmarks.networks import NETWORKS
from tests.benchmarks.report import report

_MB = 1024 * 1024
#: Below so much memory what TensorFlow needs by the way decides.
_SMALL = 30 * _MB


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
        documents |= {name: Document(graph=make()) for name, make in NETWORKS.items()}
        wait(lambda: workspace.first_pace.measured, 240)
        first = workspace.first_pace.measured
        again: dict[str, float] = {}
        measured: dict[str, Measured] = {}
        memory: dict[str, tuple[int, int]] = {}
        for name, document in documents.items():
            _train(workspace, document)
            expected_memory, held = workspace.estimate.compared_memory or (None, 0)
            memory[name] = (expected_memory or 0, held)
            _, took = _train(workspace, document)
            expected, _ = workspace.estimate.compared or (None, took)
            again[name] = (expected or 0.0) / took
            measured[name] = workspace.estimate._log.measured(workspace.estimate._device)[-1]
        workspace.shut_down()
    fresh = {}
    before = {name: (predicted(found.epoch, first) or 0.0) / found.seconds for name, found in measured.items()}
    for name, found in measured.items():
        others = [other for key, other in measured.items() if key != name]
        fresh[name] = (predicted(found.epoch, others) or 0.0) / found.seconds
    seconds = {name: round(found.seconds, 4) for name, found in measured.items()}
    held_by = {name: round(held / _MB) for name, (_, held) in memory.items()}
    large = {name: expected / held for name, (expected, held) in memory.items() if held > _SMALL}
    _report("memory of a training", large, measured_mb=held_by)
    _report("seconds an epoch, before a machine's first training", before, target=f"within {ROUGHLY} times",
            first_seconds=[round(found.seconds, 4) for found in first])  # fmt: skip
    _report("seconds an epoch, networks never trained here", fresh, seconds=seconds)
    _report("seconds an epoch, networks trained before", again, seconds=seconds)


def _report(what: str, ratios: dict[str, float], *, target: str = "within 2 times", **more: object) -> None:
    """Say how far off the worst of ``ratios``, estimated by measured, is."""
    worst = max(ratios.values(), key=lambda ratio: max(ratio, 1 / ratio) if ratio else float("inf"))
    report(f"estimated by measured {what}, the worst", worst, "times", target=target,
           median=round(statistics.median(ratios.values()), 2),
           ratios={name: round(ratio, 2) for name, ratio in ratios.items()}, **more)  # fmt: skip


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
