"""Typing with several nodes selected: what joins them is fed by all, what takes one tensor comes after each."""

from __future__ import annotations

from nodeeditor.problems import Fix
from nodeeditor.values import FrozenMap
from tests.robot import Robot

BRANCHES = {"a": ("Dense", 0, 0), "b": ("Dense", 0, 120), "c": ("Dense", 0, 240), "out": ("Output", 400, 500)}


def test_a_merge_is_fed_by_all_from_the_top_down_in_one_step(robot: Robot) -> None:
    robot.draw(BRANCHES, {})
    robot.select("c", "a", "b")
    robot.type("concat")
    robot.keys("Return")
    assert robot.links == {"a > concatenate", "b > concatenate", "c > concatenate"}
    level = robot.canvas.workspace.level
    into = level.links_into(robot.node("concatenate"))
    assert [level.nodes[link.source].name for link in into] == ["a", "b", "c"]
    assert robot.selected == {"concatenate"}
    assert len(robot.steps) == 1
    x, y = robot.place("concatenate")
    assert x > 172
    assert 60 < y < 200
    robot.keys("Ctrl+Z")
    assert robot.names == set(BRANCHES)
    assert robot.selected == {"a", "b", "c"}


def test_what_takes_one_tensor_comes_after_each_of_them(robot: Robot) -> None:
    robot.draw(BRANCHES, {})
    robot.select("a", "b", "c")
    robot.type("dropout 0.3")
    robot.keys("Return")
    assert robot.links == {"a > dropout", "b > dropout_1", "c > dropout_2"}
    assert robot.selected == {"dropout", "dropout_1", "dropout_2"}
    assert len(robot.steps) == 1
    heights = [robot.place(name)[1] for name in ("dropout", "dropout_1", "dropout_2")]
    assert heights == [robot.place(name)[1] for name in ("a", "b", "c")]
    assert {robot.canvas.workspace.level.layer_of(robot.node("dropout_1")).config["rate"]} == {0.3}


def test_what_needs_an_adapter_has_one_after_each(robot: Robot) -> None:
    robot.draw(BRANCHES, {})
    nodes = robot.canvas.joining.order([robot.node("b"), robot.node("a")])
    adapter = Fix("fix.insert", FrozenMap(type="Flatten", config=FrozenMap()))
    robot.canvas.joining.after("Dense", nodes, adapter, FrozenMap(units=3))
    assert robot.links == {"a > flatten", "flatten > dense", "b > flatten_1", "flatten_1 > dense_1"}
    assert robot.selected == {"dense", "dense_1"}
    assert len(robot.steps) == 1
    assert {robot.place(name)[1] for name in ("a", "flatten", "dense")} == {robot.place("a")[1]}


def test_a_node_that_gives_nothing_is_left_out(robot: Robot) -> None:
    robot.draw(BRANCHES, {})
    robot.select("a", "b", "out")
    robot.type("add")
    robot.keys("Return")
    assert robot.links == {"a > add", "b > add"}


def test_escape_adds_nothing(robot: Robot) -> None:
    robot.draw(BRANCHES, {})
    robot.select("a", "b")
    robot.type("add")
    robot.keys("Escape")
    assert robot.names == set(BRANCHES)
    assert robot.selected == {"a", "b"}
    assert robot.steps == []
