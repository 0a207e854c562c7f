"""Tabs that are closed: what a long name comes to."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionTab

from nodeeditor.panels.closable_tabs import ClosableTabs
from nodeeditor.theme.stylesheet import stylesheet
from nodeeditor.theme.tokens import LIGHT


def test_the_name_of_the_current_tab_is_shortened_in_its_middle_to_what_has_room_in_bold(qtbot):
    tabs = ClosableTabs(LIGHT)
    qtbot.addWidget(tabs)
    tabs.setStyleSheet(stylesheet(LIGHT))
    tabs.add("")
    tabs.resize(800, 40)
    tabs.show()
    bold = QFont(tabs.font())
    bold.setWeight(QFont.Weight.DemiBold)
    for letters in range(8, 48):
        name = "a" * letters + ".knet"
        tabs.name(0, name)
        option = QStyleOptionTab()
        tabs.initStyleOption(option, 0)
        room = tabs.style().subElementRect(QStyle.SubElement.SE_TabBarTabText, option, tabs).width()
        assert QFontMetrics(bold).horizontalAdvance(option.text) <= room
        assert option.text == name or (option.text.startswith("a") and option.text.endswith("net"))
    assert "…" in option.text
