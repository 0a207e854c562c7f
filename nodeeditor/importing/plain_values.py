"""Values of a configuration of Keras in the plain forms that graph files use.

Keras writes an object with its module, its class and all of its parameters. A graph file names it: by a text
where all parameters have their defaults (``"l2"``), else with those that differ.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable
from typing import Any

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.code import CODE_LAYER
from nodeeditor.catalog.defaults import is_default
from nodeeditor.catalog.literals import make_object
from nodeeditor.catalog.slices import Part, written_slices
from nodeeditor.catalog.specs import OBJECT_KINDS, Kind, LayerSpec, ObjectSpec, Parameter
from nodeeditor.values import FrozenMap, Value, freeze

#: Fields of every layer that say nothing of what it computes, or that stand elsewhere in a graph.
_NOT_KEPT = ("name", "trainable", "build_config", "compile_config", "vocabulary_size")

#: What Keras takes of an object's module: its own public and private ones.
_OWN_MODULE = re.compile(r"keras(\.[a-z0-9_.]+)?")

#: Parameters of which Keras keeps a range from 0, or from 1, up to the one number that was given.
_UP_TO = frozenset({("RandAugment", "factor"), ("AugMix", "factor"), ("RandomPosterization", "factor")})

#: The way Keras stands for what an image is like where nobody says so.
_USUAL_FORMAT = "channels_last"


class NotPlainError(Exception):
    """A value that no graph can hold: code, or an object that the catalog does not have."""


def is_own(module: object) -> bool:
    """Whether a class of ``module`` is one of Keras itself; older files tell no module."""
    return module is None or (isinstance(module, str) and _OWN_MODULE.fullmatch(module) is not None)


class Values:
    """Reads values against ``catalog``. ``policy`` is the precision that layers have where they tell none."""

    def __init__(self, catalog: Catalog, policy: str = "float32") -> None:
        self._catalog = catalog
        self._policy = policy

    def config(self, spec: LayerSpec | ObjectSpec, content: dict[str, Any]) -> tuple[FrozenMap, list[str]]:
        """The parameters of ``content`` that are not the defaults, and those that Keras has no such of.

        Raises :class:`NotPlainError` for what can't be held.
        """
        kept: dict[str, Value] = {}
        unknown: list[str] = []
        for name, raw in content.items():
            parameter = spec.parameter(name)
            if parameter is not None:
                value = self.value(parameter, raw)
                if isinstance(spec, LayerSpec) and (spec.type, name) in _UP_TO:
                    value = _single_end(value)
                # What a layer found out for itself is the default; an operation keeps what it was given.
                found_out = isinstance(spec, LayerSpec) and not spec.is_operation
                if parameter.required or not self._is_default(parameter, value, found_out):
                    kept[name] = value
            elif name not in _NOT_KEPT and raw not in (None, False, [], {}):
                unknown.append(name)
        return FrozenMap(kept), unknown

    def value(self, parameter: Parameter, raw: Any) -> Value:
        """The plain form of one value."""
        if parameter.kind is Kind.DTYPE:
            return _dtype(raw)
        if parameter.kind is Kind.SLICES:
            return _slices(raw)
        if parameter.kind is Kind.METRICS and isinstance(raw, list):
            return tuple(self.object(Kind.METRIC, item) for item in raw)
        if parameter.kind in OBJECT_KINDS:
            return self.object(parameter.kind, raw)
        if parameter.kind is Kind.SHAPE and isinstance(raw, dict) and "items" not in raw:
            raise NotPlainError
        return _single(parameter, self._any(raw))

    def object(self, kind: Kind, raw: Any) -> Value:
        """The plain form of an object of that kind; numbers stay what they are, for a schedule."""
        raw = _function_name(raw)
        if isinstance(raw, str):
            if self._catalog.object(kind, raw) is None and not (kind is Kind.METRIC and raw in ("accuracy", "acc")):
                raise NotPlainError
            return raw
        if not isinstance(raw, dict):
            return freeze(raw)
        name, config = _named(raw)
        spec = self._catalog.object(kind, name)
        if spec is None and kind is Kind.ACTIVATION:
            return self._layer(name, config)
        if spec is None:
            raise NotPlainError
        kept, _ = self.config(spec, config)
        if kind is Kind.METRIC and _is_named(spec, config):
            kept = kept.with_value("name", config["name"])
        word = _word(spec.name)
        # A text stands for an object with all of its defaults; not every object has one that Keras takes.
        if not kept and word in spec.aliases and kind is not Kind.OPTIMIZER:
            return word
        return make_object(spec.name, kept)

    def _is_default(self, parameter: Parameter, value: Value, found_out: bool) -> bool:
        if is_default(parameter, value):
            return True
        if parameter.kind is Kind.DTYPE:
            return parameter.default is None and value == self._policy
        if parameter.name == "axis" and isinstance(value, tuple) and len(value) == 1:
            return is_default(parameter, value[0])  # some layers keep a list of one
        if parameter.name == "data_format":
            return found_out and parameter.default is None and value == _USUAL_FORMAT
        if parameter.kind in OBJECT_KINDS and isinstance(value, str) and isinstance(parameter.default, str):
            found = self._catalog.object(parameter.kind, value)
            return found is not None and found == self._catalog.object(parameter.kind, parameter.default)
        if parameter.kind is Kind.ACTIVATION:
            return value == "linear" and parameter.default is None
        return False

    def _any(self, raw: Any) -> Value:
        if isinstance(raw, list):
            return tuple(map(self._any, raw))
        if not isinstance(raw, dict):
            return freeze(raw)
        match raw.get("class_name"):
            case "__tuple__":
                return tuple(map(self._any, _list_of(raw.get("items"))))
            case "__numpy__" | "__tensor__":
                return self._any(_map_of(raw.get("config")).get("value"))
            case "DTypePolicy":
                return _dtype(raw)
            case str():
                return self._of_any_kind(raw)
        return FrozenMap({key: self._any(item) for key, item in raw.items()})

    def _of_any_kind(self, raw: dict[str, Any]) -> Value:
        name, config = _named(raw)
        if self._catalog.layer(name) is not None:
            return self._layer(name, config)
        for kind in (Kind.INITIALIZER, Kind.REGULARIZER, Kind.CONSTRAINT, Kind.SCHEDULE, Kind.LOSS, Kind.METRIC):
            spec = self._catalog.object(kind, name)
            if spec is not None:
                return make_object(spec.name, self.config(spec, config)[0])
        raise NotPlainError

    def _layer(self, name: str, config: dict[str, Any]) -> Value:
        spec = self._catalog.layer(name)
        if spec is None or spec.is_operation or name == CODE_LAYER:
            raise NotPlainError
        return make_object(name, self.config(spec, config)[0])


def shortest(number: Value) -> Value:
    """The number with the fewest digits that is the same in 32 bits: Keras keeps 0.01 as 0.009999999776482582."""
    if isinstance(number, float):
        try:
            same = struct.pack("f", number)
            for digits in range(1, 10):
                short = float(f"{number:.{digits}g}")
                if struct.pack("f", short) == same:
                    return short
        except OverflowError:
            return number
    return number


def _named(raw: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Class name and configuration of an object of Keras. Raises :class:`NotPlainError` for any other."""
    name, config = raw.get("class_name"), raw.get("config")
    if not isinstance(name, str) or not is_own(raw.get("module")) or name.startswith("__"):
        raise NotPlainError
    registered = raw.get("registered_name")
    if isinstance(registered, str) and ">" in registered:
        raise NotPlainError
    return name, _map_of({} if config is None else config)


