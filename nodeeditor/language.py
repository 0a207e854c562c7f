"""The one door through which every sentence passes on its way to a user.

The pure parts and the engine hold texts in English and mark them with :func:`marked`; the desktop
installs Qt's translator by :func:`set_translator`, the command line leaves the texts as they are.
"""

from __future__ import annotations

from collections.abc import Callable

Translator = Callable[[str, str], str]


def _as_written(_context: str, text: str) -> str:
    return text


_translator: Translator = _as_written


def set_translator(translator: Translator | None) -> None:
    """Translate by ``translator(context, text)`` from now on; ``None`` returns to English."""
    global _translator
    _translator = translator or _as_written


def translate(context: str, text: str) -> str:
    """``text`` in the user's language. ``context`` tells texts apart that are equal in English."""
    return _translator(context, text)


def tr(text: str, /, **arguments: object) -> str:
    """``text`` in the user's language, its ``{fields}`` filled with ``arguments``."""
    translated = _translator("nodeeditor", text)
    return translated.format(**arguments) if arguments else translated


def marked(text: str) -> str:
    """``text`` as it is: marks a sentence in a table for the translators, who see it later."""
    return text
