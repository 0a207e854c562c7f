"""The library: search, adding, dragging, and what can't be placed."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from nodeeditor.canvas.mime import layer_type

DENSE = ("Dense", "dense", {"units": 8})
INPUT = ("Input", "input", {"shape": (4,)})


def texts(library):
    return [library.model.index(number).data() for number in range(library.model.rowCount())]


def index_of(library, text):
    return library.model.index(texts(library).index(text))


def test_names_how_many_layers_keras_has(robot):
    library = robot.window.library
    layers = [spec for spec in robot.workspace.catalog.layers if spec.type not in ("Input", "Output")]
    assert library.search.placeholderText() == f"Search {len(layers)} node types"
    assert len(layers) > 100


def test_search_narrows_and_enter_adds_the_first_hit(robot):
    library = robot.window.library
    QTest.keyClicks(library.search, "fc")
    assert texts(library)[0] == "Dense"
    QTest.keyClick(library.search, Qt.Key.Key_Return)
    assert [layer.type for layer in robot.graph.layers.values()] == ["Dense"]
    assert robot.workspace.undo_stack.count() == 1


def test_arrow_keys_choose_another_hit(robot):
    library = robot.window.library
    QTest.keyClicks(library.search, "conv2d")
    second = texts(library)[1]
    QTest.keyClick(library.search, Qt.Key.Key_Down)
    QTest.keyClick(library.search, Qt.Key.Key_Return)
    assert [layer.type for layer in robot.graph.layers.values()] == [second]


def test_escape_empties_the_search(robot):
    library = robot.window.library
    everything = texts(library)
    QTest.keyClicks(library.search, "lstm")
    assert texts(library) != everything
    QTest.keyClick(library.search, Qt.Key.Key_Escape)
    assert texts(library) == everything


def test_double_click_adds_beside_the_selection_and_wires(robot):
    robot.draw(INPUT)
    robot.select("input")
    view = robot.window.library.list
    index = index_of(robot.window.library, "Dense")
    view.scrollTo(index)
    place = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    (link,) = robot.graph.links
    assert robot.graph.nodes[link.source].name == "input"
    assert robot.graph.layer_of(link.target).type == "Dense"
    assert robot.graph.nodes[link.target].x > robot.graph.nodes[link.source].x


def test_what_can_not_stand_in_a_graph_is_greyed_and_says_why(robot):
    library = robot.window.library
    spec = next(spec for spec in robot.workspace.catalog.layers if not spec.placeable)
    index = index_of(library, spec.type)
    assert not index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert spec.reason in index.data(Qt.ItemDataRole.ToolTipRole)
    library.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Current)
    QTest.keyClick(library.list, Qt.Key.Key_Return)
    assert not robot.graph.nodes


def test_a_drag_carries_the_layer_type(robot):
    library = robot.window.library
    index = index_of(library, "Dense")
    assert index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert layer_type(library.model.mimeData([index])) == "Dense"


def test_a_click_on_a_heading_folds_its_family(robot):
    library = robot.window.library
    heading = library.model.index(0)
    family = heading.data()
    first = library.model.index(1).data()
    place = library.list.visualRect(heading).center()
    QTest.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert library.model.is_folded(family)
    assert first not in texts(library)
    QTest.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert first in texts(library)
