"""A layer typed with its parameters: ``conv2d 64 3 relu``, ``dense 10 softmax``, ``lstm 32 return_sequences``.

Numbers go to the parameters in the order of the layer's constructor, those that matter first; a word goes to the
parameter that it is a value of; ``name=value`` says it outright, a beginning of the name will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.search import Found, Frequency, find
from nodeeditor.catalog.specs import OBJECT_KINDS, Kind, LayerSpec, Parameter
from nodeeditor.catalog.texts import parse_value
from nodeeditor.problems import ProblemError
from nodeeditor.values import EMPTY, FrozenMap, Value

_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?")
_SIZES = re.compile(r"(\d+|none)([x×](\d+|none))+", re.IGNORECASE)
_SAID = re.compile(r"[A-Za-z_]\w*=.*")
_NUMERIC = (Kind.INTEGER, Kind.NUMBER, Kind.INTEGERS, Kind.NUMBERS, Kind.SHAPE, Kind.SCHEDULE)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: words to find a type by, and what may be values of its parameters."""

    name: str
    given: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """The configuration that values come to, and those of which the type knows nothing to make."""

    config: FrozenMap = EMPTY
    unknown: tuple[str, ...] = ()


def split(text: str) -> Typed:
    """Part what was typed at the first word that is plainly a value: a number, sizes, or ``name=value``."""
    words = text.split()
    at = next((place for place, word in enumerate(words) if place > 0 and _is_value(word)), len(words))
    if at == len(words):
        return Typed(text)
    return Typed(" ".join(words[:at]), tuple(words[at:]))


def find_typed(catalog: Catalog, text: str, frequency: Frequency) -> tuple[list[Found], tuple[str, ...]]:
    """The types that fit what was typed, best first, and the words that are values of their parameters.

    Where nothing is called so, the last words may be such values too: ``dense relu``.
    """
    typed = split(text)
    found = find(catalog, typed.name, frequency)
    words = typed.name.split()
    for at in range(len(words) - 1, 0, -1):
        if found:
            break
        rest = (*words[at:], *typed.given)
        named = find(catalog, " ".join(words[:at]), frequency)
        found = [one for one in named if not given(one.spec, rest, catalog).unknown]
        if found:
            return found, rest
    return found, typed.given


def given(spec: LayerSpec, words: Iterable[str], catalog: Catalog) -> Given:
    """The configuration that ``words`` come to for a type, each word for one parameter at most."""
    values: dict[str, Value] = {}
    unknown = []
    # Those that matter come first, each group in the order of the constructor.
    parameters = sorted(spec.parameters, key=lambda parameter: not parameter.important)
    for word in words:
        found = _placed(word, parameters, values, catalog)
        if found is None:
            unknown.append(word)
        else:
            values[found[0]] = found[1]
    return Given(FrozenMap(values), tuple(unknown))


def _placed(
    word: str, parameters: list[Parameter], values: dict[str, Value], catalog: Catalog
) -> tuple[str, Value] | None:
    """The parameter that ``word`` is for, and its value; None where there is no such one."""
    if _SAID.fullmatch(word):
        name, _, text = word.partition("=")
        return _first([_named(name, parameters)], text, catalog)
    free = [parameter for parameter in parameters if parameter.name not in values]
    if _is_number(word):
        open_shape = next((each for each in parameters if each.kind is Kind.SHAPE and each.name in values), None)
        if open_shape is not None and isinstance(before := values[open_shape.name], tuple):
            more = _first([open_shape], word, catalog)
            return (open_shape.name, (*before, *more[1])) if more and isinstance(more[1], tuple) else None
        return _first([parameter for parameter in free if parameter.kind in _NUMERIC], word, catalog)
    switch = _named(word, free)
    if switch is not None and switch.kind is Kind.BOOLEAN:
        return switch.name, True
    chosen = [parameter for parameter in free if word.lower() in parameter.choices]
    if chosen:
        return _first(chosen, word.lower(), catalog)
    return _first([parameter for parameter in free if parameter.kind in OBJECT_KINDS], word, catalog)


def _first(parameters: Iterable[Parameter | None], text: str, catalog: Catalog) -> tuple[str, Value] | None:
    """The first parameter of which ``text`` is a value, with that value."""
    for parameter in parameters:
        if parameter is not None:
            try:
                return parameter.name, parse_value(parameter, text, catalog)
            except ProblemError:
                continue
    return None


def _named(name: str, parameters: list[Parameter]) -> Parameter | None:
    """The parameter of that name, or the only one whose name begins so."""
    exact = next((parameter for parameter in parameters if parameter.name == name), None)
    begun = [parameter for parameter in parameters if parameter.name.startswith(name)]
    return exact or (begun[0] if len(begun) == 1 else None)


def _is_value(word: str) -> bool:
    return _is_number(word) or _SAID.fullmatch(word) is not None


def _is_number(word: str) -> bool:
    return _NUMBER.fullmatch(word) is not None or _SIZES.fullmatch(word) is not None
