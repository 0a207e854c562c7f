"""Numbers that follow a rule of their place in a row."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.graph.arithmetic import read
from nodeeditor.graph.progressions import CONSTANT, rule_of


@pytest.mark.parametrize(
    ("values", "text", "base"),
    [
        ([64, 64, 64], "{base}", 64),
        ([64, 128], "{base} * 2**i", 64),
        ([64, 128, 256], "{base} * 2**i", 64),
        ([16, 48, 144], "{base} * 3**i", 16),
        ([256, 128, 64], "{base} // 2**i", 256),
        ([3, 5, 7], "{base} + 2 * i", 3),
        ([7, 5, 3], "{base} - 2 * i", 7),
        ([0.2 * i / 55 for i in range(8, 13)], "0.2 * (i + {base}) / 55", 8),
        ([0.5, 0.25, 0.0], "{base} - 0.25 * i", 0.5),
    ],
)
def test_rules_that_people_use_are_found(values: list[int | float], text: str, base: int | float) -> None:
    rule = rule_of(values)
    assert rule is not None
    assert (rule.text, rule.base(values)) == (text, base)


@pytest.mark.parametrize(
    "values", [[64, 192], [1, 2, 4, 7], [2, 2.0], [0.1, 0.2, 0.4], [math.nan, 1.0], [1, 1e300], [3, 3 * 10**15, 7]]
)
def test_other_numbers_have_none(values: list[int | float]) -> None:
    assert rule_of(values) is None


numbers = st.integers(-(10**6), 10**6) | st.floats(-1e6, 1e6)


@given(st.lists(numbers, min_size=1, max_size=6))
def test_a_rule_gives_exactly_the_numbers(values: list[int | float]) -> None:
    rule = rule_of(values)
    if rule is None:
        return
    base = rule.base(values)
    assert base is not None
    expression = read(rule.written(repr(base)))
    given_back = [expression.value({"i": i}) for i in range(len(values))]
    assert [(type(value), value) for value in given_back] == [(type(value), value) for value in values]


def test_a_base_that_is_an_expression_keeps_its_precedence() -> None:
    rule = rule_of([64, 128])
    assert rule is not None
    assert rule.written("filters") == "filters * 2**i"
    assert rule.written("4 * filters") == "(4 * filters) * 2**i"
    assert CONSTANT.written("4 * filters") == "4 * filters"
