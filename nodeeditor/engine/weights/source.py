"""Weights to begin with, wherever they are: in a run, in a ``.keras`` file, or in a ``.weights.h5`` file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from nodeeditor.document import GraphFileError, load
from nodeeditor.document.paths import located
from nodeeditor.engine.learning import Learned
from nodeeditor.engine.training.of_run import model_of_run
from nodeeditor.engine.training.resuming import newest_checkpoint
from nodeeditor.engine.training.state_file import read_layout
from nodeeditor.engine.weights.stored import stored_weights
from nodeeditor.engine.weights.variables import described, layers_of, live_variables
from nodeeditor.fenced.opening import names_of_layers as names_of_layers_in
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.importing.weights import weights_chunks
from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.checkpoints import has_checkpoint
from nodeeditor.runs.folder import RunFolder
from nodeeditor.weights.places import names_of_layers
from nodeeditor.weights.variables import FoundWeights, LayerWeights, Names, Variable

Read: TypeAlias = Callable[[LayerWeights, Variable], npt.NDArray[Any]]


@dataclass(frozen=True)
class Source:
    """What was found, and the way to its values while it is open.

    ``learned`` is what layers learned from data, by layer, as far as no weights hold it; files do not tell.
    ``digest`` makes a text that is another one for other values, and finds them damaged where they are.
    """

    found: FoundWeights
    read: Read
    digest: Callable[[], str]
    learned: Mapping[str, Learned] = field(default_factory=dict)


@contextmanager
def opened_source(path: Path) -> Iterator[Source]:
    """The weights at ``path``. Raises ``ProblemError`` where there are none that can be used."""
    failure: Exception | None = None
    with _opened(path) as source:
        try:
            yield source
        except Exception as error:  # no fault of the file, and not to be told as one on its way through what reads that
            failure = error
    if failure is not None:
        raise failure


@contextmanager
def _opened(path: Path) -> Iterator[Source]:
    if path.is_dir():
        with _of_run(RunFolder(path)) as source:
            yield source
    elif not path.exists():
        raise ProblemError(problem("weights.missing", path=str(path)))
    else:
        kind = "model" if path.suffix.lower() == ".keras" else "weights"
        with stored_weights(path, partial(names_of_layers_in, path)) as weights:
            yield Source(FoundWeights(kind, path.name, weights.layers), weights.read, partial(_digest, path))


def digest_of(graph: Graph, folder: Path) -> str:
    """The digest of the weights that ``graph`` begins with, empty for fresh ones. Raises ``ProblemError``."""
    if graph.weights is None:
        return ""
    with opened_source(located(graph.weights.path, folder)) as source:
        return source.digest()


@contextmanager
def _of_run(folder: RunFolder) -> Iterator[Source]:
    """The final weights of a run that ended, else those of its newest checkpoint."""
    name = folder.path.name
    if not folder.taken:
        raise ProblemError(problem("weights.no_run", place=name))
    record = folder.read_record()
    learned: Mapping[str, Learned] = {}
    with suppress(ProblemError):
        learned = read_layout(newest_checkpoint(folder).state, name).learned
    if record.finished is not None and folder.model.is_file():
        with stored_weights(folder.model) as weights:
            yield Source(_found(folder, weights.layers), weights.read, partial(_digest, folder.model), learned)
    elif has_checkpoint(folder.checkpoints):
        yield _of_checkpoint(folder, learned)
    else:
        raise ProblemError(problem("weights.run_empty", place=name))


def _of_checkpoint(folder: RunFolder, learned: Mapping[str, Learned]) -> Source:
    """A checkpoint names the layers of the network itself alone, so its model is built."""
    try:
        graph = load(folder.graph).graph
    except GraphFileError as error:
        raise ProblemError(error.problem) from error
    checkpoint = newest_checkpoint(folder)
    layers: dict[Names, Any] = dict(layers_of(model_of_run(graph, folder.path).model))
    found = tuple(described(layer, names) for names, layer in layers.items())

    def read(layer: LayerWeights, variable: Variable) -> npt.NDArray[Any]:
        return np.array(live_variables(layers[layer.names])[variable.part, variable.index].numpy())

    return Source(_found(folder, found), read, checkpoint.digest, learned)


def _found(folder: RunFolder, layers: tuple[LayerWeights, ...]) -> FoundWeights:
    """The layers with the ids that they had in the graph of the run."""
    ids: dict[Names, str] = {}
    with suppress(GraphFileError):  # whose names do as well
        graph = load(folder.graph).graph
        ids = {names[0]: layer for layer, names in names_of_layers(graph, expand(graph)).items()}
    with_ids = tuple(replace(layer, id=ids.get(layer.names, "")) for layer in layers)
    return FoundWeights("run", folder.path.name, with_ids)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    for chunk in weights_chunks(path):
        digest.update(chunk)
    return digest.hexdigest()
