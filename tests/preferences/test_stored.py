"""Settings survive being stored, and what can't be read is told and left as the program is made."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.actions.table import ACTIONS
from nodeeditor.preferences.choices import AtClose, Motion
from nodeeditor.preferences.model import DEFAULTS, SETTINGS, Preferences
from nodeeditor.preferences.stored import plain, read

_PREFERENCES = st.builds(
    Preferences,
    theme=st.sampled_from(["system", "light", "dark", "solarized"]),
    text_size=st.integers(SETTINGS["text_size"].least, SETTINGS["text_size"].most),
    motion=st.sampled_from(Motion),
    grid=st.booleans(),
    snapping=st.booleans(),
    at_close=st.sampled_from(AtClose),
    shortcuts=st.dictionaries(st.sampled_from([*ACTIONS]), st.lists(st.text(), max_size=2).map(tuple)),
)


@given(_PREFERENCES)
def test_what_is_stored_is_read_again_from_words_too(preferences):
    stored = {setting.key: plain(preferences, name) for name, setting in SETTINGS.items()}
    assert read(stored.get) == (preferences, [])
    # A file of settings gives numbers and truth values back as words.
    words = {key: str(value).lower() if isinstance(value, (bool, int)) else value for key, value in stored.items()}
    assert read(words.get) == (preferences, [])


@given(st.sampled_from([*SETTINGS]), st.one_of(st.text(), st.integers(), st.lists(st.text()), st.binary()))
def test_nonsense_is_told_and_leaves_the_rest(name, value):
    found, problems = read({SETTINGS[name].key: value, "canvas/grid": "false"}.get)
    assert len(problems) <= 1
    if name != "grid":
        assert not found.grid
    if problems:
        assert SETTINGS[name].key in problems[0].text
        assert getattr(found, name) == getattr(DEFAULTS, name)
    assert replace(found, **{name: getattr(DEFAULTS, name), "grid": True}) == DEFAULTS
