"""Messages come by the pipe alone: no other process has an end of it, and nobody listens anywhere else."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from nodeeditor.workspace import engine_process
from nodeeditor.workspace.engine_process import EngineProcess
from tests.faults.lies import turn_until

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="descriptors are looked at in /proc")

#: What leads where in a process, standard input, output and error left out.
_LIST = """
import os
for name in os.listdir("/proc/self/fd"):
    if int(name) > 2 and os.path.exists(f"/proc/self/fd/{name}"):
        print(os.readlink(f"/proc/self/fd/{name}"))
"""


def pipes(process: int) -> dict[str, list[int]]:
    """The descriptors of a process that are pipes, by what they lead to."""
    found: dict[str, list[int]] = {}
    for entry in Path(f"/proc/{process}/fd").iterdir():
        try:
            leads = str(entry.readlink())
        except OSError:
            continue  # that of the listing itself
        if leads.startswith("pipe:"):
            found.setdefault(leads, []).append(int(entry.name))
    return found


def test_nobody_but_the_editor_and_its_engine_has_the_pipe(qapp, monkeypatch) -> None:
    monkeypatch.setattr(engine_process, "ARGUMENTS", ("-P", "-m", "tests.engine.stand_in"))
    before = pipes(os.getpid())  # where the output of the tests goes, maybe
    engine = EngineProcess()
    said: list[object] = []
    ends: list[object] = []
    engine.message.connect(said.append)
    engine.ended.connect(ends.append)
    engine.start()
    turn_until(lambda: len(said) == 2)
    theirs, ours = pipes(engine.process_id), pipes(os.getpid())
    shared = theirs.keys() & (ours.keys() - before.keys())
    assert len(shared) == 3  # what it is told, what it says, and its log
    for leads in shared:
        for number in ours[leads]:
            assert fcntl.fcntl(number, fcntl.F_GETFD) & fcntl.FD_CLOEXEC
    third = subprocess.run([sys.executable, "-c", _LIST], capture_output=True, text=True, close_fds=False, check=True)
    assert not shared & set(third.stdout.split())
    assert psutil.Process(engine.process_id).net_connections() == []
    engine.close()
    turn_until(lambda: bool(ends))


def test_what_an_engine_starts_does_not_get_its_pipe() -> None:
    code = (
        "import subprocess, sys; from nodeeditor.engine.pipe import take_pipe; take_pipe(); "
        f"subprocess.run([sys.executable, '-c', {_LIST!r}], close_fds=False)"
    )
    told = subprocess.run([sys.executable, "-c", code], input=b"", capture_output=True, check=True)
    assert told.stdout == b""  # standard output leads to the log now
    assert b"pipe:" not in told.stderr
