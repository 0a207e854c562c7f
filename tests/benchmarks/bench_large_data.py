"""Training on a file that is larger than memory likes: peak memory, samples a second, steadiness.

``NODEEDITOR_LARGE_GB`` (4 where it is not set) is the size of each file. A process of its own trains on each for some
hundred batches, as ``nodeeditor train`` does; the reference is ``model.fit`` on a part of the same data in memory.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import psutil

from nodeeditor.document.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.engine.data.prepare import prepare
from nodeeditor.engine.training.setup import seeded_model
from nodeeditor.engine.training.train import train
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import CsvSource, DataSettings, NumpySource
from nodeeditor.protocol.answers import Answer, BatchesDone, TrainingStarted
from nodeeditor.protocol.steering import Command, Stop
from tests.benchmarks.report import report
from tests.engine.training.training_graphs import Row, network

FEATURES, BATCH = 256, 128
#: Seconds that each training goes on, some hundred batches at least.
SECONDS = 15.0
_COLUMNS = tuple(f"c{number}" for number in range(FEATURES))


def main() -> None:
    """Print the figures."""
    size = int(float(os.environ.get("NODEEDITOR_LARGE_GB", "4")) * 10**9)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        for kind, make, room in (("NPY", write_npy, 1.1), ("CSV", write_csv, 3.5)):
            free = shutil.disk_usage(folder).free
            if free < size * room:
                print(f"no {kind} file of {size / 1e9:g} GB: {free / 1e9:.1f} GB are free", file=sys.stderr)
                continue
            path = folder / f"large.{kind.lower()}"
            make(path, size)
            line = [sys.executable, "-m", "tests.benchmarks.bench_large_data", str(path)]
            subprocess.run(line, check=True)
            path.unlink()


def write_npy(path: Path, size: int) -> None:
    """Standard normal numbers; the last of a sample is 0 or 1."""
    rows = size // (4 * (FEATURES + 1))
    block = sample_block()
    with path.open("wb") as file:
        header = {"descr": "<f4", "fortran_order": False, "shape": (rows, FEATURES + 1)}
        np.lib.format.write_array_header_1_0(file, header)
        for start in range(0, rows, len(block)):
            file.write(block[: min(len(block), rows - start)].tobytes())
        settle(file)


def write_csv(path: Path, size: int) -> None:
    """The same as text, with a header."""
    block = sample_block()[:8192]
    text = "".join(",".join(f"{value:.4g}" for value in row) + "\n" for row in block).encode()
    with path.open("wb") as file:
        file.write((",".join((*_COLUMNS, "y")) + "\n").encode())
        while file.tell() < size:
            file.write(text)
        settle(file)


def settle(file: IO[bytes]) -> None:
    """Wait until a file is on the disk, which would be busy with it else."""
    file.flush()
    os.fsync(file.fileno())


def sample_block() -> Any:
    block = np.random.default_rng(0).standard_normal((32768, FEATURES + 1), dtype=np.float32)
    block[:, -1] = block[:, 0] > 0
    return block


class Watch:
    """Hears of batches, and ends the training in time."""

    def __init__(self) -> None:
        self.began = time.perf_counter()
        self.started = 0.0
        self.read_before = 0
        self.ends: list[tuple[float, int]] = []

    def report(self, message: Answer) -> None:
        match message:
            case TrainingStarted():
                self.started = time.perf_counter()
                self.read_before = from_disk()
            case BatchesDone():
                self.ends.append((time.perf_counter(), len(message.logs["loss"])))

    def commands(self) -> list[Command]:
        over = bool(self.started) and time.perf_counter() - self.started > SECONDS
        return [Stop()] if over else []

    def seconds_a_batch(self) -> list[float]:
        """Of each half a second, once reports come as often as they are to."""
        found: list[float] = []
        began, batches = self.ends[len(self.ends) // 10][0], 0
        for end, count in self.ends[len(self.ends) // 10 + 1 :]:
            batches += count
            if end - began >= 0.5:
                found.append((end - began) / batches)
                began, batches = end, 0
        return found


def graph_of(path: Path) -> Graph:
    """An autoencoder of a lone array, or a classifier of a table."""
    if path.suffix == ".npy":
        source: Any = NumpySource(path.name)
        features: tuple[str, ...] = (path.stem,)
        target = {"columns": (path.stem,), "loss": "mse"}
        units, shape, activation = FEATURES + 1, (FEATURES + 1,), "linear"
    else:
        source, features = CsvSource(path.name), _COLUMNS
        target = {"columns": ("y",), "loss": "binary_crossentropy"}
        units, shape, activation = 1, (FEATURES,), "sigmoid"
    rows: list[Row] = [
        ("x", "Input", {"shape": shape, "columns": features, "scaling": "standardize"}, ()),
        ("hidden", "Dense", {"units": 128, "activation": "relu"}, ("x",)),
        ("last", "Dense", {"units": units, "activation": activation}, ("hidden",)),
        ("y", "Output", target, ("last",)),
    ]
    return network(rows, DataSettings(source, validation=0.1), batch_size=BATCH, epochs=1)


def train_on(path: Path) -> None:
    """Train on one file and print what that took."""
    graph = graph_of(path)
    watch, process = Watch(), psutil.Process()
    before = process.memory_info().rss
    run = path.with_name(f"run of {path.name}")
    train(dumps(Document(graph)), path.parent, run, watch.report, watch.commands)
    peak, fetched = highest(), from_disk() - watch.read_before
    times = watch.seconds_a_batch()
    rate = BATCH / statistics.fmean(times)
    slowest = sorted(times)[-max(1, len(times) // 10) :]
    named = f"{path.suffix[1:].upper()} of {path.stat().st_size / 1e9:.1f} GB"
    report(f"{named}: peak memory of the process", peak / 1e9, "GB", target="below 1.5", before=before / 1e9)
    steadiness = statistics.median(slowest) / statistics.median(times)
    report(
        f"{named}: time a batch, the slowest tenth to the median",
        steadiness,
        "times",
        target="at most 1.5",
        gigabytes_from_the_disk_itself=round(fetched / 1e9, 2),
    )
    reference = fit_rate(graph, path)
    report(
        f"{named}: samples a second, times that of model.fit on a part in memory",
        rate / reference,
        "times",
        target="at least 1",
        ours_samples_per_second=round(rate),
        fit_samples_per_second=round(reference),
        seconds_before_the_first_batch=round(watch.started - watch.began, 1),
    )


def fit_rate(graph: Graph, path: Path) -> float:
    """Samples a second of ``model.fit`` on the first samples."""
    compiled = seeded_model(graph)
    data = prepare(graph, path.parent, compiled.output_shapes).train
    inputs, targets = (
        {name: np.asarray(values[:20_000], np.float32) for name, values in part.items()}
        for part in (data.inputs, data.targets)
    )
    x, y = compiled.built.by_input(inputs), compiled.built.by_output(targets)
    compiled.model.fit(x, y, batch_size=BATCH, verbose=0)
    began = time.perf_counter()
    compiled.model.fit(x, y, batch_size=BATCH, epochs=4, verbose=0)
    return 4 * 20_000 / (time.perf_counter() - began)


def from_disk() -> int:
    """Bytes that this process has read so far and the system's cache did not have; 0 where that is not told."""
    return (
        int(getattr(psutil.Process().io_counters(), "read_bytes", 0)) if hasattr(psutil.Process, "io_counters") else 0
    )


def highest() -> int:
    """The most bytes that this process held, those of mapped files among them."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    train_on(Path(sys.argv[1])) if len(sys.argv) > 1 else main()
