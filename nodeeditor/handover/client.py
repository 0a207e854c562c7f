"""The second start: hands its files to the editor that runs. Imports no Qt, since it is to end at once."""

from __future__ import annotations

import contextlib
import os
import queue
import socket
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import BinaryIO, Protocol

from nodeeditor.handover.message import GO, LONGEST_LINE, OTHER_VERSION, READY, Reply, Wish
from nodeeditor.handover.place import is_own_socket, socket_name

#: An editor that says nothing for so many seconds hangs, or is too busy to open anything.
LIMIT = 2.0


class Outcome(Enum):
    """What became of the files."""

    TAKEN = "taken"
    NOBODY = "nobody"
    """No editor runs, or none that may be trusted."""
    OTHER_VERSION = "other version"
    SILENT = "silent"
    """One runs and does not answer as one does."""


class _Line(Protocol):
    def send(self, content: bytes) -> None: ...

    def receive(self, seconds: float) -> bytes: ...


def hand_over(files: Sequence[str], limit: float = LIMIT) -> Outcome:
    """Have the editor that runs open ``files``, relative to the working folder of this process."""
    name = socket_name()
    if name is None or not is_own_socket(name):
        return Outcome.NOBODY
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "") or os.environ.get("DESKTOP_STARTUP_ID", "")
    wish = Wish(tuple(str(Path(file).absolute()) for file in files), token)
    try:
        with _connected(name, limit) as line:
            line.send(wish.line())
            reply = Reply.of(_read_line(line, limit))
            if reply is None:
                return Outcome.SILENT
            if reply.word == READY:
                line.send(GO)
                return Outcome.TAKEN
            return Outcome.OTHER_VERSION if reply.word == OTHER_VERSION else Outcome.SILENT
    except TimeoutError:
        return Outcome.SILENT
    except OSError:
        # Of an editor that was killed the socket stays, and refuses.
        return Outcome.NOBODY


def _read_line(line: _Line, limit: float) -> bytes:
    """Up to the end of a line, or of what is sent. Raises ``TimeoutError``."""
    deadline = time.monotonic() + limit
    told = b""
    while not told.endswith(b"\n") and len(told) <= LONGEST_LINE:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        more = line.receive(left)
        if not more:
            break
        told += more
    return told


@contextlib.contextmanager
def _connected(name: str, limit: float) -> Iterator[_Line]:
    if sys.platform == "win32":
        with Path(name).open("r+b", buffering=0) as pipe:
            yield _Pipe(pipe)
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(limit)
        connection.connect(name)
        yield _Socket(connection)


class _Socket:
    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def send(self, content: bytes) -> None:
        self._connection.sendall(content)

    def receive(self, seconds: float) -> bytes:
        self._connection.settimeout(seconds)
        return self._connection.recv(65536)


class _Pipe:
    """A pipe of Windows, whose reads know no time limit: a thread waits in their place."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe

    def send(self, content: bytes) -> None:
        self._pipe.write(content)

    def receive(self, seconds: float) -> bytes:
        found: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=lambda: found.put(self._pipe.read(65536)), daemon=True).start()
        try:
            return found.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError from None
