"""Takes out of a text what is nobody's business, before it is written to a file or a log, or shown to be sent."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

_WORDS = r"password|passwd|secret|token|api[_-]?key|access[_-]?key|credential|signature"
#: What stands after one of these words, with or without quotes.
_AFTER_WORD = re.compile(
    rf"(?i)((?:(?:{_WORDS})[\w-]{{0,40}}|\b(?:authorization|bearer))"
    r"[\"']?\s{0,8}[:=]?\s{0,8})((?:basic |bearer )?(?:\"[^\"]{0,4000}\"|'[^']{0,4000}'|[^\s,;)\]}]+))"
)
#: The same, where a sign between both says that they belong together: a layer may well be called after a token.
_AFTER_SIGN = re.compile(
    rf"(?i)((?:{_WORDS}|authorization)[\w-]{{0,40}}[\"']?\s{{0,8}}[:=]\s{{0,8}}|\bbearer )"
    r"((?:basic |bearer )?(?:\"[^\"]{0,4000}\"|'[^']{0,4000}'|[^\s,;&)\]}]+))"
)
#: Who asks, in an address.
_IN_ADDRESS = re.compile(r"(?<=://)[^/\s@]{1,1000}(?=@)")
#: Keys that are known by how they begin: of GitHub, OpenAI, Hugging Face, Amazon, Google, Slack; and signed tokens.
_KEYS = re.compile(
    r"\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|sk-[\w-]{20,}|hf_\w{20,}|A[KS]IA[0-9A-Z]{16}|AIza[\w-]{30,}"
    r"|xox[abeprs]-[\w-]{10,}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,})"
)
#: Variables of the environment whose values are secrets, and how long one is at least: a short word occurs by chance.
_VARIABLE = re.compile(r"(?i)pass|secret|token|key|credential|auth|cookie")
_SHORTEST = 8
#: A message of an exception may hold a whole file.
_MOST = 20_000


def without_secrets(text: str, environment: Mapping[str, str] = os.environ) -> str:
    """``text`` without what is surely a secret: keys, passwords in addresses, and secrets of the environment."""
    for name, value in environment.items():
        if len(value) >= _SHORTEST and _VARIABLE.search(name):
            text = text.replace(value, "…")
    text = _IN_ADDRESS.sub("…", text)
    text = _KEYS.sub("…", text)
    return _AFTER_SIGN.sub(r"\1…", text)


def cleaned(text: str, environment: Mapping[str, str] = os.environ) -> str:
    """A report without what may be a secret, and with the user's home folder as a tilde."""
    home = str(Path.home())
    if len(home) > 1:
        text = text.replace(home, "~")
    text = _AFTER_WORD.sub(r"\1…", without_secrets(text, environment))
    return text if len(text) <= _MOST else f"{text[: _MOST // 2]}\n…\n{text[-_MOST // 2 :]}"
