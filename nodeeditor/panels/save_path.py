"""Asking where to save: the system's dialog, and what it can't know of an ending that is added after it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from nodeeditor.language import tr


def ask_save_path(parent: QWidget, title: str, start: str, kinds: str, ending: Callable[[str], str]) -> Path | None:
    """Where the user wants to save, None for nowhere.

    A name without an ending gets the one that ``ending`` gives for the chosen one of ``kinds``.
    """
    chosen, kind = QFileDialog.getSaveFileName(parent, title, start, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix:
        return path
    path = path.with_suffix(ending(kind))
    # The dialog asked about the name without the ending.
    return path if not path.exists() or may_replace(parent, path) else None


def may_replace(parent: QWidget, path: Path) -> bool:
    """Ask whether the file ``path`` is to be written over."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("Replace file"))
    # The name of a file is text, never markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("{name} exists already. Replace it?", name=path.name))
    replace = box.addButton(tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.exec()
    return box.clickedButton() is replace
