"""A journal told in short turns: the same as at once, and the event loop goes round meanwhile."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEventLoop, QTimer

from nodeeditor.protocol.steering import Changes
from nodeeditor.runs.journal import Batches, Changed, Done, Epoch, JournalWriter, Paused, Resumed, Started, read_journal
from nodeeditor.runs.past import without_void
from nodeeditor.workspace import earlier_events, turns
from nodeeditor.workspace.earlier_events import EarlierEvents

EPOCHS, STEPS = st.integers(0, 3), st.integers(0, 4)
BATCHES = st.builds(
    lambda epoch, step, count: Batches(epoch, step, {"loss": [1.0] * count}), EPOCHS, STEPS, st.integers(1, 3)
)
EVENTS = BATCHES | st.one_of(
    st.builds(lambda epoch: Epoch(epoch, 4, {"loss": 1.0}, 2.0, 8.0), EPOCHS),
    st.builds(lambda epoch, step, n: Changed(epoch, step, n, 4, Changes()), EPOCHS, STEPS, st.integers(0, 3)),
    st.builds(Paused, EPOCHS, STEPS),
    st.builds(Resumed, EPOCHS, STEPS, st.integers(0, 3)),
    st.just(Done("stopped", 1, 1.0, 8.0)),
    st.just(Started(4, 0, 4, 16, 0, ("loss",))),
)


def single(events):
    """The same with every batch as an event of its own."""
    found = []
    for event in events:
        if isinstance(event, Batches):
            values = event.logs["loss"]
            found += [Batches(event.epoch, event.step + n, {"loss": [value]}) for n, value in enumerate(values)]
        else:
            found.append(event)
    return found


def told(journal, **options):
    """All that is told, and whoever told it."""
    found = []
    earlier = EarlierEvents(journal, **options)
    earlier.events.connect(found.extend)
    loop = QEventLoop()
    earlier.ended.connect(loop.quit)
    earlier.start()
    loop.exec()
    return found, earlier


@settings(max_examples=60)
@given(written=st.lists(EVENTS, max_size=25), until_resumed=st.booleans())
@example([Batches(0, 0, {"loss": [1.0]}), Batches(0, 3, {"loss": [1.0]}), Batches(1, 4, {"loss": [1.0]})], False)
@example([Epoch(0, 4, {}, 2.0, 8.0), Epoch(1, 4, {}, 2.0, 8.0), Resumed(2, 0), Resumed(1, 0)], False)
def test_what_holds_is_told_whatever_the_pieces_are(qapp, written, until_resumed):
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(earlier_events, "_SLICE", 150)
        journal = Path(folder) / "journal.jsonl"
        with JournalWriter(journal) as writer:
            writer.append(written)
        ends = [place for place, event in enumerate(written) if isinstance(event, Resumed)]
        expected = written if not until_resumed else written[: ends[-1] + 1] if ends else []
        assert single(told(journal, until_resumed=until_resumed)[0]) == single(without_void(expected))


def test_the_event_loop_goes_round_while_a_long_journal_is_told(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(turns, "TURN", 0.0)
    journal = tmp_path / "journal.jsonl"
    with JournalWriter(journal) as writer:
        writer.append(Batches(0, step, {"loss": [0.5]}) for step in range(5_000))
    rounds = []
    ticker = QTimer(interval=0)
    ticker.timeout.connect(lambda: rounds.append(1))
    ticker.start()
    found, _ = told(journal)
    assert single(found) == read_journal(journal)
    assert len(found) < 50  # a thousand batches are told as fast as one
    assert len(rounds) >= 2 * journal.stat().st_size // (1 << 16)


def test_the_seconds_that_were_trained_are_those_of_what_holds(qapp, tmp_path):
    journal = tmp_path / "journal.jsonl"
    with JournalWriter(journal) as writer:
        writer.append([Epoch(number, 4, {"loss": 1.0}, 10.0, 8.0) for number in range(3)])
        writer.append([Resumed(2, 1), Batches(2, 1, {"loss": [1.0]})])
    _, earlier = told(journal)
    assert earlier.seconds == pytest.approx(10 + 10 + 5)


def test_before_an_epoch_has_ended_the_seconds_are_not_known(qapp, tmp_path):
    journal = tmp_path / "journal.jsonl"
    with JournalWriter(journal) as writer:
        writer.append([Batches(0, 0, {"loss": [1.0]})])
    assert told(journal)[1].seconds is None
