"""Ports for masks: below the others, and no place for a link that was not meant for them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from nodeeditor.canvas.geometry import HEIGHT, frame_of
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Port
from nodeeditor.graph.inference import NodeReport, TensorSpec
from tests.robot import Robot

STAGE = {"a": ("Dense", 48, 96), "b": ("Dense", 48, 300), "it": ("BatchNormalization", 400, 96)}


def into(robot: Robot) -> set[tuple[str, str]]:
    graph = robot.workspace.graph
    return {(graph.nodes[link.source].name, link.target_port) for link in graph.links_into(robot.node("it"))}


def tell(robot: Robot, name: str, dtype: str) -> None:
    report = NodeReport(outputs=(("output", TensorSpec((None, 5), dtype)),))
    robot.workspace.inference.tell({robot.node(name): report})


@pytest.mark.parametrize("dtype", ["float32", "int32", None])
def test_a_link_dropped_on_a_node_never_ends_at_a_mask_by_chance(robot: Robot, dtype: str | None) -> None:
    robot.draw(STAGE, {"a": "it"})
    if dtype is not None:
        tell(robot, "b", dtype)
    robot.drag(robot.output("b"), robot.shown("it"))
    assert into(robot) == {("b", "inputs")}


def test_truth_values_dropped_on_a_node_go_to_its_mask(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "it"})
    tell(robot, "b", "bool")
    robot.drag(robot.output("b"), robot.shown("it"))
    assert into(robot) == {("a", "inputs"), ("b", "mask")}


def test_a_link_that_is_led_to_the_port_of_a_mask_ends_there(robot: Robot) -> None:
    robot.draw(STAGE, {"a": "it"})
    tell(robot, "b", "float32")
    robot.drag(robot.output("b"), robot.input("it", "mask"))
    assert into(robot) == {("a", "inputs"), ("b", "mask")}


def places(inputs: tuple[Port, ...]) -> tuple[float, list[float]]:
    frame = frame_of(inputs, (Port("output"),))
    return frame.height, [port.y for port in frame.inputs]


def test_an_optional_port_does_not_push_the_first_one_aside(catalog: Catalog) -> None:
    for type_name in ("BatchNormalization", "Softmax", "GlobalAveragePooling1D", "TimeDistributed"):
        height, (first, mask) = places(catalog.layer(type_name).inputs)
        assert (height, first) == (HEIGHT, HEIGHT / 2)
        assert first < mask < height


@pytest.mark.parametrize("type_name", ["LSTM", "Bidirectional", "Attention", "MultiHeadAttention"])
def test_many_optional_ports_have_room(catalog: Catalog, type_name: str) -> None:
    height, found = places(catalog.layer(type_name).inputs)
    assert found == sorted(found)
    assert min(after - before for before, after in pairwise(found)) >= 12
    assert found[0] >= 11
    assert height - found[-1] >= 11
    if type_name in ("LSTM", "Bidirectional"):
        assert height == HEIGHT
