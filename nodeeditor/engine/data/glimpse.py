"""Some samples of a source that is too large to be looked through while someone waits."""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from nodeeditor.document.paths import located
from nodeeditor.engine.data import copies
from nodeeditor.engine.data.csv_kinds import values_of
from nodeeditor.engine.data.csv_table import reading
from nodeeditor.engine.data.csv_watch import CsvWatch
from nodeeditor.engine.data.image_folder import some_images
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.memory import stays_on_disk
from nodeeditor.engine.data.plain_file import opened, size_of
from nodeeditor.engine.data.samples import Array, Samples, row_bytes
from nodeeditor.graph.settings import CsvSource, DataSource, ImageFolderSource

#: Samples, and bytes of them, that are looked at; the first part of them from the beginning of the data.
_MOST_SAMPLES, _MOST_BYTES = 20_000, 16_000_000
_FIRST = 1000

#: Places of the data that samples are taken from, evenly spread.
_PLACES = 32

#: Bytes of text that are looked at at each place.
_TEXT = 131_072


def glimpse(
    source: DataSource | None,
    folder: str | Path,
    read: Callable[[DataSource | None, str | Path], LoadedData],
    most: float = math.inf,
) -> LoadedData:
    """What ``read`` gives, where that is in memory and at most ``most`` bytes; else some of its samples.

    Raises :class:`ProblemError` alone.

    A large CSV file is not copied for this: parts of its text are read, and the number of its samples is estimated.
    Of many images some are decoded.
    """
    if isinstance(source, CsvSource):
        try:
            path = located(source.path, folder)
            if stays_on_disk(size_of(path, source.path)) and copies.existing(path, f"csv {source.delimiter}") is None:
                return _of_csv(path, source)
        except (OSError, ValueError):
            pass  # what is wrong is told by reading it
    if isinstance(source, ImageFolderSource):
        most = min(most, _MOST_BYTES)
        try:
            some = some_images(source, located(source.path, folder), source.path)
        except (OSError, ValueError):
            some = None  # what is wrong is told by reading it
        if some is not None:
            return some
    data = read(source, folder)
    columns = data.columns.values()
    fits_memory = not any(isinstance(one, Samples) for one in columns)
    if fits_memory and sum(column.nbytes for column in columns) <= most:
        return data
    rows = _rows(data)
    taken = {name: column[rows] for name, column in data.columns.items()}
    return replace(data, columns=taken, of=data.samples, fits_memory=fits_memory)


def _rows(data: LoadedData) -> Array:
    """The first rows, and as many again at each of some places."""
    widest = max(row_bytes(column) for column in data.columns.values())
    count = min(data.samples, max(_PLACES, min(_MOST_SAMPLES, _MOST_BYTES // widest)))
    first = min(count, _FIRST)
    each = max(1, (count - first) // _PLACES)
    starts = np.linspace(first, data.samples - each, _PLACES).astype(np.int64)
    spread = (starts[:, np.newaxis] + np.arange(each)).reshape(-1)
    rows = np.unique(np.concatenate([np.arange(first), spread]))
    return rows[(rows >= 0) & (rows < data.samples)]


def _of_csv(path: Path, source: CsvSource) -> LoadedData:
    watch = CsvWatch(source.delimiter, source.path, is_whole=False)
    with reading(path, source.delimiter, source.path) as options:
        watch.check_header(path)
        size = size_of(path, source.path)
        with opened(path, source.path) as file:
            header = file.readline()
            began = file.tell()
            head = _lines(file.read(_TEXT * 2), has_start=True)
            watch.look(header + head)
            parts = [head]
            for start in np.linspace(file.tell(), size - _TEXT, _PLACES).astype(np.int64).tolist():
                file.seek(start)
                parts.append(_lines(file.read(_TEXT), has_start=False))
        try:
            frame = pd.read_csv(io.BytesIO(header + b"".join(parts)), **options)
        except (pd.errors.ParserError, pd.errors.ParserWarning, ValueError):
            # A cell goes over several lines: the first part alone is in order.
            with opened(path, source.path, CsvWatch(source.delimiter, source.path, is_whole=False).look) as file:
                frame = pd.read_csv(file, nrows=_FIRST, **options)
            parts = []
    text = sum(map(len, parts))
    rows = len(frame)
    samples = round((size - began) * rows / text) if text else rows
    columns = {str(name): values_of(frame[name]) for name in frame.columns}
    return LoadedData(columns, place=source.path, of=max(samples, rows), is_estimate=True)


def _lines(text: bytes, has_start: bool) -> bytes:
    """The whole lines of a part of a file."""
    start = 0 if has_start else text.find(b"\n") + 1
    return text[start : text.rfind(b"\n") + 1]
