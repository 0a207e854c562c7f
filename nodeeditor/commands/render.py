"""``nodeeditor render FILE -o OUT.png``: the canvas as a picture, with no display."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.commands.asked_engine import reports_of
from nodeeditor.commands.command import SOUND, Command, add_file
from nodeeditor.commands.keras import known_catalog
from nodeeditor.commands.results import claimed_output
from nodeeditor.document import Document, load
from nodeeditor.problems import ProblemError, problem


def run(options: argparse.Namespace) -> int:
    """Draw the graph as the editor shows it, shapes and problems included."""
    path = Path(options.out)
    if path.suffix.lower() not in (".png", ".svg"):
        raise ProblemError(problem("command.picture_ending", path=options.out))
    document = load(Path(options.file))
    with claimed_output():
        _draw(document, path)
    return SOUND


def _draw(document: Document, path: Path) -> None:
    reports = reports_of(document.graph)
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from nodeeditor.canvas.picture import render
    from nodeeditor.theme.tokens import LIGHT

    application = QApplication.instance() or QApplication(sys.argv[:1])
    try:
        render(document, known_catalog() or load_snapshot(), path, LIGHT, reports)
    except OSError as error:
        raise ProblemError(
            problem("command.picture_failed", path=str(path), reason=error.strerror or str(error))
        ) from error
    finally:
        application.processEvents()


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_file(parser)
    parser.add_argument("-o", dest="out", required=True, metavar="OUT", help="the picture to write: .png or .svg")


COMMAND = Command("render", "a graph as a picture, with no display", _add_options, run)
