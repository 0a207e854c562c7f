"""Graphs that went by way of Keras and its files, held against what they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nodeeditor.catalog.specs import Kind, is_operation
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.engine.objects import make_layer
from nodeeditor.engine.training.saving import save_model
from nodeeditor.engine.training.setup import seeded_model
from nodeeditor.graph.elements import INPUT, OUTPUT, Layer
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.importing import Imported, import_model

CATALOG = load_snapshot()

#: What a model holds of an Input and of an Output; the rest is about the user's data.
_KEPT = {INPUT: ("shape", "dtype"), OUTPUT: ("loss", "loss_weight", "metrics", "weighted_metrics")}


def returned(graph: Graph, folder: Path) -> Imported:
    """The graph after it was built, compiled and saved by Keras, and imported."""
    path = folder / "model.keras"
    save_model(seeded_model(graph, lambda *_: None).model, path)
    return import_model(path, CATALOG)


def changes(first: Graph, second: Graph) -> list[str]:
    """What is not the same in two graphs but for ids, places, data and the name of a lone Output.

    Uses of blocks are compared by what is inside.
    """
    one, other = _by_name(first), _by_name(second)
    told = [
        f"{name}: {one.get(name)} became {other.get(name)}"
        for name in dict.fromkeys((*one, *other))
        if one.get(name) != other.get(name)
    ]
    if first.training.optimizer != second.training.optimizer:
        told.append(f"{first.training.optimizer} became {second.training.optimizer}")
    if first.training.precision is not second.training.precision:
        told.append(f"{first.training.precision} became {second.training.precision}")
    return told


def _by_name(graph: Graph) -> dict[str, Any]:
    """Each node by its name: its layer's name, type, whole configuration and links."""
    flat = expand(graph).graph
    outputs = [node for node in flat.nodes.values() if flat.layer_of(node.id).type == OUTPUT]
    names = {node.id: _path(graph, node.id) for node in flat.nodes.values()}
    if len(outputs) == 1:
        names[outputs[0].id] = "the output"
    return {
        names[node]: (
            flat.layer_of(node).type,
            frozenset(names[call] for call in flat.calls_of(flat.nodes[node].layer)),
            _whole_config(flat.layer_of(node)),
            tuple(
                (names[link.source], link.source_port, link.target_port, place)
                for place, link in enumerate(flat.links_into(node))
            ),
        )
        for node in flat.nodes
    }


def _path(graph: Graph, flat_id: str) -> str:
    """The names of the uses that a node is in, and its own; a repetition is a use of its own, as in Keras."""
    level: Any = graph
    names: list[str] = []
    for part in flat_id.split("/"):
        if part in level.nodes:
            names.append(level.nodes[part].name)
            definition = graph.definition_of(level.layer_of(part))
            level = definition.body if definition is not None else level
        else:
            names[-1] += f"_{part}"
    return "/".join(names)


def _whole_config(layer: Layer) -> Any:
    """What Keras makes of a configuration: all parameters, in Keras's own forms."""
    if layer.type in _KEPT:
        kept = {key: _one_word(key, value) for key, value in layer.config.items() if key in _KEPT[layer.type]}
        return kept | {"dtype": kept.get("dtype", "float32")}
    if is_operation(layer.type) or CATALOG.layer(layer.type) is None:
        return dict(layer.config)
    return _plain(make_layer(layer.type, layer.name, layer.config).get_config())


def _one_word(parameter: str, value: Any) -> Any:
    """A loss by the one name of its class, of which a function is another form."""
    found = CATALOG.object(Kind.LOSS, value) if parameter == "loss" and isinstance(value, str) else None
    return value if found is None else found.name


def _plain(config: Any) -> Any:
    if isinstance(config, dict):
        nested = config.get("class_name") is not None and isinstance(config.get("config"), dict)
        kept = {key: _plain(value) for key, value in config.items() if key not in ("shared_object_id", "name")}
        return kept if not nested else {"class_name": kept["class_name"], "config": kept["config"]}
    if isinstance(config, list | tuple):
        return [_plain(item) for item in config]
    return config
