"""The program's own icons: all can be drawn, in the colour they are asked for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QIcon

from nodeeditor.resources import assets
from nodeeditor.theme.icons import action_icon, app_icon, family_drawing, family_icon, pixmap
from nodeeditor.theme.tokens import DARK, LIGHT

DRAWINGS = sorted(
    f"{path.parent.name}/{path.stem}"
    for kind in ("families", "actions")
    for path in (assets() / "icons" / kind).glob("*.svg")
)


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_drawing_is_drawn_in_one_colour_and_of_one_hand(qapp, drawing: str) -> None:
    image = pixmap(drawing, "#ff0000", 24, 2.0).toImage()
    inked = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 200]
    assert len(inked) > 40
    assert all(color.red() > 180 and color.green() < 40 and color.blue() < 40 for color in inked)
    source = (assets() / "icons" / f"{drawing}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in source
    assert 'stroke-width="1.75"' in source


def test_layers_of_packages_share_a_drawing_and_unknown_ones_have_a_question_mark(qapp) -> None:
    assert family_drawing("core") == "families/core"
    assert family_drawing("unknown") == "families/unknown"
    assert family_drawing("keras_hub") == "families/package"
    assert not family_icon("keras_hub", DARK).isNull()


def test_an_action_that_is_off_is_dimmed(qapp) -> None:
    icon = action_icon("undo", LIGHT)
    on = icon.pixmap(20, 20).toImage()
    off = icon.pixmap(20, 20, QIcon.Mode.Disabled).toImage()
    strength = [
        sum(QColor(image.pixelColor(x, y)).alpha() for x in range(20) for y in range(20)) for image in (on, off)
    ]
    assert 0 < strength[1] < strength[0]


def test_the_program_has_an_icon(qapp) -> None:
    assert not app_icon().pixmap(64, 64).isNull()
