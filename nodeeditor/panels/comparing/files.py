"""Sides of a comparison that are files, and asking for another one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.document import load
from nodeeditor.language import tr
from nodeeditor.panels.comparing.side import Side
from nodeeditor.panels.comparing.window import ComparisonWindow
from nodeeditor.problems import ProblemError


def side_of(path: Path, catalog: Catalog) -> Side:
    """The side of a graph file. Raises ``GraphFileError``."""
    return Side(path.name, str(path), load(path), catalog)


def ask_file(parent: QWidget, folder: Path) -> Path | None:
    """The graph file that the user wants to compare with."""
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Compare With File"), str(folder), tr("Graph files (*.knet)"))
    return Path(chosen) if chosen else None


def choose_side(window: ComparisonWindow, number: int, folder: Path, catalog: Catalog) -> Side | None:
    """Let the user take another file for a side; None where it stays as it was. What stands in the way is told."""
    path = ask_file(window, folder)
    if path is None:
        return None
    try:
        side = side_of(path, catalog)
    except ProblemError as error:
        window.tell(str(error))
        return None
    window.set_side(number, side)
    return side
