"""A data source is told column by column."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from nodeeditor.engine.data.describe import MOST_BARS, describe, describe_column
from nodeeditor.graph.settings import BundledSource, CsvSource
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.messages import decode_answer, encode


def test_a_bundled_set_is_described():
    told = describe(BundledSource("iris"), ".", rows=2)
    assert told.samples == 150
    columns = {column.name: column for column in told.columns}
    assert columns["target"].classes == 3
    assert columns["target"].histogram.counts == (50, 50, 50)
    assert columns["target"].histogram.labels == ("0", "1", "2")
    assert columns["features"].shape == (4,)
    assert columns["petal width (cm)"].maximum == 2.5
    assert len(columns["petal width (cm)"].histogram.edges) == MOST_BARS + 1
    assert told.rows[0] == ("5.1", "3.5", "1.4", "0.2", "4 [5.1, 3.5, 1.4, 0.2]", "0 setosa")
    assert len(told.rows) == 2


def test_the_answer_can_be_sent():
    told = describe(BundledSource("digits"), ".", rows=3, request=7)
    assert decode_answer(encode(told)) == told
    assert told.request == 7


def test_gaps_and_texts_are_counted(tmp_path):
    (tmp_path / "t.csv").write_text("art,size\nred,1\nblue,\nred,inf\n,2.5\n")
    art, size = describe(CsvSource("t.csv"), tmp_path).columns
    assert (art.dtype, art.classes, art.missing) == ("text", 2, 1)
    assert dict(zip(art.histogram.labels, art.histogram.counts, strict=True)) == {"blue": 1, "red": 2}
    assert (size.missing, size.minimum, size.maximum, size.classes) == (1, 1.0, 2.5, 0)
    assert describe(CsvSource("t.csv"), tmp_path).rows[1] == ("blue", "")


def test_a_column_of_gaps_alone(tmp_path):
    (tmp_path / "t.csv").write_text("a,b\n1,\n2,\n")
    gaps = describe(CsvSource("t.csv"), tmp_path).columns[1]
    assert (gaps.missing, gaps.minimum, gaps.histogram) == (2, None, None)


def test_many_texts_show_the_most_frequent():
    values = np.array([f"w{n:03}" for n in range(50)] + ["w049"] * 5, dtype=object)
    told = describe_column("words", values)
    assert told.classes == 50
    assert len(told.histogram.labels) == MOST_BARS
    assert told.histogram.counts[-1] == 6


@given(arrays.arrays(np.float64, st.integers(1, 40), elements=st.floats(allow_nan=True, allow_infinity=True)))
def test_every_column_of_numbers_can_be_described(values):
    told = describe_column("x", values)
    assert told.missing == np.isnan(values).sum()
    finite = values[np.isfinite(values)]
    if finite.size:
        assert (told.minimum, told.maximum) == (finite.min(), finite.max())
        if told.histogram.edges or told.classes <= MOST_BARS:
            assert sum(told.histogram.counts) == finite.size


def test_no_source():
    with pytest.raises(ProblemError):
        describe(None, ".")
