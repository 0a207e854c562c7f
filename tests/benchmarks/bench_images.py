"""A folder of images read: decoded into what trainings read, against the reader of Keras in the same run."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf

from nodeeditor.engine.data import copies
from nodeeditor.engine.data.load import load
from nodeeditor.graph.settings import ImageFolderSource
from tests.benchmarks.report import report

IMAGES, ROUNDS = 2000, 3

#: On a machine with other work to do, the time of the processor tells more.
clock = time.process_time if os.environ.get("NODEEDITOR_BENCH_CPU") else time.perf_counter


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        for kind, sizes in (("as large as they are read", ((96, 96),)), ("made smaller", ((180, 240), (240, 180)))):
            source = ImageFolderSource(f"images {kind}", 96, 96)
            write_images(folder / source.path, sizes)
            compare(source, folder, f"{IMAGES:,} images, half PNG and half JPEG, {kind}")


def write_images(folder: Path, sizes: tuple[tuple[int, int], ...]) -> None:
    """Smooth colours with some noise in three classes, as photographs are to a decoder."""
    random = np.random.default_rng(0)
    for number in range(IMAGES):
        height, width = sizes[number // 6 % len(sizes)]
        coarse = random.uniform(0, 255, (8, 8, 3)).astype(np.float32)
        image = tf.image.resize(coarse, (height, width)).numpy() + random.normal(0, 6, (height, width, 3))
        pixels = np.clip(image, 0, 255).astype(np.uint8)
        encoded = tf.io.encode_png(pixels) if number % 2 else tf.io.encode_jpeg(pixels)
        inside = folder / ("ant", "bee", "cat")[number // 2 % 3]
        inside.mkdir(parents=True, exist_ok=True)
        (inside / f"{number}.{'png' if number % 2 else 'jpg'}").write_bytes(encoded.numpy())


def compare(source: ImageFolderSource, folder: Path, what: str) -> None:
    """Read the folder by turns, all of it each time."""

    def ours() -> np.ndarray:
        return np.asarray(load(source, folder).columns["image"])

    def theirs() -> np.ndarray:
        read = keras.utils.image_dataset_from_directory(
            folder / source.path, image_size=(source.height, source.width), shuffle=False, verbose=False
        )
        return np.concatenate([images for images, _ in read.as_numpy_iterator()])

    times: dict[Callable[[], np.ndarray], list[float]] = {ours: [], theirs: []}
    again: list[float] = []
    for _ in range(ROUNDS):
        for copy in copies.folder().glob("*"):
            for file in copy.iterdir():
                file.unlink()
        for read, taken in times.items():
            taken.append(timed(read))
        again.append(timed(ours))
    assert np.array_equal(ours(), theirs())
    own, reference, kept = (statistics.median(found) for found in (times[ours], times[theirs], again))
    report(
        f"{what}: decoded and kept, times the speed of image_dataset_from_directory",
        reference / own,
        "times",
        target="at least 0.5",
        ours_images_per_second=round(IMAGES / own),
        keras_images_per_second=round(IMAGES / reference),
    )
    report(
        f"{what}: read again, times the speed of image_dataset_from_directory",
        reference / kept,
        "times",
        target="at least 5",
        ours_images_per_second=round(IMAGES / kept),
    )


def timed(read: Callable[[], object]) -> float:
    """The seconds that ``read`` takes."""
    began = clock()
    read()
    return clock() - began


if __name__ == "__main__":
    main()
