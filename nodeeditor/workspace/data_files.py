"""Which files hold data, and the source that each is."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.graph.settings import CsvSource, NumpySource

#: Endings of tables and of arrays.
TABLES = (".csv", ".tsv", ".txt")
ARRAYS = (".npy", ".npz")


def is_data(path: Path) -> bool:
    """Whether a file is named as data is."""
    return path.suffix.lower() in TABLES + ARRAYS


def source_in(path: Path, stored: str) -> CsvSource | NumpySource:
    """The source that a file is by its ending; ``stored`` is what the graph calls the file."""
    if path.suffix.lower() in ARRAYS:
        return NumpySource(stored)
    return CsvSource(stored, "\t" if path.suffix.lower() == ".tsv" else ",")
