"""How a training's process ended, told by what the system and its log say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nodeeditor.workspace.ending import Ending
from nodeeditor.workspace.memory import Demand
from nodeeditor.workspace.out_of_memory import MemoryFacts, MemoryWatch, count_kills, kill_counters, limits

MB = 1024 * 1024
#: 50 MB an example: a batch of 256 takes 12.5 GB.
DEMAND = Demand(1_000_000, 1_000_000, 2.0, 30 * MB, 10 * MB, 5, 256, 1000, 10_000)
NOTHING = MemoryFacts()


def told_ending(run, how, number, log, facts, demand, *, kept=True):
    return Ending(run, how, number, kept, log, facts, demand).problem()


@pytest.mark.parametrize(
    ("number", "log", "code", "said"),
    [
        (9, "", "engine.run_killed", "signal 9"),
        (11, "", "engine.run_crashed", "segmentation fault"),
        (6, "", "engine.run_crashed", "abort"),
        (0, "", "engine.run_died", "code 3"),
        (None, "", "engine.run_gone", "gone"),
        (None, "noise\nFatal Python error: Segmentation fault\n\nThread", "engine.run_crashed", "segmentation fault"),
        (None, "noise\nFatal Python error: ", "engine.run_gone", "gone"),
    ],
)
def test_each_end_has_its_sentence_which_names_the_run(number, log, code, said):
    told = told_ending("net-1", "code 3", number, log, NOTHING, DEMAND)
    assert told.code == code
    assert said in told.text
    assert "'net-1'" in told.text
    assert "process.log" in told.text or code != "engine.run_crashed"
    assert "resume it" in told.text
    assert "resume" not in told_ending("net-1", "code 3", number, log, NOTHING, DEMAND, kept=False).text


def test_a_process_that_the_system_ended_for_want_of_memory_is_told_a_batch_size_that_fits():
    facts = MemoryFacts(first=int(0.7e9), peak=int(7.8e9), room=int(8e9), kills=True)
    told = told_ending("net-1", "signal 9", 9, "", facts, DEMAND)
    assert "needed about 14 GB at batch size 256, and 8.0 GB are there. A batch size of 64 should fit" in told.text
    needed = facts.needed(DEMAND) - (256 - 64) * DEMAND.memory_of_example
    assert needed <= 0.9 * facts.room < needed + 64 * DEMAND.memory_of_example
    assert told_ending("net-1", "", None, "", facts, DEMAND) == told


def test_what_was_measured_counts_where_it_was_more_than_was_estimated():
    facts = MemoryFacts(first=int(0.7e9), peak=int(20e9), room=int(21e9), kills=True)
    assert facts.needed(DEMAND) == int(20e9)
    assert facts.fitting_batch(DEMAND) == 128


def test_where_no_batch_would_fit_the_network_has_to_be_smaller():
    facts = MemoryFacts(first=int(0.7e9), peak=int(7.8e9), room=int(0.5e9), kills=True)
    assert facts.fitting_batch(DEMAND) is None
    assert told_ending("net-1", "", 9, "", facts, DEMAND).code == "engine.run_too_large"


def test_without_an_estimate_what_was_measured_is_told():
    facts = MemoryFacts(first=int(0.7e9), peak=int(7.8e9), room=int(8e9), kills=True)
    assert "needed about 7.8 GB, and 8.0 GB are there" in told_ending("net-1", "", 9, "", facts, None).text


def machine(root, kills: int, group: str):
    (root / "proc/77").mkdir(parents=True, exist_ok=True)
    (root / "proc/vmstat").write_text(f"pgfault 5\noom_kill {kills}\n")
    (root / "proc/77/cgroup").write_text(group)


@pytest.mark.parametrize(
    ("group", "folder", "events", "most", "used"),
    [
        ("0::/work/a", "work/a", "memory.events", "memory.max", "memory.current"),
        ("9:cpu:/\n4:memory:/a", "memory/a", "memory.oom_control", "memory.limit_in_bytes", "memory.usage_in_bytes"),
    ],
)
def test_kills_and_limits_are_read_of_the_machine_and_of_both_kinds_of_groups(
    tmp_path, group, folder, events, most, used
):
    machine(tmp_path, 2, group)
    counters = tuple(kill_counters(77, tmp_path))
    assert count_kills(counters) == 2
    assert min(limits(77, tmp_path)) == 1 << 62
    made = tmp_path / "sys/fs/cgroup" / folder
    made.mkdir(parents=True)
    (made / events).write_text("oom 4\noom_kill 3\n")
    (made / most).write_text("1000\n")
    (made / used).write_text("400\n")
    assert count_kills(counters) == 5
    assert min(limits(77, tmp_path)) == 600
    (made / most).write_text("max\n")
    assert min(limits(77, tmp_path)) == 1 << 62


def test_a_process_is_measured_while_it_lives(qapp):
    watch = MemoryWatch()
    watch.watch(os.getpid())
    facts = watch.facts
    assert 0 < facts.first <= facts.peak < facts.room
    assert not facts.kills
    watch.rest()


@pytest.fixture
def small_group():
    """A control group with little memory, where this machine lets us make one; its file to put a process in."""
    for root, most in (
        (Path("/sys/fs/cgroup/memory"), "memory.limit_in_bytes"),
        (Path("/sys/fs/cgroup"), "memory.max"),
    ):
        group = root / f"nodeeditor-test-{os.getpid()}"
        try:
            group.mkdir()
        except OSError:
            continue
        try:
            (group / most).write_text(str(100 * MB))
            yield group / "cgroup.procs"
            return
        except OSError:
            continue
        finally:
            group.rmdir()
    pytest.skip("no control group can be made here")


def test_a_process_that_the_kernel_kills_for_want_of_memory_is_known_as_one(qtbot, small_group):
    code = "x = [input()]\nwhile True: x.append(bytearray(b'1' * 1_000_000))"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE) as process:
        small_group.write_text(str(process.pid))
        watch = MemoryWatch()
        watch.watch(process.pid)
        process.communicate(b"\n", timeout=30)
    assert process.returncode == -9
    assert watch.facts.kills
    assert watch.facts.room < 150 * MB
    watch.rest()
