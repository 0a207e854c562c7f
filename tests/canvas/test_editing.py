"""Adding, wiring, deleting, copying on the canvas: each by the events a user makes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from tests.robot import Robot

ALT = Qt.KeyboardModifier.AltModifier


def test_typing_opens_the_popup_with_the_letters_and_enter_adds(robot: Robot) -> None:
    robot.type("dense")
    assert robot.canvas.editors.popup.field.text() == "dense"
    robot.keys("Return")
    assert robot.names == {"dense"}
    assert robot.selected == {"dense"}
    assert robot.steps == ["Add Dense"]
    assert not robot.canvas.editors.is_open


def test_arrows_choose_in_the_popup_and_escape_adds_nothing(robot: Robot) -> None:
    robot.type("conv")
    popup = robot.canvas.editors.popup
    first = popup.current.text
    robot.keys("Down")
    assert popup.current.text != first
    robot.keys("Escape")
    assert not robot.canvas.editors.is_open
    assert robot.names == set()
    assert robot.steps == []


def test_tab_space_and_double_click_open_the_popup(robot: Robot) -> None:
    for way in (
        lambda: robot.keys("Tab"),
        lambda: robot.keys("Space"),
        lambda: robot.double_click(QPointF(700, 400)),
    ):
        way()
        assert robot.canvas.editors.popup is not None
        robot.keys("Escape")
        assert robot.canvas.editors.popup is None


def test_a_link_is_drawn_from_output_to_input(robot: Robot) -> None:
    robot.draw({"a": ("Input", 100, 100), "b": ("Dense", 400, 200)})
    robot.drag(robot.output("a"), robot.input("b"))
    assert robot.links == {"a > b"}
    assert robot.steps == ["Connect b"]


def test_a_link_is_drawn_backwards_and_onto_a_body(robot: Robot) -> None:
    robot.draw({"a": ("Input", 100, 100), "b": ("Dense", 400, 200), "c": ("Dense", 400, 400)})
    robot.drag(robot.input("b"), robot.output("a"))
    robot.drag(robot.output("a"), "c")
    assert robot.links == {"a > b", "a > c"}


def test_while_a_link_is_dragged_fitting_ports_light_up_and_a_refusal_is_said(robot: Robot) -> None:
    robot.draw({"a": ("Input", 100, 100), "b": ("Dense", 400, 100), "c": ("Dense", 400, 300)}, {"a": "b", "b": "c"})
    items = robot.canvas.canvas_scene.nodes
    robot.press(robot.output("c"))
    robot.drag_to(robot.input("b"))
    assert items[robot.node("b")].state.fits == {("inputs", True): False}
    assert "circle" in robot.canvas.said
    robot.release(robot.input("b"))
    assert robot.links == {"a > b", "b > c"}
    assert not any(item.state.wiring for item in items.values())


def test_the_end_of_a_link_is_taken_elsewhere_in_one_step(robot: Robot) -> None:
    robot.draw({"a": ("Input", 100, 100), "b": ("Dense", 400, 100), "c": ("Dense", 400, 300)}, {"a": "b"})
    robot.drag(robot.input("b"), robot.input("c"))
    assert robot.links == {"a > c"}
    assert len(robot.steps) == 1
    robot.keys("Ctrl+Z")
    assert robot.links == {"a > b"}


def test_a_link_taken_off_and_dropped_on_nothing_is_cut(robot: Robot) -> None:
    robot.draw({"a": ("Input", 100, 100), "b": ("Dense", 400, 100)}, {"a": "b"})
    robot.drag(robot.input("b"), QPointF(600, 400))
    assert robot.links == set()


def test_a_link_dropped_on_nothing_asks_for_a_layer_and_wires_it_straight(robot: Robot) -> None:
    robot.draw({"a": ("Input", 100, 100)})
    robot.drag(robot.output("a"), QPointF(500, 150))
    robot.type("dense")
    robot.keys("Return")
    assert robot.links == {"a > dense"}
    assert robot.output("a").y() == robot.input("dense").y()
    assert len(robot.steps) == 1


def test_merge_inputs_are_reordered_by_drag(robot: Robot) -> None:
    robot.draw(
        {"a": ("Input", 100, 50), "b": ("Input", 100, 300), "m": ("Concatenate", 500, 150)}, {"a": "m", "b": "m"}
    )
    robot.drag(robot.input("m", position=0), robot.input("m", position=1))
    into = robot.workspace.graph.links_into(robot.node("m"))
    assert [robot.workspace.graph.nodes[link.source].name for link in into] == ["b", "a"]


def test_delete_heals_the_link_and_shift_delete_does_not(robot: Robot) -> None:
    stage = {"a": ("Input", 50, 100), "b": ("Dense", 300, 100), "c": ("Dense", 550, 100)}
    robot.draw(stage, {"a": "b", "b": "c"})
    robot.click("b")
    robot.keys("Delete")
    assert robot.links == {"a > c"}
    robot.keys("Ctrl+Z")
    assert robot.links == {"a > b", "b > c"}
    assert robot.selected == {"b"}
    robot.keys("Shift+Delete")
    assert robot.links == set()


def test_a_clicked_link_is_deleted(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 400, 100)}, {"a": "b"})
    robot.click((robot.output("a") + robot.input("b")) / 2)
    assert len(robot.workspace.selection.links) == 1
    robot.keys("Delete")
    assert robot.links == set()


def test_paste_keeping_inputs_and_its_like_make_another_branch(robot: Robot, qapp) -> None:
    robot.draw({"a": ("Input", 0, 100), "b": ("Dense", 240, 100), "c": ("Dense", 480, 100)}, {"a": "b", "b": "c"})
    robot.select("b", "c")
    robot.keys("Ctrl+C")
    robot.keys("Ctrl+Shift+V")
    assert robot.links == {"a > b", "b > c", "a > b_1", "b_1 > c_1"}
    assert robot.steps == ["Paste keeping inputs"]
    robot.keys("Ctrl+Z")
    robot.keys("Ctrl+V")
    assert robot.links == {"a > b", "b > c", "b_1 > c_1"}
    robot.keys("Ctrl+Z")
    robot.select("c")
    robot.keys("Ctrl+Shift+D")
    assert robot.links == {"a > b", "b > c", "b > c_1"}
    assert robot.steps == ["Duplicate keeping inputs"]
    qapp.clipboard().setText("Hello! {nothing of ours}")
    robot.keys("Ctrl+Shift+V")
    assert "clipboard" in robot.canvas.said
    assert robot.steps == ["Duplicate keeping inputs"]


def test_copy_and_paste_keep_the_links_between(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 300, 100)}, {"a": "b"})
    robot.keys("Ctrl+A")
    robot.keys("Ctrl+C")
    robot.keys("Ctrl+V")
    assert len(robot.names) == 4
    assert len(robot.links) == 2
    assert not robot.selected & {"a", "b"}
    robot.keys("Ctrl+Z")
    assert robot.names == {"a", "b"}


def test_what_is_pasted_comes_into_view(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 50, 340)}, {"a": "b"})
    robot.keys("Ctrl+A")
    robot.keys("Ctrl+C")
    corner = robot.canvas.visible_rect().bottomRight() - QPointF(20, 20)
    robot.canvas.paste(corner)
    bodies = [robot.canvas.canvas_scene.nodes[robot.node(name)].body() for name in robot.selected]
    assert len(bodies) == 2
    assert all(robot.canvas.visible_rect().contains(body) for body in bodies)
    # Of more than there is room for, the upper left is shown.
    robot.canvas.zoom_in()
    for _ in range(6):
        robot.canvas.zoom_in()
    robot.canvas.paste(robot.canvas.visible_rect().bottomRight())
    first = min((robot.canvas.canvas_scene.nodes[robot.node(name)].body() for name in robot.selected), key=QRectF.top)
    assert robot.canvas.visible_rect().contains(first.topLeft())


def test_pasting_what_is_no_graph_says_so(robot: Robot, qapp) -> None:
    qapp.clipboard().setText("hello")
    robot.keys("Ctrl+V")
    assert robot.canvas.said
    assert robot.steps == []


def test_cut_takes_away_and_duplicate_adds(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 50, 100)})
    robot.click("a")
    robot.keys("Ctrl+D")
    assert len(robot.names) == 2
    robot.keys("Ctrl+X")
    assert robot.names == {"a"}


def test_alt_drag_duplicates(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 104, 104)})
    robot.drag("a", QPointF(600, 400), held=ALT)
    assert len(robot.names) == 2
    assert robot.place("a") == (104, 104)
    assert len(robot.steps) == 1


def test_a_layer_dropped_from_the_library_lands_there(robot: Robot) -> None:
    robot.drop_layer("Dense", QPointF(500, 300))
    (item,) = robot.canvas.canvas_scene.nodes.values()
    assert item.body().contains(QPointF(500, 300))


def test_a_layer_dropped_on_a_link_goes_in_between(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 650, 100)}, {"a": "b"})
    middle = (robot.output("a") + robot.input("b")) / 2
    robot.drag_layer_over("Dropout", middle)
    (link,) = robot.canvas.canvas_scene.links.values()
    assert link.is_drop_place
    robot.drop_layer("Dropout", middle)
    assert robot.links == {"a > dropout", "dropout > b"}
    assert robot.steps == ["Insert Dropout"]


def test_what_lies_beyond_moves_on_for_a_layer_that_finds_no_room_in_a_link(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 300, 100), "c": ("Dense", 550, 100)}, {"a": "b", "b": "c"})
    robot.drop_layer("Dropout", (robot.output("a") + robot.input("b")) / 2)
    assert robot.links == {"a > dropout", "dropout > b", "b > c"}
    bodies = [item.body() for item in robot.canvas.canvas_scene.nodes.values()]
    assert not any(one.intersects(other) for one in bodies for other in bodies if one is not other)
    assert robot.place("a") == (50, 100)
    assert robot.steps == ["Insert Dropout"]
    robot.keys("Ctrl+Z")
    assert robot.place("c") == (550, 100)


def test_an_input_dropped_on_a_link_does_not_go_in_between(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100), "b": ("Dense", 650, 100)}, {"a": "b"})
    robot.drop_layer("Input", (robot.output("a") + robot.input("b")) / 2)
    assert robot.links == {"a > b"}


def test_calling_a_layer_again_shares_it_and_unshare_parts_it(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 50, 100)})
    robot.click("a")
    robot.canvas.call_again()
    (again,) = robot.selected
    graph = robot.workspace.graph
    assert graph.nodes[robot.node("a")].layer == graph.nodes[robot.node(again)].layer
    assert robot.canvas.canvas_scene.nodes[robot.node("a")].content.shared
    # The pointer rests on the layer meanwhile.
    assert robot.canvas.canvas_scene.nodes[robot.node(again)].state.kin
    robot.canvas.unshare()
    assert graph.nodes[robot.node("a")].layer != graph.nodes[robot.node(again)].layer
    assert not robot.canvas.canvas_scene.nodes[robot.node(again)].state.kin


def test_a_double_click_on_the_library_adds_beside_and_wires(robot: Robot) -> None:
    robot.draw({"a": ("Input", 50, 100)})
    robot.click("a")
    robot.canvas.add_layer("Dense")
    assert robot.links == {"a > dense"}
    assert robot.place("dense")[0] > robot.place("a")[0]


def test_the_name_is_edited_in_place(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 100, 100)})
    robot.click("a")
    robot.keys("F2")
    robot.type("stem")
    robot.keys("Return")
    assert robot.names == {"stem"}
    robot.double_click(robot.shown("stem") + QPointF(30, 16))
    robot.type("other")
    robot.keys("Escape")
    assert robot.names == {"stem"}


def test_the_name_that_is_edited_stays_on_its_node_while_the_view_moves(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 300, 100)})
    robot.click("a")
    robot.keys("F2")
    editor = robot.canvas.editors.name_editor
    before = editor.geometry()
    robot.canvas.camera_control.pan_by(QPointF(-80, 60))
    assert editor.geometry() == before.translated(-80, 60)
    robot.wheel(QPointF(300, 100), 2)
    body = robot.canvas.mapFromScene(robot.canvas.canvas_scene.nodes[robot.node("a")].body()).boundingRect()
    assert body.contains(editor.geometry())


def test_a_name_that_is_taken_is_refused_with_a_sentence(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 100, 100), "b": ("Dense", 100, 300)})
    robot.click("b")
    robot.keys("F2")
    robot.type("a")
    robot.keys("Return")
    assert robot.names == {"a", "b"}
    assert "'a'" in robot.canvas.said


def test_enter_in_the_popup_and_in_the_name_asks_for_nothing_more(robot: Robot) -> None:
    asked = []
    robot.canvas.edit_requested.connect(asked.append)
    robot.type("dense")
    robot.keys("Return")
    robot.keys("F2")
    robot.type("stem")
    robot.keys("Return")
    assert robot.names == {"stem"}
    assert asked == []


def test_a_name_that_is_refused_stays_to_be_mended(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 100, 100), "b": ("Dense", 400, 100)})
    robot.click("a")
    robot.keys("F2")
    robot.type("bad name!")
    robot.keys("Return")
    editor = robot.canvas.editors.name_editor
    assert editor is not None
    assert editor.text() == "bad name!"
    assert robot.names == {"a", "b"}
    robot.type("good")
    robot.keys("Return")
    assert robot.names == {"good", "b"}
    robot.keys("F2")
    robot.type("no good")
    robot.click("b")
    assert robot.names == {"good", "b"}
    assert robot.selected == {"b"}


def sources(robot: Robot, name: str) -> list[str]:
    graph = robot.workspace.graph
    return [graph.nodes[link.source].name for link in graph.links_into(robot.node(name))]


def test_merge_inputs_are_reordered_by_keys_and_the_selection_goes_along(robot: Robot) -> None:
    nodes = {"a": ("Input", 100, 50), "b": ("Input", 100, 200), "c": ("Input", 100, 350), "m": ("Add", 500, 150)}
    robot.draw(nodes, {"a": "m", "b": "m", "c": "m"})
    robot.click((robot.output("c") + robot.input("m", position=2)) / 2)
    assert len(robot.workspace.selection.links) == 1
    robot.keys("Alt+PgUp")
    assert sources(robot, "m") == ["a", "c", "b"]
    robot.keys("Alt+PgUp")
    robot.keys("Alt+PgUp")  # there is nothing before the first
    assert sources(robot, "m") == ["c", "a", "b"]
    robot.keys("Alt+PgDown")
    assert sources(robot, "m") == ["a", "c", "b"]
    assert robot.steps == ["Reorder inputs of m"] * 3
    robot.click("b")  # of a node that feeds one merge it is plain which link is meant
    robot.keys("Alt+PgUp")
    assert sources(robot, "m") == ["a", "b", "c"]
    assert robot.selected == {"b"}
    robot.keys("Ctrl+Z")
    assert sources(robot, "m") == ["a", "c", "b"]
    robot.click("m")
    robot.keys("Alt+PgUp")
    assert robot.canvas.said.startswith("Select a link into a merge")


def test_among_equal_matches_what_often_follows_comes_first(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 48, 96)})
    robot.click("a")
    robot.type("d")
    first = robot.canvas.editors.popup.current.text
    assert first != "Dropout"
    robot.type("ropout")
    robot.keys("Return")
    robot.click("a")
    robot.type("d")
    assert robot.canvas.editors.popup.current.text == "Dropout"
    robot.keys("Escape")
    robot.workspace.select(type(robot.workspace.selection)())
    robot.canvas.open_add_popup("d")
    assert robot.canvas.editors.popup.current.text == first  # where nothing comes before, the shipped order
