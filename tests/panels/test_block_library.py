"""Blocks in the library panel: where each comes from, keeping one for other graphs, and editing one without a use."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from nodeeditor.catalog.of_blocks import YOURS
from nodeeditor.document import Document
from nodeeditor.graph.graph import Graph
from nodeeditor.resources import examples
from tests.editing.test_adopting import INNER, OUTER
from tests.panels.test_library import index_of, texts


@pytest.fixture
def blocks(robot, tmp_path):
    """A window whose graph has two blocks without a use, and a user's library of its own."""
    robot.workspace.block_library._folder = tmp_path / "library"
    robot.workspace.take_up(Document(Graph.build((), (), (), blocks=(INNER, OUTER))), None)
    robot.window.library.show_offers()
    return robot


def menu_of(robot, text):
    menu = robot.window.library.block_menu(index_of(robot.window.library, text))
    return {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}


def yours(robot):
    return [offer.name for offer in robot.workspace.block_library.offers if offer.origin == YOURS]


def press(robot, key, text, held=Qt.KeyboardModifier.NoModifier):
    library = robot.window.library
    library.list.setCurrentIndex(index_of(library, text))
    QTest.keyClick(library.list, key, held)


def answer(robot, name):
    dialog = robot.window.blocks.dialog
    robot.type(dialog.name, name, enter=False)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    text = button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return text


def test_each_says_where_it_comes_from_what_it_takes_and_what_can_be_set(blocks):
    library = blocks.window.library
    index = index_of(library, "residual")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "residual ready"
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "ResNet's identity block" in tip
    assert "Takes x" in tip
    assert "filters = 64" in tip
    assert index_of(library, "outer").data(Qt.ItemDataRole.AccessibleTextRole) == "outer in graph"
    assert set(menu_of(blocks, "residual")) == {"Add a use"}


def test_a_block_is_kept_renamed_removed_and_brought_back(blocks):
    menu_of(blocks, "outer")["Save to your library…"].trigger()
    assert answer(blocks, "mine") == "Save"
    assert yours(blocks) == ["mine"]
    blocks.window.blocks.save_block("inner")
    assert answer(blocks, "mine") == "Replace"
    assert yours(blocks) == ["mine"]
    press(blocks, Qt.Key.Key_F2, "mine")
    answer(blocks, "a/b")
    assert blocks.window.blocks.dialog.error.text()
    answer(blocks, "own")
    assert yours(blocks) == ["own"]
    press(blocks, Qt.Key.Key_Delete, "own")
    assert yours(blocks) == []
    blocks.window.messages._button.click()
    assert yours(blocks) == ["own"]
    assert "own" in texts(blocks.window.library)


def test_the_block_of_a_use_or_the_one_that_is_shown_is_kept(blocks):
    save = blocks.window.actions_["save_block"]
    assert not save.isEnabled()
    blocks.window.library.add_wanted.emit("block:inner")
    assert save.isEnabled()
    save.trigger()
    answer(blocks, "by_use")
    blocks.window.blocks.edit_block("outer")
    save.trigger()
    answer(blocks, "by_inside")
    assert yours(blocks) == ["by_inside", "by_use"]


def test_a_block_without_a_use_is_edited_and_says_that_shapes_are_unknown(blocks):
    press(blocks, Qt.Key.Key_Return, "inner", Qt.KeyboardModifier.ControlModifier)
    assert blocks.workspace.inside == "inner"
    way = blocks.window.way_in
    assert way.texts == ["network", "inner"]
    blocks.act("leave_block")
    assert blocks.workspace.place.is_network


def test_a_block_that_came_into_the_graph_is_listed_once(blocks):
    library = blocks.window.library
    library.add_wanted.emit("offer:ready:residual")
    assert texts(library).count("residual") == 1
    assert index_of(library, "residual").data(Qt.ItemDataRole.AccessibleTextRole) == "residual in graph"
    blocks.act("undo")
    assert index_of(library, "residual").data(Qt.ItemDataRole.AccessibleTextRole) == "residual ready"


def test_each_repetition_is_seen_in_place(robot):
    robot.window.files.open_example(examples() / "repeated.knet")
    robot.select("stages")
    robot.act("show_in_place")
    (inset,) = robot.window.canvas.insets.shown.values()
    assert inset.title.text() == "inside stages, 1 of 3"
    assert not inset.before.isEnabled()
    inset.after.click()
    inset.after.click()
    assert inset.title.text() == "inside stages, 3 of 3"
    assert not inset.after.isEnabled()
    inset.wanted.emit("n3")
    assert robot.workspace.place.steps[0].repetition == 2
