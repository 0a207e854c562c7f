"""Arithmetic in parameters: ``base * 2**i``. Read by a parser of our own; nothing is ever run.

The grammar is Python's for numbers, names, brackets and ``+ - * / // % **``, with Python's precedence and
meaning; there is nothing else: no calls, no attributes, no texts.
"""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from nodeeditor.problems import ProblemError, problem
from nodeeditor.values import LARGEST, SMALLEST

Number: TypeAlias = int | float

#: A text longer than this is no formula for a parameter, and brackets in it might be nested without end.
LONGEST = 200
#: Python's own names stand for no argument, since generated code uses arguments as its own variables.
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![A-Za-z0-9_.])"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_]*)|(?P<sign>\*\*|//|[-+*/%()]))"
)
_OPERATIONS: Mapping[str, Callable[[Number, Number], Number]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
}
_SUM, _PRODUCT, _SIGNED, _POWER, _ATOM = range(5)
_LEVELS = {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT, "//": _PRODUCT, "%": _PRODUCT, "**": _POWER}


class ExpressionError(ProblemError):
    """A text that is no arithmetic, or whose value is no number that a parameter could have."""


@dataclass(frozen=True, slots=True)
class _Number:
    value: Number


@dataclass(frozen=True, slots=True)
class _Name:
    name: str


@dataclass(frozen=True, slots=True)
class _Negative:
    of: _Term


@dataclass(frozen=True, slots=True)
class _Operation:
    sign: str
    left: _Term
    right: _Term


_Term: TypeAlias = "_Number | _Name | _Negative | _Operation"


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """An expression that was read; ``names`` are those it takes values for, in the order they come in it."""

    _term: _Term
    names: tuple[str, ...]

    def value(self, values: Mapping[str, Number]) -> Number:
        """What it comes to. Raises :class:`ExpressionError` for a name without a value, a division by zero,
        and for what is no finite number of 64 bits.
        """
        return _value(self._term, values, self.text)

    @property
    def text(self) -> str:
        """The expression as Python's formatters write it."""
        return self.written({})

    def given(self, parts: Mapping[str, Arithmetic]) -> Arithmetic:
        """The same with ``parts`` in the place of names."""
        term = _given(self._term, {name: part._term for name, part in parts.items()})
        return Arithmetic(term, tuple(dict.fromkeys(_names(term))))

    def written(self, names: Mapping[str, str]) -> str:
        """The same with other names for some of those in it."""
        return _text(self._term, names)


@lru_cache(maxsize=1024)  # those of a block are read again for each repetition of each use
def read(text: str) -> Arithmetic:
    """The expression that ``text`` says. Raises :class:`ExpressionError`, which tells the place."""
    if len(text) > LONGEST:
        raise ExpressionError(problem("arithmetic.long", got=len(text), needed=LONGEST))
    return _Reader(text).read()


