"""Reads the files of a folder while Python tells of all it does; what a reader has no business to do is printed.

``python -m tests.security.watched FOLDER``: each file is read by the reader that its ending names. A line of JSON for
each file: its name, the type of the error, and what was done besides reading the file itself.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from nodeeditor.catalog.store import from_bytes, load_snapshot
from nodeeditor.document import load
from nodeeditor.document.block_files import read_block
from nodeeditor.document.fragment import paste
from nodeeditor.document.recovery import read as read_recovery
from nodeeditor.document.salvage import salvage
from nodeeditor.fenced.fence import look_up_codecs
from nodeeditor.fenced.hdf5 import read_weights
from nodeeditor.fenced.messages import ReadWeights
from nodeeditor.graph.graph import Graph
from nodeeditor.handover.message import Reply, Wish
from nodeeditor.importing import open_any
from nodeeditor.importing.weights import has_weights, opened_weights
from nodeeditor.protocol.messages import decode_answer, decode_request
from nodeeditor.runs.journal import read_journal
from nodeeditor.runs.labels import read_labels
from nodeeditor.runs.listing import read_run
from nodeeditor.theme.files import load_theme
from tests.security.lures import Lures

#: What is no reading of a file: each beginning of an event's name.
_FORBIDDEN = (
    "import",
    "exec",
    "compile",
    "code.",
    "marshal.",
    "pickle.",
    "subprocess.",
    "os.",
    "socket.",
    "ctypes.",
    "shutil.",
    "tempfile.",
    "webbrowser.",
    "urllib.",
    "http.",
    "ftplib.",
    "mmap.",
    "sqlite3.",
    "winreg.",
    "_winapi.",
)
#: Looking into the folder of a run is part of reading it.
_READING = ("os.listdir", "os.scandir")


def _bytes_of(read: Callable[[bytes], object]) -> Callable[[Path], object]:
    return lambda path: read(path.read_bytes())


def _text_of(read: Callable[[str], object]) -> Callable[[Path], object]:
    return lambda path: read(path.read_text("utf-8", "replace"))


READERS: dict[str, Callable[[Path], object]] = {
    ".knet": load,
    ".block": read_block,
    ".damaged": _bytes_of(lambda content: salvage(content, "net.knet")),
    ".recovery": read_recovery,
    ".clip": _text_of(lambda text: paste(Graph(), text, 0, 0)),
    ".keras": lambda path: open_any(path, load_snapshot()),
    ".json": lambda path: open_any(path, load_snapshot()),
    ".catalog": _bytes_of(from_bytes),
    ".run": read_run,
    ".jsonl": read_journal,
    ".labels": read_labels,
    ".request": _bytes_of(decode_request),
    ".answer": _bytes_of(decode_answer),
    ".wish": _bytes_of(lambda content: (Wish.of(content), Reply.of(content))),
    ".toml": lambda path: load_theme(path.parent, path.stem),
}


def read_all_of_a_model(path: Path) -> None:
    """A model's configuration and its weights, by what reads them inside of a fence."""
    if not path.name.endswith(".weights.h5"):
        open_any(path, load_snapshot())
    if path.name.endswith(".weights.h5") or has_weights(path):
        with opened_weights(path) as packed:
            read_weights(packed.file, ReadWeights(packed.place, packed.start, packed.size))


#: What else is read where there are lures: models and weights made to harm.
_OF_MODELS = dict.fromkeys((".keras", ".json", ".h5"), read_all_of_a_model)


class Watch:
    """Writes down what is done while a file is read. A hook can't be taken away again, so it can be switched off."""

    def __init__(self, readers: Mapping[str, Callable[[Path], object]] | None = None) -> None:
        self._readers = readers or READERS
        self.seen: list[str] = []
        self._file: Path | None = None
        sys.addaudithook(self._hear)

    def read(self, path: Path, kind: str = "") -> str:
        """Read a file by the reader of its ending, or of ``kind``; the type of the error, empty for none."""
        self.seen = []
        self._file = path
        try:
            self._readers[kind or path.suffix](path)
        except Exception as error:
            return type(error).__name__
        finally:
            self._file = None
        return ""

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        file = self._file
        if file is None:
            return
        if event == "open":
            path, mode, flags = arguments
            is_own = isinstance(path, str | bytes | os.PathLike) and Path(os.fsdecode(path)).is_relative_to(file)
            writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
            if writes or not (is_own or isinstance(path, int)):
                self.seen.append(f"open {path!r} {mode!r}")
        elif event.startswith(_FORBIDDEN) and event not in _READING:
            self.seen.append(f"{event} {arguments!r}"[:200])


def main() -> None:
    """Read all files twice: what the first reading of a kind imports for good is no answer to what is in the file."""
    folder = Path(sys.argv[1])
    has_lures = (folder / "lures").is_dir()
    readers = _OF_MODELS if has_lures else READERS
    files = sorted(path for path in folder.iterdir() if path.suffix in readers)
    harmless = [path for path in files if path.name.startswith("harmless")]
    look_up_codecs()
    watch = Watch(readers)
    for path in harmless:
        watch.read(path)
    with Lures(folder / "lures") if has_lures else nullcontext() as lures:
        for path in files:
            error = watch.read(path)
            # What a library of C opens is not told of by Python, so the lures themselves are watched.
            seen = watch.seen + (lures.touched() if lures is not None else [])
            print(json.dumps({"file": path.name, "error": error, "seen": seen}), flush=True)


if __name__ == "__main__":
    main()
