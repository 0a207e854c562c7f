from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from nodeeditor.problems import Fix, Problem, ProblemError, problem
from nodeeditor.runs.atomic import replacing
from nodeeditor.runs.folder import RunFolder, move_run, new_run_path
from nodeeditor.runs.listing import list_runs, read_run
from nodeeditor.runs.process import is_alive, process_mark, this_process
from nodeeditor.runs.record import ProblemRecord, RunRecord, RunStatus, decode_record, encode_record
from nodeeditor.values import FrozenMap


def record(name: str, started: str = "2030-01-01T10:00:00.000+00:00", **more: object) -> RunRecord:
    return msgspec.structs.replace(RunRecord(name=name, started=started, status=RunStatus.FINISHED), **more)


def make(path: Path, **more: object) -> RunFolder:
    folder = RunFolder(path)
    folder.create()
    folder.write_record(record(path.name, **more))
    return folder


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    told = Problem(
        "training.nan",
        FrozenMap(epoch=2, step=1, rate=0.1),
        fixes=(Fix("fix.set_parameter", FrozenMap(parameter="units", value=1)),),
    )
    written = record(
        "a",
        problem=ProblemRecord.of(told),
        settings={"epochs": 3, "optimizer": {"class_name": "Adam", "config": {"learning_rate": 0.1}}},
        logs={"loss": float("nan"), "accuracy": 0.5},
        metrics=("loss", "accuracy"),
    )
    folder = RunFolder(tmp_path)
    folder.write_record(written)
    read = folder.read_record()
    assert msgspec.structs.replace(read, logs={}) == msgspec.structs.replace(written, logs={})
    assert read.log("loss") != read.log("loss")
    assert read.log("accuracy") == 0.5
    assert read.problem is not None
    assert read.problem.problem() == told
    assert "NaN" not in folder.record.read_text()


def test_a_record_of_a_newer_program_is_refused() -> None:
    newer = json.loads(encode_record(record("a"))) | {"version": 99}
    with pytest.raises(ValueError):
        decode_record(json.dumps(newer).encode())


def test_fields_of_a_newer_program_are_no_obstacle() -> None:
    newer = json.loads(encode_record(record("a"))) | {"tomorrow": [1]}
    assert decode_record(json.dumps(newer).encode()) == record("a")


def test_a_problem_of_a_newer_program_is_told_as_one() -> None:
    for record in (
        ProblemRecord("training.tomorrow", {"epoch": 3}),
        ProblemRecord("training.nan", {"epoch": 3}),
        ProblemRecord("data.no_columns", {"place": "a"}, (("fix.tomorrow", {}),)),
    ):
        assert record.problem() == problem("training.problem_unknown", name=record.code)
        assert record.code in record.problem().text


def test_a_record_without_bottom_is_refused() -> None:
    with pytest.raises(ValueError, match="deeper than 64 levels"):
        decode_record(b'{"settings":' * 5000)


def test_the_newest_run_comes_first_and_a_broken_one_last(tmp_path: Path) -> None:
    make(tmp_path / "b", started="2030-01-02T00:00:00.000+00:00")
    make(tmp_path / "a", started="2030-01-03T00:00:00.000+00:00")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "run.json").write_text('{"name": ')
    (tmp_path / "lost").mkdir()
    (tmp_path / "lost" / "journal.jsonl").write_text("")
    (tmp_path / "something else").mkdir()
    (tmp_path / "file").write_text("x")
    runs = list_runs(tmp_path)
    assert [run.path.name for run in runs] == ["a", "b", "lost", "broken"]
    assert [run.problem.code if run.problem else None for run in runs[2:]] == ["training.no_run", "training.bad_run"]
    assert all(run.problem and run.problem.text for run in runs[2:])
    assert list_runs(tmp_path / "not there") == []


def test_a_run_whose_process_lives_is_running(tmp_path: Path) -> None:
    process, created = this_process()
    make(tmp_path / "a", status=RunStatus.RUNNING, process=process, process_created=created)
    assert read_run(tmp_path / "a").status is RunStatus.RUNNING
    assert not read_run(tmp_path / "a").continuable


def test_a_run_whose_process_is_gone_is_interrupted(tmp_path: Path) -> None:
    code = "from nodeeditor.runs.process import this_process; print(*this_process())"
    gone = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    make(tmp_path / "a", status=RunStatus.RUNNING, process=int(gone[0]), process_created=float(gone[1]))
    assert read_run(tmp_path / "a").status is RunStatus.INTERRUPTED


