"""The dialog that makes figures: choices drawn at once and remembered, files, the clipboard."""

from __future__ import annotations

import threading

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.figures.options import FigureOptions, Flow, Look, Shapes
from nodeeditor.panels import figure_dialog as dialog_module
from nodeeditor.panels.figure_choices import remember, remembered
from nodeeditor.panels.handlers import figures as figures_module
from nodeeditor.workspace.apart import CalledOff
from tests.disposal import empty_clipboard


def stage(robot):
    robot.draw(("Input", "x", {"shape": (4,)}), ("Dense", "dense", {"units": 3}), ("Output", "out", {}))


def opened(robot):
    robot.act("export_figure")
    dialog = robot.window.figures.dialog
    robot.until(lambda: dialog.figure is not None)
    return dialog


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
    robot.until(lambda: robot.window.figures.dialog is None)
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
        robot.until(lambda told=told: told in dialog.advice.text())
        assert dialog.isVisible()
    dialog.reject()


def test_what_was_told_stays_while_the_preview_is_drawn_for_another_room(robot, tmp_path, monkeypatch):
    stage(robot)
    dialog = opened(robot)
    monkeypatch.setattr(figures_module, "ask_save_path", lambda *_: tmp_path / "net.gif")
    dialog.save_button.click()
    robot.until(lambda: "must end in" in dialog.advice.text())
    drawn = []
    show = dialog.preview.show_figure
    monkeypatch.setattr(dialog.preview, "show_figure", lambda *figure: drawn.append(show(*figure)))
    dialog.resize(dialog.width() + 120, dialog.height() + 90)
    robot.until(lambda: bool(drawn))
    assert "must end in" in dialog.advice.text()
    dialog.reject()


def test_a_figure_is_copied_as_pixels_and_as_vectors(robot):
    stage(robot)
    robot.act("copy_figure")
    robot.until(lambda: "on the clipboard" in robot.window.messages.text)
    data = QApplication.clipboard().mimeData()
    assert QImage(data.imageData()).width() > 100
    assert b"<svg" in data.data("image/svg+xml").data()[:400]
    empty_clipboard()


class Gate:
    """Stands where a figure is drawn or written, in the thread that does it, until it is opened or nobody waits."""

    def __init__(self, monkeypatch, where, name):
        self._inner = getattr(where, name)
        self._is_open = threading.Event()
        self.entered = self.given_up = 0
        monkeypatch.setattr(where, name, self._pass)

    def open(self):
        self._is_open.set()

    def _pass(self, *arguments):
        assert threading.current_thread() is not threading.main_thread()
        check = arguments[-1]
        self.entered += 1
        while not self._is_open.wait(0.001):
            try:
                check()
            except CalledOff:
                self.given_up += 1
                raise
        return self._inner(*arguments)


def test_the_window_goes_on_while_a_figure_is_drawn(robot, monkeypatch):
    stage(robot)
    gate = Gate(monkeypatch, dialog_module, "Figure")
    robot.act("export_figure")
    dialog = robot.window.figures.dialog
    robot.until(lambda: gate.entered == 1)
    assert dialog.figure is None
    robot.until(lambda: dialog.preview._is_late)
    robot.choose(dialog.look, "Dark")  # the first is given up for another one
    robot.until(lambda: (gate.entered, gate.given_up) == (2, 1))
    gate.open()
    robot.until(lambda: dialog.figure is not None)
    assert dialog.figure.options.look is Look.DARK
    assert not dialog.preview._is_late
    dialog.reject()


def test_a_dialog_that_is_closed_gives_up_what_is_drawn(robot, monkeypatch):
    stage(robot)
    gate = Gate(monkeypatch, dialog_module, "Figure")
    robot.act("export_figure")
    robot.until(lambda: gate.entered == 1)
    robot.window.figures.dialog.reject()
    robot.until(lambda: gate.given_up == 1)


def test_what_is_saved_is_what_was_chosen_just_before(robot, tmp_path, monkeypatch):
    stage(robot)
    monkeypatch.setattr(figures_module, "ask_save_path", lambda *_: tmp_path / "net.svg")
    dialog = opened(robot)
    robot.type(dialog.title, "Latest", enter=False)
    dialog.save_button.click()
    robot.until(lambda: robot.window.figures.dialog is None)
    assert "<title>Latest</title>" in (tmp_path / "net.svg").read_text()


def test_writing_a_figure_can_be_called_off(robot, tmp_path, monkeypatch):
    stage(robot)
    monkeypatch.setattr(figures_module, "ask_save_path", lambda *_: tmp_path / "net.png")
    dialog = opened(robot)
    gate = Gate(monkeypatch, figures_module, "figure_bytes")
    dialog.save_button.click()
    robot.until(lambda: gate.entered == 1)
    assert dialog.told.text() == "Writing net.png"
    assert dialog.bar.isVisible()
    assert not dialog.save_button.isEnabled()
    assert dialog.close_button.text() == "Cancel"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    robot.until(lambda: gate.given_up == 1)
    assert dialog.isVisible()
    assert dialog.close_button.text() == "Close"
    assert dialog.told.text() != "Writing net.png"
    assert not (tmp_path / "net.png").exists()
    dialog.save_button.click()  # another time it is written
    gate.open()
    robot.until(lambda: robot.window.figures.dialog is None)
    assert QImage(str(tmp_path / "net.png")).width() > 100


def test_a_copy_is_called_off_in_the_status_bar(robot, monkeypatch):
    stage(robot)
    gate = Gate(monkeypatch, figures_module, "_copied")
    dialog = opened(robot)
    dialog.copy_button.click()
    robot.until(lambda: gate.entered == 1)
    activities = robot.workspace.activities
    robot.until(lambda: activities.current is not None)
    activities.current.cancel()
    robot.until(lambda: gate.given_up == 1)
    assert activities.current is None
    assert "on the clipboard" not in robot.window.messages.text
    dialog.reject()


def test_the_preview_is_drawn_anew_for_more_room(robot):
    stage(robot)
    dialog = opened(robot)
    before = dialog.preview._image.size()
    figure = dialog.figure
    dialog.resize(dialog.width() // 2 + 60, dialog.height())
    robot.until(lambda: dialog.preview._image.width() < before.width())
    assert dialog.figure is figure
    dialog.reject()


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
