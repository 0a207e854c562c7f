"""What colour tells is told to people with the three kinds of colour blindness too.

How they see a colour: the matrices of Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for
Simulation of Color Vision Deficiency", at full severity, on linear RGB. How far two colours are apart: Ottosson's OKLab
(2020), where 0.02 is about what can be told side by side.
"""

from __future__ import annotations

import itertools
import math

import pytest

from nodeeditor.theme.icons import family_drawing, pixmap
from nodeeditor.theme.tokens import DARK, LIGHT

KINDS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
#: Colours of small marks that are nearer than this need another sign; lines of a plot never are that near.
APART, LINES_APART = 0.05, 0.07
#: Of the pixels that one drawing or the other inks at 16 pixels, so many are inked by one alone.
UNLIKE = 0.35
#: Signs of states share a ring at times, in which they differ.
STATES_UNLIKE = 0.2
THEMES = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
BLIND = pytest.mark.parametrize("kind", [None, *KINDS])


def times(matrix, vector):
    return [sum(factor * share for factor, share in zip(row, vector, strict=True)) for row in matrix]


def linear(color):
    shares = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]


def seen(color, kind):
    """A colour in OKLab, as people with a kind of colour blindness see it."""
    light = linear(color) if kind is None else times(KINDS[kind], linear(color))
    cones = times(_CONES, [min(1.0, max(0.0, share)) for share in light])
    return times(_LAB, [math.cbrt(max(0.0, cone)) for cone in cones])


def distance(first, second, kind):
    return math.dist(seen(first, kind), seen(second, kind))


def ink(drawing):
    image = pixmap(drawing, "#000000", 16, 1.0).toImage()
    return {(x, y) for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() > 96}


def unlike(first, second):
    one, other = ink(first), ink(second)
    return len(one ^ other) / len(one | other)


def test_the_simulation_is_that_of_the_papers():
    for kind in KINDS:  # greys stay greys
        assert seen("#808080", kind) == pytest.approx(seen("#808080", None), abs=1e-4)
    assert seen("#FFFFFF", None) == pytest.approx([1, 0, 0], abs=1e-4)
    # Red and green of the same lightness are far apart, and near each other without one kind of cones.
    assert distance("#C05050", "#50803F", None) > 0.2
    assert distance("#C05050", "#50803F", "deuteranopia") < 0.13
    assert distance("#4060C0", "#308070", "tritanopia") < distance("#4060C0", "#308070", None)


@THEMES
@BLIND
def test_families_are_told_apart_by_their_colours_or_by_their_drawings(qapp, theme, kind):
    alike = []
    for first, second in itertools.combinations(theme.families, 2):
        near = distance(theme.family(first), theme.family(second), kind) < APART
        drawings = family_drawing(first), family_drawing(second)
        if near and unlike(*drawings) < UNLIKE:
            alike.append((first, second, round(unlike(*drawings), 2)))
    assert alike == []


@THEMES
@BLIND
def test_lines_of_a_plot_are_told_apart(theme, kind):
    near = {
        (first, second): round(distance(theme.series[first], theme.series[second], kind), 3)
        for first, second in itertools.combinations(range(len(theme.series)), 2)
        if distance(theme.series[first], theme.series[second], kind) < LINES_APART
    }
    assert near == {}


#: Each state that a colour tells, and the sign beside the colour: a drawing, a line, a shape or words.
SIGNS = {
    "problem of a node": ("drawing", "actions/problem", "actions/warning"),
    "weights kept, partly, new": ("drawing", "actions/weights-kept", "actions/weights-partly", "actions/weights-new"),
    "mark of a message": ("drawing", "actions/problem", "actions/ok", "actions/export"),
    "row of the list of problems": ("drawing", "actions/problem", "actions/warning"),
    "file that would be used or refused": ("drawing", "actions/open", "actions/data", "actions/problem"),
    "muted and bypassed": ("drawing", "actions/muted", "actions/bypassed"),
    "shared and frozen": ("drawing", "actions/shared", "actions/frozen"),
}


@pytest.mark.parametrize("state", SIGNS)
def test_a_state_has_a_drawing_of_its_own_beside_its_colour(qapp, state):
    for first, second in itertools.combinations(SIGNS[state][1:], 2):
        assert unlike(first, second) >= STATES_UNLIKE, (first, second)
