"""Every function of ``keras.ops`` that can be drawn: told, saved, built, computed and written as Keras does it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.document import Document, load, save
from nodeeditor.engine.build import build_model
from nodeeditor.engine.check import check_graph
from nodeeditor.graph.elements import NodeId
from tests.engine.layer_checks import as_written, comparable
from tests.engine.operation_cases import OPERATIONS, PLACEABLE, OperationCase, changed, finished, usual
from tests.examples import some

pytestmark = pytest.mark.usefixtures("as_in_the_engine")

#: How many functions were covered when this was last looked at; a newer Keras may only add some.
COVERED = 287

#: As many examples as the samples have places on an axis, so that what works along the batch fits too.
_BATCH = 4

#: Keras tells another kind of their results than TensorFlow gives.
_KINDS_TOLD_WRONG = ("ops.eig", "ops.polar", "ops.searchsorted", "ops.prod", "ops.multi_hot")

#: What fits them hangs on numbers, or on sizes together, of which TensorFlow tells only while it runs: with other
#: parameters they are built, kept and written, and not run.
_HARD_TO_FIT = (
    *("ops.scatter_update", "ops.slice_update", "ops.segment_max", "ops.segment_min", "ops.segment_prod"),
    *("ops.segment_sum", "ops.geomspace", "ops.vdot", "ops.fold", "ops.image.affine_transform"),
)

#: Their results are drawn anew each time.
_BY_CHANCE = ("ops.image.elastic_transform",)

each_operation = pytest.mark.parametrize("spec", some(PLACEABLE, 2, 1), ids=lambda spec: spec.type)


@pytest.fixture(autouse=True, scope="module")
def _forgetting() -> Iterator[None]:
    yield
    keras.backend.clear_session()


@each_operation
def test_as_it_comes(spec: LayerSpec, tmp_path: Path) -> None:
    case = usual(spec.type)
    assert case is not None, "Keras takes none of the usual tensors"
    check(case, tmp_path)


@pytest.mark.parametrize("spec", some(PLACEABLE, 4), ids=lambda spec: spec.type)
def test_each_parameter_and_constant(spec: LayerSpec, tmp_path: Path) -> None:
    case = usual(spec.type)
    assert case is not None
    for other in changed(case):
        check(other, tmp_path, run=spec.type not in _HARD_TO_FIT)


def test_the_number_covered_does_not_fall() -> None:
    told = [spec for spec in OPERATIONS if spec.reason]
    print(f"{len(PLACEABLE)} of {len(OPERATIONS)} functions covered, {len(told)} told to be none of a network")
    assert len(PLACEABLE) >= COVERED
    assert len(PLACEABLE) + len(told) == len(OPERATIONS)


def check(case: OperationCase, folder: Path, *, run: bool = True) -> None:
    """Fail where the editor and Keras differ on the operation, in its file, its model, or its Python."""
    graph = finished(case).graph
    save(Document(graph), folder / "it.knet")
    again = load(folder / "it.knet").graph
    assert dict(again.layers) == dict(graph.layers)
    report = check_graph(again)[NodeId("it")]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = build_model(again).model
        operation = next(one for one in model.operations if one.name == "it")
        tensors = keras.tree.flatten(operation.output)
        told = [(tensor.shape, tensor.dtype) for _, tensor in report.outputs]
        assert told == [(tuple(tensor.shape), str(tensor.dtype)) for tensor in tensors]
        model.save(folder / "it.keras")
        kept = keras.models.load_model(folder / "it.keras")
        written = as_written(again)
        assert _classes(kept) == _classes(written) == _classes(model)
        if not run:
            return
        inputs = {tensor.name: _numbers(tensor) for tensor in model.inputs}
        for (shape, dtype), came in zip(told, _flat(keras.Model(model.inputs, tensors)(_fed(inputs))), strict=True):
            assert case.spec.type in _KINDS_TOLD_WRONG or keras.backend.standardize_dtype(came.dtype) == dtype
            assert len(came.shape) == len(shape)
            assert all(size in (None, real) for size, real in zip(shape, came.shape, strict=True))
        if case.spec.type not in _BY_CHANCE:
            results = _flat(model(_fed(inputs)))
            _same(results, _flat(kept(_fed(inputs))))
            _same(results, _flat(written(_fed(inputs))))


def _classes(model: Any) -> list[tuple[str, str]]:
    """What a model computes with, without the names."""
    return [(type(one).__name__, repr(comparable(one.get_config()))) for one in model.operations]


def _fed(inputs: dict[str, Any]) -> Any:
    return inputs if len(inputs) > 1 else next(iter(inputs.values()))


def _flat(results: Any) -> list[Any]:
    return list(keras.tree.flatten(results))


def _numbers(tensor: Any) -> Any:
    chance = np.random.default_rng(1)
    shape = tuple(size or _BATCH for size in tensor.shape)
    if tensor.dtype == "bool":
        return tf.constant(chance.integers(0, 2, shape), "bool")
    if tensor.dtype == "int32":
        return tf.constant(chance.integers(0, 2, shape), "int32")
    # Symmetric and positive definite where it is square, as factorings want it.
    values = chance.random(shape)
    if len(shape) > 2 and shape[-1] == shape[-2]:
        values = values @ np.swapaxes(values, -1, -2) + np.eye(shape[-1])
    return tf.cast(values, tensor.dtype)


def _same(left: list[Any], right: list[Any]) -> None:
    for one, other in zip(left, right, strict=True):
        np.testing.assert_allclose(np.asarray(one), np.asarray(other), rtol=1e-5, atol=1e-6)
