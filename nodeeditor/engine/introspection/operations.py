"""Describes the functions of ``keras.ops`` that can stand in a graph: their tensors, constants and parameters."""

from __future__ import annotations

import re
from typing import Any

from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.engine.introspection.classes import NO_INPUT, NOT_PLAIN, mentions
from nodeeditor.engine.introspection.operation_asking import AskedFunction
from nodeeditor.engine.introspection.operation_families import ORDER, family_of
from nodeeditor.engine.introspection.operation_functions import (
    NamedFunction,
    named_functions,
    names_between,
    operators,
)
from nodeeditor.engine.introspection.operation_parameters import parameters_of
from nodeeditor.engine.introspection.operation_ports import input_ports, output_ports
from nodeeditor.engine.operations import possible_tensors
from nodeeditor.language import marked

NONE_FITS = marked("It takes no tensor with a batch as its first axis, or gives none that a network could go on with.")
OPEN_COUNT = marked("How many tensors it gives hangs on those it gets, so that its outputs can't be drawn.")


def describe_operations() -> list[LayerSpec]:
    """All functions of ``keras.ops``, those that can't stand in a graph too, in the order they are listed."""
    used = mentions(r"\b(ops(?:\.image)?\.[a-z]\w+)\(")
    found = [_describe(named) for named in named_functions()]
    return sorted(found, key=lambda spec: (ORDER.index(spec.family), bool(spec.reason), -used[spec.type], spec.type))


def _describe(named: NamedFunction) -> LayerSpec:
    asked = AskedFunction(named)
    sample = asked.find_sample()
    if sample is None:
        return _told(named, asked, reason=_reason(asked))
    inputs = input_ports(asked, sample)
    parameters = parameters_of(asked, sample, inputs)
    outputs = output_ports(asked, sample, parameters)
    if outputs is None:
        return _told(named, asked, reason=OPEN_COUNT)
    operations = names_between(sample.tensors, sample.results)
    single = len(sample.tensors) == 1 and not asked.variadic
    return _told(
        named,
        asked,
        family=family_of(asked.function, sample.tensors, sample.results, parameters),
        inputs=inputs,
        outputs=outputs,
        parameters=parameters,
        arguments=tuple(
            f"*{item.name}" if item.kind is item.VAR_POSITIONAL else item.name
            for item in asked.signature.values()
            if item.kind is not item.VAR_KEYWORD
        ),
        operations=operations,
        operator=operators()[1 if single else 2].get(operations, ""),
    )


def _told(named: NamedFunction, asked: AskedFunction, **more: Any) -> LayerSpec:
    given = {"family": family_of(asked.function), "inputs": (), "outputs": (), "parameters": (), **more}
    return LayerSpec(
        type=named.type,
        summary=asked.documented.summary,
        documentation=asked.documented.text,
        aliases=named.aliases,
        **given,
    )


def _reason(asked: AskedFunction) -> str:
    """Why no tensors were found that the function takes."""
    if asked.takes_function():
        return NOT_PLAIN
    texts = [asked.text(name).lower() for name in possible_tensors(asked.function)]
    told = any(re.search(r"tensor|image|array|matri|input|tuple|list", text) for text in texts)
    return NONE_FITS if told else NO_INPUT