def test_another_process_of_the_same_number_is_not_the_run() -> None:
    assert is_alive(*this_process())
    assert not is_alive(os.getpid(), this_process()[1] - 3600)
    assert not is_alive(-1, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere creation times do not hang on the clock")
def test_a_process_is_known_again_after_the_clock_was_set(tmp_path: Path) -> None:
    process, created = this_process()
    mark = process_mark(process)
    assert is_alive(process, created - 7200, mark)
    assert not is_alive(process, created, f"{mark}1")
    make(tmp_path / "a", status=RunStatus.RUNNING, process=process, process_created=1.0, process_mark=mark)
    assert read_run(tmp_path / "a").status is RunStatus.RUNNING


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere creation times do not hang on the clock")
def test_a_process_that_ended_and_was_not_waited_for_has_no_mark() -> None:
    with subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.PIPE) as ended:
        mark = process_mark(ended.pid)
        assert mark
        assert ended.stdin is not None
        deadline = time.monotonic() + 10
        while is_alive(ended.pid, 0.0, mark):
            assert time.monotonic() < deadline
            time.sleep(0.01)
        assert process_mark(ended.pid) == ""


def test_a_folder_takes_one_run(tmp_path: Path) -> None:
    make(tmp_path / "a")
    with pytest.raises(ProblemError) as caught:
        RunFolder(tmp_path / "a").create()
    assert caught.value.problem == problem("training.run_exists", folder="a")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    for path in (tmp_path / "notes.txt", tmp_path / "notes.txt" / "run", tmp_path / ("long" * 100)):
        with pytest.raises(ProblemError) as caught:
            RunFolder(path).create()
        assert caught.value.problem.code == "training.no_folder"
        assert str(path) in str(caught.value)


def test_names_of_new_runs_differ(tmp_path: Path) -> None:
    moment = datetime(2030, 1, 2, 3, 4, 5)
    first = new_run_path(tmp_path, "digits", moment)
    first.mkdir()
    second = new_run_path(tmp_path, "digits", moment)
    assert [first.name, second.name] == ["digits-20300102-030405", "digits-20300102-030405-2"]


def refuse_renaming(path: Path, target: Path) -> None:
    raise OSError(errno.EXDEV, "another file system")


@pytest.mark.parametrize("far", [False, True])
def test_a_moved_run_is_whole_and_takes_no_others_place(tmp_path: Path, monkeypatch, far: bool) -> None:
    if far:
        monkeypatch.setattr(Path, "rename", refuse_renaming)
    run = make(tmp_path / "here" / "a")
    run.model.write_bytes(b"weights")
    there = make(tmp_path / "there" / "a", epochs=7)
    moved = RunFolder(move_run(run.path, tmp_path / "there"))
    assert moved.path == tmp_path / "there" / "a-2"
    assert moved.model.read_bytes() == b"weights"
    assert moved.read_record() == record("a")
    assert there.read_record().epochs == 7
    assert not run.path.exists()
    assert move_run(moved.path, tmp_path / "new" / "runs") == tmp_path / "new" / "runs" / "a-2"


def test_a_run_that_can_not_be_moved_stays_whole(tmp_path: Path, monkeypatch) -> None:
    run = make(tmp_path / "here" / "a")

    def fill_the_disk(source: Path, target: Path) -> None:
        target.mkdir()
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(Path, "rename", refuse_renaming)
    monkeypatch.setattr(shutil, "copytree", fill_the_disk)
    with pytest.raises(OSError, match="no space"):
        move_run(run.path, tmp_path / "there")
    assert run.read_record() == record("a")
    assert list((tmp_path / "there").iterdir()) == []


def test_a_failed_replacement_leaves_the_old_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "model.keras"
    path.write_bytes(b"old")

    def refuse(beside: Path) -> None:
        assert beside.read_bytes() == b"new"
        raise OSError("not whole")

    with pytest.raises(OSError, match="not whole"), replacing(path, refuse) as beside:
        beside.write_bytes(b"new")
    with pytest.raises(TypeError), replacing(path) as beside:
        beside.write_text(b"half")  # type: ignore[arg-type]
    assert [file.name for file in tmp_path.iterdir()] == ["model.keras"]
    assert path.read_bytes() == b"old"
    with replacing(path) as beside:
        assert beside.suffix == ".keras"
        beside.write_bytes(b"new")
    assert path.read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["model.keras"]
