"""Exports of a small network: how long each takes from Keras at hand to the proof, and how far its file is off."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
import warnings
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

os.environ["CUDA_VISIBLE_DEVICES"] = "-1"  # before TensorFlow is imported

from nodeeditor.document import load
from nodeeditor.engine.exporting.export import Order, export, run_in_process
from nodeeditor.engine.exporting.proving import Runner, own_process, run_here
from nodeeditor.protocol.exports import TOLERATED, Step, Target
from nodeeditor.resources import examples
from tests.benchmarks.report import report

_NETWORK = "digits"
_ROUNDS = 3


def main() -> None:
    """Export one example as each format some times, and every example once."""
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        graph = load(examples() / f"{_NETWORK}.knet").graph
        for target in Target:
            path = Path(folder, f"net{target.ending}")
            _, whole = _times(Order(graph, target, path), own_process)  # what is done once only, too
            here = run_in_process(run_here)
            written = [_times(Order(graph, target, path), here)[0] for _ in range(_ROUNDS)]
            report(
                f"export of {_NETWORK}.knet to {target.value}, until the file is there",
                statistics.median(written),
                "s",
                target="",
                proven_after=float(f"{whole:.3g}"),
                rounds=_ROUNDS,
            )
        for target in Target:
            largest = 0.0
            for example in sorted(examples().glob("*.knet")):
                order = Order(load(example).graph, target, Path(folder, f"net{target.ending}"))
                proof = export(order, runner=run_in_process(run_here)).proof
                assert proof is not None
                assert proof.absolute is not None
                largest = max(largest, proof.absolute)
            report(
                f"largest difference of the examples' outputs, {target.value}",
                largest,
                "",
                target=f"at most {TOLERATED:g}",
            )


def _times(order: Order, runner: Callable[[Target], AbstractContextManager[Runner]]) -> tuple[float, float]:
    """Seconds until the file is written, and until it is proven by ``runner``."""
    times: dict[Step, float] = {}
    start = time.perf_counter()
    export(order, lambda step: times.setdefault(step, time.perf_counter()) and None, runner)
    return times[Step.RUNNING] - start, time.perf_counter() - start


if __name__ == "__main__":
    main()
