"""The inputs and outputs of a function of ``keras.ops``, found by asking it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

import keras

from nodeeditor.catalog.specs import Kind, Parameter, Port
from nodeeditor.engine.introspection.operation_asking import DTYPES, SHAPES, AskedFunction, Sample, leads_to
from nodeeditor.engine.operations import possible_tensors
from nodeeditor.graph.elements import OUTPUT_PORT

#: Constants that some function or other takes in the place of a tensor.
_CONSTANTS = (1, 0.5, (1, 2, 3, 4), ((1, 2), (3, 4)))


def input_ports(asked: AskedFunction, sample: Sample) -> tuple[Port, ...]:
    """The inputs: what must be linked, what may be, and where a constant may stand."""
    left_out = [name for name in possible_tensors(asked.function) if asked.signature[name].default is None]
    optional = [name for name in left_out if _takes_tensor(asked, sample, name)]
    together = _go_together(asked, sample, [name for name in left_out if name not in optional])
    tensors = {**sample.tensors, **together}
    ports = []
    for name in possible_tensors(asked.function):
        constant_alone = name in asked.starts and asked.kind(name) is not Kind.SLICES
        if name not in (*tensors, *optional) and not constant_alone:
            continue
        others = {key: value for key, value in tensors.items() if key != name}
        constants = () if name in asked.variadic or not others else _CONSTANTS
        constant = constant_alone or any(asked.asked(others, {**asked.starts, name: value}) for value in constants)
        ports.append(Port(name, name in asked.variadic, optional=name in optional, constant=constant))
    return tuple(ports)


def _go_together(asked: AskedFunction, sample: Sample, names: list[str]) -> dict[str, Any]:
    """Tensors that may only be left out all at once, for which the function does something else altogether."""
    first = keras.tree.flatten(sample.tensors)[0]
    given = {name: keras.KerasTensor(first.shape, dtype=first.dtype) for name in names}
    results = asked.asked({**sample.tensors, **given}, asked.starts) if len(names) > 1 else None
    together = results is not None and all(leads_to(tensor, results) for tensor in given.values())
    return given if together else {}


def _takes_tensor(asked: AskedFunction, sample: Sample, name: str) -> bool:
    """Whether an argument that may be left out is a tensor where it is given."""
    for shape, kind in itertools.product(SHAPES, DTYPES):
        tensor = keras.KerasTensor((None, *shape), dtype=kind)
        given = {**sample.tensors, name: tensor}
        results = asked.asked(given, asked.starts)
        if results is not None and leads_to(tensor, results) and asked.kept(given):
            return True
    return False


def output_ports(asked: AskedFunction, sample: Sample, parameters: tuple[Parameter, ...]) -> tuple[Port, ...] | None:
    """The outputs; None where their number hangs on what comes in."""
    count = len(sample.results)
    for parameter in parameters:
        if parameter.kind in (Kind.INTEGER, Kind.INTEGERS) and asked.starts.get(parameter.name) == count > 1:
            counts = [(number, _count(asked, sample, {parameter.name: number})) for number in (2, 4)]
            if all(number == got for number, got in counts if got):
                return (Port(OUTPUT_PORT, count=parameter.name),)
    if any(other != count for other in _counts_of_others(asked, sample)):
        return None
    switches = {
        parameter.name: _count(asked, sample, {parameter.name: not parameter.default})
        for parameter in parameters
        if parameter.kind is Kind.BOOLEAN
    }
    always = min([count, *(number for number in switches.values() if number)])
    ports = [Port(OUTPUT_PORT), *(Port(f"{OUTPUT_PORT}_{number}") for number in range(2, always + 1))]
    for name, number in switches.items():
        more = abs(number - count) if number else 0
        ports += [Port(f"{OUTPUT_PORT}_{len(ports) + place}", when=name) for place in range(1, more + 1)]
    return tuple(ports)


def _counts_of_others(asked: AskedFunction, sample: Sample) -> Iterator[int]:
    """How many tensors the function gives for others than the sample's: more, larger, of another rank."""
    for name in asked.variadic:
        yield from _counted(asked, {**sample.tensors, name: sample.tensors[name] * 2})
    single = {name: tensor for name, tensor in sample.tensors.items() if name not in asked.variadic}
    larger = {name: [2 * size for size in tensor.shape[1:]] for name, tensor in single.items()}
    deeper = {name: [*tensor.shape[1:], 4] for name, tensor in single.items()}
    for sizes in (larger, deeper):
        others = {name: keras.KerasTensor((None, *sizes[name]), dtype=tensor.dtype) for name, tensor in single.items()}
        yield from _counted(asked, {**sample.tensors, **others})


def _counted(asked: AskedFunction, tensors: Mapping[str, Any]) -> Iterator[int]:
    results = asked.asked(tensors, asked.starts)
    if results is not None:
        yield len(results)


def _count(asked: AskedFunction, sample: Sample, config: Mapping[str, Any]) -> int:
    return len(asked.asked(sample.tensors, {**asked.starts, **config}) or ())
