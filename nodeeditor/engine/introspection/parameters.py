"""Reads the parameters of a Keras class: from its signature, its docstring, and by asking Keras."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import keras
import msgspec

from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.engine import corrections
from nodeeditor.engine.introspection.bounds import bounds_of
from nodeeditor.engine.introspection.docstrings import Docstring, read_docstring
from nodeeditor.engine.introspection.dtypes import dtype_names
from nodeeditor.engine.introspection.kinds import (
    choices_of,
    layer_kind,
    named_kind,
    object_kind,
    plain_kind,
    takes_schedule,
)
from nodeeditor.engine.introspection.objects_made import thaw_objects
from nodeeditor.engine.introspection.probing import Asked

_EMPTY = inspect.Parameter.empty

#: How many layers have to tell of an argument for it to mean the same everywhere.
_MANY = 8

#: What a fresh layer gets for a required parameter of a kind, where corrections say nothing else.
_STARTS: dict[Kind, Any] = {
    Kind.INTEGER: 32,
    Kind.INTEGERS: 3,
    Kind.NUMBER: 0.5,
    Kind.NUMBERS: 0.2,
    Kind.SHAPE: (-1,),
    Kind.ACTIVATION: "relu",
}


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a constructor: its own, or one of a base class that ``**kwargs`` passes on."""

    name: str
    default: Any
    documentation: str
    inherited: bool

    @property
    def required(self) -> bool:
        """Whether the constructor can't do without."""
        return self.default is _EMPTY


def arguments_of(cls: type) -> list[Argument]:
    """The arguments that a constructor takes, with those its ``**kwargs`` hand to base classes."""
    found: dict[str, Argument] = {}
    for position, base in enumerate(_passing_on(cls)):
        documented = read_docstring(base).arguments
        for item in inspect.signature(base.__init__).parameters.values():  # type: ignore[misc]
            if item.kind not in (item.POSITIONAL_OR_KEYWORD, item.KEYWORD_ONLY) or item.name in ("self", "name"):
                continue
            if item.name not in found:
                text = documented.get(item.name, "")
                found[item.name] = Argument(item.name, item.default, text, inherited=position > 0)
    own = read_docstring(cls)
    return [
        Argument(item.name, item.default, _documentation(cls, item, own), item.inherited) for item in found.values()
    ]


def _passing_on(cls: type) -> list[type]:
    chain = []
    for base in cls.__mro__:
        if "__init__" not in vars(base) or base is object:
            continue
        chain.append(base)
        kinds = {item.kind for item in inspect.signature(base.__init__).parameters.values()}  # type: ignore[misc]
        if inspect.Parameter.VAR_KEYWORD not in kinds:
            break
    return chain


def _documentation(cls: type, argument: Argument, own: Docstring) -> str:
    if argument.name in own.arguments:
        return own.arguments[argument.name]
    if argument.documentation:
        return argument.documentation
    # A base class or Layer itself may tell what the class leaves out.
    for base in (*cls.__mro__[1:], keras.layers.Layer):
        text = read_docstring(base).arguments.get(argument.name)
        if text:
            return text
    return _told_by_many().get(argument.name, "")


@cache
def _told_by_many() -> dict[str, str]:
    """What most layers say of an argument that many have: some leave out to tell what all others tell."""
    texts: dict[str, Counter[str]] = {}
    for cls in {item for item in vars(keras.layers).values() if inspect.isclass(item)}:
        for name, text in read_docstring(cls).arguments.items():
            texts.setdefault(name, Counter())[text] += 1
    many = {name: counted for name, counted in texts.items() if counted.total() >= _MANY}
    return {name: min(counted, key=lambda text: (-counted[text], text)) for name, counted in many.items()}


