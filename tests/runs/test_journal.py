from __future__ import annotations

import json
import math
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.problems import problem
from nodeeditor.runs import journal
from nodeeditor.runs.journal import Batches, Done, Epoch, JournalReader, JournalWriter, Noted, Started, read_journal
from nodeeditor.runs.record import ProblemRecord

NUMBERS = st.floats(width=32)
NAMES = st.sampled_from(["loss", "accuracy", "kind_loss", "größe"])
EVENTS = st.one_of(
    st.builds(Batches, st.integers(0, 9), st.integers(0, 99), st.dictionaries(NAMES, st.lists(NUMBERS, max_size=5))),
    st.builds(
        Epoch,
        st.integers(0, 9),
        st.integers(0, 99),
        st.dictionaries(NAMES, NUMBERS),
        st.floats(0, 1e6),
        st.floats(0, 1e6),
    ),
)


def comparable(event: Batches | Epoch) -> object:
    """An event with its numbers as the journal keeps them: what is no number is one thing."""

    def plain(value: object) -> object:
        values = value if isinstance(value, list) else [value]
        return [number if math.isfinite(number) else "none" for number in values]

    return type(event), event.epoch, event.step, {name: plain(value) for name, value in event.logs.items()}


@given(st.lists(EVENTS, max_size=8), st.integers(1, 3))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, events: list, chunk: int) -> None:
    path = tmp_path_factory.mktemp("journal") / "journal.jsonl"
    with JournalWriter(path) as writer:
        for start in range(0, len(events), chunk):
            writer.append(events[start : start + chunk])
    assert list(map(comparable, read_journal(path))) == list(map(comparable, events))


def test_the_lines_are_the_public_ones(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with JournalWriter(path) as writer:
        writer.append([Started(2, 0, 8, 1000, 0, ("loss",)), Batches(0, 3, {"loss": [0.5, math.nan, math.inf]})])
        writer.append([Epoch(0, 8, {"loss": 0.25}, 1.5, 600.0)])
        writer.append([Done("nan", 1, 2.0, 600.0, ProblemRecord("training.nan", {"epoch": 2}))])
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line["event"] for line in lines] == ["started", "batches", "epoch", "done"]
    assert lines[1] == {"event": "batches", "epoch": 0, "step": 3, "logs": {"loss": [0.5, None, None]}}
    assert lines[2]["logs"] == {"loss": 0.25}
    assert lines[3]["problem"] == {"code": "training.nan", "arguments": {"epoch": 2}, "fixes": []}


def test_a_batch_on_its_own_is_written_without_the_names_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    events = [
        Batches(0, 0, {"loss": [0.5], "accuracy": [0.25]}),
        Batches(0, 1, {"loss": [math.nan], "accuracy": [0.5]}),
        Epoch(0, 2, {"loss": 0.25}, 1.5, 600.0),
        Batches(1, 0, {"loss": [1.0], "accuracy": [0.5]}),
        Batches(1, 1, {"loss": [2.0]}),
        Batches(1, 2, {"loss": [3.0]}),
        Batches(1, 3, {"loss": [4.0, 5.0]}),
        Batches(1, 5, {"loss": [6.0]}),
    ]
    with JournalWriter(path) as writer:
        for event in events:
            writer.append([event])
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert lines[1] == {"event": "batch", "epoch": 0, "step": 1, "values": [None, 0.5]}
    assert [line["event"] for line in lines] == [
        "batches", "batch", "epoch", "batch", "batches", "batch", "batches", "batch",
    ]  # fmt: skip
    assert list(map(comparable, read_journal(path))) == list(map(comparable, events))
    behind = JournalReader(path, path.read_bytes().index(b'{"event":"batch"'))
    assert list(map(comparable, behind.read(10))) == list(map(comparable, events[1:2]))


def test_batches_whose_names_are_lost_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with JournalWriter(path) as writer:
        writer.append([Batches(0, step, {"loss": [0.5]}) for step in range(3)])
    path.write_text("cut\n" + "".join(path.read_text().splitlines(keepends=True)[1:]))
    reader = JournalReader(path)
    assert reader.read() == []
    assert reader.damaged == 3


def test_null_stands_for_a_number_alone(tmp_path: Path) -> None:
    """Lines that hold none are read without looking for any, so what is merely unknown must not be written so."""
    path = tmp_path / "journal.jsonl"
    events = [Started(1, 0, 8, 8, 0, ("loss",)), Epoch(0, 8, {"loss": 0.25}, 1.5, 600.0), Done("finished", 1, 2.0, 4.0)]
    with JournalWriter(path) as writer:
        writer.append(events)
    assert b"null" not in path.read_bytes()
    assert read_journal(path) == events


