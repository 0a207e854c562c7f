"""What a screen reader is told without asking."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QLineEdit

from nodeeditor.canvas.accessible import voice
from nodeeditor.graph.inference import NodeReport
from nodeeditor.panels.pick_list import Pick, PickList
from nodeeditor.problems import problem
from tests.disposal import discard
from tests.robot import Robot

POLITE = QAccessible.AnnouncementPoliteness.Polite


class Heard:
    """The events that Qt was given."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.urgent: list[str] = []
        self.focus: list[str] = []
        self.events = 0

    def post(self, event: QAccessibleEvent) -> None:
        self.events += 1
        if isinstance(event, QAccessibleAnnouncementEvent):
            (self.said if event.politeness() == POLITE else self.urgent).append(event.message())
        else:
            child = QAccessible.queryAccessibleInterface(event.object()).child(event.child())
            self.focus.append(child.text(QAccessible.Text.Name).split(",")[0])


@pytest.fixture
def heard(monkeypatch, robot: Robot) -> Heard:
    found = Heard()
    monkeypatch.setattr(voice, "post", found.post)
    monkeypatch.setattr(voice, "is_heard", lambda: True)
    monkeypatch.setattr("nodeeditor.canvas.accessible.announcer.is_heard", lambda: True)
    return found


def test_steps_are_told_by_their_names_and_undone_and_done_again(robot, heard):
    robot.type("dense")
    robot.keys("Return")
    assert heard.said[-1] == "Add Dense"
    assert heard.focus == ["Dense dense"]
    robot.keys("Ctrl+Z")
    assert heard.said[-1] == "Undone: Add Dense"
    robot.keys("Ctrl+Shift+Z")
    assert heard.said[-1] == "Done again: Add Dense"
    robot.keys("Delete")
    assert heard.said[-1] == "Delete dense"


def test_walking_tells_where_the_keyboard_is(robot, heard):
    robot.draw({"a": ("Dense", 0, 0), "b": ("Dense", 260, 0)}, {"a": "b"})
    robot.keys("Right")
    robot.keys("Tab")
    assert heard.focus == ["Dense a", "Dense b"]
    robot.keys("Shift+Left")
    assert heard.focus[-1] == "Dense a"
    assert heard.said[-1] == "2 nodes selected"
    robot.keys("Ctrl+Shift+Right")
    assert heard.focus[-1] == "Dense b"


def test_a_list_to_pick_from_closes_though_what_had_the_keyboard_before_is_gone(qtbot, robot):
    before = QLineEdit(robot.canvas)
    before.show()
    before.setFocus()
    finder = PickList(robot.canvas, "Find", lambda: [Pick("one", "first", 1)])
    finder.open()
    discard(before)
    finder.leave()
    assert finder.isHidden()


def test_what_is_listed_while_one_types_is_told(qtbot, robot, heard):
    finder = PickList(robot.canvas, "Find", lambda: [Pick("one", "first", 1), Pick("other", "second", 2)])
    finder.open()
    robot.type("o")
    qtbot.waitUntil(lambda: heard.said == ["one first"])
    robot.keys("Down")
    qtbot.waitUntil(lambda: heard.said == ["one first", "other second"])
    robot.keys("Esc")


def test_the_field_of_the_popup_says_what_it_asks_for(robot):
    robot.type("conv2")
    assert robot.focus.accessibleName().startswith("Add a layer: ")


def test_a_problem_is_told_at_once_and_that_it_is_gone(robot, heard):
    robot.draw({"a": ("Dense", 0, 0)})
    fault = problem("graph.cycle", source="a", node="b")
    robot.workspace.reports.tell({robot.node("a"): NodeReport(problems=(fault,))})
    assert heard.urgent == [f"problem: {fault.text}"]
    robot.workspace.reports.tell({robot.node("a"): NodeReport()})
    assert heard.said[-1] == "no problems any more at a"


def test_a_refusal_is_told_at_once(robot, heard):
    robot.draw({"a": ("Output", 0, 0)})
    robot.click("a")
    robot.canvas.open_link_menu()
    assert heard.urgent == ["This node has no output to link from."]


def test_where_nobody_listens_nothing_is_sent(robot, monkeypatch):
    found = Heard()
    monkeypatch.setattr(voice, "post", found.post)
    assert not QAccessible.isActive()
    robot.type("dense")
    robot.keys("Return")
    robot.keys("Ctrl+Z")
    assert found.events == 0
