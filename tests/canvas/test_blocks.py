"""Blocks on the canvas: entering and leaving them, making them of nodes, unpacking them, what their uses look like."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from nodeeditor.canvas.geometry import WIDTH
from nodeeditor.canvas.repair_buttons import RepairButtons
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.edits import Move, Place, SetBlock
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.graph.places import Place as Level
from nodeeditor.graph.places import way_to
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import EMPTY, FrozenMap
from tests.graph.test_blocks import level

MLP = Block(
    "mlp",
    (Argument("base", 8),),
    *level(
        ("x", "Input", {}, ()),
        ("dense", "Dense", {"units": {"expression": "base * 2**i"}}, ("x",)),
        ("y", "Output", {}, ("dense",)),
    ),
)


@pytest.fixture
def staged(robot):
    """An Input, a use of a block three times in a row, and an Output."""
    rows = level(
        ("image", "Input", {"shape": (4,)}, ()),
        ("stage", "block:mlp", {"repeat": 3}, ("image>x",)),
        ("label", "Output", {}, ("stage.y",)),
    )
    graph = Graph.build(*rows, blocks=(MLP,))
    for count, node in enumerate(list(graph.nodes)):
        graph.apply(Move((Place(node, 260.0 * count, 0.0),)))
    for count, node in enumerate(list(graph.blocks["mlp"].body.nodes)):
        graph.blocks["mlp"].body.apply(Move((Place(node, 260.0 * count, 3000.0),)))
    robot.workspace.take_up(Document(graph, camera=Camera(400, 50, 1.0)), None)
    return robot


def shown(robot) -> set[str]:
    return {item.content.title for item in robot.canvas.canvas_scene.nodes.values()}


def test_a_double_click_on_a_use_shows_what_is_inside_and_a_key_goes_back(staged):
    staged.double_click("stage")
    assert staged.workspace.inside == "mlp"
    assert shown(staged) == {"x", "dense", "y"}
    assert staged.steps == []  # looking inside is no change
    staged.keys("PgUp")
    assert staged.workspace.inside is None
    assert shown(staged) == {"image", "stage", "label"}
    assert staged.selected == {"stage"}
    staged.keys("PgDown")
    assert staged.workspace.inside == "mlp"


def test_title_and_fields_of_a_use_are_still_edited_by_a_double_click(staged):
    staged.double_click(staged.shown("stage") + QPointF(WIDTH / 2, 14))
    assert staged.canvas.editors.name_editor is not None
    assert staged.workspace.inside is None


def test_a_key_that_enters_leaves_other_nodes_alone(staged):
    staged.click("image")
    staged.keys("PgDown")
    staged.keys("PgUp")
    assert staged.workspace.place == Level()
    assert staged.selected == {"image"}


def test_each_level_is_looked_at_where_it_was_left(staged):
    canvas = staged.canvas
    outside = canvas.camera
    staged.double_click("stage")
    assert canvas.visible_rect().contains(canvas.canvas_scene.content_rect())  # fitted the first time
    canvas.camera = Camera(300, 3100, 0.7)
    inside = canvas.camera
    staged.keys("PgUp")
    assert canvas.camera == outside
    assert staged.workspace.document.camera == outside  # what is saved is of the network
    staged.keys("PgDown")
    assert canvas.camera == inside


def test_a_step_done_inside_is_undone_there(staged):
    staged.double_click("stage")
    staged.workspace.apply(Move((Place(NodeId("dense"), 260.0, 3100.0),)), "Move")
    staged.keys("PgUp")
    staged.keys("Ctrl+Z")
    assert staged.workspace.inside == "mlp"
    assert staged.canvas.canvas_scene.nodes[NodeId("dense")].pos().y() == 3000.0


def test_a_use_tells_the_name_of_its_block_and_how_often_it_stands_there(staged):
    content = staged.canvas.canvas_scene.nodes[staged.node("stage")].content
    assert content.subtitle == "mlp · ×3"
    assert content.family == "block"


def row_of_layers(robot) -> None:
    robot.draw(
        {
            "image": ("Input", 0, 0, {"shape": (4,)}),
            "first": ("Dense", 260, 0, {"units": 8}),
            "second": ("Dense", 520, 0, {"units": 8}),
            "label": ("Output", 780, 0),
        },
        {"image": "first", "first": "second", "second": "label"},
    )


def test_what_is_selected_becomes_a_block_whose_name_is_typed(robot):
    row_of_layers(robot)
    robot.select("first", "second")
    robot.canvas.make_block()
    assert robot.focus.text() == "block"
    robot.type("tower")
    robot.keys("Return")
    assert robot.names == {"image", "tower", "label"}
    assert robot.links == {"image > tower", "tower > label"}
    assert robot.selected == {"tower"}
    assert robot.canvas.said == ""
    assert set(robot.workspace.graph.blocks) == {"tower"}
    assert robot.canvas.canvas_scene.nodes[robot.node("tower")].content.subtitle == "tower"
    robot.keys("Ctrl+Z")
    assert robot.names == {"image", "first", "second", "label"}
    assert not robot.workspace.graph.blocks


def test_the_name_that_is_proposed_is_taken_and_escape_makes_no_block(robot):
    row_of_layers(robot)
    robot.select("first")
    robot.canvas.make_block()
    robot.keys("Esc")
    assert robot.steps == []
    robot.canvas.make_block()
    robot.keys("Return")
    assert set(robot.workspace.graph.blocks) == {"block"}
    robot.select("second")
    robot.canvas.make_block()
    assert robot.focus.text() == "block_1"


def test_a_name_of_another_block_is_refused_and_stays_to_be_mended(staged):
    staged.select("stage")
    staged.canvas.make_block()
    staged.type("mlp")
    staged.keys("Return")
    assert "mlp" in staged.canvas.said
    assert staged.steps == []
    staged.type("outer")
    staged.keys("Return")
    assert set(staged.workspace.graph.blocks) == {"mlp", "outer"}


def test_why_there_can_be_no_block_is_said_before_a_name_is_asked_for(robot):
    row_of_layers(robot)
    robot.select("image")
    robot.canvas.make_block()
    assert robot.canvas.editors.name_editor is None
    assert "nothing to make a block of" in robot.canvas.said


def test_a_block_is_made_inside_of_another_one(staged):
    staged.double_click("stage")
    staged.workspace.select(type(staged.workspace.selection)(frozenset({NodeId("dense")})))
    staged.canvas.make_block()
    staged.type("core")
    staged.keys("Return")
    assert shown(staged) == {"x", "core", "y"}
    assert set(staged.workspace.graph.blocks) == {"mlp", "core"}
    staged.canvas.unpack_block()
    assert shown(staged) == {"x", "dense", "y"}
    assert staged.workspace.inside == "mlp"


def test_a_use_is_unpacked_with_the_numbers_of_each_repetition(staged):
    staged.select("stage")
    staged.canvas.unpack_block()
    graph = staged.workspace.graph
    units = [layer.config["units"] for layer in graph.layers.values() if layer.type == "Dense"]
    assert units == [8, 16, 32]
    assert len(staged.selected) == 3
    assert staged.steps == ["Unpack block"]
    staged.keys("Ctrl+Z")
    assert staged.names == {"image", "stage", "label"}


def test_unpacking_what_is_no_use_says_so(staged):
    staged.select("image")
    staged.canvas.unpack_block()
    assert "uses no block" in staged.canvas.said


def field(robot, node: NodeId, name: str) -> QPointF:
    place = robot.canvas.canvas_scene.nodes[node].field(name)
    assert place is not None
    return place.center()


def test_a_number_inside_a_block_may_be_an_expression_typed_over_its_value(staged):
    staged.double_click("stage")
    dense = NodeId("dense")
    staged.canvas.camera = Camera(400, 3050, 1.0)
    staged.double_click(field(staged, dense, "units"))
    assert staged.focus.text() == "base * 2**i"
    staged.type("base + width")
    staged.keys("Return")
    assert "'width', which means nothing here" in staged.canvas.said
    staged.focus.selectAll()
    staged.type("base + 4")
    staged.keys("Return")
    config = staged.workspace.graph.blocks["mlp"].body.layer_of(dense).config
    assert dict(config["units"]) == {"expression": "base + 4"}
    assert staged.canvas.canvas_scene.nodes[dense].content.subtitle == "Dense · base + 4"


def test_the_network_itself_has_no_expressions(robot):
    row_of_layers(robot)
    robot.click("first")
    robot.click(field(robot, robot.node("first"), "units"))
    robot.type("4 + 4")
    robot.keys("Return")
    assert "units" in robot.canvas.said
    assert robot.steps == []


def test_a_use_copied_into_another_document_brings_its_block(staged):
    staged.click("stage")
    staged.keys("Ctrl+C")
    staged.workspace.take_up(Document(camera=Camera(400, 50, 1.0)), None)
    staged.keys("Ctrl+V")
    assert staged.names == {"stage"}
    assert set(staged.workspace.graph.blocks) == {"mlp"}
    assert staged.canvas.canvas_scene.nodes[staged.node("stage")].content.subtitle == "mlp · ×3"
    staged.keys("Ctrl+Z")
    assert not staged.workspace.graph.blocks


def test_a_use_pasted_into_its_own_block_is_refused(staged):
    staged.click("stage")
    staged.keys("Ctrl+C")
    staged.double_click("stage")
    staged.keys("Ctrl+V")
    assert "inside of itself" in staged.canvas.said
    assert staged.steps == []


def test_a_use_called_again_shares_its_weights(staged):
    staged.click("stage")
    staged.canvas.call_again()
    uses = [node for node in staged.workspace.graph.nodes.values() if node.name.startswith("stage")]
    assert len(uses) == 2
    assert len({node.layer for node in uses}) == 1


def test_a_layer_added_inside_goes_inside(staged):
    staged.double_click("stage")
    staged.canvas.add_layer("Dropout")
    assert "dropout" in shown(staged)
    staged.canvas.select_none()
    staged.canvas.add_layer("Input")  # a port: what feeds it is linked to its uses, and no data set
    port = staged.workspace.level.node_named("input")
    assert dict(staged.workspace.level.layer_of(port).config) == {}
    assert staged.names == {"image", "stage", "label"}


def test_a_ready_made_block_is_typed_and_comes_into_the_graph_with_its_use(robot):
    robot.canvas.open_add_popup("", at=QPointF(200, 100))
    robot.type("incepti")
    robot.keys("Return")
    assert robot.names == {"inception"}
    assert set(robot.workspace.graph.blocks) == {"inception"}
    assert robot.steps == ["Add inception"]
    robot.canvas.open_add_popup("senet", at=QPointF(200, 300))  # by what it is told to be
    robot.keys("Return")
    assert robot.names == {"inception", "squeeze_excite"}
    robot.keys("Ctrl+Z")
    robot.keys("Ctrl+Z")
    assert robot.names == set()
    assert not robot.workspace.graph.blocks


def test_a_block_of_the_graph_is_typed_too(staged):
    staged.canvas.open_add_popup("mlp", at=QPointF(200, 300))
    staged.keys("Return")
    assert staged.names == {"image", "stage", "label", "mlp"}
    assert staged.steps == ["Add mlp"]


def test_a_ready_made_block_is_dropped_on_a_link_and_found_there_the_next_time(robot):
    robot.draw({"image": ("Input", 0, 0, {"shape": (8, 8, 3)}), "out": ("Output", 700, 0)}, {"image": "out"})
    middle = (robot.output("image") + robot.input("out")) / 2
    robot.drop_layer("offer:ready:residual", middle)
    assert robot.workspace.graph.blocks.keys() == {"residual"}
    assert robot.links == {"image > residual", "residual > out"}
    assert robot.steps == ["Insert residual"]
    robot.drop_layer("offer:ready:residual", QPointF(200, 300))
    assert robot.workspace.graph.blocks.keys() == {"residual"}
    assert robot.names == {"image", "out", "residual", "residual_1"}


def test_another_block_of_its_name_stays_and_that_is_said(robot):
    robot.workspace.take_up(Document(Graph.build((), (), (), blocks=(replace(MLP, name="residual"),))), None)
    robot.drop_layer("offer:ready:residual", QPointF(200, 300))
    assert robot.workspace.graph.blocks.keys() == {"residual", "residual_1"}
    assert "this one is 'residual_1'" in robot.canvas.said
    assert robot.workspace.graph.layer_of(robot.node("residual_1")).type == "block:residual_1"


def test_a_block_that_nothing_uses_is_edited_and_follows_its_new_name(robot):
    workspace = robot.workspace
    workspace.take_up(Document(Graph.build((), (), (), blocks=(MLP,))), None)
    workspace.go(way_to(workspace.graph, "mlp"))
    assert shown(robot) == {"x", "dense", "y"}
    robot.canvas.open_add_popup("relu", at=QPointF(200, 300))
    robot.keys("Return")
    assert "re_lu" in {node.name for node in workspace.graph.blocks["mlp"].body.nodes.values()}
    workspace.apply(SetBlock("mlp", "dense_part", ()), "Rename", of_graph=True)
    assert workspace.inside == "dense_part"
    robot.keys("Ctrl+Z")
    assert workspace.inside == "mlp"
    robot.keys("Ctrl+Shift+Z")
    assert workspace.inside == "dense_part"
    robot.keys("PgUp")
    assert workspace.place == Level()


def test_the_way_to_a_block_is_by_its_first_use(staged):
    graph = staged.workspace.graph
    assert way_to(graph, "mlp") == Level().into(staged.node("stage"))
    assert way_to(graph, "none") == Level(of="none")


def test_a_mistake_inside_is_repaired_there_in_all_places_at_once(staged):
    staged.workspace.go(way_to(staged.workspace.graph, "mlp"))
    before = staged.workspace.graph.copy()
    flatten = Fix("fix.insert_flatten", FrozenMap(type="Flatten", config=EMPTY, port="inputs", index=0))
    arguments = FrozenMap(node="dense", type="Dense", first="(None, 4)", other="(None, 4, 4)")
    problem = Problem("layer.unequal", arguments, NodeId("stage/0/dense"), "inputs", fixes=(flatten,))
    staged.workspace.inference.tell({NodeId("dense"): NodeReport(problems=(problem,))})
    staged.click("dense")
    (buttons,) = (one for one in staged.canvas.findChildren(RepairButtons) if one.isVisible())
    assert "in 3 places" in "".join(label.text() for label in buttons.findChildren(QLabel))
    QTest.mouseClick(buttons.buttons[0], Qt.MouseButton.LeftButton)
    body = staged.workspace.graph.blocks["mlp"].body
    assert [body.nodes[link.source].name for link in body.links_into(NodeId("dense"))] == ["flatten"]
    assert staged.steps == ["Insert Flatten"]
    assert staged.workspace.inside == "mlp"
    staged.keys("Ctrl+Z")
    assert staged.workspace.graph == before
