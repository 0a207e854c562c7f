"""What is to be said of a figure that was made: what can't be read in print, and what would help."""

from __future__ import annotations

from nodeeditor.figures.figure import PAGE_HEIGHT, READABLE, Figure
from nodeeditor.figures.options import Flow
from nodeeditor.language import tr


def size_text(figure: Figure) -> str:
    """How large the figure is in print, and its smallest letters."""
    size = figure.millimetres
    return tr(
        "{width} × {height} mm, letters from {points} pt",
        width=f"{size.width():.0f}",
        height=f"{size.height():.0f}",
        points=f"{figure.smallest_letters:.1f}",
    )


def advice(figure: Figure) -> list[str]:
    """A sentence for each thing that is not as it should be in print; none for a figure without a width."""
    if figure.options.width is None:
        return []
    found = []
    if figure.smallest_letters < READABLE:
        ways = [] if figure.flow is Flow.DOWN or figure.options.flow is Flow.AUTO else [tr("let the data run down")]
        ways += [] if figure.options.width > 150 else [tr("give it more width")]
        ways.append(tr("fold parts of it into blocks") if not figure.options.expand else tr("keep blocks folded"))
        found.append(
            tr(
                "The letters are too small to be read in print ({size}): {ways}.",
                size=size_text(figure),
                ways=tr(" or ").join(ways),
            )
        )
    if figure.millimetres.height() > PAGE_HEIGHT:
        found.append(
            tr(
                "The figure is higher than a page ({size}): "
                "fold parts of it into blocks, or let the data run to the right.",
                size=size_text(figure),
            )
        )
    return found
