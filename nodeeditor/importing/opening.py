"""Whatever a user opens: a graph file, or a model of Keras, told apart by what is in it."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.document import load
from nodeeditor.document.document import Document
from nodeeditor.document.format import FORMAT
from nodeeditor.importing.archive import read_config
from nodeeditor.importing.model import Imported, import_read

#: Graph files end so; what else ends so is told as a graph file that is no good.
GRAPH_ENDING = ".knet"


def open_any(path: Path, catalog: Catalog) -> Document | Imported:
    """The document in a graph file, or what a model of Keras became.

    Raises ``GraphFileError``, or :class:`~nodeeditor.importing.errors.ModelFileError`, and nothing else.
    """
    if path.suffix.lower() == GRAPH_ENDING:
        return load(path)
    config = read_config(path)
    if config.get("format") == FORMAT:  # a graph file of another name
        return load(path)
    return import_read(path, config, catalog)
