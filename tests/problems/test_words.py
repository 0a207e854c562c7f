"""Words that complete sentences: of our tables they are in the user's language, of the user they stay as they are."""

from __future__ import annotations

import pytest

from nodeeditor.language import set_translator
from nodeeditor.problems import problem


@pytest.fixture
def shouting():
    """A language that has all texts in capitals, but for their fields."""
    set_translator(lambda _, text: text if "{" in text else text.upper())
    yield
    set_translator(None)


def test_words_of_the_engine_are_in_the_language_of_the_reader(shouting):
    told = problem("data.random_bad", array="x", what=problem("phrase.seed", seed=-1).reason, needed="0 or more").text
    assert told == "Random array 'x' has the seed -1; it needs 0 OR MORE."


def test_kinds_are_translated_and_names_that_are_the_same_words_are_not(shouting):
    told = problem("graph.name_taken", name="node", kind="node").text
    assert told == "The name 'node' is in use already; a NODE needs a name of its own."
