"""Asks Keras about a function of ``keras.ops`` by calling it: which tensors it takes, and what it gives for them."""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import keras

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine import corrections
from nodeeditor.engine.introspection.docstrings import read_docstring
from nodeeditor.engine.introspection.kinds import plain_kind
from nodeeditor.engine.introspection.operation_functions import NamedFunction
from nodeeditor.engine.introspection.probing import quietly
from nodeeditor.engine.operations import Operation, operations_between, possible_tensors
from nodeeditor.engine.tracing import trace
from nodeeditor.values import freeze

#: Shapes without the batch, and kinds, of tensors that some function or other takes, tried in turn.
SHAPES = ((4, 4), (4,), (8, 8, 4), (8, 8, 3), (), (4, 4, 4, 4), (4, 1))
DTYPES = ("float32", "int32", "bool", "complex64")

#: Shapes that are tried together, where a function takes several tensors that differ.
_MIXED = ((4, 4), (4,), ())

#: How often it is tried whether a network of a function can be kept: what fails so often fails for a reason.
_TRIES = 4

#: Parameters that name axes of a tensor.
AXES = ("axis", "axes")

#: What a fresh operation gets for a required parameter of a kind, where corrections say nothing else.
_STARTS: dict[Kind, Any] = {
    Kind.INTEGER: 2,
    Kind.INTEGERS: 2,
    Kind.NUMBER: 0.5,
    Kind.SHAPE: (-1,),
    Kind.DTYPE: "float32",
    Kind.SLICES: ":, 0",
}


@dataclass(frozen=True, slots=True)
class Sample:
    """Tensors that a function takes, by argument, and what it gives for them."""

    tensors: dict[str, Any]
    results: list[Any]


