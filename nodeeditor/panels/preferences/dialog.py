"""The preferences: a page a subject, each change at once; it stays open beside the work."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.language import tr
from nodeeditor.panels.preferences.keys_page import KeysPage
from nodeeditor.panels.preferences.row import Option, SettingRow
from nodeeditor.panels.screens import roomy
from nodeeditor.preferences.model import DARK, LIGHT, SETTINGS, SYSTEM, Page, Preferences
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.preferences import PreferenceStore

_WIDTH, _HEIGHT = 760, 520
_PAGES = 152


class PreferencesDialog(QDialog):
    """Made from the model: a row a setting, on the page it names."""

    def __init__(self, store: PreferenceStore, themes: ThemeSwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setWindowTitle(tr("Preferences"))
        self.setModal(False)
        self.resize(roomy(self, _WIDTH, _HEIGHT))
        self.rows: dict[str, SettingRow] = {}
        self.keys = KeysPage(store)
        self.pages = QListWidget()
        # As wide as its words, in whatever size they are.
        self.pages.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.pages.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.pages.setMinimumWidth(_PAGES)
        self.pages.setAccessibleName(tr("Pages"))
        stack = QStackedWidget()
        options: dict[str, list[Option]] = {"theme": _themes(themes)}
        for page in Page:
            self.pages.addItem(QListWidgetItem(tr(page.value)))
            names = [name for name, setting in SETTINGS.items() if setting.page is page]
            stack.addWidget(_scrolled(self.keys) if page is Page.KEYS else self._page(names, options))
        self.pages.currentRowChanged.connect(stack.setCurrentIndex)
        self.pages.setCurrentRow(0)
        reset = QPushButton(tr("Everything As Usual"))
        reset.clicked.connect(store.reset)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(reset)
        foot.addStretch(1)
        foot.addWidget(close)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self.pages)
        middle.addWidget(stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        store.changed.connect(self._show)
        self._show(store.now, store.now)

    def open_page(self, page: Page) -> None:
        """Show the dialog with this page in front."""
        self.pages.setCurrentRow([*Page].index(page))
        self.show()
        self.raise_()
        self.activateWindow()

    def _page(self, names: list[str], options: dict[str, list[Option]]) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(16)
        for name in names:
            row = SettingRow(name, partial(self._change, name), options.get(name, ()))
            self.rows[name] = row
            column.addWidget(row)
        column.addStretch(1)
        area = _scrolled(page)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _change(self, name: str, value: object) -> None:
        self._store.change(**{name: value})

    def _show(self, _before: Preferences, now: Preferences) -> None:
        for name, row in self.rows.items():
            row.show_value(getattr(now, name))


def _scrolled(page: QWidget) -> QScrollArea:
    """A page of which a small screen shows a part."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    return area


def _themes(themes: ThemeSwitch) -> list[Option]:
    made = [(SYSTEM, tr("As the system is")), (LIGHT, tr("Light")), (DARK, tr("Dark"))]
    return [*made, *((name, name) for name in themes.names)]
