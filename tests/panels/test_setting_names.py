"""Settings of runs are called by our words, what belongs to Keras as Keras calls it."""

from __future__ import annotations

import pytest

from nodeeditor.language import set_translator
from nodeeditor.panels.setting_names import setting_name


@pytest.fixture
def shouting():
    set_translator(lambda _, text: text.upper())
    yield
    set_translator(None)


@pytest.mark.parametrize(
    ("path", "between", "name"),
    [
        ("batch_size", ".", "BATCH SIZE"),
        ("source.validation", ".", "SOURCE.VALIDATION"),
        ("optimizer.learning_rate", " ", "OPTIMIZER learning rate"),
        ("early_stopping.min_delta", ".", "EARLY STOPPING.min delta"),
        ("jit_compile", ".", "jit compile"),
    ],
)
def test_names(shouting, path, between, name):
    assert setting_name(path, between) == name
