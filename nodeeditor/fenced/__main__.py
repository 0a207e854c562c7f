"""Reads one file from elsewhere inside of a fence: the errand is the argument, the answer goes to standard output."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nodeeditor.fenced.fence import go_inside
from nodeeditor.fenced.messages import (
    Answer,
    Errand,
    IsGraph,
    ModelRead,
    NamesRead,
    OutOfMemory,
    ReadModel,
    ReadNames,
    Refused,
    decode_errand,
    encode,
)
from nodeeditor.language import set_translator
from nodeeditor.limits import MODEL_FENCE, WEIGHTS_FENCE
from nodeeditor.problems import ProblemError

#: A network of one layer: reading it imports what is imported late.
_REHEARSAL: Mapping[str, Any] = {
    "layers": [
        {"class_name": "InputLayer", "config": {"name": "a", "batch_shape": [None, 1]}},
        {"class_name": "Dense", "config": {"name": "b", "units": 1}},
    ]
}


def main() -> None:
    """Answer the errand that is the argument, and end."""
    # It ends when who asked ends it; Ctrl+C in a terminal is meant for that one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    read = _reader(decode_errand(sys.argv[1]))
    try:
        answer = read()
    except MemoryError:
        answer = OutOfMemory()
    except ProblemError as error:
        answer = Refused(error.problem)
    with os.fdopen(1, "wb") as output:
        output.write(encode(answer))


def _reader(errand: Errand) -> Callable[[], Answer]:
    """What does the errand. All that it needs is imported here, and no more; then the fence is closed."""
    if isinstance(errand, ReadModel):
        return _model_reader(errand)
    if isinstance(errand, ReadNames):
        from nodeeditor.fenced.names import names_by_kind

        path = Path(os.fsdecode(errand.path))
        go_inside(MODEL_FENCE, files=2)
        return lambda: NamesRead(list(names_by_kind(path).items()))
    from nodeeditor.fenced.hdf5 import read_weights

    file = os.fdopen(0, "rb", buffering=0)
    go_inside(WEIGHTS_FENCE, files=0)
    return lambda: read_weights(file, errand)


def _model_reader(errand: ReadModel) -> Callable[[], Answer]:
    from nodeeditor.catalog.catalog import Catalog
    from nodeeditor.catalog.store import from_bytes
    from nodeeditor.document import Document, GraphFileError
    from nodeeditor.document.format import dumps
    from nodeeditor.importing import import_config, open_any

    def read() -> Answer:
        try:
            found = open_any(path, catalog)
        except GraphFileError:
            return IsGraph()
        if isinstance(found, Document):
            return IsGraph()
        return ModelRead(dumps(Document(found.graph)), found.told, found.has_weights)

    path = Path(os.fsdecode(errand.path))
    catalog = Catalog(from_bytes(Path(errand.catalog).read_bytes()))
    import_config(_REHEARSAL, catalog, "")
    set_translator(lambda _context, text: errand.phrases.get(text, text))
    go_inside(MODEL_FENCE, files=2)
    return read


if __name__ == "__main__":
    main()
