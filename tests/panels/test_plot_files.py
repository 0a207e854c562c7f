"""The plot as a file."""

from __future__ import annotations

import csv
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

from nodeeditor.panels.plot.files import save_plot
from nodeeditor.panels.plot.training_plot import TrainingPlot
from nodeeditor.runs.journal import Batches, Epoch
from nodeeditor.theme.tokens import DARK


@pytest.fixture
def plot(qtbot):
    plot = TrainingPlot(DARK)
    qtbot.addWidget(plot)
    qtbot.addWidget(plot.legend)
    plot.resize(700, 240)
    plot.show()
    plot.begin("run", 2, 2)
    plot.take(Batches(0, 0, {"loss": [2.0, 1.0], "accuracy": [0.25, 0.5]}))
    plot.take(Epoch(0, 2, {"loss": 1.5, "val_loss": 1.75}, 0.1, 40.0))
    plot.redraw()
    return plot


def test_a_table_has_every_point(plot, tmp_path):
    save_plot(plot, tmp_path / "plot.csv")
    with (tmp_path / "plot.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["run", "kind", "at", "loss", "val_loss", "accuracy"],
        ["run", "batch", "0.5", "2.0", "", "0.25"],
        ["run", "batch", "1.0", "1.0", "", "0.5"],
        ["run", "epoch", "1.0", "1.5", "1.75", ""],
    ]


def test_a_picture_has_twice_the_size_and_more_than_one_colour(plot, tmp_path):
    save_plot(plot, tmp_path / "plot.png")
    image = QImage(str(tmp_path / "plot.png"))
    assert image.width() == 2 * (plot.losses.width() + plot.metrics.width())
    assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) > 3


def test_a_vector_picture_is_drawn_with_paths_and_texts(plot, tmp_path):
    save_plot(plot, tmp_path / "plot.svg")
    names = [element.tag.rpartition("}")[2] for element in ElementTree.parse(tmp_path / "plot.svg").iter()]
    assert names.count("path") + names.count("polyline") >= 4
    assert names.count("text") >= 4


@pytest.mark.parametrize("name", ["plot.csv", "plot.png", "plot.svg"])
def test_a_folder_that_is_not_there_is_an_os_error(plot, tmp_path, name):
    with pytest.raises(OSError):
        save_plot(plot, tmp_path / "missing" / name)
