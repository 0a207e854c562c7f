"""Settings as a user reads them."""

from __future__ import annotations

import pytest

from nodeeditor.runs.settings import setting_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "none"),
        (True, "true"),
        (0.0003, "0.0003"),
        ([3, 3], "(3, 3)"),
        ({"class_name": "Adam", "config": {"learning_rate": 0.01}}, "Adam(learning_rate 0.01)"),
        ({"monitor": "", "mode": "auto", "every": 0}, "mode auto, every 0"),
    ],
)
def test_a_setting_is_shown_in_words_and_what_is_empty_is_left_out(value, text):
    assert setting_text(value) == text
