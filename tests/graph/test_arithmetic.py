"""Arithmetic in parameters: Python's meaning, and nothing but arithmetic."""

from __future__ import annotations

import ast
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.graph.arithmetic import ExpressionError, Number, read

NAMES = {"base": 3, "i": 2, "rate": 0.5, "n_1": -4}
SIGNS = ["+", "-", "*", "/", "//", "%", "**"]
atoms = st.sampled_from(sorted(NAMES)) | st.integers(0, 99).map(str) | st.floats(0, 9, width=16).map(repr)
expressions = st.recursive(
    atoms,
    lambda inner: (
        st.tuples(inner, st.sampled_from(SIGNS), inner).map(" ".join)
        | inner.map("({})".format)
        | inner.map("-{}".format)
    ),
    max_leaves=8,
)


def python_says(text: str) -> Number | None:
    """What Python makes of it, None where that is no real number."""
    try:
        found = eval(compile(ast.parse(text, mode="eval"), "", "eval"), {}, NAMES)  # of our own making
    except (ArithmeticError, ValueError):
        return None
    return None if isinstance(found, complex) else found


def powers_are_small(text: str) -> bool:
    """Whether no power is so large that Python would be busy for long."""
    return text.count("**") <= 1


@given(expressions.filter(powers_are_small))
def test_it_means_what_python_means(text: str) -> None:
    expected = python_says(text)
    try:
        found = read(text).value(NAMES)
    except ExpressionError:
        assert expected is None or not math.isfinite(expected) or abs(expected) > 2**62 or "**" in text
        return
    assert type(found) is type(expected)
    assert found == expected


@given(expressions)
def test_its_text_is_read_as_the_same(text: str) -> None:
    if len(text) <= 200:
        once = read(text)
        assert read(once.text) == once
        assert ast.dump(ast.parse(once.text)) == ast.dump(ast.parse(text))


@pytest.mark.parametrize(
    ("text", "written"),
    [("base*2**i", "base * 2**i"), ("(a+b)*2", "(a + b) * 2"), ("((8))", "8"), ("2**(i+1)", "2 ** (i + 1)")],
)
def test_it_is_written_as_formatters_write_it(text: str, written: str) -> None:
    assert read(text).text == written


def test_names_are_told_in_their_order() -> None:
    assert read("base * 2**i + base").names == ("base", "i")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "arithmetic.ends"),
        ("  ", "arithmetic.ends"),
        ("2 *", "arithmetic.ends"),
        ("(2", "arithmetic.ends"),
        ("2)", "arithmetic.unreadable"),
        ("2 2", "arithmetic.unreadable"),
        ("__import__('os')", "arithmetic.unreadable"),
        ("a.b", "arithmetic.unreadable"),
        ("a[0]", "arithmetic.unreadable"),
        ("lambda: 1", "arithmetic.unreadable"),
        ("f(1)", "arithmetic.unreadable"),
        ("1 if a else 2", "arithmetic.unreadable"),
        ("a := 2", "arithmetic.unreadable"),
        ("'a' * 2", "arithmetic.unreadable"),
        ("2 ^ 3", "arithmetic.unreadable"),
        ("0x10", "arithmetic.unreadable"),
        ("1_000", "arithmetic.unreadable"),
        ("1.2.3", "arithmetic.unreadable"),
        ("2j", "arithmetic.unreadable"),
        ("線", "arithmetic.unreadable"),
        ("a" * 65, "arithmetic.unreadable"),
        ("(" * 201, "arithmetic.long"),
        ("9" * 30, "arithmetic.too_large"),
        ("1e999", "arithmetic.too_large"),
    ],
)
def test_what_is_no_arithmetic_is_refused(text: str, code: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        read(text)
    assert caught.value.problem.code == code
    assert str(caught.value)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x", "arithmetic.unknown_name"),
        ("1 / (i - 2)", "arithmetic.zero"),
        ("1 % 0", "arithmetic.zero"),
        ("0**-1", "arithmetic.zero"),
        ("9**9**9**9", "arithmetic.too_large"),
        ("2**64", "arithmetic.too_large"),
        ("(-1) ** 0.5", "arithmetic.root"),
        ("1e300 * 1e300", "arithmetic.too_large"),
    ],
)
def test_what_comes_to_no_number_is_told(text: str, code: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        read(text).value(NAMES)
    assert caught.value.problem.code == code


def test_brackets_nested_as_deep_as_the_length_allows_are_read() -> None:
    assert read("(" * 99 + "1" + ")" * 99).value({}) == 1
