"""TensorFlow runs out of memory for real: what it asked for is told beside what was free."""

from __future__ import annotations

import re

import psutil
import pytest
import tensorflow as tf

from nodeeditor.engine.training.keras_words import steps_of
from nodeeditor.engine.training.too_large import too_large
from nodeeditor.problems import ProblemError
from tests.examples import SOAK


@tf.function
def _step(rows: tf.Tensor) -> tf.Tensor:
    return tf.reduce_sum(tf.random.uniform((rows, 2**20)))


@pytest.mark.skipif(not SOAK, reason="seconds of memory that is asked for in vain")
def test_a_step_that_asks_for_too_much_is_told_a_batch_size_that_fits() -> None:
    batch = 2**19  # of rows of 4 MB
    with pytest.raises(ProblemError) as caught, steps_of(0, batch):
        _step(tf.constant(batch))
    told = caught.value.problem
    assert told.code == "training.batch_too_large"
    found = re.search(r"asked for (\S+) GB more, and (\S+) GB were free. A batch size of (\d+) should fit", told.text)
    assert found is not None
    assert float(found[1]) == pytest.approx(batch * 2**22 / 1e9, rel=0.01)
    free = psutil.virtual_memory().available
    assert float(found[2]) * 1e9 == pytest.approx(free, rel=0.3)
    smaller = int(found[3])
    assert smaller * 2**22 <= free * 1.2
    assert 2 * smaller * 2**22 > 0.6 * free


@pytest.mark.parametrize(
    ("said", "batch", "code"),
    [
        ("OOM when allocating tensor with shape[64,4] and type float on /device:GPU:0", 64, "batch_out_of_memory"),
        ("Failed to allocate", 64, "batch_out_of_memory"),
        ("Failed to allocate", 1, "out_of_memory"),
        ("OOM when allocating tensor with shape[8,4] and type bfloat16 on /device:CPU:0", 8, "batch_too_large"),
    ],
)
def test_what_is_not_measured_is_not_claimed(said: str, batch: int, code: str) -> None:
    told = too_large(RuntimeError(said), batch)
    assert told.code == f"training.{code}"
    assert told.arguments.get("smaller", batch // 2) == batch // 2
    assert told.text
