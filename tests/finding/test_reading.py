"""The terms of a search: every text is read, and what is printed reads as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.finding.reading import read
from nodeeditor.finding.terms import (
    ORDERS,
    All,
    Comparison,
    Either,
    Not,
    Query,
    Word,
    all_of,
    compiled,
    either_of,
    negated,
)

TEXT = st.text(st.characters(exclude_characters='"', exclude_categories=("Cs",)), min_size=1, max_size=8)
WORDS = st.builds(Word, TEXT | st.sampled_from(["and", "or", "Not", "-x", "a b", "(", "="]))
KEYS = st.from_regex(r"[a-zß_][a-z0-9_.-]{0,6}", fullmatch=True)
COMPARISONS = st.builds(Comparison, KEYS, st.sampled_from(ORDERS), TEXT)


def joined(parts: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    some = st.lists(parts, min_size=1, max_size=4)
    return st.one_of(some.map(all_of), some.map(either_of), parts.map(negated))


QUERIES = st.recursive(WORDS | COMPARISONS, joined, max_leaves=12)


@given(QUERIES)
def test_what_is_printed_reads_as_it_was(query: Query) -> None:
    found = read(str(query))
    assert found.query == query
    assert found.fault is None


@given(st.text(st.sampled_from('abor not-and()"=<>:! 1,*\t'), max_size=40) | st.text(max_size=40))
def test_every_text_is_read_and_says_what_was_understood(text: str) -> None:
    found = read(text)
    assert read(str(found.query)).query == found.query
    if found.fault is not None:
        assert found.fault.text


READ: dict[str, Query] = {
    "": All(),
    "conv relu": All((Word("conv"), Word("relu"))),
    "conv and relu": All((Word("conv"), Word("relu"))),
    "a b or c": Either((All((Word("a"), Word("b"))), Word("c"))),
    "-frozen": Not(Word("frozen")),
    "not not frozen": Word("frozen"),
    "a -(b or c)": All((Word("a"), Not(Either((Word("b"), Word("c")))))),
    "units > 256": Comparison("units", ">", "256"),
    "kernel=(3, 3)": Comparison("kernel", "=", "(3, 3)"),
    "shape:None,32,*": Comparison("shape", ":", "None,32,*"),
    'name="the good one': Comparison("name", "=", "the good one"),
    "rate=-0.5": Comparison("rate", "=", "-0.5"),
    '"a or b"': Word("a or b"),
    "my-run": Word("my-run"),
}


@pytest.mark.parametrize("text", READ)
def test_terms_are_joined_as_people_write_them(text: str) -> None:
    assert read(text).query == READ[text]
    assert read(text).fault is None


FAULTS = {
    "a (b": ("find.parenthesis", "a b"),
    "a) b": ("find.parenthesis", "a b"),
    "a or": ("find.nothing_after", "a"),
    "or a": ("find.nothing_before", "a"),
    "a not": ("find.nothing_after", "a"),
    "a units>": ("find.no_value", "a"),
    "(" * 9000 + "a": ("find.too_deep", ""),
}


@pytest.mark.parametrize("text", FAULTS, ids=range(len(FAULTS)))
def test_what_is_not_finished_is_told_and_the_rest_still_counts(text: str) -> None:
    found, (code, rest) = read(text), FAULTS[text]
    assert found.fault is not None
    assert found.fault.code == code
    assert found.fault.text.endswith(".")
    if rest:
        assert str(found.query) == rest


def test_a_very_long_text_is_read_in_no_time() -> None:
    assert read("-" * 50_001 + "a").query == Not(Word("a"))
    assert isinstance(read("(,, " * 5_000).query, Word | All)


def test_terms_are_held_against_things() -> None:
    holds = compiled(read("a (b or -c)").query, lambda term: lambda thing: str(term) in thing)
    assert [thing for thing in ("a", "ab", "ac", "abc", "b") if holds(thing)] == ["a", "ab", "abc"]
