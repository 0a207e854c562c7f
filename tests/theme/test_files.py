"""Theme files: what they say holds, what they lack or get wrong is that of their base and is told."""

from __future__ import annotations

import pytest

from nodeeditor.theme.files import TOKENS, load_theme, theme_names
from nodeeditor.theme.tokens import DARK, LIGHT


def write(folder, text):
    (folder / "mine.toml").write_text(text, "utf-8")
    return load_theme(folder, "mine")


def colors(theme, **changed):
    return "[colors]\n" + "".join(f'{token} = "{changed.get(token, getattr(theme, token))}"\n' for token in TOKENS)


def test_a_whole_file_is_a_theme(tmp_path):
    found = write(tmp_path, 'base = "light"\n' + colors(LIGHT, canvas="#FDF6E3") + '[families]\ncore = "#123456"\n')
    assert found.problems == ()
    assert (found.theme.name, found.theme.canvas, found.theme.grid) == ("mine", "#FDF6E3", LIGHT.grid)
    assert (found.theme.family("core"), found.theme.family("merge")) == ("#123456", LIGHT.family("merge"))
    assert not found.theme.is_dark
    assert theme_names(tmp_path) == ["mine"]


def test_a_missing_colour_is_that_of_the_base_and_is_told(tmp_path):
    found = write(tmp_path, colors(DARK).replace(f'accent = "{DARK.accent}"\n', ""))
    assert found.theme.accent == DARK.accent
    assert [problem.code for problem in found.problems] == ["theme.missing"]
    assert "accent" in found.problems[0].text
    assert found.theme.is_dark


@pytest.mark.parametrize("color", ["red", "#12", "#1234567", 7, "#12345G", [1]])
def test_what_is_no_colour_is_told_by_its_token(tmp_path, color):
    text = colors(DARK).replace(f'link = "{DARK.link}"', f"link = {color!r}".replace("'", '"'))
    found = write(tmp_path, text)
    assert found.theme.link == DARK.link
    assert [problem.code for problem in found.problems] == ["theme.token"]
    assert "link" in found.problems[0].text


@pytest.mark.parametrize("text", ["[colors", "\x00", "colors = 3", "base = 7\n[colors]\n"])
def test_a_file_that_is_no_theme_is_told_in_a_sentence(tmp_path, text):
    found = write(tmp_path, text)
    assert len(found.problems) == 1
    assert "mine.toml" in found.problems[0].text
    assert "\n" not in found.problems[0].text.strip()


def test_a_theme_that_is_gone_and_a_name_that_leads_elsewhere(tmp_path):
    (tmp_path / "other.toml").write_text(colors(DARK), "utf-8")
    folder = tmp_path / "themes"
    folder.mkdir()
    for name in ("none", "../other"):
        found = load_theme(folder, name)
        assert found.theme is None
        assert found.problems[0].code == "theme.gone"
