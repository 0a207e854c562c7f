"""What optimizers keep for each weight."""

from __future__ import annotations

from typing import Any

import pytest

from nodeeditor.engine.training.slots import _slots, slots
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap


@pytest.mark.parametrize(
    ("name", "config", "kept"),
    [
        ("SGD", {}, 0),
        ("SGD", {"momentum": 0.9}, 1),
        ("RMSprop", {}, 1),
        ("Adam", {}, 2),
        ("Adam", {"amsgrad": True}, 3),
        ("AdamW", {"use_ema": True}, 3),
    ],
)
def test_values_for_each_weight(name: str, config: dict[str, Any], kept: int) -> None:
    assert slots(FrozenMap(class_name=name, config=config)) == kept


def test_an_optimizer_that_keras_does_not_have_is_a_problem() -> None:
    with pytest.raises(ProblemError):
        slots(FrozenMap(class_name="Hurry", config={}))


def test_another_learning_rate_builds_no_other_optimizer() -> None:
    """TensorFlow keeps some memory of each, for ever."""
    many = [FrozenMap(class_name="Adamax", config={"learning_rate": rate / 100}) for rate in range(1, 20)]
    before = _slots.cache_info().currsize
    assert {slots(one) for one in many} == {2.0}
    assert _slots.cache_info().currsize == before + 1
