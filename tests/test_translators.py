"""The language of the desktop program: whose it is, what is in it, and what is left in English."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QFileDialog, QLabel

from nodeeditor.language import tr
from nodeeditor.preferences.choices import Language
from nodeeditor.translators import of_system, use_language
from tests.translations.of_qt import OF_QT


@pytest.fixture
def application(qapp):
    yield qapp
    use_language(Language.ENGLISH)


@pytest.mark.parametrize(
    ("languages", "language"),
    [
        (["zh-Hans-CN", "zh-CN", "zh-Hans", "zh"], Language.CHINESE),
        (["de-Latn-DE", "de", "zh-Hans-SG"], Language.CHINESE),
        (["en-Latn-GB", "en", "zh-Hans-CN"], Language.ENGLISH),
        (["zh-Hant-TW", "zh-TW", "zh-Hant", "zh"], Language.ENGLISH),
        (["C"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_language_of_the_system(languages, language):
    assert of_system(languages) is language


def test_texts_are_in_the_language_that_was_chosen_and_so_are_those_of_qt(application):
    assert use_language(Language.CHINESE) is Language.CHINESE
    assert tr("File") == "文件"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert tr("a text that nobody translated") == "a text that nobody translated"
    use_language(Language.ENGLISH)
    assert tr("File") == "File"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_what_qt_has_not_translated_itself_is_translated_by_us(application):
    use_language(Language.CHINESE)
    for context, texts in OF_QT.items():
        for text in texts:
            assert QCoreApplication.translate(context, text) != text
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert labels
    assert not [text for text in labels if re.search("[a-z]", text)]


def test_a_window_speaks_the_language_of_the_preferences_else_that_of_the_system(tmp_path):
    files = []
    for stored in ("", "en"):
        settings = QSettings(str(tmp_path / f"settings{stored}.ini"), QSettings.Format.IniFormat)
        if stored:
            settings.setValue("look/language", stored)
        settings.sync()
        files.append(settings.fileName())
    program = (
        "import sys; from PySide6.QtCore import QSettings; from nodeeditor.app import create_main_window\n"
        "from tests.fake_engine import FakeEngines\n"
        "for file in sys.argv[1:]:\n"
        "    settings = QSettings(file, QSettings.Format.IniFormat)\n"
        "    window = create_main_window(settings=settings, open_channel=FakeEngines())\n"
        "    print(window.menuBar().actions()[0].text())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *files],
        env={**os.environ, "LANGUAGE": "zh_CN", "LANG": "en_US.UTF-8", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout.split(), done.returncode) == (["文件(&F)", "&File"], 0), done.stderr[-1000:]
