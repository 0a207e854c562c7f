"""Every control of the window has a name for a screen reader, and a training is told."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from nodeeditor.canvas.accessible import voice
from nodeeditor.panels import training_voice
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import EpochDone, TrainingDone

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)


def nameless(window: QWidget) -> list[str]:
    """The controls that a screen reader has no name for, by their classes and the objects they are in."""
    found = []
    for control in window.findChildren(QWidget):
        is_part = isinstance(control.parentWidget(), QComboBox | QAbstractSpinBox) or isinstance(control, QScrollBar)
        if not isinstance(control, CONTROLS) or is_part or control.objectName().startswith("qt_"):
            continue
        if control.parentWidget() is not None and control.parentWidget().objectName().startswith("qt_"):
            continue
        around = control.parentWidget()
        # A field's own button, the headings of a table, the list that a box opens, what is not offered just now.
        if isinstance(around, QLineEdit) or isinstance(control, QHeaderView) or control.isHidden():
            continue
        if around is not None and isinstance(around.parentWidget(), QComboBox):
            continue
        interface = QAccessible.queryAccessibleInterface(control)
        if not interface.text(QAccessible.Text.Name):
            found.append(f"{type(control).__name__} '{control.objectName()}' in {type(around).__name__}")
    return found


def test_every_control_of_the_window_has_a_name(robot):
    robot.draw(
        ("Input", "image", {"shape": (8, 8, 1)}),
        ("Conv2D", "conv", {"filters": 4, "kernel_size": (3, 3)}),
        ("Flatten", "flat", {}),
        ("Dense", "dense", {"units": 3}),
        ("Output", "out", {"loss": "mse"}),
    )
    window = robot.window
    robot.act("go_to_outline")
    bars = window.findChildren(QTabBar)
    assert {"Library", "Outline"} <= {bar.tabText(number) for bar in bars for number in range(bar.count())}
    for name in ("training", "runs", "data", "summary", "problems", "history"):
        window.show_results(name)
    for name in ("conv", "out"):
        robot.select(name)
    robot.act("find")
    QApplication.processEvents()
    assert not (left := nameless(window)), "\n".join(left)


def test_a_training_is_told_as_it_goes(robot, monkeypatch):
    said: list[str] = []
    for module in (voice, training_voice):
        monkeypatch.setattr(module, "is_heard", lambda: True)
    monkeypatch.setattr(voice, "post", lambda event: said.append(event.message()))
    training = robot.workspace.training
    training.epoch.emit(EpochDone(2, 10, {"loss": 0.123456, "val_loss": 0.5, "a_loss": 1.0}, 1.0, 100.0))
    training.done.emit(TrainingDone("run", "finished", 3, {}, 100.0, 3.0))
    training.failed.emit(problem("graph.cycle", source="a", node="b"))
    assert said == [
        "Epoch 3: loss 0.1235, val loss 0.5",
        "Training finished",
        problem("graph.cycle", source="a", node="b").text,
    ]
