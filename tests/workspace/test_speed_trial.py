"""Trying the settings of a training belongs to a document, and ends with it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Signal

from nodeeditor.workspace.speed_trial import SpeedTrial


class Around(QObject):
    """What a trial listens to: the spare engine lives longer than documents do."""

    answered = Signal(object)
    warmed = Signal(object)
    state_changed = Signal()
    changed = Signal(object)
    replaced = Signal()


def test_a_document_that_is_gone_hears_of_no_engine(qtbot):
    around = Around()
    trial, other = (SpeedTrial(around, around, around) for _ in range(2))
    told = []
    other.changed.connect(lambda: told.append(1))
    shiboken6.delete(trial)
    around.warmed.emit(None)  # an error in a slot fails the test
    assert told == [1]
