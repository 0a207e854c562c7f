"""The dialog that makes figures: choices drawn at once and remembered, files, the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from nodeeditor.figures.options import FigureOptions, Flow, Look, Shapes
from nodeeditor.panels.figure_choices import remember, remembered
from nodeeditor.panels.handlers import figures as figures_module


def stage(robot):
    robot.draw(("Input", "x", {"shape": (4,)}), ("Dense", "dense", {"units": 3}), ("Output", "out", {}))


def opened(robot):
    robot.act("export_figure")
    return robot.window.figures.dialog


def shown(dialog):
    return sorted(box.content.title for box in dialog.figure.drawing.boxes)


def test_each_choice_is_drawn_at_once(robot):
    stage(robot)
    dialog = opened(robot)
    assert shown(dialog) == ["dense", "out", "x"]
    robot.choose(dialog.flow, "Laid out downwards")
    robot.until(lambda: dialog.figure.flow is Flow.DOWN)
    robot.type(dialog.title, "My network", enter=False)
    robot.until(lambda: dialog.figure.title == "My network")
    dialog.has_title.click()
    robot.until(lambda: dialog.figure.title == "")
    dialog.has_width.click()
    robot.until(lambda: dialog.told.text().startswith("85 × "))
    robot.choose(dialog.unit, "in")
    assert dialog.width_.value() == 3.35
    robot.until(lambda: abs(dialog.figure.options.width - 85.0) < 0.1)
    dialog.reject()


def test_the_selected_nodes_alone(robot):
    stage(robot)
    assert not opened(robot).selection.isEnabled()
    robot.window.figures.dialog.reject()
    robot.select("x", "dense")
    dialog = opened(robot)
    dialog.selection.click()
    robot.until(lambda: shown(dialog) == ["dense", "x"])
    dialog.reject()


def test_a_figure_is_saved_and_its_choices_are_remembered(robot, tmp_path, monkeypatch):
    stage(robot)
    monkeypatch.setattr(figures_module, "ask_save_path", lambda *_: tmp_path / "net.pdf")
    dialog = opened(robot)
    robot.choose(dialog.look, "Black on white")
    dialog.legend.click()
    dialog.save_button.click()
    assert (tmp_path / "net.pdf").read_bytes().startswith(b"%PDF")
    assert "net.pdf is written to" in robot.window.messages.text
    again = opened(robot)
    assert (again.options.look, again.options.legend) == (Look.PRINT, True)
    again.reject()


def test_what_stands_in_the_way_of_saving_is_told_and_the_dialog_stays(robot, tmp_path, monkeypatch):
    stage(robot)
    dialog = opened(robot)
    for name, told in (("missing/net.png", "No such file"), ("net.gif", "must end in .png, .svg or .pdf")):
        monkeypatch.setattr(figures_module, "ask_save_path", lambda *_, name=name: tmp_path / name)
        dialog.save_button.click()
        assert told in dialog.advice.text()
        assert dialog.isVisible()
    dialog.reject()


def test_a_figure_is_copied_as_pixels_and_as_vectors(robot):
    stage(robot)
    robot.act("copy_figure")
    data = QApplication.clipboard().mimeData()
    assert QImage(data.imageData()).width() > 100
    assert b"<svg" in data.data("image/svg+xml").data()[:400]
    assert "on the clipboard" in robot.window.messages.text
    # The clipboard of the offscreen plugin would outlive Python, whose data it still has, and crash.
    QApplication.clipboard().clear()


def test_choices_come_back_as_they_were(tmp_path):
    def settings():
        return QSettings(str(tmp_path / "figure.ini"), QSettings.Format.IniFormat)

    assert remembered(settings()) == FigureOptions()
    chosen = FigureOptions("", Shapes.LINKS, False, True, True, True, Flow.DOWN, Look.DARK, True, 85.0)
    kept = settings()
    remember(kept, chosen)
    kept.sync()
    assert remembered(settings()) == chosen
    remember(kept, FigureOptions(title="Only this one"))
    kept.sync()
    assert remembered(settings()) == FigureOptions()
    kept.setValue("figure/width", "wide")
    kept.setValue("figure/flow", "sideways")
    assert remembered(kept) == FigureOptions()
