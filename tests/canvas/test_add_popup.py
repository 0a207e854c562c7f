"""The popup lists what fits first, then what an adapter would make fit; what is taken lands with straight links."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from nodeeditor.canvas.add_rows import Section, add_rows
from nodeeditor.canvas.placing import free_shift
from nodeeditor.canvas.view import CanvasView
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.graph.edits import Disconnect, RemoveNode, Rename
from nodeeditor.graph.elements import INPUT_PORT, OUTPUT_PORT
from nodeeditor.graph.inference import Fitting, TensorSpec
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap
from tests.robot import Robot

HIGH = Problem("layer.rank_high", FrozenMap(type="LSTM", node="lstm", got="(None, 8, 8, 3)", needed="(batch, steps)"))
RESHAPE = Fix(
    "fix.insert_reshape", FrozenMap(type="Reshape", config={"target_shape": (8, 24)}, port="sequence", index=0)
)
FITS = Fitting(((OUTPUT_PORT, TensorSpec((None, 6, 6, 32))),))
MISFIT, ADAPTED = Fitting(problem=HIGH), Fitting(problem=HIGH, adapter=RESHAPE, searched=True)
HOPELESS = Fitting(problem=HIGH, searched=True)


@pytest.fixture
def dropped(robot: Robot) -> Robot:
    """A link from ``a`` dropped on empty canvas, and what fits there told."""
    robot.draw({"a": ("Dense", 48, 96)})
    robot.drag(robot.output("a"), robot.output("a") + QPointF(120, 20))
    return robot


def sections(robot: Robot) -> dict[str, Section]:
    rows = robot.canvas.editors.popup.model.rows
    return {row.text: row.section for row in rows if not row.is_heading}


def test_a_dropped_link_asks_what_fits_its_end_already_while_it_is_dragged(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 48, 96)})
    fitting = robot.workspace.fitting
    robot.press(robot.output("a"))
    robot.drag_to(robot.output("a") + QPointF(120, 20))
    assert fitting.place == ("after", robot.node("a"), OUTPUT_PORT)
    assert "Dense" in fitting.wanted
    robot.release(robot.output("a") + QPointF(120, 20))
    assert fitting.place == ("after", robot.node("a"), OUTPUT_PORT)
    robot.keys("Escape")
    assert fitting.place is None
    assert robot.steps == []


def test_what_does_not_fit_goes_below_with_its_adapter_named(dropped: Robot) -> None:
    assert set(sections(dropped).values()) == {Section.FITS}  # nothing is held against a type before Keras spoke
    dropped.type("conv")
    dropped.workspace.fitting.tell({"Conv2D": FITS, "Conv1D": ADAPTED, "Conv3D": MISFIT})
    rows = dropped.canvas.editors.popup.model.rows
    texts = [row.text for row in rows]
    assert texts.index("Conv2D") < texts.index("Needs an adapter") < texts.index("Conv1D")
    told = {row.text: row.told for row in rows}
    assert told["Conv2D"] == "None×6×6×32"
    assert told["Conv1D"] == "Reshape first"
    assert dropped.workspace.fitting.adapters[0] == "Conv3D"  # what would help is asked about next
    dropped.workspace.fitting.tell({"Conv3D": HOPELESS})
    assert sections(dropped)["Conv3D"] is Section.MISFIT


def test_what_is_slow_or_only_has_the_letters_somewhere_is_asked_about_once_typing_rests(qtbot, dropped: Robot) -> None:
    fitting = dropped.workspace.fitting
    dropped.type("elas")
    assert not fitting.later
    qtbot.waitUntil(lambda: {"RandomElasticTransform", "ops.image.elastic_transform"} <= set(fitting.later))
    assert not fitting.wanted
    dropped.keys("Ctrl+A")
    dropped.type("lstm")
    assert {"LSTM", "ConvLSTM2D"} <= set(fitting.wanted)
    assert not fitting.later  # typing goes on
    qtbot.waitUntil(lambda: "ops.log_softmax" in fitting.later)
    assert not set(fitting.wanted) & set(fitting.later)


def test_the_keyboard_goes_over_headings_and_stays_where_it_is_when_more_is_known(dropped: Robot) -> None:
    dropped.type("lstm")
    popup = dropped.canvas.editors.popup
    dropped.workspace.fitting.tell({"LSTM": ADAPTED})
    assert popup.model.rows[0].text != "LSTM"
    assert popup.current.text == "LSTM"  # who types a whole name means it
    places = len([row for row in popup.model.rows if not row.is_heading])
    seen = []
    for _ in range(places):
        seen.append(popup.current)
        dropped.keys("Down")
    assert len(set(map(id, seen))) == places
    assert not any(row.is_heading for row in seen)
    while popup.current.text != "LSTM":
        dropped.keys("Down")
    dropped.workspace.fitting.tell({"ConvLSTM1D": HOPELESS})
    assert popup.current.text == "LSTM"


def level(robot: Robot, source: str, target: str, port: str = INPUT_PORT) -> bool:
    return robot.output(source).y() == pytest.approx(robot.input(target, port).y())


def test_taking_one_that_needs_an_adapter_adds_both_wired_and_straight_in_one_step(dropped: Robot) -> None:
    dropped.workspace.fitting.tell({"LSTM": ADAPTED})
    dropped.type("lstm")
    while dropped.canvas.editors.popup.current.text != "LSTM":
        dropped.keys("Down")
    dropped.keys("Return")
    assert dropped.links == {"a > reshape", "reshape > lstm"}
    assert dropped.steps == ["Add LSTM"]
    assert dropped.selected == {"lstm"}
    assert level(dropped, "a", "reshape")
    assert level(dropped, "reshape", "lstm", "sequences")
    assert dropped.place("reshape")[0] + 176 < dropped.place("lstm")[0]
    reshape = dropped.workspace.graph.layer_of(dropped.node("reshape"))
    assert reshape.config["target_shape"] == (8, 24)
    dropped.workspace.undo_stack.undo()
    assert dropped.names == {"a"}


def test_a_click_takes_a_row_and_a_click_on_a_heading_none(dropped: Robot) -> None:
    dropped.type("lstm")
    dropped.workspace.fitting.tell({"LSTM": ADAPTED, "ConvLSTM1D": FITS})
    popup = dropped.canvas.editors.popup
    rows = popup.model.rows
    heading = next(place for place, row in enumerate(rows) if row.is_heading)
    for place, is_open in ((heading, True), (popup.model.place_of("LSTM"), False)):
        index = popup.model.index(place)
        popup.list.scrollTo(index)
        QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=popup.list.visualRect(index).center())
        assert (dropped.canvas.editors.popup is not None) is is_open
    assert dropped.links == {"a > reshape", "reshape > lstm"}


@pytest.mark.parametrize("type_name", ["Dense", "Concatenate", "LSTM", "MultiHeadAttention", "Output"])
def test_a_dropped_link_is_straight_whatever_ports_the_layer_has(dropped: Robot, type_name: str) -> None:
    port = dropped.workspace.catalog.layer(type_name).inputs[0].name
    dropped.type(type_name.lower())
    dropped.keys("Return")
    (link,) = dropped.workspace.graph.links
    added = dropped.workspace.graph.nodes[link.target].name
    assert level(dropped, "a", added, port)
    assert dropped.steps == [f"Add {type_name}"]


def test_it_hides_no_node_and_stays_straight_where_there_is_room_further_on(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 48, 96), "b": ("Dense", 340, 120)})
    robot.drag(robot.output("a"), robot.output("a") + QPointF(60, 10))
    robot.type("dropout")
    robot.keys("Return")
    assert level(robot, "a", "dropout")
    body = {name: robot.canvas.canvas_scene.nodes[robot.node(name)].body() for name in robot.names}
    assert not body["b"].intersects(body["dropout"])


def test_one_dropped_a_little_below_another_goes_under_that_and_not_far_away(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 48, 196), "b": ("Dense", 340, 130)})
    robot.drag(robot.output("a"), robot.output("a") + QPointF(120, 40))
    robot.type("dropout")
    robot.keys("Return")
    assert abs(robot.place("dropout")[0] - robot.place("b")[0]) < 30
    body = {name: robot.canvas.canvas_scene.nodes[robot.node(name)].body() for name in robot.names}
    assert not body["b"].intersects(body["dropout"])


def test_backwards_from_an_input_it_goes_left_with_its_adapter_between(robot: Robot) -> None:
    robot.draw({"a": ("LSTM", 500, 96)})
    robot.drag(robot.input("a", "sequences"), robot.input("a", "sequences") + QPointF(-120, 10))
    assert robot.workspace.fitting.place == ("before", robot.node("a"), "sequences")
    robot.workspace.fitting.tell({"Conv2D": ADAPTED})
    robot.type("conv2d")
    while robot.canvas.editors.popup.current.text != "Conv2D":
        robot.keys("Down")
    robot.keys("Return")
    assert robot.links == {"conv2d > reshape", "reshape > a"}
    assert level(robot, "reshape", "a", "sequences")
    assert level(robot, "conv2d", "reshape")
    assert robot.place("reshape")[0] + 176 < robot.place("a")[0]


def test_on_a_link_the_place_is_the_link_and_what_breaks_it_goes_below(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 48, 96), "b": ("Dense", 700, 96)}, {"a": "b"})
    robot.click((robot.output("a") + robot.input("b")) / 2)
    robot.keys("Tab")
    (link,) = robot.workspace.graph.links
    assert robot.workspace.fitting.place == ("between", link)
    robot.type("flat")
    robot.workspace.fitting.tell({"Flatten": Fitting(FITS.outputs, holds=False)})
    assert sections(robot)["Flatten"] is Section.BREAKS
    robot.keys("Return")
    assert level(robot, "a", "flatten")
    assert level(robot, "flatten", "b")


def test_an_adapter_goes_into_a_link_too_and_what_follows_moves_on(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 48, 96), "b": ("Dense", 340, 96), "c": ("Dense", 580, 96)}, {"a": "b", "b": "c"})
    robot.click((robot.output("a") + robot.input("b")) / 2)
    robot.keys("Tab")
    robot.workspace.fitting.tell({"LSTM": ADAPTED})
    robot.type("lstm")
    while robot.canvas.editors.popup.current.text != "LSTM":
        robot.keys("Down")
    robot.keys("Return")
    assert robot.links == {"a > reshape", "reshape > lstm", "lstm > b", "b > c"}
    assert robot.steps == ["Insert LSTM"]
    xs = [robot.place(name)[0] for name in ("a", "reshape", "lstm", "b", "c")]
    assert all(left + 176 < right for left, right in pairwise(xs))


def test_typing_with_a_node_selected_asks_about_its_output(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 48, 96)})
    robot.click("a")
    robot.type("lstm")
    assert robot.workspace.fitting.place == ("after", robot.node("a"), OUTPUT_PORT)
    robot.workspace.fitting.tell({"LSTM": ADAPTED})
    while robot.canvas.editors.popup.current.text != "LSTM":
        robot.keys("Down")
    robot.keys("Return")
    assert robot.links == {"a > reshape", "reshape > lstm"}


def test_the_rows_are_drawn_in_every_state(dropped: Robot) -> None:
    dropped.type("lstm")
    before = dropped.canvas.grab().toImage()
    dropped.workspace.fitting.tell({"LSTM": ADAPTED, "ConvLSTM1D": HOPELESS, "ConvLSTM2D": FITS})
    assert dropped.canvas.grab().toImage() != before


KINDS = st.sampled_from([FITS, MISFIT, ADAPTED, HOPELESS, Fitting(FITS.outputs, holds=False), None])


@given(st.lists(KINDS, min_size=1, max_size=120), st.integers(1, 60))
def test_rows_keep_their_order_within_their_section(kinds: list[Fitting | None], most: int) -> None:
    specs = SPECS[: len(kinds)]
    known = {spec.type: kind for spec, kind in zip(specs, kinds, strict=False)}
    rows = add_rows(specs, lambda spec: known[spec.type], most)
    order = list(Section)
    placed = [order.index(row.section) for row in rows]
    assert placed == sorted(placed)
    names = [spec.type for spec in specs]
    for section in Section:
        part = [names.index(row.spec.type) for row in rows if row.spec and row.section is section]
        assert part == sorted(part)
    fitting = [one for one in specs if known[one.type] is None or (known[one.type].fits and known[one.type].holds)]
    assert sum(row.section is Section.FITS for row in rows) == min(most, len(fitting))


RECTS = st.builds(QRectF, st.integers(-600, 600), st.integers(-600, 600), st.just(176), st.just(62))


@given(st.lists(RECTS, max_size=12), st.sampled_from([0.0, 1.0, -1.0]))
def test_a_free_place_hides_nothing(taken: list[QRectF], along: float) -> None:
    rects = [QRectF(0, -31, 176, 62), QRectF(216, -40, 176, 80)]

    def is_taken(rect: QRectF) -> bool:
        return any(rect.intersects(one) for one in taken)

    shift = free_shift(rects, QPointF(10, 10), is_taken, along=along)
    assert not any(is_taken(rect.translated(shift)) for rect in rects)
    if not taken:
        assert shift.y() == 10


@pytest.fixture(autouse=True, scope="module")
def specs_of_the_catalog(catalog: Catalog) -> None:
    SPECS.extend(catalog.layers)


SPECS: list = []


def test_the_popup_shows_at_the_pointer_for_a_double_click_and_beside_for_keys(robot: Robot) -> None:
    robot.draw({"a": ("Dense", 48, 96)})
    robot.double_click(QPointF(300, 100))
    popup, canvas = robot.canvas.editors.popup, robot.canvas
    spot = canvas.viewport().mapTo(canvas, robot.point(QPointF(300, 100)))
    assert (popup.pos() - spot).manhattanLength() <= 2
    robot.keys("Escape")
    robot.click("a")
    robot.type("d")
    body = canvas.canvas_scene.nodes[robot.node("a")].body()
    assert canvas.editors.popup.x() >= canvas.mapFromScene(body.topRight()).x()


def test_an_unused_view_asks_nothing(robot: Robot) -> None:
    canvas: CanvasView = robot.canvas
    robot.draw({"a": ("Dense", 48, 96)})
    canvas.open_add_popup("dense")
    assert robot.workspace.fitting.place is None
    assert sections(robot)["Dense"] is Section.FITS


@pytest.mark.parametrize("opens", ["beside", "rename", "type", "field", "link"])
def test_what_is_open_about_a_node_or_a_link_goes_with_it(robot: Robot, opens: str) -> None:
    """What is drawn may change meanwhile: by another tab of the same block, a menu, the outline."""
    robot.draw({"a": ("Dense", 48, 96, {"units": 4}), "b": ("Dense", 384, 96)}, {"a": "b"})
    node, (link,) = robot.node("a"), robot.workspace.level.links
    editors = robot.canvas.editors
    match opens:
        case "beside":
            robot.canvas.open_add_popup("dr", beside=node)
        case "rename":
            editors.rename(node)
        case "type":
            editors.change_type(node)
        case "field":
            assert editors.edit_first(node)
        case "link":
            robot.canvas.open_add_popup("dr", QPointF(300, 100), on_link=link)
    assert editors.is_open
    robot.workspace.apply(Rename(robot.node("b"), "c", "c"), "rename")
    assert editors.is_open
    robot.workspace.apply(Disconnect(link), "cut")
    assert editors.is_open == (opens != "link")
    robot.workspace.apply(RemoveNode(node), "remove")
    assert not editors.is_open