def _single(parameter: Parameter, value: Value) -> Value:
    """The number that Keras keeps as a list of one, or as a range up to it, where a number was given."""
    if not isinstance(value, tuple) or not all(isinstance(item, int | float) for item in value):
        return value
    if parameter.kind in (Kind.INTEGER, Kind.NUMBER) and len(value) == 1:
        return value[0]
    if parameter.kind in (Kind.INTEGER, Kind.NUMBER, Kind.NUMBERS) and len(value) == 2:
        low, high = value
        mirrored = isinstance(high, int | float) and low == -high and parameter.minimum is not None
        if parameter.kind is Kind.NUMBERS:
            return high if mirrored else value
        return high if mirrored or low in (0, 1, high) else value
    return value


def _single_end(value: Value) -> Value:
    if isinstance(value, tuple) and len(value) == 2 and value[0] in (0, 1) and isinstance(value[0], int):
        return value[1]
    return value


def _function_name(raw: Any) -> Any:
    """The name of a function of Keras itself, where ``raw`` tells of one: it is no code, since it is looked up."""
    if isinstance(raw, dict) and raw.get("class_name") == "function" and isinstance(raw.get("config"), str):
        if raw.get("registered_name") in (None, "function") and raw.get("module") in (None, "builtins"):
            return raw["config"]
        raise NotPlainError
    return raw


def _word(class_name: str) -> str:
    """The text that stands for objects of a class, where there is one: as Keras writes it itself."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", class_name).lower()


def _is_named(spec: ObjectSpec, config: dict[str, Any]) -> bool:
    """Whether a metric has a name that somebody gave it."""
    name = config.get("name")
    return isinstance(name, str) and re.sub(r"_\d+$", "", name) not in (_word(spec.name), *spec.aliases)


def _dtype(raw: Any) -> Value:
    """A kind of numbers by its name, which is all there is of a usual policy."""
    if isinstance(raw, dict):
        name, config = _named(raw)
        if name not in ("DTypePolicy", "FloatDTypePolicy") or not isinstance(config.get("name"), str):
            raise NotPlainError
        return str(config["name"])
    if raw is None or isinstance(raw, str):
        return raw
    raise NotPlainError


def _slices(raw: Any) -> Value:
    """Parts of a tensor as the text that Python has in square brackets."""
    parts = raw
    if isinstance(raw, dict) and raw.get("class_name") == "__tuple__":
        parts = _list_of(raw.get("items"))
    try:
        return written_slices(tuple(map(_part, parts if isinstance(parts, list) else [parts])))
    except TypeError as error:
        raise NotPlainError from error


def _part(raw: Any) -> Part:
    if raw is None or (isinstance(raw, int) and not isinstance(raw, bool)):
        return raw
    config = raw.get("config") if isinstance(raw, dict) else None
    if isinstance(raw, dict) and raw.get("class_name") == "__ellipsis__":
        return Ellipsis
    if isinstance(config, dict) and raw.get("class_name") == "__slice__":
        bounds = [config.get(name) for name in ("start", "stop", "step")]
        if all(bound is None or (isinstance(bound, int) and not isinstance(bound, bool)) for bound in bounds):
            return slice(*bounds)
    raise NotPlainError


def _list_of(value: Any) -> Iterable[Any]:
    if not isinstance(value, list):
        raise NotPlainError
    return value


def _map_of(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise NotPlainError
    return value
