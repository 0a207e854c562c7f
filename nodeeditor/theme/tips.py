"""Tool tips that show what they are given letter by letter: Qt has no plain mode for them, and guesses."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """A tool tip that shows ``text`` as it is, broken into lines."""
    return f"<qt style='white-space: pre-wrap'>{escape(text)}</qt>" if text else ""


def literal_tip(text: str) -> str:
    """``text`` itself, unless Qt could take it for rich text: names and texts of files never load a picture."""
    return plain_tip(text) if "<" in text else text
