"""Describes the functions of ``keras.ops`` that can stand in a graph: their tensors, constants and parameters."""

from __future__ import annotations

import inspect
import itertools
import operator
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import keras
import msgspec

from nodeeditor.catalog.specs import OPERATION_PREFIX, Kind, LayerSpec, Parameter, Port
from nodeeditor.engine import corrections
from nodeeditor.engine.introspection.bounds import bounds_of
from nodeeditor.engine.introspection.classes import NO_INPUT, NOT_PLAIN
from nodeeditor.engine.introspection.docstrings import read_docstring
from nodeeditor.engine.introspection.dtypes import dtype_names
from nodeeditor.engine.introspection.kinds import choices_of, plain_kind
from nodeeditor.engine.introspection.operation_families import ORDER, family_of
from nodeeditor.engine.introspection.probing import Asked, quietly
from nodeeditor.engine.operations import Function, Operation, operations_between, possible_tensors
from nodeeditor.engine.tracing import trace
from nodeeditor.graph.elements import OUTPUT_PORT
from nodeeditor.language import marked
from nodeeditor.values import freeze

NONE_FITS = marked("It takes no tensor with a batch as its first axis, or gives none that a network could go on with.")
CONSTANT = marked("A number, or several, stands for the tensor where nothing is linked to it.")
OPEN_COUNT = marked("How many tensors it gives hangs on those it gets, so that its outputs can't be drawn.")

#: Shapes without the batch, and kinds, of tensors that some function or other takes, tried in turn.
_SHAPES = ((4, 4), (4,), (8, 8, 4), (8, 8, 3), (), (4, 4, 4, 4), (4, 1))
_DTYPES = ("float32", "int32", "bool", "complex64")

#: How often it is tried whether a network of a function can be kept: what fails so often fails for a reason.
_TRIES = 4

#: Constants that some function or other takes in the place of a tensor.
_CONSTANTS = (1, 0.5, (1, 2, 3, 4), ((1, 2), (3, 4)))

#: What Python has for some functions on tensors. Which function each is, Keras's tensors tell.
_BINARY = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
    "@": operator.matmul,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "!=": operator.ne,
}
_UNARY = {"-": operator.neg}
SLICING = "[]"


@dataclass(frozen=True, slots=True)
class NamedFunction:
    """A function of ``keras.ops``, the type that stands for it, and its other names."""

    function: Function
    type: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sample:
    """Tensors that a function takes, by argument, and what it gives for them."""

    tensors: dict[str, Any]
    results: list[Any]


def describe_operations() -> list[LayerSpec]:
    """All functions of ``keras.ops``, those that can't stand in a graph too, in the order they are listed."""
    used = _mentions()
    found = [_Reader(named).describe() for named in named_functions()]
    return sorted(found, key=lambda spec: (ORDER.index(spec.family), bool(spec.reason), -used[spec.type], spec.type))


def named_functions() -> list[NamedFunction]:
    """Every public function of ``keras.ops`` and of the modules within it, each once."""
    names: dict[Function, list[str]] = {}
    for prefix, module in _namespaces():
        for name, thing in sorted(vars(module).items()):
            if inspect.isfunction(thing) and not name.startswith("_"):
                names.setdefault(thing, []).append(f"{prefix}{name}")
    found = []
    for function, given in names.items():
        short = [name for name in given if name.count(".") == min(other.count(".") for other in given)]
        # A function may be public under several names (silu, swish): its own comes first.
        first = next((name for name in short if name.rpartition(".")[2] == function.__name__), short[0])
        found.append(NamedFunction(function, first, tuple(name for name in short if name != first)))
    return found


def _namespaces() -> Iterator[tuple[str, Any]]:
    yield OPERATION_PREFIX, keras.ops
    for name, thing in sorted(vars(keras.ops).items()):
        if inspect.ismodule(thing) and thing.__name__.startswith("keras.") and not name.startswith("_"):
            yield f"{OPERATION_PREFIX}{name}.", thing


