"""One block for several parts that are alike: which of their numbers are expressions, and of which arguments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from nodeeditor.graph.alike import Figure
from nodeeditor.graph.arithmetic import Number
from nodeeditor.graph.blocks import EXPRESSION, INDEX, REPEAT, Argument
from nodeeditor.graph.progressions import CONSTANT, Rule, rule_of
from nodeeditor.values import FrozenMap, Value, identical

#: The numbers of a part that stands several times in a row: those of each repetition.
Row: TypeAlias = Sequence[Sequence[Number]]

_TAKEN = (INDEX, REPEAT)
#: An argument that is the number of the first part of a row among all there are.
_FIRST = "first"


@dataclass(frozen=True, slots=True)
class Unified:
    """``values`` has for each figure what stands there: its number, or an expression.

    ``given`` has for each row the numbers of the ``arguments``, whose defaults are those of the first.
    """

    values: tuple[Value, ...]
    arguments: tuple[Argument, ...]
    given: tuple[tuple[Number, ...], ...]


def unified(figures: Sequence[Figure], rows: Sequence[Row], most: int) -> Unified | None:
    """What a block has in the place of the figures, so that each row is a use of it; None where there is no such.

    It has no more than ``most`` arguments.
    """
    bases: list[tuple[Number, ...]] = []
    rules: list[Rule] = []
    for number in range(len(figures)):
        columns = [[repetition[number] for repetition in row] for row in rows]
        found = _common(columns)
        if found is None:
            return None
        rules.append(found[0])
        bases.append(found[1])
    return _with_arguments(figures, rules, bases, most)


def _common(columns: Sequence[Sequence[Number]]) -> tuple[Rule, tuple[Number, ...]] | None:
    """The rule that all rows of one figure follow, each with a base of its own."""
    if all(identical(value, columns[0][0]) for column in columns for value in column):
        return CONSTANT, (columns[0][0],) * len(columns)
    longest = max(columns, key=len)
    for rule in filter(None, (rule_of(longest), *(rule_of(column) for column in columns if len(column) > 1))):
        bases = [rule.base(column) for column in columns]
        known = [base for base in bases if base is not None]
        if len(known) == len(bases):
            return rule, tuple(known)
    return None


def _with_arguments(
    figures: Sequence[Figure], rules: Sequence[Rule], bases: Sequence[tuple[Number, ...]], most: int
) -> Unified | None:
    arguments: dict[tuple[Number, ...], str] = {}
    # Of numbers that are multiples of each other the smallest is the argument.
    differing = [number for number, base in enumerate(bases) if not all(identical(one, base[0]) for one in base)]
    for number in sorted(differing, key=lambda number: (bases[number][0], number)):
        if _as_multiple(bases[number], arguments) is None:
            stem = figures[number].parameter if rules[number].base_is_value else _FIRST
            arguments[bases[number]] = _free(stem, arguments.values())
    if len(arguments) > most:
        return None
    values: list[Value] = []
    for rule, base in zip(rules, bases, strict=True):
        is_same = all(identical(one, base[0]) for one in base)
        written = rule.written(repr(base[0]) if is_same else _as_multiple(base, arguments) or "")
        values.append(base[0] if is_same and rule == CONSTANT else FrozenMap({EXPRESSION: written}))
    rows = range(len(bases[0])) if bases else range(0)
    given = tuple(tuple(vector[row] for vector in arguments) for row in rows)
    return Unified(tuple(values), tuple(Argument(name, vector[0]) for vector, name in arguments.items()), given)


def _as_multiple(base: tuple[Number, ...], arguments: dict[tuple[Number, ...], str]) -> str | None:
    """The numbers of the rows by an argument that there is: itself, or some times as much."""
    for vector, name in arguments.items():
        if all(map(identical, vector, base)):
            return name
        if all(isinstance(one, int) and one for one in (*vector, *base)) and base[0] % vector[0] == 0:
            factor = base[0] // vector[0]
            if all(one * factor == other for one, other in zip(vector, base, strict=True)):
                return f"{factor} * {name}"
    return None


def _free(stem: str, taken: Iterable[str]) -> str:
    names = {*_TAKEN, *taken}
    if stem not in names:
        return stem
    number = 2
    while f"{stem}_{number}" in names:
        number += 1
    return f"{stem}_{number}"
