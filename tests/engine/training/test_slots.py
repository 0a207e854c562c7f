"""What optimizers keep for each weight."""

from __future__ import annotations

from typing import Any

import pytest

from nodeeditor.engine.training.slots import slots
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
