"""The Data tab: it chooses a source, shows what the engine says of it, and binds columns."""

from __future__ import annotations

import struct
from dataclasses import replace as replace_field

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from nodeeditor.document import Document
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.settings import (
    BundledSource,
    ColorMode,
    CsvSource,
    Fitting,
    ImageFolderSource,
    NumpySource,
    RandomArray,
    RandomSource,
)
from nodeeditor.panels.data_panel import DataPanel, counts_text
from nodeeditor.panels.dataset.classes import PICTURES
from nodeeditor.panels.dataset.columns import FEEDS, HISTOGRAM, KIND, NAME, kind_text
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import BindingProposed, ClassOfData, Column, DataDescribed, Failed, Histogram, Picture
from nodeeditor.protocol.requests import DescribeData, ProposeBinding
from nodeeditor.theme.tokens import DARK, LIGHT
from nodeeditor.values import FrozenMap

#: The head of a grayscale PNG, 28 high and 20 wide.
PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 20, 28, 8, 0, 0, 0, 0) + bytes(8)

COLUMNS = (
    Column("features", (13,), "float64", minimum=0.1, maximum=9.0, mean=2.5, deviation=1.5),
    Column("target", (), "int64", classes=3, histogram=Histogram((5, 9, 2), labels=("0", "1", "2"))),
)


def describe(request):
    if request.source["kind"] == "csv":
        return Failed(request.request, problem("data.no_rows", place=request.source["path"]))
    return DataDescribed(request.request, 178, COLUMNS, (("0.1 … 9", "2"), ("0.3 … 8", "0")))


def propose(request):
    proposals = {NodeId("n1"): FrozenMap(columns=("features",)), NodeId("n3"): FrozenMap(columns=("target",))}
    return BindingProposed(request.request, proposals)


@pytest.fixture
def panel(qtbot, wine, engines):
    engines.answers[DescribeData] = describe
    engines.answers[ProposeBinding] = propose
    panel = DataPanel(wine, DARK)
    qtbot.addWidget(panel)
    panel.resize(1200, 260)
    panel.show()
    wine.start_engine()
    qtbot.waitUntil(lambda: panel.columns.rowCount() == 2)
    return panel


def columns_text(panel, row, column):
    return panel.columns.index(row, column).data()


def choose(combo, data):
    """Choose an entry as a user does: by the list and the return key."""
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def test_columns_and_rows_are_shown_as_the_engine_describes_them(panel):
    assert columns_text(panel, 0, NAME) == "features"
    assert columns_text(panel, 0, KIND) == "float64 13"
    assert "3" in columns_text(panel, 1, KIND)
    assert panel.columns.index(1, HISTOGRAM).data(Qt.ItemDataRole.UserRole).counts == (5, 9, 2)
    assert "178" in panel.message.text()
    QTest.mouseClick(panel.show_rows, Qt.MouseButton.LeftButton)
    assert panel.rows_view.isVisible()
    assert panel.rows.index(1, 1).data() == "0"


def test_many_different_values_are_no_classes():
    assert kind_text(Column("verdict", (), "text", classes=3)) == "text, 3 classes"
    assert kind_text(Column("review", (), "text", classes=1420)) == "text, 1,420 values"


def test_a_histogram_is_painted_in_its_cell(panel):
    def accents():
        image = panel.columns_view.viewport().grab(cell).toImage()
        pixels = (image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height()))
        return sum(pixel == panel._histograms._theme.accent for pixel in pixels)

    cell = panel.columns_view.visualRect(panel.columns.index(1, HISTOGRAM))
    assert accents() > 100
    panel.set_theme(LIGHT)
    assert accents() > 100


def test_binding_automatically_is_one_undo_step(panel, wine, qtbot):
    QTest.mouseClick(panel.propose, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wine.undo_stack.count() == 1)
    assert wine.graph.layer_of(NodeId("n1")).config["columns"] == ("features",)
    assert columns_text(panel, 1, FEEDS) == "kind"
    assert [row.columns.text() for row in panel.bindings.rows] == ["features", "target"]
    wine.undo_stack.undo()
    assert columns_text(panel, 1, FEEDS) == ""


