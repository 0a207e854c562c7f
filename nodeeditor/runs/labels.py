"""What the user calls a run and says of it: ``labels.json`` of its folder, which the editor alone writes."""

from __future__ import annotations

from pathlib import Path

import msgspec

from nodeeditor.document.json_text import check_json
from nodeeditor.files.atomic import write_atomically
from nodeeditor.files.plain import read_plain
from nodeeditor.limits import LABELS_BYTES

#: Raised with every change that an older program would misread.
VERSION = 1
FORMAT = "nodeeditor.run.labels"
#: More is no name, no tag and no note of a run, but a file of something else.
MOST_BYTES = LABELS_BYTES


class Labels(msgspec.Struct, frozen=True, kw_only=True):
    """The content of ``labels.json``. An empty ``name`` is none: the run is called as it was recorded."""

    format: str = FORMAT
    version: int = VERSION
    name: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""


NONE = Labels()
_decoder = msgspec.json.Decoder(Labels)


def read_labels(path: Path) -> Labels:
    """The labels in ``path``; none where there is no file.

    Raises ``OSError``, and ``ValueError`` for anything that is no file of labels, a newer version included.
    """
    try:
        data = read_plain(path, MOST_BYTES)
    except FileNotFoundError:
        return NONE
    check_json(data, MOST_BYTES)
    labels = _decoder.decode(data)
    if labels.format != FORMAT or labels.version > VERSION:
        raise ValueError(f"format {labels.format!r}, version {labels.version}")
    return labels


def write_labels(path: Path, labels: Labels) -> None:
    """Replace the labels in ``path``. Raises ``OSError`` and then leaves the old ones."""
    write_atomically(path, msgspec.json.format(msgspec.json.encode(labels), indent=2) + b"\n")


def clean_tags(text: str) -> tuple[str, ...]:
    """The tags in a text in which commas part them, each once."""
    return tuple(dict.fromkeys(filter(None, (" ".join(tag.split()) for tag in text.split(",")))))
