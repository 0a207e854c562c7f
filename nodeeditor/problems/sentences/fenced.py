"""What is told of a process that reads a file from elsewhere, when it comes to no end."""

from __future__ import annotations

from nodeeditor.language import marked

FENCED: dict[str, str] = {
    "fenced.slow": marked(
        "{place}: reading it took more than {seconds} seconds, which no model needs, and was ended. "
        "If you don't know who made this file, don't use it."
    ),
    "fenced.large": marked(
        "{place}: reading it took more than {limit} MB of memory, which no model needs, and was ended. "
        "If you don't know who made this file, don't use it."
    ),
    "fenced.broken": marked(
        "{place}: what reads such files broke on it, so it is damaged, or made to harm. Nothing was taken from it; "
        "use another copy."
    ),
    "fenced.no_reader": marked(
        "{place}: the process that reads such files can't be started ({reason}). Close other programs and try again."
    ),
}
