"""The parameters of a function of ``keras.ops``: arguments that are no tensors, and constants in the place of some."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

import msgspec

from nodeeditor.catalog.specs import Kind, Parameter, Port
from nodeeditor.engine.introspection.bounds import bounds_of
from nodeeditor.engine.introspection.dtypes import dtype_names
from nodeeditor.engine.introspection.kinds import choices_of, plain_kind
from nodeeditor.engine.introspection.operation_asking import AXES, AskedFunction, Sample, all_symbolic
from nodeeditor.engine.introspection.probing import Asked
from nodeeditor.language import marked

CONSTANT = marked("A number, or several, stands for the tensor where nothing is linked to it.")


def parameters_of(asked: AskedFunction, sample: Sample, ports: tuple[Port, ...]) -> tuple[Parameter, ...]:
    """The parameters in the order of the arguments, constants in the place of tensors among them."""
    answering = Asked(lambda **given: _made(asked, sample, given), asked.starts)
    by_name = {port.name: port for port in ports}
    found = []
    for item in asked.signature.values():
        if item.kind in (item.VAR_KEYWORD, item.VAR_POSITIONAL):
            continue
        port = by_name.get(item.name)
        if port is None:
            found.append(_parameter(asked, answering, item))
        elif port.constant:
            found.append(
                Parameter(
                    item.name,
                    Kind.NUMBERS,
                    optional=True,
                    documentation=f"{asked.text(item.name)}\n\n{CONSTANT}".strip(),
                    important=not port.optional,
                    start=asked.starts.get(item.name),
                )
            )
    return tuple(parameter for parameter in found if parameter is not None)


def _made(asked: AskedFunction, sample: Sample, config: Mapping[str, Any]) -> list[Any]:
    results = asked.call(sample.tensors, config)
    if not all_symbolic(results):
        raise ValueError("no tensors")
    return results


def _parameter(asked: AskedFunction, answering: Asked, item: inspect.Parameter) -> Parameter | None:
    text, required = asked.text(item.name), item.default is item.empty
    default = None if required else item.default
    try:
        default = msgspec.to_builtins(default)
    except TypeError:
        return None
    start = asked.starts.get(item.name)
    kind = asked.kind(item.name)
    choices: tuple[str, ...] = ()
    kind = kind or plain_kind(item.name, default, text) or plain_kind(item.name, start, "")
    if kind is Kind.TEXT:
        choices = choices_of(answering, item.name, default, text)
        kind = Kind.CHOICE if choices else kind
    if item.name in AXES and kind in (None, Kind.LIST):
        kind = Kind.INTEGERS
    if kind is None:
        return None if not required else Parameter(item.name, Kind.ANY, required=True, documentation=text)
    minimum, maximum = bounds_of(answering, item.name, kind, default, text)
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
        important=required or item.name in AXES,
        start=start,
    )
