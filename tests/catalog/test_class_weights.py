"""A parameter that takes numbers, and a word in their place."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.catalog.texts import parse_value, value_text
from nodeeditor.graph.elements import OUTPUT
from nodeeditor.problems import ProblemError

CATALOG = load_snapshot()
WEIGHTS = next(one for one in CATALOG.layer(OUTPUT).parameters if one.name == "class_weights")


@pytest.mark.parametrize(
    ("text", "value"), [("balanced", "balanced"), ("1, 0.5, 2", (1, 0.5, 2)), ("", None), ("none", None)]
)
def test_what_is_typed_is_read(text, value):
    assert parse_value(WEIGHTS, text, CATALOG) == value
    assert parse_value(WEIGHTS, value_text(WEIGHTS, value), CATALOG) == value


@pytest.mark.parametrize("text", ["even", "1, -2", "1, x"])
def test_other_words_and_negative_numbers_are_refused(text):
    with pytest.raises(ProblemError):
        parse_value(WEIGHTS, text, CATALOG)
