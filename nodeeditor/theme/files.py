"""Themes of the user's own: a TOML file each, whose colours take the place of those of the theme it is based on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from nodeeditor.files.plain import read_plain
from nodeeditor.language import tr
from nodeeditor.limits import THEME_BYTES
from nodeeditor.problems import Problem, problem
from nodeeditor.theme.tokens import DARK, LIGHT, Theme

_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_BASES = {"dark": DARK, "light": LIGHT}

#: The colours that a theme file names, by the names of the fields.
TOKENS = tuple(each.name for each in fields(Theme) if each.name not in ("name", "families", "series"))


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """What a file gave: the theme, None where there is none, and what was wrong with it."""

    theme: Theme | None
    problems: tuple[Problem, ...] = ()


def theme_names(folder: Path) -> list[str]:
    """The themes there are in ``folder``: the names of its TOML files."""
    try:
        return sorted(path.stem for path in folder.glob("*.toml") if path.stem not in {*_BASES, "system"})
    except OSError:
        return []


def load_theme(folder: Path, name: str) -> ThemeFile:
    """The theme of that name. A colour that is missing or is none is that of the theme named by ``base``."""
    path = folder / f"{name}.toml"
    if path.parent != folder or not path.is_file():
        return ThemeFile(None, (problem("theme.gone", name=name),))
    try:
        text = read_plain(path, THEME_BYTES)
        if len(text) > THEME_BYTES:
            raise ValueError(tr("it has more than {limit} bytes", limit=f"{THEME_BYTES:,}"))
        found = tomllib.loads(text.decode())
    except RecursionError:
        nested = tr("its lists are nested too deep")
        return ThemeFile(None, (problem("theme.unreadable", file=path.name, reason=nested),))
    except (OSError, ValueError) as error:
        return ThemeFile(None, (problem("theme.unreadable", file=path.name, reason=str(error)),))
    base = _BASES.get(str(found.get("base", "dark")), DARK)
    colors, families = _table(found, "colors"), _table(found, "families")
    problems = []
    missing = [token for token in TOKENS if token not in colors]
    if missing:
        problems.append(problem("theme.missing", file=path.name, tokens=", ".join(missing), base=base.name))
    wrong = {
        token: color
        for token, color in {**colors, **families}.items()
        if not (isinstance(color, str) and _COLOR.fullmatch(color))
    }
    for token, color in wrong.items():
        problems.append(problem("theme.token", file=path.name, token=token, got=str(color)[:40], base=base.name))
    sound = {token: color for token, color in colors.items() if token in TOKENS and token not in wrong}
    kinds = {family: color for family, color in families.items() if family in base.families and family not in wrong}
    return ThemeFile(replace(base, name=name, families={**base.families, **kinds}, **sound), tuple(problems))


def _table(found: Mapping[str, object], name: str) -> dict[str, str]:
    table = found.get(name, {})
    return dict(table) if isinstance(table, dict) else {}
