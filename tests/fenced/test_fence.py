"""A process inside of the fence can take no more than it may, and can't get out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_INSIDE = """
import socket, subprocess, sys, os
from nodeeditor.fenced.fence import go_inside
from nodeeditor.limits import Fence
go_inside(Fence(seconds=9, busy=1, memory=2**27, answer=0), files=0)
"""


def inside(code: str) -> subprocess.CompletedProcess[str]:
    """What becomes of a process that goes inside and then does ``code``."""
    return subprocess.run(
        [sys.executable, "-c", _INSIDE + code], check=False, capture_output=True, text=True, timeout=60
    )


def test_what_no_reading_needs_is_not_done(tmp_path: Path) -> None:
    tries = {
        "subprocess.Popen(['true'])": "PermissionError",
        "os.system('true')": "PermissionError",
        "os.fork()": "PermissionError",
        "socket.socket().connect(('127.0.0.1', 9))": "Error",
        "os.remove('x')": "PermissionError",
        f"open({str(tmp_path / 'x')!r}, 'w')": "PermissionError",
        f"os.open({str(tmp_path / 'x')!r}, os.O_CREAT)": "PermissionError",
        "os.mkdir('x')": "PermissionError",
    }
    code = "".join(f"\ntry: {one}\nexcept Exception as error: print(type(error).__name__)" for one in tries)
    told = inside(code).stdout.split()
    assert len(told) == len(tries)
    assert all(name.endswith(wanted) for name, wanted in zip(told, tries.values(), strict=True))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems lack some of these limits; the parent watches there")
def test_the_system_holds_what_libraries_of_c_would_do(tmp_path: Path) -> None:
    told = inside(
        "try: bytearray(2**28)\nexcept MemoryError: print('memory')\n"
        "try: open(os.devnull)\nexcept OSError as error: print(error.errno)\n"
        "sys.stdout.flush()\nwhile True: pass"
    )
    assert told.stdout.split() == ["memory", "24"]
    assert told.returncode == -24  # it was busy for too long