class _Reader:
    """Reads one text from its start to its end: a method for each level of precedence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._names: dict[str, None] = {}
        #: The next thing in the text, its kind, and where it stands and ends.
        self._token, self._kind, self._start, self._end = "", "", 0, 0
        self._go_on()

    def read(self) -> Arithmetic:
        term = self._sum()
        if self._kind:
            raise self._unreadable()
        return Arithmetic(term, tuple(self._names))

    def _sum(self) -> _Term:
        return self._chain(self._product, "+", "-")

    def _product(self) -> _Term:
        return self._chain(self._signed, "*", "/", "//", "%")

    def _chain(self, part: Callable[[], _Term], *signs: str) -> _Term:
        term = part()
        while self._kind == "sign" and self._token in signs:
            sign = self._token
            self._go_on()
            term = _Operation(sign, term, part())
        return term

    def _signed(self) -> _Term:
        if self._kind == "sign" and self._token in ("-", "+"):
            is_negative = self._token == "-"
            self._go_on()
            term = self._signed()
            return _Negative(term) if is_negative else term
        return self._power()

    def _power(self) -> _Term:
        base = self._atom()
        if self._token == "**":
            self._go_on()
            return _Operation("**", base, self._signed())  # -2**2 is -4, and 2**-1 is 0.5, as in Python
        return base

    def _atom(self) -> _Term:
        token, kind = self._token, self._kind
        if kind == "number":
            self._go_on()
            number = float(token) if set(token) & set(".eE") else int(token)
            if not SMALLEST <= number <= LARGEST:
                raise ExpressionError(problem("arithmetic.too_large", text=self._text))
            return _Number(number)
        if kind == "name":
            if NAME.fullmatch(token) is None:
                raise self._unreadable()
            self._names[token] = None
            self._go_on()
            return _Name(token)
        if token == "(":
            self._go_on()
            term = self._sum()
            if self._token != ")":
                raise self._unreadable()
            self._go_on()
            return term
        raise self._unreadable()

    def _go_on(self) -> None:
        found = _TOKEN.match(self._text, self._end)
        if found is None:
            rest = self._text[self._end :]
            self._token, self._kind = rest.lstrip()[:1], "" if not rest.strip() else "unknown"
            self._start = len(self._text) - len(rest.lstrip())
            return
        self._kind = found.lastgroup or ""
        self._token, self._start, self._end = found[self._kind], found.start(self._kind), found.end()

    def _unreadable(self) -> ExpressionError:
        if not self._token:
            return ExpressionError(problem("arithmetic.ends", text=self._text))
        return ExpressionError(
            problem("arithmetic.unreadable", text=self._text, got=self._token, place=self._start + 1)
        )


def _value(term: _Term, values: Mapping[str, Number], text: str) -> Number:
    match term:
        case _Number(value):
            return value
        case _Name(name):
            if name not in values:
                known = ", ".join(sorted(values)) or "-"
                raise ExpressionError(problem("arithmetic.unknown_name", text=text, name=name, known=known))
            return values[name]
        case _Negative(of):
            return -_value(of, values, text)
        case _Operation(sign, left, right):
            first, second = _value(left, values, text), _value(right, values, text)
            return _checked(sign, first, second, text)


def _checked(sign: str, first: Number, second: Number, text: str) -> Number:
    """``first sign second``, where that is a number; numbers without end are not even begun."""
    if sign == "**" and abs(second) > 64 and abs(first) > 1:
        raise ExpressionError(problem("arithmetic.too_large", text=text))
    try:
        found = _OPERATIONS[sign](first, second)
    except ZeroDivisionError as error:
        raise ExpressionError(problem("arithmetic.zero", text=text)) from error
    except OverflowError as error:
        raise ExpressionError(problem("arithmetic.too_large", text=text)) from error
    if isinstance(found, complex):
        raise ExpressionError(problem("arithmetic.root", text=text))
    if not math.isfinite(found) or not SMALLEST <= found <= LARGEST:
        raise ExpressionError(problem("arithmetic.too_large", text=text))
    return found


def number(value: Number) -> Arithmetic:
    """The expression that is a number alone."""
    return Arithmetic(_Negative(_Number(-value)) if value < 0 else _Number(value), ())


def _given(term: _Term, parts: Mapping[str, _Term]) -> _Term:
    match term:
        case _Name(name):
            return parts.get(name, term)
        case _Negative(of):
            return _Negative(_given(of, parts))
        case _Operation(sign, left, right):
            return _Operation(sign, _given(left, parts), _given(right, parts))
        case _:
            return term


def _names(term: _Term) -> Iterator[str]:
    match term:
        case _Name(name):
            yield name
        case _Negative(of):
            yield from _names(of)
        case _Operation(_, left, right):
            yield from _names(left)
            yield from _names(right)


def _text(term: _Term, names: Mapping[str, str]) -> str:
    match term:
        case _Number(value):
            return repr(value)
        case _Name(name):
            return names.get(name, name)
        case _Negative(of):
            return f"-{_inner(of, _SIGNED, names)}"
        case _Operation("**", left, right):
            base, exponent = _inner(left, _ATOM, names), _inner(right, _SIGNED, names)
            # Formatters leave out the spaces where both sides are simple.
            return f"{base}**{exponent}" if _is_simple(left) and _is_simple(right) else f"{base} ** {exponent}"
        case _Operation(sign, left, right):
            level = _LEVELS[sign]
            return f"{_inner(left, level, names)} {sign} {_inner(right, level + 1, names)}"


def _inner(term: _Term, level: int, names: Mapping[str, str]) -> str:
    """A part of an expression, in brackets where it binds less than ``level``."""
    text = _text(term, names)
    return text if _level(term) >= level else f"({text})"


def _level(term: _Term) -> int:
    match term:
        case _Operation(sign):
            return _LEVELS[sign]
        case _Negative():
            return _SIGNED
        case _:
            return _ATOM


def _is_simple(term: _Term) -> bool:
    return isinstance(term, _Name | _Number) or (isinstance(term, _Negative) and _is_simple(term.of))
