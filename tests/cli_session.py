"""Runs several commands in one process, each with its own output, so that TensorFlow is imported once.

``python cli_session.py FOLDER COMMANDS.json`` writes, for command number n, ``n.out``, ``n.err`` and
``n.code`` to the folder, just as a process of its own would have given them.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from nodeeditor.cli import main


def run(arguments: list[str], folder: Path, number: int) -> None:
    for descriptor, ending in ((1, "out"), (2, "err")):
        handle = os.open(folder / f"{number}.{ending}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(handle, descriptor)
        os.close(handle)
    sys.stdout = os.fdopen(os.dup(1), "w", encoding="utf-8")
    sys.stderr = os.fdopen(os.dup(2), "w", encoding="utf-8")
    try:
        code = main(arguments)
    except SystemExit as error:  # argparse leaves so after --help
        code = int(error.code or 0)
    sys.stdout.flush()
    sys.stderr.flush()
    (folder / f"{number}.code").write_text(str(code))


if __name__ == "__main__":
    for index, command in enumerate(json.loads(Path(sys.argv[2]).read_text())):
        run(command, Path(sys.argv[1]), index)
