"""The layers of a model as layers of a graph; what a graph can't hold keeps its place under a type of its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.code import CODE_LAYER
from nodeeditor.catalog.specs import LayerSpec, is_operation
from nodeeditor.document.errors import shown
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.elements import INPUT, OUTPUT, Layer, LayerId
from nodeeditor.graph.placeholders import with_reason
from nodeeditor.importing.entries import Entry, Tensor
from nodeeditor.importing.plain_values import NotPlainError, Values, is_own
from nodeeditor.language import tr
from nodeeditor.problems import Problem, problem
from nodeeditor.values import EMPTY, FrozenMap, freeze

#: Where the classes of operations live.
_OPERATIONS = ("keras.src.ops", "keras.ops", "keras.src.backend")
_LONGEST_TYPE = 100
#: What Keras takes a text for the name of a file in, and reads that.
_READ_FROM_FILES = ("vocabulary",)
#: What is kept of a layer whose file has its code as bytes.
_OF_CODE = ("output_shape",)


class LayerReader:
    """Makes layers against ``catalog``; ``tell`` hears of what was left out."""

    def __init__(self, catalog: Catalog, values: Values, tell: Callable[[Problem], None]) -> None:
        self._catalog = catalog
        self._values = values
        self._tell = tell

    @cached_property
    def _by_class(self) -> dict[str, LayerSpec]:
        """Operations by the class that Keras has behind them; two names of one function are the same."""
        found: dict[str, LayerSpec] = {}
        for spec in self._catalog.layers:
            if len(spec.operations) == 1 and spec.placeable:
                found.setdefault(spec.operations[0], spec)
        return found

    def spec(self, entry: Entry) -> LayerSpec | None:
        """What the catalog has of a layer, None for what it has not."""
        if entry.registered and ">" in entry.registered:
            return self._catalog.layer(entry.registered)
        if not is_own(entry.module):
            return None
        if entry.module is not None and entry.module.startswith(_OPERATIONS):
            return self._by_class.get(entry.class_name)
        found = self._catalog.layer(entry.class_name)
        reserved = entry.class_name in (INPUT, OUTPUT) or is_operation(entry.class_name)
        return None if found is None or reserved else found

    def layer(self, entry: Entry, spec: LayerSpec | None, id_: LayerId, name: str) -> Layer:
        """The layer of an entry, or one that keeps its place."""
        if spec is not None and spec.placeable and spec.type != CODE_LAYER:
            content = self._without_files(entry.config, name)
            try:
                config, unknown = self._values.config(spec, content)
            except NotPlainError:
                config, unknown = self._plain_part(spec, content, name), []
            for parameter in unknown:
                self._left(name, parameter, "import.value_unknown")
            return Layer(id_, spec.type, name, _without_mirrored(config))
        return self.placeholder(entry, id_, name, self._reason(entry, spec))

    def placeholder(self, entry: Entry, id_: LayerId, name: str, reason: Problem) -> Layer:
        """A layer that keeps the place of one that a graph can't hold, with the plain part of what it is."""
        wanted = entry.registered if entry.registered and ">" in entry.registered else entry.class_name
        reserved = wanted in (INPUT, OUTPUT) or is_operation(wanted) or block_of(wanted) is not None
        clean = wanted.encode("utf-8", "replace").decode()[:_LONGEST_TYPE]
        type_name = f"class:{clean}" if reserved or (self._catalog.layer(clean) and not is_own(entry.module)) else clean
        self._tell(problem("import.placeholder", node=name, type=clean, reason=reason.reason))
        config = _plain_fields(entry.config)
        if type_name == CODE_LAYER:  # whose code is to be written, if it is
            config = FrozenMap({key: config[key] for key in _OF_CODE if isinstance(config.get(key), tuple)})
        return with_reason(Layer(id_, type_name, name, config), reason)

    def input(self, entry: Entry, id_: LayerId, name: str, inside: bool) -> Layer:
        """The Input of an entry; inside of a block it takes what it is given."""
        if inside:
            return Layer(id_, INPUT, name)
        config: dict[str, Any] = {}
        shape = entry.config.get("batch_shape", entry.config.get("batch_input_shape"))
        sizes = shape if isinstance(shape, list) else []
        if sizes and all(size is None or (isinstance(size, int) and not isinstance(size, bool)) for size in sizes):
            config["shape"] = tuple(sizes[1:])
            if sizes[0] is not None:
                self._tell(problem("import.batch_left", node=name, size=sizes[0]))
        else:
            self._tell(problem("import.no_shape", node=name))
        dtype = entry.config.get("dtype")
        if isinstance(dtype, str) and dtype != "float32":
            config["dtype"] = dtype
        for parameter in ("sparse", "ragged", "optional"):
            if entry.config.get(parameter) is True:
                self._left(name, parameter, "import.value_unknown")
        return Layer(id_, INPUT, name, FrozenMap(config))

    def constants(self, layer: Layer, spec: LayerSpec, given: dict[str, Any]) -> Layer:
        """An operation with the constants that one call gives it in the place of tensors."""
        config = dict(layer.config)
        for name, raw in given.items():
            parameter = spec.parameter(name)
            try:
                if parameter is None:
                    raise NotPlainError
                config[name] = self._values.value(parameter, raw)
            except NotPlainError:
                self._tell_argument(layer.name, name, raw)
        return Layer(layer.id, layer.type, layer.name, FrozenMap(config))

    def left_arguments(self, name: str, given: dict[str, Any]) -> None:
        """Tell of arguments of a call that a graph can't hold."""
        for argument, raw in given.items():
            self._tell_argument(name, argument, raw)

    def _tell_argument(self, name: str, argument: str, raw: Any) -> None:
        self._tell(problem("import.argument_left", node=name, argument=argument[:80], value=_shown(raw)))

    def _without_files(self, config: dict[str, Any], name: str) -> dict[str, Any]:
        """A configuration less the words that Keras would read from a file, or from wherever an address leads."""
        for parameter in _READ_FROM_FILES:
            if isinstance(config.get(parameter), str):
                self._left(name, parameter, "import.value_file")
                config = {key: value for key, value in config.items() if key != parameter}
        return config

    def _plain_part(self, spec: LayerSpec, content: dict[str, Any], name: str) -> FrozenMap:
        """The parameters of a layer that can be held, where one can't."""
        kept: dict[str, Any] = {}
        for parameter, raw in content.items():
            try:
                kept.update(self._values.config(spec, {parameter: raw})[0])
            except NotPlainError:
                self._left(name, parameter, "import.value_code")
        return FrozenMap(kept)

    def _left(self, name: str, parameter: str, code: str) -> None:
        self._tell(problem("import.value_left", node=name, parameter=parameter[:80], reason=problem(code).reason))

    @staticmethod
    def _reason(entry: Entry, spec: LayerSpec | None) -> Problem:
        if entry.registered and ">" in entry.registered:
            return problem("import.foreign", package=entry.registered.partition(">")[0][:80])
        if not is_own(entry.module):
            return problem("import.foreign", package=str(entry.module)[:80])
        if entry.class_name == CODE_LAYER:
            return problem("import.code")
        return problem("import.unknown" if spec is None else "import.unfit")


def _shown(raw: Any) -> str:
    return tr("a tensor") if isinstance(raw, Tensor) else shown(raw)


def _without_mirrored(config: FrozenMap) -> FrozenMap:
    """A configuration less the layer that goes backwards, where it is the other one turned around: Keras makes it."""
    forward, backward = (config.get(name) for name in ("layer", "backward_layer"))
    if not isinstance(forward, FrozenMap) or not isinstance(backward, FrozenMap):
        return config
    ahead, turned = (one.get("config") for one in (forward, backward))
    if isinstance(ahead, FrozenMap) and isinstance(turned, FrozenMap):
        mirrored = (
            ahead.without("go_backwards") if ahead.get("go_backwards") else ahead.with_value("go_backwards", True)
        )
        if turned == mirrored and forward.get("class_name") == backward.get("class_name"):
            return config.without("backward_layer")
    return config


def _plain_fields(config: dict[str, Any]) -> FrozenMap:
    """The fields of a configuration that are plain: no objects of any kind, and so no code."""
    kept = {name: freeze(value) for name, value in config.items() if name != "name" and _is_plain(value)}
    return FrozenMap(kept) if kept else EMPTY


def _is_plain(value: Any) -> bool:
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return not isinstance(value, dict)
