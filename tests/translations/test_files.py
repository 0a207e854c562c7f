"""Translators' files: what is read from the source, what is kept, what is written, what the program reads of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator

from tests.translations.__main__ import main, taken
from tests.translations.checks import faults
from tests.translations.extraction import texts_of
from tests.translations.ts_file import LANGUAGES, compile_file, merged, qm_path, read, ts_path, written

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\n\t"), min_size=1)


def test_texts_are_read_as_python_reads_them():
    source = 'a = tr("one " "two {x}", x=1)\nb = [marked("three")]\nc = translate("menu", "four")\nd = tr(known)\n'
    source += 'e = tr("yes" if a else "no")\n'
    assert sorted(texts_of(source, "x.py")) == [
        ("menu", "four"),
        ("nodeeditor", "no"),
        ("nodeeditor", "one two {x}"),
        ("nodeeditor", "three"),
        ("nodeeditor", "yes"),
    ]


@pytest.mark.parametrize("call", ['tr(f"{a} nodes")', 'tr("a" + b)', "marked(known)", 'marked(f"{a}")', "marked()"])
def test_a_text_that_no_translator_could_see_is_refused(call):
    with pytest.raises(ValueError, match=r"x\.py:1"):
        list(texts_of(call, "x.py"))


def test_what_is_translated_stays_and_what_is_gone_goes():
    known = {("nodeeditor", "old"): "旧", ("nodeeditor", "both"): "都"}
    assert merged({("nodeeditor", "both"): (), ("nodeeditor", "new"): ()}, known) == {
        ("nodeeditor", "both"): "都",
        ("nodeeditor", "new"): "",
    }


@given(st.dictionaries(st.tuples(st.sampled_from(["nodeeditor", "menu"]), TEXTS), TEXTS, max_size=5))
def test_a_file_is_read_as_it_was_written(tmp_path_factory, translations):
    file = tmp_path_factory.mktemp("ts") / "x.ts"
    sources = {source: ["nodeeditor/x.py"] for source in translations}
    text = written("zh_CN", sources, translations)
    file.write_text(text, encoding="utf-8", newline="")
    assert read(file) == translations
    assert written("zh_CN", sources, read(file)) == text


def test_what_linguist_marks_as_unfinished_is_no_translation(tmp_path):
    file = tmp_path / "x.ts"
    file.write_text(
        '<TS><context><name>n</name><message><source>a</source><translation type="unfinished">甲</translation>'
        '</message><message><source>b</source><translation type="vanished">乙</translation></message></context></TS>'
    )
    assert read(file) == {("n", "a"): ""}


def test_a_compiled_file_gives_what_was_written(tmp_path, qapp):
    translations = {("nodeeditor", "{count} nodes…"): "{count} 个节点…", ("menu", "Open"): "打开", ("menu", "Shut"): ""}
    (tmp_path / "x.ts").write_text(written("zh_CN", {}, translations), encoding="utf-8")
    compile_file(tmp_path / "x.ts", tmp_path / "x.qm")
    translator = QTranslator()
    assert translator.load(str(tmp_path / "x.qm"))
    assert {source: translator.translate(*source) or "" for source in translations} == translations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{count} nodes", "{number} 个节点"),
        ("{count:,} nodes", "{count} 个节点"),
        ("Open…", "打开"),
        ("Open", "打开…"),
        ("Name:", "名称"),
        ("It is so.", "是这样"),
        (" or ", "或"),
        ("two\nlines", "两行"),
        ("&Open", "打开"),
        ("Open", " "),
        ("{a", "{a}"),
    ],
)
def test_what_a_translation_must_keep(text, told):
    assert list(faults(text, told))


@pytest.mark.parametrize(
    ("text", "told"),
    [("Open…", "打开…"), ("It is {so}.", "{so}。"), ("Name:", "名称："), (" or ", " 或 "), ("(a.)", "（a。）")],
)
def test_a_sound_translation_has_no_faults(text, told):
    assert not list(faults(text, told))


def test_a_filled_table_is_taken():
    table = "Open\t打开\nFile\t\na\\tb\\\\n\t甲\\t乙\\\\n\nmenu|Open\t开启\none|two or so\t \n'{a}' | b\t'{a}' | 乙\n"
    assert taken(table) == {
        ("nodeeditor", "Open"): "打开",
        ("nodeeditor", "a\tb\\n"): "甲\t乙\\n",
        ("menu", "Open"): "开启",
        ("nodeeditor", "'{a}' | b"): "'{a}' | 乙",
    }


def test_a_command_that_is_none_is_told(capsys):
    assert main(["translate", "everything"]) == 2
    assert "untranslated" in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_that_is_read_is_made_from_the_one_that_is_worked_on(language):
    translator = QTranslator()
    assert translator.load(str(qm_path(language))), "run: make translations"
    known = {source: told for source, told in read(ts_path(language)).items() if told}
    assert {source: translator.translate(*source) for source in known} == known, "run: make translations"
