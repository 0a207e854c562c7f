"""Marks of what nodes keep and whether they are frozen, and freezing by the canvas's own menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QMenu

from nodeeditor.canvas.menus import open_menu
from nodeeditor.canvas.prepared import PreparedSmall
from nodeeditor.theme.menu_letters import unmarked
from nodeeditor.theme.tokens import DARK, LIGHT
from nodeeditor.weights.gathering import NodeFate
from nodeeditor.weights.verdicts import Fate
from tests.canvas.test_showing import STAGE, WIRES, content, report
from tests.robot import Robot


def badges(robot: Robot, name: str) -> tuple[str, ...]:
    return robot.canvas.canvas_scene.nodes[robot.node(name)].prepared.badges


def tell(robot: Robot, name: str, fate: Fate | None) -> None:
    known = robot.workspace.inference
    known.fates = {} if fate is None else {robot.node(name): NodeFate(fate, "Keeps what it is told to")}
    known.tell({robot.node(name): report(None, 16, count=144)})


@pytest.mark.parametrize("fate", Fate)
def test_each_fate_has_a_mark_of_its_own_and_words(robot: Robot, fate: Fate) -> None:
    robot.draw(STAGE, WIRES)
    tell(robot, "b", fate)
    assert badges(robot, "b") == ("family", f"weights-{fate.value}")
    assert "Keeps what it is told to" in robot.canvas._hover.tool_tip(robot.output("b") - QPointF(60, 0))
    robot.select("b")
    assert robot.canvas.accessibleDescription().endswith("Keeps what it is told to")
    small = PreparedSmall(content(robot, "b"), robot.canvas.canvas_scene.style_)
    assert small.badges == (() if fate is Fate.KEPT else (f"weights-{fate.value}",))
    tell(robot, "b", None)
    assert badges(robot, "b") == ("family",)
    colors = {theme.mark(f"weights-{one.value}") for theme in (DARK, LIGHT) for one in Fate}
    assert len(colors) == 2 * len(Fate)


def test_a_menu_freezes_and_unfreezes_and_the_node_says_so(robot: Robot) -> None:
    robot.draw({**STAGE, "c": ("Dense", 304, 300)}, {**WIRES})

    def choose(name: str, entry: str) -> None:
        open_menu(robot.canvas, robot.point(name))
        menu = robot.canvas.findChildren(QMenu)[-1]
        chosen = {unmarked(action.text()).partition("\t")[0]: action for action in menu.actions()}[entry]
        chosen.trigger()
        menu.close()

    choose("b", "Freeze")
    assert content(robot, "b").frozen
    assert badges(robot, "b") == ("family", "frozen")
    assert "Frozen" in robot.canvas._hover.tool_tip(robot.output("b") - QPointF(60, 0))
    choose("b", "Unfreeze")
    assert not content(robot, "b").frozen
    choose("out", "Freeze Everything Before")
    assert [content(robot, name).frozen for name in ("a", "b", "c", "out")] == [False, True, False, False]
    assert robot.steps[-3:] == ["Freeze layers", "Unfreeze layers", "Freeze everything before"]
    choose("out", "Freeze Everything Before")
    assert robot.steps[-3:] == ["Freeze layers", "Unfreeze layers", "Freeze everything before"]
