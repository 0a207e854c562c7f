"""The two ends of the pipe to the editor, taken away from everything else in the process."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator

from nodeeditor.protocol.answers import Answer
from nodeeditor.protocol.frames import LONGEST_ANSWER, FrameReader, framed
from nodeeditor.protocol.messages import encode

_CHUNK = 1 << 16


class Pipe:
    """Reads requests' payloads and writes answers; safe to write to from any thread."""

    def __init__(self, source: int, sink: int) -> None:
        self._source = source
        self._sink = sink
        self._writing = threading.Lock()

    def payloads(self) -> Iterator[bytes]:
        """Every message as it comes, until the editor closes its end.

        Raises :class:`~nodeeditor.protocol.frames.FrameError` for bytes that are no frame.
        """
        reader = FrameReader()
        while data := os.read(self._source, _CHUNK):
            yield from reader.feed(data)

    def send(self, answer: Answer) -> None:
        """Write a message. One that the editor is no longer there to read is lost without an error,

        so that a training whose editor died still ends in good order.
        """
        data = memoryview(framed(encode(answer), LONGEST_ANSWER))
        with self._writing:
            try:
                while data:
                    data = data[os.write(self._sink, data) :]
            except OSError:
                return


def take_pipe() -> Pipe:
    """Keep standard input and output for the editor, and give the rest of the process others.

    TensorFlow's C++ writes to file descriptor 1, so that one leads to standard error from now on;
    call this before anything imports it. Descriptor 0 leads to nothing.
    """
    source, sink = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(source, os.O_BINARY)
        msvcrt.setmode(sink, os.O_BINARY)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return Pipe(source, sink)
