"""Processes that begin with TensorFlow imported, forked from one that did nothing else: the import takes seconds.

For tests of what such a process does once it runs. How one starts is told by the tests that start a real one.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from tests.forking import parent_of, serve


class WarmProcess:
    """Runs Python code as ``python -c`` would, and is held like a ``subprocess.Popen``; its outputs are files."""

    def __init__(self, code: str, *arguments: str, cwd: Path, env: Mapping[str, str] | None = None) -> None:
        self.returncode: int | None = None
        self.args = [sys.executable, "-c", code, *arguments]
        self._told = [tempfile.TemporaryFile() for _ in range(2)]  # noqa: SIM115  # as long as the process is held
        order = {
            "code": code,
            "arguments": arguments,
            "cwd": str(cwd),
            "env": dict(os.environ if env is None else env),
        }
        self._line = socket.socket(socket.AF_UNIX)
        self._line.connect(_parent())
        files = [file.fileno() for file in self._told]
        text = json.dumps(order).encode()
        socket.send_fds(self._line, [len(text).to_bytes(4, "big")], files)
        self._line.sendall(text)
        self._answers = self._line.makefile("r")
        self.pid = int(self._answers.readline())

    def __enter__(self) -> WarmProcess:
        return self

    def __exit__(self, *_: object) -> None:
        if self.returncode is None:
            self.kill()
            self.wait(10)
        for file in (*self._told, self._answers, self._line):
            file.close()

    def poll(self) -> int | None:
        """The exit code, None as long as it runs."""
        if self.returncode is None and select.select([self._line], [], [], 0)[0]:
            self.returncode = int(self._answers.readline())
        return self.returncode

    def wait(self, timeout: float) -> int:
        """The exit code. Raises ``subprocess.TimeoutExpired``."""
        if self.returncode is None and not select.select([self._line], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired(self.args, timeout)
        code = self.poll()
        assert code is not None
        return code

    def communicate(self, timeout: float) -> tuple[str, str]:
        """What it wrote to its output and to its standard error, once it ended."""
        try:
            self.wait(timeout)
            for file in self._told:
                file.seek(0)
            out, err = (file.read().decode() for file in self._told)
            return out, err
        finally:
            self.__exit__()

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


@cache
def _parent() -> str:
    """Where the process listens that all others are forked from; it ends with this one."""
    return parent_of(__name__)


def main(place: str) -> None:
    """Import what a training needs, then fork a process for each that connects, until standard input ends."""
    from nodeeditor.engine.waking import set_environment

    set_environment()
    import nodeeditor.cli
    import nodeeditor.commands.train
    import nodeeditor.engine.training.train  # noqa: F401  # imported to be there

    serve(place, _attend)


def _attend(line: socket.socket) -> NoReturn:
    """Start what is asked for, tell its id, and how it ended."""
    size, files, _, _ = socket.recv_fds(line, 4, 2)
    text = b""
    while len(text) < int.from_bytes(size, "big"):
        text += line.recv(1 << 16)
    child = os.fork()
    if child == 0:
        line.close()
        _run(json.loads(text), files)
    line.sendall(f"{child}\n".encode())
    _, status = os.waitpid(child, 0)
    with contextlib.suppress(OSError):  # nobody waits for it any more
        line.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def _run(order: Any, files: list[int]) -> NoReturn:
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with Path(os.devnull).open("rb") as nothing:
        for number, file in enumerate((nothing.fileno(), *files)):
            os.dup2(file, number)
    os.environ.clear()
    os.environ.update(order["env"])
    os.chdir(order["cwd"])
    sys.argv = ["-c", *order["arguments"]]
    code = 1
    try:
        exec(compile(order["code"], "<string>", "exec"), {"__name__": "__main__"})
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
    except BaseException:
        traceback.print_exc()
    with contextlib.suppress(Exception):
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main(sys.argv[1])