def test_a_reader_follows_and_leaves_a_cut_line_for_later(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    reader = JournalReader(path)
    assert reader.read() == []
    with JournalWriter(path) as writer:
        writer.append([Batches(0, 0, {"loss": [1.0]})])
        assert reader.read() == [Batches(0, 0, {"loss": [1.0]})]
        assert reader.read() == []
    with path.open("ab") as file:
        file.write(b'{"event":"batches","epoch":0,"step":1,"lo')
    assert reader.read() == []
    with path.open("ab") as file:
        file.write(b'gs":{"loss":[2.0]}}\n')
    assert reader.read() == [Batches(0, 1, {"loss": [2.0]})]


def test_a_writer_after_a_crash_starts_a_new_line(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b'{"event":"batches","epoch":0,"step":0,"logs":{"loss":[1.0]}}\n{"event":"ba')
    with JournalWriter(path) as writer:
        writer.append([Batches(0, 1, {"loss": [2.0]})])
    reader = JournalReader(path)
    assert [event.step for event in reader.read() if isinstance(event, Batches)] == [0, 1]
    assert reader.damaged == 1


def test_lines_of_no_known_event_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(
        b'{"event":"tomorrow","x":1}\n\xff\xfe\n[]\n\n{"event":"epoch","epoch":0,"step":1,"logs":{"loss":null},'
        b'"seconds":1.0,"samples_per_second":2.0}\n'
    )
    reader = JournalReader(path)
    (epoch,) = reader.read()
    assert isinstance(epoch, Epoch)
    assert math.isnan(epoch.logs["loss"])
    assert reader.damaged == 3


def test_a_million_batches_are_read_fast(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with JournalWriter(path) as writer:
        for epoch in range(100):
            values = [1 / (number + 1) for number in range(8)]
            writer.append(Batches(epoch, step, {"loss": values}) for step in range(0, 10_000, 8))
    began = time.perf_counter()
    events = read_journal(path)
    seconds = time.perf_counter() - began
    assert sum(len(event.logs["loss"]) for event in events if isinstance(event, Batches)) == 1_000_000
    assert seconds < 10  # about 0.3 s on a machine with nothing else to do


def test_another_process_can_follow(tmp_path: Path) -> None:
    """Every event is readable elsewhere as soon as append returns, while the writer lives on."""
    path = tmp_path / "journal.jsonl"
    script = f"""
import sys
from pathlib import Path
from nodeeditor.runs.journal import Batches, JournalWriter
writer = JournalWriter(Path({str(path)!r}))
for step in range(50):
    writer.append([Batches(0, step, {{"loss": [float(step)]}})])
    print(step, flush=True)
    sys.stdin.readline()
"""
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        reader = JournalReader(path)
        for step in range(50):
            assert process.stdout.readline() == f"{step}\n"
            assert reader.read() == [Batches(0, step, {"loss": [float(step)]})]
            process.stdin.write("\n")
            process.stdin.flush()
        process.communicate()
    assert process.returncode == 0


def test_a_problem_is_kept_with_the_one_that_is_its_reason(tmp_path: Path) -> None:
    why = problem("phrase.no_operation", name="Lost")
    path = tmp_path / "journal.jsonl"
    with JournalWriter(path) as writer:
        writer.append([Noted(0, 0, ProblemRecord.of(problem("training.xla_failed", reason=why.reason)))])
    (noted,) = read_journal(path)
    assert isinstance(noted, Noted)
    assert noted.problem.problem().text == problem("training.xla_failed", reason="it lacks the operation Lost").text


def test_a_line_without_end_is_passed_over_and_what_follows_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "JOURNAL_LINE_BYTES", 100)
    monkeypatch.setattr(journal, "JOURNAL_BYTES", 1000)
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b"x" * 1500)
    reader = JournalReader(path)
    assert [reader.read(), reader.read()] == [[], []]
    assert (reader.damaged, reader.offset) == (2, 1500)
    with path.open("ab") as file:
        file.write(b"\n")
    with JournalWriter(path) as writer:
        writer.append([Started(2, 0, 8, 1000, 0, ("loss",))])
    assert reader.read() == [Started(2, 0, 8, 1000, 0, ("loss",))]
    assert reader.read() == []
