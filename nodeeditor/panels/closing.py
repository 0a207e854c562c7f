"""The question what becomes of a training when the window is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from nodeeditor.language import tr
from nodeeditor.preferences.choices import AtClose


def ask_at_close(parent: QWidget, run: str, *, waits: bool = False) -> tuple[AtClose, bool]:
    """Ask about the training of ``run``: what to do (``ASK`` for not closing at all), and whether always.

    One that ``waits`` was paused by the user.
    """
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    if waits:
        box.setWindowTitle(tr("A training is paused"))
        box.setText(tr("The training {run} is paused, and waits on after the window is closed.", run=run))
        box.setInformativeText(tr("Open the file again to let it go on from there, or stop it now."))
    else:
        box.setWindowTitle(tr("A training is running"))
        box.setText(tr("The training {run} goes on after the window is closed.", run=run))
        box.setInformativeText(tr("Open the file again to see it with all of its points, or stop it now."))
    go_on = box.addButton(tr("Let It Wait") if waits else tr("Let It Go On"), QMessageBox.ButtonRole.AcceptRole)
    stop = box.addButton(tr("Stop and Keep Weights"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(go_on)
    always = QCheckBox(tr("Do so every time (Train > On Closing changes it)"))
    box.setCheckBox(always)
    box.exec()
    clicked = box.clickedButton()
    chosen = AtClose.GO_ON if clicked is go_on else AtClose.STOP if clicked is stop else AtClose.ASK
    return chosen, always.isChecked()
