"""The language of the desktop program: which one the user has, and Qt's translators for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nodeeditor.language import set_translator
from nodeeditor.preferences.choices import Language
from nodeeditor.resources import assets

_CHINESE = "zh_CN"
#: Those that are in use; kept here, since to ask the application for them takes long at the first time.
_installed: list[QTranslator] = []


def use_language(choice: Language) -> Language:
    """Have all texts from now on, Qt's own too, in the language that was chosen; which one that is.

    What is shown already stays as it is. A translation that can't be read leaves English.
    """
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    language = of_system(QLocale.system().uiLanguages()) if choice is Language.SYSTEM else choice
    if language is Language.CHINESE:
        of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", of_qt), ("nodeeditor", str(assets() / "translations"))):
            translator = QTranslator()
            if translator.load(f"{name}_{_CHINESE}", folder):
                QCoreApplication.installTranslator(translator)
                _installed.append(translator)
    set_translator(QCoreApplication.translate if _installed else None)
    return language


def of_system(languages: Sequence[str]) -> Language:
    """The language for a user who reads ``languages``, the dearest first; English for one who reads none of ours."""
    for language in languages:
        # Qt puts the script into each: ``zh-Hans-CN``, but ``zh-Hant-TW``.
        if language.startswith("zh-Hans"):
            return Language.CHINESE
        if language.split("-")[0] == "en":
            return Language.ENGLISH
    return Language.ENGLISH
