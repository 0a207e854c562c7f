"""The array that feeds an Input: its columns joined, shaped, scaled and of its kind."""

from __future__ import annotations

import numpy as np

from nodeeditor.engine.data.binding import Joined, all_numbers, column, columns_of, join, texts
from nodeeditor.engine.data.folds import Test, found
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.refusal import number_text, refusal, setting, shape_text
from nodeeditor.engine.data.reshaping import fitted
from nodeeditor.engine.data.rows import Rows
from nodeeditor.engine.data.samples import Values, mapped, picked
from nodeeditor.engine.data.scaling import NONE, Scaling, learn
from nodeeditor.graph.elements import Node
from nodeeditor.values import FrozenMap


def feed(node: Node, config: FrozenMap, data: LoadedData, train: Rows) -> tuple[Values, Scaling | None]:
    """What feeds the Input ``node``, and the scaling learnt from the rows ``train``, if it scales.

    Raises :class:`ProblemError` where the columns do not fit the Input's shape or kind.
    """
    dtype = str(config.get("dtype") or "float32")
    names = columns_of(config)
    columns = [column(node, name, data) for name in names]
    if dtype == "string":
        columns = [texts(node, name, values) for name, values in zip(names, columns, strict=True)]
    else:
        columns = all_numbers(node, names, columns)
    shaped = _shaped(node, config.get("shape"), join(node, names, columns))
    if dtype == "string":
        return shaped, None
    scaling = learn(str(config.get("scaling", NONE)), picked(shaped, train))
    kind = _numpy_kind(dtype)
    if kind.kind in "iu" and scaling is not None:
        fixes = (*setting("scaling", NONE), *setting("dtype", "float32"))
        raise refusal(node, "data.scaling_whole", "scaling", fixes, dtype=dtype)
    if scaling is None:
        _check_kind(node, names, columns, shaped, kind)
    scaled = shaped if scaling is None else scaling.apply(shaped)
    return mapped(lambda block: block.astype(kind), scaled), scaling


def _shaped(node: Node, wanted: object, joined: Joined) -> Values:
    if not isinstance(wanted, tuple):
        return joined.values if joined.values.ndim > 1 else mapped(lambda block: block[:, np.newaxis], joined.values)
    needed = tuple(size if isinstance(size, int) else None for size in wanted)
    shape = fitted(joined.shape, needed)
    if shape is None:
        raise refusal(
            node,
            "data.input_shape",
            "shape",
            setting("shape", joined.shape or (1,)),
            needed=shape_text(needed),
            columns=joined.text,
            got=shape_text(joined.shape or (1,)),
        )
    return mapped(lambda block: block.reshape(len(block), *shape), joined.values)


def _numpy_kind(dtype: str) -> np.dtype:
    """NumPy's kind for a kind of Keras; bfloat16, which NumPy lacks, is fed as float32."""
    try:
        return np.dtype(dtype)
    except TypeError:
        return np.dtype(np.float32)


def _check_kind(node: Node, names: tuple[str, ...], columns: list[Values], together: Values, kind: np.dtype) -> None:
    """Raises :class:`ProblemError` where ``kind`` can't hold the values of a column; float32 holds all."""
    tests: dict[str, Test] = {}
    if kind.kind in "iu":
        whole = np.iinfo(kind)
        tests["data.not_whole"] = lambda block: block != np.floor(block)
        tests["data.out_of_range"] = lambda block: (block < whole.min) | (block > whole.max)
    elif kind == np.float16:
        tests["data.out_of_range"] = lambda block: np.abs(block) > float(np.finfo(kind).max)
    if not tests or not any(found(together, *tests.values())):
        return
    for name, values in zip(names, columns, strict=True):
        for code, bad in zip(tests, found(values, *tests.values()), strict=True):
            if bad is not None:
                value, fixes = number_text(bad.value), setting("dtype", "float32")
                raise refusal(node, code, "dtype", fixes, dtype=str(kind), column=name, value=value, row=bad.row + 1)
