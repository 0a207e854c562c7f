"""Slices as texts: what Python would take, and nothing else; nothing is run."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.catalog.slices import Part, read_slices, written_slices

bounds = st.none() | st.integers(-5, 5)
ranges = st.builds(slice, bounds, bounds, st.none() | st.integers(1, 3) | st.integers(-3, -1))
parts = st.lists(st.none() | st.integers(-2, 2) | ranges, min_size=1, max_size=4)


@given(parts, st.integers(0, 4), st.booleans())
def test_a_text_is_read_back_and_means_what_python_means(some: list[Part], place: int, dots: bool) -> None:
    whole = tuple(some[:place]) + ((...,) if dots else ()) + tuple(some[place:])
    text = written_slices(whole)
    assert read_slices(text) == whole
    array = np.arange(5**4).reshape(5, 5, 5, 5)
    np.testing.assert_array_equal(eval(f"array[{text}]", {"array": array}), array[whole])


@pytest.mark.parametrize(
    "text",
    ["", "a", "1.5", "::0", ":::", "..., ...", "x[0]", "__import__('os')", "1:2:3:4", "True", "0, ,1", "9" * 30],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # the text itself is all there is to say
        read_slices(text)


def test_spaces_and_a_last_comma_do_not_matter() -> None:
    assert read_slices(" 0 , 1 : 5 ,") == (0, slice(1, 5))
