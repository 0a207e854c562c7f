"""Fields that are filled in tell of no change, and speak again afterwards, whatever went wrong meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSpinBox

from nodeeditor.panels.quiet import quiet
from tests.disposal import discard


def test_fields_are_quiet_while_they_are_filled_in_and_no_longer(qapp):
    heard: list[int] = []
    first, second = QSpinBox(), QSpinBox()
    for field in (first, second):
        field.valueChanged.connect(heard.append)
    with quiet(first, second):
        first.setValue(1)
        second.setValue(2)
    first.setValue(3)
    assert heard == [3]
    discard(first)
    discard(second)


def test_an_error_that_is_kept_keeps_no_hold_of_the_fields(qapp):
    """A blocker that outlives its field ends the program."""
    field = QSpinBox()
    with pytest.raises(KeyError) as kept, quiet(field):
        raise KeyError("what was to be shown")
    assert not field.signalsBlocked()
    discard(field)
    del kept