def test_columns_are_bound_from_the_menu_of_a_node(panel, wine):
    row = panel.bindings.rows[1]
    menu = row.columns.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["features", "target"]
    menu.actions()[1].trigger()
    assert wine.graph.layer_of(NodeId("n3")).config["columns"] == ("target",)
    menu.aboutToShow.emit()
    menu.actions()[1].trigger()
    assert "columns" not in wine.graph.layer_of(NodeId("n3")).config


def test_the_menu_of_columns_stays_open_while_they_are_ticked(panel, wine):
    row = panel.bindings.rows[0]
    menu = row.columns.menu()
    menu.popup(panel.mapToGlobal(QPoint(10, 10)))
    features, target = menu.actions()
    for action in (features, target):
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert menu.isVisible()
    assert [features.isChecked(), target.isChecked()] == [name in row._bound() for name in ("features", "target")]
    assert target.isChecked()
    menu.setActiveAction(target)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert "target" not in row._bound()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_preparation_is_chosen_by_node_and_a_default_is_not_written(panel, wine):
    first, last = panel.bindings.rows
    choose(first.preparation, "standardize")
    choose(last.preparation, "one_hot")
    assert wine.graph.layer_of(NodeId("n1")).config["scaling"] == "standardize"
    assert wine.graph.layer_of(NodeId("n3")).config["encoding"] == "one_hot"
    choose(first.preparation, "none")
    assert "scaling" not in wine.graph.layer_of(NodeId("n1")).config


def test_another_bundled_set_is_chosen_and_undone(panel, wine):
    choose(panel.source.kind, "iris")
    assert wine.graph.data.source == BundledSource("iris")
    wine.undo_stack.undo()
    assert panel.source.kind.currentData() == "wine"


def test_files_are_taken_by_their_ending_and_a_bad_one_is_told(panel, wine, qtbot, tmp_path):
    wine.data.use_file(tmp_path / "a.npz")
    assert wine.graph.data.source == NumpySource(str(tmp_path / "a.npz"))
    wine.data.use_file(tmp_path / "t.tsv")
    assert wine.graph.data.source == CsvSource(str(tmp_path / "t.tsv"), "\t")
    assert panel.source.delimiter.isVisible()
    qtbot.waitUntil(lambda: panel.message.property("role") == "error")
    assert "t.tsv" in panel.message.text()
    assert panel.columns.rowCount() == 0


