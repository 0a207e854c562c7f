"""An engine's process as a test holds it: by its pipes alone, without Qt."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from nodeeditor.protocol.answers import Answer
from nodeeditor.protocol.conversation import Conversation
from nodeeditor.protocol.frames import FrameReader, framed
from nodeeditor.protocol.messages import decode_answer, encode
from nodeeditor.protocol.requests import Request

_HOME = Path(__file__).resolve().parents[2]
Kind = TypeVar("Kind")


class EngineAtHand:
    """Starts a process; reads whole messages of it, and fails on anything else that it writes."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(_HOME)},
        )
        self.messages: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        self.log = b""
        #: Holds what is said against what was asked; None once something was written that is no request.
        self.talk: Conversation | None = Conversation()
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._read, self._read_log)]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> EngineAtHand:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        for thread in self._threads:
            thread.join(5)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert pipe is not None
            with suppress(OSError):  # what was still to be written has no reader
                pipe.close()

    def send(self, request: Request) -> None:
        if self.talk is not None:
            self.talk.said(request)
        self._write(framed(encode(request)))

    def write(self, data: bytes) -> None:
        self.talk = None
        self._write(data)

    def _write(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def close_pipe(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()

    def wait_for(self, kind: type[Kind], seconds: float = 60) -> Kind:
        """The next message of a kind, passing over others."""
        while True:
            message: Any = self.messages.get(timeout=seconds)
            assert message is not None, f"ended before {kind.__name__}: {self.log.decode()[-1000:]}"
            if isinstance(message, kind):
                return message

    def ended(self, seconds: float = 10) -> int:
        """The exit code, once the process ended."""
        code = self.process.wait(seconds)
        for thread in self._threads:
            thread.join(5)
        return code

    def _read(self) -> None:
        assert self.process.stdout is not None
        reader = FrameReader()
        try:
            while data := os.read(self.process.stdout.fileno(), 1 << 16):
                for payload in reader.feed(data):
                    answer = decode_answer(payload)
                    if self.talk is not None:
                        self.talk.heard(answer)
                    self.messages.put(answer)
        finally:
            self.messages.put(None)

    def _read_log(self) -> None:
        assert self.process.stderr is not None
        while data := os.read(self.process.stderr.fileno(), 1 << 16):
            self.log += data
