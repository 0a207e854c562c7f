"""A journal of a million batches in the plot: how long until it is drawn, how it pans, and what live drawing costs.

Lines hold as many batches as a training writes at once: one where a batch is slow, 8 in an epoch of a
tiny network, some hundred where epochs are long. Every point is looked for. Offscreen, by real events.
"""

from __future__ import annotations

import math
import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from nodeeditor.panels.plot.recorded import CurveReading
from nodeeditor.panels.plot.training_plot import TrainingPlot
from nodeeditor.protocol.answers import BatchesDone
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Batches, Epoch, JournalWriter, Started
from nodeeditor.theme.tokens import DARK
from tests.benchmarks.report import report

BATCHES = 1_000_000
STEPS = 1_000
#: Of each batch.
NAMES = ("loss", "accuracy")
LIVE_SECONDS = 8.0
#: Of a tiny network, 20 times a second.
LIVE_BATCHES = 400


def values(seed: int) -> list[float]:
    """What a training would report: single precision, noisy, falling, with one that is no number."""
    noise = np.random.default_rng(seed).normal(0, 0.1, BATCHES)
    found = (2 / np.sqrt(1 + np.arange(BATCHES) / 5000) + np.abs(noise)).astype(np.float32).tolist()
    found[BATCHES // 3] = math.nan
    return found


def write(folder: RunFolder, logs: dict[str, list[float]], together: int) -> None:
    folder.create()
    with JournalWriter(folder.journal) as journal:
        journal.append([Started(BATCHES // STEPS, 0, STEPS, 32 * STEPS, 0, NAMES)])
        for epoch in range(BATCHES // STEPS):
            begin = epoch * STEPS
            pieces = [(step, min(step + together, STEPS)) for step in range(0, STEPS, together)]
            lines = [
                Batches(epoch, start, {name: logs[name][begin + start : begin + stop] for name in NAMES})
                for start, stop in pieces
            ]
            journal.append([*lines, Epoch(epoch, STEPS, dict.fromkeys((*NAMES, "val_loss"), 0.5), 1.0, 32_000.0)])


class Window:
    """The plot as the window shows it."""

    def __init__(self, application: QApplication) -> None:
        self.application = application
        self.plot = TrainingPlot(DARK)
        self.plot.resize(1040, 216)
        self.plot.show()
        self.turn()

    def turn(self) -> None:
        self.application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def draw(self) -> None:
        """Paint all of it."""
        self.plot.grab()

    def open(self, folder: RunFolder) -> tuple[float, float, float]:
        """Seconds until a run's curves are drawn, those of the processor, and the longest that an event had to wait."""
        reading = CurveReading()
        done: list[bool] = []
        reading.ready.connect(lambda: done.append(True))
        longest, began, used = 0.0, time.perf_counter(), time.process_time()
        reading.want({folder.path: (folder.path.name, STEPS)})
        while not done:
            turn = time.perf_counter()
            self.turn()
            longest = max(longest, time.perf_counter() - turn)
        self.plot.set_others(reading.curves)
        self.plot.redraw()
        self.draw()
        return time.perf_counter() - began, time.process_time() - used, longest

    def pan(self, epochs: float) -> list[float]:
        """Milliseconds of each frame while so many epochs are moved through the run."""
        frames = []
        box = self.plot.losses.getPlotItem().vb
        for number in range(60):
            left = number * (BATCHES / STEPS - epochs) / 60 + 0.1
            began = time.perf_counter()
            box.setXRange(left, left + epochs, padding=0)
            self.turn()  # which paints both charts
            frames.append(1000 * (time.perf_counter() - began))
        return frames

    def live(self) -> float:
        """The share of one core that it takes to follow a training whose batches are drawn as they come."""
        self.plot.set_others([])
        self.plot.begin("live", STEPS, BATCHES // STEPS)
        noise = np.random.default_rng(0).random(LIVE_BATCHES).tolist()
        used, began, told = time.process_time(), time.perf_counter(), 0
        while time.perf_counter() - began < LIVE_SECONDS:
            if time.perf_counter() - began > told * 0.05:
                batch = told * LIVE_BATCHES
                self.plot.take(BatchesDone(batch // STEPS, batch % STEPS, dict.fromkeys(NAMES, noise)))
                told += 1
            self.turn()
            time.sleep(0.005)
        used = time.process_time() - used
        idle, waited = time.process_time(), time.perf_counter()
        while time.perf_counter() - waited < LIVE_SECONDS / 4:
            self.turn()
            time.sleep(0.005)
        # What the loop itself takes is no cost of the plot.
        return (used - 4 * (time.process_time() - idle)) / LIVE_SECONDS


def missing(window: Window, logs: dict[str, list[float]]) -> int:
    """Points of the journal that the curves do not have, in their places."""
    (run,) = window.plot.runs
    places = np.arange(1, BATCHES + 1) / STEPS
    lost = 0
    for name in NAMES:
        curve = run.batches[name]
        if len(curve) != BATCHES:
            lost += abs(BATCHES - len(curve))
            continue
        same = (curve.y == np.array(logs[name])) | (np.isnan(curve.y) & np.isnan(logs[name]))
        lost += int(np.count_nonzero(~(same & np.isclose(curve.x, places, rtol=0, atol=1e-6))))
    return lost


def main() -> None:
    """Print the figures."""
    window = Window(QApplication([]))
    logs = {name: values(number) for number, name in enumerate(NAMES)}
    with tempfile.TemporaryDirectory() as folder:
        for together in (1, 8, 200):
            run = RunFolder(Path(folder) / f"run-{together}")
            write(run, logs, together)
            took = [window.open(run) for _ in range(3)]
            report(
                f"journal of 1,000,000 batches, {together} a line, until it is drawn",
                min(seconds for seconds, *_ in took),
                "s",
                target="within 1",
                megabytes=round(run.journal.stat().st_size / 2**20),
                processor_seconds=round(min(used for _, used, _ in took), 3),
                longest_wait_of_an_event_ms=round(1000 * min(wait for *_, wait in took), 1),
                points_missing=missing(window, logs),
            )
        for epochs in (900.0, 100.0, 1.0):
            frames = window.pan(epochs)
            report(
                f"pan over 1,000,000 batches, {epochs:g} epochs in view, 95th percentile of a frame",
                float(np.percentile(frames, 95)),
                "ms",
                target="within 16.7",
                median=round(statistics.median(frames), 2),
            )
    report(
        "drawing every batch of a training as it comes, share of all cores",
        100 * window.live() / (os.cpu_count() or 1),
        "%",
        target="below 2",
        cores=os.cpu_count(),
        batches_a_second=20 * LIVE_BATCHES,
    )


if __name__ == "__main__":
    main()
