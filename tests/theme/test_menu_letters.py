"""A letter for each entry of a menu: none twice, the best that all can have, marked as each language does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.theme.menu_letters import Text, letters, marked_text, unmarked


def of(*names: str) -> str:
    return "".join(letters([Text(name) for name in names]))


def test_first_letters_come_first_and_then_those_of_other_words():
    assert of("Save", "Save As…", "Open", "Open Recent") == "SAOR"
    assert "".join(letters([Text("Cut", "t"), Text("Compare"), Text("Copy", "c")])) == "TOC"


def test_what_has_no_letter_left_of_its_own_takes_one_that_is_free():
    assert of("A", "A", "A")[0] == "A"
    assert len(set(of("A", "A", "A"))) == 3


def test_an_entry_makes_room_for_one_that_has_no_other_letter():
    assert of("Move", "M") == "OM"


@given(st.lists(st.text("abcdeABC &1…改", max_size=8), max_size=50))
def test_no_letter_is_given_twice_and_each_of_36_entries_has_one(names):
    given_letters = letters([Text(name) for name in names])
    some = [letter for letter in given_letters if letter]
    assert len(set(some)) == len(some) == min(len(names), 36)


@given(st.text("abc (&)X…改\t", max_size=8), st.sampled_from("AXZ1"))
def test_a_mark_is_taken_away_again(text, letter):
    text = text.replace("&", "&&")
    assert unmarked(marked_text(text, letter)) == unmarked(text)


def test_marks_stand_in_the_word_or_behind_it_where_a_language_has_no_letters():
    assert marked_text("Save As…\tCtrl+Shift+S", "A") == "Save &As…\tCtrl+Shift+S"
    assert marked_text("Zoom Out", "O") == "Zoom &Out"
    assert marked_text("打开…", "O") == "打开(&O)…"
    assert marked_text("重启 Keras", "R") == "重启 Keras(&R)"
    assert marked_text("1  网络.knet", "1") == "&1  网络.knet"
    assert marked_text("a && b", "B") == "a && &b"
    assert marked_text("Grey", "Z") == "Grey (&Z)"
