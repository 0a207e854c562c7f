"""What the configuration of a model lists: its layers with their calls, its inputs and its outputs.

Functional and Sequential models are told in one form: in a Sequential one each layer is called on the one before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from nodeeditor.importing.errors import a_list, a_map, a_number, a_text, refuse
from nodeeditor.importing.plain_values import is_own
from nodeeditor.language import tr

TENSOR = "__keras_tensor__"

FUNCTIONAL = ("Functional", "Model")
SEQUENTIAL = "Sequential"
INPUT_LAYER = "InputLayer"


@dataclass(frozen=True, slots=True)
class Tensor:
    """What the ``index``-th tensor of a call of a layer is."""

    layer: str
    call: int = 0
    index: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a layer: its arguments by place and by name, in which every tensor is a :class:`Tensor`."""

    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One layer of a model, and its calls."""

    place: str
    name: str
    class_name: str
    module: str | None
    registered: str | None
    config: dict[str, Any]
    calls: tuple[Call, ...]
    built: dict[str, Any] = field(default_factory=dict)
    """What the layer was built with: ``input_shape``, where there is one."""

    @property
    def is_model(self) -> bool:
        """Whether this is a model within a model."""
        return is_own(self.module) and self.class_name in (*FUNCTIONAL, SEQUENTIAL) and "layers" in self.config

    @property
    def is_input(self) -> bool:
        """Whether this is where a model takes a tensor."""
        return is_own(self.module) and self.class_name == INPUT_LAYER


#: The name under which a model in a dictionary has a tensor, where it is one.
Named = tuple[str | None, Tensor]


@dataclass(frozen=True, slots=True)
class Listing:
    """A model: its layers by name, the tensors that it takes and gives."""

    place: str
    entries: dict[str, Entry]
    inputs: tuple[Named, ...]
    outputs: tuple[Named, ...]


def listed(config: Mapping[str, Any], place: str) -> Listing:
    """What ``config`` lists. Raises :class:`~nodeeditor.importing.errors.ModelFileError`."""
    if "layers" not in config:
        refuse(place, "not_a_model")
    contents = [
        a_map(content, tr("{place}, layers[{index}]", place=place, index=index))
        for index, content in enumerate(a_list(config["layers"], tr("{place}, layers", place=place)))
    ]
    if "input_layers" not in config and not any("inbound_nodes" in content for content in contents):
        return _sequential(config, contents, place)
    entries = _unique([_entry(content, _where(content, place, index)) for index, content in enumerate(contents)], place)
    return Listing(
        place,
        entries,
        tuple(_ends(config.get("input_layers"), tr("{place}, input_layers", place=place))),
        tuple(
            (key, _counted_from_zero(tensor, entries))
            for key, tensor in _ends(config.get("output_layers"), tr("{place}, output_layers", place=place))
        ),
    )


def policy_of(config: Mapping[str, Any]) -> str:
    """The policy of kinds of numbers that most layers of a model have."""
    counted = Counter(_policies(config))
    return counted.most_common(1)[0][0] if counted else "float32"


def tensors_in(value: Any) -> Iterator[Tensor]:
    """The tensors in an argument, in the order in which Keras counts them."""
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from tensors_in(item)
    elif isinstance(value, dict):
        for key in sorted(value):
            yield from tensors_in(value[key])


def _sequential(config: Mapping[str, Any], contents: list[dict[str, Any]], place: str) -> Listing:
    first = contents[0] if contents else {}
    if first.get("class_name") != INPUT_LAYER:
        names = {name for content in contents if isinstance(name := a_config(content).get("name"), str)}
        name = next(name for name in ("input", *(f"input_{i}" for i in range(len(names) + 1))) if name not in names)
        shape = config.get("build_input_shape")
        added = {"name": name, "batch_shape": shape if isinstance(shape, list) else None}
        contents = [{"class_name": INPUT_LAYER, "config": added}, *contents]
    entries: list[Entry] = []
    for index, content in enumerate(contents):
        calls = (Call((Tensor(entries[-1].name),)),) if entries else ()
        entries.append(_entry(content, _where(content, place, index), calls))
    by_name = _unique(entries, place)
    return Listing(place, by_name, ((None, Tensor(entries[0].name)),), ((None, Tensor(entries[-1].name)),))


def a_config(content: Mapping[str, Any]) -> dict[str, Any]:
    """The configuration of a layer as it is listed, empty where there is none."""
    config = content.get("config")
    return config if isinstance(config, dict) else {}


def _where(content: Mapping[str, Any], place: str, index: int) -> str:
    name = content.get("name", a_config(content).get("name"))
    if isinstance(name, str) and name:
        return tr("{place}, layer '{name}'", place=place, name=name[:80])
    return tr("{place}, layers[{index}]", place=place, index=index)


def _entry(content: dict[str, Any], place: str, calls: tuple[Call, ...] | None = None) -> Entry:
    config = a_map(content.get("config", {}), tr("{place}, config", place=place))
    module, registered = content.get("module"), content.get("registered_name")
    return Entry(
        place,
        a_text(content.get("name", config.get("name")), tr("{place}, name", place=place)),
        a_text(content.get("class_name"), tr("{place}, class_name", place=place)),
        module if isinstance(module, str) else None,
        registered if isinstance(registered, str) else None,
        config,
        tuple(_calls(content.get("inbound_nodes", []), place)) if calls is None else calls,
        built if isinstance(built := content.get("build_config"), dict) else {},
    )


def _unique(entries: list[Entry], place: str) -> dict[str, Entry]:
    by_name: dict[str, Entry] = {}
    for entry in entries:
        if entry.name in by_name:
            refuse(place, "name_twice", name=entry.name[:80])
        by_name[entry.name] = entry
    return by_name


def _calls(content: Any, place: str) -> Iterator[Call]:
    place = tr("{place}, inbound_nodes", place=place)
    for node in a_list(content, place):
        if isinstance(node, list):
            refuse(place, "old_links")
        fields = a_map(node, place)
        args = tuple(_argument(item, place) for item in a_list(fields.get("args", []), place))
        kwargs = {key: _argument(item, place) for key, item in a_map(fields.get("kwargs", {}), place).items()}
        yield Call(args, kwargs)


def _argument(value: Any, place: str) -> Any:
    """An argument of a call, with its tensors read."""
    if isinstance(value, list):
        return [_argument(item, place) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("class_name") != TENSOR:
        return {key: _argument(item, place) for key, item in value.items()}
    config = a_map(value.get("config"), place)
    return _tensor(config.get("keras_history"), place)


def _tensor(history: Any, place: str) -> Tensor:
    parts = a_list(history, place)
    if len(parts) != 3:
        refuse(place, "kind", got=tr("a list of {count}", count=len(parts)), needed=tr("a layer, a call and a tensor"))
    return Tensor(a_text(parts[0], place), a_number(parts[1], place), a_number(parts[2], place))


def _ends(content: Any, place: str) -> Iterator[Named]:
    """The tensors of ``input_layers`` or ``output_layers``, each with its key where they are a dictionary."""
    if isinstance(content, dict):
        for key, item in content.items():
            for _, tensor in _ends(item, place):
                yield key, tensor
    elif isinstance(content, list) and content and isinstance(content[0], str):
        yield None, _tensor(content, place)
    else:
        for item in a_list(content, place):
            yield from _ends(item, place)


def _counted_from_zero(tensor: Tensor, entries: Mapping[str, Entry]) -> Tensor:
    """An output of a model: Keras counts the calls of functional models from 1 there, as nowhere else."""
    entry = entries.get(tensor.layer)
    if entry is None or "input_layers" not in entry.config:
        return tensor
    return replace(tensor, call=max(tensor.call - 1, 0))


def _policies(config: Mapping[str, Any]) -> Iterator[str]:
    layers = config.get("layers")
    for content in layers if isinstance(layers, list) else []:
        inner = a_config(content) if isinstance(content, dict) else {}
        if isinstance(inner.get("layers"), list):
            yield from _policies(inner)
        elif isinstance(dtype := inner.get("dtype"), dict) and isinstance(name := a_config(dtype).get("name"), str):
            yield name
