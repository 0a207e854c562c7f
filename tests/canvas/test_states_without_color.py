"""Every state that a colour tells has a second sign: in black on white, no two of them look the same."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter, QPen

from nodeeditor.canvas.comparing.mark_painter import SIGNS
from nodeeditor.canvas.node_painter import NodeState, paint_node
from nodeeditor.canvas.prepared import Prepared
from nodeeditor.canvas.style import Style
from nodeeditor.graph.comparing.difference import Kind
from nodeeditor.graph.elements import NodeMode
from nodeeditor.problems import problem
from nodeeditor.theme.tokens import PRINT
from tests.robot import Robot

#: What pointer, selection and gestures make of a node.
STATES = {
    "plain": NodeState(),
    "selected": NodeState(selected=True),
    "under the keyboard": NodeState(focused=True),
    "call of the layer under the pointer": NodeState(kin=True),
    "a link would hold here": NodeState(target=True),
    "a link would not hold here": NodeState(target=False),
    "this port fits": NodeState(wiring=True, fits={("inputs", True): True}),
    "this port does not fit": NodeState(wiring=True, fits={("inputs", True): False}),
}
#: What the graph and Keras make of it.
CONTENTS = {
    "plain": {},
    "problem": {"problems": (problem("graph.no_input"),)},
    "shared": {"shared": True},
    "frozen": {"frozen": True},
    "muted": {"mode": NodeMode.MUTED},
    "bypassed": {"mode": NodeMode.BYPASSED},
    "a mask goes along": {"masked_in": frozenset({"inputs"})},
}


def drawn(style, item, state=None, **changes):
    image = QImage(280, 140, QImage.Format.Format_ARGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.translate(40, 30)
    content = replace(item.content, **changes)
    paint_node(painter, style, content, Prepared(content, style), state or NodeState())
    painter.end()
    return image


@pytest.fixture
def item(robot: Robot):
    robot.draw({"dense": ("Dense", 0, 0, {"units": 3})})
    return robot.canvas.canvas_scene.nodes[robot.node("dense")]


def test_states_of_a_node_differ_by_more_than_colour(item):
    style = Style(PRINT)
    images = {name: drawn(style, item, state) for name, state in STATES.items()}
    assert [pair for pair in itertools.combinations(images, 2) if images[pair[0]] == images[pair[1]]] == []


def test_what_a_node_tells_differs_by_more_than_colour(item):
    style = Style(PRINT)
    images = {name: drawn(style, item, **changes) for name, changes in CONTENTS.items()}
    assert [pair for pair in itertools.combinations(images, 2) if images[pair[0]] == images[pair[1]]] == []


def test_states_of_a_link_differ_by_more_than_colour():
    style = Style(PRINT)
    pens = {
        "plain": style.link,
        "broken": style.link_broken,
        "counts for nothing": style.link_idle,
        "would take what is dropped": style.link_drop,
    }
    look = {
        name: (pen.widthF(), tuple(pen.dashPattern()) if pen.style() != QPen().style() else ())
        for name, pen in pens.items()
    }
    assert len(set(look.values())) == len(look)
    refused = (style.link_refused.widthF(), tuple(style.link_refused.dashPattern()))
    assert refused != look["plain"]


def test_what_a_comparison_tells_has_a_sign_each():
    assert len({SIGNS[kind] for kind in Kind}) == len(Kind)