class AskedFunction:
    """A function, the values that it is asked with, and which of its arguments take lists of tensors."""

    def __init__(self, named: NamedFunction) -> None:
        self.type = named.type
        self.function = named.function
        self.documented = read_docstring(self.function)
        self.signature = inspect.signature(self.function).parameters
        self.starts = self._required_starts()
        self.variadic: set[str] = set()
        self._tries = 0

    def find_sample(self) -> Sample | None:
        """The first of some usual tensors that the function takes, with an axis that is not the batch where it can be.

        None where none fits: also where no network with the function could be kept and read again.
        """
        return None if self.takes_function() else self._along_last_axis() or self._sample()

    def _along_last_axis(self) -> Sample | None:
        """A sample along the last axis, where the function's own choice reaches over the batch, as a whole or first."""
        plain = self.starts
        for name in AXES:
            if name in self.signature and self.signature[name].default in (None, 0):
                self.starts = {**plain, name: -1}
                found = self._sample()
                if found is not None:
                    return found
        self.starts = plain
        return None

    def _sample(self) -> Sample | None:
        names = possible_tensors(self.function)
        needed = [name for name in names if self.signature[name].default is inspect.Parameter.empty]
        if not needed:
            # One that is asked for all the same, as the tensor of a function that is made of others.
            needed = [name for name in names[:1] if "ensor" in self.text(name)]
        needed = [name for name in needed if name not in self.starts]
        several = [name for name in needed if self._takes_several(name)]
        for chosen in self._choices(needed):
            if not chosen:
                continue
            for lists in itertools.product((False, True), repeat=len(several)):
                self.variadic = {name for name, wanted in zip(several, lists, strict=True) if wanted}
                found = self._tried(chosen)
                if found is not None:
                    return found
        return None

    def _choices(self, needed: list[str]) -> Iterator[list[str]]:
        """Which arguments are tensors: all that may be, else those that a documentation calls so, else the first."""
        told = [name for name in needed if re.search(r"tensor|array|vector", self.text(name).lower())]
        yield from (list(names) for names in dict.fromkeys((tuple(needed), tuple(told), tuple(needed[:1]))))

    def _takes_several(self, name: str) -> bool:
        text = self.text(name).lower()
        return self._is_star(name) or bool(re.search(r"\b(sequence|list|tuple)s? of|tensors", text)) or name == "xs"

    def _tried(self, names: list[str]) -> Sample | None:
        shapes = [*((shape,) * len(names) for shape in SHAPES)]
        if 1 < len(names) <= 3:
            shapes += itertools.product(_MIXED, repeat=len(names))
        for kinds in itertools.chain(
            ((kind,) * len(names) for kind in DTYPES),
            itertools.product(("float32", "int32", "bool"), repeat=len(names)) if 1 < len(names) <= 3 else (),
        ):
            self._tries = 0
            for sizes in shapes:
                given: dict[str, Any] = {}
                for name, shape, kind in zip(names, sizes, kinds, strict=True):
                    count = 2 if name in self.variadic else 1
                    tensors = [keras.KerasTensor((None, *shape), dtype=kind) for _ in range(count)]
                    given[name] = tensors if name in self.variadic else tensors[0]
                found = self.asked(given, self.starts) if self._tries < _TRIES else None
                if found is not None and self.kept(given):
                    return Sample(given, found)
        return None

    def asked(self, tensors: Mapping[str, Any], config: Mapping[str, Any]) -> list[Any] | None:
        """The symbolic tensors that the function gives; None where it refuses or gives something else."""
        try:
            with quietly():
                results = self.call(tensors, config)
        except Exception:
            return None
        return results if all_symbolic(results) else None

    def call(self, tensors: Mapping[str, Any], config: Mapping[str, Any]) -> list[Any]:
        """What the function gives, whatever it is. Raises what Keras raises."""
        operation = Operation(self.function, "it", {name: freeze(value) for name, value in config.items()})
        return list(keras.tree.flatten(operation(**tensors)))

    def kept(self, tensors: Mapping[str, Any]) -> bool:
        """Whether TensorFlow computes what Keras told, and a network of the function can be kept and read again."""
        given = {
            name: [_input(tensor) for tensor in value] if isinstance(value, list) else _input(value)
            for name, value in tensors.items()
        }
        try:
            with quietly():
                results = self.call(given, self.starts)
                model = keras.Model(keras.tree.flatten(given), results)
                keras.Model.from_config(model.get_config())
                computed = trace(lambda **some: self.call(some, self.starts), **tensors)
                return [len(tensor.shape) for tensor in results] == [len(tensor.shape) for tensor in computed]
        except Exception:
            self._tries += 1
            return False

    def takes_function(self) -> bool:
        """Whether one of the arguments that are needed is a function."""
        needed = [item.name for item in self.signature.values() if item.default is item.empty]
        texts = [self.text(name).lower() for name in needed]
        return any(
            re.search(r"\bcallable|sequence of functions|^\W*((a|the) )?(python )?function", text) for text in texts
        )

    def _required_starts(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for item in self.signature.values():
            kind = self.kind(item.name)
            start = corrections.start(self.type, item.name)
            own = corrections.STARTS.get(f"{self.type}.{item.name}")
            if own is None and (item.kind is item.VAR_POSITIONAL or item.default is not item.empty):
                continue
            if own is None and item.name in possible_tensors(self.function) and kind is None:
                continue
            if item.kind is item.VAR_KEYWORD:
                continue
            if start is None:
                start = _STARTS.get(kind or plain_kind(item.name, None, self.text(item.name)) or Kind.ANY)
            if start is not None:
                found[item.name] = start
        return found

    def _is_star(self, name: str) -> bool:
        return self.signature[name].kind is inspect.Parameter.VAR_POSITIONAL

    def kind(self, name: str) -> Kind | None:
        """The kind of an argument where its documentation does not tell."""
        return corrections.kind(self.function.__name__, name)

    def text(self, name: str) -> str:
        """What is documented of an argument."""
        return self.documented.arguments.get(name, "")


def _input(tensor: Any) -> Any:
    return keras.Input(tensor.shape[1:], dtype=tensor.dtype)


def all_symbolic(results: list[Any]) -> bool:
    """Whether there are results, and all are tensors of a network."""
    return bool(results) and all(isinstance(result, keras.KerasTensor) for result in results)


def leads_to(tensor: Any, results: list[Any]) -> bool:
    """Whether an operation took ``tensor`` on the way to ``results``."""
    operations = operations_between((), results)
    return any(tensor is taken for one in operations for taken in keras.tree.flatten(one.input))
