"""What a column of a table holds, as pandas finds it when it reads the whole column, put together from its parts."""

from __future__ import annotations

from functools import reduce

import numpy as np
import pandas as pd

from nodeeditor.engine.data.samples import Array

#: All cells empty; truth values; truth values and empty cells; whole numbers from 0, with negative ones, and beyond
#: what int64 holds; numbers; texts.
EMPTY, TRUTH, TRUTH_GAPS, WHOLE, SIGNED, LARGE, NUMBER, TEXT = (
    "empty",
    "truth",
    "truth_gaps",
    "whole",
    "signed",
    "large",
    "number",
    "text",
)

#: How the values of each kind are stored.
STORED = {
    EMPTY: np.dtype(np.float64),
    TRUTH: np.dtype(np.bool_),
    TRUTH_GAPS: np.dtype(np.float64),
    WHOLE: np.dtype(np.int64),
    SIGNED: np.dtype(np.int64),
    LARGE: np.dtype(np.uint64),
    NUMBER: np.dtype(np.float64),
    TEXT: np.dtype(object),
}

_NUMBERS = {WHOLE, SIGNED, LARGE, NUMBER}


def kind_of(series: pd.Series) -> str:
    """The kind of a part of a column."""
    if series.dtype == np.float64 and len(series) and not np.isnan(series.to_numpy()[0]):
        return NUMBER  # as most are, and a table may have thousands of columns
    if pd.api.types.is_bool_dtype(series.dtype):
        return TRUTH
    if pd.api.types.is_unsigned_integer_dtype(series.dtype):
        return LARGE
    if pd.api.types.is_integer_dtype(series.dtype):
        return SIGNED if len(series) and series.min() < 0 else WHOLE
    known = series.notna()
    if not known.any():
        return EMPTY
    if pd.api.types.is_numeric_dtype(series.dtype):
        return NUMBER
    return TRUTH_GAPS if all(isinstance(cell, bool) for cell in series[known]) else TEXT


def together(*kinds: str) -> str:
    """The kind of a column whose parts have these kinds."""
    return reduce(_both, kinds)


def _both(left: str, right: str) -> str:
    if left == right:
        return left
    kinds = {left, right}
    if TEXT in kinds:
        return TEXT
    if EMPTY in kinds:
        (other,) = kinds - {EMPTY}
        return TRUTH_GAPS if other in (TRUTH, TRUTH_GAPS) else NUMBER
    if kinds == {TRUTH, TRUTH_GAPS}:
        return TRUTH_GAPS
    if not kinds <= _NUMBERS:
        return TEXT  # truth values beside numbers
    if NUMBER in kinds or kinds == {SIGNED, LARGE}:
        return NUMBER
    return LARGE if LARGE in kinds else SIGNED


def values_of(series: pd.Series) -> Array:
    """The values of a column as the rest of the program takes them: numbers, truth values, or ``str`` and None."""
    if series.dtype == np.float64:
        return np.asarray(series.to_numpy())
    if pd.api.types.is_bool_dtype(series.dtype) or pd.api.types.is_numeric_dtype(series.dtype):
        return np.asarray(series.to_numpy())
    missing = series.isna().to_numpy()
    if not missing.all() and all(isinstance(cell, bool) for cell in series[~missing]):
        return np.asarray(series.to_numpy(dtype=float, na_value=np.nan))  # truth values beside empty cells
    texts = np.empty(len(series), dtype=object)
    texts[:] = [None if gone else str(cell) for cell, gone in zip(series, missing, strict=True)]
    return texts
