"""The commands left in a run's folder, which its process obeys, whoever started it and whoever is gone since."""

from __future__ import annotations

from pathlib import Path

import msgspec

from nodeeditor.files.plain import open_plain
from nodeeditor.protocol.steering import Command

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Command] = msgspec.json.Decoder(Command)


def send_command(path: Path, command: Command) -> None:
    """Append ``command`` to the control file ``path``. Raises ``OSError``."""
    with path.open("ab", buffering=0) as file:
        file.write(_encoder.encode(command) + b"\n")


class ControlReader:
    """Reads the commands of a control file as they come; one look costs a few microseconds."""

    def __init__(self, path: Path) -> None:
        """Commands that are there already were meant for an earlier process, and are passed over."""
        self._path = path
        self._offset = self._size()

    def read(self) -> list[Command]:
        """The commands since the last read; a line that is none is passed over, one that is cut waits."""
        if self._size() <= self._offset:
            return []
        with open_plain(self._path) as file:
            file.seek(self._offset)
            data = file.read()
        end = data.rfind(b"\n") + 1
        self._offset += end
        return [command for line in data[:end].splitlines() if (command := _command(line)) is not None]

    def _size(self) -> int:
        try:
            return self._path.stat().st_size
        except OSError:
            return 0


def _command(line: bytes) -> Command | None:
    try:
        return _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
