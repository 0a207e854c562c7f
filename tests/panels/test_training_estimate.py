"""The line near Train that tells what a training will take."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from nodeeditor.panels.training_estimate import estimate_text, seconds_text
from nodeeditor.panels.training_panel import TrainingPanel
from nodeeditor.theme.tokens import DARK
from nodeeditor.workspace.estimate import TrainingEstimate
from nodeeditor.workspace.memory import Memory

MEMORY = Memory(1024, 1024, 2048, 1024 * 1024, 4096, 512, 2048)
MB = 1024 * 1024


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0085, "8.5 ms"), (0.2, "200 ms"), (1.42, "1.4 s"), (42.0, "42 s"), (150.0, "2.5 min"), (11_160.0, "3.1 h")],
)
def test_times_are_told_as_exactly_as_they_are_known(seconds, text):
    assert seconds_text(seconds) == text


@pytest.mark.parametrize(
    ("memory", "seconds", "compared", "held", "text"),
    [
        (None, None, None, None, ""),
        (MEMORY, None, None, None, "Next: about 1.0 MB of memory"),
        (MEMORY, 1.2, None, None, "Next: about 1.0 MB, 1.2 s an epoch"),
        (None, 1.2, (None, 1.4), None, "Next: about 1.2 s an epoch\nTook 1.4 s an epoch"),
        (None, None, None, (None, MB), "Took 1.0 MB of memory"),
        (
            MEMORY,
            1.4,
            (1.2, 1.4),
            (2 * MB, 3 * MB),
            "Next: about 1.0 MB, 1.4 s an epoch\nTook 3.0 MB, 1.4 s an epoch\nEstimated 2.0 MB, 1.2 s an epoch",
        ),
    ],
)
def test_only_what_is_known_is_told(memory, seconds, compared, held, text):
    known = SimpleNamespace(memory=memory, seconds=seconds, is_rough=False, compared=compared, compared_memory=held)
    told, details = estimate_text(known)
    assert told == text
    assert ("activations of a batch 1.0 MB" in details) == (memory is not None)


@pytest.mark.parametrize(("seconds", "text"), [(6.0, "2.0 to 18 s"), (1.5, "500 ms to 4.5 s"), (0.066, "22 to 200 ms")])
def test_a_time_that_is_roughly_known_is_told_as_a_span(seconds, text):
    known = SimpleNamespace(memory=None, seconds=seconds, is_rough=True, compared=None, compared_memory=None)
    assert estimate_text(known)[0] == f"Next: about {text} an epoch"


def test_the_panel_shows_it_once_it_is_known(qtbot, wine, actions, monkeypatch):
    panel = TrainingPanel(wine, DARK, actions)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.progress.estimate.isVisible()
    monkeypatch.setattr(TrainingEstimate, "memory", MEMORY)
    monkeypatch.setattr(TrainingEstimate, "seconds", 1.2)
    monkeypatch.setattr(TrainingEstimate, "is_rough", False)
    wine.estimate.changed.emit()
    qtbot.waitUntil(panel.progress.estimate.isVisible)
    assert panel.progress.estimate.text() == "Next: about 1.0 MB, 1.2 s an epoch"
    assert "optimizer 2.0 KB" in panel.progress.estimate.toolTip()
