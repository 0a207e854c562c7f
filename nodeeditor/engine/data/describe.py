"""What a data source holds, told column by column."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from msgspec.structs import replace

from nodeeditor.engine.data.binding import missing_texts
from nodeeditor.engine.data.glimpse import glimpse
from nodeeditor.engine.data.load import Reader, load
from nodeeditor.engine.data.loaded import is_text, sample_shape
from nodeeditor.engine.data.picturing import describe_classes, picture
from nodeeditor.engine.data.samples import Array, whole
from nodeeditor.graph.settings import DataSource
from nodeeditor.protocol.answers import Column, DataDescribed, Histogram

#: So many distinct whole numbers or texts get a bar each; more whole numbers are put in as many bins.
MOST_BARS = 20

#: So many values of an array are written out in a row of the preview.
_SHOWN = 4


def describe(
    source: DataSource | None, folder: str | Path, rows: int = 100, request: int = 0, read: Reader | None = None
) -> DataDescribed:
    """The columns of ``source`` and its first ``rows`` as texts, as the answer to ``request``.

    ``read`` gives the data, or a glimpse of large data. Raises :class:`ProblemError` where the source can't be read.
    """
    data = read(source, folder) if read is not None else glimpse(source, folder, load)
    looked_at = {name: whole(values) for name, values in data.columns.items()}
    columns = tuple(
        _with_names(describe_column(name, values), data.classes.get(name), data.counts.get(name))
        for name, values in looked_at.items()
    )
    first = {name: values[: max(rows, 0)] for name, values in looked_at.items()}
    shown = [[_named_cell(value, data.classes.get(name)) for value in values] for name, values in first.items()]
    of_classes, of_images = next(iter(data.classes), ""), next(iter(data.images), "")
    pictures = tuple(picture(image, data.images[of_images]) for image in first[of_images]) if of_images else ()
    return DataDescribed(
        request,
        data.samples if data.of is None else data.of,
        columns,
        tuple(zip(*shown, strict=True)),
        sampled=0 if data.of is None else data.samples,
        is_estimate=data.is_estimate,
        fits_memory=data.fits_memory,
        image_column=of_images,
        pictures=pictures,
        class_column=of_classes,
        classes=describe_classes(data, of_classes, of_images, looked_at) if of_classes else (),
        class_count=len(data.classes[of_classes]) if of_classes else 0,
        notes=data.notes,
    )


def describe_column(name: str, values: Array) -> Column:
    """What one column holds: its kind, its range, its gaps and how often what occurs."""
    shape = sample_shape(values)
    if is_text(values):
        gone = missing_texts(values)
        labels, counts = np.unique(values[~gone].astype(str), return_counts=True)
        return Column(
            name,
            shape,
            "text",
            classes=len(labels),
            missing=int(gone.sum()),
            histogram=_bars(labels, counts),
        )
    known = values[~np.isnan(values)] if values.dtype.kind == "f" else values.reshape(-1)
    finite = known[np.isfinite(known)].astype(np.float64)
    missing = values.size - known.size
    if finite.size == 0:
        return Column(name, shape, str(values.dtype), missing=missing)
    whole = shape == () and bool(np.all(finite == np.floor(finite)))
    labels, counts = np.unique(finite if whole else finite[:0], return_counts=True)
    few = whole and len(labels) <= MOST_BARS
    with np.errstate(over="ignore"):
        mean, deviation = float(finite.mean()), float(finite.std())
    return Column(
        name,
        shape,
        str(values.dtype),
        classes=len(labels),
        missing=missing,
        minimum=float(finite.min()),
        maximum=float(finite.max()),
        mean=mean,
        deviation=deviation,
        histogram=_bars(np.array([f"{label:g}" for label in labels]), counts) if few else _bins(finite),
    )


def _with_names(column: Column, names: Sequence[str] | None, counts: Sequence[int] | None) -> Column:
    """``column`` with the counts that the source knows of all its classes, and their names."""
    if names is None or counts is None:
        return column
    return replace(column, classes=len(names), histogram=_bars(np.array(names), np.array(counts)))


def _named_cell(value: Any, names: Sequence[str] | None) -> str:
    """A value as the preview shows it, with the name of its class where it is one."""
    if names is None or np.ndim(value) or not 0 <= value < len(names):
        return _cell(value)
    return _cell(value) if names[int(value)] == str(value) else f"{value} {names[int(value)]}"


def _bars(labels: Array, counts: Array) -> Histogram:
    """Counts of the most frequent labels, in the order of the labels."""
    chosen = np.sort(np.argsort(-counts, kind="stable")[:MOST_BARS])
    return Histogram(tuple(map(int, counts[chosen])), labels=tuple(map(str, labels[chosen])))


def _bins(values: Array) -> Histogram:
    lowest, highest = float(values.min()), float(values.max())
    width = highest / MOST_BARS - lowest / MOST_BARS
    finest = math.ulp(max(abs(lowest), abs(highest)))
    # A range too narrow to divide, or one whose width overflows.
    if width <= finest or width > sys.float_info.max / MOST_BARS:
        return Histogram((len(values),), edges=(lowest, highest))
    counts, edges = np.histogram(values, bins=MOST_BARS, range=(lowest, highest))
    return Histogram(tuple(map(int, counts)), edges=tuple(map(float, edges)))


def _cell(value: Any) -> str:
    """A value as the preview shows it; of an array the first numbers and its shape."""
    if isinstance(value, np.ndarray):
        first = ", ".join(_cell(item) for item in value.reshape(-1)[:_SHOWN])
        more = ", …" if value.size > _SHOWN else ""
        return f"{'×'.join(map(str, value.shape))} [{first}{more}]"
    if value is None or (isinstance(value, np.floating) and np.isnan(value)):
        return ""
    return f"{value:.6g}" if isinstance(value, np.floating) else str(value)
