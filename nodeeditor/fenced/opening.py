"""Whatever a user opens. A model of Keras is read inside of a fence; its graph comes back as a graph file's text."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import load_snapshot, snapshot_path, to_bytes
from nodeeditor.document import GraphFileError, load
from nodeeditor.document.document import Document
from nodeeditor.document.format import loads
from nodeeditor.fenced.asking import ask, broken
from nodeeditor.fenced.messages import IsGraph, ModelRead, NamesRead, ReadModel, ReadNames
from nodeeditor.fenced.phrases import in_the_users_language
from nodeeditor.importing import GRAPH_ENDING, Imported
from nodeeditor.limits import MODEL_FENCE


def open_any(path: Path, catalog: Catalog, check: Callable[[], object] | None = None) -> Document | Imported:
    """The document in a graph file, or what a model of Keras became.

    ``check`` is called again and again while a model is read, on another thread; what it raises calls the reading off.

    Raises ``GraphFileError``, or :class:`~nodeeditor.importing.errors.ModelFileError`, and nothing else.
    """
    if path.suffix.lower() == GRAPH_ENDING:
        return load(path)
    return import_model(path, catalog, check) or load(path)


def import_model(path: Path, catalog: Catalog, check: Callable[[], object] | None = None) -> Imported | None:
    """The graph of the model in a ``.keras`` file or in a JSON file; None where that is a graph file of another name.

    Raises ``ModelFileError``.
    """
    with _kept(catalog) as kept:
        errand = ReadModel(os.fsencode(path.absolute()), str(kept), in_the_users_language())
        answer = ask(errand, MODEL_FENCE, path.name, check=check)
    if isinstance(answer, IsGraph):
        return None
    if not isinstance(answer, ModelRead):
        raise broken(path.name)
    try:
        document = loads(answer.text, path.name)
    except GraphFileError as error:
        raise broken(path.name) from error
    return Imported(document.graph, answer.told, answer.has_weights)


def names_of_layers(path: Path) -> dict[tuple[str, ...], str]:
    """The names of the layers of the model at ``path`` by the groups that lead to them in its weights."""
    answer = ask(ReadNames(os.fsencode(path.absolute())), MODEL_FENCE, path.name)
    if not isinstance(answer, NamesRead):
        raise broken(path.name)
    return dict(answer.names)


@contextmanager
def _kept(catalog: Catalog) -> Iterator[Path]:
    """A file with ``catalog``, which a process can read."""
    if catalog is load_snapshot():
        yield snapshot_path()
        return
    handle, name = tempfile.mkstemp(prefix="nodeeditor-", suffix=".json")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(to_bytes(catalog.data))
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
