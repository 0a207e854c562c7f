"""Who wants something of a file from elsewhere has a process read it, and waits so long and no longer."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import IO, NoReturn

import msgspec

from nodeeditor.fenced.messages import Answer, Errand, OutOfMemory, Refused, decode_answer, encode
from nodeeditor.importing.errors import ModelFileError
from nodeeditor.limits import Fence
from nodeeditor.problems import problem
from nodeeditor.protocol.starting import python_path

#: -P keeps the folder we were started in out of the import path: a file random.py may lie there.
ARGUMENTS = ("-P", "-m", "nodeeditor.fenced")
#: Seconds between two looks at what the process takes.
_BETWEEN = 0.05
#: Threads of linear algebra, and what HDF5 would load by the user's surroundings: the reader needs neither.
_SURROUNDINGS = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "HDF5_PLUGIN_PRELOAD": "::"}
#: What the system ends a process with that was busy for too long, where it has such a signal.
_BUSY = -24


def ask(
    errand: Errand,
    fence: Fence,
    place: str,
    file: IO[bytes] | None = None,
    *,
    check: Callable[[], object] | None = None,
) -> Answer:
    """What a process of its own tells of a file, which is its standard input where it is given.

    ``check`` is called again and again meanwhile, on another thread: what it raises ends the process, and is raised.

    Raises ``ModelFileError``: what the process refuses, that it took more than it may, or that it broke.
    """
    process = _started(errand, place, file)
    guard = _Guard(process, fence, check)
    try:
        assert process.stdout is not None
        told = process.stdout.read(fence.answer + 1)
    finally:
        process.kill()
        code = process.wait()
        guard.end()
        if process.stdout is not None:
            process.stdout.close()
    if guard.called_off is not None:
        raise guard.called_off
    if guard.is_late or code == _BUSY:
        _refuse(place, "slow", seconds=int(fence.seconds))
    if guard.is_large:
        _refuse(place, "large", limit=fence.memory // 2**20)
    if len(told) > fence.answer:
        _refuse(place, "broken")
    try:
        answer = decode_answer(told)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        _refuse(place, "broken")
    if isinstance(answer, OutOfMemory):
        _refuse(place, "large", limit=fence.memory // 2**20)
    if isinstance(answer, Refused):
        raise ModelFileError(answer.problem)
    return answer


def broken(place: str) -> ModelFileError:
    """What is told of a reader whose answer can't be."""
    return ModelFileError(problem("fenced.broken", place=place))


def _started(errand: Errand, place: str, file: IO[bytes] | None) -> subprocess.Popen[bytes]:
    environment = {**os.environ, **_SURROUNDINGS, "PYTHONPATH": python_path(os.environ.get("PYTHONPATH", ""))}
    environment.pop("HDF5_PLUGIN_PATH", None)
    try:
        return subprocess.Popen(
            [sys.executable, *ARGUMENTS, encode(errand).decode()],
            stdin=subprocess.DEVNULL if file is None else file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError) as error:
        _refuse(place, "no_reader", reason=getattr(error, "strerror", None) or str(error))


def _refuse(place: str, code: str, **arguments: object) -> NoReturn:
    raise ModelFileError(problem(f"fenced.{code}", place=place, **arguments))


class _Guard:
    """Ends a process that takes more time or memory than it may, whatever the system has for that, or is not wanted."""

    def __init__(self, process: subprocess.Popen[bytes], fence: Fence, check: Callable[[], object] | None) -> None:
        self.is_late = self.is_large = False
        #: What ``check`` raised.
        self.called_off: Exception | None = None
        self._check = check
        self._process = process
        self._fence = fence
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="fence", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """The process is gone."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        import psutil  # slow, and the window shows before a model is opened

        end = time.monotonic() + self._fence.seconds
        try:
            watched = psutil.Process(self._process.pid)
            while not self._over.wait(_BETWEEN):
                self.is_late = time.monotonic() > end
                # What the process has before it reads is less than the smallest limit's rounding.
                self.is_large = watched.memory_info().rss > self._fence.memory
                if self.is_late or self.is_large or self._is_called_off():
                    self._process.kill()
                    return
        except psutil.Error:  # it is gone
            return

    def _is_called_off(self) -> bool:
        try:
            if self._check is not None:
                self._check()
        except Exception as error:
            self.called_off = error
        return self.called_off is not None
