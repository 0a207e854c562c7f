"""What the catalog's parts look like in words: a node's second line, the texts of tool tips."""

from __future__ import annotations

from collections.abc import Mapping

from nodeeditor.catalog.code import first_line
from nodeeditor.catalog.literals import object_of
from nodeeditor.catalog.specs import Kind, LayerSpec, ObjectSpec, Parameter
from nodeeditor.catalog.texts import parse_value, value_text
from nodeeditor.graph.blocks import REPEAT, block_of, expression_of, offer_of
from nodeeditor.language import tr
from nodeeditor.values import Value, identical

__all__ = [
    "DOT",
    "layer_tip",
    "parameter_tip",
    "parse_value",
    "short_text",
    "shown_parameters",
    "subtitle",
    "type_text",
    "value_text",
]

#: What stands between the parts of a subtitle.
DOT = " · "
#: A longer value is cut, so that one parameter never fills a node.
_SHORT = 24


def type_text(type_name: str) -> str:
    """A type as people read it: of a block, be it used or offered, the block's name."""
    offered = offer_of(type_name)
    return offered[1] if offered is not None else block_of(type_name) or type_name


def subtitle(spec: LayerSpec, config: Mapping[str, Value]) -> str:
    """The type with the values that matter: ``Conv2D · 16 · 3×3 · relu``, of a use of a block ``residual · ×3``."""
    return DOT.join((type_text(spec.type), *(text for _, text in shown_parameters(spec, config))))


def shown_parameters(spec: LayerSpec, config: Mapping[str, Value]) -> tuple[tuple[str, str], ...]:
    """The parameters that :func:`subtitle` shows, in its order: the name of each and what stands for it there."""
    told = (
        (parameter.name, _told(parameter, config.get(parameter.name, parameter.default)))
        for parameter in spec.parameters
        if parameter.important and _tells(parameter, config)
    )
    return tuple((name, text) for name, text in told if text)


def short_text(value: Value) -> str:
    """A value in as few letters as tell it: ``3×3``, ``relu``, ``L2``."""
    if isinstance(value, tuple):
        between = "×" if all(item is None or isinstance(item, int | float) for item in value) else ", "
        text = between.join(short_text(item) for item in value) or "()"
    elif (expression := expression_of(value)) is not None:
        text = expression
    elif (named := object_of(value)) is not None:
        text = named[0]
    elif value is None:
        text = "?"
    elif isinstance(value, float):
        text = f"{value:.4g}"
    else:
        text = str(value)
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


def parameter_tip(parameter: Parameter) -> str:
    """What a parameter is, as plain text: name, default, choices, bounds and documentation."""
    lines = [parameter.name]
    if parameter.required:
        lines.append(tr("Must be set"))
    elif parameter.default is not None:
        lines.append(tr("Default: {value}", value=value_text(parameter, parameter.default)))
    if parameter.choices:
        lines.append(tr("One of: {choices}", choices=", ".join(parameter.choices)))
    if parameter.minimum is not None and parameter.maximum is not None:
        low, high = f"{parameter.minimum:g}", f"{parameter.maximum:g}"
        lines.append(tr("From {minimum} to {maximum}", minimum=low, maximum=high))
    elif parameter.minimum is not None:
        lines.append(tr("At least {minimum}", minimum=f"{parameter.minimum:g}"))
    if parameter.documentation:
        lines += ["", tr(parameter.documentation)]
    return "\n".join(lines)


def layer_tip(spec: LayerSpec | ObjectSpec) -> str:
    """What a layer type or object is, as plain text: name, other names, first sentence, why it can't be placed."""
    name = type_text(spec.type) if isinstance(spec, LayerSpec) else spec.name
    lines = [name]
    if spec.aliases:
        lines.append(tr("Also called {names}", names=", ".join(spec.aliases)))
    if spec.summary:
        lines += ["", tr(spec.summary)]
    if isinstance(spec, LayerSpec) and spec.reason:
        lines += ["", tr(spec.reason)]
    return "\n".join(lines)


def _tells(parameter: Parameter, config: Mapping[str, Value]) -> bool:
    """Whether a parameter's value says something: sizes do, a default word such as ``valid`` does not."""
    if parameter.name not in config:
        return isinstance(parameter.default, tuple) and parameter.kind in (Kind.INTEGERS, Kind.SHAPE)
    return parameter.required or not identical(config[parameter.name], parameter.default)


def _told(parameter: Parameter, value: Value) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return parameter.name if value else ""
    text = short_text(first_line(value) if parameter.kind is Kind.CODE and isinstance(value, str) else value)
    if parameter.name == REPEAT:
        return f"×{text}"
    # A bare number tells what it counts only where the type makes it plain: required ones, and windows.
    plain = parameter.required or (parameter.kind is not Kind.INTEGER and parameter.kind is not Kind.NUMBER)
    return text if plain else f"{parameter.name} {text}"
