"""L lists what the selected node may feed: what it fits first, then what a named repair would make fit."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from nodeeditor import editing
from nodeeditor.canvas.link_list import LinkList
from nodeeditor.graph.elements import INPUT_PORT, OUTPUT_PORT
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.link_repairs import MendedLink
from tests.robot import Robot

STAGE = {"a": ("Dense", 48, 96), "b": ("Dense", 48, 220), "add": ("Add", 300, 96), "far": ("Dense", 600, 300)}
ARGUMENTS = FrozenMap(type="Add", node="add", first="(None, 8)", other="(None, 3)")
LAYERS = (FrozenMap(type="Dense", config=FrozenMap(units=8)),)
FIX = Fix(
    "fix.insert_layers",
    FrozenMap(layers=LAYERS, port=INPUT_PORT, index=1, what="Dense(8)", other="b", parameters=32),
)


@pytest.fixture
def listed(robot: Robot, qtbot):
    """The list of what ``b`` may feed; a link to ``add`` does not hold, and a Dense would help."""
    robot.draw(STAGE, {"a": "add"})
    workspace, add, b = robot.workspace, robot.node("add"), robot.node("b")
    found = Problem("layer.unequal", ARGUMENTS, add, INPUT_PORT, fixes=(FIX,))
    workspace.link_trial.problems[b, add] = found
    edit = editing.connect(workspace.level, workspace.catalog, b, OUTPUT_PORT, add, INPUT_PORT)
    after = workspace.graph.copy()
    after.apply(edit)
    workspace.link_repairs.mends[b, add] = MendedLink(edit, after, (found,))
    robot.click("b")
    QTest.keyClicks(robot.canvas, "l")
    # Another letter would make it a word.
    qtbot.waitUntil(lambda: bool(robot.canvas.findChildren(LinkList)), timeout=2000)
    (menu,) = robot.canvas.findChildren(LinkList)
    yield menu
    for left in robot.canvas.findChildren(LinkList):
        left.close()


def texts(menu: LinkList) -> list[str]:
    return [action.text().replace("\t", " | ") for action in menu.actions()]


def test_what_fits_comes_first_and_the_others_name_the_repair(listed: LinkList) -> None:
    shown = texts(listed)
    assert shown[-2:] == ["With a repair", "add | Insert Dense(8) after 'b', +32 parameters"]
    assert {one.split(" | ")[0] for one in shown[:-2]} == {"a", "far"}
    assert all(not action.icon().isNull() for action in listed.actions() if not action.isSeparator())


def test_enter_takes_the_repair_in_one_step(robot: Robot, listed: LinkList) -> None:
    QTest.keyClick(listed, "a")  # a letter goes to a row, as in any menu
    rows = [action for action in listed.actions() if action.text().startswith("add")]
    listed.setActiveAction(rows[0])
    robot_keys(listed, "Return")
    assert robot.links == {"a > add", "b > dense", "dense > add"}
    assert robot.steps == ["Connect add: Insert Dense(8) after 'b'"]


def test_arrows_go_over_the_heading_and_enter_links_what_fits(robot: Robot, listed: LinkList) -> None:
    first = listed.activeAction()
    assert first is not None
    robot_keys(listed, "Up")  # round to the last one
    assert listed.activeAction().text().startswith("add")
    robot_keys(listed, "Down")
    assert listed.activeAction() is first
    robot_keys(listed, "Return")
    assert len(robot.links) == 2
    assert robot.steps == [f"Connect {first.text().split(chr(9))[0]}"]


def test_what_becomes_known_moves_rows_and_keeps_the_current_one(robot: Robot, listed: LinkList) -> None:
    robot_keys(listed, "Up")
    b, far = robot.node("b"), robot.node("far")
    robot.workspace.link_trial.problems[b, far] = Problem("layer.unequal", ARGUMENTS, far, INPUT_PORT)
    robot.workspace.link_repairs.mends[b, far] = None
    robot.workspace.link_trial.told.emit()
    assert texts(listed)[-2] == "Would not hold"
    assert texts(listed)[-1].startswith("far")
    assert listed.activeAction().text().startswith("add")


def test_escape_leaves_everything_as_it_is(robot: Robot, listed: LinkList) -> None:
    robot_keys(listed, "Escape")
    assert robot.links == {"a > add"}
    assert robot.steps == []
    robot.workspace.link_trial.told.emit()  # nobody listens any more
    robot.workspace.link_repairs.told.emit(None)


def test_a_node_that_nothing_takes_says_so(robot: Robot) -> None:
    robot.draw({"only": ("Dense", 48, 96)})
    robot.click("only")
    robot.canvas.open_link_menu()
    assert robot.canvas.said == "No other node takes this output."


def robot_keys(menu: LinkList, name: str) -> None:
    from PySide6.QtGui import QKeySequence

    QTest.keyClick(menu, QKeySequence(name)[0].key())
