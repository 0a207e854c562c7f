"""Writes the snapshot of the catalog: ``python -m nodeeditor.engine.introspection [FILE]``."""

from __future__ import annotations

import sys
from pathlib import Path

from nodeeditor.catalog.store import snapshot_path, to_bytes
from nodeeditor.engine.introspection import describe_catalog


def main(arguments: list[str]) -> int:
    """Describe the installed Keras and write it to the file named, or over the snapshot that ships."""
    path = Path(arguments[0]) if arguments else snapshot_path()
    path.write_bytes(to_bytes(describe_catalog()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
