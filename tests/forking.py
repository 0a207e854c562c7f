"""Processes that are there at once: forked from one that has imported what they need, which takes seconds else."""

from __future__ import annotations

import atexit
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

_HOME = Path(__file__).resolve().parents[1]
#: Seconds that importing TensorFlow may take on a busy machine.
_LONGEST = 240.0


def parent_of(module: str, *arguments: str) -> str:
    """Start ``python -m module ... place``, which is to :func:`serve` there; the place. It ends with this process."""
    folder = tempfile.TemporaryDirectory()
    place = str(Path(folder.name) / "warm")
    environment = {**os.environ, "PYTHONPATH": f"{_HOME}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
    command = [sys.executable, "-P", "-m", module, *arguments, place]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)

    def end() -> None:
        process.communicate()
        folder.cleanup()

    atexit.register(end)
    until = time.monotonic() + _LONGEST
    while not Path(place).exists():
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.02)
    return place


def serve(place: str, attend: Callable[[socket.socket], NoReturn]) -> None:
    """Fork a process to ``attend`` to each that connects to ``place``, until standard input ends."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(f"{place}.begun")
    listener.listen()
    Path(f"{place}.begun").rename(place)
    while True:
        ready = select.select([listener, sys.stdin], [], [])[0]
        if sys.stdin in ready:
            return
        line = listener.accept()[0]
        if os.fork() == 0:
            listener.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            attend(line)
        line.close()