def test_a_folder_of_images_is_chosen_and_read_as_the_form_says(panel, wine, qtbot, tmp_path, monkeypatch):
    (tmp_path / "photos" / "cats").mkdir(parents=True)
    (tmp_path / "photos" / "cats" / "1.png").write_bytes(PNG)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    choose(panel.source.kind, "images")
    assert panel.source.kind.currentData() == "wine"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "photos"))
    choose(panel.source.kind, "images")
    photos = ImageFolderSource(str(tmp_path / "photos"), 28, 20, ColorMode.GRAYSCALE)
    assert wine.graph.data.source == photos
    assert panel.source.path.text() == "photos"
    form = panel.source.images
    assert form.colors.isVisible()
    for number, combo in ((2, form.colors), (1, form.fitting)):
        combo.setCurrentIndex(number)
        combo.activated.emit(number)
    form.height_box.setValue(64)
    QTest.mouseClick(form.classes, Qt.MouseButton.LeftButton, pos=QPoint(8, form.classes.height() // 2))
    assert wine.graph.data.source == replace_field(
        photos, height=64, colors=ColorMode.RGBA, fitting=Fitting.CROP, classes=False
    )
    wine.undo_stack.undo()
    assert form.colors.currentIndex() == 1
    wine.undo_stack.undo()
    assert panel.source.kind.currentData() == "wine"


def test_classes_and_rows_are_shown_by_pictures(panel, wine, engines, qtbot):
    def shade(value, channels=3):
        return Picture(6, 4, channels, bytes([value]) * 24 * channels)

    columns = (Column("image", (4, 6, 3), "uint8"), Column("label", (), "int32", classes=2))
    engines.answers[DescribeData] = lambda request: DataDescribed(
        request.request,
        3,
        columns,
        (("4×6×3 […]", "0 cat"), ("4×6×3 […]", "0 cat"), ("4×6×3 […]", "1 dog")),
        image_column="image",
        pictures=(shade(10), shade(200), Picture(6, 4, 3, b"too short")),
        class_column="label",
        classes=(ClassOfData("cat", 2, (shade(10), shade(200))), ClassOfData("dog", 1, (Picture(9, 9, 7, b""),))),
        class_count=2,
        notes=(problem("data.images_beside", place="photos", count=4),),
    )
    wine.data.refresh()
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 3)
    assert panel.notes.isVisible()
    assert panel.notes.text().startswith("'photos' has images beside")
    QTest.mouseClick(panel.show_rows, Qt.MouseButton.LeftButton)
    shown = [panel.rows.index(row, 0).data(Qt.ItemDataRole.DecorationRole) for row in range(3)]
    assert shown[2] is None
    assert [image.pixelColor(5, 3).red() for image in shown[:2]] == [10, 200]
    QTest.mouseClick(panel.show_classes, Qt.MouseButton.LeftButton)
    assert [panel.classes.index(row, 1).data() for row in range(2)] == ["cat", "dog"]
    cell = panel.classes_view.visualRect(panel.classes.index(0, PICTURES))
    painted = panel.classes_view.viewport().grab(cell).toImage()
    found = {painted.pixelColor(x, painted.height() // 2).name() for x in range(painted.width())}
    assert {"#0a0a0a", "#c8c8c8"} <= found
    # Data without classes shows its columns again.
    engines.answers[DescribeData] = describe
    wine.data.refresh()
    qtbot.waitUntil(lambda: panel.columns.rowCount() == 2 and panel.classes.rowCount() == 0)
    assert not panel.show_classes.isVisible()
    assert panel.columns_view.isVisible()
    assert not panel.notes.isVisible()


def test_random_arrays_are_edited_in_a_table(panel, wine):
    choose(panel.source.kind, "random")
    table = panel.source.random.table
    table.item(0, 1).setText("4 x 4")
    assert wine.graph.data.source.arrays[0] == RandomArray("x", (4, 4))
    assert table.item(0, 1).text() == "4 × 4"
    table.item(0, 1).setText("nonsense")
    assert wine.graph.data.source.arrays[0].shape == ()
    panel.source.random.samples.setValue(50)
    assert wine.graph.data.source.samples == 50
    assert isinstance(wine.graph.data.source, RandomSource)
    wine.undo_stack.undo()
    assert panel.source.random.samples.value() == 1000


def test_the_validation_share_is_a_setting_of_the_document(panel, wine):
    panel.source.validation.setValue(35)
    assert wine.graph.data.validation == 0.35
    wine.undo_stack.undo()
    assert panel.source.validation.value() == 20


def test_without_data_the_panel_says_what_to_do(panel, wine, qtbot):
    choose(panel.source.kind, "none")
    qtbot.waitUntil(lambda: panel.columns.rowCount() == 0)
    assert panel.message.text()
    assert not panel.propose.isEnabled()


def test_of_large_data_it_says_what_the_figures_are_of():
    described = DataDescribed(0, 6_750_838, COLUMNS, (), sampled=20_000)
    assert counts_text(described) == "6,750,838 samples, 2 columns; the figures are those of 20,000 of them"
    assert counts_text(replace(described, is_estimate=True)).startswith("about 6,800,000 samples, 2 columns;")
    assert counts_text(replace(described, sampled=0)) == "6,750,838 samples, 2 columns"


def test_data_outside_of_the_folder_is_shown_and_read_by_the_button(qtbot, panel, wine, tmp_path):
    assert not panel.allow.isVisible()
    graph = wine.graph.copy()
    graph.data = replace_field(graph.data, source=NumpySource("../far.npy"))
    wine.take_up(Document(graph), tmp_path / "theirs" / "net.knet")
    qtbot.waitUntil(panel.allow.isVisible)
    assert str(tmp_path / "far.npy") in panel.message.text()
    assert panel.columns.rowCount() == 0
    qtbot.mouseClick(panel.allow, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.columns.rowCount() == 2)
    assert not panel.allow.isVisible()
