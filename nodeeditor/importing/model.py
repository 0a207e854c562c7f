"""A model of Keras becomes a graph: read as plain data against the catalog, and laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.graph.elements import OUTPUT, Layer
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.limits import EditError
from nodeeditor.graph.settings import Precision
from nodeeditor.importing.archive import read_config
from nodeeditor.importing.entries import FUNCTIONAL, SEQUENTIAL, listed, policy_of
from nodeeditor.importing.errors import a_map, refuse
from nodeeditor.importing.folding import folded
from nodeeditor.importing.layers import LayerReader
from nodeeditor.importing.levels import Blocks, read_level
from nodeeditor.importing.plain_values import Values, is_own
from nodeeditor.importing.telling import Telling
from nodeeditor.importing.training import chosen_loss, ends_of, training_of
from nodeeditor.importing.weights import has_weights
from nodeeditor.language import tr
from nodeeditor.problems import Problem, problem


@dataclass(frozen=True, slots=True)
class Imported:
    """A graph, and what an import has to tell of it: what was renamed, left out, or only kept in its place.

    ``has_weights`` tells whether the file holds weights that the graph can begin with.
    """

    graph: Graph
    told: tuple[Problem, ...]
    has_weights: bool = False


def import_model(path: Path, catalog: Catalog) -> Imported:
    """The graph of the model in a ``.keras`` file, or of a configuration in a JSON file.

    Raises :class:`~nodeeditor.importing.errors.ModelFileError` and nothing else.
    """
    return import_read(path, read_config(path), catalog)


def import_read(path: Path, config: Mapping[str, Any], catalog: Catalog) -> Imported:
    """The graph of the configuration that was read from the file ``path``. Raises ``ModelFileError``."""
    return replace(import_config(config, catalog, path.name), has_weights=has_weights(path))


def import_config(content: Mapping[str, Any], catalog: Catalog, place: str) -> Imported:
    """The graph of a model's configuration: that of ``to_json`` or of ``get_config`` alone."""
    config, compiled = _inner(content, place)
    policy = policy_of(config)
    if policy not in [one.value for one in Precision]:
        policy = Precision.FLOAT32.value
    values = Values(catalog, policy)
    tell = Telling()
    blocks = Blocks(catalog, LayerReader(catalog, values, tell), tell)
    listing = listed(config, place)
    parts = read_level(listing, blocks)
    ends = [(key, tensor.layer, name) for (key, tensor), (_, name) in zip(listing.outputs, parts.outputs, strict=True)]
    of_outputs = ends_of(compiled, ends, values, tell)
    for _, source, name in ends:
        if "loss" not in of_outputs[name]:
            loss = chosen_loss(listing.entries[source].config.get("activation"))
            of_outputs[name] = of_outputs[name].with_value("loss", loss)
            tell(problem("import.loss_chosen", node=name, loss=loss))
    layers = [_with_training(layer, of_outputs) for layer in parts.layers]
    training = training_of(compiled, policy, values, tell)
    try:
        root, found, merged = folded((layers, parts.nodes, parts.links), blocks.found)
        graph = Graph.build(*root, None, training, found.values())
    except EditError as error:
        refuse(place, "structure", reason=error.problem.reason)
    return Imported(graph, tell.told(graph, merged))


def _inner(content: Mapping[str, Any], place: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The configuration of the model itself, and what it was compiled with."""
    if "class_name" not in content:
        return dict(content), {}
    name = content["class_name"]
    if name not in (*FUNCTIONAL, SEQUENTIAL) or not is_own(content.get("module")):
        refuse(place, "no_model", got=str(name)[:80])
    compiled = content.get("compile_config")
    return a_map(content.get("config"), tr("{place}, config", place=place)), (
        compiled if isinstance(compiled, dict) else {}
    )


def _with_training(layer: Layer, of_outputs: Mapping[str, Any]) -> Layer:
    return replace(layer, config=of_outputs[layer.name]) if layer.type == OUTPUT else layer
