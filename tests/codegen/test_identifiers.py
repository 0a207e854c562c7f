from __future__ import annotations

import keyword

import pytest

from nodeeditor.codegen.identifiers import LONGEST, Identifiers


def test_a_word_of_python_gets_an_underscore_and_other_names_a_number() -> None:
    names = Identifiers()
    assert [names.take(wanted) for wanted in ("input", "input", "class", "dense", "dense", "keras")] == [
        "input_",
        "input_2",
        "class_",
        "dense",
        "dense_2",
        "keras_2",
    ]


@pytest.mark.parametrize("wanted", ["", "1x", "a.b-c", "Größe", "图", "None", "match", "x" * 200])
def test_any_name_becomes_an_identifier_that_is_no_word(wanted: str) -> None:
    taken = Identifiers().take(wanted)
    assert taken.isidentifier()
    assert not keyword.iskeyword(taken)
    assert len(taken) <= LONGEST + 1