class ParameterReader:
    """Reads the parameters of one class; ``asked`` constructs it from then on.

    ``holds_layers`` says that a parameter may be a layer, which is true of layers alone.
    """

    def __init__(self, cls: type, *, holds_layers: bool) -> None:
        self.cls = cls
        self._holds_layers = holds_layers
        self.arguments = arguments_of(cls)
        self._required: dict[str, tuple[Kind | None, Any]] = {}
        self.asked = Asked(cls, {})
        self._find_starts()

    @property
    def constructible(self) -> bool:
        """Whether Keras constructs the class from plain data."""
        return self.asked.accepts()

    @property
    def not_plain(self) -> str | None:
        """A required parameter that no plain data can fill, if there is one."""
        return next((name for name, (kind, _) in self._required.items() if kind is None), None)

    def read(self) -> tuple[Parameter, ...]:
        """All parameters, in the order of the signature; those Keras does not keep are left out."""
        constructible = self.constructible
        config = self.asked.config() if constructible else {}
        found = []
        for argument in self.arguments:
            if argument.inherited and (
                argument.required or not self.asked.accepts(**{argument.name: argument.default})
            ):
                continue  # the class fills this argument of its base itself
            parameter = self._parameter(argument, constructible)
            # Losses forget some of their own arguments (Huber its delta) and still follow them.
            own = not self._holds_layers and not argument.inherited
            if own or not constructible or self._is_kept(parameter, config):
                found.append(parameter)
        return _mark_important(self.cls.__name__, found)

    def _find_starts(self) -> None:
        for argument in self.arguments:
            start = corrections.start(self.cls.__name__, argument.name)
            # Some say None and mean that they must be given: then only a correction knows what.
            refused = argument.default is None and start is not None and not self.asked.accepts()
            if argument.inherited or not (argument.required or refused):
                continue
            kind = plain_kind(argument.name, None, argument.documentation)
            if start is None and kind is not None:
                start = _STARTS.get(kind)
            self._required[argument.name] = (kind, start)
        self.asked = Asked(self.cls, self._starts())
        for name, (kind, start) in self._required.items():
            self._required[name] = self._asked_start(name, kind, start)
        self.asked = Asked(self.cls, self._starts())
        self._widen_starts()

    def _asked_start(self, name: str, kind: Kind | None, start: Any) -> tuple[Kind | None, Any]:
        documentation = next(item.documentation for item in self.arguments if item.name == name)
        if (found := object_kind(self.asked, name)) is not None:
            return found, start or _STARTS.get(found)
        # A class that takes a function accepts a layer too, since that can be called.
        if self._holds_layers and kind in (None, Kind.LAYER, Kind.LIST) and "function" not in documentation:
            layer = layer_kind(self.asked, name)
            if layer is not None:
                return layer[0], start or layer[1]
        if kind is None and isinstance(start, str | int | float | tuple):
            kind = plain_kind(name, start, "")
        return kind, start

    def _widen_starts(self) -> None:
        """A window of one number becomes what Keras makes of it: 3 is 3×3 for an image."""
        config = self.asked.config()
        for name, (kind, start) in self._required.items():
            made = config.get(name)
            if kind is Kind.INTEGERS and isinstance(start, int) and isinstance(made, tuple | list) and len(made) > 1:
                self._required[name] = (kind, tuple(made))

    def _starts(self) -> dict[str, Any]:
        return {name: thaw_objects(start) for name, (_, start) in self._required.items() if start is not None}

    def _parameter(self, argument: Argument, constructible: bool) -> Parameter:
        kind, start = self._required.get(argument.name, (None, None))
        default = None if argument.required else _plain(argument.default)
        choices: tuple[str, ...] = ()
        if kind is None and constructible:
            kind, choices = self._ask_kind(argument, default)
        kind = kind or plain_kind(argument.name, default, argument.documentation) or Kind.ANY
        kind = corrections.kind(self.cls.__name__, argument.name) or kind
        minimum, maximum = bounds_of(self.asked, argument.name, kind, default, argument.documentation)
        return Parameter(
            name=argument.name,
            kind=kind,
            default=default,
            required=argument.required,
            optional=not argument.required and (default is None or self._takes_none(argument, kind)),
            choices=dtype_names(argument.name) if kind is Kind.DTYPE else choices,
            minimum=minimum,
            maximum=maximum,
            documentation=argument.documentation,
            start=start,
        )

    def _takes_none(self, argument: Argument, kind: Kind) -> bool:
        """Whether None is one of the choices, though not the default."""
        told = kind is Kind.CHOICE and "None" in argument.documentation
        return told and self.asked.config(**{argument.name: None}).get(argument.name, "") is None

    def _ask_kind(self, argument: Argument, default: Any) -> tuple[Kind | None, tuple[str, ...]]:
        name, text = argument.name, argument.documentation
        if isinstance(default, float) and takes_schedule(self.asked, name):
            return Kind.SCHEDULE, ()
        if not (default is None or isinstance(default, str)):
            return None, ()
        if name.endswith("dtype"):
            return Kind.DTYPE, ()
        found = object_kind(self.asked, name) or named_kind(name)
        if found is not None:
            return found, ()
        choices = choices_of(self.asked, name, default, text)
        return (Kind.CHOICE, choices) if choices else (None, ())

    def _is_kept(self, parameter: Parameter, config: Mapping[str, Any]) -> bool:
        if parameter.required or parameter.name in config:
            return True
        # Some layers keep the name of a regularizer and fail, when the model is saved, on one with parameters.
        samples = {
            Kind.REGULARIZER: (keras.regularizers.L2(0.5),),
            Kind.INTEGER: (2,),
            Kind.NUMBER: (0.5,),
            Kind.DTYPE: ("float16",),
        }
        return any(
            parameter.name in self.asked.config(**{parameter.name: value}) for value in samples.get(parameter.kind, ())
        )


def _plain(default: Any) -> Any:
    try:
        return msgspec.to_builtins(default)
    except TypeError:
        return None


def _mark_important(type_name: str, parameters: list[Parameter]) -> tuple[Parameter, ...]:
    shown = corrections.IMPORTANT.get(type_name)
    if shown is None:
        required = [parameter.name for parameter in parameters if parameter.required]
        others = [name for name in corrections.TELLING if any(name == item.name for item in parameters)]
        shown = tuple(dict.fromkeys(required + others))[:3]
    return tuple(msgspec.structs.replace(parameter, important=parameter.name in shown) for parameter in parameters)
