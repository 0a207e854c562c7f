"""A layer typed with its parameters: ``conv2d 64 3 relu``, ``dense 10 softmax``, ``lstm 32 return_sequences``.

Numbers go to the parameters in the order of the layer's constructor, those that matter first; a word goes to the
parameter that it is a value of; ``name=value`` says it outright, a beginning of the name will do. Who thinks in Python
types it as such, ``layers.Conv2D(64, (3, 3), activation="relu")``: there each value goes where Python would take it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.search import Found, Frequency, find
from nodeeditor.catalog.specs import OBJECT_KINDS, Kind, LayerSpec, Parameter
from nodeeditor.catalog.texts import parse_value
from nodeeditor.problems import ProblemError
from nodeeditor.values import EMPTY, FrozenMap, Value

_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?")
_SIZES = re.compile(r"(\d+|none)([x×](\d+|none))+", re.IGNORECASE)
_SAID = re.compile(r"([A-Za-z_]\w*)\s*=(.*)", re.DOTALL)
#: As a script names what Keras offers; the catalog knows it by the last part, or by the last two of ``ops.add``.
_MODULE = re.compile(
    r"^\s*(tf\.)?(keras\.)?(activations|constraints|initializers|layers|regularizers)\.|^\s*(tf\.)?keras\."
)
_CALL = re.compile(rf"({_MODULE.pattern})?\s*(?P<name>[A-Za-z_][\w.]*)\((?P<rest>.*)", re.DOTALL)
_BRACKETS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
_NUMERIC = (Kind.INTEGER, Kind.NUMBER, Kind.INTEGERS, Kind.NUMBERS, Kind.SHAPE, Kind.SCHEDULE)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: words to find a type by, and what may be values of its parameters."""

    name: str
    given: tuple[str, ...] = ()
    #: Whether the values are those of a call: without a name they stand in the order of the constructor.
    is_call: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """The configuration that values come to, and those of which the type knows nothing to make."""

    config: FrozenMap = EMPTY
    unknown: tuple[str, ...] = ()


def split(text: str) -> Typed:
    """Part what was typed at the bracket of a call, or at the first word that is plainly a value.

    Such a word is a number, sizes, ``name=value``, or something in brackets or quotation marks.
    """
    if call := _CALL.fullmatch(text):
        inside, behind = _inside(call["rest"])
        # What follows a call is none of it; as a value that no parameter takes it is told.
        return Typed(call["name"], (*_parts(inside, ","), *behind.split()), is_call=True)
    words = _parts(text, ", \t\n")
    at = next((place for place, word in enumerate(words) if place > 0 and _is_value(word)), len(words))
    return Typed(_MODULE.sub("", " ".join(words[:at]), count=1), tuple(words[at:]))


def find_typed(catalog: Catalog, text: str, frequency: Frequency) -> tuple[list[Found], Typed]:
    """The types that fit what was typed, best first, and what was typed, parted into a name and values.

    Where nothing is called so, the last words may be such values too: ``dense relu``.
    """
    typed = split(text)
    found = find(catalog, typed.name, frequency)
    words = typed.name.split()
    for at in range(len(words) - 1, 0, -1):
        if found:
            break
        rest = Typed(" ".join(words[:at]), (*words[at:], *typed.given))
        found = [one for one in find(catalog, rest.name, frequency) if not given(one.spec, rest, catalog).unknown]
        if found:
            return found, rest
    return found, typed


def given(spec: LayerSpec, typed: Typed, catalog: Catalog) -> Given:
    """The configuration that the values of ``typed`` come to for a type, each for one parameter at most."""
    values: dict[str, Value] = {}
    unknown = []
    # Those that matter come first, each group in the order of the constructor.
    parameters = sorted(spec.parameters, key=lambda parameter: not parameter.important)
    for place, word in enumerate(typed.given):
        found = None
        if typed.is_call and not _SAID.fullmatch(word):
            found = _first(spec.parameters[place : place + 1], word, catalog)
        found = found or _placed(word, parameters, values, catalog)
        if found is None:
            unknown.append(word)
        else:
            values[found[0]] = found[1]
    return Given(FrozenMap(values), tuple(unknown))


def _placed(
    word: str, parameters: list[Parameter], values: dict[str, Value], catalog: Catalog
) -> tuple[str, Value] | None:
    """The parameter that ``word`` is for, and its value; None where there is no such one."""
    if said := _SAID.fullmatch(word):
        return _first([_named(said[1], parameters)], said[2], catalog)
    free = [parameter for parameter in parameters if parameter.name not in values]
    if _is_number(word):
        open_shape = next((each for each in parameters if each.kind is Kind.SHAPE and each.name in values), None)
        if open_shape is not None and isinstance(before := values[open_shape.name], tuple):
            more = _first([open_shape], word, catalog)
            return (open_shape.name, (*before, *more[1])) if more and isinstance(more[1], tuple) else None
        return _first([parameter for parameter in free if parameter.kind in _NUMERIC], word, catalog)
    word = _bare(word)
    switch = _named(word, free)
    if switch is not None and switch.kind is Kind.BOOLEAN:
        return switch.name, True
    chosen = [parameter for parameter in free if word.lower() in parameter.choices]
    if chosen:
        return _first(chosen, word.lower(), catalog)
    return _first([parameter for parameter in free if parameter.kind in OBJECT_KINDS], word, catalog)


def _first(parameters: Iterable[Parameter | None], text: str, catalog: Catalog) -> tuple[str, Value] | None:
    """The first parameter of which ``text`` is a value, with that value."""
    text = _bare(text)
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
    return _is_number(word) or word[0] in "\"'" or _SAID.fullmatch(word) is not None


def _is_number(word: str) -> bool:
    return _NUMBER.fullmatch(word) is not None or _SIZES.fullmatch(word) is not None or word[0] in "(["


def _bare(text: str) -> str:
    """A value as parameters are typed: a name of Keras without its module, a word without quotation marks."""
    text = _MODULE.sub("", text.strip(), count=1)
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == "'" and '"' not in text else text


def _inside(text: str) -> tuple[str, str]:
    """What of ``text`` stands before the bracket that ends the call, and what behind; all of it while it is open."""
    for place, letter, depth in _scan(text):
        if depth < 0 and letter in _BRACKETS:
            return text[:place], text[place + 1 :]
    return text, ""


def _parts(text: str, separators: str) -> list[str]:
    """The parts of ``text`` between separators that stand in no quotation marks and no brackets; no empty ones."""
    parts, start = [], 0
    for place, letter, depth in _scan(text):
        if letter in separators and depth <= 0:
            parts.append(text[start:place])
            start = place + 1
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]


def _scan(text: str) -> Iterator[tuple[int, str, int]]:
    """Each letter that stands in no quotation marks: its place, itself, and the brackets that are open behind it."""
    depth, quote = 0, ""
    for place, letter in enumerate(text):
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'":
            quote = letter
        else:
            depth += _BRACKETS.get(letter, 0)
            yield place, letter, depth