class _Reader:
    """Reads one function."""

    def __init__(self, named: NamedFunction) -> None:
        self._named = named
        self._function = named.function
        self._documented = read_docstring(self._function)
        self._signature = inspect.signature(self._function).parameters
        self._starts = self._required_starts()
        self._variadic: set[str] = set()
        self._tries = 0

    def describe(self) -> LayerSpec:
        sample = None if self._takes_function() else self._sample_of_one_axis() or self._sample()
        if sample is None:
            return self._told(reason=self._reason())
        ports = self._ports(sample)
        parameters = self._parameters(sample, ports)
        outputs = self._outputs(sample, parameters)
        if outputs is None:
            return self._told(reason=OPEN_COUNT)
        operations = _names_between(sample.tensors, sample.results)
        single = len(sample.tensors) == 1 and not self._variadic
        return self._told(
            family=family_of(self._function, sample.tensors, sample.results, parameters),
            inputs=ports,
            outputs=outputs,
            parameters=parameters,
            arguments=tuple(
                f"*{item.name}" if item.kind is item.VAR_POSITIONAL else item.name
                for item in self._signature.values()
                if item.kind is not item.VAR_KEYWORD
            ),
            operations=operations,
            operator=_operators()[1 if single else 2].get(operations, ""),
        )

    def _told(self, **more: Any) -> LayerSpec:
        given: dict[str, Any] = {"inputs": (), "outputs": (), "parameters": (), "family": ""} | more
        given["family"] = given["family"] or family_of(self._function)
        return LayerSpec(
            type=self._named.type,
            summary=self._documented.summary,
            documentation=self._documented.text,
            aliases=self._named.aliases,
            **given,
        )

    def _reason(self) -> str:
        """Why no tensors were found that the function takes."""
        if self._takes_function():
            return NOT_PLAIN
        texts = [self._text(name).lower() for name in possible_tensors(self._function)]
        told = any(re.search(r"tensor|image|array|matri|input|tuple|list", text) for text in texts)
        return NONE_FITS if told else NO_INPUT

    def _takes_function(self) -> bool:
        """Whether one of the arguments that are needed is a function."""
        needed = [item.name for item in self._signature.values() if item.default is item.empty]
        texts = [self._text(name).lower() for name in needed]
        return any(re.search(r"\bcallable|^\W*((a|the) )?(python )?function", text) for text in texts)

    # What it takes

    def _sample_of_one_axis(self) -> _Sample | None:
        """A sample along the last axis, where the function's own choice reaches over the batch, as a whole or first."""
        plain = self._starts
        for name in _AXES:
            if name in self._signature and self._signature[name].default in (None, 0):
                self._starts = {**plain, name: -1}
                found = self._sample()
                if found is not None:
                    return found
        self._starts = plain
        return None

    def _sample(self) -> _Sample | None:
        """The first of some usual tensors that the function takes and that a network with it can be kept of."""
        names = possible_tensors(self._function)
        needed = [name for name in names if self._signature[name].default is inspect.Parameter.empty]
        if not needed:
            # One that is asked for all the same, as the tensor of a function that is made of others.
            needed = [name for name in names[:1] if "ensor" in self._text(name)]
        needed = [name for name in needed if name not in self._starts]
        several = [name for name in needed if self._takes_several(name)]
        for chosen in self._choices(needed):
            if not chosen:
                continue
            for lists in itertools.product((False, True), repeat=len(several)):
                self._variadic = {name for name, wanted in zip(several, lists, strict=True) if wanted}
                found = self._tried(chosen)
                if found is not None:
                    return found
        return None

    def _choices(self, needed: list[str]) -> Iterator[list[str]]:
        """Which arguments are tensors: all that may be, else those that a documentation calls so, else the first."""
        told = [name for name in needed if re.search(r"tensor|array|vector", self._text(name).lower())]
        yield from (list(names) for names in dict.fromkeys((tuple(needed), tuple(told), tuple(needed[:1]))))

    def _takes_several(self, name: str) -> bool:
        text = self._text(name).lower()
        return self._is_star(name) or bool(re.search(r"\b(sequence|list|tuple)s? of|tensors", text)) or name == "xs"

    def _tried(self, names: list[str]) -> _Sample | None:
        shapes = [*((shape,) * len(names) for shape in _SHAPES)]
        if 1 < len(names) <= 3:
            shapes += itertools.product(_SHAPES, repeat=len(names))
        for kinds in itertools.chain(
            ((kind,) * len(names) for kind in _DTYPES),
            itertools.product(("float32", "int32", "bool"), repeat=len(names)) if 1 < len(names) <= 3 else (),
        ):
            self._tries = 0
            for sizes in shapes:
                given: dict[str, Any] = {}
                for name, shape, kind in zip(names, sizes, kinds, strict=True):
                    count = 2 if name in self._variadic else 1
                    tensors = [keras.KerasTensor((None, *shape), dtype=kind) for _ in range(count)]
                    given[name] = tensors if name in self._variadic else tensors[0]
                found = self._asked(given, self._starts) if self._tries < _TRIES else None
                if found is not None and self._kept(given):
                    return _Sample(given, found)
        return None

    def _asked(self, tensors: Mapping[str, Any], config: Mapping[str, Any]) -> list[Any] | None:
        """The symbolic tensors that the function gives; None where it refuses or gives something else."""
        try:
            with quietly():
                results = self._call(tensors, config)
        except Exception:
            return None
        return results if _all_symbolic(results) else None

    def _call(self, tensors: Mapping[str, Any], config: Mapping[str, Any]) -> list[Any]:
        operation = Operation(self._function, "it", {name: freeze(value) for name, value in config.items()})
        return list(keras.tree.flatten(operation(**tensors)))

    def _kept(self, tensors: Mapping[str, Any]) -> bool:
        """Whether TensorFlow computes what Keras told, and a network of the function can be kept and read again."""
        given = {
            name: [_input(tensor) for tensor in value] if isinstance(value, list) else _input(value)
            for name, value in tensors.items()
        }
        try:
            with quietly():
                results = self._call(given, self._starts)
                model = keras.Model(keras.tree.flatten(given), results)
                keras.Model.from_config(model.get_config())
                computed = trace(lambda **some: self._call(some, self._starts), **tensors)
                return [len(tensor.shape) for tensor in results] == [len(tensor.shape) for tensor in computed]
        except Exception:
            self._tries += 1
            return False

    def _ports(self, sample: _Sample) -> tuple[Port, ...]:
        left_out = [name for name in possible_tensors(self._function) if self._signature[name].default is None]
        optional = [name for name in left_out if self._takes_tensor(sample, name)]
        together = self._go_together(sample, [name for name in left_out if name not in optional])
        tensors = {**sample.tensors, **together}
        ports = []
        for name in possible_tensors(self._function):
            constant_alone = name in self._starts and self._kind(name) is not Kind.SLICES
            if name not in (*tensors, *optional) and not constant_alone:
                continue
            others = {key: value for key, value in tensors.items() if key != name}
            constants = () if name in self._variadic or not others else _CONSTANTS
            constant = constant_alone or any(self._asked(others, {**self._starts, name: value}) for value in constants)
            ports.append(Port(name, name in self._variadic, optional=name in optional, constant=constant))
        return tuple(ports)

    def _go_together(self, sample: _Sample, names: list[str]) -> dict[str, Any]:
        """Tensors that may only be left out all at once, for which the function does something else altogether."""
        first = keras.tree.flatten(sample.tensors)[0]
        given = {name: keras.KerasTensor(first.shape, dtype=first.dtype) for name in names}
        results = self._asked({**sample.tensors, **given}, self._starts) if len(names) > 1 else None
        together = results is not None and all(_leads_to(tensor, results) for tensor in given.values())
        return given if together else {}

    def _takes_tensor(self, sample: _Sample, name: str) -> bool:
        """Whether an argument that may be left out is a tensor where it is given."""
        for shape, kind in itertools.product(_SHAPES, _DTYPES):
            tensor = keras.KerasTensor((None, *shape), dtype=kind)
            given = {**sample.tensors, name: tensor}
            results = self._asked(given, self._starts)
            if results is not None and _leads_to(tensor, results) and self._kept(given):
                return True
        return False

    # What it is set to

    def _required_starts(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for item in self._signature.values():
            kind = self._kind(item.name)
            start = corrections.start(self._named.type, item.name)
            own = corrections.STARTS.get(f"{self._named.type}.{item.name}")
            if own is None and (item.kind is item.VAR_POSITIONAL or item.default is not item.empty):
                continue
            if own is None and item.name in possible_tensors(self._function) and kind is None:
                continue
            if item.kind is item.VAR_KEYWORD:
                continue
            if start is None:
                start = _STARTS.get(kind or plain_kind(item.name, None, self._text(item.name)) or Kind.ANY)
            if start is not None:
                found[item.name] = start
        return found

    def _parameters(self, sample: _Sample, ports: tuple[Port, ...]) -> tuple[Parameter, ...]:
        asked = Asked(lambda **given: self._made(sample, given), self._starts)
        by_name = {port.name: port for port in ports}
        found = []
        for item in self._signature.values():
            if item.kind in (item.VAR_KEYWORD, item.VAR_POSITIONAL):
                continue
            port = by_name.get(item.name)
            if port is None:
                found.append(self._parameter(asked, item))
            elif port.constant:
                found.append(
                    Parameter(
                        item.name,
                        Kind.NUMBERS,
                        optional=True,
                        documentation=f"{self._text(item.name)}\n\n{CONSTANT}".strip(),
                        important=not port.optional,
                        start=self._starts.get(item.name),
                    )
                )
        return tuple(parameter for parameter in found if parameter is not None)

    def _made(self, sample: _Sample, config: Mapping[str, Any]) -> list[Any]:
        results = self._call(sample.tensors, config)
        if not _all_symbolic(results):
            raise ValueError("no tensors")
        return results

    def _parameter(self, asked: Asked, item: inspect.Parameter) -> Parameter | None:
        text, required = self._text(item.name), item.default is item.empty
        default = None if required else item.default
        try:
            default = msgspec.to_builtins(default)
        except TypeError:
            return None
        start = self._starts.get(item.name)
        kind = self._kind(item.name)
        choices: tuple[str, ...] = ()
        kind = kind or plain_kind(item.name, default, text) or plain_kind(item.name, start, "")
        if kind is Kind.TEXT:
            choices = choices_of(asked, item.name, default, text)
            kind = Kind.CHOICE if choices else kind
        if item.name in _AXES and kind in (None, Kind.LIST):
            kind = Kind.INTEGERS
        if kind is None:
            return None if not required else Parameter(item.name, Kind.ANY, required=True, documentation=text)
        minimum, maximum = bounds_of(asked, item.name, kind, default, text)
        return Parameter(
            item.name,
            kind,
            default=default,
            required=required,
            optional=not required and default is None,
            choices=dtype_names("operation") if kind is Kind.DTYPE else choices,
            minimum=minimum,
            maximum=maximum,
            documentation=text,
            important=required or item.name in _AXES,
            start=start,
        )

    # What it gives

    def _outputs(self, sample: _Sample, parameters: tuple[Parameter, ...]) -> tuple[Port, ...] | None:
        """The outputs; None where their number hangs on what comes in."""
        count = len(sample.results)
        for parameter in parameters:
            if parameter.kind in (Kind.INTEGER, Kind.INTEGERS) and self._starts.get(parameter.name) == count > 1:
                counts = [(number, self._count(sample, {parameter.name: number})) for number in (2, 4)]
                if all(number == got for number, got in counts if got):
                    return (Port(OUTPUT_PORT, count=parameter.name),)
        if any(other != count for other in self._counts_of_others(sample)):
            return None
        switches = {
            parameter.name: self._count(sample, {parameter.name: not parameter.default})
            for parameter in parameters
            if parameter.kind is Kind.BOOLEAN
        }
        always = min([count, *(number for number in switches.values() if number)])
        ports = [Port(OUTPUT_PORT), *(Port(f"{OUTPUT_PORT}_{number}") for number in range(2, always + 1))]
        for name, number in switches.items():
            more = abs(number - count) if number else 0
            ports += [Port(f"{OUTPUT_PORT}_{len(ports) + place}", when=name) for place in range(1, more + 1)]
        return tuple(ports)

    def _counts_of_others(self, sample: _Sample) -> Iterator[int]:
        """How many tensors the function gives for others than the sample's: more, larger, of another rank."""
        for name in self._variadic:
            yield from self._counted({**sample.tensors, name: sample.tensors[name] * 2})
        single = {name: tensor for name, tensor in sample.tensors.items() if name not in self._variadic}
        larger = {name: [2 * size for size in tensor.shape[1:]] for name, tensor in single.items()}
        deeper = {name: [*tensor.shape[1:], 4] for name, tensor in single.items()}
        for sizes in (larger, deeper):
            others = {
                name: keras.KerasTensor((None, *sizes[name]), dtype=tensor.dtype) for name, tensor in single.items()
            }
            yield from self._counted({**sample.tensors, **others})

    def _counted(self, tensors: Mapping[str, Any]) -> Iterator[int]:
        results = self._asked(tensors, self._starts)
        if results is not None:
            yield len(results)

    def _count(self, sample: _Sample, config: Mapping[str, Any]) -> int:
        return len(self._asked(sample.tensors, {**self._starts, **config}) or ())

    def _is_star(self, name: str) -> bool:
        return self._signature[name].kind is inspect.Parameter.VAR_POSITIONAL

    def _kind(self, name: str) -> Kind | None:
        return corrections.kind(self._function.__name__, name)

    def _text(self, name: str) -> str:
        return self._documented.arguments.get(name, "")


#: Parameters that name axes of a tensor.
_AXES = ("axis", "axes")

#: What a fresh operation gets for a required parameter of a kind, where corrections say nothing else.
_STARTS: dict[Kind, Any] = {
    Kind.INTEGER: 2,
    Kind.INTEGERS: 2,
    Kind.NUMBER: 0.5,
    Kind.SHAPE: (-1,),
    Kind.DTYPE: "float32",
    Kind.SLICES: ":, 0",
}


def _input(tensor: Any) -> Any:
    return keras.Input(tensor.shape[1:], dtype=tensor.dtype)


def _all_symbolic(results: list[Any]) -> bool:
    return bool(results) and all(isinstance(result, keras.KerasTensor) for result in results)


def _leads_to(tensor: Any, results: list[Any]) -> bool:
    """Whether an operation took ``tensor`` on the way to ``results``."""
    operations = operations_between((), results)
    return any(tensor is taken for one in operations for taken in keras.tree.flatten(one.input))


def _names_between(tensors: Mapping[str, Any], results: list[Any]) -> tuple[str, ...]:
    operations = operations_between(keras.tree.flatten(dict(tensors)), results)
    return tuple(dict.fromkeys(type(operation).__name__ for operation in operations))


@cache
def _operators() -> dict[int, dict[tuple[str, ...], str]]:
    """Python's operators, by the number of tensors and the names of the operations that Keras makes of them."""
    left, right = (keras.KerasTensor((None, 4, 4)) for _ in range(2))
    found: dict[int, dict[tuple[str, ...], str]] = {1: {}, 2: {}}
    for count, table in ((1, _UNARY), (2, _BINARY)):
        for sign, function in table.items():
            found[count][_names_between({}, [function(*(left, right)[:count])])] = sign
    found[1][_names_between({}, [left[:, 0]])] = SLICING
    return found


def _mentions() -> Counter[str]:
    """How often Keras's own source calls each function: what its makers use most, its readers look for first."""
    found: Counter[str] = Counter()
    for path in Path(keras.src.__file__).parent.rglob("*.py"):
        found.update(re.findall(r"\b(ops(?:\.image)?\.[a-z]\w+)\(", path.read_text(encoding="utf-8")))
    return found
