"""Every pair of colours that is read can be read: WCAG 2.2, level AA."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nodeeditor.canvas.style import Style
from nodeeditor.theme.tokens import DARK, LIGHT, PRINT, Theme

#: What texts need, and what icons, lines and frames need (success criteria 1.4.3 and 1.4.11).
TEXT, GRAPHICS = 4.5, 3.0


def luminance(colour: str) -> float:
    """The relative luminance of ``#RRGGBB``, as WCAG defines it."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # of sRGB
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    lower, higher = sorted((luminance(first), luminance(second)))
    return (higher + 0.05) / (lower + 0.05)


def pairs(theme: Theme) -> Iterator[tuple[str, str, str, float]]:
    """What stands on what: a name, both colours, and the contrast that is needed."""
    grounds = {name: getattr(theme, name) for name in ("canvas", "panel", "raised", "node")}
    for ground, colour in grounds.items():
        for words in ("text", "second", "third", "accent", "ok", "warning", "error"):
            yield f"{words} on {ground}", getattr(theme, words), colour, TEXT
        for family, own in theme.families.items():
            yield f"{family} on {ground}", own, colour, GRAPHICS
    yield "on_accent on accent", theme.on_accent, theme.accent, TEXT
    yield "link on canvas", theme.link, theme.canvas, GRAPHICS
    yield "link on node", theme.link, theme.node, GRAPHICS
    for number, line in enumerate(theme.series):
        yield f"line {number} on panel", line, theme.panel, GRAPHICS


def drawn(theme: Theme) -> Iterator[tuple[str, str, str, float]]:
    """As :func:`pairs`, of what the canvas mixes for itself, and what has no pair in print."""
    style = Style(theme)
    for name in ("focus", "kin", "outline", "ok_outline", "error_outline", "port_ring", "link_idle", "aside_border"):
        yield f"{name} on canvas", getattr(style, name).color().name(), theme.canvas, GRAPHICS
    yield "placeholder_border on canvas", style.placeholder_border.color().name(), theme.canvas, GRAPHICS
    yield "port_cross on a dimmed port", style.port_cross.color().name(), style.faint_brush.color().name(), GRAPHICS
    for mark in ("error", "ok", "warning"):
        yield f"badge on {mark}", style.on_badge.color().name(), getattr(theme, mark), GRAPHICS
    yield "text on border, a pressed button", theme.text, theme.border, TEXT
    yield "text on panel, the ring of the main button", theme.text, theme.panel, GRAPHICS
    for words in ("title", "second", "third", "shape", "stale"):
        yield f"{words} on node", getattr(style, words).color().name(), theme.node, TEXT


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_what_the_canvas_mixes_stands_out_enough(qapp, theme: Theme) -> None:
    poor = {
        name: round(contrast(own, ground), 2)
        for name, own, ground, needed in drawn(theme)
        if contrast(own, ground) < needed
    }
    assert poor == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
def test_what_is_read_stands_out_enough(theme: Theme) -> None:
    poor = {
        name: round(contrast(own, ground), 2)
        for name, own, ground, needed in pairs(theme)
        if contrast(own, ground) < needed
    }
    assert poor == {}


def test_the_formula_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)  # the well-known grey that just fails
    assert contrast("#336699", "#336699") == 1
