"""The array that feeds an Input: its columns joined, shaped, scaled and of its kind."""

from __future__ import annotations

import numpy as np

from nodeeditor.engine.data.binding import Joined, column, columns_of, first_where, join, numbers, texts
from nodeeditor.engine.data.loaded import Array, LoadedData
from nodeeditor.engine.data.refusal import refusal, setting, shape_text
from nodeeditor.engine.data.reshaping import fitted
from nodeeditor.engine.data.scaling import NONE, Scaling, learn
from nodeeditor.graph.elements import Node
from nodeeditor.values import FrozenMap


def feed(node: Node, config: FrozenMap, data: LoadedData, train: Array) -> tuple[Array, Scaling | None]:
    """What feeds the Input ``node``, and the scaling learnt from the rows ``train``, if it scales.

    Raises :class:`ProblemError` where the columns do not fit the Input's shape or kind.
    """
    dtype = str(config.get("dtype") or "float32")
    names = columns_of(config)
    read = texts if dtype == "string" else numbers
    columns = [read(node, name, column(node, name, data)) for name in names]
    shaped = _shaped(node, config.get("shape"), join(node, names, columns))
    if dtype == "string":
        return shaped, None
    scaling = learn(str(config.get("scaling", NONE)), shaped[train])
    kind = _numpy_kind(dtype)
    if kind.kind in "iu" and scaling is not None:
        fixes = (*setting("scaling", NONE), *setting("dtype", "float32"))
        raise refusal(node, "data.scaling_whole", "scaling", fixes, dtype=dtype)
    if scaling is None:
        for name, values in zip(names, columns, strict=True):
            _check_kind(node, name, values, kind)
    return (shaped if scaling is None else scaling.apply(shaped)).astype(kind), scaling


def _shaped(node: Node, wanted: object, joined: Joined) -> Array:
    if not isinstance(wanted, tuple):
        return joined.values if joined.values.ndim > 1 else joined.values[:, np.newaxis]
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
    return joined.values.reshape(len(joined.values), *shape)


def _numpy_kind(dtype: str) -> np.dtype:
    """NumPy's kind for a kind of Keras; bfloat16, which NumPy lacks, is fed as float32."""
    try:
        return np.dtype(dtype)
    except TypeError:
        return np.dtype(np.float32)


def _check_kind(node: Node, name: str, values: Array, kind: np.dtype) -> None:
    """Raises :class:`ProblemError` where ``kind`` can't hold the values of a column; float32 holds all."""
    found: list[tuple[str, Array]] = []
    if kind.kind in "iu":
        whole = np.iinfo(kind)
        found.append(("data.not_whole", values != np.floor(values)))
        found.append(("data.out_of_range", (values < whole.min) | (values > whole.max)))
    elif kind == np.float16:
        found.append(("data.out_of_range", np.abs(values) > float(np.finfo(kind).max)))
    for code, bad in found:
        if bad.any():
            value, row = first_where(bad, values)
            fixes = setting("dtype", "float32")
            raise refusal(node, code, "dtype", fixes, dtype=str(kind), column=name, value=value, row=row)
